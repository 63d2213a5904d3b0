// The worked scenarios (domain T1, T6, T7, T10, T11, T12, T24) under the platforms that they are
// about, and under one that has the rule otherwise.
#include <catch2/catch.hpp>

#include "api/profiles.h"
#include "support/book_text.h"
#include "support/books.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Outcome {
  std::string invoiced;  // All months, before tax.
  std::string drawn;     // From the first block; empty: there is none.
};

Outcome bill_as(const std::string& profile, const std::string& path) {
  const Book book = read_good(read_file(std::string(DRAWDOWN_ROOT) + "/" + path));
  Terms terms = book.terms;
  apply_settings(terms, find_profile(terms, profile)->settings);
  Money invoiced = Money::zero(terms.provider.currency);
  Outcome outcome;
  for (Index client = 0; client < terms.clients.size(); ++client) {
    const ClientBill bill =
        bill_client(terms, usage_of(book), usage_by_client(terms, usage_of(book))[client], client);
    for (const Invoice& invoice : bill.invoices) invoiced += invoice.subtotal;
    if (!outcome.drawn.empty() || bill.blocks.empty()) continue;
    Decimal drawn;
    for (const Lot& lot : bill.blocks.front().lots) drawn += lot.drawn;
    outcome.drawn = drawn.to_string();
  }
  outcome.invoiced = invoiced.to_string();
  return outcome;
}

}  // namespace

TEST_CASE("scenarios: each comes out as its platform has it", "[compare]") {
  struct Row {
    std::string why, path, profile, invoiced, drawn;
  };
  const std::string golden = "tests/golden/";
  const Row row = GENERATE_COPY(values<Row>({
      {"T1: an after-hours hour takes $175 of money", golden + "t1_amount.book.json", "connectwise",
       "1250.00", "175"},
      {"T1: and one hour of hours", golden + "t1_amount.book.json", "halo_as_described", "1250.00",
       "1"},
      {"T6: on-site hours take two; the sixth is past the end", golden + "t6_draw_factor.book.json",
       "halo_documented", "1375.00", "10"},
      {"T6: one each where hours have no factors", golden + "t6_draw_factor.book.json",
       "connectwise", "1250.00", "6"},
      {"T7: half of the next period is borrowed", golden + "t7_carry_over_and_borrow.book.json",
       "halo_documented", "1750.00", "12.5"},
      {"T7: nothing is borrowed where there is no field for it",
       golden + "t7_carry_over_and_borrow.book.json", "autotask", "2000.00", "10"},
      {"T10: the block that starts first", golden + "t10_oldest_block_first.book.json", "autotask",
       "1250.00", "6"},
      {"T11: a factor for each role", golden + "t11_draw_factors_by_role.book.json", "autotask",
       "1500.00", "6.825"},
      {"T11: none of them", golden + "t11_draw_factors_by_role.book.json", "connectwise", "1500.00",
       "6"},
      {"T12: a minimum a ticket, 2 h", golden + "t12_minimum_per_ticket.book.json",
       "halo_documented", "200.00", ""},
      {"T12: a minimum an entry, 3 h", golden + "t12_minimum_per_ticket.book.json", "connectwise",
       "300.00", ""},
      {"T24: the block in money bills $500 more", "examples/flagship.json", "contract", "13000.00",
       "50"},
      {"T24: so does money on the documented platform", "examples/flagship.json", "halo_documented",
       "13000.00", "50"},
      {"T24: hours only bill nothing more", "examples/flagship.json", "halo_as_described",
       "12500.00", "50"},
      {"T24: with the multiplier 1.4 hours bill 4 x $125", golden + "t24_draw_factor.book.json",
       "halo_documented", "6750.00", "50"},
      {"T24: without it nothing", golden + "t24_draw_factor.book.json", "halo_as_described",
       "6250.00", "50"},
  }));
  CAPTURE(row.why, row.profile);
  const Outcome outcome = bill_as(row.profile, row.path);
  CHECK(outcome.invoiced == row.invoiced);
  CHECK(outcome.drawn == row.drawn);
}
