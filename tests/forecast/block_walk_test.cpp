// A future is walked in integers; walked through what really happened it ends as billing does.
#include "forecast/block_walk.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "forecast/block_needs.h"
#include "support/book_text.h"
#include "support/random.h"
#include "support/speed.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string pick(Random& random, const std::vector<std::string>& words) {
  return words[static_cast<std::size_t>(
      random.between(0, static_cast<std::int64_t>(words.size()) - 1))];
}

std::string number(Random& random, int least, int most) {
  return std::to_string(random.between(least, most));
}

// A block with some of everything that a walk knows.
std::string random_block(Random& random) {
  const std::string unit = pick(random, {"hours", "hours", "amount", "incidents"});
  const std::string cycle = pick(random, {"per_period", "per_period", "one_time", "purchased"});
  const bool is_money = unit == "amount";
  const int size = is_money ? 1000 : 10;
  std::string overage = pick(random, {"bill_own_rate", "bill_overage_rate", "refuse"});
  std::string more =
      ", 'lot_order': '" + pick(random, {"oldest", "newest", "nearest_expiry", "priority"}) + "'";
  if (cycle == "per_period") {
    overage = pick(random, {overage, "carry", "sell_block"});
    if (random.between(0, 1) == 0) {
      more += ", 'carry_over': {" +
              pick(random, {"'percent': '50'", "'maximum': '" + number(random, 1, size) + "'",
                            "'expires_after_months': 2", "'minimum': '1'"}) +
              "}";
    }
    if (unit != "incidents" && overage != "carry" && random.between(0, 2) == 0) {
      more += ", 'borrow_percent': '30'";
    }
  } else if (random.between(0, 1) == 0) {
    more += ", 'expires_after_days': " + number(random, 40, 120);
  }
  if (overage == "sell_block" || random.between(0, 1) == 0) more += ", 'sold_price': '500'";
  if (cycle != "per_period" && random.between(0, 3) == 0) {
    more += ", 'top_up': {'threshold': '" + number(random, 1, size / 4) + "', 'by': '" +
            std::to_string(size * 3) + "', 'unit_price': '90'}";
  }
  if (cycle == "purchased" || random.between(0, 1) == 0) {
    more += ", 'purchases': [{'id': 'p', 'on': '2026-01-01', 'quantity': '" +
            number(random, size, 2 * size) + "'}, {'id': 'q', 'on': '2026-03-10', 'quantity': '" +
            number(random, size, 2 * size) + "', 'expires_on': '2026-03-25', 'priority': 2}]";
  }
  if (random.between(0, 2) == 0) {
    more += ", 'adjustments': [{'id': 'a', 'on': '2026-03-05', 'quantity': '-2', 'reason': 'x'}]";
  }
  return "'block': {'unit': '" + unit + "', 'cycle': '" + cycle + "', " + "'grant': '" +
         number(random, size, 4 * size) + "', " + "'overage': '" + overage + "'" + more + "}";
}

// At most one entry a day, saved on it: the order of work is that of days.
std::vector<EntryText> random_work(Random& random) {
  std::vector<EntryText> entries;
  for (Date day = *Date::parse("2026-01-01"); day < *Date::parse("2026-04-01");
       day = day.plus_days(1)) {
    if (random.between(0, 1) == 0) continue;
    entries.push_back(
        {.id = "e" + std::to_string(day.days()),
         .worked_at = day.to_string(),
         .duration = "'hours': '" + number(random, 0, 3) + "." + number(random, 1, 99) + "'"});
  }
  return entries;
}

Book random_book(Random& random, const std::string& block) {
  BookText book;
  book.agreements = AgreementText{.more = block}.text();
  book.time_entries = list_of(random_work(random));
  return read_good(book);
}

// Parts of a unit: at the end of the last day, and since `now`.
struct Walked {
  std::int64_t left = 0;
  std::int64_t beyond = 0;
  std::int64_t lost = 0;
  friend bool operator==(const Walked&, const Walked&) = default;
};

Walked by_billing(const BlockHistory& history, const UnitScale& scale, Date now, Date end) {
  Decimal left, beyond, lost;
  for (const Movement& movement : history.movements) {
    const bool is_end = movement.kind == MovementKind::expire;
    const Date on = is_end ? movement.on.plus_days(1) : movement.on;
    if (on >= end) continue;  // What ends on that day is still there.
    left += movement.quantity;
    if (is_end && on > now) lost -= movement.quantity;
    if (movement.rated != kNowhere && on >= now) beyond += movement.beyond;
  }
  return {scale.parts_of(left), scale.parts_of(beyond), scale.parts_of(lost)};
}

Walked by_walking(const BlockPlan& plan, const std::map<Date, DayNeed>& needs,
                  const UnitScale& scale, Date end) {
  BlockWalk walk(plan);
  walk.begin();
  walk.count(true);
  Walked walked;
  for (Date day = plan.span.start; day < end; day = day.plus_days(1)) {
    if (day != plan.span.start) {
      if (walk.next_end() == day.days()) walk.end_lots(day.days());
      for (const PlanEvent& event : plan.events) {
        if (event.on == day.days()) walk.happen(event);
      }
    }
    const auto needed = needs.find(day);
    if (needed == needs.end()) continue;
    walked.beyond += walk.draw(scale.parts_of(needed->second.units), day.days()).beyond;
  }
  walked.left = walk.left();
  for (const Int128& lost : walk.sums().lost) walked.lost += static_cast<std::int64_t>(lost);
  return walked;
}

}  // namespace

TEST_CASE("block walk: through what happened it ends as billing does", "[forecast]") {
  int has_beyond = 0, has_lost = 0;
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(times(400, 60)); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::string block = random_block(random);
    CAPTURE(block);
    const Book book = random_book(random, block);
    const ClientBill billed = bill(book);
    const BlockHistory& history = billed.blocks[0];
    const UnitScale scale(book.terms.agreements[0].block->unit, book.terms.provider.currency);
    const Date now = book.terms.period.start.plus_days(static_cast<int>(random.between(1, 80)));
    CAPTURE(now.to_string());
    Terms scratch = book.terms;
    const BlockPlan plan = plan_block(scratch, history, scale, now);
    const auto needs =
        block_needs(book.terms, history, billed.rated, book.time_entries, book.terms.period.end);
    const Date end = std::min(book.terms.period.end, plan.horizon);
    const Walked expected = by_billing(history, scale, now, end);
    const Walked walked = by_walking(plan, needs, scale, end);
    CHECK(walked.left == expected.left);
    CHECK(walked.beyond == expected.beyond);
    CHECK(walked.lost == expected.lost);
    has_beyond += expected.beyond > 0 ? 1 : 0;
    has_lost += expected.lost > 0 ? 1 : 0;
  }
  CHECK(has_beyond > 40);
  CHECK(has_lost > 20);
}
