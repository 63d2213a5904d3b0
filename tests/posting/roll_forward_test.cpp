// Deferred revenue, month by month.
#include "posting/roll_forward.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

Money dollars(std::int64_t amount) {
  return Money::from_minor_units(amount * 100, currency("USD"));
}

Deferral deferral(const std::string& billed_on, std::int64_t amount) {
  return {0, DeferredFor::block, date(billed_on), dollars(amount), {}};
}

void release(Deferral& deferral, ReleaseKind kind, const std::string& on, std::int64_t amount) {
  deferral.releases.push_back({kind, date(on), dollars(amount), GlClass::labour, {}});
}

// "opening sold recognised expired taken_back closing", a line a month.
std::vector<std::string> rows(const RollForward& table) {
  std::vector<std::string> rows;
  for (const RollForwardMonth& row : table.months) {
    std::string text;
    for (const Money money :
         {row.opening, row.sold, row.recognised, row.expired, row.taken_back, row.closing}) {
      text += (text.empty() ? "" : " ") + std::to_string(money.minor_units() / 100);
    }
    rows.push_back(text);
  }
  return rows;
}

}  // namespace

TEST_CASE("roll forward: each month begins with what the one before closed with", "[posting]") {
  Deferral before = deferral("2025-11-01", 100);
  release(before, ReleaseKind::recognised, "2025-12-10", 30);
  release(before, ReleaseKind::expired, "2026-01-31", 70);
  Deferral within = deferral("2026-02-01", 500);
  release(within, ReleaseKind::recognised, "2026-02-28", 200);
  release(within, ReleaseKind::taken_back, "2026-03-01", 50);
  release(within, ReleaseKind::recognised, "2026-04-01", 250);  // After the book.
  const Book book = read_good(BookText{});
  const auto tables = roll_forward(book.terms, std::vector{before, within});
  REQUIRE(tables.size() == 1);
  CHECK(rows(tables[0]) ==
        std::vector<std::string>{"70 0 0 70 0 0", "0 500 200 0 0 300", "300 0 0 0 50 250"});
}

TEST_CASE("roll forward: a table for each agreement and kind", "[posting]") {
  std::vector<Deferral> deferrals(3, deferral("2026-01-01", 1));
  deferrals[1].what = DeferredFor::fees;
  deferrals[2].agreement = 4;
  const auto tables = roll_forward(read_good(BookText{}).terms, deferrals);
  REQUIRE(tables.size() == 3);
  CHECK(tables[1].what == DeferredFor::fees);
  CHECK(tables[2].agreement == 4);
}
