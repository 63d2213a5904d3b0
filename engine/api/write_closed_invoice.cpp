// Field after field in the schema's order.
#include "api/words.h"
#include "api/write_ledger.h"
#include "book/terms_in_currency.h"

namespace billing {
namespace {

JsonText names(const Terms& terms, const std::vector<Index>& tax_rates) {
  JsonText ids = JsonText::array();
  for (const Index rate : tax_rates) ids.push_back(terms.tax_rates[rate].id);
  return ids;
}

JsonText write_closed_line(const Terms& terms, const ClosedLine& line, int digits) {
  JsonText json{{"id", line.id}, {"kind", to_string(line.kind)}};
  if (line.agreement != kNowhere) json.set("agreement", terms.agreements[line.agreement].id);
  json.set("description", line.description);
  if (!line.detail.empty()) json.set("detail", line.detail);
  json.set("period", JsonText{{"start", line.period.start.to_string()},
                              {"end", line.period.end.to_string()}});
  json.set("quantity", line.quantity.to_string());
  if (line.unit != LineUnit::each) json.set("unit", to_string(line.unit));
  json.set("unit_price", line.unit_price.to_string(digits));
  json.set("amount", line.amount.to_string(digits));
  if (!line.included_tax.is_zero()) json.set("included_tax", line.included_tax.to_string(digits));
  if (!line.tax_rates.empty()) json.set("tax_rates", names(terms, line.tax_rates));
  if (line.shown != Shown::priced) json.set("shown", to_string(line.shown));
  if (line.bundle_amount) json.set("bundle_amount", line.bundle_amount->to_string(digits));
  if (!line.project.empty()) json.set("project", line.project);
  if (!line.deposit.empty()) json.set("deposit", line.deposit);
  if (!line.corrects.empty()) json.set("corrects", line.corrects);
  return json;
}

JsonText write_closed_tax(const Terms& terms, const ClosedTax& tax, int digits) {
  JsonText json{{"tax_rate", terms.tax_rates[tax.tax_rate].id},
                {"taxable", tax.taxable.to_string(digits)},
                {"amount", tax.amount.to_string(digits)}};
  if (tax.included) json.set("included", true);
  if (!tax.corrects.empty()) json.set("corrects", tax.corrects);
  return json;
}

}  // namespace

JsonText write_closed_invoice(const Terms& terms, const ClosedInvoice& invoice) {
  const int digits = provider_for(terms, invoice.client).currency.digits;
  JsonText json{{"client", terms.clients[invoice.client].id}, {"month", invoice.month.to_string()}};
  if (invoice.group.by != GroupedBy::client) {
    json.set("group", JsonText{{"by", to_string(invoice.group.by)}, {"key", invoice.group.key}});
  }
  json.set("number", invoice.number);
  json.set("issued", invoice.issued.to_string());
  json.set("due", invoice.due.to_string());
  json.set("terms_days", invoice.terms_days);
  if (invoice.due_day) json.set("due_day", *invoice.due_day);
  JsonText lines = JsonText::array();
  for (const ClosedLine& line : invoice.lines)
    lines.push_back(write_closed_line(terms, line, digits));
  json.set("lines", std::move(lines));
  JsonText taxes = JsonText::array();
  for (const ClosedTax& tax : invoice.taxes) taxes.push_back(write_closed_tax(terms, tax, digits));
  if (!invoice.taxes.empty()) json.set("taxes", std::move(taxes));
  if (!invoice.credit_applied.is_zero()) {
    json.set("credit_applied", invoice.credit_applied.to_string(digits));
  }
  if (!invoice.credit_added.is_zero()) {
    json.set("credit_added", invoice.credit_added.to_string(digits));
  }
  return json;
}

}  // namespace billing
