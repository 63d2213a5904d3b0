// Exact fractions.
#include "money/ratio.h"

#include <catch2/catch.hpp>

#include "money/error.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

Ratio ratio(std::string_view dividend, std::string_view divisor) {
  return {decimal(dividend), decimal(divisor)};
}

}  // namespace

TEST_CASE("ratio: is a value, however it is written", "[money]") {
  CHECK(ratio("1", "2") == ratio("2", "4"));
  CHECK(ratio("-0.5", "1") == ratio("1", "-2"));
  CHECK_FALSE(ratio("1", "3") == ratio("0.333333333333", "1"));
  CHECK(Ratio() == Ratio(decimal("0")));
}

TEST_CASE("ratio: adds and multiplies without rounding", "[money]") {
  CHECK(ratio("1", "3") + ratio("1", "6") == ratio("1", "2"));
  CHECK(ratio("17", "31") + ratio("31", "31") == ratio("48", "31"));
  CHECK(ratio("2", "3") * ratio("22", "1") == ratio("44", "3"));
}

TEST_CASE("ratio: is rounded once", "[money]") {
  CHECK(ratio("14", "31").round(9, Rounding::half_away_from_zero) == decimal("0.451612903"));
  CHECK(ratio("20", "3").round(2, Rounding::toward_zero) == decimal("6.66"));  // T22.
  CHECK(ratio("-1", "8").round(2, Rounding::half_even) == decimal("-0.12"));
}

TEST_CASE("ratio: nothing is divided by zero", "[money]") {
  CHECK_THROWS_AS(ratio("1", "0"), BillingError);
}
