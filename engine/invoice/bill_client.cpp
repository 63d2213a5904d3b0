// The order of the steps: place, rate and draw the work, make lines, sort them into months, tax and
// total.
#include "invoice/bill_client.h"

#include <algorithm>
#include <iterator>

#include "blocks/draw_client.h"
#include "invoice/bill_corrections.h"
#include "invoice/cap.h"
#include "invoice/closed_invoices.h"
#include "invoice/consumption_lines.h"
#include "invoice/credit_balance.h"
#include "invoice/deposits.h"
#include "invoice/discounts.h"
#include "invoice/included_tax.h"
#include "invoice/item_lines.h"
#include "invoice/payment_terms.h"
#include "invoice/project_lines.h"
#include "invoice/recurring_lines.h"
#include "invoice/refund_lines.h"
#include "invoice/shown_lines.h"
#include "invoice/sort_lines.h"
#include "invoice/tax.h"
#include "invoice/time_lines.h"
#include "invoice/true_up.h"
#include "invoice/uncounted.h"
#include "rating/consumption_price.h"

namespace billing {
namespace {

void move_into(std::vector<DatedLine>& from, std::vector<DatedLine>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<DatedLine> all_lines(const Terms& terms, std::span<const Index> agreements,
                                 const AllUsage& usage, const OwnUsage& own,
                                 const ClientBill& bill) {
  std::vector<DatedLine> lines;
  for (const Index agreement : agreements) {
    std::vector<DatedLine> recurring = recurring_lines(terms, agreement);
    move_into(recurring, lines);
  }
  for (Index block = 0; block < bill.blocks.size(); ++block) {
    std::vector<DatedLine> sales = block_sale_lines(terms, bill.blocks[block], block);
    move_into(sales, lines);
    std::vector<DatedLine> refunds = refund_lines(terms, bill.blocks[block], block);
    move_into(refunds, lines);
  }
  std::vector<DatedLine> time = time_lines(terms, usage.entries, bill.rated, bill.blocks);
  move_into(time, lines);
  std::vector<DatedLine> items = item_lines(terms, usage.entries, bill.rated, bill.blocks);
  move_into(items, lines);
  for (Index project = 0; project < terms.projects.size(); ++project) {
    if (terms.projects[project].client != bill.client) continue;
    std::vector<DatedLine> billed = project_lines(terms, project);
    move_into(billed, lines);
  }
  std::vector<DatedLine> deposits = deposit_lines(terms, bill.client);
  move_into(deposits, lines);
  std::vector<DatedLine> consumption =
      consumption_lines(terms, agreements, usage.consumption, own.consumption);
  move_into(consumption, lines);
  return lines;
}

void total_invoice(const Terms& terms, Invoice& invoice) {
  std::vector<InvoiceTax> corrections = std::move(invoice.taxes);
  std::erase_if(corrections, [](const InvoiceTax& tax) { return tax.corrects.empty(); });
  invoice.subtotal = Money::zero(terms.provider.currency);
  for (const Line& line : invoice.lines) invoice.subtotal += line.amount;
  invoice.taxes = tax_lines(terms, invoice.lines);
  split_included_taxes(terms, invoice.lines, invoice.taxes);
  invoice.taxes.insert(invoice.taxes.end(), corrections.begin(), corrections.end());
  invoice.total = invoice.subtotal;
  for (const InvoiceTax& tax : invoice.taxes) {
    if (!tax.included) invoice.total += tax.amount;
  }
}

void order_and_total(const Terms& terms, Index client, Date from, std::vector<Invoice>& invoices) {
  order_lines(terms, client, from, invoices);
  for (Invoice& invoice : invoices) {
    if (invoice.month.start < from) continue;
    total_invoice(terms, invoice);
    decide_shown(terms, terms.clients[client], invoice);
    set_payment_terms(terms, terms.clients[client], invoice);
  }
}

// What changes amounts goes in this order; each step looks at what those before it have left.
// Invoices of months before `from` stay as they are.
void finish_invoices(const Terms& terms, Index client, std::span<const Index> agreements, Date from,
                     std::vector<Invoice>& invoices) {
  const auto each = [&](auto step) {
    for (Invoice& invoice : invoices) {
      if (invoice.month.start >= from) step(invoice);
    }
  };
  each([&](Invoice& invoice) { discount_agreements(terms, invoice); });
  apply_caps(terms, agreements, from, invoices);
  add_true_ups(terms, client, agreements, from, invoices);
  each([&](Invoice& invoice) {
    discount_invoice(terms, terms.clients[client], invoice);
    limit_invoice(terms, terms.clients[client], invoice);
  });
  deduct_deposits(terms, client, from, invoices);
  order_and_total(terms, client, from, invoices);
}

// `open_lines`: those of months that are open; asked for where corrections are only reported, so
// that what is left of deposits and commitments follows from what was invoiced.
void close_months(const Terms& terms, std::span<const Index> agreements, const AnswerNames& names,
                  std::vector<DatedLine> open_lines, ClientBill& bill) {
  const Date from = open_from(terms);
  keep_closed_invoices(terms, names, bill);
  if (terms.policies.closed_changes != ClosedChanges::report) {
    bill_corrections(terms, bill);
    order_and_total(terms, bill.client, from, bill.invoices);
    return;
  }
  std::erase_if(bill.invoices, [&](const Invoice& invoice) { return invoice.month.start >= from; });
  for (Invoice& invoice : sort_lines(terms, bill.client, std::move(open_lines))) {
    bill.invoices.push_back(std::move(invoice));
  }
  finish_invoices(terms, bill.client, agreements, from, bill.invoices);
}

std::vector<ItemRef> items_in_saved_order(const Terms& terms) {
  std::vector<ItemRef> items;
  for (Index i = 0; i < terms.expenses.size(); ++i) items.push_back({ItemKind::expense, i});
  for (Index i = 0; i < terms.products.size(); ++i) items.push_back({ItemKind::product, i});
  const bool as_worked = terms.policies.entry_order == EntryOrder::worked;
  std::stable_sort(items.begin(), items.end(), [&](ItemRef a, ItemRef b) {
    const Item& one = item_at(terms, a);
    const Item& other = item_at(terms, b);
    if (as_worked && one.on != other.on) return one.on < other.on;
    if (one.entered_at != other.entered_at) return one.entered_at < other.entered_at;
    return std::pair(a.kind, one.id) < std::pair(b.kind, other.id);
  });
  return items;
}

void add_unbilled_consumption(const Terms& terms, std::span<const Index> agreements,
                              std::span<const ConsumptionRow> rows, std::span<const Index> own,
                              std::vector<Unbilled>& unbilled) {
  for (const Index index : own) {
    const ConsumptionRow& row = rows[index];
    if (!terms.period.contains(row.on)) {
      unbilled.push_back(
          {index, UnbilledReason::outside_period, UsageKind::consumption_row, {}, {}});
    } else if (place_consumption(terms, agreements, row) == kNowhere) {
      unbilled.push_back({index, UnbilledReason::no_agreement, UsageKind::consumption_row, {}, {}});
    }
  }
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
  return std::span(bill.invoices)
      .subspan(static_cast<std::size_t>(first - bill.invoices.begin()),
               static_cast<std::size_t>(last - first));
}

Money month_subtotal(const Terms& terms, const ClientBill& bill, Period month) {
  Money subtotal = Money::zero(terms.provider.currency);
  for (const Invoice& invoice : invoices_in(bill, month)) subtotal += invoice.subtotal;
  return subtotal;
}

AllUsage usage_of(const Book& book) { return {book.time_entries, book.consumption}; }

std::vector<OwnUsage> usage_by_client(const Terms& terms, const AllUsage& usage) {
  std::vector<OwnUsage> by_client(terms.clients.size());
  std::vector<std::vector<Index>> entries = entries_by_client(terms, usage.entries);
  for (std::size_t i = 0; i < by_client.size(); ++i) by_client[i].entries = std::move(entries[i]);
  for (Index i = 0; i < usage.consumption.size(); ++i) {
    by_client[usage.consumption[i].client].consumption.push_back(i);
  }
  for (const ItemRef item : items_in_saved_order(terms)) {
    by_client[item_at(terms, item).client].items.push_back(item);
  }
  return by_client;
}

ClientBill bill_client(const Terms& terms, const AllUsage& usage, const OwnUsage& own, Index client,
                       const AnswerNames* names) {
  std::vector<Index> agreements;
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    if (terms.agreements[i].client == client) agreements.push_back(i);
  }
  ClientBill bill;
  bill.client = client;
  ClientWork work = draw_client(terms, agreements, usage.entries, {own.entries, own.items});
  bill.rated = std::move(work.rated);
  bill.blocks = std::move(work.blocks);
  std::vector<DatedLine> lines = all_lines(terms, agreements, usage, own, bill);
  for (DatedLine& dated : lines) drop_exempt_rates(terms, terms.clients[client], dated.line);
  const bool has_closed = names && terms.period.start < open_from(terms);
  std::vector<DatedLine> open_lines;
  if (has_closed && terms.policies.closed_changes == ClosedChanges::report) {
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(open_lines),
                 [&](const DatedLine& line) { return line.billed_on >= open_from(terms); });
  }
  bill.invoices = sort_lines(terms, client, std::move(lines));
  finish_invoices(terms, client, agreements, terms.period.start, bill.invoices);
  bill.not_covered = find_not_covered(terms, agreements, usage.entries, bill.rated, bill.invoices);
  if (has_closed) close_months(terms, agreements, *names, std::move(open_lines), bill);
  bill.credit_left = settle_credits(terms, terms.clients[client], bill.invoices);

  bill.uncounted = find_uncounted(terms, agreements);
  bill.unbilled = find_unbilled_work(terms, usage.entries, bill.rated, bill.blocks);
  add_unbilled_consumption(terms, agreements, usage.consumption, own.consumption, bill.unbilled);
  return bill;
}

}  // namespace billing
