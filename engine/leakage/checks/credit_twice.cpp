// The same credit, given more than once.
#include <set>
#include <string>
#include <tuple>

#include "leakage/checks/checks.h"
#include "money/rounding.h"

namespace billing {

std::vector<Finding> find_credit_twice(const LeakBook& book) {
  std::vector<Finding> findings;
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    std::set<std::tuple<Date, Decimal, std::string>> seen;
    for (const Credit& credit : book.terms.clients[client].credits) {
      if (seen.insert({credit.on, credit.amount, credit.reason}).second) continue;
      if (!book.terms.period.contains(credit.on)) continue;
      Finding finding;
      finding.client = client;
      finding.part = credit.id;
      finding.confidence = Confidence::inferred;
      finding.reason = kRowsSay;
      finding.money = LeakMoney::given_back;
      finding.sentence = "A credit of this day, amount and reason was given before.";
      finding.by_month = book.no_money(client);
      for (std::size_t month = 0; month < book.months.size(); ++month) {
        if (!book.months[month].contains(credit.on)) continue;
        finding.by_month[month] =
            round_to_money(credit.amount, book.currency_of(client), book.terms.provider.rounding);
      }
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace billing
