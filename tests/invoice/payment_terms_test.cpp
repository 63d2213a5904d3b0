// When an invoice is due whose agreements say different things.
#include "invoice/payment_terms.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

const std::string kFee = "'recurring_fee': {'amount': '1'}";

// January's, issued on its last day.
Invoice january(const std::string& first, const std::string& second, const std::string& policies) {
  BookText book;
  book.policies = policies;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.clients = "{'id': 'oak', 'name': 'Oakline', 'terms_days': 20}";
  book.agreements = list_of<AgreementText>(
      {{.id = "a", .more = kFee + first}, {.id = "b", .more = kFee + second}});
  return bill(read_good(book)).invoices.at(0);
}

}  // namespace

TEST_CASE("payment terms: one day for all agreements of an invoice", "[invoice]") {
  struct Row {
    std::string why, first, second, policies, due;
    bool differ;
  };
  const Row row = GENERATE(values<Row>({
      {"the client's where none has its own", "", "", "", "2026-02-20", false},
      {"both the same", ", 'terms_days': 10", ", 'terms_days': 10", "", "2026-02-10", false},
      {"the first of two days", ", 'terms_days': 10", "", "", "2026-02-10", true},
      {"the last of them", ", 'terms_days': 10", "", "'differing_terms': 'latest'", "2026-02-20",
       true},
      {"the client's, which neither has", ", 'terms_days': 10", ", 'terms_days': 40",
       "'differing_terms': 'client'", "2026-02-20", true},
      {"what they agree on, not the client's", ", 'terms_days': 10", ", 'terms_days': 10",
       "'differing_terms': 'client'", "2026-02-10", false},
      {"other words for the same day", ", 'terms_days': 20", ", 'terms_days': 1, 'due_day': 20", "",
       "2026-02-20", false},
      {"a child has its parent's", ", 'terms_days': 0", ", 'parent': 'a'", "", "2026-01-31", false},
      {"a fixed day of the next month", ", 'terms_days': 1, 'due_day': 15",
       ", 'terms_days': 1, 'due_day': 15", "", "2026-02-15", false},
      {"the end of the next month", ", 'terms_days': 1, 'due_day': 31",
       ", 'terms_days': 1, 'due_day': 31", "", "2026-02-28", false},
  }));
  CAPTURE(row.why);
  const Invoice invoice = january(row.first, row.second, row.policies);
  CHECK(invoice.due.to_string() == row.due);
  CHECK(invoice.terms_differ == row.differ);
}
