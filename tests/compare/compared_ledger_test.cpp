// What two platforms do otherwise in the ledger while their invoices are the same.
#include <catch2/catch.hpp>

#include "api/bill_profile.h"
#include "api/profiles.h"
#include "api/write_causes.h"
#include "support/answers.h"
#include "support/assessed.h"
#include "support/books.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string golden(const std::string& name) {
  return read_file(DRAWDOWN_ROOT "/tests/golden/" + name + ".book.json");
}

JsonValue ask(const std::string& book, const std::string& question) {
  Session session;
  open_good(session, book);
  return read_json(session.ask(in_json(question)));
}

JsonValue compare(const std::string& book, const std::string& to) {
  return ask(book, "{'question': 'compare', 'from': 'contract', 'to': '" + to + "'}");
}

std::vector<std::string> amounts(const JsonValue& row) {
  return {text_of(row, "from"), text_of(row, "to"), text_of(row, "difference")};
}

using Amounts = std::vector<std::string>;

}  // namespace

// A year's fee of 1,000.00 from February, 365.00 billed in November, 87.65 in February; until May
// 333.33 and 152.09 of them are earned (the story's own journal).
TEST_CASE("compared ledger: what is deferred by one is earned at once by the other", "[compare]") {
  const JsonValue answer = compare(golden("journal_yearly_fee"), "autotask");
  CHECK(text_of(member(answer, "total"), "difference") == "0.00");
  const JsonValue& ledger = member(answer, "ledger");
  CHECK(amounts(member(ledger, "deferred")) == Amounts{"818.75", "0.00", "-818.75"});
  CHECK(amounts(member(ledger, "earned")) == Amounts{"573.07", "1087.65", "514.58"});
  CHECK(amounts(member(ledger, "tax")) == Amounts{"62.50", "62.50", "0.00"});
}

TEST_CASE("compared ledger: where accounts are flat, revenue lands on the owner's", "[compare]") {
  const JsonValue answer = compare(golden("journal_yearly_fee"), "halo_as_described");
  const JsonValue& ledger = member(answer, "ledger");
  REQUIRE(items_of(ledger, "accounts").size() == 3);
  CHECK(amounts(element_with(ledger, "accounts", "account", "4100")) ==
        Amounts{"152.09", "573.07", "420.98"});
  CHECK(amounts(element_with(ledger, "accounts", "account", "4110")) ==
        Amounts{"87.65", "0.00", "-87.65"});
  CHECK(amounts(element_with(ledger, "accounts", "account", "4120")) ==
        Amounts{"333.33", "0.00", "-333.33"});
  CHECK(text_of(member(ledger, "earned"), "difference") == "0.00");
}

TEST_CASE("compared ledger: what is earned at once has no breakage to give back from",
          "[compare]") {
  const auto has_breakage = [](const std::string& profile) {
    const JsonValue journal =
        ask(golden("block_refunds"), "{'question': 'journal'" + profile + "}");
    for (const JsonValue& entry : items_of(journal, "entries")) {
      for (const JsonValue& posting : items_of(entry, "postings")) {
        if (text_of(posting, "class") == "breakage") return true;
      }
    }
    return false;
  };
  CHECK(has_breakage(""));
  CHECK_FALSE(has_breakage(", 'profile': 'autotask'"));
}

// A policy that no line depends on bills nobody again.
TEST_CASE("compared ledger: policies of the ledger alone touch no client's lines", "[compare]") {
  const BilledBook billed = billed_book(golden("journal_yearly_fee"));
  const Profile& contract = built_in_profiles().front();
  Profile at_invoice = contract;
  at_invoice.settings[find_policy("fee_deferral")].value = "at_invoice";
  at_invoice.settings[find_policy("gl_dimensions")].value = "flat";
  const Comparison comparison = compare_billed(billed, billed, contract, at_invoice);
  CHECK(comparison.steps.size() == 2);
  CHECK(comparison.clients.empty());
  for (const PolicyStep& step : comparison.steps) CHECK(step.touched.everyone);
}
