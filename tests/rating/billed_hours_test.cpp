// Minutes worked to hours billed: minimum, then increment, then hours.
#include "rating/billed_hours.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string rounding_fields(int minimum, int increment) {
  std::string fields;
  if (minimum != 0) fields += ", 'minimum_minutes': " + std::to_string(minimum);
  if (increment != 0) fields += ", 'increment_minutes': " + std::to_string(increment);
  return fields;
}

struct Minutes {
  int minimum, increment;  // 0: none.
};

Book book_with(Minutes type, Minutes agreement, const std::string& duration, int hours_digits) {
  BookText book;
  book.provider += ", 'hours_digits': " + std::to_string(hours_digits);
  book.work_types =
      "{'id': 'standard', 'name': 'Standard'" + rounding_fields(type.minimum, type.increment) + "}";
  const std::string own = rounding_fields(agreement.minimum, agreement.increment);
  book.agreements = AgreementText{.more = own.empty() ? "" : own.substr(2)}.text();
  book.time_entries = EntryText{.duration = duration}.text();
  return read_good(book);
}

}  // namespace

TEST_CASE("billed hours: minimum, then increment, then the provider's digits", "[rating]") {
  struct Row {
    std::string why;
    Minutes type, agreement;
    std::string duration;
    int hours_digits;
    std::string hours;
  };
  const Row row = GENERATE(values<Row>({
      {"7 minutes by the quarter hour", {15, 15}, {}, "'minutes': 7", 2, "0.25"},
      {"65 minutes by the quarter hour", {15, 15}, {}, "'minutes': 65", 2, "1.25"},
      {"zero stays zero, minimum or not", {60, 15}, {}, "'minutes': 0", 2, "0"},
      {"one minute is something", {60, 15}, {}, "'minutes': 1", 2, "1"},
      {"exactly the minimum", {15, 0}, {}, "'minutes': 15", 2, "0.25"},
      {"exactly on an increment stays", {0, 15}, {}, "'minutes': 45", 2, "0.75"},
      {"one past it is the next", {0, 15}, {}, "'minutes': 46", 2, "1"},
      {"min 0.4 h, then up to a quarter hour: 0.5 h", {24, 15}, {}, "'minutes': 7", 2, "0.5"},
      {"an increment of a day", {0, 1440}, {}, "'minutes': 1", 2, "24"},
      {"the longest entry", {0, 1440}, {}, "'minutes': 60000", 2, "1008"},
      {"no minimum, no increment: two digits", {}, {}, "'minutes': 20", 2, "0.33"},
      {"half away from zero", {}, {}, "'minutes': 10", 1, "0.2"},
      {"0.05 h is half a tenth, away from zero", {}, {}, "'minutes': 3", 1, "0.1"},
      {"no digits: half an hour is one", {}, {}, "'minutes': 30", 0, "1"},
      {"no digits: 29 minutes are none", {}, {}, "'minutes': 29", 0, "0"},
      {"six digits", {}, {}, "'minutes': 20", 6, "0.333333"},
      {"the agreement's minimum goes first, though lower",
       {60, 0},
       {30, 0},
       "'minutes': 7",
       2,
       "0.5"},
      {"the agreement's increment goes first", {0, 15}, {0, 6}, "'minutes': 7", 2, "0.2"},
      {"one from the agreement, one from the type", {60, 15}, {0, 6}, "'minutes': 7", 2, "1"},
      {"hours stay as they were typed", {}, {}, "'hours': '1.375'", 2, "1.375"},
      {"with twelve digits too", {}, {}, "'hours': '0.333333333333'", 2, "0.333333333333"},
      {"the most hours", {}, {}, "'hours': '1000'", 2, "1000"},
      {"zero hours", {15, 15}, {}, "'hours': '0'", 2, "0"},
      {"typed on an increment: as typed", {15, 15}, {}, "'hours': '1.25'", 0, "1.25"},
      {"typed between two: up to the next", {15, 15}, {}, "'hours': '1.375'", 2, "1.5"},
      {"typed below the minimum", {15, 0}, {}, "'hours': '0.1'", 2, "0.25"},
      {"a changed hour has the provider's digits", {0, 10}, {}, "'hours': '0.123'", 2, "0.17"},
  }));
  CAPTURE(row.why, row.duration);
  const Book book = book_with(row.type, row.agreement, row.duration, row.hours_digits);
  CHECK(bill_hours(book.terms, book.time_entries[0], 0, {}, book.time_entries[0].minutes)
            .to_string() == row.hours);
}

TEST_CASE("billed hours: outside agreements only the work type rounds", "[rating]") {
  const Book book = book_with({30, 0}, {60, 6}, "'minutes': 7", 2);
  CHECK(bill_hours(book.terms, book.time_entries[0], kNowhere, {}, book.time_entries[0].minutes)
            .to_string() == "0.5");
  const TimeRounding rounding = time_rounding(book.terms, 0, kNowhere);
  CHECK(rounding.minimum.to_string() == "30");
  CHECK(rounding.increment.is_zero());
}

TEST_CASE("billed hours: what is rounded together adds up to the rounded sum", "[rating]") {
  struct Row {
    std::string why, policies;
    std::vector<EntryText> entries;
    std::vector<std::string> hours;
  };
  const auto entry = [](const char* id, const char* minutes, const char* ticket,
                        const char* more = "") {
    return EntryText{.id = id,
                     .duration = std::string("'minutes': ") + minutes,
                     .more = std::string("'ticket': '") + ticket + "'" + more};
  };
  const Row row = GENERATE_COPY(values<Row>({
      {"T12, by itself",
       "",
       {entry("a", "45", "T"), entry("b", "45", "T"), entry("c", "5", "T")},
       {"1", "1", "1"}},
      {"T12, per ticket",
       "'time_rounding_scope': 'ticket'",
       {entry("a", "45", "T"), entry("b", "45", "T"), entry("c", "5", "T")},
       {"1", "1", "0"}},
      {"two tickets",
       "'time_rounding_scope': 'ticket'",
       {entry("a", "45", "T"), entry("b", "45", "U"), entry("c", "20", "T")},
       {"1", "1", "1"}},
      {"work that is held back is rounded with its like",
       "'time_rounding_scope': 'ticket'",
       {entry("a", "45", "T", ", 'approval': 'draft'"), entry("b", "5", "T")},
       {"1", "1"}},
      {"a day holds all tickets",
       "'time_rounding_scope': 'day'",
       {entry("a", "30", "T"), entry("b", "30", "U"), entry("c", "1", "V")},
       {"1", "0", "1"}},
  }));
  CAPTURE(row.why);
  BookText book;
  book.policies = row.policies;
  book.work_types =
      "{'id': 'standard', 'name': 'Standard', 'minimum_minutes': 60, 'increment_minutes': 60}";
  book.time_entries = list_of(row.entries);
  const ClientBill billed = bill(read_good(book));
  REQUIRE(billed.rated.size() == row.hours.size());
  for (std::size_t i = 0; i < row.hours.size(); ++i) {
    CHECK(billed.rated[i].hours.to_string() == row.hours[i]);
  }
}
