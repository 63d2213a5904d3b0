// Conditions on what an entry is.
#include "rating/coverage_condition.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("coverage condition: each field, each operator", "[rating]") {
  struct Row {
    std::string field, test, values;
    bool holds;
  };
  const Row row = GENERATE(values<Row>({
      {"ticket", "is", "'T-1'", true},
      {"ticket", "is", "'T-10'", false},
      {"ticket", "is_not", "'T-10'", true},
      {"project", "is", "'move'", false},
      {"project", "is_not", "'move'", true},
      {"project", "not_in", "'move', 'other'", true},
      {"project", "contains", "'m'", false},
      {"project", "at_most", "'z'", false},
      {"member", "in", "'Lee', 'Kim'", true},
      {"member", "in", "'Lee'", false},
      {"work_role", "is", "'engineer'", true},
      {"work_type", "not_in", "'standard'", false},
      {"note", "contains", "'print'", true},
      {"note", "contains", "'Print'", false},
      {"minutes", "at_least", "'90'", true},
      {"minutes", "at_least", "'100'", false},
      {"minutes", "at_most", "'100'", true},
      {"worked_on", "at_least", "'2026-01-05'", true},
      {"worked_on", "at_most", "'2026-01-04'", false},
      {"fields/Site", "is", "'Dock'", true},
      {"fields/Site", "is", "'Yard'", false},
      {"fields/Other", "is", "'Dock'", false},
  }));
  CAPTURE(row.field, row.test, row.values);
  BookText book;
  book.agreements = AgreementText{.coverage = "'time': true, 'conditions': [{'field': '" +
                                              row.field + "', 'operator': '" + row.test +
                                              "', 'values': [" + row.values + "]}]"}
                        .text();
  book.time_entries = EntryText{.duration = "'minutes': 95",
                                .more =
                                    "'ticket': 'T-1', 'member': 'Kim', 'note': 'a printer', "
                                    "'fields': {'Site': 'Dock'}"}
                          .text();
  const Book read = read_good(book);
  CHECK(meets(read.terms, read.terms.agreements[0].coverage.conditions[0], read.time_entries[0],
              WorkTime::business) == row.holds);
}
