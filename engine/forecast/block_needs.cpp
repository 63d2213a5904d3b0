// Reads the block's movements, which say of every entry what it took and what did not fit.
#include "forecast/block_needs.h"

#include <set>
#include <string>

#include "blocks/overage_price.h"
#include "money/error.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kUnitDigits = 6;
constexpr int kDigitsPastCents = 2;
constexpr std::int64_t kPartsMax = 100'000'000'000'000;  // So that sums of weeks fit 64 bits.

bool is_work(MovementKind kind) {
  return kind == MovementKind::draw || kind == MovementKind::owe || kind == MovementKind::overage;
}

// Work that the overage does not bill has no price.
bool is_billed(Overage overage) {
  return overage == Overage::bill_own_rate || overage == Overage::bill_overage_rate;
}

Decimal price_beyond(const Terms& terms, const Block& block, const RatedEntry& rated,
                     std::span<const TimeEntry> entries) {
  if (!is_billed(block.overage)) return {};
  if (rated.is_item()) return rated.worth();
  return rated.hours * overage_price(terms, block, rated, entries[rated.entry]);
}

}  // namespace

std::map<Date, DayNeed> block_needs(const Terms& terms, const BlockHistory& history,
                                    std::span<const RatedEntry> rated,
                                    std::span<const TimeEntry> entries, Date until) {
  const Block& block = *terms.agreements[history.agreement].block;
  std::map<Date, DayNeed> needs;
  std::map<std::string, Date> first_days;  // Incidents: by ticket.
  std::set<Index> priced;
  for (const Movement& movement : history.movements) {
    if (!is_work(movement.kind) || movement.rated == kNowhere) continue;
    const RatedEntry& of = rated[movement.rated];
    Date on = of.on;
    if (block.unit == BlockUnit::incidents && !of.is_item()) {
      const TimeEntry& entry = entries[of.entry];
      const std::string ticket = entry.ticket.empty() ? '\n' + entry.id : entry.ticket;
      on = first_days.try_emplace(ticket, on).first->second;
    }
    if (on >= until) continue;
    DayNeed& need = needs[on];
    const Decimal units = movement.beyond - movement.quantity;
    need.units += units;
    // An entry that draws nothing is never beyond; further ones of a ticket are if the first is.
    const bool can_be_beyond = block.unit == BlockUnit::incidents || !units.is_zero();
    if (can_be_beyond && priced.insert(movement.rated).second) {
      need.price_beyond += price_beyond(terms, block, of, entries);
    }
  }
  return needs;
}

UnitScale::UnitScale(BlockUnit unit, Currency currency)
    : digits_(unit == BlockUnit::amount ? currency.digits + kDigitsPastCents : kUnitDigits) {
  for (int i = 0; i < digits_; ++i) one_ *= 10;
}

std::int64_t UnitScale::parts_of(const Decimal& units) const {
  const Decimal scaled =
      round(units, digits_, Rounding::half_away_from_zero) * Decimal::from_integer(one_);
  if (scaled > Decimal::from_integer(kPartsMax) || scaled < Decimal::from_integer(-kPartsMax)) {
    throw BillingError("decimal.overflow", "The block is too large for a forecast.");
  }
  return static_cast<std::int64_t>(scaled.coefficient());
}

}  // namespace billing
