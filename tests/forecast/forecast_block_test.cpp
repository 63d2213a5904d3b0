// The forecast of a block: worked out by hand for clients who always work alike, and what holds of
// every other.
#include "forecast/forecast_block.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/random.h"
#include "support/speed.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr int kFutures = 500;

// So many hours on every day from Monday to Friday, January to March.
std::vector<EntryText> even_work(const std::string& hours, const std::string& from = "2026-01-01") {
  std::vector<EntryText> entries;
  for (Date day = *Date::parse(from); day < *Date::parse("2026-04-01"); day = day.plus_days(1)) {
    if (day.weekday() > 5) continue;
    entries.push_back({.id = "e" + std::to_string(day.days()),
                       .worked_at = day.to_string(),
                       .duration = "'hours': '" + hours + "'"});
  }
  return entries;
}

Book book_with(const std::string& block, const std::vector<EntryText>& entries,
               AgreementText agreement = {}, const std::string& provider = BookText().provider) {
  BookText book;
  book.provider = provider;
  agreement.more += std::string(agreement.more.empty() ? "" : ", ") + "'block': {" + block + "}";
  book.agreements = agreement.text();
  book.time_entries = list_of(entries);
  return read_good(book);
}

struct Forecast {
  BlockForecast block;
  UnitScale scale;

  std::string units(std::int64_t parts) const { return scale.units_of(parts).to_string(); }
  std::string mean(Int128 parts) const {
    return divide(scale.units_of(parts), Decimal::from_integer(block.futures.futures), 2,
                  Rounding::half_away_from_zero)
        .to_string();
  }
};

Forecast forecast(const Book& book, const std::string& now = "2026-04-01",
                  const std::string& seed = "") {
  const ClientBill billed = bill(book);
  Terms scratch = book.terms;
  Forecast found{forecast_block(scratch, billed, billed.blocks.at(0), book.time_entries,
                                {*Date::parse(now), seed, kFutures}),
                 {book.terms.agreements[0].block->unit, book.terms.provider.currency}};
  CHECK(scratch.period == book.terms.period);
  return found;
}

std::string day_text(const std::optional<Date>& day) { return day ? day->to_string() : "none"; }

const std::string kMonthly = "'unit': 'hours', 'cycle': 'per_period', 'overage': 'bill_own_rate'";

}  // namespace

TEST_CASE("forecast: a client who always works alike runs out on the day that the sum says",
          "[forecast]") {
  // 2 h on each of April's 22 days from Monday to Friday are 44 h; 30 h last for 15 of them, up to
  // Tuesday the 21st. The other 7 x 2 h cost 100 each.
  const Forecast found = forecast(book_with(kMonthly + ", 'grant': '30'", even_work("2")));
  REQUIRE_FALSE(found.block.none);
  const BlockFutures& futures = found.block.futures;
  CHECK(futures.weeks == 12);  // Of 5 January to 29 March.
  CHECK(futures.ran_out == kFutures);
  for (const auto& day : futures.runs_out) CHECK(day_text(day) == "2026-04-22");
  CHECK(found.units(futures.left) == "30");
  CHECK(found.units(futures.needed.p10) == "44");
  CHECK(found.units(futures.needed.p90) == "44");
  CHECK(found.mean(futures.beyond_sum) == "14");
  CHECK(futures.overage.to_string() == "1400.00");
  CHECK(futures.lost_sum == 0);
  CHECK(found.block.plan.span.end.to_string() == "2026-05-01");
  CHECK(found.block.plan.horizon.to_string() == "2026-07-01");
}

TEST_CASE("forecast: what is left at the end is lost at the price at which it was sold",
          "[forecast]") {
  struct Row {
    std::string why, block, lost_units, lost;
  };
  const Row row = GENERATE(values<Row>({
      {"6 of 50 h sold for 5000", kMonthly + ", 'grant': '50', 'sold_price': '5000'", "6",
       "600.00"},
      {"a part of the fee, at its hour price", kMonthly + ", 'grant': '50', 'hour_price': '90'",
       "6", "540.00"},
      {"nobody says what an hour is worth", kMonthly + ", 'grant': '50'", "6", "unknown"},
      {"600 of 5000 in money, at its face",
       "'unit': 'amount', 'cycle': 'per_period', 'overage': 'bill_own_rate', 'grant': '5000'",
       "600", "600.00"},
      {"all of it is carried over", kMonthly + ", 'grant': '50', 'carry_over': {}", "0", "0.00"},
      {"4 h of March's are used first, 4 of the 10 left of April are carried over",
       kMonthly + ", 'grant': '50', 'sold_price': '5000', 'carry_over': {'maximum': '4'}", "6",
       "600.00"},
  }));
  CAPTURE(row.why);
  const Forecast found = forecast(book_with(row.block, even_work("2")));
  REQUIRE_FALSE(found.block.none);
  const BlockFutures& futures = found.block.futures;
  CHECK(found.mean(futures.lost_sum) == row.lost_units);
  CHECK((futures.lost ? futures.lost->to_string() : "unknown") == row.lost);
}

