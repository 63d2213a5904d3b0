// The order of the steps: place, rate and draw the work, make lines, sort them into months, tax and
// total.
#include "invoice/bill_client.h"

#include <algorithm>
#include <iterator>

#include "blocks/draw_client.h"
#include "invoice/recurring_lines.h"
#include "invoice/sort_lines.h"
#include "invoice/tax.h"
#include "invoice/time_lines.h"

namespace billing {
namespace {

void move_into(std::vector<DatedLine>& from, std::vector<DatedLine>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<DatedLine> all_lines(const Terms& terms, std::span<const Index> agreements,
                                 std::span<const TimeEntry> entries, const ClientBill& bill) {
  std::vector<DatedLine> lines;
  for (const Index agreement : agreements) {
    std::vector<DatedLine> recurring = recurring_lines(terms, agreement);
    move_into(recurring, lines);
  }
  for (Index block = 0; block < bill.blocks.size(); ++block) {
    std::vector<DatedLine> sales = block_sale_lines(terms, bill.blocks[block], block);
    move_into(sales, lines);
  }
  std::vector<DatedLine> time = time_lines(terms, entries, bill.rated, bill.blocks);
  move_into(time, lines);
  return lines;
}

void total_invoice(const Terms& terms, Invoice& invoice) {
  for (const Line& line : invoice.lines) invoice.subtotal += line.amount;
  invoice.taxes = tax_lines(terms, invoice.lines);
  invoice.total = invoice.subtotal;
  for (const InvoiceTax& tax : invoice.taxes) invoice.total += tax.amount;
}

}  // namespace

std::vector<Period> billed_months(const Terms& terms) {
  std::vector<Period> months;
  for (Date start = terms.period.start; start < terms.period.end; start = start.plus_months(1)) {
    months.push_back({start, start.plus_months(1)});
  }
  return months;
}

std::vector<std::vector<Index>> entries_by_client(const Terms& terms,
                                                  std::span<const TimeEntry> entries) {
  std::vector<std::vector<Index>> by_client(terms.clients.size());
  for (Index i = 0; i < entries.size(); ++i) by_client[entries[i].client].push_back(i);
  const bool as_worked = terms.policies.entry_order == EntryOrder::worked;
  const auto goes_before = [&](Index a, Index b) {
    const TimeEntry& one = entries[a];
    const TimeEntry& other = entries[b];
    if (as_worked && one.worked_at != other.worked_at) return one.worked_at < other.worked_at;
    if (one.entered_at != other.entered_at) return one.entered_at < other.entered_at;
    return one.id < other.id;
  };
  for (std::vector<Index>& own : by_client) std::sort(own.begin(), own.end(), goes_before);
  return by_client;
}

std::span<const Invoice> invoices_in(const ClientBill& bill, Period month) {
  const auto first = std::partition_point(
      bill.invoices.begin(), bill.invoices.end(),
      [&](const Invoice& invoice) { return invoice.month.start < month.start; });
  const auto last = std::find_if(first, bill.invoices.end(), [&](const Invoice& invoice) {
    return invoice.month.start != month.start;
  });
  return {first, last};
}

Money month_subtotal(const Terms& terms, const ClientBill& bill, Period month) {
  Money subtotal = Money::zero(terms.provider.currency);
  for (const Invoice& invoice : invoices_in(bill, month)) subtotal += invoice.subtotal;
  return subtotal;
}

ClientBill bill_client(const Terms& terms, std::span<const TimeEntry> entries,
                       std::span<const Index> own_entries, Index client) {
  std::vector<Index> agreements;
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    if (terms.agreements[i].client == client) agreements.push_back(i);
  }
  ClientBill bill;
  bill.client = client;
  ClientWork work = draw_client(terms, agreements, entries, own_entries);
  bill.rated = std::move(work.rated);
  bill.blocks = std::move(work.blocks);
  bill.invoices = sort_lines(terms, client, all_lines(terms, agreements, entries, bill));
  for (Invoice& invoice : bill.invoices) total_invoice(terms, invoice);

  for (const RatedEntry& rated : bill.rated) {
    if (rated.rest_of != kNowhere) continue;
    const TimeEntry& entry = entries[rated.entry];
    if (entry.billing == EntryBilling::do_not_bill) {
      bill.unbilled.push_back({rated.entry, UnbilledReason::do_not_bill});
    } else if (!terms.period.contains(entry.worked_at.date())) {
      bill.unbilled.push_back({rated.entry, UnbilledReason::outside_period});
    }
  }
  return bill;
}

}  // namespace billing
