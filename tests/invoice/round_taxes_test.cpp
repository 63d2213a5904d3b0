// Where tax is rounded.
#include "invoice/round_taxes.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::vector<std::string> rounded(TaxRounding policy) {
  // 0.075 three times, and 0.012 twice.
  const std::vector<TaxedAmounts> rates = {
      {decimal("6.25"), {decimal("1.20"), decimal("1.20"), decimal("1.20")}},
      {decimal("1"), {decimal("1.20"), decimal("1.20")}},
      {decimal("5"), {}}};
  std::vector<std::string> taxes;
  for (const Decimal& tax : round_taxes(rates, policy, 2, Rounding::half_away_from_zero)) {
    taxes.push_back(tax.to_string());
  }
  return taxes;
}

}  // namespace

TEST_CASE("round taxes: per rate, per line or once", "[invoice]") {
  CHECK(rounded(TaxRounding::per_rate) == std::vector<std::string>{"0.23", "0.02", "0"});
  CHECK(rounded(TaxRounding::per_line) == std::vector<std::string>{"0.24", "0.02", "0"});
  // 0.225 and 0.024 are 0.249: 0.25 in all, of which the second gets what the first leaves.
  CHECK(rounded(TaxRounding::once) == std::vector<std::string>{"0.23", "0.02", "0"});
}

TEST_CASE("round taxes: once, the rates add up to the total rounded once", "[invoice]") {
  for (int cents = -300; cents <= 300; cents += 7) {
    std::vector<TaxedAmounts> rates;
    Decimal exact;
    for (const char* percent : {"6.25", "8.875", "1", "7.7"}) {
      const Decimal net = Decimal::from_parts(cents, 2);
      rates.push_back({decimal(percent), {net}});
      exact += net * decimal(percent) * decimal("0.01");
    }
    Decimal sum;
    for (const Decimal& tax : round_taxes(rates, TaxRounding::once, 2, Rounding::half_even)) {
      sum += tax;
    }
    CHECK(sum == round(exact, 2, Rounding::half_even));
  }
}
