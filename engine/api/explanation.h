// Builds an explanation: answers.schema.json, $defs/explanation. Steps are plain arithmetic on
// decimals, earlier steps and the rows, so that another program can recompute the result.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/billed_book.h"
#include "api/print.h"
#include "money/rounding.h"
#include "rating/billed_hours.h"
#include "rating/consumption_price.h"

namespace billing {

struct Rule {
  std::string_view id;
  std::string_view name;
  std::string_view evidence;  // documented, schema, third_party, article, assumption, design.
  std::string_view source;
};

class Explanation {
 public:
  Explanation(std::string id, const Rule& rule) : id_(std::move(id)), rule_(rule) {}

  void say(std::string sentence) { sentence_ = std::move(sentence); }
  void add_input(std::string_view name, std::string value);
  // What the hours of the rows follow from, beside their minutes.
  void add_hours_inputs(const Terms& terms, const TimeRounding& rounding);
  void add_setting(std::string pointer, std::string_view label, std::string value);

  // Each adds a step and returns "$id", to be used as an operand. The last step's is the result.
  std::string given(std::string_view id, std::string_view label, const Decimal& value);
  std::string add(std::string_view id, std::string_view label, std::vector<std::string> operands,
                  const Decimal& result);
  std::string subtract(std::string_view id, std::string_view label,
                       std::vector<std::string> operands, const Decimal& result);
  std::string multiply(std::string_view id, std::string_view label,
                       std::vector<std::string> operands, const Decimal& result);
  std::string minimum(std::string_view id, std::string_view label,
                      std::vector<std::string> operands, const Decimal& result);
  std::string maximum(std::string_view id, std::string_view label,
                      std::vector<std::string> operands, const Decimal& result);
  std::string sum_rows(std::string_view id, std::string_view label, std::string_view column,
                       const Decimal& result);
  std::string sum_usage_rows(std::string_view id, std::string_view label, const Decimal& result);
  std::string round_to(std::string_view id, std::string_view label, std::string operand, int digits,
                       Rounding mode, const Decimal& result);
  std::string divide_to(std::string_view id, std::string_view label,
                        std::vector<std::string> operands, int digits, Rounding mode,
                        const Decimal& result);

  // The time entry, with how much of it is on the line, and what an hour of it costs there.
  struct RowRate {
    Decimal rate;
    std::string_view from;  // $defs/explanation, rate_from.
  };
  void add_row(const BilledBook& billed, const RatedEntry& rated, const RowRate& rate,
               const Decimal& quantity, const Decimal& worth);
  // A row of metered usage, priced.
  void add_usage_row(const ConsumptionRow& row, const PricedConsumption& priced);
  // The rate of its work.
  static RowRate own_rate(const BilledBook& billed, const RatedEntry& rated);

  JsonText write() const;

 private:
  struct RoundedTo {
    int digits;
    Rounding mode;
  };
  std::string add_step(std::string_view id, std::string_view label, std::string_view operation,
                       std::vector<std::string> operands, const Decimal& result,
                       const std::optional<RoundedTo>& rounded = std::nullopt);

  std::string id_;
  Rule rule_;
  std::string sentence_;
  JsonText inputs_ = JsonText::array();
  JsonText steps_ = JsonText::array();
  JsonText rows_ = JsonText::array();
  JsonText usage_rows_ = JsonText::array();
  JsonText settings_ = JsonText::array();
  std::size_t row_count_ = 0;
  Decimal result_;
};

}  // namespace billing
