// What is billed and no vendor counts: a client could dispute it.
#include <algorithm>

#include "leakage/additions.h"
#include "leakage/checks/checks.h"
#include "leakage/count_groups.h"

namespace billing {
namespace {

void find_set_up_only(const LeakBook& book, std::vector<Finding>& findings) {
  if (!book.book.terms.configured) return;
  for (const auto& [place, record] : book.book.terms.configured->agreements) {
    const Agreement& agreed = book.book.terms.agreements[place];
    for (Index i = 0; i < record.additions.size(); ++i) {
      const std::string& id = record.additions[i].id;
      if (find_addition(agreed, id) != kNowhere) continue;
      Finding finding;
      finding.client = agreed.client;
      finding.agreement = place;
      finding.addition = i;
      finding.reason = kSignedOtherwise;
      finding.sentence = record.additions[i].name + " is set up and was not signed.";
      finding.mended.agreements = {place};
      finding.mend = [place = place, id](MendedBook& mended) {
        Agreement& agreement = mended.terms.agreements[place];
        const Index addition = find_addition(agreement, id);
        if (addition != kNowhere) remove_addition(agreement, addition);
      };
      findings.push_back(std::move(finding));
    }
  }
}

std::vector<Money> billed_for(const LeakBook& book, const CountGroup& group) {
  const Index client = book.terms.agreements[group.agreement].client;
  std::vector<Money> sums = book.no_money(client);
  for (std::size_t month = 0; month < book.months.size(); ++month) {
    for (const Invoice& invoice : invoices_in(book.bill(client), book.months[month])) {
      for (const Line& line : invoice.lines) {
        if (line.agreement != group.agreement) continue;
        if (std::find(group.additions.begin(), group.additions.end(), line.addition) !=
            group.additions.end()) {
          sums[month] += line.amount;
        }
      }
    }
  }
  return sums;
}

}  // namespace

std::vector<Finding> find_addition_without_vendor(const LeakBook& book) {
  std::vector<Finding> findings;
  find_set_up_only(book, findings);
  for (const CountGroup& group : count_groups(book)) {
    const bool is_counted =
        std::any_of(group.periods.begin(), group.periods.end(),
                    [](const ComparedPeriod& one) { return one.counted.has_value(); });
    if (is_counted || group.periods.empty()) continue;
    const Agreement& agreement = book.terms.agreements[group.agreement];
    Finding finding;
    finding.client = agreement.client;
    finding.agreement = group.agreement;
    finding.addition = group.additions.front();
    finding.reason = kRowsSay;
    finding.sentence = agreement.additions[finding.addition].name + " is billed, and " +
                       book.terms.count_sources[group.source].name + " counts none.";
    finding.money = LeakMoney::at_risk;
    finding.by_month = billed_for(book, group);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
