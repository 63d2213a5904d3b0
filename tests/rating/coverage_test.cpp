// Which agreement takes an entry, and why another does not.
#include "rating/coverage.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

TEST_CASE("coverage: class, days, role and type all have to pass", "[rating]") {
  struct Row {
    std::string why, coverage, worked_at, role, type;
    CoverageAnswer answer;
  };
  const std::string without_seniors = "'time': true, 'excluded_work_roles': ['senior']";
  const std::string without_nights = "'time': true, 'excluded_work_types': ['after_hours']";
  const Row row = GENERATE_COPY(values<Row>({
      {"covers time", "'time': true", "2026-02-03", "engineer", "standard",
       CoverageAnswer::covered},
      {"covers no time", "'time': false", "2026-02-03", "engineer", "standard",
       CoverageAnswer::no_time},
      {"the day before the start", "'time': true", "2026-01-31T23:59", "engineer", "standard",
       CoverageAnswer::not_active},
      {"the first day", "'time': true", "2026-02-01T00:00", "engineer", "standard",
       CoverageAnswer::covered},
      {"the last day", "'time': true", "2026-02-27T23:59", "engineer", "standard",
       CoverageAnswer::covered},
      {"the end is the first day after", "'time': true", "2026-02-28T00:00", "engineer", "standard",
       CoverageAnswer::not_active},
      {"role excluded", without_seniors, "2026-02-03", "senior", "standard",
       CoverageAnswer::role_excluded},
      {"another role", without_seniors, "2026-02-03", "engineer", "standard",
       CoverageAnswer::covered},
      {"type excluded", without_nights, "2026-02-03", "engineer", "after_hours",
       CoverageAnswer::type_excluded},
      {"another type", without_nights, "2026-02-03", "senior", "standard", CoverageAnswer::covered},
  }));
  CAPTURE(row.why);
  BookText book;
  book.agreements =
      AgreementText{.start = "2026-02-01", .coverage = row.coverage, .more = "'end': '2026-02-28'"}
          .text();
  book.time_entries =
      EntryText{.worked_at = row.worked_at, .role = row.role, .type = row.type}.text();
  const Book read = read_good(book);
  CHECK(check_coverage(read.terms, read.terms.agreements[0], read.time_entries[0],
                       WorkTime::business) == row.answer);
}

TEST_CASE("coverage: the entry's own agreement, else the first that covers it", "[rating]") {
  struct Row {
    std::string why, saved_on, worked_at, type;
    Index agreement;
    bool covered;
  };
  const Row row = GENERATE(values<Row>({
      {"the first that covers it", "", "2026-01-05", "standard", 1, true},
      {"the first does not cover nights: the second", "", "2026-01-05", "after_hours", 2, true},
      {"saved on a later one: that one", "second", "2026-01-05", "standard", 2, true},
      {"saved on one that does not cover it: its rates, but billed", "first", "2026-01-05",
       "after_hours", 1, false},
      {"saved on one that covers no time", "none", "2026-01-05", "standard", 0, false},
      {"saved on one before its start", "first", "2025-12-31", "standard", 1, false},
      {"before all of them: none", "", "2025-12-31", "standard", kNowhere, false},
  }));
  CAPTURE(row.why);
  BookText book;
  book.agreements = list_of<AgreementText>({
      {.id = "none", .coverage = "'time': false"},
      {.id = "first", .coverage = "'time': true, 'excluded_work_types': ['after_hours']"},
      {.id = "second"},
  });
  book.time_entries =
      EntryText{.worked_at = row.worked_at, .type = row.type, .agreement = row.saved_on}.text();
  const Book read = read_good(book);
  const std::vector<Index> own = {0, 1, 2};
  const Placement placement =
      place_entry(read.terms, own, read.time_entries[0], WorkTime::business);
  CHECK(placement.agreement == row.agreement);
  CHECK(placement.covered == row.covered);
}

TEST_CASE("coverage: another client's agreement takes nothing", "[rating]") {
  BookText book;
  book.clients = "{'id': 'oak', 'name': 'Oakline'}, {'id': 'elm', 'name': 'Elm'}";
  book.agreements = AgreementText{.client = "elm"}.text();
  book.time_entries = EntryText{}.text();
  const ClientBill oak = bill(read_good(book));
  CHECK(oak.rated[0].placement.agreement == kNowhere);
  CHECK_FALSE(oak.rated[0].placement.covered);
}

TEST_CASE("coverage: the agreements of a project are asked first, then in their order",
          "[rating]") {
  BookText book;
  book.policies = GENERATE("", "'coverage_match': 'best'");
  const auto conditions = [](const char* list) {
    return std::string("'time': true, 'conditions': [") + list + "]";
  };
  book.agreements =
      list_of<AgreementText>({{.id = "all"},
                              {.id = "site",
                               .coverage = conditions("{'field': 'fields/Site', 'operator': 'is', "
                                                      "'values': ['Dock']}")},
                              {.id = "move",
                               .coverage = conditions("{'field': 'project', 'operator': 'in', "
                                                      "'values': ['move', 'other']}")}});
  const Book read = read_good(book);
  const std::vector<Index> own = {0, 1, 2};
  const bool is_best = read.terms.policies.coverage_match == CoverageMatch::best;
  CHECK(coverage_order(read.terms, own) ==
        (is_best ? std::vector<Index>{2, 1, 0} : std::vector<Index>{2, 0, 1}));
}
