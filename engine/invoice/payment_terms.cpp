// Every agreement's day is found, then one of them chosen.
#include "invoice/payment_terms.h"

#include <algorithm>

#include "calendar/due_date.h"

namespace billing {
namespace {

struct PaymentTerms {
  Index agreement = kNowhere;
  int days = 0;
  std::optional<int> due_day;
  Date due;
};

PaymentTerms terms_of(const Terms& terms, const Client& client, Index agreement, Date issued) {
  Index of = agreement;
  const auto has_own = [&](const Agreement& one) { return one.terms_days || one.due_day; };
  while (of != kNowhere && !has_own(terms.agreements[of])) of = terms.agreements[of].parent;
  PaymentTerms own{of, client.terms_days.value_or(terms.provider.terms_days),
                   client.due_day ? client.due_day : terms.provider.due_day, issued};
  if (of != kNowhere) {
    own.days = terms.agreements[of].terms_days.value_or(own.days);
    if (terms.agreements[of].due_day) own.due_day = terms.agreements[of].due_day;
  }
  own.due = due_date(issued, own.days, own.due_day);
  return own;
}

PaymentTerms choose(DifferingTerms policy, const std::vector<PaymentTerms>& all,
                    const PaymentTerms& of_client) {
  const auto is_earlier = [](const PaymentTerms& a, const PaymentTerms& b) {
    return a.due < b.due;
  };
  switch (policy) {
    case DifferingTerms::earliest:
      return *std::min_element(all.begin(), all.end(), is_earlier);
    case DifferingTerms::latest:
      return *std::max_element(all.begin(), all.end(), is_earlier);
    case DifferingTerms::client:
      break;
  }
  return of_client;
}

}  // namespace

void set_payment_terms(const Terms& terms, const Client& client, Invoice& invoice) {
  const PaymentTerms of_client = terms_of(terms, client, kNowhere, invoice.issued);
  std::vector<PaymentTerms> all;
  for (const Line& line : invoice.lines) {
    if (is_of_whole_invoice(line.kind)) continue;
    all.push_back(terms_of(terms, client, line.agreement, invoice.issued));
  }
  if (all.empty()) all.push_back(of_client);
  invoice.terms_differ = std::any_of(
      all.begin(), all.end(), [&](const PaymentTerms& one) { return one.due != all.front().due; });
  const PaymentTerms chosen =
      invoice.terms_differ ? choose(terms.policies.differing_terms, all, of_client) : all.front();
  invoice.terms_days = chosen.days;
  invoice.due_day = chosen.due_day;
  invoice.terms_of = chosen.agreement;
  invoice.due = chosen.due;
}

}  // namespace billing
