// Printed lines, then taxes.
#include "api/explain.h"
#include "api/explanation.h"
#include "api/words.h"
#include "invoice/shown_lines.h"

namespace billing {
namespace {

constexpr Rule kTotal = {"invoice.total", "Total of an invoice", "design",
                         "engine/README.md: totals add printed lines"};

constexpr Rule kBundle = {"invoice.bundle", "Bundle", "design",
                          "engine/README.md: parts stay lines of their own"};

}  // namespace

JsonText explain_bundle(const BilledBook& billed, Index client, const Invoice& invoice,
                        const Line& line) {
  if (!line.bundle_amount) return nullptr;
  const Terms& terms = billed.terms_of(client);
  Explanation explanation(line_id(billed, client, invoice, line), kBundle);
  explanation.say(
      "The bundle's line shows one amount for itself and its parts, each of which is "
      "billed, rounded and taxed as a line of its own.");
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  std::vector<std::string> amounts;
  const auto place = static_cast<Index>(&line - invoice.lines.data());
  for (const Index part : bundle_lines(terms, invoice, place)) {
    const Line& one = invoice.lines[part];
    explanation.add_input("line", line_id(billed, client, invoice, one));
    amounts.push_back(one.amount.to_decimal().to_string());
  }
  explanation.add("bundle", "Bundle", amounts, line.bundle_amount->to_decimal());
  return explanation.write();
}

namespace {

// When it is due, and by whose terms.
void add_terms(const Terms& terms, const Invoice& invoice, Explanation& explanation) {
  explanation.add_input("issued", invoice.issued.to_string());
  explanation.add_input("terms_days", std::to_string(invoice.terms_days));
  if (invoice.due_day) explanation.add_input("due_day", std::to_string(*invoice.due_day));
  explanation.add_input("due", invoice.due.to_string());
  if (invoice.terms_of != kNowhere) {
    explanation.add_input("terms_of", terms.agreements[invoice.terms_of].id);
  }
  if (!invoice.terms_differ) return;
  explanation.add_input("differing_terms", std::string(to_string(terms.policies.differing_terms)));
}

}  // namespace

JsonText explain_invoice(const BilledBook& billed, Index client, const Invoice& invoice) {
  const Terms& terms = billed.terms_of(client);
  Explanation explanation(invoice_id(terms, client, invoice), kTotal);
  explanation.say(
      "The printed lines make the subtotal, the taxes that prices do not contain make the total, "
      "and credit changes what is due of it.");
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  add_terms(terms, invoice, explanation);
  std::vector<std::string> amounts;
  for (const Line& line : invoice.lines) {
    explanation.add_input("line", line_id(billed, client, invoice, line));
    amounts.push_back(line.amount.to_decimal().to_string());
  }
  std::string sum = explanation.add("subtotal", "Subtotal", amounts, invoice.subtotal.to_decimal());
  Decimal total = invoice.subtotal.to_decimal();
  for (const InvoiceTax& tax : invoice.taxes) {
    if (tax.included) continue;
    const TaxRate& rate = terms.tax_rates[tax.tax_rate];
    const std::string name = rate.id + (tax.corrects.empty() ? "" : "-corrects-" + tax.corrects);
    total += tax.amount.to_decimal();
    const std::string amount = explanation.given("tax-" + name, rate.name, tax.amount.to_decimal());
    sum = explanation.add("with-" + name, "With " + rate.name, {sum, amount}, total);
  }
  const auto settle = [&](const char* id, const char* label, Money credit, bool is_added) {
    if (credit.is_zero()) return;
    const Decimal amount = credit.to_decimal();
    const std::string step = explanation.given(id, label, amount);
    total = is_added ? total + amount : total - amount;
    sum = is_added ? explanation.add("with-" + std::string(id), "Due", {sum, step}, total)
                   : explanation.subtract("with-" + std::string(id), "Due", {sum, step}, total);
  };
  settle("credit_added", "Kept as credit", invoice.credit_added, true);
  settle("credit_applied", "Paid from credit", invoice.credit_applied, false);
  return explanation.write();
}

}  // namespace billing
