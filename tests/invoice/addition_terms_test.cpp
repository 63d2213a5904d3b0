// An addition's quantities and prices put together, day after day.
#include "invoice/addition_terms.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

Texts terms(std::vector<RecurringChange> changes, const std::string& start = "2026-01-01") {
  Addition addition;
  addition.quantity = decimal("10");
  addition.unit_price = decimal("22");
  addition.changes = std::move(changes);
  Texts texts;
  for (const ChargedTerms& one : terms_over(addition, {date(start), date("2027-01-01")})) {
    texts.push_back(one.from.to_string() + " " + one.quantity.to_string() + " x " +
                    one.unit_price.to_string() + " of " + one.price_from.to_string());
  }
  return texts;
}

}  // namespace

TEST_CASE("addition terms: quantity and price change by themselves and together", "[invoice]") {
  CHECK(terms({{date("2026-02-01"), decimal("12"), {}},
               {date("2026-03-01"), {}, decimal("20")},
               {date("2026-04-01"), decimal("5"), decimal("30")}}) ==
        Texts{"2026-01-01 10 x 22 of 2026-01-01", "2026-02-01 12 x 22 of 2026-01-01",
              "2026-03-01 12 x 20 of 2026-03-01", "2026-04-01 5 x 30 of 2026-04-01"});
}

TEST_CASE("addition terms: a change to the quantity that it was is none", "[invoice]") {
  CHECK(terms({{date("2026-02-01"), decimal("10"), {}}}) ==
        Texts{"2026-01-01 10 x 22 of 2026-01-01"});
}

TEST_CASE("addition terms: a price set before the life holds from its start", "[invoice]") {
  CHECK(terms({{date("2026-02-01"), {}, decimal("20")}, {date("2026-03-01"), {}, decimal("21")}},
              "2026-02-15") ==
        Texts{"2026-02-15 10 x 20 of 2026-02-15", "2026-03-01 10 x 21 of 2026-03-01"});
}

TEST_CASE("addition terms: additions are printed by their sequence, then in the book's order",
          "[invoice]") {
  Agreement agreement;
  for (const int sequence : {5, 0, 5, 1}) {
    agreement.additions.emplace_back();
    agreement.additions.back().sequence = sequence;
  }
  CHECK(in_printed_order(agreement) == std::vector<Index>{1, 3, 0, 2});
}
