// What the accountant gets: accounts, and revenue that is earned later than it is billed.
#include <algorithm>
#include <array>

#include "assess/scenarios.h"

namespace billing {
namespace {

Asked asks_cascade(const AssessedBook& book, Index) {
  const std::vector<ClassCascade>& cascades = book.terms.ledger.cascades;
  return asked_if(std::any_of(cascades.begin(), cascades.end(), [](const ClassCascade& one) {
    return one.cascade.levels.size() > 1;
  }));
}
std::optional<Decimal> posted(const PricedLine& line) { return line.line.amount.to_decimal(); }

bool is_sold_ahead(const Block& block) {
  const bool sells = block.sold_price || block.top_up ||
                     std::any_of(block.purchases.begin(), block.purchases.end(),
                                 [](const Purchase& one) { return one.price.has_value(); });
  return sells && block.recognition == BlockRecognition::by_draw;
}
bool is_longer_than_a_month(Cycle cycle) { return cycle > Cycle::monthly; }
bool is_billed_ahead(const AssessedBook& book, const Agreement& agreement) {
  return agreement.timing == Timing::advance && is_longer_than_a_month(agreement.billing_cycle) &&
         book.terms.ledger.fee_recognition != Recognition::at_invoice;
}
Asked asks_deferral(const AssessedBook& book, Index place) {
  const Agreement& agreement = book.terms.agreements[place];
  const bool recurs = agreement.recurring_fee || !agreement.additions.empty();
  return asked_if((agreement.block && is_sold_ahead(*agreement.block)) ||
                  (recurs && is_billed_ahead(book, agreement)));
}
std::optional<Decimal> deferred(const PricedLine& line) {
  const LineKind kind = line.line.kind;
  if (kind == LineKind::block_sale) return worth_if(is_sold_ahead(*line.agreement().block), line);
  const bool recurs = kind == LineKind::recurring_fee || kind == LineKind::addition;
  return worth_if(recurs && is_billed_ahead(line.book, line.agreement()), line);
}
std::string deferral_settings(const AssessedBook& book, Index place) {
  const Agreement& agreement = book.terms.agreements[place];
  return agreement.block && is_sold_ahead(*agreement.block) ? "block" : "fee";
}

constexpr std::array<Scenario, 2> kScenarios = {{
    {"gl_cascade", "Accounts by role, type, office or department",
     "The book, where accounts depend on more than the kind of line; all that is invoiced.",
     Scope::book, 1, 30, asks_cascade, posted},
    {"deferral", "Billed ahead, earned later",
     "Agreements that sell blocks earned as they are drawn, or bill more than a month ahead; those "
     "lines.",
     Scope::agreement, 1, 5, asks_deferral, deferred, nullptr, deferral_settings},
}};

}  // namespace

std::span<const Scenario> ledger_scenarios() { return kScenarios; }

}  // namespace billing
