// What of something that recurs is charged, period after period.
#include "invoice/period_charges.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

// "2026-01-01 31/31 10", then what it takes the place of: "instead of 10".
std::string text_of(const PeriodCharge& charge) {
  std::string text = charge.billed_on.to_string() + " " + std::to_string(charge.days.days) + "/" +
                     std::to_string(charge.days.of_days) + " ";
  text += charge.is_cancelled ? "nothing" : charge.terms.quantity.to_string();
  if (charge.before) text += " instead of " + charge.before->quantity.to_string();
  return text;
}

struct Row {
  std::string why;
  void (*change)(Agreement& agreement, RecurringCharge& charge);
  Texts charges;
};

// Ten units from 1 January, billed for January and February unless a row changes it.
Texts charges_of(const Row& row) {
  Provider provider;
  provider.currency = currency("USD");
  Agreement agreement;
  agreement.start = date("2026-01-01");
  agreement.proration = Proration::inclusive;
  RecurringCharge charge;
  charge.life = {agreement.start, date("2028-01-01")};
  charge.terms = {{agreement.start, decimal("10"), decimal("1"), agreement.start}};
  row.change(agreement, charge);
  Texts texts;
  for (const PeriodCharge& one :
       charge_periods(provider, agreement, charge, {date("2026-01-01"), date("2026-03-01")})) {
    texts.push_back(text_of(one));
  }
  return texts;
}

void set_terms(RecurringCharge& charge, const std::string& on, const std::string& quantity) {
  charge.terms.push_back({date(on), decimal(quantity), decimal("1"), charge.life.start});
}

}  // namespace

TEST_CASE("period charges: a change is charged for the rest of its period", "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"none", [](Agreement&, RecurringCharge&) {}, {"2026-01-01 31/31 10", "2026-02-01 28/28 10"}},
      {"more from the 17th",
       [](Agreement&, RecurringCharge& charge) { set_terms(charge, "2026-01-17", "12"); },
       {"2026-01-01 31/31 10", "2026-01-17 15/31 12 instead of 10", "2026-02-01 28/28 12"}},
      {"from a period's first day it is the period's own",
       [](Agreement&, RecurringCharge& charge) { set_terms(charge, "2026-02-01", "12"); },
       {"2026-01-01 31/31 10", "2026-02-01 28/28 12"}},
      {"twice in a month, each for its days",
       [](Agreement&, RecurringCharge& charge) {
         set_terms(charge, "2026-01-11", "12");
         set_terms(charge, "2026-01-31", "9");
       },
       {"2026-01-01 31/31 10", "2026-01-11 21/31 12 instead of 10",
        "2026-01-31 1/31 9 instead of 12", "2026-02-01 28/28 9"}},
      {"exclusive, on the last day: no day is left",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.proration = Proration::exclusive;
         set_terms(charge, "2026-01-31", "12");
       },
       {"2026-01-01 31/31 10", "2026-02-01 28/28 12"}},
      {"off: from the next period on",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.proration = Proration::off;
         set_terms(charge, "2026-01-17", "12");
       },
       {"2026-01-01 31/31 10", "2026-02-01 28/28 12"}},
      {"whole: the rest costs as much as the period",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.proration = Proration::whole;
         set_terms(charge, "2026-01-17", "12");
       },
       {"2026-01-01 31/31 10", "2026-01-17 31/31 12 instead of 10", "2026-02-01 28/28 12"}},
      {"whole: fewer give nothing back",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.proration = Proration::whole;
         set_terms(charge, "2026-01-17", "8");
       },
       {"2026-01-01 31/31 10", "2026-02-01 28/28 8"}},
      {"kept: fewer give nothing back, and more again cost only what is more than before",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.unused_days = UnusedDays::kept;
         set_terms(charge, "2026-01-11", "8");
         set_terms(charge, "2026-01-21", "13");
       },
       {"2026-01-01 31/31 10", "2026-01-21 11/31 13 instead of 10", "2026-02-01 28/28 13"}},
      {"an end cuts the change too",
       [](Agreement&, RecurringCharge& charge) {
         charge.life.end = date("2026-01-21");
         set_terms(charge, "2026-01-11", "12");
       },
       {"2026-01-01 20/31 10", "2026-01-11 10/31 12 instead of 10"}},
      {"free to begin with: so is what changes then",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.start = charge.life.start = charge.terms[0].from = date("2026-01-05");
         agreement.first_period_proration = Proration::off;
         set_terms(charge, "2026-01-11", "12");
       },
       {"2026-02-01 28/28 12"}},
  }));
  CAPTURE(row.why);
  CHECK(charges_of(row) == row.charges);
}

TEST_CASE("period charges: what is cancelled takes back the days that were billed", "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"inside a period",
       [](Agreement&, RecurringCharge& charge) { charge.cancelled_on = date("2026-01-17"); },
       {"2026-01-01 31/31 10", "2026-01-17 15/31 nothing instead of 10"}},
      {"at its end",
       [](Agreement&, RecurringCharge& charge) { charge.cancelled_on = date("2026-02-01"); },
       {"2026-01-01 31/31 10"}},
      {"after a change, which is taken back too",
       [](Agreement&, RecurringCharge& charge) {
         set_terms(charge, "2026-01-11", "12");
         set_terms(charge, "2026-01-20", "99");
         charge.cancelled_on = date("2026-01-17");
       },
       {"2026-01-01 31/31 10", "2026-01-11 21/31 12 instead of 10",
        "2026-01-17 15/31 nothing instead of 12"}},
      {"kept",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.unused_days = UnusedDays::kept;
         charge.cancelled_on = date("2026-01-17");
       },
       {"2026-01-01 31/31 10"}},
      {"not by days",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.proration = Proration::off;
         charge.cancelled_on = date("2026-01-17");
       },
       {"2026-01-01 31/31 10"}},
      {"before it began",
       [](Agreement&, RecurringCharge& charge) { charge.cancelled_on = date("2026-01-01"); },
       {}},
      {"in arrears, on the period's last day",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.timing = Timing::arrears;
         charge.cancelled_on = date("2026-01-17");
       },
       {"2026-01-31 31/31 10", "2026-01-31 15/31 nothing instead of 10"}},
  }));
  CAPTURE(row.why);
  CHECK(charges_of(row) == row.charges);
}

