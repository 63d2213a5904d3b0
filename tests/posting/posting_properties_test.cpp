// What holds of journals of closed months, tried on random books; what holds of every journal is
// checked with the other sums, in conservation_test.cpp.
#include <catch2/catch.hpp>
#include <map>

#include "support/explain_everything.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Balances = std::map<std::string, Decimal>;

// Of every currency and class, before a day or at the end.
Balances balances_of(const JsonValue& journal, const std::string& before) {
  Balances balances;
  for (const JsonValue& entry : items_of(journal, "entries")) {
    if (text_of(entry, "on") >= before) continue;
    for (const JsonValue& posting : items_of(entry, "postings")) {
      balances[text_of(entry, "currency") + " " + text_of(posting, "class")] +=
          number_of(posting, "amount");
    }
  }
  std::erase_if(balances, [](const auto& one) { return one.second.is_zero(); });
  return balances;
}

// By invoice, of months before `month`: number and total.
std::map<std::string, Decimal> totals_of(const JsonValue& result, const std::string& month) {
  std::map<std::string, Decimal> totals;
  for (const JsonValue& invoice : items_of(result, "invoices")) {
    if (text_of(invoice, "month") >= month) continue;
    totals[text_of(invoice, "number")] += number_of(invoice, "total");
  }
  return totals;
}

Decimal sum_of(const std::map<std::string, Decimal>& totals) {
  Decimal sum;
  for (const auto& [number, total] : totals) sum += total;
  return sum;
}

bool reports(const std::string& book) {
  return read_good(book).terms.policies.closed_changes == ClosedChanges::report;
}

std::string with_roles_at(const std::string& rate, const Session& session) {
  std::string operations;
  const JsonValue book = read_json(session.ask(kAskBook));
  for (JsonValue role : items_of(book, "work_roles")) {
    member(role, "hourly_rate").text = rate;
    operations += (operations.empty() ? "" : ",") +
                  (R"({"operation":"set","kind":"work_role","value":)" + print_json(role) + "}");
  }
  return "{\"operations\":[" + operations + "]}";
}

}  // namespace

TEST_CASE("posting properties: a closed month stays as it was posted, and what changes is not lost",
          "[property]") {
  const std::string ask = R"({"question":"journal"})";
  for_random_books(times(600, 60), [&](const std::string& text, const Session&, Claims& claims) {
    claims.claim(true, "");
    Session session;
    open_good(session, text);
    const Period period = read_good(text).terms.period;
    const std::string until = period.start.plus_months(1).to_string();
    const std::string before = session.ask(ask);
    const JsonValue closing =
        read_json(session.ask(R"({"question":"closing","until":")" + until + "\"}"));
    const std::string close = R"({"operations":[{"operation":"set","kind":"ledger","value":)" +
                              print_json(member(closing, "ledger")) + "}]}";
    claims.claim(is_good(session.edit(close)), "closing is a good edit");
    claims.claim(session.ask(ask) == before, "closing changes nothing");
    const JsonValue was = read_json(session.ask(kAskResult));
    if (!is_good(session.edit(with_roles_at("77", session)))) return;
    const JsonValue now = read_json(session.ask(kAskResult));
    const std::string month = until.substr(0, 7);
    claims.claim(totals_of(now, month) == totals_of(was, month), "a closed invoice has changed");
    explain_everything(session);
    const JsonValue again =
        read_json(session.ask(R"({"question":"closing","until":")" + until + "\"}"));
    claims.claim(print_json(member(again, "ledger")) == print_json(member(closing, "ledger")),
                 "closing the same months keeps what was kept");
    const JsonValue closed = read_json(session.ask(ask));
    claims.claim(balances_of(closed, until) == balances_of(read_json(before), until),
                 "a closed month has changed");
    if (period.start.plus_months(1) == period.end) return;
    Session open;
    open_good(open, text);
    if (!is_good(open.edit(with_roles_at("77", open)))) return;
    if (reports(text)) return;
    claims.claim(sum_of(totals_of(now, "9999")) ==
                     sum_of(totals_of(read_json(open.ask(kAskResult)), "9999")),
                 "in the end other amounts are invoiced");
    claims.claim(balances_of(closed, "9999") == balances_of(read_json(open.ask(ask)), "9999"),
                 "in the end it is as if nothing had been closed");
  });
}
