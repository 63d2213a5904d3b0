// The state of a block in a month: healthy, running out, leaking.
#include "api/write_overview.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string block(const std::string& cycle, const std::string& more = "") {
  return "'block': {'unit': 'hours', 'grant': '10', 'cycle': '" + cycle +
         "', 'overage': 'bill_own_rate'" + more + "}";
}

// The states in January and February, of the client and of its agreements.
std::vector<std::string> states_of(const std::vector<AgreementText>& agreements,
                                   const std::vector<EntryText>& entries) {
  BookText book;
  book.agreements = list_of(agreements);
  book.time_entries = list_of(entries);
  Session session;
  open_good(session, book.text());
  std::vector<std::string> states;
  for (const char* month : {"2026-01", "2026-02"}) {
    const JsonValue overview = read_json(
        session.ask(in_json("{'question': 'overview', 'month': '" + std::string(month) + "'}")));
    const JsonValue& client = items_of(overview, "clients").at(0);
    std::string state = text_of(client, "state") + ":";
    for (const JsonValue& agreement : items_of(client, "agreements")) {
      state += " " + text_of(agreement, "state");
    }
    states.push_back(state);
  }
  return states;
}

}  // namespace

TEST_CASE("overview: a fifth or less left at the month's end is running out", "[api]") {
  struct Row {
    std::string why;
    AgreementText agreement;
    std::string hours;
    std::vector<std::string> states;
  };
  const Row row = GENERATE(values<Row>({
      {"more than a fifth left, though lost that day",
       {.more = block("per_period")},
       "7.99",
       {"healthy: healthy", "healthy: healthy"}},
      {"a fifth left",
       {.more = block("per_period")},
       "8",
       {"running_out: running_out", "healthy: healthy"}},
      {"nothing left",
       {.more = block("per_period")},
       "12",
       {"running_out: running_out", "healthy: healthy"}},
      {"a block for once stays as it is",
       {.more = block("one_time")},
       "8",
       {"running_out: running_out", "running_out: running_out"}},
      {"an agreement that has ended is healthy",
       {.more = "'end': '2026-02-01', " + block("one_time")},
       "8",
       {"running_out: running_out", "healthy: healthy"}},
      {"without a block there is nothing to run out",
       {},
       "8",
       {"healthy: healthy", "healthy: healthy"}},
  }));
  CAPTURE(row.why);
  CHECK(states_of({row.agreement}, {{.duration = "'hours': '" + row.hours + "'"}}) == row.states);
}

TEST_CASE("overview: hours leak where money would have invoiced more", "[api]") {
  const std::string priced = block("per_period", ", 'hour_price': '100'");
  const EntryText dear{.duration = "'hours': '9'", .role = "senior"};
  const EntryText cheap{.duration = "'hours': '9'", .more = "'hourly_rate': '90'"};
  CHECK(states_of({{.more = priced}}, {dear}) ==
        std::vector<std::string>{"leaking: leaking", "healthy: healthy"});
  CHECK(states_of({{.more = priced}}, {cheap}) ==
        std::vector<std::string>{"running_out: running_out", "healthy: healthy"});
  // Without the price of an hour nothing is compared.
  CHECK(states_of({{.more = block("per_period")}}, {dear})[0] == "running_out: running_out");
}

TEST_CASE("overview: a client is in the worst state of its agreements", "[api]") {
  const std::string priced = block("per_period", ", 'hour_price': '100'");
  const std::vector<AgreementText> agreements = {
      {.id = "a", .more = block("per_period")}, {.id = "b", .more = priced}, {.id = "c"}};
  CHECK(
      states_of(agreements,
                {{.id = "x", .duration = "'hours': '9'", .agreement = "a"},
                 {.id = "y", .duration = "'hours': '9'", .role = "senior", .agreement = "b"}})[0] ==
      "leaking: running_out leaking healthy");
  CHECK(states_of(agreements, {{.id = "x", .duration = "'hours': '9'", .agreement = "a"}})[0] ==
        "running_out: running_out healthy healthy");
}