TEST_CASE("period charges: a part that waits is billed with the next period", "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"the first part, and a change",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.parts_billed = PartsBilled::next_invoice;
         agreement.start = charge.life.start = charge.terms[0].from = date("2026-01-17");
         set_terms(charge, "2026-02-15", "12");
       },
       {"2026-02-01 15/31 10", "2026-02-01 28/28 10", "2026-03-01 14/28 12 instead of 10"}},
      {"of the period before the first one billed",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.parts_billed = PartsBilled::next_invoice;
         agreement.start = charge.life.start = charge.terms[0].from = date("2025-12-17");
       },
       {"2026-01-01 15/31 10", "2026-01-01 31/31 10", "2026-02-01 28/28 10"}},
  }));
  CAPTURE(row.why);
  CHECK(charges_of(row) == row.charges);
}

TEST_CASE("period charges: a change is told from a price by its money", "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"fewer at a higher price, worth more: charged",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.unused_days = UnusedDays::kept;
         charge.terms.push_back(
             {date("2026-01-17"), decimal("8"), decimal("2"), date("2026-01-17")});
       },
       {"2026-01-01 31/31 10", "2026-01-17 15/31 8 instead of 10", "2026-02-01 28/28 8"}},
      {"a price sheet has no price here: by the quantity",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.unused_days = UnusedDays::kept;
         charge.terms[0].unit_price = {};
         charge.terms.push_back({date("2026-01-17"), decimal("8"), {}, charge.life.start});
       },
       {"2026-01-01 31/31 10", "2026-02-01 28/28 8"}},
  }));
  CAPTURE(row.why);
  CHECK(charges_of(row) == row.charges);
}

TEST_CASE("period charges: a period is billed ahead with what is known then", "[invoice]") {
  const Row row = GENERATE(values<Row>({
      {"so many days, but never before the agreement begins",
       [](Agreement& agreement, RecurringCharge&) { agreement.look_ahead.days = 20; },
       {"2026-01-01 31/31 10", "2026-01-12 28/28 10", "2026-02-09 31/31 10"}},
      {"so many months",
       [](Agreement& agreement, RecurringCharge&) { agreement.look_ahead.months = 1; },
       {"2026-01-01 31/31 10", "2026-01-01 28/28 10", "2026-02-01 31/31 10"}},
      {"a change before the invoice is in it, one after it changes the whole period",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.look_ahead.months = 2;
         set_terms(charge, "2026-01-31", "12");
         set_terms(charge, "2026-02-15", "9");
       },
       {"2026-01-01 31/31 10", "2026-01-31 1/31 12 instead of 10", "2026-01-01 28/28 12",
        "2026-02-15 14/28 9 instead of 12", "2026-01-01 31/31 12",
        "2026-02-15 31/31 9 instead of 12", "2026-02-01 30/30 9"}},
      {"cancelled: what has not begun is given back whole, kept or not",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.look_ahead.months = 1;
         agreement.unused_days = UnusedDays::kept;
         charge.cancelled_on = date("2026-02-01");
       },
       {"2026-01-01 31/31 10", "2026-01-01 28/28 10", "2026-02-01 28/28 nothing instead of 10"}},
      {"a part that waits is ahead with its next period",
       [](Agreement& agreement, RecurringCharge& charge) {
         agreement.look_ahead.days = 10;
         agreement.parts_billed = PartsBilled::next_invoice;
         set_terms(charge, "2026-01-11", "12");
       },
       {"2026-01-01 31/31 10", "2026-01-22 21/31 12 instead of 10", "2026-01-22 28/28 12",
        "2026-02-19 31/31 12"}},
  }));
  CAPTURE(row.why);
  CHECK(charges_of(row) == row.charges);
}

TEST_CASE("period charges: a period has the prices of its first day", "[invoice]") {
  Provider provider;
  provider.currency = currency("USD");
  Agreement agreement;
  agreement.start = date("2025-01-15");
  agreement.proration = Proration::inclusive;
  RecurringCharge charge;
  charge.life = {agreement.start, date("2028-01-01")};
  charge.terms = {{agreement.start, decimal("1"), decimal("100"), agreement.start},
                  {date("2026-02-10"), decimal("2"), decimal("100"), agreement.start},
                  {date("2026-03-10"), decimal("2"), decimal("50"), date("2026-03-10")}};
  Uplift uplift;
  uplift.value = decimal("10");
  charge.uplifts = uplift_steps(std::vector{uplift}, agreement.start, charge.life);
  Texts prices;
  for (const PeriodCharge& one :
       charge_periods(provider, agreement, charge, {date("2026-01-01"), date("2026-04-01")})) {
    prices.push_back(one.billed_on.to_string() + " " + one.terms.unit_price.to_string() +
                     (one.before ? " instead of " + one.before->unit_price.to_string() : ""));
  }
  // The uplift of 15 January counts from February; a price that is set new has none yet.
  CHECK(prices == Texts{"2026-01-01 100", "2026-02-01 110", "2026-02-10 110 instead of 110",
                        "2026-03-01 110", "2026-03-10 50 instead of 110"});
}
