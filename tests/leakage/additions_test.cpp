// What goes with an addition that is put back or taken out: its bundle, its parts, its discounts.
#include "leakage/additions.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

// A bundle with a part and another addition; one discount for the part, one for it and the last,
// one for all lines.
Agreement agreement() {
  BookText book;
  book.agreements =
      AgreementText{
          .more =
              "'additions': [{'id': 'bundle', 'name': 'B', 'quantity': '1', 'unit_price': "
              "'1'}, {'id': 'part', 'name': 'P', 'part_of': 'bundle', 'quantity': '1', "
              "'unit_price': '1'}, {'id': 'last', 'name': 'L', 'quantity': '1', 'unit_price': "
              "'1'}], 'discounts': [{'id': 'one', 'name': 'O', 'percent': '1', 'additions': "
              "['part']}, {'id': 'two', 'name': 'T', 'percent': '2', 'additions': ['part', "
              "'last']}, {'id': 'all', 'name': 'A', 'percent': '3'}]"}
          .text();
  return read_good(book).terms.agreements.front();
}

using Places = std::vector<Index>;

}  // namespace

TEST_CASE("additions: a discount for nothing else goes with the one taken out", "[leakage]") {
  Agreement without = agreement();
  remove_addition(without, 1);
  REQUIRE(without.discounts.size() == 2);
  CHECK(without.discounts[0].id == "two");
  CHECK(without.discounts[0].additions == Places{1});
  CHECK(without.discounts[1].additions.empty());
  CHECK(discounts_in(without, agreement()) == without.discounts);
}

TEST_CASE("additions: one that is put back brings its discount, in its order", "[leakage]") {
  const Agreement signed_one = agreement();
  Agreement back = signed_one;
  remove_addition(back, 1);
  append_addition(back, 1, signed_one);
  CHECK(back.additions[2].part_of == 0);
  REQUIRE(back.discounts.size() == 3);
  CHECK(back.discounts[0].id == "one");
  CHECK(back.discounts[0].additions == Places{2});
  CHECK(back.discounts[1].additions == Places{1, 2});
  CHECK(back.discounts[2].additions.empty());
}

TEST_CASE("additions: a bundle that is put back has its parts again", "[leakage]") {
  const Agreement signed_one = agreement();
  Agreement back = signed_one;
  remove_addition(back, 0);
  CHECK(back.additions[0].part_of == kNowhere);
  append_addition(back, 0, signed_one);
  CHECK(back.additions[0].part_of == 2);
}
