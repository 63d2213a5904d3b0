// Parts of a number.
#include "money/split_growing.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string split(const char* amount, std::vector<const char*> weights, int digits) {
  std::vector<Decimal> decimals;
  for (const char* weight : weights) decimals.push_back(decimal(weight));
  std::string parts;
  for (const Decimal& part : split_growing(decimal(amount), decimals, digits)) {
    parts += (parts.empty() ? "" : " ") + part.to_string();
  }
  return parts;
}

}  // namespace

TEST_CASE("split growing: parts add up to the whole", "[money]") {
  CHECK(split("0.33", {"10", "10"}, 2) == "0.17 0.16");
  CHECK(split("1", {"1", "1", "1"}, 2) == "0.33 0.34 0.33");
  CHECK(split("0.333333", {"1", "2"}, 2) == "0.11 0.223333");
  CHECK(split("5", {"0", "3", "0"}, 0) == "0 5 0");
  CHECK(split("7.5", {"2"}, 0) == "7.5");
}

TEST_CASE("split growing: without any weight the first has all", "[money]") {
  CHECK(split("3", {"0", "0"}, 2) == "3 0");
}
