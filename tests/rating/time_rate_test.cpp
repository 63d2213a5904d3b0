// The rate chain. Roles: engineer at 100, senior at 150.
#include "rating/time_rate.h"

#include <catch2/catch.hpp>

#include "api/words.h"
#include "money/error.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

// Rules as they stand in one list, in short: "senior after_hours custom 200 over 250", any role
// and any type being "-".
struct RuleText {
  std::string role, type, method, value, overage;
  std::string text() const {
    return "{" + (role == "-" ? "" : "'work_role': '" + role + "', ") +
           (type == "-" ? "" : "'work_type': '" + type + "', ") + "'method': '" + method +
           "', 'value': '" + value + "'" +
           (overage.empty() ? "" : ", 'overage_rate': '" + overage + "'") + "}";
  }
};
using Rules = std::vector<RuleText>;

Book book_with(const Rules& price_list, const Rules& client, const Rules& agreement) {
  BookText book;
  book.rate_rules = list_of(price_list);
  book.clients = "{'id': 'oak', 'name': 'Oakline', 'rate_rules': [" + list_of(client) + "]}";
  book.agreements = AgreementText{.more = "'rate_rules': [" + list_of(agreement) + "]"}.text();
  return read_good(book);
}

TimeRate rate_work(const Terms& terms, Index agreement, Index role, Index type) {
  TimeEntry entry;
  entry.client = 0;
  entry.work_role = role;
  entry.work_type = type;
  return rate_time(terms, agreement, entry, WorkTime::business);
}

constexpr Index kEngineer = 0;
constexpr Index kSenior = 1;
constexpr Index kStandard = 0;
constexpr Index kAfterHours = 1;

}  // namespace

TEST_CASE("time rate: role step, then type step, each by the nearest rule", "[rating]") {
  struct Row {
    std::string why;
    Rules price_list, client, agreement;
    Index role, type;
    std::string rate;
  };
  const Rules none;
  const Row row = GENERATE_COPY(values<Row>({
      {"no rule: the role's rate", none, none, none, kSenior, kStandard, "150"},
      {"T3: custom replaces",
       {{"-", "after_hours", "custom", "200", ""}},
       none,
       none,
       kEngineer,
       kAfterHours,
       "200"},
      {"T3: adjustment adds",
       {{"-", "after_hours", "adjustment", "25", ""}},
       none,
       none,
       kEngineer,
       kAfterHours,
       "125"},
      {"T3: multiplier multiplies",
       {{"-", "after_hours", "multiplier", "1.5", ""}},
       none,
       none,
       kEngineer,
       kAfterHours,
       "150"},
      {"an adjustment may be negative",
       {{"-", "-", "adjustment", "-25.5", ""}},
       none,
       none,
       kEngineer,
       kStandard,
       "74.5"},
      {"an adjustment down to zero is free work",
       {{"-", "-", "adjustment", "-100", ""}},
       none,
       none,
       kEngineer,
       kStandard,
       "0"},
      {"a multiplier of zero is free work",
       {{"-", "-", "multiplier", "0", ""}},
       none,
       none,
       kEngineer,
       kStandard,
       "0"},
      {"a blanket rule takes every role",
       {{"-", "-", "multiplier", "0.9", ""}},
       none,
       none,
       kSenior,
       kAfterHours,
       "135"},
      {"1.5: agreed role rate, then times 1.4",
       {{"-", "after_hours", "multiplier", "1.4", ""}},
       none,
       {{"engineer", "-", "custom", "110", ""}},
       kEngineer,
       kAfterHours,
       "154"},
      {"1.5: agreed role rate, then plus 50",
       {{"-", "after_hours", "adjustment", "50", ""}},
       none,
       {{"engineer", "-", "custom", "110", ""}},
       kEngineer,
       kAfterHours,
       "160"},
      {"1.5: a custom type rate forgets the role",
       {{"-", "after_hours", "custom", "175", ""}},
       none,
       {{"engineer", "-", "custom", "110", ""}},
       kEngineer,
       kAfterHours,
       "175"},
      {"(100 + 10) x 1.5 and not 100 x 1.5 + 10",
       {{"-", "after_hours", "multiplier", "1.5", ""}, {"-", "-", "adjustment", "10", ""}},
       none,
       none,
       kEngineer,
       kAfterHours,
       "165"},
      {"a type rule leaves other types alone",
       {{"-", "after_hours", "custom", "200", ""}},
       none,
       none,
       kEngineer,
       kStandard,
       "100"},
      {"a role rule leaves other roles alone",
       {{"senior", "-", "custom", "200", ""}},
       none,
       none,
       kEngineer,
       kStandard,
       "100"},
      {"a rule that names the role goes before a blanket one, wherever it stands",
       {{"-", "-", "custom", "1", ""}, {"engineer", "-", "custom", "2", ""}},
       none,
       none,
       kEngineer,
       kStandard,
       "2"},
      {"the same, named first",
       {{"engineer", "-", "custom", "2", ""}, {"-", "-", "custom", "1", ""}},
       none,
       none,
       kEngineer,
       kStandard,
       "2"},
      {"the same in the type step",
       {{"senior", "after_hours", "custom", "4", ""}, {"-", "after_hours", "custom", "3", ""}},
       none,
       none,
       kSenior,
       kAfterHours,
       "4"},
      {"agreement before client before price list",
       {{"-", "-", "custom", "3", ""}},
       {{"-", "-", "custom", "2", ""}},
       {{"-", "-", "custom", "1", ""}},
       kEngineer,
       kStandard,
       "1"},
      {"client before price list",
       {{"-", "-", "custom", "3", ""}},
       {{"-", "-", "custom", "2", ""}},
       none,
       kEngineer,
       kStandard,
       "2"},
      {"the nearer list wins over the more specific rule",
       {{"engineer", "-", "custom", "3", ""}},
       none,
       {{"-", "-", "custom", "1", ""}},
       kEngineer,
       kStandard,
       "1"},
      {"each step finds its own list",
       {{"-", "after_hours", "adjustment", "5", ""}},
       {{"-", "-", "multiplier", "0.8", ""}},
       none,
       kEngineer,
       kAfterHours,
       "85"},
      {"only one rule in a step, never one from each list",
       {{"-", "-", "adjustment", "5", ""}},
       {{"-", "-", "adjustment", "7", ""}},
       {{"-", "-", "adjustment", "11", ""}},
       kEngineer,
       kStandard,
       "111"},
      {"nothing is rounded on the way",
       {{"-", "-", "multiplier", "0.333333333333", ""},
        {"-", "after_hours", "multiplier", "1.000000000001", ""}},
       none,
       none,
       kEngineer,
       kAfterHours,
       "33.3333333333333333333333"},
      {"below zero between the steps, mended by the second",
       {{"-", "-", "adjustment", "-300", ""}, {"-", "after_hours", "custom", "80", ""}},
       none,
       none,
       kEngineer,
       kAfterHours,
       "80"},
  }));
  CAPTURE(row.why);
  const Book book = book_with(row.price_list, row.client, row.agreement);
  CHECK(rate_work(book.terms, 0, row.role, row.type).rate.to_string() == row.rate);
}

