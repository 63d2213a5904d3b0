// Rounding in all its modes, division, and the way from exact numbers to money.
#include "money/rounding.h"

#include <array>
#include <catch2/catch.hpp>
#include <limits>

#include "money/error.h"
#include "support/numbers.h"
#include "support/random.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr std::array kModes = {Rounding::half_away_from_zero,
                               Rounding::half_even,
                               Rounding::half_toward_zero,
                               Rounding::away_from_zero,
                               Rounding::toward_zero,
                               Rounding::floor,
                               Rounding::ceiling};

const std::string k38Nines(38, '9');

template <typename Operation>
std::string result_of(const Operation& operation) {
  try {
    return operation().to_string();
  } catch (const BillingError& error) {
    return error.code();
  }
}

Decimal absolute(const Decimal& value) { return value.is_negative() ? -value : value; }

}  // namespace

TEST_CASE("rounding: each mode goes its own way at and beside a half", "[money]") {
  struct Row {
    std::string value;
    std::array<std::string, kModes.size()> rounded;  // In the order of kModes.
  };
  // clang-format off
  const Row row = GENERATE(values<Row>({
      //        half away, even,  to 0, away,  to 0, floor, ceiling
      {"0",      {"0",    "0",   "0",   "0",  "0",   "0",   "0"}},
      {"0.5",    {"1",    "0",   "0",   "1",  "0",   "0",   "1"}},
      {"-0.5",   {"-1",   "0",   "0",  "-1",  "0",  "-1",   "0"}},
      {"1.5",    {"2",    "2",   "1",   "2",  "1",   "1",   "2"}},
      {"2.5",    {"3",    "2",   "2",   "3",  "2",   "2",   "3"}},
      {"-2.5",   {"-3",  "-2",  "-2",  "-3", "-2",  "-3",  "-2"}},
      {"3.5",    {"4",    "4",   "3",   "4",  "3",   "3",   "4"}},
      {"2.4999", {"2",    "2",   "2",   "3",  "2",   "2",   "3"}},
      {"2.5001", {"3",    "3",   "3",   "3",  "2",   "2",   "3"}},
      {"2.0001", {"2",    "2",   "2",   "3",  "2",   "2",   "3"}},
      {"-2.0001",{"-2",  "-2",  "-2",  "-3", "-2",  "-3",  "-2"}},
      {"-2.9999",{"-3",  "-3",  "-3",  "-3", "-2",  "-3",  "-2"}},
      {"7",      {"7",    "7",   "7",   "7",  "7",   "7",   "7"}},
      {"-7",     {"-7",  "-7",  "-7",  "-7", "-7",  "-7",  "-7"}},
  }));
  // clang-format on
  for (std::size_t i = 0; i < kModes.size(); ++i) {
    CAPTURE(row.value, to_string(kModes[i]));
    CHECK(round(decimal(row.value), 0, kModes[i]).to_string() == row.rounded[i]);
  }
}

TEST_CASE("rounding: modes are found by their own names and no others", "[money]") {
  for (const Rounding mode : kModes) CHECK(find_rounding(to_string(mode)) == mode);
  CHECK_FALSE(find_rounding("half_up").has_value());
  CHECK_FALSE(find_rounding("").has_value());
}

TEST_CASE("rounding: to digits after the point or before it", "[money]") {
  struct Row {
    std::string why, value;
    int digits;
    std::string rounded;
  };
  const Row row = GENERATE(values<Row>({
      {"half a cent", "2.525", 2, "2.53"},
      {"just below half a cent", "2.5249999999999999999999999999", 2, "2.52"},
      {"half a cent of a credit", "-2.525", 2, "-2.53"},
      {"fewer digits than asked for", "2.5", 6, "2.5"},
      {"as many digits as there are", "2.5", 1, "2.5"},
      {"a carry through every digit", "9.995", 2, "10"},
      {"whole hundreds", "12550", -2, "12600"},
      {"below half a hundred", "49.99", -2, "0"},
      {"half a hundred", "50", -2, "100"},
      {"the most digits", "0.5", 38, "0.5"},
      {"38 digits to 37", "0." + k38Nines, 37, "1"},
      {"38 digits to hundreds", k38Nines, -2, "decimal.overflow"},
      {"its largest power of ten", "50000000000000000000000000000000000000", -37,
       "50000000000000000000000000000000000000"},
      {"one power more than it has", "49999999999999999999999999999999999999", -38, "0"},
      {"and up, out of range", "50000000000000000000000000000000000000", -38, "decimal.overflow"},
      {"so coarse that no number reaches half", k38Nines, -39, "0"},
      {"as coarse as an int can say", k38Nines, std::numeric_limits<int>::min(), "0"},
  }));
  CAPTURE(row.why, row.value, row.digits);
  CHECK(result_of([&] {
          return round(decimal(row.value), row.digits, Rounding::half_away_from_zero);
        }) == row.rounded);
}

