// Printed lines, then taxes.
#include "api/explain.h"
#include "api/explanation.h"

namespace billing {
namespace {

constexpr Rule kTotal = {"invoice.total", "Total of an invoice", "design",
                         "engine/README.md: totals add printed lines"};

}  // namespace

JsonText explain_invoice(const BilledBook& billed, Index client, const Invoice& invoice) {
  const Terms& terms = billed.book.terms;
  Explanation explanation(invoice_id(terms, client, invoice), kTotal);
  explanation.say(
      "The printed lines make the subtotal, the taxes that prices do not contain make the total, "
      "and credit changes what is due of it.");
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
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
