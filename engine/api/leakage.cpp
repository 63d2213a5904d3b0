// What the answers about leakage have in common.
#include "api/leakage.h"

#include <algorithm>

#include "api/limits.h"

namespace billing {

std::string finding_id(const LeakBook& book, const Finding& finding) {
  const Terms& terms = book.terms;
  std::string id(all_checks()[finding.check].id);
  if (finding.client != kNowhere) id += "/" + terms.clients[finding.client].id;
  if (finding.agreement != kNowhere) id += "/" + terms.agreements[finding.agreement].id;
  if (finding.addition != kNowhere) {
    id += "/" + terms.agreements[finding.agreement].additions[finding.addition].id;
  }
  if (!finding.part.empty()) id += "/" + finding.part;
  return id;
}

std::vector<Money> finding_months(const LeakBook& book, const Leakage& leakage, std::size_t place,
                                  Currency currency) {
  std::vector<Money> months(book.months.size(), Money::zero(currency));
  const Finding& finding = leakage.findings[place];
  if (place >= leakage.steps) {
    for (std::size_t month = 0; month < months.size(); ++month) {
      if (finding.by_month[month].currency() == currency) months[month] = finding.by_month[month];
    }
    return months;
  }
  for (const ClientStep& client : leakage.changes[place]) {
    for (const LineChange& line : client.lines) {
      if (line.now.currency() == currency) months[line.subject.month] += line.now - line.was;
    }
  }
  return months;
}

std::vector<Index> read_check_order(FieldReader& fields) {
  std::vector<Index> order;
  for (const std::string& id : fields.texts("order", all_checks().size())) {
    const auto found = std::find_if(all_checks().begin(), all_checks().end(),
                                    [&](const Check& check) { return check.id == id; });
    const auto place = static_cast<Index>(found - all_checks().begin());
    if (found == all_checks().end()) {
      fields.problem("choice.unknown", "order",
                     in_quotes(id) + " is no check. Ask for \"leakage\" to see their ids.");
    } else if (std::find(order.begin(), order.end(), place) != order.end()) {
      fields.problem("id.duplicate", "order", "The check " + in_quotes(id) + " is named twice.");
    } else {
      order.push_back(place);
    }
  }
  for (Index place = 0; place < all_checks().size(); ++place) {
    if (std::find(order.begin(), order.end(), place) == order.end()) order.push_back(place);
  }
  return order;
}

}  // namespace billing
