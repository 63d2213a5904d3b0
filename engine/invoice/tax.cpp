// Which lines a rate taxes; the arithmetic is in round_taxes.
#include "invoice/tax.h"

#include <algorithm>

#include "invoice/round_taxes.h"

namespace billing {

std::vector<InvoiceTax> tax_lines(const Terms& terms, std::span<const Line> lines) {
  const Provider& provider = terms.provider;
  std::vector<InvoiceTax> taxes;
  std::vector<TaxedAmounts> rates;
  for (Index rate = 0; rate < terms.tax_rates.size(); ++rate) {
    InvoiceTax tax{rate, Money::zero(provider.currency), Money::zero(provider.currency)};
    TaxedAmounts amounts{terms.tax_rates[rate].percent, {}};
    for (const Line& line : lines) {
      const auto& carried = line.tax_rates;
      if (std::find(carried.begin(), carried.end(), rate) == carried.end()) continue;
      tax.taxable += line.amount;
      amounts.nets.push_back(line.amount.to_decimal());
    }
    taxes.push_back(tax);
    rates.push_back(std::move(amounts));
  }
  const std::vector<Decimal> rounded =
      round_taxes(rates, provider.tax_rounding, provider.currency.digits, provider.rounding);
  for (std::size_t i = 0; i < taxes.size(); ++i) {
    taxes[i].amount = round_to_money(rounded[i], provider.currency, provider.rounding);
  }
  // Line by line, a charge and its credit may cancel while what was rounded of them does not.
  std::erase_if(
      taxes, [](const InvoiceTax& tax) { return tax.taxable.is_zero() && tax.amount.is_zero(); });
  return taxes;
}

}  // namespace billing
