// Which rates a line carries; what they come to is in tax_table.
#include "invoice/tax.h"

#include <algorithm>

#include "money/error.h"
#include "money/rounding.h"

namespace billing {
namespace {

template <typename Element>
bool contains(const std::vector<Element>& elements, Element element) {
  return std::find(elements.begin(), elements.end(), element) != elements.end();
}

}  // namespace

TaxClass tax_class(LineKind kind) {
  switch (kind) {
    case LineKind::addition:  // Third party: Better Invoice, additions-tab.
    case LineKind::consumption:
    case LineKind::product:
      return TaxClass::product;
    case LineKind::expense:
      return TaxClass::expense;
    default:
      return TaxClass::service;
  }
}

void drop_exempt_rates(const Terms& terms, const Client& client, Line& line) {
  std::erase_if(line.tax_rates, [&](Index rate) {
    const TaxRate& own = terms.tax_rates[rate];
    return contains(client.exempt_tax_rates, rate) ||
           contains(own.exempt_classes, tax_class(line.kind)) ||
           (line.work_role != kNowhere && contains(own.exempt_work_roles, line.work_role));
  });
}

TaxTable tax_table(const Terms& terms, std::span<const Line> lines) {
  std::vector<TaxedLine> taxed;
  for (const Line& line : lines) {
    taxed.push_back({line.amount.to_decimal(), line.quantity, line.tax_rates});
  }
  return {terms.tax_rates, terms.provider, std::move(taxed)};
}

namespace {

// An amount of tax is one of the provider's currency, and no exchange rate is its (assumption).
void check_currency(const Terms& terms, const TaxRate& rate) {
  const Provider& provider = terms.provider;
  if (!provider.converted_from) return;
  const bool limits_taxable =
      rate.maximum_taxable || rate.maximum_taxable_per_line || rate.maximum_taxable_per_unit;
  if (!rate.amount && !limits_taxable && !rate.maximum_tax) return;
  throw BillingError("tax.other_currency",
                     "The tax rate " + rate.id + " has amounts in " +
                         std::string(provider.converted_from->text()) + ", and the invoice is in " +
                         std::string(provider.currency.text()) +
                         ". Give what is billed another tax rate, in percent and without maximums, "
                         "or exempt the client from it.");
}

}  // namespace

std::vector<InvoiceTax> tax_lines(const Terms& terms, std::span<const Line> lines) {
  const Provider& provider = terms.provider;
  for (const Line& line : lines) {
    for (const Index rate : line.tax_rates) check_currency(terms, terms.tax_rates[rate]);
  }
  std::vector<InvoiceTax> rows;
  for (const RateTax& tax : tax_table(terms, lines).taxes()) {
    rows.push_back({tax.tax_rate, provider.to_money(tax.taxable), provider.to_money(tax.tax),
                    terms.tax_rates[tax.tax_rate].included});
  }
  // Line by line, a charge and its credit may cancel while what was rounded of them does not.
  std::erase_if(
      rows, [](const InvoiceTax& tax) { return tax.taxable.is_zero() && tax.amount.is_zero(); });
  return rows;
}

}  // namespace billing
