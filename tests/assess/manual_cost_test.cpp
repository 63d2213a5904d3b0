// Touches, minutes and wages; invoices that go out late. Figures worked out by hand.
#include "assess/manual_cost.h"

#include <catch2/catch.hpp>

#include "assess/scenarios.h"
#include "support/book_text.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

Terms two_months() {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-03-01'";
  return read_good(book).terms;
}

InvoicedTotals invoiced(const Terms& terms, std::int64_t cents, std::size_t invoices) {
  return {Money::from_minor_units(cents, terms.provider.currency), invoices};
}

Decimal number(std::string_view text) { return *Decimal::parse(text); }

}  // namespace

TEST_CASE("manual cost: uses x touches x minutes, of what is used only", "[assess]") {
  std::vector<ScenarioAudit> audits(all_scenarios().size());
  std::vector<Touches> each(audits.size(), {1, 100});
  audits[0].uses.resize(3);
  audits[4].uses.resize(2);
  each[0] = {2, 5};   // 3 x 2 x 5 = 30.
  each[4] = {1, 20};  // 2 x 1 x 20 = 40.
  const ManualWork work = manual_work(audits, each);
  CHECK(work.touches == 8);
  CHECK(work.minutes == 70);
}

TEST_CASE("manual cost: minutes at an hour's wage, rounded once", "[assess]") {
  const Terms terms = two_months();
  CHECK(cost_of_minutes(terms, 90, number("50")).to_string() == "75.00");
  CHECK(cost_of_minutes(terms, 1, number("50")).to_string() == "0.83");  // 0.8333
  CHECK(cost_of_minutes(terms, 0, number("50")).to_string() == "0.00");
}

TEST_CASE("manual cost: late invoices cost cash for three to seven business days", "[assess]") {
  const Terms terms = two_months();
  // Ten invoices of 100.00 on average; four late at 8 percent: 400 x 0.08 x 3 / 260 = 0.3692.
  const LateInvoices four{number("4"), number("8")};
  const InvoicedTotals ten = invoiced(terms, 100'000, 10);
  CHECK(cost_of_late(terms, ten, four, kDaysLateLeast).to_string() == "0.37");
  CHECK(cost_of_late(terms, ten, four, kDaysLateMost).to_string() == "0.86");  // 0.8615
  CHECK(cost_of_late(terms, invoiced(terms, 0, 0), four, 3).to_string() == "0.00");
}

TEST_CASE("manual cost: where nobody says, one invoice in eight is late", "[assess]") {
  const Terms terms = two_months();
  CHECK(late_invoices_by_prior(terms, invoiced(terms, 1, 10)) == number("0.6"));  // 5 x 0.125
  CHECK(late_invoices_by_prior(terms, invoiced(terms, 1, 160)) == number("10"));
}