TEST_CASE("time rate: outside every agreement its rules do not count", "[rating]") {
  const Book book = book_with({{"-", "-", "custom", "3", ""}}, {{"-", "-", "custom", "2", ""}},
                              {{"-", "-", "custom", "1", ""}});
  CHECK(rate_work(book.terms, kNowhere, kEngineer, kStandard).rate.to_string() == "2");
}

TEST_CASE("time rate: the overage rate comes from a rule that applied, type step first",
          "[rating]") {
  struct Row {
    std::string why;
    Rules price_list, agreement;
    std::string overage_rate;
  };
  const Row row = GENERATE(values<Row>({
      {"no rule", {}, {}, "none"},
      {"a rule without one", {{"-", "-", "custom", "90", ""}}, {}, "none"},
      {"the role step's", {{"-", "-", "custom", "90", "145"}}, {}, "145"},
      {"the type step's", {{"-", "after_hours", "custom", "90", "160"}}, {}, "160"},
      {"both: the type step's",
       {{"-", "-", "custom", "90", "145"}, {"-", "after_hours", "custom", "90", "160"}},
       {},
       "160"},
      {"the type step has none: the role step's stays",
       {{"-", "-", "custom", "90", "145"}, {"-", "after_hours", "custom", "90", ""}},
       {},
       "145"},
      {"a rule that did not apply gives none",
       {{"-", "-", "custom", "90", "145"}},
       {{"-", "-", "custom", "80", ""}},
       "none"},
      {"zero is a rate", {{"-", "-", "custom", "90", "0"}}, {}, "0"},
  }));
  CAPTURE(row.why);
  const Book book = book_with(row.price_list, {}, row.agreement);
  const auto overage = rate_work(book.terms, 0, kEngineer, kAfterHours).overage;
  CHECK((overage ? overage->value.to_string() : "none") == row.overage_rate);
}

TEST_CASE("time rate: the steps say which rule did what", "[rating]") {
  const Book book =
      book_with({{"senior", "-", "custom", "3", ""}, {"-", "after_hours", "multiplier", "2", ""}},
                {{"-", "-", "adjustment", "-10", ""}}, {});
  const TimeRate rate = rate_work(book.terms, 0, kEngineer, kAfterHours);
  CHECK(rate.base.to_string() == "100");
  REQUIRE(rate.steps.size() == 2);
  CHECK(rate.steps[0].level == RateLevel::client);
  CHECK(rate.steps[0].rule == 0);
  CHECK(rate.steps[0].method == RateMethod::adjustment);
  CHECK(rate.steps[0].rate.to_string() == "90");
  CHECK(rate.steps[1].level == RateLevel::price_list);
  CHECK(rate.steps[1].rule == 1);
  CHECK(rate.steps[1].value.to_string() == "2");
  CHECK(rate.steps[1].rate.to_string() == "180");
}

