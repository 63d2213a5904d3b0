// Money of units that are lost, still deferred.
#include <cstdlib>

#include "leakage/checks/checks.h"
#include "money/rounding.h"

namespace billing {
namespace {

// What movements of the kind take out of the block in each month, in money.
std::vector<Money> taken_by_month(const LeakBook& book, const Agreement& agreement, Index place,
                                  const ClientBill& bill, MovementKind kind) {
  std::vector<Money> lost = book.no_money(agreement.client);
  const Decimal price = agreement.block->unit == BlockUnit::amount
                            ? Decimal::from_integer(1)
                            : agreement.block->hour_price.value_or(Decimal{});
  for (const BlockHistory& history : bill.blocks) {
    if (history.agreement != place) continue;
    for (const Movement& movement : history.movements) {
      if (movement.kind != kind) continue;
      for (std::size_t month = 0; month < lost.size(); ++month) {
        if (!book.months[month].contains(movement.on)) continue;
        lost[month] += round_to_money(-movement.quantity * price, lost[month].currency(),
                                      book.terms.provider.rounding);
      }
    }
  }
  return lost;
}

// Units that were used after they should have been lost are the money of another check.
void take_off_used(std::vector<Money>& lost, Money used) {
  for (Money& month : lost) {
    const bool is_less = std::abs(used.minor_units()) < std::abs(month.minor_units());
    if ((month.minor_units() < 0) != (used.minor_units() < 0)) continue;
    const Money taken = is_less ? used : month;
    month -= taken;
    used -= taken;
  }
}

bool expires_otherwise(const Agreement& set_up, const Agreement& as_signed) {
  return set_up.block && as_signed.block && set_up.block->unit == as_signed.block->unit &&
         (set_up.block->lot_lasts != as_signed.block->lot_lasts ||
          set_up.block->carry_over != as_signed.block->carry_over);
}

}  // namespace

std::vector<Finding> find_expiry_not_released(const LeakBook& book) {
  std::vector<Finding> findings;
  if (!book.book.terms.configured) return findings;
  for (const auto& [place, record] : book.book.terms.configured->agreements) {
    const Agreement& agreed = book.book.terms.agreements[place];
    if (!expires_otherwise(record, agreed)) continue;
    MendedBook mended{book.terms, book.book.time_entries, book.book.consumption};
    mended.terms.agreements[place].block->lot_lasts = agreed.block->lot_lasts;
    mended.terms.agreements[place].block->carry_over = agreed.block->carry_over;
    BillAgain bills(mended.usage());
    const ClientBill& kept = book.bill(agreed.client);
    const ClientBill by_terms = bills.bill(mended.terms, agreed.client);
    const auto between = [&, place = place, &set_up = record](
                             MovementKind kind, const ClientBill& more, const ClientBill& less) {
      std::vector<Money> months = taken_by_month(book, set_up, place, more, kind);
      const std::vector<Money> others = taken_by_month(book, set_up, place, less, kind);
      for (std::size_t month = 0; month < months.size(); ++month) months[month] -= others[month];
      return months;
    };
    std::vector<Money> lost = between(MovementKind::expire, by_terms, kept);
    Money used = Money::zero(book.currency_of(agreed.client));
    for (const Money& month : between(MovementKind::draw, kept, by_terms)) used += month;
    take_off_used(lost, used);
    bool differs = false;
    for (const Money& month : lost) differs |= !month.is_zero();
    if (!differs) continue;
    Finding finding;
    finding.client = agreed.client;
    finding.agreement = place;
    finding.reason = kSignedOtherwise;
    finding.sentence =
        "Units that should have been lost are still there, and their money is "
        "still deferred.";
    finding.money = LeakMoney::timing;
    finding.by_month = std::move(lost);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
