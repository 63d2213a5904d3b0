// What is put on the vendor's price.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_mark_up_missing(const LeakBook& book) {
  return find_consumption_otherwise(
      book, "The mark-up on consumption is another one than was signed.",
      [](ConsumptionTerms& set_up, const ConsumptionTerms& as_signed) {
        const bool mark_ups = carry_field(set_up.mark_ups, as_signed.mark_ups);
        const bool rounding = carry_field(set_up.rounding, as_signed.rounding);
        const bool exchange = carry_field(set_up.exchange_rate, as_signed.exchange_rate);
        return mark_ups || rounding || exchange;
      });
}

}  // namespace billing
