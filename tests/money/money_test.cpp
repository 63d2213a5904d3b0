// Amounts that can be paid: printing, adding, and the limits of 64 bits.
#include "money/money.h"

#include <catch2/catch.hpp>
#include <limits>

#include "money/error.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Money dollars(std::int64_t cents) { return Money::from_minor_units(cents, currency("USD")); }

}  // namespace

TEST_CASE("money: prints with its currency's digits", "[money]") {
  struct Row {
    std::string why;
    std::int64_t minor_units;
    std::string code, text;
  };
  const Row row = GENERATE(values<Row>({
      {"zero", 0, "USD", "0.00"},
      {"one cent", 1, "USD", "0.01"},
      {"a credit below one", -5, "USD", "-0.05"},
      {"whole dollars", 1200, "USD", "12.00"},
      {"yen", 1200, "JPY", "1200"},
      {"fils", -1, "KWD", "-0.001"},
      {"four digits", 12345, "CLF", "1.2345"},
      {"the most", kMost, "USD", "92233720368547758.07"},
      {"the least", kLeast, "JPY", "-9223372036854775808"},
  }));
  CAPTURE(row.why);
  const Money money = Money::from_minor_units(row.minor_units, currency(row.code));
  CHECK(money.to_string() == row.text);
  CHECK(money.to_decimal() == decimal(row.text));
}

TEST_CASE("money: adds and takes away to the limit and not past it", "[money]") {
  CHECK(dollars(1050) + dollars(-50) == dollars(1000));
  CHECK(dollars(0) - dollars(1) == dollars(-1));
  CHECK(dollars(kMost - 1) + dollars(1) == dollars(kMost));
  CHECK_THROWS_AS(dollars(kMost) + dollars(1), BillingError);
  CHECK(dollars(kLeast + 1) - dollars(1) == dollars(kLeast));
  CHECK_THROWS_AS(dollars(kLeast) - dollars(1), BillingError);
  CHECK(-dollars(kMost) == dollars(-kMost));
  CHECK_THROWS_AS(-dollars(kLeast), BillingError);
}

TEST_CASE("money: a sum that overflows leaves its operand as it was", "[money]") {
  Money sum = dollars(kMost);
  CHECK_THROWS_AS(sum += dollars(1), BillingError);
  CHECK(sum == dollars(kMost));
}

TEST_CASE("money: two currencies never meet", "[money]") {
  Money money = dollars(0);
  CHECK_THROWS_AS(money += Money::zero(currency("CAD")), std::logic_error);
  CHECK_THROWS_AS(money -= Money::zero(currency("CAD")), std::logic_error);
  CHECK(dollars(0) != Money::zero(currency("CAD")));
}
