// Each scenario walks the lines, and those about draws the movements of blocks.
#include "assess/audit.h"

#include <algorithm>
#include <set>

#include "assess/scenarios.h"
#include "book/terms_in_currency.h"
#include "money/part_of.h"
#include "money/rounding.h"

namespace billing {
namespace {

struct Found {
  Asked asked = Asked::no;
  bool is_priced = false;
  Decimal worth;
};

// One scenario's way through a book.
class Search {
 public:
  Search(const AssessedBook& book, const Scenario& scenario)
      : book_(book), scenario_(scenario), found_(places()) {}

  ScenarioAudit run() {
    ask();
    const bool is_asked = std::any_of(found_.begin(), found_.end(),
                                      [](const Found& one) { return one.asked != Asked::no; });
    if (is_asked) {
      for (Index client = 0; client < book_.bills.size(); ++client) {
        if (scenario_.worth != nullptr) add_lines(client);
        if (scenario_.drawn != nullptr) add_draws(client);
      }
    }
    return conclude();
  }

 private:
  std::size_t places() const {
    if (scenario_.scope == Scope::agreement) return book_.terms.agreements.size();
    return scenario_.scope == Scope::client ? book_.terms.clients.size() : 1;
  }

  void ask() {
    if (scenario_.scope != Scope::agreement) {
      for (Index i = 0; i < found_.size(); ++i) found_[i].asked = scenario_.asks(book_, i);
      return;
    }
    for (const std::vector<Index>& own : book_.agreements) {
      for (const Index i : own) found_[i].asked = scenario_.asks(book_, i);
    }
  }

  // Null where what the line is about does not ask for the scenario.
  Found* place_of(Index client, Index agreement) {
    Index place = 0;
    if (scenario_.scope == Scope::client) place = client;
    if (scenario_.scope == Scope::agreement) place = agreement;
    if (place == kNowhere || found_[place].asked == Asked::no) return nullptr;
    return &found_[place];
  }

  // Amounts of several currencies are never added up: clients with their own count as uses alone.
  void add(Found& found, Index client, const std::optional<Decimal>& worth) const {
    if (!worth) return;
    found.is_priced = true;
    if (!has_own_currency(book_.terms, client)) found.worth += *worth;
  }

  void add_lines(Index client) {
    for (const Invoice& invoice : book_.bills[client]->invoices) {
      const bool is_shared = shares_invoice(invoice);
      for (const Line& line : invoice.lines) {
        Found* found = place_of(client, line.agreement);
        if (found != nullptr)
          add(*found, client, scenario_.worth({book_, client, line, is_shared}));
      }
    }
  }

  void add_draws(Index client) {
    for (const BlockHistory& history : book_.bills[client]->blocks) {
      Found* found = place_of(client, history.agreement);
      if (found == nullptr) continue;
      for (const Movement& movement : history.movements) {
        // Work that needs nothing draws on no lot.
        if (movement.kind != MovementKind::draw || movement.lot == kNowhere) continue;
        if (!book_.terms.period.contains(movement.on)) continue;
        add(*found, client, scenario_.drawn({book_, client, history, movement}));
      }
    }
  }

  ScenarioUse use_at(Index place) const {
    if (scenario_.scope == Scope::book) return {};
    if (scenario_.scope == Scope::client) return {place, kNowhere};
    return {book_.terms.agreements[place].client, place};
  }

  ScenarioAudit conclude() const {
    const Provider& provider = book_.terms.provider;
    ScenarioAudit audit;
    audit.amount = Money::zero(provider.currency);
    std::set<std::string> variants;
    for (Index i = 0; i < found_.size(); ++i) {
      const Found& found = found_[i];
      if (found.asked == Asked::no || (found.asked == Asked::if_priced && !found.is_priced)) {
        continue;
      }
      ScenarioUse use = use_at(i);
      use.amount = provider.to_money(found.worth);
      audit.amount += use.amount;
      audit.uses.push_back(use);
      variants.insert(scenario_.variant == nullptr ? "" : scenario_.variant(book_, i));
    }
    audit.variants = variants.size();
    return audit;
  }

  const AssessedBook& book_;
  const Scenario& scenario_;
  std::vector<Found> found_;
};

}  // namespace

bool shares_invoice(const Invoice& invoice) {
  Index first = kNowhere;
  for (const Line& line : invoice.lines) {
    if (line.agreement == kNowhere) continue;
    if (first != kNowhere && line.agreement != first) return true;
    first = line.agreement;
  }
  return false;
}

std::vector<ScenarioAudit> audit_scenarios(const AssessedBook& book) {
  std::vector<ScenarioAudit> audits;
  for (const Scenario& scenario : all_scenarios()) audits.push_back(Search(book, scenario).run());
  return audits;
}

InvoicedTotals invoiced_totals(const AssessedBook& book) {
  InvoicedTotals totals{Money::zero(book.terms.provider.currency), 0};
  for (const ClientBill* bill : book.bills) {
    for (const Invoice& invoice : bill->invoices) {
      if (!book.terms.period.contains(invoice.month.start)) continue;
      // Amounts of several currencies are never added up.
      if (!has_own_currency(book.terms, bill->client)) totals.amount += invoice.subtotal;
      ++totals.invoices;
    }
  }
  return totals;
}

Money in_a_month(const Terms& terms, Money in_period) {
  const auto months = static_cast<std::int64_t>(billed_months(terms).size());
  return part_of(in_period, Decimal::from_integer(1), Decimal::from_integer(months),
                 terms.provider.rounding);
}

}  // namespace billing
