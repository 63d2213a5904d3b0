// Exact numbers: reading, printing, arithmetic without rounding, and the limit of 38 digits.
#include "money/decimal.h"

#include <catch2/catch.hpp>
#include <limits>

#include "money/error.h"
#include "support/numbers.h"
#include "support/random.h"

using namespace billing;
using namespace billing::testing;

namespace {

const std::string k38Nines(38, '9');
const std::string kSmallest = "0." + std::string(37, '0') + "1";
const std::string k10To37 = "1" + std::string(37, '0');

// The printed result, or the code of the error.
template <typename Operation>
std::string result_of(const Operation& operation) {
  try {
    return operation().to_string();
  } catch (const BillingError& error) {
    return error.code();
  }
}

}  // namespace

TEST_CASE("decimal: text that is a plain number is read, and printed in its shortest form",
          "[money]") {
  struct Row {
    std::string why, text, printed;
  };
  const Row row = GENERATE(values<Row>({
      {"zero", "0", "0"},
      {"zero has no sign", "-0.00", "0"},
      {"whole", "3", "3"},
      {"zeros before the point stay", "12500", "12500"},
      {"zeros after it are dropped", "12.50", "12.5"},
      {"all of them, and the point", "12.00", "12"},
      {"leading zeros are dropped", "0007.5", "7.5"},
      {"negative", "-0.05", "-0.05"},
      {"24 decimals, as Azure writes a cost", "0.000000000000000000000012",
       "0.000000000000000000000012"},
      {"beyond 64 bits", "18446744073709551616", "18446744073709551616"},
      {"38 digits", k38Nines, k38Nines},
      {"38 digits, negative", "-" + k38Nines, "-" + k38Nines},
      {"38 digits after the point", kSmallest, kSmallest},
      {"leading zeros do not count as digits", std::string(50, '0') + k38Nines, k38Nines},
  }));
  CAPTURE(row.why, row.text);
  const auto number = Decimal::parse(row.text);
  REQUIRE(number.has_value());
  CHECK(number->to_string() == row.printed);
  CHECK(decimal(row.printed) == *number);
}

TEST_CASE("decimal: anything else is refused", "[money]") {
  struct Row {
    std::string why, text;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing", ""},
      {"a sign alone", "-"},
      {"a point alone", "."},
      {"nothing before the point", ".5"},
      {"nothing before the point, negative", "-.5"},
      {"nothing after the point", "5."},
      {"two points", "1.2.3"},
      {"two signs", "--1"},
      {"a plus", "+1"},
      {"a sign at the end", "1-"},
      {"an exponent", "1e3"},
      {"grouped digits", "1,000"},
      {"a decimal comma", "1,5"},
      {"a blank before", " 1"},
      {"a blank after", "1 "},
      {"a currency", "$1"},
      {"not a number", "NaN"},
      {"hexadecimal", "0x10"},
      {"another script's digits", "\u0661"},
      {"a NUL inside", std::string("1\0002", 3)},
      {"39 digits", "1" + k38Nines},
      {"39 digits, the last a zero", "1." + std::string(38, '0')},
      {"39 digits after the point", "0." + std::string(39, '0')},
  }));
  CAPTURE(row.why, row.text);
  CHECK_FALSE(Decimal::parse(row.text).has_value());
}

TEST_CASE("decimal: prints at least the digits asked for and never fewer than it has", "[money]") {
  CHECK(decimal("12.5").to_string(2) == "12.50");
  CHECK(decimal("12.567").to_string(2) == "12.567");
  CHECK(decimal("-3").to_string(2) == "-3.00");
  CHECK(Decimal{}.to_string(2) == "0.00");
  CHECK(decimal("0.05").to_string(0) == "0.05");
}

TEST_CASE("decimal: from parts, whatever the scale, as long as the value fits", "[money]") {
  struct Row {
    std::string why;
    Int128 coefficient;
    int scale;
    std::string printed;
  };
  const Int128 largest = std::numeric_limits<Int128>::max();
  const Int128 largest_10 = largest / 10 * 10;
  const Row row = GENERATE_COPY(values<Row>({
      {"trailing zeros are dropped", 12500, 3, "12.5"},
      {"zero has no scale", 0, 99, "0"},
      {"a negative scale appends zeros", 12, -2, "1200"},
      {"to the limit", 1, -37, k10To37},
      {"past it", 1, -38, "decimal.overflow"},
      {"far past it", 1, std::numeric_limits<int>::min(), "decimal.overflow"},
      {"the finest scale", -1, 38, "-" + kSmallest},
      {"past it", 1, 39, "decimal.overflow"},
      {"past it, but for zeros", 1000, 41, kSmallest},
      {"39 digits", largest, 0, "decimal.overflow"},
      {"39 digits, the last a zero after the point", largest_10, 1,
       "17014118346046923173168730371588410572"},
      {"39 digits, the last a zero before it", largest_10, 0, "decimal.overflow"},
      {"the most negative number", std::numeric_limits<Int128>::min(), 0, "decimal.overflow"},
  }));
  CAPTURE(row.why);
  CHECK(result_of([&] { return Decimal::from_parts(row.coefficient, row.scale); }) == row.printed);
}

