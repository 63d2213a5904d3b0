// Looks at the same days as the lines do.
#include "invoice/uncounted.h"

#include "invoice/addition_terms.h"
#include "invoice/counted_periods.h"

namespace billing {

std::vector<Uncounted> find_uncounted(const Terms& terms, std::span<const Index> agreements) {
  std::vector<Uncounted> all;
  for (const Index agreement : agreements) {
    const Agreement& own = terms.agreements[agreement];
    for (Index addition = 0; addition < own.additions.size(); ++addition) {
      const Addition& counted = own.additions[addition];
      if (!counted.counted) continue;
      const RecurringCharge charge = recurring_charge(own, counted, charge_horizon(terms, own));
      for (const CountedPeriod& period : counted_periods(terms, own, counted, charge)) {
        const bool is_credit = period.charge.before.has_value();
        if (is_credit || !terms.period.contains(period.charge.billed_on)) continue;
        for (const CountStretch& stretch : period.sampled) {
          if (stretch.fault) all.push_back({agreement, addition, stretch});
        }
      }
    }
  }
  return all;
}

}  // namespace billing
