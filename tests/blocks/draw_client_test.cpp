// What one agreement's block leaves goes to the next that covers it.
#include "blocks/draw_client.h"

#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

// "project 3 covered", "- 2", for every rated entry.
std::vector<std::string> placed(const BookText& text) {
  const Book book = read_good(text);
  std::vector<std::string> lines;
  for (const RatedEntry& rated : bill(book).rated) {
    const Placement& at = rated.placement;
    lines.push_back((at.agreement == kNowhere ? "-" : book.terms.agreements[at.agreement].id) +
                    " " + rated.hours.to_string() + (at.covered ? " covered" : ""));
  }
  return lines;
}

AgreementText block_of(const std::string& id, const std::string& unit, const std::string& grant,
                       const std::string& overage, const std::string& coverage = "'time': true") {
  return {.id = id,
          .coverage = coverage,
          .more = "'block': {'unit': '" + unit + "', 'grant': '" + grant +
                  "', 'cycle': 'one_time', 'overage': '" + overage + "'}"};
}

}  // namespace

TEST_CASE("draw client: project, bucket, money, then time and materials", "[blocks]") {
  BookText book;
  book.agreements = list_of<AgreementText>({block_of("project", "hours", "3", "next_agreement"),
                                            block_of("bucket", "hours", "5", "next_agreement"),
                                            block_of("money", "amount", "200", "next_agreement")});
  book.time_entries = EntryText{.duration = "'hours': '12'"}.text();
  CHECK(placed(book) == std::vector<std::string>{"project 12 covered", "bucket 9 covered",
                                                 "money 4 covered", "- 2"});
}

TEST_CASE("draw client: the next agreement is one that covers the work", "[blocks]") {
  BookText book;
  book.agreements =
      list_of<AgreementText>({block_of("first", "hours", "3", "next_agreement"),
                              block_of("other", "hours", "9", "refuse",
                                       "'time': true, 'excluded_work_types': ['standard']"),
                              {.id = "unlimited"}});
  book.time_entries = EntryText{.duration = "'hours': '4'"}.text();
  CHECK(placed(book) == std::vector<std::string>{"first 4 covered", "unlimited 1 covered"});
}

TEST_CASE("draw client: what is left draws in the order in which it was saved", "[blocks]") {
  BookText book;
  book.agreements = list_of<AgreementText>({block_of("first", "hours", "1", "next_agreement"),
                                            block_of("second", "hours", "2", "refuse")});
  // b is saved on the second agreement, after a and before c.
  book.time_entries =
      list_of<EntryText>({{.id = "a", .worked_at = "2026-01-05", .duration = "'hours': '2'"},
                          {.id = "b", .worked_at = "2026-01-06", .agreement = "second"},
                          {.id = "c", .worked_at = "2026-01-07"}});
  const Book read = read_good(book);
  std::string drawn;
  const ClientBill billed = bill(read);
  for (const Movement& movement : billed.blocks.at(1).movements) {
    if (movement.rated == kNowhere) continue;
    drawn += read.time_entries[billed.rated[movement.rated].entry].id + " " +
             movement.quantity.to_string() + " beyond " + movement.beyond.to_string() + "; ";
  }
  CHECK(drawn == "a -1 beyond 0; b -1 beyond 0; c 0 beyond 1; ");
}

TEST_CASE("draw client: a rest is rated by the agreement that takes it", "[blocks]") {
  BookText book;
  AgreementText second = block_of("second", "amount", "1000", "refuse");
  second.more += ", 'rate_rules': [{'method': 'custom', 'value': '80'}]";
  book.agreements =
      list_of<AgreementText>({block_of("first", "amount", "150", "next_agreement"), second});
  book.time_entries = EntryText{.duration = "'hours': '2'"}.text();
  const ClientBill billed = bill(read_good(book));
  REQUIRE(billed.rated.size() == 2);
  CHECK(billed.rated[1].hours == decimal("0.5"));
  CHECK(billed.rated[1].rate == decimal("80"));
  CHECK(billed.rated[1].rest_of == 0);
}
