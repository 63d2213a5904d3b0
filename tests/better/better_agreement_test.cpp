// Other terms for a block, worked out by hand: 8, 14 and 9 h in three months at 120 an hour,
// against 10 h that were sold for 1000.
#include "better/better_agreement.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

const std::string kSigned =
    "'unit': 'hours', 'grant': '10', 'cycle': 'per_period', 'overage': 'bill_own_rate'";
const std::string kSold = ", 'sold_price': '1000', 'hour_price': '100'";

std::vector<EntryText> work() {
  const auto entry = [](const std::string& day, const std::string& hours) {
    return EntryText{.id = "e" + day,
                     .worked_at = day,
                     .duration = "'hours': '" + hours + "'",
                     .more = "'hourly_rate': '120'"};
  };
  return {entry("2026-01-12", "8"), entry("2026-02-12", "14"), entry("2026-03-12", "9")};
}

Book book_with(const std::string& block, const std::string& more = "") {
  BookText book;
  book.agreements = AgreementText{.more = "'block': {" + block + "}" + more}.text();
  book.time_entries = list_of(work());
  return read_good(book);
}

BetterAgreement find(const Book& book, const std::optional<std::string>& target = {},
                     const BlockSizes& sizes = {50, 150, 50}) {
  Terms scratch = book.terms;
  std::optional<Money> revenue;
  if (target) {
    revenue = round_to_money(*Decimal::parse(*target), book.terms.provider.currency,
                             Rounding::half_away_from_zero);
  }
  RoleCosts costs(book.terms.work_roles.size());
  costs[0] = Decimal::from_integer(60);
  return find_better_agreement(scratch, usage_of(book), usage_by_client(book)[0], 0, sizes, costs,
                               revenue);
}

const BilledCandidate& at(const BetterAgreement& found, BlockUnit unit, bool carries_over,
                          int size) {
  const auto is_it = [&](const BilledCandidate& one) {
    return one.terms.unit == unit && one.terms.carries_over == carries_over &&
           one.terms.size_percent == size && one.terms.overage == Overage::bill_own_rate;
  };
  return *std::find_if(found.candidates.begin(), found.candidates.end(), is_it);
}

std::string months_text(const BilledTerms& billed) {
  std::string text;
  for (const Money month : billed.months) text += month.to_string() + " ";
  return text + "= " + billed.revenue.to_string() + ", " + billed.a_month.to_string() +
         " a month, surprise " + billed.surprise.to_string();
}

}  // namespace

TEST_CASE("better: every candidate is billed as if it had been signed", "[better]") {
  const BetterAgreement found = find(book_with(kSigned + kSold));
  CHECK(months_text(found.signed_terms) ==
        "1000.00 1480.00 1000.00 = 3480.00, 1160.00 a month, surprise 160.00");
  CHECK(found.candidates.size() == 3 * 2 * 2);  // Sizes, carry-over, units.
  CHECK(found.has_one_overage);
  struct Row {
    std::string why;
    BlockUnit unit;
    bool carries_over;
    int size;
    std::string billed;
  };
  const Row row = GENERATE(values<Row>({
      {"as signed", BlockUnit::hours, false, 100,
       "1000.00 1480.00 1000.00 = 3480.00, 1160.00 a month, surprise 160.00"},
      {"15 h for 1500 are enough", BlockUnit::hours, false, 150,
       "1500.00 1500.00 1500.00 = 4500.00, 1500.00 a month, surprise 0.00"},
      {"5 h for 500: 3, 9 and 4 h past them", BlockUnit::hours, false, 50,
       "860.00 1580.00 980.00 = 3420.00, 1140.00 a month, surprise 200.00"},
      {"January's 2 h help in February", BlockUnit::hours, true, 100,
       "1000.00 1240.00 1000.00 = 3240.00, 1080.00 a month, surprise 80.00"},
      {"1000 in money: 960, 1680, 1080 are asked for", BlockUnit::amount, false, 100,
       "1000.00 1680.00 1080.00 = 3760.00, 1253.33 a month, surprise 200.00"},
  }));
  CAPTURE(row.why);
  CHECK(months_text(at(found, row.unit, row.carries_over, row.size).billed) == row.billed);
}

TEST_CASE("better: the frontier has what nobody beats on bill and surprise", "[better]") {
  const BetterAgreement found = find(book_with(kSigned + kSold));
  CHECK(found.target.to_string() == "3480.00");  // As today.
  const BilledCandidate& today = at(found, BlockUnit::hours, false, 100);
  CHECK(today.meets_target);
  CHECK(today.is_on_frontier);
  CHECK_FALSE(today.has_least_surprise);
  // More of a bill and more of a surprise than today.
  CHECK(at(found, BlockUnit::amount, false, 100).meets_target);
  CHECK_FALSE(at(found, BlockUnit::amount, false, 100).is_on_frontier);
  CHECK(at(found, BlockUnit::hours, false, 150).is_on_frontier);
  CHECK(at(found, BlockUnit::hours, false, 150).has_least_surprise);
  CHECK_FALSE(at(found, BlockUnit::hours, true, 100).meets_target);
  CHECK_FALSE(at(found, BlockUnit::hours, true, 100).is_on_frontier);

  const BetterAgreement modest = find(book_with(kSigned + kSold), "3200");
  CHECK(at(modest, BlockUnit::hours, true, 100).is_on_frontier);
  CHECK_FALSE(at(modest, BlockUnit::hours, false, 100).is_on_frontier);

  const BetterAgreement greedy = find(book_with(kSigned + kSold), "9000");
  for (const BilledCandidate& one : greedy.candidates) {
    CHECK_FALSE((one.meets_target || one.is_on_frontier || one.has_least_surprise));
  }
}

