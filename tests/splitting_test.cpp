// A period may be cut in two at any day: before rounding both parts come to the same as the whole.
//
// It is exactly true of what lines are rounded from, quantity x price x days of a period's days: an
// addition that ends on a day, and one just like it that begins on that day, are charged together
// for what one addition without the cut is charged for, period after period; so are a fee and a
// whole agreement whose cycle follows the calendar. Charged by inclusive days, that is: off and
// exclusive leave days out on purpose, whole bills a part like a period. An uplift inside a period
// waits for the next one, and a reduction that is kept costs what it cost before: both are about
// the day on which something begins, so they are taken out first, as are counts, which are looked
// at on a day, and what is charged once.
#include <catch2/catch.hpp>
#include <map>

#include "calendar/day_count.h"
#include "invoice/recurring_lines.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr std::int32_t kLongest = 800;  // Days that are looked at, where nothing ends.

// Of the agreement itself (the fee) or of an addition: what it is charged for, times days, by the
// first day of the billing period. Exact.
using Charges = std::map<Date, Decimal>;

void add_charges(const Terms& terms, Index agreement, LineKind kind, std::size_t addition_end,
                 Charges& charges) {
  const Agreement& own = terms.agreements[agreement];
  const auto month_days =
      own.month_days == MonthDays::thirty ? std::optional<int>(30) : std::nullopt;
  for (const DatedLine& dated : recurring_lines(terms, agreement)) {
    const Line& line = dated.line;
    if (line.kind != kind) continue;
    if (kind == LineKind::addition && line.addition >= addition_end) continue;
    const Period period = period_at(own.cycle(), line.period.start);
    const std::int32_t days =
        line.charged_days ? line.charged_days->days : count_days(period, month_days);
    charges[period.start] +=
        line.quantity * line.recurring->whole_price * Decimal::from_integer(days);
  }
}

Charges cleaned(Charges charges) {
  std::erase_if(charges, [](const auto& one) { return one.second.is_zero(); });
  return charges;
}

void keep_only_days(Agreement& agreement) {
  agreement.proration = Proration::inclusive;
  agreement.first_period_proration.reset();
  agreement.unused_days = UnusedDays::credited;
  agreement.uplifts.clear();
  agreement.cancelled_on.reset();
  agreement.term_months.reset();
  if (agreement.recurring_fee) agreement.recurring_fee->uplifts.reset();
  std::erase_if(agreement.additions,
                [](const Addition& one) { return one.counted || one.one_time; });
  for (Addition& addition : agreement.additions) {
    addition.uplifts.reset();
    addition.cancelled_on.reset();
    addition.part_of = kNowhere;
  }
}

// What holds from `day` on is where the part after it begins.
template <typename Take>
void take_until(std::vector<RecurringChange>& changes, Date day, Take take) {
  std::erase_if(changes, [&](const RecurringChange& change) {
    if (change.on <= day) take(change);
    return change.on <= day;
  });
}
void drop_from(std::vector<RecurringChange>& changes, Date day) {
  std::erase_if(changes, [&](const RecurringChange& change) { return day <= change.on; });
}

Date day_inside(Period life, Random& random) {
  return life.start.plus_days(static_cast<std::int32_t>(random.between(1, life.days() - 1)));
}

// One addition of the agreement, then the same one cut in two.
void check_addition(Terms terms, Index place, Addition addition, Random& random, Claims& claims) {
  Agreement& own = terms.agreements[place];
  const Date start = std::max(own.start, addition.start.value_or(own.start));
  Date end = start.plus_days(kLongest);
  if (addition.end) end = std::min(end, *addition.end);
  if (own.end) end = std::min(end, *own.end);
  if (end <= start.plus_days(1)) return;
  addition.start = start;
  addition.end = end;
  drop_from(addition.changes, end);
  own.additions = {addition};
  Charges whole;
  add_charges(terms, place, LineKind::addition, 1, whole);

  const Date day = day_inside({start, end}, random);
  Addition first = addition;
  first.end = day;
  drop_from(first.changes, day);
  Addition second = addition;
  second.start = day;
  take_until(second.changes, day, [&](const RecurringChange& change) {
    if (change.quantity) second.quantity = *change.quantity;
    if (change.unit_price) second.unit_price = *change.unit_price;
  });
  own.additions = {first, second};
  Charges parts;
  add_charges(terms, place, LineKind::addition, 2, parts);
  claims.claim(cleaned(parts) == cleaned(whole),
               own.id + "/" + addition.id + ": cut on " + day.to_string());
}

void check_fee(Terms terms, Index place, Random& random, Claims& claims) {
  const Agreement own = terms.agreements[place];
  Date end = own.start.plus_days(kLongest);
  if (own.end) end = std::min(end, *own.end);
  if (own.cycle_anchor == CycleAnchor::contract || end <= own.start.plus_days(1)) return;
  Agreement& changed = terms.agreements[place];
  changed.end = end;
  drop_from(changed.recurring_fee->changes, end);
  const Agreement bounded = changed;
  Charges whole;
  add_charges(terms, place, LineKind::recurring_fee, 0, whole);

  const Date day = day_inside({own.start, end}, random);
  Charges parts;
  changed.end = day;
  drop_from(changed.recurring_fee->changes, day);
  add_charges(terms, place, LineKind::recurring_fee, 0, parts);
  changed = bounded;
  changed.start = day;
  RecurringFee& fee = *changed.recurring_fee;
  take_until(fee.changes, day, [&](const RecurringChange& change) {
    if (change.unit_price) fee.amount = *change.unit_price;
  });
  add_charges(terms, place, LineKind::recurring_fee, 0, parts);
  claims.claim(cleaned(parts) == cleaned(whole), own.id + ": fee cut on " + day.to_string());
}

}  // namespace

TEST_CASE("properties: a period cut at any day comes to the same, before rounding", "[property]") {
  std::size_t cuts = 0;
  for_random_books(times(kBooks, 300),
                   [&](const std::string& text, const Session&, Claims& claims) {
                     Terms terms = read_good(text).terms;
                     claims.claim(true, "");
                     Random random(text.size());
                     for (Index place = 0; place < terms.agreements.size(); ++place) {
                       Agreement& own = terms.agreements[place];
                       keep_only_days(own);
                       // Wide enough for every cycle to bill all of it.
                       const Date first = own.start.first_of_month().plus_months(-12);
                       terms.period = {first, first.plus_months(12 * 10)};
                       for (int cut = 0; cut < 3; ++cut) {
                         for (const Addition& addition : own.additions) {
                           check_addition(terms, place, addition, random, claims);
                         }
                         if (own.recurring_fee) check_fee(terms, place, random, claims);
                       }
                     }
                     cuts += claims.count();
                   });
  CHECK(cuts > static_cast<std::size_t>(times(30'000, 600)));
}