TEST_CASE("forecast: work past the end costs what the overage says", "[forecast]") {
  struct Row {
    std::string why, overage, money;
  };
  // 14 h past the end of 30.
  const Row row = GENERATE(values<Row>({
      {"its own rate", "'overage': 'bill_own_rate'", "1400.00"},
      {"a rate of the block's",
       "'overage': 'bill_overage_rate', 'overage_rates': [{'method': 'custom', 'value': '130'}]",
       "1820.00"},
      {"less a discount", "'overage': 'bill_own_rate', 'overage_discount_percent': '10'",
       "1260.00"},
      {"refused", "'overage': 'refuse'", "0.00"},
      {"owed", "'overage': 'carry'", "0.00"},
      {"another block of 30", "'overage': 'sell_block', 'sold_price': '2700'", "2700.00"},
  }));
  CAPTURE(row.why);
  const Forecast found =
      forecast(book_with("'unit': 'hours', 'cycle': 'per_period', 'grant': '30', " + row.overage,
                         even_work("2"), {.start = "2026-01-05"}));
  REQUIRE_FALSE(found.block.none);
  if (row.why == "owed") {
    CHECK(found.block.futures.beyond_sum == 0);
  } else {
    CHECK(found.block.futures.ran_out == kFutures);
  }
  CHECK(found.block.futures.overage.to_string() == row.money);
}

TEST_CASE("forecast: work that draws nothing is never past the end", "[forecast]") {
  // After hours nothing is drawn; the 14 h past the end are of the other work alone.
  std::vector<EntryText> entries = even_work("2");
  for (EntryText entry : even_work("5")) {
    entry.id += "-late";
    entry.type = "after_hours";
    entries.push_back(entry);
  }
  const Forecast found = forecast(book_with(
      kMonthly + ", 'grant': '30', 'draw_factors': [{'work_type': 'after_hours', 'factor': '0'}]",
      entries));
  CHECK(found.mean(found.block.futures.beyond_sum) == "14");
  CHECK(found.block.futures.overage.to_string() == "1400.00");
}

TEST_CASE("forecast: a block without one says why", "[forecast]") {
  const auto why = [](const Book& book, const std::string& now) {
    const Forecast found = forecast(book, now);
    return found.block.none ? static_cast<int>(*found.block.none) : -1;
  };
  const std::string block = kMonthly + ", 'grant': '30'";
  CHECK(why(book_with(block, even_work("2")), "2026-04-01") == -1);
  CHECK(why(book_with(kMonthly + ", 'grant': '0', 'unlimited': true", even_work("2")),
            "2026-04-01") == static_cast<int>(NoForecast::unlimited));
  CHECK(why(book_with(block, {}, {.start = "2026-03-30"}), "2026-04-01") ==
        static_cast<int>(NoForecast::no_history));
  CHECK(why(book_with(block, {}, {.start = "2026-03-02"}), "2026-03-02") ==
        static_cast<int>(NoForecast::not_begun));
  CHECK(why(book_with(block, {}, {.more = "'end': '2026-03-01'"}), "2026-03-15") ==
        static_cast<int>(NoForecast::over));
}

TEST_CASE("forecast: a week without work is history too", "[forecast]") {
  const Forecast none = forecast(book_with(kMonthly + ", 'grant': '30'", {}));
  CHECK(none.block.futures.weeks == 12);
  CHECK(none.block.futures.ran_out == 0);
  CHECK_FALSE(none.block.is_any_needed);
  // Six weeks of twelve are idle, so a future month of four weeks needs less than a busy one does.
  const Forecast half =
      forecast(book_with(kMonthly + ", 'grant': '30'", even_work("2", "2026-02-16")));
  CHECK(half.block.futures.needed.p10 < half.block.futures.needed.p90);
  CHECK(half.block.futures.needed.p90 <= half.scale.parts_of(Decimal::from_integer(44)));
}

TEST_CASE("forecast: weeks with a holiday are like weeks with a holiday", "[forecast]") {
  // Nothing is worked in the weeks of 19 January, 16 February and 9 March, which have one each.
  std::vector<EntryText> entries;
  for (EntryText& entry : even_work("2")) {
    const Date monday = monday_of(*Date::parse(entry.worked_at));
    if (monday == *Date::parse("2026-01-19") || monday == *Date::parse("2026-02-16") ||
        monday == *Date::parse("2026-03-09")) {
      continue;
    }
    entries.push_back(entry);
  }
  const auto calendar = [](const std::string& more) {
    return BookText().provider +
           ", 'calendar': {'working_hours': [{'weekday': 'monday', 'start': '00:00', 'end': "
           "'24:00'}], 'holidays': [{'on': '2026-01-19', 'name': 'A'}, {'on': '2026-02-16', "
           "'name': 'B'}, {'on': '2026-03-10', 'name': 'C'}" +
           more + "]}";
  };
  // 6 to 10 April is such a week: five days less of 22.
  const Forecast known = forecast(book_with(kMonthly + ", 'grant': '90'", entries, {},
                                            calendar(", {'on': '2026-04-06', 'name': 'D'}")));
  CHECK(known.block.futures.facts.keeps_holidays);
  CHECK(known.block.knows_holidays);
  CHECK(known.units(known.block.futures.needed.p10) == "34");
  CHECK(known.units(known.block.futures.needed.p90) == "34");
  // A calendar without that day: all weeks are ordinary ones.
  const Forecast unknown =
      forecast(book_with(kMonthly + ", 'grant': '90'", entries, {}, calendar("")));
  CHECK_FALSE(unknown.block.knows_holidays);
  CHECK(unknown.units(unknown.block.futures.needed.p50) == "44");
  // On a Saturday it changes nothing.
  const Forecast saturday = forecast(book_with(kMonthly + ", 'grant': '90'", entries, {},
                                               calendar(", {'on': '2026-04-11', 'name': 'D'}")));
  CHECK(saturday.units(saturday.block.futures.needed.p50) == "44");
}