TEST_CASE("decimal: sums, differences and products are exact or refused", "[money]") {
  struct Row {
    std::string why, a, operation, b, result;
  };
  const Row row = GENERATE(values<Row>({
      {"what binary fractions get wrong", "0.1", "+", "0.2", "0.3"},
      {"a carry drops the decimals", "1.5", "+", "0.5", "2"},
      {"a credit", "10", "+", "-12.5", "-2.5"},
      {"nothing left has no sign or scale", "0.007", "-", "0.007", "0"},
      {"adding zero", "0", "+", kSmallest, kSmallest},
      {"far apart, still 38 digits", "1000000000000000000", "+", "0.0000000000000000001",
       "1000000000000000000.0000000000000000001"},
      {"far apart, 39 digits", "1000000000000000000", "+", "0.00000000000000000001",
       "decimal.overflow"},
      {"the finest beside the coarsest", k10To37, "+", kSmallest, "decimal.overflow"},
      {"at the limit", k38Nines, "+", "0", k38Nines},
      {"one past it", k38Nines, "+", "1", "decimal.overflow"},
      {"one past it, negative", "-" + k38Nines, "-", "1", "decimal.overflow"},
      {"39 digits until the zeros drop", "9." + std::string(37, '9'), "+",
       "0." + std::string(36, '0') + "1", "10"},
      {"twice the limit at the same scale", "9." + std::string(37, '9'), "+",
       "9." + std::string(37, '9'), "decimal.overflow"},
      {"an aligned number beyond 128 bits comes back", "18", "-", "9." + std::string(37, '9'),
       "8." + std::string(36, '0') + "1"},
      {"the larger one may be the finer", "1", "-", "1.5", "-0.5"},
      {"beyond 64 bits, opposite signs", "-18446744073709551616", "+", "18446744073709551615.5",
       "-0.5"},
      {"two times two", "2", "*", "2", "4"},
      {"scales add up", "1.25", "*", "1.1", "1.375"},
      {"the zeros of a product are dropped", "2.5", "*", "0.4", "1"},
      {"minus times minus", "-1.5", "*", "-2", "3"},
      {"zero takes no sign", "-5", "*", "0", "0"},
      {"most of 64 bits", "-9223372036854775808", "*", "9223372036854775807",
       "-85070591730234615856620279821087277056"},
      {"a product at the limit", k38Nines, "*", "1", k38Nines},
      {"a product past it", "3" + std::string(18, '0'), "*", "4" + std::string(19, '0'),
       "decimal.overflow"},
      {"39 digits until the zeros drop", "0.50000000000000000000000000000000000005", "*", "2",
       "1.0000000000000000000000000000000000001"},
      {"beyond 128 bits, back within by zeros", "12500000000000000000000000000000000000", "*",
       "0.0000000000000000000000000000000000008", "10"},
      {"finer than 38 digits", kSmallest, "*", "0.1", "decimal.overflow"},
      {"as wide as can be", k38Nines, "*", k38Nines, "decimal.overflow"},
      {"the limit scaled down", k38Nines, "*", kSmallest, "0." + k38Nines},
  }));
  CAPTURE(row.why, row.a, row.operation, row.b);
  const Decimal a = decimal(row.a);
  const Decimal b = decimal(row.b);
  CHECK(result_of([&] {
          return row.operation == "+" ? a + b : row.operation == "-" ? a - b : a * b;
        }) == row.result);
}

TEST_CASE("decimal: the widest 64-bit number takes 19 finer digits and no more", "[money]") {
  const Decimal widest = Decimal::from_integer(std::numeric_limits<std::int64_t>::max());
  const std::string digits = widest.to_string();
  for (int scale = 0; scale <= Decimal::kDigitsMax; ++scale) {
    CAPTURE(scale);
    const Decimal fine = Decimal::from_parts(scale == 0 ? 0 : 1, scale);
    const std::string sum = result_of([&] { return widest + fine; });
    const std::string fraction = fine.to_string().substr(1);
    CHECK(sum == (scale <= 19 ? digits + fraction : "decimal.overflow"));
  }
}

TEST_CASE("decimal: a sum that overflows leaves its operand as it was", "[money]") {
  Decimal sum = decimal(k38Nines);
  CHECK_THROWS_AS(sum += decimal("1"), BillingError);
  CHECK(sum == decimal(k38Nines));
}

TEST_CASE("decimal: numbers are in order, whatever their scale", "[money]") {
  const std::vector<std::string> ascending = {
      "-" + k38Nines, "-1.5", "-1.25", "-1", "-0.5", "-" + kSmallest, "0", kSmallest,
      "0.05",         "0.3",  "0.5",   "1",  "1.25", "1.5",           "2", k38Nines};
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      CAPTURE(ascending[i], ascending[j]);
      CHECK((decimal(ascending[i]) <=> decimal(ascending[j])) == (i <=> j));
    }
  }
}

TEST_CASE("decimal: a printed number reads back as itself", "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    const Decimal number = Random(seed).decimal();
    CAPTURE(seed, number.to_string());
    CHECK(decimal(number.to_string()) == number);
  }
}

TEST_CASE("decimal: what is added can be taken away, in any order", "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    const Decimal a = random.decimal(25, 12);
    const Decimal b = random.decimal(25, 12);
    CAPTURE(seed, a.to_string(), b.to_string());
    CHECK(a + b - b == a);
    CHECK(a + b == b + a);
    CHECK(a - b == -(b - a));
    CHECK((a < b) == (a - b).is_negative());
  }
}

TEST_CASE("decimal: a product spreads over a sum", "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    const Decimal a = random.decimal(14, 8);
    const Decimal b = random.decimal(14, 8);
    const Decimal factor = random.decimal(14, 8);
    CAPTURE(seed, a.to_string(), b.to_string(), factor.to_string());
    CHECK((a + b) * factor == a * factor + b * factor);
  }
}
