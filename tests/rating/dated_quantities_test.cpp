// How many units an addition has, day after day.
#include "rating/dated_quantities.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

Texts quantities(const std::string& start, const std::string& end) {
  Addition addition;
  addition.quantity = decimal("10");
  addition.changes = {{date("2026-03-17"), decimal("12"), {}},
                      {date("2026-04-01"), {}, decimal("5")},
                      {date("2026-05-01"), decimal("3"), {}}};
  Texts texts;
  for (const DatedQuantity& quantity : quantities_in(addition, {date(start), date(end)})) {
    texts.push_back(quantity.from.to_string() + " " + quantity.quantity.to_string());
  }
  return texts;
}

}  // namespace

TEST_CASE("dated quantities: each from its day, a new price is none", "[rating]") {
  CHECK(quantities("2026-01-01", "2027-01-01") ==
        Texts{"2026-01-01 10", "2026-03-17 12", "2026-05-01 3"});
}

TEST_CASE("dated quantities: what changed before the span holds from its start", "[rating]") {
  CHECK(quantities("2026-03-17", "2027-01-01") == Texts{"2026-03-17 12", "2026-05-01 3"});
  CHECK(quantities("2026-06-01", "2027-01-01") == Texts{"2026-06-01 3"});
}

TEST_CASE("dated quantities: the span's end is no longer in it", "[rating]") {
  CHECK(quantities("2026-01-01", "2026-03-17") == Texts{"2026-01-01 10"});
  CHECK(quantities("2026-01-01", "2026-03-18") == Texts{"2026-01-01 10", "2026-03-17 12"});
}
