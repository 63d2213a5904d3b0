// The integers between two steps of one operation: 384 bits and not one more.
#include "money/wide.h"

#include <catch2/catch.hpp>
#include <limits>

#include "money/error.h"
#include "support/random.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("wide: three factors of 128 bits fit, and one bit more does not", "[money]") {
  const UInt128 largest = std::numeric_limits<UInt128>::max();
  Wide product(largest);
  product *= largest;
  product *= largest;
  CHECK_THROWS_AS(product *= 2, std::logic_error);
}

TEST_CASE("wide: an increment carries through every limb", "[money]") {
  Wide number(std::numeric_limits<UInt128>::max());
  number.increment();
  CHECK_FALSE(number.fits_128_bits());
  CHECK(number.divide_by(2) == 0);
  CHECK(number.fits_128_bits());
  CHECK(number.low_128_bits() == static_cast<UInt128>(1) << 127);
}

TEST_CASE("wide: zeros after the point are dropped until the number fits", "[money]") {
  Wide number(power_of_ten(38));
  number *= power_of_ten(10);
  CHECK(to_decimal(number, 11, true).to_string() == "-" + std::string("1") + std::string(37, '0'));
  CHECK_THROWS_AS(to_decimal(number, 10, false), BillingError);
  number.increment();
  CHECK_THROWS_AS(to_decimal(number, 38, false), BillingError);
}

TEST_CASE("wide: a product divided by its factors is what it was", "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    CAPTURE(seed);
    const UInt128 a = magnitude(random.decimal(38, 0).coefficient());
    const UInt128 b = magnitude(random.decimal(38, 0).coefficient()) + 1;
    const UInt128 c = magnitude(random.decimal(38, 0).coefficient()) + 1;
    Wide number(a);
    number *= b;
    number *= c;
    CHECK(number.divide_by(c) == 0);
    number.increment();
    CHECK(number.divide_by(b) == (b == 1 ? 0 : 1));
    CHECK(number.low_128_bits() == (b == 1 ? a + 1 : a));
  }
}
