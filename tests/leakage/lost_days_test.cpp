// Days that no invoice bills.
#include "leakage/lost_days.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

const std::string kSeats =
    "'additions': [{'id': 'seats', 'name': 'Seats', 'quantity': '10', 'unit_price': '31', "
    "'changes': [{'on': '2026-01-17', 'quantity': '12'}, {'on': '2026-03-21', 'quantity': '8'}]}]";

BookText book_of(const AgreementText& agreement) {
  BookText book;
  book.agreements = agreement.text();
  return book;
}

Texts lost_in(const AgreementText& agreement) {
  const Book book = read_good(book_of(agreement));
  Terms scratch = book.terms;
  Texts texts;
  for (const LostDays& lost : find_lost_days(scratch, 0)) {
    texts.push_back(lost.period.start.to_string() + " " + std::to_string(lost.days.days) + "/" +
                    std::to_string(lost.days.of_days) + " " + lost.amount.to_string());
  }
  CHECK(scratch.agreements[0].proration == book.terms.agreements[0].proration);
  return texts;
}

}  // namespace

TEST_CASE("lost days: what begins inside a period, not what becomes less in it", "[leakage]") {
  CHECK(lost_in({.start = "2026-01-12", .more = "'recurring_fee': {'amount': '310'}, " + kSeats}) ==
        Texts{"2026-01-12 20/31 200.00", "2026-01-12 20/31 200.00", "2026-01-17 15/31 30.00"});
}

TEST_CASE("lost days: none where parts are billed, or where an end is billed whole", "[leakage]") {
  CHECK(lost_in({.more = "'proration': 'inclusive', " + kSeats}).empty());
  CHECK(lost_in({.more = "'end': '2026-02-10', 'recurring_fee': {'amount': '310'}"}).empty());
}

TEST_CASE("lost days: the first period alone may be left out", "[leakage]") {
  CHECK(lost_in({.start = "2026-01-12",
                 .more = "'proration': 'exclusive', 'first_period_proration': 'off', " + kSeats}) ==
        Texts{"2026-01-12 20/31 200.00", "2026-01-17 15/31 30.00"});
}

TEST_CASE("lost days: only those of the months that the book bills", "[leakage]") {
  CHECK(lost_in({.start = "2025-12-15", .more = "'recurring_fee': {'amount': '310'}"}).empty());
}
