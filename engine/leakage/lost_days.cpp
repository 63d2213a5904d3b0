// Bills the agreement by days, and keeps the lines that it does not have.
#include "leakage/lost_days.h"

#include "invoice/recurring_lines.h"

namespace billing {
namespace {

bool begins_with(const Agreement& agreement, Index addition) {
  if (addition == kNowhere) return true;
  return agreement.additions[addition].start.value_or(agreement.start) <= agreement.start;
}

bool is_left_out(const Agreement& agreement, const Line& line) {
  if (!line.charged_days) return false;
  const Period whole = period_at(agreement.cycle(), line.period.start);
  // A part at the end is billed whole, so only what begins inside its period is lost.
  if (line.period.start == whole.start) return false;
  const bool is_first = whole.contains(agreement.start) && begins_with(agreement, line.addition);
  const Proration used = is_first && whole.start < agreement.start
                             ? agreement.first_period_proration.value_or(agreement.proration)
                             : agreement.proration;
  return used == Proration::off;
}

}  // namespace

std::vector<LostDays> find_lost_days(Terms& scratch, Index agreement) {
  std::vector<LostDays> lost;
  const Agreement own = scratch.agreements[agreement];
  if (own.proration != Proration::off && own.first_period_proration != Proration::off) return lost;
  Agreement& by_days = scratch.agreements[agreement];
  by_days.proration = Proration::inclusive;
  by_days.first_period_proration.reset();
  by_days.unused_days = UnusedDays::kept;
  for (const DatedLine& dated : recurring_lines(scratch, agreement)) {
    const Line& line = dated.line;
    if (!scratch.period.contains(dated.billed_on) || !is_left_out(own, line)) continue;
    lost.push_back({agreement, line.addition, line.period, *line.charged_days, line.amount});
  }
  scratch.agreements[agreement] = own;
  return lost;
}

}  // namespace billing
