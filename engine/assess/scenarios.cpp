// Subject after subject.
#include "assess/scenarios.h"

#include <algorithm>

namespace billing {

AssessedBook::AssessedBook(const Terms& book_terms, AllUsage book_usage,
                           std::vector<const ClientBill*> client_bills)
    : terms(book_terms), usage(book_usage), bills(std::move(client_bills)) {
  agreements.resize(terms.clients.size());
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    const Agreement& agreement = terms.agreements[i];
    if (intersect(agreement.life(terms.period.end), terms.period).is_empty()) continue;
    agreements[agreement.client].push_back(i);
  }
}

std::span<const Scenario> all_scenarios() {
  static const std::vector<Scenario> all = [] {
    std::vector<Scenario> scenarios;
    for (const auto subject : {recurring_scenarios(), block_scenarios(), time_scenarios(),
                               consumption_scenarios(), invoice_scenarios(), ledger_scenarios()}) {
      scenarios.insert(scenarios.end(), subject.begin(), subject.end());
    }
    return scenarios;
  }();
  return all;
}

Index find_scenario(std::string_view id) {
  const std::span<const Scenario> all = all_scenarios();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Scenario& one) { return one.id == id; });
  return found == all.end() ? kNowhere : static_cast<Index>(found - all.begin());
}

}  // namespace billing
