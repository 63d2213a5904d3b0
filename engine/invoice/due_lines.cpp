// Named once, looked up often.
#include "invoice/due_lines.h"

namespace billing {

DueLines::DueLines(const AnswerNames& names, const ClientBill& bill) : bill_(bill) {
  for (Index i = 0; i < bill.due.size(); ++i) {
    const Invoice& due = bill.due[i];
    for (Index j = 0; j < due.lines.size(); ++j) {
      all_.push_back({names.line(bill, due, due.lines[j]), {i, j}});
      by_id_.emplace(all_.back());
    }
  }
}

const DuePlace* DueLines::find(const std::string& id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : &at->second;
}

}  // namespace billing
