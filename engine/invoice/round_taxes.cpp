// Tax = net x percent / 100, exact until the policy's one place to round.
#include "invoice/round_taxes.h"

namespace billing {
namespace {

Decimal exact_tax(const Decimal& net, const Decimal& percent) {
  return net * percent * Decimal::from_parts(1, 2);
}

}  // namespace

std::vector<Decimal> round_taxes(std::span<const TaxedAmounts> rates, TaxRounding policy,
                                 int digits, Rounding mode) {
  std::vector<Decimal> taxes;
  Decimal exact_total;
  Decimal rounded_total;
  for (const TaxedAmounts& rate : rates) {
    Decimal net;
    Decimal line_by_line;
    for (const Decimal& amount : rate.nets) {
      net += amount;
      if (policy == TaxRounding::per_line) {
        line_by_line += round(exact_tax(amount, rate.percent), digits, mode);
      }
    }
    const Decimal exact = exact_tax(net, rate.percent);
    exact_total += exact;
    switch (policy) {
      case TaxRounding::per_line:
        taxes.push_back(line_by_line);
        break;
      case TaxRounding::per_rate:
        taxes.push_back(round(exact, digits, mode));
        break;
      case TaxRounding::once: {
        const Decimal running = round(exact_total, digits, mode);
        taxes.push_back(running - rounded_total);
        rounded_total = running;
        break;
      }
    }
  }
  return taxes;
}

}  // namespace billing
