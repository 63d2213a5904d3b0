// What of the money a platform has built in: each line once, by the worst that it needs.
#include "assess/fit.h"

#include <catch2/catch.hpp>

#include "api/profiles.h"
#include "support/assessed.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::vector<std::string> shares(const BilledBook& billed, const std::string& platform) {
  const Assessment assessment = assess(billed);
  const Fit fit = fit_platform(assessment.audits, assessment.lines,
                               find_profile(assessment.terms(), platform)->scenarios,
                               assessment.terms().provider.currency);
  std::vector<std::string> amounts;
  for (const FitShare& share : fit.by_support) amounts.push_back(share.amount.to_string());
  return amounts;
}

}  // namespace

// A fee of 300.00 and ten seats at 30.00, of which four are included (a workaround on Autotask), on
// one invoice: that they share it is native, and does not count their money again.
TEST_CASE("fit: several agreements on one invoice do not count its money twice", "[assess]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements = list_of(std::vector<AgreementText>{
      {.coverage = "'time': false", .more = "'recurring_fee': {'amount': '300'}"},
      {.id = "seats",
       .coverage = "'time': false",
       .more = "'additions': [{'id': 'seat', 'name': 'Seat', 'quantity': '10', 'included': '4', "
               "'unit_price': '30'}]"}});
  const BilledBook billed = billed_book(book.text());
  CHECK(uses_of(billed, "one_invoice") == std::vector<std::string>{"oak 480.00"});
  CHECK(shares(billed, "connectwise") == std::vector<std::string>{"480.00", "0.00", "0.00"});
  CHECK(shares(billed, "autotask") == std::vector<std::string>{"300.00", "180.00", "0.00"});
}

// 2 h of 100.00 that a block of money has paid for, and 1 h beyond: without such a block it is
// their worth that hangs on it, not the invoice alone.
TEST_CASE("fit: work that a block paid for counts with what it is worth", "[assess]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'amount', 'grant': '200', 'cycle': 'per_period', "
                        "'hour_price': '100', 'overage': 'refuse'}"}
          .text();
  book.time_entries = EntryText{.duration = "'hours': '2'"}.text();
  const BilledBook billed = billed_book(book.text());
  CHECK(shares(billed, "halo_documented") == std::vector<std::string>{"200.00", "0.00", "0.00"});
  CHECK(shares(billed, "halo_as_described") == std::vector<std::string>{"0.00", "0.00", "200.00"});
}

// February's hour is one of January's, carried over: that is a workaround on Autotask.
TEST_CASE("fit: a line whose work drew carried-over units depends on carrying over", "[assess]") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-03-01'";
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '2', 'cycle': 'per_period', "
                        "'overage': 'refuse', 'carry_over': {}}"}
          .text();
  book.time_entries = EntryText{.worked_at = "2026-02-05"}.text();
  const BilledBook billed = billed_book(book.text());
  CHECK(shares(billed, "halo_documented") == std::vector<std::string>{"100.00", "0.00", "0.00"});
  CHECK(shares(billed, "autotask") == std::vector<std::string>{"0.00", "100.00", "0.00"});
}
