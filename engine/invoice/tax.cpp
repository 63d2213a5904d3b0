// Tax = taxable x percent / 100, rounded once per rate or once per line.
#include "invoice/tax.h"

#include <algorithm>

#include "money/rounding.h"

namespace billing {
namespace {

Money tax_on(const Terms& terms, const Money& taxable, const Decimal& percent) {
  return round_to_money(taxable.to_decimal() * percent * Decimal::from_parts(1, 2),
                        terms.provider.currency, terms.provider.rounding);
}

}  // namespace

std::vector<InvoiceTax> tax_lines(const Terms& terms, std::span<const Line> lines) {
  std::vector<InvoiceTax> taxes;
  for (Index rate = 0; rate < terms.tax_rates.size(); ++rate) {
    const Decimal& percent = terms.tax_rates[rate].percent;
    InvoiceTax tax{rate, Money::zero(terms.provider.currency),
                   Money::zero(terms.provider.currency)};
    for (const Line& line : lines) {
      const auto& carried = line.tax_rates;
      if (std::find(carried.begin(), carried.end(), rate) == carried.end()) continue;
      tax.taxable += line.amount;
      if (terms.provider.tax_rounding == TaxRounding::per_line) {
        tax.amount += tax_on(terms, line.amount, percent);
      }
    }
    if (terms.provider.tax_rounding == TaxRounding::per_rate) {
      tax.amount = tax_on(terms, tax.taxable, percent);
    }
    // Line by line, a charge and its credit may cancel while what was rounded of them does not.
    if (!tax.taxable.is_zero() || !tax.amount.is_zero()) taxes.push_back(tax);
  }
  return taxes;
}

}  // namespace billing