TEST_CASE("better: a block that is a part of the fee changes the fee", "[better]") {
  const std::string fee = ", 'recurring_fee': {'amount': '800', 'name': 'Care'}";
  const BetterAgreement found = find(book_with(kSigned + ", 'hour_price': '100'", fee));
  // 5 h less are 500 less, 5 h more 500 more.
  CHECK(at(found, BlockUnit::hours, false, 50).fee->to_string() == "300");
  CHECK(at(found, BlockUnit::hours, false, 150).fee->to_string() == "1300");
  CHECK(at(found, BlockUnit::hours, false, 150).billed.revenue.to_string() == "3900.00");
  CHECK(found.impossible == 0);
  // 10 percent of it would leave a fee of -100.
  const BetterAgreement small =
      find(book_with(kSigned + ", 'hour_price': '100'", fee), {}, {10, 10, 1});
  CHECK(small.candidates.empty());
  CHECK(small.impossible == 8);
}

TEST_CASE("better: without prices only what is signed is tried", "[better]") {
  const Book unpriced = book_with(kSigned);
  CHECK(limits_of(unpriced.terms.agreements[0]).has_one_unit);
  CHECK(limits_of(unpriced.terms.agreements[0]).has_one_size);
  CHECK(find(unpriced).candidates.size() == 2);
  const Book sold = book_with(kSigned + ", 'sold_price': '1000'");
  CHECK(limits_of(sold.terms.agreements[0]).has_one_unit);
  CHECK_FALSE(limits_of(sold.terms.agreements[0]).has_one_size);
}

TEST_CASE("better: an overage rate is tried where it bills otherwise", "[better]") {
  const BetterAgreement found = find(book_with(
      "'unit': 'hours', 'grant': '10', 'cycle': 'per_period', 'overage': 'bill_overage_rate', "
      "'overage_rates': [{'method': 'custom', 'value': '200'}]" +
      kSold));
  CHECK_FALSE(found.has_one_overage);
  CHECK(found.candidates.size() == 3 * 2 * 2 * 2);
  const auto is_dear = [](const BilledCandidate& one) {
    return one.terms.overage == Overage::bill_overage_rate && one.terms.size_percent == 100 &&
           one.terms.unit == BlockUnit::hours && !one.terms.carries_over;
  };
  // 4 h past the block at 200 instead of 120.
  const auto dear = std::find_if(found.candidates.begin(), found.candidates.end(), is_dear);
  REQUIRE(dear != found.candidates.end());
  CHECK(dear->billed.revenue.to_string() == "3800.00");
  CHECK(at(found, BlockUnit::hours, false, 100).billed.revenue.to_string() == "3480.00");
}

TEST_CASE("better: blocks that are not granted each period are not searched", "[better]") {
  CHECK(can_search(book_with(kSigned).terms.agreements[0]));
  const Book once =
      book_with("'unit': 'hours', 'grant': '10', 'cycle': 'one_time', 'overage': 'bill_own_rate'");
  CHECK_FALSE(can_search(once.terms.agreements[0]));
  CHECK_FALSE(can_search(Agreement{}));
}

TEST_CASE("better: the search leaves the terms as they were", "[better]") {
  const Book book = book_with(kSigned + kSold);
  Terms scratch = book.terms;
  find_better_agreement(scratch, usage_of(book), usage_by_client(book)[0], 0, {},
                        RoleCosts(book.terms.work_roles.size()), std::nullopt);
  const Block& block = *scratch.agreements[0].block;
  CHECK(block.grant.to_string() == "10");
  CHECK(block.unit == BlockUnit::hours);
  CHECK_FALSE(block.carry_over);
  CHECK(block.sold_price->to_string() == "1000");
}

TEST_CASE("better: work that went to the next agreement counts before and after", "[better]") {
  BookText text;
  text.agreements = list_of<AgreementText>(
      {{.id = "block",
        .more = "'block': {'unit': 'hours', 'grant': '10', 'cycle': 'per_period', 'overage': "
                "'next_agreement', 'sold_price': '1000'}"}});
  text.time_entries = list_of(work());
  const BetterAgreement found = find(read_good(text));
  CHECK(months_text(found.signed_terms) ==
        "1000.00 1480.00 1000.00 = 3480.00, 1160.00 a month, surprise 160.00");
  CHECK(at(found, BlockUnit::hours, false, 100).billed.revenue.to_string() == "3480.00");
}
