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
  CHECK(rate_time(book.terms, 0, 0, row.role, row.type).rate.to_string() == row.rate);
}

TEST_CASE("time rate: outside every agreement its rules do not count", "[rating]") {
  const Book book = book_with({{"-", "-", "custom", "3", ""}}, {{"-", "-", "custom", "2", ""}},
                              {{"-", "-", "custom", "1", ""}});
  CHECK(rate_time(book.terms, 0, kNowhere, kEngineer, kStandard).rate.to_string() == "2");
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
  const auto overage = rate_time(book.terms, 0, 0, kEngineer, kAfterHours).overage_rate;
  CHECK((overage ? overage->to_string() : "none") == row.overage_rate);
}

TEST_CASE("time rate: the steps say which rule did what", "[rating]") {
  const Book book =
      book_with({{"senior", "-", "custom", "3", ""}, {"-", "after_hours", "multiplier", "2", ""}},
                {{"-", "-", "adjustment", "-10", ""}}, {});
  const TimeRate rate = rate_time(book.terms, 0, 0, kEngineer, kAfterHours);
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
  CHECK(rate_time(book.terms, 0, 0, kSenior, kAfterHours).rate.to_string() == "49.99");
  const TimeRate below = rate_time(book.terms, 0, 0, kEngineer, kAfterHours);
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
