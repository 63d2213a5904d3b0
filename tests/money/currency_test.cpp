// Currency codes: only ISO's own, in capitals, and only those that can be billed in.
#include "money/currency.h"

#include <catch2/catch.hpp>
#include <string>

using namespace billing;

TEST_CASE("currency: knows how many digits the minor unit has", "[money]") {
  struct Row {
    std::string why, code;
    int digits;
  };
  const Row row = GENERATE(values<Row>({
      {"first of its list", "AED", 2},
      {"last of its list", "ZWG", 2},
      {"none", "JPY", 0},
      {"three", "KWD", 3},
      {"four", "CLF", 4},
      {"Intl says 0", "HUF", 2},
  }));
  CAPTURE(row.why, row.code);
  const auto currency = find_currency(row.code);
  REQUIRE(currency.has_value());
  CHECK(currency->digits == row.digits);
  CHECK(currency->text() == row.code);
}

TEST_CASE("currency: anything else is refused", "[money]") {
  struct Row {
    std::string why, code;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing", ""},
      {"unknown", "ABC"},
      {"small letters", "usd"},
      {"too short", "US"},
      {"too long", "USDX"},
      {"parts of two neighbours", "D A"},
      {"a blank at the end", "US "},
      {"gold", "XAU"},
      {"drawing rights", "XDR"},
      {"no currency", "XXX"},
      {"withdrawn", "DEM"},
  }));
  CAPTURE(row.why, row.code);
  CHECK_FALSE(find_currency(row.code).has_value());
}
