// What holds of every forecast, tried on random clients.
#include <algorithm>
#include <catch2/catch.hpp>

#include "forecast/forecast_block.h"
#include "support/book_text.h"
#include "support/random.h"
#include "support/speed.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr int kFutures = 200;

Book random_book(Random& random, int more_minutes, int grant, bool sells = false) {
  const char* overages[] = {"bill_own_rate", "carry", "refuse", "sell_block"};
  BookText book;
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'cycle': 'per_period', 'sold_price': "
                        "'900', 'grant': '" +
                        std::to_string(grant) + "', 'overage': '" +
                        overages[random.between(0, sells ? 3 : 2)] + "'}"}
          .text();
  std::vector<EntryText> entries;
  for (Date day = *Date::parse("2026-01-01"); day < *Date::parse("2026-04-01");
       day = day.plus_days(1)) {
    const auto minutes = random.between(0, 3) * random.between(0, 100);
    if (minutes + more_minutes == 0) continue;
    entries.push_back({.id = "e" + std::to_string(day.days()),
                       .worked_at = day.to_string(),
                       .duration = "'minutes': " + std::to_string(minutes + more_minutes)});
  }
  book.time_entries = list_of(entries);
  return read_good(book);
}

BlockForecast forecast(const Book& book, const std::string& seed) {
  const ClientBill billed = bill(book);
  Terms scratch = book.terms;
  return forecast_block(scratch, billed, billed.blocks.at(0), book.time_entries,
                        {*Date::parse("2026-03-20"), seed, kFutures});
}

bool is_ordered(const Band& band) { return band.p10 <= band.p50 && band.p50 <= band.p90; }

Date or_never(const std::optional<Date>& day) { return day.value_or(Date::from_days(100'000)); }

bool are_equal(const BlockFutures& a, const BlockFutures& b) {
  const auto same_point = [](const BandPoint& one, const BandPoint& other) {
    return one.on == other.on && one.left.p10 == other.left.p10 && one.left.p50 == other.left.p50 &&
           one.left.p90 == other.left.p90;
  };
  return a.ran_out == b.ran_out && a.runs_out == b.runs_out && a.overage == b.overage &&
         a.beyond_sum == b.beyond_sum &&
         std::equal(a.bands.begin(), a.bands.end(), b.bands.begin(), b.bands.end(), same_point);
}

}  // namespace

TEST_CASE("forecast: bands are ordered, chances are chances, seeds decide", "[forecast]") {
  int with_chance = 0, moved_by_seed = 0;
  for (int i = 0; i < times(60, 10); ++i) {
    CAPTURE(i);
    Random random(static_cast<std::uint64_t>(i));
    const int grant = static_cast<int>(random.between(10, 80));
    const Book book = random_book(random, 0, grant, true);
    const BlockForecast found = forecast(book, "one");
    REQUIRE_FALSE(found.none);
    const BlockFutures& futures = found.futures;
    CHECK(futures.ran_out >= 0);
    CHECK(futures.ran_out <= kFutures);
    with_chance += futures.ran_out > 0 && futures.ran_out < kFutures ? 1 : 0;
    CHECK(is_ordered(futures.needed));
    CHECK(std::is_sorted(futures.runs_out.begin(), futures.runs_out.end(),
                         [](const auto& a, const auto& b) { return or_never(a) < or_never(b); }));
    REQUIRE_FALSE(futures.bands.empty());
    Date before = found.plan.span.start.plus_days(-1);
    for (const BandPoint& point : futures.bands) {
      CHECK(is_ordered(point.left));
      CHECK(point.on > before);
      before = point.on;
    }
    CHECK(before.plus_days(1) == found.plan.horizon);
    CHECK(are_equal(futures, forecast(book, "one").futures));
    moved_by_seed += are_equal(futures, forecast(book, "two").futures) ? 0 : 1;
  }
  CHECK(with_chance > times(10, 1));
  CHECK(moved_by_seed > times(40, 5));
}

// Of blocks that sell no further ones: those hold by chance what was sold for the work before.
TEST_CASE("forecast: more work never makes a block last longer, a larger one never shorter",
          "[forecast]") {
  for (int i = 0; i < times(40, 8); ++i) {
    CAPTURE(i);
    const auto make = [&](int more_minutes, int grant) {
      Random random(static_cast<std::uint64_t>(i));
      return forecast(random_book(random, more_minutes, grant), "seed").futures;
    };
    const BlockFutures usual = make(0, 30), busier = make(20, 30), larger = make(0, 40);
    CHECK(busier.ran_out >= usual.ran_out);
    CHECK(larger.ran_out <= usual.ran_out);
    for (std::size_t place = 0; place < usual.runs_out.size(); ++place) {
      CHECK(or_never(busier.runs_out[place]) <= or_never(usual.runs_out[place]));
      CHECK(or_never(larger.runs_out[place]) >= or_never(usual.runs_out[place]));
    }
  }
}