TEST_CASE("time rate: a rate below zero is refused with the role's and type's names", "[rating]") {
  const Book book = book_with({{"-", "after_hours", "adjustment", "-100.01", ""}}, {}, {});
  CHECK(rate_work(book.terms, 0, kSenior, kAfterHours).rate.to_string() == "49.99");
  const TimeRate below = rate_work(book.terms, 0, kEngineer, kAfterHours);
  CHECK(below.rate.to_string() == "-0.01");
  try {
    check_rate(book.terms, kEngineer, kAfterHours, below.rate);
    FAIL("a rate of -0.01 was accepted");
  } catch (const BillingError& error) {
    CHECK(error.code() == "rate.negative");
    const std::string sentence = error.what();
    CHECK(sentence.find("Engineer and After hours give -0.01 an hour") != std::string::npos);
  }
}

TEST_CASE("time rate: the highest level counts, of nine", "[rating]") {
  // One rule for each level below the entry itself, the lowest first; each is 1 dearer.
  const std::vector<std::string> price_list = {
      "{'method': 'custom', 'value': '1'}", "{'member': 'kim', 'method': 'custom', 'value': '2'}",
      "{'agreement_type': 'managed', 'method': 'custom', 'value': '4'}",
      "{'project': 'move', 'method': 'custom', 'value': '6'}",
      "{'ticket': 'T-1', 'method': 'custom', 'value': '7'}"};
  const auto rate = [&](std::size_t rules, bool client, bool agreement) {
    BookText book;
    for (std::size_t i = 0; i < rules; ++i) {
      book.rate_rules += (i == 0 ? "" : ", ") + price_list[i];
    }
    book.clients = "{'id': 'oak', 'name': 'Oakline', 'rate_rules': [";
    book.clients += client ? "{'method': 'custom', 'value': '3'}" : "";
    book.clients += "]}";
    const std::string own = agreement ? "{'method': 'custom', 'value': '5'}" : "";
    book.agreements =
        AgreementText{.more = "'type': 'managed', 'rate_rules': [" + own + "]"}.text();
    book.time_entries =
        EntryText{.more = "'ticket': 'T-1', 'project': 'move', 'member': 'kim'"}.text();
    const Book read = read_good(book);
    return rate_time(read.terms, 0, read.time_entries[0], WorkTime::business).rate.to_string();
  };
  CHECK(rate(0, false, false) == "100");
  CHECK(rate(1, false, false) == "1");
  CHECK(rate(2, false, false) == "2");
  CHECK(rate(2, true, false) == "3");
  CHECK(rate(3, true, false) == "4");
  CHECK(rate(3, true, true) == "5");
  CHECK(rate(4, true, true) == "6");
  CHECK(rate(5, true, true) == "7");
}

TEST_CASE("time rate: a rule holds from its start to before its end", "[rating]") {
  BookText book;
  book.rate_rules =
      "{'method': 'custom', 'value': '1', 'end': '2026-02-01'}, {'method': 'custom', 'value': "
      "'2', 'start': '2026-02-01', 'end': '2026-03-01'}";
  struct Row {
    std::string worked_at, rate;
  };
  const Row row = GENERATE(values<Row>({{"2026-01-31T23:59", "1"},
                                        {"2026-02-01T00:00", "2"},
                                        {"2026-02-28T23:59", "2"},
                                        {"2026-03-01T00:00", "100"}}));
  book.time_entries = EntryText{.worked_at = row.worked_at}.text();
  const Book read = read_good(book);
  CHECK(
      rate_time(read.terms, kNowhere, read.time_entries[0], WorkTime::business).rate.to_string() ==
      row.rate);
}

TEST_CASE("time rate: after a project's rate no lower level's type rule counts", "[rating]") {
  BookText book;
  book.rate_rules =
      "{'project': 'move', 'method': 'custom', 'value': '80'}, {'work_type': 'after_hours', "
      "'method': 'multiplier', 'value': '2'}";
  const std::string type_rule =
      ", {'project': 'move', 'work_type': 'after_hours', 'method': 'multiplier', 'value': '3'}";
  const bool has_own = GENERATE(false, true);
  if (has_own) book.rate_rules += type_rule;
  book.time_entries = EntryText{.type = "after_hours", .more = "'project': 'move'"}.text();
  const Book read = read_good(book);
  CHECK(
      rate_time(read.terms, kNowhere, read.time_entries[0], WorkTime::business).rate.to_string() ==
      (has_own ? "240" : "80"));
}
