// What was invoiced and what is due are put side by side by the lines' ids.
#include "invoice/corrections.h"

#include <algorithm>
#include <map>

#include "invoice/closed_invoices.h"
#include "invoice/deposits.h"
#include "invoice/sort_lines.h"
#include "money/rounding.h"

namespace billing {
namespace {

struct Invoiced {
  Money amount;
  Money included_tax;
  const ClosedInvoice* on = nullptr;  // The first; corrections may follow on others.
  const ClosedLine* line = nullptr;
};

struct Charged {
  Money taxable;
  Money amount;
  bool included = false;
};

// By the closed invoice's id and the tax rate.
using Taxes = std::map<std::pair<std::string, Index>, Charged>;

class Comparison {
 public:
  Comparison(const Terms& terms, const AnswerNames& names, std::span<const Index> closed,
             const DueLines& due, const ClientBill& bill)
      : terms_(terms), names_(names), closed_(closed), due_(due), bill_(bill) {}

  Corrections run() {
    find_invoiced();
    find_due_taxes();
    correct_lines();
    correct_taxes();
    return std::move(found_);
  }

 private:
  const ClosedInvoice& closed(Index index) const { return (*terms_.ledger.closed_invoices)[index]; }
  Money to_money(const Decimal& amount) const {
    return round_to_money(amount, terms_.provider.currency, terms_.provider.rounding);
  }
  std::string id_of(Date month, const InvoiceGroup& group) const {
    return names_.invoice(bill_.client, month, group);
  }

  void add_tax(const std::pair<std::string, Index>& key, const Charged& tax, Taxes& taxes) {
    const Money zero = Money::zero(terms_.provider.currency);
    Charged& sum = taxes.try_emplace(key, Charged{zero, zero, tax.included}).first->second;
    sum.taxable += tax.taxable;
    sum.amount += tax.amount;
  }

  void find_invoiced() {
    const Money zero = Money::zero(terms_.provider.currency);
    for (const Index index : closed_) {
      const ClosedInvoice& invoice = closed(index);
      const std::string own_id = id_of(invoice.month, invoice.group);
      for (const ClosedLine& line : invoice.lines) {
        const std::string& id = line.corrects.empty() ? line.id : line.corrects;
        Invoiced& sum =
            invoiced_.try_emplace(id, Invoiced{zero, zero, &invoice, &line}).first->second;
        sum.amount += to_money(line.amount);
        sum.included_tax += to_money(line.included_tax);
      }
      for (const ClosedTax& tax : invoice.taxes) {
        add_tax({tax.corrects.empty() ? own_id : tax.corrects, tax.tax_rate},
                {to_money(tax.taxable), to_money(tax.amount), tax.included}, charged_);
      }
    }
  }

  void find_due_taxes() {
    for (const Invoice& due : bill_.due) {
      for (const InvoiceTax& tax : due.taxes) {
        add_tax({id_of(due.month.start, due.group), tax.tax_rate},
                {tax.taxable, tax.amount, tax.included}, due_taxes_);
      }
    }
  }

  // In the order of today's lines, then what is gone.
  void correct_lines() {
    for (const auto& [id, at] : due_.all()) {
      const auto was = invoiced_.find(id);
      const Line& due = due_.at(at);
      const Money zero = Money::zero(terms_.provider.currency);
      const bool is_new = was == invoiced_.end();
      const Money was_amount = is_new ? zero : was->second.amount;
      const Money was_tax = is_new ? zero : was->second.included_tax;
      if (due.amount == was_amount && due.included_tax == was_tax) continue;
      add_correction(id, is_new ? nullptr : &was->second, &at);
    }
    for (const Index index : closed_) {
      for (const ClosedLine& line : closed(index).lines) {
        const std::string& id = line.corrects.empty() ? line.id : line.corrects;
        const Invoiced& was = invoiced_.at(id);
        if (was.line != &line || due_.find(id) != nullptr) continue;
        if (was.amount.is_zero() && was.included_tax.is_zero()) continue;
        add_correction(id, &was, nullptr);
      }
    }
  }

