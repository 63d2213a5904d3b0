// What was invoiced and what is due are put side by side by the lines' ids.
#include "invoice/corrections.h"

#include <algorithm>
#include <map>
#include <set>

#include "invoice/closed_invoices.h"
#include "invoice/deposits.h"
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
    if (terms_.policies.closed_changes == ClosedChanges::bill_again) bill_again();
    return std::move(found_);
  }

 private:
  const ClosedInvoice& closed(Index index) const { return (*terms_.ledger.closed_invoices)[index]; }
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
        sum.amount += terms_.provider.to_money(line.amount);
        sum.included_tax += terms_.provider.to_money(line.included_tax);
      }
      for (const ClosedTax& tax : invoice.taxes) {
        add_tax({tax.corrects.empty() ? own_id : tax.corrects, tax.tax_rate},
                {terms_.provider.to_money(tax.taxable), terms_.provider.to_money(tax.amount),
                 tax.included},
                charged_);
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

  void add_correction(const std::string& id, const Invoiced* was, const DuePlace* at) {
    found_.lines.push_back(correct(id, was, at, CorrectionPart::difference));
  }

  // `was` null: it was not invoiced; `at` null: it is not due any more.
  Line correct(const std::string& id, const Invoiced* was, const DuePlace* at,
               CorrectionPart part) const {
    const Money zero = Money::zero(terms_.provider.currency);
    Correction correction;
    correction.part = part;
    correction.line = id;
    correction.was = was ? was->amount : zero;
    correction.now = zero;
    Line line;
    line.quantity = Decimal::from_integer(1);
    line.included_tax = zero - (was ? was->included_tax : zero);
    if (at) {
      const Line& due = due_.at(*at);
      correction.invoice = home_of(*at);
      if (part != CorrectionPart::reversed) {
        correction.now = due.amount;
        correction.due_invoice = at->first;
        correction.due_line = at->second;
        line.included_tax += due.included_tax;
      }
      line.kind = due.kind;
      line.agreement = due.agreement;
      line.addition = due.addition;
      line.work_role = due.work_role;
      line.work_type = due.work_type;
      line.ticket = due.ticket;
      line.block = due.block;
      line.lot = due.lot;
      line.refund = due.refund;
      line.period = due.period;
      line.deposit = due.deposit;
    }
    if (!was) correction.number = number_of(correction.invoice);
    if (was) {
      correction.invoice = home_of(*was);
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
    if (part == CorrectionPart::reversed) {
      const ClosedLine& closed_line = *was->line;
      show_price(-closed_line.quantity, closed_line.unit, closed_line.unit_price, line);
    } else if (part == CorrectionPart::billed_again) {
      const Line& due = due_.at(*at);
      show_price(due.quantity, due.unit, due.unit_price, line);
    }
    line.correction = std::make_shared<const Correction>(std::move(correction));
    return line;
  }

  std::string home_of(const Invoiced& was) const { return id_of(was.on->month, was.on->group); }
  std::string home_of(DuePlace at) const {
    const Invoice& on = bill_.due[at.first];
    return id_of(on.month.start, on.group);
  }

  // Unless it is not what the amount comes to: of a part of a period, of what was corrected since.
  void show_price(const Decimal& quantity, LineUnit unit, const Decimal& price, Line& line) const {
    if (terms_.provider.to_money(quantity * price) != line.amount) return;
    line.quantity = quantity;
    line.unit = unit;
    line.unit_price = price;
  }

  // The invoices that would be others today. A line that has moved between two makes both change.
  std::set<std::string> find_changed() const {
    std::set<std::string> changed;
    for (const Line& line : found_.lines) changed.insert(line.correction->invoice);
    for (const InvoiceTax& tax : found_.taxes) changed.insert(tax.corrects);
    for (std::size_t before = 0; before != changed.size();) {
      before = changed.size();
      for (const auto& [id, at] : due_.all()) {
        const auto was = invoiced_.find(id);
        if (was == invoiced_.end()) continue;
        const std::string from = home_of(was->second);
        const std::string to = home_of(at);
        if (!changed.contains(from) && !changed.contains(to)) continue;
        changed.insert({from, to});
      }
    }
    return changed;
  }

  void bill_again() {
    const std::set<std::string> changed = find_changed();
    for (const Index index : closed_) {
      for (const ClosedLine& line : closed(index).lines) {
        const std::string& id = line.corrects.empty() ? line.id : line.corrects;
        const Invoiced& was = invoiced_.at(id);
        if (was.line != &line || !changed.contains(home_of(was))) continue;
        const bool is_nothing = was.amount.is_zero() && was.included_tax.is_zero();
        if (is_nothing && !line.corrects.empty()) continue;
        found_.whole_lines.push_back(correct(id, &was, due_.find(id), CorrectionPart::reversed));
      }
    }
    for (const auto& [id, at] : due_.all()) {
      if (!changed.contains(home_of(at))) continue;
      found_.whole_lines.push_back(correct(id, nullptr, &at, CorrectionPart::billed_again));
    }
    const Money zero = Money::zero(terms_.provider.currency);
    for (const auto& [key, tax] : charged_) {
      if (!changed.contains(key.first) || tax.amount.is_zero()) continue;
      found_.whole_taxes.push_back({key.second, -tax.taxable, -tax.amount, tax.included, key.first,
                                    tax.amount, zero, CorrectionPart::reversed});
    }
    for (const auto& [key, tax] : due_taxes_) {
      if (!changed.contains(key.first)) continue;
      found_.whole_taxes.push_back({key.second, tax.taxable, tax.amount, tax.included, key.first,
                                    zero, tax.amount, CorrectionPart::billed_again});
    }
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
      if (home_of(at) != invoice) continue;
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

}  // namespace billing
