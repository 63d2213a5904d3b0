// An invoice that has not changed stays today's; of one that has, lines are matched by their ids.
#include "invoice/closed_invoices.h"

#include <algorithm>
#include <iterator>

#include "invoice/corrections.h"
#include "invoice/deposits.h"
#include "invoice/due_lines.h"
#include "money/rounding.h"

namespace billing {
namespace {

class Keeper {
 public:
  Keeper(const Terms& terms, const ClientBill& bill, const DueLines& due)
      : terms_(terms), bill_(bill), due_(due) {}

  Invoice keep(Index index) const {
    const ClosedInvoice& closed_invoice = (*terms_.ledger.closed_invoices)[index];
    const auto due = std::find_if(bill_.due.begin(), bill_.due.end(), [&](const Invoice& invoice) {
      return invoice.month.start == closed_invoice.month &&
             !(invoice.group < closed_invoice.group) && !(closed_invoice.group < invoice.group);
    });
    Invoice invoice;
    if (due != bill_.due.end() && is_same(closed_invoice, *due)) {
      invoice = *due;
    } else {
      invoice = as_invoiced(index);
    }
    invoice.number = closed_invoice.number;
    invoice.issued = closed_invoice.issued;
    invoice.due = closed_invoice.due;
    invoice.terms_days = closed_invoice.terms_days;
    invoice.due_day = closed_invoice.due_day;
    invoice.terms_differ = false;
    invoice.settled = {terms_.provider.to_money(closed_invoice.credit_applied),
                       terms_.provider.to_money(closed_invoice.credit_added)};
    return invoice;
  }

 private:
  bool is_same(const ClosedLine& line, const Line& due) const {
    return line.kind == due.kind && line.quantity == due.quantity &&
           line.unit_price == due.unit_price &&
           terms_.provider.to_money(line.amount) == due.amount &&
           terms_.provider.to_money(line.included_tax) == due.included_tax &&
           line.tax_rates == due.tax_rates;
  }

  bool is_same(const ClosedInvoice& invoice, const Invoice& due) const {
    if (invoice.lines.size() != due.lines.size()) return false;
    for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
      const DuePlace* at = due_.find(invoice.lines[i].id);
      if (at == nullptr || &due_.at(*at) != &due.lines[i] ||
          !is_same(invoice.lines[i], due.lines[i])) {
        return false;
      }
    }
    return std::equal(invoice.taxes.begin(), invoice.taxes.end(), due.taxes.begin(),
                      due.taxes.end(), [&](const ClosedTax& one, const InvoiceTax& other) {
                        return one.corrects.empty() && one.tax_rate == other.tax_rate &&
                               terms_.provider.to_money(one.taxable) == other.taxable &&
                               terms_.provider.to_money(one.amount) == other.amount;
                      });
  }

  Invoice as_invoiced(Index index) const {
    const ClosedInvoice& closed_invoice = (*terms_.ledger.closed_invoices)[index];
    Invoice invoice;
    invoice.month = {closed_invoice.month, closed_invoice.month.plus_months(1)};
    invoice.group = closed_invoice.group;
    invoice.as_invoiced = true;
    invoice.subtotal = Money::zero(terms_.provider.currency);
    for (Index i = 0; i < closed_invoice.lines.size(); ++i) {
      const ClosedLine& line = closed_invoice.lines[i];
      const DuePlace* at = due_.find(line.id);
      // Lines that are made of others are explained by those as they were.
      const bool stays = at != nullptr && !is_adjustment(line.kind) && is_same(line, due_.at(*at));
      invoice.lines.push_back(stays ? due_.at(*at) : as_invoiced(line, index, i));
      invoice.subtotal += invoice.lines.back().amount;
    }
    invoice.total = invoice.subtotal;
    for (const ClosedTax& tax : closed_invoice.taxes) {
      const Money amount = terms_.provider.to_money(tax.amount);
      const Money zero = Money::zero(terms_.provider.currency);
      invoice.taxes.push_back({tax.tax_rate, terms_.provider.to_money(tax.taxable), amount,
                               tax.included, tax.corrects, zero, amount});
      if (!tax.included) invoice.total += amount;
    }
    return invoice;
  }

  Line as_invoiced(const ClosedLine& closed_line, Index invoice, Index place) const {
    Line line;
    line.kind = closed_line.kind;
    line.agreement = closed_line.agreement;
    line.period = closed_line.period;
    line.quantity = closed_line.quantity;
    line.unit = closed_line.unit;
    line.unit_price = closed_line.unit_price;
    line.amount = terms_.provider.to_money(closed_line.amount);
    line.included_tax = terms_.provider.to_money(closed_line.included_tax);
    line.tax_rates = closed_line.tax_rates;
    line.shown = closed_line.shown;
    if (closed_line.bundle_amount)
      line.bundle_amount = terms_.provider.to_money(*closed_line.bundle_amount);
    line.deposit = deposit_of(terms_, bill_.client, closed_line);
    const std::string& id = closed_line.corrects.empty() ? closed_line.id : closed_line.corrects;
    if (const DuePlace* at = due_.find(id)) {
      line.addition = due_.at(*at).addition;
      line.block = due_.at(*at).block;
      line.lot = due_.at(*at).lot;
      line.refund = due_.at(*at).refund;
    }
    line.kept = std::make_shared<const KeptLine>(
        KeptLine{closed_line.id, closed_line.description, closed_line.detail, invoice, place});
    return line;
  }

  const Terms& terms_;
  const ClientBill& bill_;
  const DueLines& due_;
};

// The client's in the book's period, by month and group.
std::vector<Index> closed_of(const Terms& terms, Index client) {
  const std::vector<ClosedInvoice>& all = *terms.ledger.closed_invoices;
  std::vector<Index> closed;
  for (Index i = 0; i < all.size(); ++i) {
    const bool is_in_book = terms.period.start <= all[i].month && all[i].month < open_from(terms);
    if (all[i].client == client && is_in_book) closed.push_back(i);
  }
  std::stable_sort(closed.begin(), closed.end(), [&](Index a, Index b) {
    return std::pair(all[a].month, all[a].group) < std::pair(all[b].month, all[b].group);
  });
  return closed;
}

}  // namespace

Date open_from(const Terms& terms) {
  const Ledger& ledger = terms.ledger;
  if (!ledger.closed_invoices || !ledger.closed_until) return terms.period.start;
  return std::clamp(*ledger.closed_until, terms.period.start, terms.period.end);
}

void keep_closed_invoices(const Terms& terms, const AnswerNames& names, ClientBill& bill) {
  const Date until = open_from(terms);
  const auto first_open =
      std::find_if(bill.invoices.begin(), bill.invoices.end(),
                   [&](const Invoice& invoice) { return invoice.month.start >= until; });
  bill.due.assign(std::make_move_iterator(bill.invoices.begin()),
                  std::make_move_iterator(first_open));
  bill.invoices.erase(bill.invoices.begin(), first_open);
  const DueLines due(names, bill);
  const std::vector<Index> closed = closed_of(terms, bill.client);
  bill.corrections = find_corrections(terms, names, closed, due, bill);
  const Keeper keeper(terms, bill, due);
  std::vector<Invoice> kept;
  for (const Index index : closed) kept.push_back(keeper.keep(index));
  bill.invoices.insert(bill.invoices.begin(), std::make_move_iterator(kept.begin()),
                       std::make_move_iterator(kept.end()));
}

}  // namespace billing