TEST_CASE("rounding: more digits than a number can have is a bug in the caller", "[money]") {
  CHECK_THROWS_AS(round(Decimal{}, 39, Rounding::floor), std::logic_error);
  CHECK_THROWS_AS(divide(Decimal{}, decimal("1"), 39, Rounding::floor), std::logic_error);
}

TEST_CASE("divide: rounds once, and only what does not fit is refused", "[money]") {
  struct Row {
    std::string why, dividend, divisor;
    int digits;
    std::string quotient;
  };
  const std::string thirds(38, '3');
  const std::string ten_to_37 = "1" + std::string(37, '0');
  const Row row = GENERATE_COPY(values<Row>({
      {"zero", "0", "7", 2, "0"},
      {"exact", "10", "4", 2, "2.5"},
      {"a third", "10", "3", 2, "3.33"},
      {"two thirds, negative", "-20", "3", 2, "-6.67"},
      {"minus by minus", "-1", "-8", 2, "0.13"},
      {"half a cent", "0.125", "1", 2, "0.13"},
      {"a divisor below one", "1", "0.3", 4, "3.3333"},
      {"whole hundreds", "7", "0.02", -2, "400"},
      {"by zero", "1", "0", 2, "decimal.divide_by_zero"},
      {"zero by zero", "0", "0.00", 2, "decimal.divide_by_zero"},
      {"as many digits as fit", "1", "3", 38, "0." + thirds},
      {"one digit too many", "10", "3", 38, "decimal.overflow"},
      {"a numerator beyond 128 bits", ten_to_37, "1", 38, ten_to_37},
      {"beyond 256 bits", k38Nines, "1", 38, k38Nines},
      {"equal, 38 digits", k38Nines, k38Nines, 38, "1"},
      {"one past the largest number", k38Nines, "0." + k38Nines, 38, "decimal.overflow"},
      {"39 digits, the last a zero", "99999999999999999999999999999999999999",
       "9999999999999999999999999999999999999.9", 38, "10"},
      {"39 digits, rounded away", "9" + std::string(36, '9') + ".9", ten_to_37, 37, "1"},
      {"the smallest quotient", "1", k38Nines, 38, "0." + std::string(37, '0') + "1"},
      {"half of the smallest, cut to nothing", "0.4", k38Nines, 38, "0"},
      {"a divisor beyond 128 bits", "0." + k38Nines, k38Nines, 0, "0"},
      {"a divisor between 127 and 128 bits, above half", "0.90000000000000000000000000000000000001",
       "1.75", 0, "1"},
  }));
  CAPTURE(row.why, row.dividend, row.divisor, row.digits);
  CHECK(result_of([&] {
          return divide(decimal(row.dividend), decimal(row.divisor), row.digits,
                        Rounding::half_away_from_zero);
        }) == row.quotient);
}

TEST_CASE("divide: half even looks at the last digit beyond 128 bits too", "[money]") {
  const std::string leading_digits = "4" + std::string(36, '0');
  const auto twentieth = [&](const std::string& last_digit) {
    return divide(decimal(leading_digits + last_digit), decimal("20"), 1, Rounding::half_even);
  };
  CHECK(twentieth("1").to_string() == "2" + std::string(36, '0'));
  CHECK(twentieth("3").to_string() == "2" + std::string(36, '0') + ".2");
}

