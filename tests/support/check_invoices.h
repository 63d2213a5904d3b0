// Parts add up to their whole, each rounded once: lines, sections, taxes, invoices, all of a
// result.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "support/random_books.h"

namespace billing::testing {

struct Rounder {
  int digits;
  Rounding mode;
  Decimal operator()(const Decimal& value) const { return round(value, digits, mode); }
};

// Of an invoice, in its own currency.
inline Rounder rounder_of(const Book& book, const JsonValue& invoice) {
  return {find_currency(text_of(invoice, "currency"))->digits, book.terms.provider.rounding};
}

inline void check_line(const JsonValue& line, const Rounder& rounded, Claims& claims) {
  const std::string& id = text_of(line, "id");
  const Decimal whole = number_of(line, "quantity") * number_of(line, "unit_price");
  const JsonValue& days = member(line, "charged_days");
  const JsonValue& covered = member(line, "covered");
  if (covered.kind != JsonValue::Kind::null) {
    claims.claim(number_of(line, "amount").is_zero(), id + ": covered and billed");
    claims.equal(number_of(line, "covered"), rounded(whole), id + ": covered");
  } else if (days.kind == JsonValue::Kind::null) {
    claims.equal(number_of(line, "amount"), rounded(whole), id + ": amount");
  } else if (member(line, "whole_price").kind != JsonValue::Kind::null) {
    const Decimal unit_price = divide(number_of(line, "whole_price") * number_of(days, "days"),
                                      number_of(days, "of_days"), rounded.digits, rounded.mode);
    claims.equal(number_of(line, "unit_price"), unit_price, id + ": price of a part");
    claims.equal(number_of(line, "amount"), rounded(whole), id + ": amount by the unit");
  } else {
    const Decimal amount = divide(whole * number_of(days, "days"), number_of(days, "of_days"),
                                  rounded.digits, rounded.mode);
    claims.equal(number_of(line, "amount"), amount, id + ": amount of a part");
  }
}

inline void check_margin(const JsonValue& line, Claims& claims) {
  const bool has_cost = member(line, "cost").kind != JsonValue::Kind::null;
  claims.claim(has_cost == (member(line, "margin").kind != JsonValue::Kind::null),
               text_of(line, "id") + ": margin without cost, or cost without margin");
  if (!has_cost) return;
  claims.equal(number_of(line, "cost") + number_of(line, "margin"), number_of(line, "amount"),
               text_of(line, "id") + ": margin");
}

inline bool is_plain(const TaxRate& rate) {
  return !rate.amount && !rate.compound && !rate.included && !rate.maximum_taxable &&
         !rate.maximum_tax;
}

// What of a line's amount the rate looks at.
inline Decimal counted(const TaxRate& rate, const JsonValue& line) {
  const Decimal amount = number_of(line, "amount");
  const Decimal zero;
  Decimal most = std::max(amount, zero - amount);
  if (rate.maximum_taxable_per_line) most = std::min(most, *rate.maximum_taxable_per_line);
  if (rate.maximum_taxable_per_unit) {
    const Decimal units = number_of(line, "quantity");
    most = std::min(most, *rate.maximum_taxable_per_unit * std::max(units, zero - units));
  }
  return amount < zero ? zero - most : most;
}

// Of books whose taxes are all plain percentages; the others explain themselves.
inline void check_taxes(const JsonValue& invoice, const Book& book, Claims& claims) {
  if (!std::all_of(book.terms.tax_rates.begin(), book.terms.tax_rates.end(), is_plain)) return;
  const Rounder rounded = rounder_of(book, invoice);
  std::map<std::string, std::pair<Decimal, Decimal>> expected;  // Taxable and tax, by rate.
  std::map<std::string, Decimal> percents;
  std::map<std::string, const TaxRate*> rates;
  for (const TaxRate& rate : book.terms.tax_rates) {
    percents[rate.id] = rate.percent;
    rates[rate.id] = &rate;
  }
  const auto tax_on = [&](const Decimal& taxable, const std::string& rate) {
    return rounded(taxable * percents.at(rate) * Decimal::from_parts(1, 2));
  };
  for (const JsonValue& section : items_of(invoice, "sections")) {
    for (const JsonValue& line : items_of(section, "lines")) {
      for (const JsonValue& rate : items_of(line, "tax_rates")) {
        auto& [taxable, tax] = expected[rate.text];
        const Decimal net = counted(*rates.at(rate.text), line);
        taxable += net;
        tax += tax_on(net, rate.text);
      }
    }
  }
  const TaxRounding policy = book.terms.provider.tax_rounding;
  Decimal exact_total;
  Decimal total;
  for (const JsonValue& tax : items_of(invoice, "taxes")) {
    const std::string& rate = text_of(tax, "tax_rate");
    const auto& [taxable, per_line] = expected[rate];
    claims.equal(number_of(tax, "taxable"), rounded(taxable), rate + ": taxable");
    exact_total += taxable * percents.at(rate) * Decimal::from_parts(1, 2);
    total += number_of(tax, "amount");
    if (policy != TaxRounding::once) {
      claims.equal(number_of(tax, "amount"),
                   policy == TaxRounding::per_line ? per_line : tax_on(taxable, rate),
                   rate + ": tax");
    }
    expected.erase(rate);
  }
  if (policy == TaxRounding::once) claims.equal(total, rounded(exact_total), "all taxes");
  for (const auto& [rate, sums] : expected) {
    claims.claim(sums.first.is_zero(), rate + ": taxable, but no row");
  }
}

// What is printed of a section's lines, bundles as one, adds up to its subtotal, unless amounts are
// not printed at all.
inline void check_printed(const JsonValue& invoice, Claims& claims) {
  for (const JsonValue& section : items_of(invoice, "sections")) {
    Decimal printed;
    bool prints_amounts = true;
    for (const JsonValue& line : items_of(section, "lines")) {
      const std::string& shown = text_of(line, "shown");
      const JsonValue& amount = member(line, "printed_amount");
      claims.claim(
          (amount.kind == JsonValue::Kind::null) == (shown == "hidden" || shown == "without_price"),
          text_of(line, "id") + ": printed without being shown, or the other way");
      if (amount.kind != JsonValue::Kind::null) printed += Decimal::parse(amount.text).value();
      const bool is_part = text_of(line, "kind") == "addition";
      if (shown == "without_price" && !is_part) prints_amounts = false;
    }
    if (!prints_amounts || printed.is_zero()) continue;
    claims.equal(printed, number_of(section, "subtotal"), text_of(invoice, "id") + ": printed");
  }
}

inline void check_sums(const Book& book, const JsonValue& result, Claims& claims) {
  Decimal all_subtotals, all_totals;
  std::set<std::string> ids;  // Of all lines: the page asks by them.
  for (const JsonValue& invoice : items_of(result, "invoices")) {
    const std::string& number = text_of(invoice, "number");
    Decimal invoice_sum, tax_sum;
    for (const JsonValue& section : items_of(invoice, "sections")) {
      Decimal section_sum;
      for (const JsonValue& line : items_of(section, "lines")) {
        check_line(line, rounder_of(book, invoice), claims);
        check_margin(line, claims);
        claims.claim(ids.insert(text_of(line, "id")).second, text_of(line, "id") + " stands twice");
        section_sum += number_of(line, "amount");
      }
      claims.equal(number_of(section, "subtotal"), section_sum, number + ": section");
      invoice_sum += section_sum;
    }
    claims.equal(number_of(invoice, "subtotal"), invoice_sum, number + ": subtotal");
    for (const JsonValue& tax : items_of(invoice, "taxes")) {
      if (!member(tax, "included").boolean) tax_sum += number_of(tax, "amount");
    }
    claims.equal(number_of(invoice, "total"), invoice_sum + tax_sum, number + ": total");
    check_taxes(invoice, book, claims);
    check_printed(invoice, claims);
    if (text_of(invoice, "currency") != text_of(result, "currency")) continue;
    all_subtotals += invoice_sum;
    all_totals += number_of(invoice, "total");
  }
  claims.equal(number_of(result, "subtotal"), all_subtotals, "subtotal of all");
  claims.equal(number_of(result, "total"), all_totals, "total of all");
  claims.equal(number_of(result, "tax"), all_totals - all_subtotals, "tax of all");
}

}  // namespace billing::testing
