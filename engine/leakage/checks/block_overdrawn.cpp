// Blocks that are in the red, and pots that nobody touches.
#include <algorithm>

#include "leakage/checks/checks.h"
#include "money/rounding.h"

namespace billing {
namespace {

std::optional<Decimal> unit_price_of(const Block& block) {
  if (block.unit == BlockUnit::amount) return Decimal::from_integer(1);
  return block.hour_price;
}

bool is_dormant(const BlockHistory& history) {
  return std::none_of(history.movements.begin(), history.movements.end(), [](const Movement& one) {
    return one.kind == MovementKind::draw || one.kind == MovementKind::expire ||
           one.kind == MovementKind::owe;
  });
}

}  // namespace

std::vector<Finding> find_block_overdrawn(const LeakBook& book) {
  std::vector<Finding> findings;
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    for (const BlockHistory& history : book.bill(client).blocks) {
      const Block& block = *book.terms.agreements[history.agreement].block;
      if (history.movements.empty() || block.unlimited) continue;
      const Decimal left = history.movements.back().left;
      const bool is_owed = left.is_negative();
      if (!is_owed && (left.is_zero() || !is_dormant(history))) continue;
      const std::optional<Decimal> price = unit_price_of(block);
      Finding finding;
      finding.client = client;
      finding.agreement = history.agreement;
      finding.reason = kRowsSay;
      finding.money = price ? LeakMoney::timing : LeakMoney::not_priced;
      finding.sentence =
          is_owed ? "At the end of the book " + (-left).to_string() + " more is used than there is."
                  : "Nothing was drawn all the time, and " + left.to_string() + " is left.";
      finding.by_month = book.no_money(client);
      finding.by_month.back() =
          round_to_money((is_owed ? -left : left) * price.value_or(Decimal{}),
                         book.currency_of(client), book.terms.provider.rounding);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace billing
