// A line depends on a scenario that looks at draws if any of its entries drew so.
#include "assess/line_needs.h"

#include <algorithm>
#include <set>

#include "assess/audit.h"
#include "assess/scenarios.h"
#include "book/terms_in_currency.h"
#include "money/rounding.h"

namespace billing {
namespace {

class ClientNeeds {
 public:
  ClientNeeds(const AssessedBook& book, Index client)
      : book_(book), client_(client), drawn_so_(all_scenarios().size()) {
    for (Index i = 0; i < all_scenarios().size(); ++i) find_draws(i);
  }

  LineNeeds of(const Invoice& invoice, const Line& line) const {
    const PricedLine priced{book_, client_, line, shares_invoice(invoice)};
    const Provider& provider = book_.terms.provider;
    LineNeeds needs{round_to_money(priced.worth(), provider.currency, provider.rounding), {}};
    for (Index i = 0; i < all_scenarios().size(); ++i) needs.scenarios.push_back(has(i, priced));
    return needs;
  }

 private:
  bool asks(const Scenario& scenario, Index agreement) const {
    Index place = 0;
    if (scenario.scope == Scope::client) place = client_;
    if (scenario.scope == Scope::agreement) place = agreement;
    return place != kNowhere && scenario.asks(book_, place) != Asked::no;
  }

  void find_draws(Index place) {
    const Scenario& scenario = all_scenarios()[place];
    if (scenario.drawn == nullptr) return;
    for (const BlockHistory& history : book_.bills[client_]->blocks) {
      if (!asks(scenario, history.agreement)) continue;
      for (const Movement& movement : history.movements) {
        if (movement.kind != MovementKind::draw || movement.lot == kNowhere) continue;
        if (scenario.drawn({book_, client_, history, movement})) {
          drawn_so_[place].insert(movement.rated);
        }
      }
    }
  }

  bool has(Index place, const PricedLine& priced) const {
    const Scenario& scenario = all_scenarios()[place];
    if (!asks(scenario, priced.line.agreement)) return false;
    if (scenario.worth != nullptr && scenario.worth(priced)) return true;
    return std::any_of(
        priced.line.entries.begin(), priced.line.entries.end(),
        [&](const LineEntry& entry) { return drawn_so_[place].contains(entry.rated); });
  }

  const AssessedBook& book_;
  Index client_;
  std::vector<std::set<Index>> drawn_so_;  // Of each scenario: rated entries.
};

}  // namespace

std::vector<LineNeeds> line_needs(const AssessedBook& book) {
  std::vector<LineNeeds> all;
  for (Index client = 0; client < book.bills.size(); ++client) {
    if (has_own_currency(book.terms, client)) continue;
    const ClientNeeds needs(book, client);
    for (const Invoice& invoice : book.bills[client]->invoices) {
      for (const Line& line : invoice.lines) all.push_back(needs.of(invoice, line));
    }
  }
  return all;
}

}  // namespace billing
