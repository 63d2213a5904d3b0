// Milestones and progress: when they are billed, and that parts add up to the price.
#include "invoice/project_lines.h"

#include <catch2/catch.hpp>

#include "support/line_text.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::vector<std::string> lines_with(const std::string& price, const std::string& more) {
  BookText book;
  book.projects =
      "{'id': 'j', 'client': 'oak', 'name': 'Move', 'price': '" + price + "', " + more + "}";
  return lines_of(bill(read_good(book)));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("project lines: a milestone is billed when due or reached, not before", "[invoice]") {
  CHECK(lines_with("1000",
                   "'milestones': [{'id': 'a', 'name': 'A', 'percent': '30', 'due_on': "
                   "'2026-01-31'}, {'id': 'b', 'name': 'B', 'percent': '30', 'reached_on': "
                   "'2026-02-01'}, {'id': 'c', 'name': 'C', 'percent': '40'}, {'id': 'd', 'name': "
                   "'D', 'amount': '-7.005', 'due_on': '2026-02-02'}]") ==
        Lines{"2026-01 milestone 1 x 300 = 300.00", "2026-02 milestone 1 x 300 = 300.00",
              "2026-02 milestone 1 x -7.01 = -7.01"});
}

TEST_CASE("project lines: a hundred percent of milestones is the price to the cent", "[invoice]") {
  CHECK(lines_with("100.01",
                   "'milestones': [{'id': 'a', 'name': 'A', 'percent': '50', 'due_on': "
                   "'2026-01-31'}, {'id': 'b', 'name': 'B', 'percent': '50', 'due_on': "
                   "'2026-01-01'}]") ==
        Lines{"2026-01 milestone 1 x 50.01 = 50.01", "2026-01 milestone 1 x 50 = 50.00"});
}

TEST_CASE("project lines: progress bills what was done since, and less is a credit", "[invoice]") {
  CHECK(lines_with("12345.67",
                   "'progress': [{'on': '2026-01-31', 'percent_complete': '25'}, {'on': "
                   "'2026-02-10', 'percent_complete': '60'}, {'on': '2026-02-28', "
                   "'percent_complete': '50'}, {'on': '2026-03-31', 'percent_complete': '100'}]") ==
        Lines{"2026-01 progress 1 x 3086.42 = 3086.42", "2026-02 progress 1 x 4320.98 = 4320.98",
              "2026-02 progress 1 x -1234.56 = -1234.56",
              "2026-03 progress 1 x 6172.83 = 6172.83"});
}
