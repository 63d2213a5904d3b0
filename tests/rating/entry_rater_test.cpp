// Pieces of entries: by work time, by limits. Roles: engineer at 100.
#include "rating/entry_rater.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

// "1 x 150, 0.5 x 100": what each piece of each entry is rated at.
std::string rates_of(const BookText& text) {
  const Book book = read_good(text);
  std::string all;
  for (const RatedEntry& rated : bill(book).rated) {
    all += (all.empty() ? "" : ", ") + rated.hours.to_string() + " x " + rated.rate.to_string();
  }
  return all;
}

BookText book_with(const std::string& rules, const std::vector<EntryText>& entries) {
  BookText book;
  book.rate_rules = rules;
  book.time_entries = list_of(entries);
  return book;
}

const std::string kCalendar =
    ", 'calendar': {'working_hours': [{'weekday': 'monday', 'start': '09:00', 'end': '17:00'}]}";

}  // namespace

TEST_CASE("entry rater: a rule is good for its limit, then the next decides", "[rating]") {
  const std::string rules =
      "{'method': 'custom', 'value': '80', 'limit_hours': '2'}, {'method': 'custom', 'value': "
      "'90'}";
  CHECK(rates_of(book_with(rules, {{.duration = "'hours': '1.5'"},
                                   {.id = "e2", .duration = "'hours': '1.5'"},
                                   {.id = "e3", .worked_at = "2026-02-02"}})) ==
        "1.5 x 80, 0.5 x 80, 1 x 90, 1 x 80");
}

TEST_CASE("entry rater: work that is not billed leaves a limit as it is", "[rating]") {
  const std::string rule = "{'method': 'custom', 'value': '80', 'limit_hours': '1'}";
  for (const EntryText& first :
       {EntryText{.billing = "do_not_bill"}, EntryText{.billing = "no_charge"},
        EntryText{.more = "'hourly_rate': '80'"}, EntryText{.more = "'approval': 'draft'"},
        EntryText{.worked_at = "2026-04-01"}}) {
    CHECK(rates_of(book_with(rule, {first, {.id = "e2", .entered_at = "2026-05-01"}})) ==
          "1 x 80, 1 x 80");
  }
}

TEST_CASE("entry rater: limits of two steps end where each does", "[rating]") {
  const std::string rules =
      "{'method': 'custom', 'value': '80', 'limit_hours': '1'}, {'work_type': 'standard', "
      "'method': 'multiplier', 'value': '2', 'limit_hours': '2.5', 'limit_per': 'always'}";
  CHECK(rates_of(book_with(rules, {{.duration = "'hours': '4'"}})) ==
        "1 x 160, 1.5 x 200, 1.5 x 100");
}

TEST_CASE("entry rater: hours left to the next agreement no longer count", "[rating]") {
  BookText book = book_with("{'method': 'custom', 'value': '80', 'limit_hours': '3'}",
                            {{.duration = "'hours': '3'"}});
  book.agreements = AgreementText{.more =
                                      "'block': {'unit': 'hours', 'grant': '1', 'cycle': "
                                      "'one_time', 'overage': 'next_agreement'}"}
                        .text();
  CHECK(rates_of(book) == "3 x 80, 2 x 80");
}

TEST_CASE("entry rater: pieces have the hours of their entry", "[rating]") {
  BookText book = book_with("{'work_time': 'after_hours', 'method': 'adjustment', 'value': '50'}",
                            {{.worked_at = "2026-01-05T16:50", .duration = "'minutes': 20"}});
  book.provider += kCalendar;
  CHECK(rates_of(book) == "0.17 x 100, 0.16 x 150");
  book.work_types = "{'id': 'standard', 'name': 'Standard', 'minimum_minutes': 60}";
  CHECK(rates_of(book) == "0.5 x 100, 0.5 x 150");
}

TEST_CASE("entry rater: multipliers weigh minutes where they come before rounding", "[rating]") {
  BookText book = book_with("{'work_time': 'after_hours', 'method': 'multiplier', 'value': '1.5'}",
                            {{.worked_at = "2026-01-05T16:50", .duration = "'minutes': 20"}});
  book.provider += kCalendar;
  book.work_types = "{'id': 'standard', 'name': 'Standard', 'increment_minutes': 15}";
  CHECK(rates_of(book) == "0.25 x 100, 0.25 x 150");
  book.policies = "'multiplier_order': 'before_rounding'";
  CHECK(rates_of(book) == "0.2 x 100, 0.3 x 100");
  // A multiplier before an adjustment is a part of the rate.
  book.rate_rules =
      "{'method': 'multiplier', 'value': '1.5'}, {'work_type': 'standard', 'method': "
      "'adjustment', 'value': '10'}";
  CHECK(rates_of(book) == "0.25 x 160, 0.25 x 160");
}
