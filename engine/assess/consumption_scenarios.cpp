// Metered usage and licences that the provider buys in.
#include <array>

#include "assess/scenarios.h"

namespace billing {
namespace {

Asked asks_consumption(const AssessedBook& book, Index place) {
  return asked_if(book.terms.agreements[place].consumption.has_value());
}
std::optional<Decimal> consumed(const PricedLine& line) {
  return worth_if(line.line.kind == LineKind::consumption, line);
}
std::string mark_up_settings(const AssessedBook& book, Index place) {
  const ConsumptionTerms& terms = *book.terms.agreements[place].consumption;
  std::string settings = terms.base == ConsumptionBase::list ? "list " : "net ";
  for (const ConsumptionMarkUp& one : terms.mark_ups) {
    settings += (one.kind ? std::to_string(static_cast<int>(*one.kind)) : "") + "/" +
                one.meter_group + "/" + std::to_string(static_cast<int>(one.mark_up.method)) + "/" +
                one.mark_up.value.to_string() + " ";
  }
  return settings;
}

Asked asks_premium(const AssessedBook& book, Index place) {
  return book.terms.agreements[place].consumption ? Asked::if_priced : Asked::no;
}
// What the vendor charges above its list: of a subscription kept on without a term 3 or 23 percent
// (third party: licensingschool.co.uk, cloudcockpit.com and others, from May 2026).
std::optional<Decimal> premium(const PricedLine& line) {
  const std::optional<ConsumptionGroup>& group = line.line.consumption;
  if (!group || group->kind != ConsumptionKind::licence) return std::nullopt;
  std::optional<Decimal> worth;
  for (const Index i : group->rows) {
    const ConsumptionRow& row = line.book.usage.consumption[i];
    if (!row.net_price || !row.list_price || *row.net_price <= *row.list_price) continue;
    const Decimal exchange =
        row.exchange_rate.value_or(line.agreement().consumption->exchange_rate);
    worth =
        worth.value_or(Decimal{}) + (*row.net_price - *row.list_price) * row.quantity * exchange;
  }
  return worth;
}

constexpr std::array<Scenario, 2> kScenarios = {{
    {"consumption", "Azure usage with a mark-up", "Agreements that bill metered usage; its lines.",
     Scope::agreement, 2, 15, asks_consumption, consumed, nullptr, mark_up_settings},
    {"term_premium", "A vendor's premium for licences without a term",
     "Agreements with licences bought above the list price; what is above it.", Scope::agreement, 1,
     20, asks_premium, premium},
}};

}  // namespace

std::span<const Scenario> consumption_scenarios() { return kScenarios; }

}  // namespace billing
