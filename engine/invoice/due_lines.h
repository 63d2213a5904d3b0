// The lines that today's terms give for closed months, by the ids that answers have for them.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "invoice/bill_client.h"

namespace billing {

// An invoice in the bill's `due`, and a line of it.
using DuePlace = std::pair<Index, Index>;

class DueLines {
 public:
  DueLines(const AnswerNames& names, const ClientBill& bill);

  // In printed order.
  const std::vector<std::pair<std::string, DuePlace>>& all() const { return all_; }
  // Null: there is none today.
  const DuePlace* find(const std::string& id) const;
  const Line& at(DuePlace place) const { return bill_.due[place.first].lines[place.second]; }

 private:
  const ClientBill& bill_;
  std::vector<std::pair<std::string, DuePlace>> all_;
  std::map<std::string, DuePlace> by_id_;
};

}  // namespace billing
