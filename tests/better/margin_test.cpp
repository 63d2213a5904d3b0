// What an agreement brings in, what it costs, and what an hour of it earns.
#include "better/margin.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

RoleCosts costs_of(const std::vector<std::string>& by_role) {
  RoleCosts costs;
  for (const std::string& cost : by_role) costs.push_back(Decimal::parse(cost));  // "": none.
  return costs;
}

std::string text_of(const AgreementMargin& row) {
  const auto rate = row.hourly_rate(Rounding::half_away_from_zero);
  return row.revenue.to_string() + " - " + row.cost_of_goods.to_string() + " - " +
         row.cost_of_work.to_string() + " = " +
         (row.is_complete() ? row.margin().to_string() : "unknown") + ", " +
         (rate ? rate->to_string() : "no rate");
}

std::vector<AgreementMargin> margins(const Book& book, const RoleCosts& costs) {
  return find_margins(book.terms, usage_of(book), bill(book), costs);
}

}  // namespace

TEST_CASE("margin: revenue less goods and work, by agreement", "[better]") {
  BookText text;
  text.agreements = list_of<AgreementText>(
      {{.id = "support",
        .more = "'recurring_fee': {'amount': '1000', 'name': 'Care'}, 'additions': [{'id': 'seats',"
                " 'name': 'Seats', 'quantity': '10', 'unit_price': '20', 'unit_cost': '12'}]"},
       {.id = "hourly", .coverage = "'time': false"}});
  text.time_entries = list_of<EntryText>(
      {{.id = "covered", .duration = "'hours': '6'"},
       {.id = "senior", .duration = "'minutes': 90", .role = "senior"},
       {.id = "gift", .duration = "'hours': '2'", .billing = "no_charge"},
       {.id = "rejected", .duration = "'hours': '50'", .more = "'approval': 'rejected'"},
       {.id = "earlier", .worked_at = "2025-12-01", .duration = "'hours': '50'"}});
  text.expenses =
      "{'id': 'x', 'client': 'oak', 'on': '2026-02-02', 'name': 'Cable', 'cost': '30', "
      "'mark_up': {'method': 'percent', 'value': '50'}, 'billing': 'billable'}";
  const Book book = read_good(text);
  const std::vector<AgreementMargin> rows = margins(book, costs_of({"50", "80"}));
  REQUIRE(rows.size() == 3);
  // 3 x (1000 + 200) less 3 x 120, less 8 h at 50 and 1.5 h at 80; 3600 / 9.5 h.
  CHECK(rows[0].minutes.to_string() == "570");
  CHECK(text_of(rows[0]) == "3600.00 - 360.00 - 520.00 = 2720.00, 378.95");
  CHECK(text_of(rows[1]) == "0.00 - 0.00 - 0.00 = 0.00, no rate");
  // The cable is in no agreement.
  CHECK(rows[2].agreement == kNowhere);
  CHECK(text_of(rows[2]) == "45.00 - 30.00 - 0.00 = 15.00, no rate");
}

TEST_CASE("margin: what nobody knows the cost of makes it unknown, and is told", "[better]") {
  BookText text;
  text.agreements =
      AgreementText{.more =
                        "'additions': [{'id': 'seats', 'name': 'Seats', 'quantity': '10', "
                        "'unit_price': '20'}]"}
          .text();
  text.time_entries =
      list_of<EntryText>({{.id = "a", .duration = "'hours': '6'"},
                          {.id = "b", .duration = "'hours': '1'", .role = "senior"}});
  const AgreementMargin row = margins(read_good(text), costs_of({"50", ""}))[0];
  CHECK_FALSE(row.is_complete());
  CHECK(row.minutes_without_cost.to_string() == "60");
  CHECK(row.revenue_without_cost.to_string() == "600.00");
  CHECK(row.cost_of_work.to_string() == "300.00");
}