TEST_CASE("round to money: a currency's own digits, and no more than 64 bits", "[money]") {
  struct Row {
    std::string why, value, code, money;
  };
  const Row row = GENERATE(values<Row>({
      {"zero", "0", "USD", "0.00"},
      {"cents are padded", "12.5", "USD", "12.50"},
      {"half a cent", "0.005", "USD", "0.01"},
      {"half a cent of a credit", "-0.005", "USD", "-0.01"},
      {"just below half a cent", "0.0049999999999999999999999999999", "USD", "0.00"},
      {"a yen has no cents", "1234.5", "JPY", "1235"},
      {"below half a yen", "0.49", "JPY", "0"},
      {"a dinar has a thousand fils", "1.2345", "KWD", "1.235"},
      {"a unidad de fomento has four digits", "0.00005", "CLF", "0.0001"},
      {"24 decimals, as Azure writes a cost", "0.012345678901234567890123", "USD", "0.01"},
      {"the largest", "92233720368547758.07", "USD", "92233720368547758.07"},
      {"rounded down to it", "92233720368547758.0749", "USD", "92233720368547758.07"},
      {"rounded up past it", "92233720368547758.075", "USD", "money.overflow"},
      {"one past it", "92233720368547758.08", "USD", "money.overflow"},
      {"the most negative", "-92233720368547758.08", "USD", "-92233720368547758.08"},
      {"one past it", "-92233720368547758.09", "USD", "money.overflow"},
      {"38 digits", k38Nines, "USD", "money.overflow"},
      {"38 digits of yen", k38Nines, "JPY", "money.overflow"},
  }));
  CAPTURE(row.why, row.value, row.code);
  CHECK(result_of([&] {
          return round_to_money(decimal(row.value), currency(row.code),
                                Rounding::half_away_from_zero);
        }) == row.money);
}

TEST_CASE("rounding: the modes keep their order", "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    const Decimal value = random.decimal(37, 34);
    const auto digits = static_cast<int>(random.between(-2, 20));
    CAPTURE(seed, value.to_string(), digits);
    const auto rounded = [&](Rounding mode) { return round(value, digits, mode); };
    const Decimal floor = rounded(Rounding::floor);
    const Decimal ceiling = rounded(Rounding::ceiling);
    const Decimal cut = rounded(Rounding::toward_zero);
    const Decimal raised = rounded(Rounding::away_from_zero);
    CHECK(floor <= value);
    CHECK(value <= ceiling);
    CHECK((floor == ceiling) == (floor == value));
    CHECK(absolute(cut) <= absolute(value));
    CHECK(absolute(value) <= absolute(raised));
    for (const Rounding mode :
         {Rounding::half_toward_zero, Rounding::half_even, Rounding::half_away_from_zero}) {
      CHECK((rounded(mode) == floor || rounded(mode) == ceiling));
      CHECK(absolute(rounded(mode) - value) <= absolute(raised - value));
      CHECK(absolute(rounded(mode) - value) <= absolute(cut - value));
    }
    CHECK(absolute(rounded(Rounding::half_toward_zero)) <= absolute(rounded(Rounding::half_even)));
    CHECK(absolute(rounded(Rounding::half_even)) <=
          absolute(rounded(Rounding::half_away_from_zero)));
  }
}

TEST_CASE("rounding: a mode mirrors under negation, floor and ceiling in each other",
          "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    const Decimal value = random.decimal(37);
    const auto digits = static_cast<int>(random.between(0, 20));
    CAPTURE(seed, value.to_string(), digits);
    for (const Rounding mode : kModes) {
      const Rounding mirrored = mode == Rounding::floor     ? Rounding::ceiling
                                : mode == Rounding::ceiling ? Rounding::floor
                                                            : mode;
      CHECK(round(-value, digits, mode) == -round(value, digits, mirrored));
    }
  }
}

TEST_CASE("divide: is off by less than one last digit, and not at all when exact",
          "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    const Decimal quotient = random.decimal(12, 6);
    const Decimal divisor = random.decimal(12, 6);
    const Decimal rest = Decimal::from_parts(random.between(0, 1), 12);
    CAPTURE(seed, quotient.to_string(), divisor.to_string());
    if (divisor.is_zero()) continue;
    CHECK(divide(quotient * divisor, divisor, 6, Rounding::floor) == quotient);
    const Decimal dividend = quotient * divisor + rest;
    const Decimal below = divide(dividend, divisor, 8, Rounding::toward_zero);
    const Decimal left_over = absolute(dividend - below * divisor);
    CHECK(left_over < absolute(divisor) * Decimal::from_parts(1, 8));
  }
}
