// Whole invoices: what goes together, projects, the least of an invoice, tax.
#include <algorithm>
#include <array>

#include "assess/scenarios.h"

namespace billing {
namespace {

Asked asks_one_invoice(const AssessedBook& book, Index client) {
  const std::vector<Index>& own = book.agreements[client];
  const bool has_parent = std::any_of(
      own.begin(), own.end(), [&](Index i) { return book.terms.agreements[i].parent != kNowhere; });
  if (has_parent) return Asked::yes;
  return own.size() > 1 ? Asked::if_priced : Asked::no;
}
std::optional<Decimal> shared(const PricedLine& line) {
  if (!line.shares_invoice) return std::nullopt;
  return line.line.amount.to_decimal();
}
std::string grouping_settings(const AssessedBook& book, Index client) {
  std::string settings =
      std::to_string(static_cast<int>(book.terms.clients[client].separate_invoices));
  for (const Index i : book.agreements[client]) {
    const Agreement& agreement = book.terms.agreements[i];
    if (agreement.separate_invoice) settings += " separate";
    if (agreement.parent != kNowhere) settings += " child";
  }
  return settings;
}

Asked asks_milestones(const AssessedBook& book, Index) {
  return book.terms.projects.empty() ? Asked::no : Asked::if_priced;
}
std::optional<Decimal> milestone(const PricedLine& line) {
  return worth_if(line.line.kind == LineKind::milestone || line.line.kind == LineKind::progress,
                  line);
}

Asked asks_minimum(const AssessedBook& book, Index client) {
  const Client& own = book.terms.clients[client];
  const std::vector<Index>& agreements = book.agreements[client];
  return asked_if(own.minimum_invoice || own.maximum_invoice ||
                  std::any_of(agreements.begin(), agreements.end(), [&](Index i) {
                    return book.terms.agreements[i].commitment.has_value();
                  }));
}
// What is taken off above the most counts as what is added up to the least.
std::optional<Decimal> limit(const PricedLine& line) {
  if (line.line.kind == LineKind::invoice_maximum) return -line.worth();
  return worth_if(
      line.line.kind == LineKind::invoice_minimum || line.line.kind == LineKind::true_up, line);
}

Asked asks_tax_levels(const AssessedBook& book, Index) {
  return book.terms.tax_rates.size() > 1 ? Asked::if_priced : Asked::no;
}
std::optional<Decimal> taxed(const PricedLine& line) {
  if (line.line.tax_rates.size() < 2) return std::nullopt;
  return line.line.amount.to_decimal();
}

constexpr std::array<Scenario, 4> kScenarios = {{
    {"one_invoice", "Several agreements on one invoice",
     "Clients with invoices of more than one agreement; all lines of those invoices.",
     Scope::client, 1, 5, asks_one_invoice, shared, nullptr, grouping_settings},
    {"milestones", "Projects billed by milestone or progress",
     "Clients that were billed a part of a project; those lines.", Scope::client, 1, 10,
     asks_milestones, milestone},
    {"minimum_invoice", "The least or most of an invoice",
     "Clients with a least, a most or a commitment; what those add or take off.", Scope::client, 1,
     5, asks_minimum, limit},
    {"tax_levels", "Tax of several levels",
     "Clients with lines that carry two taxes or more; those lines, before tax.", Scope::client, 1,
     10, asks_tax_levels, taxed},
}};

}  // namespace

std::span<const Scenario> invoice_scenarios() { return kScenarios; }

}  // namespace billing
