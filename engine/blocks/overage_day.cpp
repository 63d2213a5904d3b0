// The end of the period first, then the day before it.
#include "blocks/overage_day.h"

#include "blocks/grants.h"

namespace billing {
namespace {

// The first day after it; nothing: it has no end.
std::optional<Date> period_end(const Agreement& agreement, Date worked) {
  const Block& block = *agreement.block;
  const std::optional<Date> over = agreement.over_on();
  if (block.cycle == BlockCycle::per_period) {
    return earlier(period_at(agreement.grant_cycle(), worked).end, over);
  }
  if (block.cycle == BlockCycle::one_time) {
    const std::optional<Date> lot_end = end_of(block.lot_lasts, agreement.start);
    if (lot_end && worked < *lot_end) return earlier(lot_end, over);
  }
  return over;
}

}  // namespace

Date overage_billed_on(const Agreement& agreement, Date worked) {
  const Block& block = *agreement.block;
  if (block.overage_billed == OverageBilled::with_work) return worked;
  if (block.overage == Overage::refuse) return worked;  // There is nothing to wait for.
  const std::optional<Date> end = period_end(agreement, worked);
  return end && *end > worked ? end->plus_days(-1) : worked;
}

}  // namespace billing
