// A map finds each line's invoice.
#include "invoice/sort_lines.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "book/agreement_tree.h"
#include "invoice/section.h"

namespace billing {
namespace {

Invoice begin_invoice(const Terms& terms, Period month, InvoiceGroup group) {
  Invoice invoice;
  invoice.month = month;
  invoice.group = std::move(group);
  invoice.issued = issued_on(month.start);
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

// Before another where it is smaller: headings of all agreements, then agreements, each with its
// headings after it, or what is sold by its kind; headings as their first lines come.
using SectionPlace = std::tuple<SectionKind, std::size_t, std::size_t>;

// Puts the lines of a section together; they keep their order.
void gather_sections(const Terms& terms, Index client, const std::map<Index, std::size_t>& places,
                     const Invoice& invoice, std::vector<Index>& order) {
  const Client& to = terms.clients[client];
  std::vector<std::string> headings{""};
  std::vector<SectionPlace> place_of(order.size());
  for (const Index line : order) {
    const Section section = section_of(terms, to, invoice.lines[line]);
    auto heading = std::find(headings.begin(), headings.end(), section.heading);
    if (heading == headings.end()) heading = headings.insert(heading, section.heading);
    const bool is_of_all = section.kind == SectionKind::heading && section.agreement == kNowhere;
    const bool is_of_agreement = section.agreement != kNowhere;
    const SectionKind kind = is_of_agreement ? SectionKind::recurring : section.kind;
    place_of[line] = {is_of_all ? SectionKind::agreement : kind, places.at(section.agreement),
                      static_cast<std::size_t>(heading - headings.begin())};
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](Index a, Index b) { return place_of[a] < place_of[b]; });
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
    if (is_new) at->second = begin_invoice(terms, {month, month.plus_months(1)}, group);
    at->second.lines.push_back(std::move(dated.line));
  }
  std::vector<Invoice> invoices;
  for (auto& [key, invoice] : by_month_and_group) invoices.push_back(std::move(invoice));
  return invoices;
}

Invoice& invoice_for(const Terms& terms, Index client, Date month, const Line& line,
                     std::vector<Invoice>& invoices) {
  return invoice_for(terms, month, group_of(terms, terms.clients[client], line), invoices);
}

Invoice& invoice_for(const Terms& terms, Date month, const InvoiceGroup& group,
                     std::vector<Invoice>& invoices) {
  const auto at = std::lower_bound(
      invoices.begin(), invoices.end(), std::pair(month, group),
      [](const Invoice& a, auto key) { return std::pair(a.month.start, a.group) < key; });
  if (at != invoices.end() && at->month.start == month && !(group < at->group)) return *at;
  return *invoices.insert(at, begin_invoice(terms, {month, month.plus_months(1)}, group));
}

void order_lines(const Terms& terms, Index client, Date open_from, std::vector<Invoice>& invoices) {
  const std::map<Index, std::size_t> places = print_places(terms, client);
  for (Invoice& invoice : invoices) {
    if (invoice.month.start < open_from) continue;
    std::vector<Index> order(invoice.lines.size());
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
      const Line& one = invoice.lines[a];
      const Line& other = invoice.lines[b];
      return std::pair(places.at(one.agreement), one.kind) <
             std::pair(places.at(other.agreement), other.kind);
    });
    gather_sections(terms, client, places, invoice, order);
    std::vector<Index> moved_to(order.size());
    std::vector<Line> lines;
    for (const Index from : order) {
      moved_to[from] = static_cast<Index>(lines.size());
      lines.push_back(std::move(invoice.lines[from]));
    }
    for (Line& line : lines) {
      for (LineDiscount& part : line.taken_off) part.line = moved_to[part.line];
    }
    invoice.lines = std::move(lines);
  }
}

}  // namespace billing
