// Money of units that are lost, still deferred.
#include "leakage/checks/checks.h"
#include "money/rounding.h"

namespace billing {
namespace {

// What is lost of the block in each month, in money.
std::vector<Money> lost_by_month(const LeakBook& book, const Agreement& agreement, Index place,
                                 const ClientBill& bill) {
  std::vector<Money> lost = book.no_money(agreement.client);
  const Decimal price = agreement.block->unit == BlockUnit::amount
                            ? Decimal::from_integer(1)
                            : agreement.block->hour_price.value_or(Decimal{});
  for (const BlockHistory& history : bill.blocks) {
    if (history.agreement != place) continue;
    for (const Movement& movement : history.movements) {
      if (movement.kind != MovementKind::expire) continue;
      for (std::size_t month = 0; month < lost.size(); ++month) {
        if (!book.months[month].contains(movement.on)) continue;
        lost[month] += round_to_money(-movement.quantity * price, lost[month].currency(),
                                      book.terms.provider.rounding);
      }
    }
  }
  return lost;
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
    const std::vector<Money> kept = lost_by_month(book, record, place, book.bill(agreed.client));
    std::vector<Money> lost =
        lost_by_month(book, record, place, bills.bill(mended.terms, agreed.client));
    bool differs = false;
    for (std::size_t month = 0; month < lost.size(); ++month) {
      lost[month] -= kept[month];
      differs |= !lost[month].is_zero();
    }
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