  // `was` null: it was not invoiced; `at` null: it is not due any more.
  void add_correction(const std::string& id, const Invoiced* was, const DuePlace* at) {
    const Money zero = Money::zero(terms_.provider.currency);
    Correction correction;
    correction.line = id;
    correction.was = was ? was->amount : zero;
    correction.now = zero;
    Line line;
    line.quantity = Decimal::from_integer(1);
    line.included_tax = zero - (was ? was->included_tax : zero);
    if (at) {
      const Line& due = due_.at(*at);
      const Invoice& on = bill_.due[at->first];
      correction.now = due.amount;
      correction.due_invoice = at->first;
      correction.due_line = at->second;
      correction.invoice = id_of(on.month.start, on.group);
      line.kind = due.kind;
      line.agreement = due.agreement;
      line.addition = due.addition;
      line.work_role = due.work_role;
      line.work_type = due.work_type;
      line.ticket = due.ticket;
      line.block = due.block;
      line.lot = due.lot;
      line.period = due.period;
      line.deposit = due.deposit;
      line.included_tax += due.included_tax;
    }
    if (!was) correction.number = number_of(correction.invoice);
    if (was) {
      correction.invoice = id_of(was->on->month, was->on->group);
      correction.number = was->on->number;
      correction.description = was->line->description;
      if (!at) {
        line.kind = was->line->kind;
        line.agreement = was->line->agreement;
        line.period = was->line->period;
        line.deposit = deposit_of(terms_, bill_.client, *was->line);
      }
    }
    line.amount = correction.now - correction.was;
    line.unit_price = line.amount.to_decimal();
    found_.lines.push_back(std::move(line));
    found_.lines.back().correction = std::make_shared<const Correction>(std::move(correction));
  }

  void correct_taxes() {
    const Money zero = Money::zero(terms_.provider.currency);
    std::map<std::pair<std::string, Index>, std::pair<Charged, Charged>> both;
    const Charged none{zero, zero, false};
    for (const auto& [key, tax] : charged_)
      both.try_emplace(key, none, none).first->second.first = tax;
    for (const auto& [key, tax] : due_taxes_) {
      both.try_emplace(key, none, none).first->second.second = tax;
    }
    for (const auto& [key, tax] : both) {
      const auto& [was, now] = tax;
      if (was.amount == now.amount) continue;
      correct_first_line(key.first);
      const bool included = was.amount.is_zero() ? now.included : was.included;
      found_.taxes.push_back({key.second, now.taxable - was.taxable, now.amount - was.amount,
                              included, key.first, was.amount, now.amount});
    }
  }

  // Empty: nothing was invoiced.
  std::string number_of(const std::string& invoice) const {
    for (const Index index : closed_) {
      const ClosedInvoice& one = closed(index);
      if (id_of(one.month, one.group) == invoice) return one.number;
    }
    return {};
  }

  // What changes a tax alone stands beside a line of nothing.
  void correct_first_line(const std::string& invoice) {
    for (const Line& line : found_.lines) {
      if (line.correction->invoice == invoice) return;
    }
    for (const Index index : closed_) {
      if (id_of(closed(index).month, closed(index).group) != invoice) continue;
      const ClosedLine& line = closed(index).lines.front();
      const std::string& id = line.corrects.empty() ? line.id : line.corrects;
      add_correction(id, &invoiced_.at(id), due_.find(id));
      return;
    }
    for (const auto& [id, at] : due_.all()) {
      const Invoice& due = bill_.due[at.first];
      if (id_of(due.month.start, due.group) != invoice) continue;
      const auto was = invoiced_.find(id);
      add_correction(id, was == invoiced_.end() ? nullptr : &was->second, &at);
      return;
    }
  }

  const Terms& terms_;
  const AnswerNames& names_;
  std::span<const Index> closed_;
  const DueLines& due_;
  const ClientBill& bill_;
  std::map<std::string, Invoiced> invoiced_;  // By line.
  Taxes charged_;
  Taxes due_taxes_;
  Corrections found_;
};

}  // namespace

Corrections find_corrections(const Terms& terms, const AnswerNames& names,
                             std::span<const Index> closed, const DueLines& due,
                             const ClientBill& bill) {
  return Comparison(terms, names, closed, due, bill).run();
}

void bill_corrections(const Terms& terms, ClientBill& bill) {
  const Date month = open_from(terms);
  if (month == terms.period.end) return;
  std::map<std::string, std::pair<Date, InvoiceGroup>> corrected_on;  // By closed invoice.
  const auto place = [&](const Line& line) -> Invoice& {
    return invoice_for(terms, bill.client, month, line, bill.invoices);
  };
  for (const Line& line : bill.corrections.lines) {
    Invoice& invoice = place(line);
    corrected_on.try_emplace(line.correction->invoice, month, invoice.group);
    invoice.lines.push_back(line);
  }
  for (const InvoiceTax& tax : bill.corrections.taxes) {
    const auto on = corrected_on.find(tax.corrects);
    const auto at =
        std::find_if(bill.invoices.begin(), bill.invoices.end(), [&](const Invoice& one) {
          return one.month.start == month && on != corrected_on.end() &&
                 !(one.group < on->second.second) && !(on->second.second < one.group);
        });
    at->taxes.push_back(tax);
  }
}

}  // namespace billing
