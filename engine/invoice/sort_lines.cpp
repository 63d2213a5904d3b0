// A map finds each line's invoice; inside, agreements come as they are printed, then kinds.
#include "invoice/sort_lines.h"

#include <algorithm>
#include <map>

#include "book/agreement_tree.h"

namespace billing {
namespace {

Invoice begin_invoice(const Terms& terms, const Client& client, Period month, InvoiceGroup group) {
  Invoice invoice;
  invoice.month = month;
  invoice.group = std::move(group);
  invoice.issued = issued_on(month.start);
  invoice.terms_days = client.terms_days.value_or(terms.provider.terms_days);
  invoice.due = invoice.issued.plus_days(invoice.terms_days);
  invoice.subtotal = Money::zero(terms.provider.currency);
  invoice.total = invoice.subtotal;
  return invoice;
}

// The place of each of the client's agreements on an invoice; work outside of them comes last.
std::map<Index, std::size_t> print_places(const Terms& terms, Index client) {
  std::map<Index, std::size_t> places;
  for (const Index agreement : in_print_order(terms.agreements, client)) {
    places.emplace(agreement, places.size());
  }
  places.emplace(kNowhere, places.size());
  return places;
}

}  // namespace

Date issued_on(Date billed_on) { return billed_on.first_of_month().plus_months(1).plus_days(-1); }

std::vector<Invoice> sort_lines(const Terms& terms, Index client, std::vector<DatedLine> lines) {
  const Client& to = terms.clients[client];
  std::map<std::pair<Date, InvoiceGroup>, Invoice> by_month_and_group;
  for (DatedLine& dated : lines) {
    if (!terms.period.contains(dated.billed_on)) continue;
    const Date month = dated.billed_on.first_of_month();
    InvoiceGroup group = group_of(terms, to, dated.line);
    const auto [at, is_new] = by_month_and_group.try_emplace({month, group});
    if (is_new) at->second = begin_invoice(terms, to, {month, month.plus_months(1)}, group);
    at->second.lines.push_back(std::move(dated.line));
  }
  std::vector<Invoice> invoices;
  const std::map<Index, std::size_t> places = print_places(terms, client);
  const auto goes_before = [&](const Line& a, const Line& b) {
    return std::pair(places.at(a.agreement), a.kind) < std::pair(places.at(b.agreement), b.kind);
  };
  for (auto& [key, invoice] : by_month_and_group) {
    std::stable_sort(invoice.lines.begin(), invoice.lines.end(), goes_before);
    invoices.push_back(std::move(invoice));
  }
  return invoices;
}

}  // namespace billing
