// The book that is written is the book that was read.
#include "api/write_book.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/books.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

// Opens the book, then what was written of it; both bill the same and write the same.
void check_round_trip(const std::string& text) {
  Session first;
  open_good(first, text);
  const std::string written = first.ask(kAskBook);
  Session second;
  open_good(second, written);
  CHECK(second.ask(kAskBook) == written);
  CHECK(second.ask(kAskResult) == first.ask(kAskResult));
}

}  // namespace

TEST_CASE("write book: every golden book survives writing and reading", "[api][golden]") {
  for (const GoldenBook& book : golden_books()) {
    CAPTURE(book.name);
    check_round_trip(read_file(book.book_path));
  }
}

TEST_CASE("write book: a book with every field survives, and keeps every field", "[api]") {
  check_round_trip(good_book_text());
  Session session;
  open_good(session, good_book_text());
  const std::string written = session.ask(kAskBook);
  const std::string good = good_book_text();
  // Every key of the good book but those that hold their default.
  for (std::size_t at = good.find("\":"); at != std::string::npos; at = good.find("\":", at + 1)) {
    const std::string key = good.substr(good.rfind('"', at - 1), at + 2);
    const std::string name = key.substr(0, key.find(':') + 1);
    CAPTURE(name);
    if (name != "\"excluded_work_types\":") CHECK(written.find(name) != std::string::npos);
  }
}

TEST_CASE("write book: every price model is kept", "[api]") {
  const std::string pricing = GENERATE(values<std::string>({
      "'model': 'flat', 'amount': '-30.5'",
      "'model': 'per_unit', 'unit_price': '0.000000000001', 'minimum': '0', 'maximum': '10'",
      "'model': 'package', 'package_size': '0.5', 'amount': '3'",
      "'model': 'percentage', 'percent': '-2.5'",
      "'model': 'graduated', 'tiers': [{'up_to': '0.1', 'unit_price': '1', 'package_size': '3'}, "
      "{'up_to': '7', 'flat': '2'}, {'unit_price': '0', 'flat': '-1'}]",
      "'model': 'graduated_percentage', 'tiers': [{'up_to': '5', 'percent': '1.25'}, "
      "{'flat': '2'}], 'minimum': '9'",
      "'model': 'volume', 'tiers': [{'unit_price': '1'}]",
  }));
  BookText book;
  book.agreements = AgreementText{.more =
                                      "'additions': [{'id': 'a', 'name': 'A', 'quantity': "
                                      "'2', 'pricing': {" +
                                      pricing + "}}]"}
                        .text();
  check_round_trip(book.text());
  Session session;
  open_good(session, book.text());
  CHECK(read_json(session.ask(kAskBook)).find("agreements") != nullptr);
}

TEST_CASE("write book: every digit and every character is kept", "[api]") {
  BookText book;
  book.provider = "'currency': 'KWD', 'rounding': 'ceiling', 'hours_digits': 0";
  book.work_roles =
      "{'id': 'engineer', 'name': 'A \\\\ \\\"b\\\" \xE2\x82\xAC', "
      "'hourly_rate': '0.000000000001'}";
  book.agreements =
      AgreementText{
          .more =
              "'recurring_fee': {'amount': '999999999999.999999999999', 'name': 'Other'}, "
              "'additions': [{'id': 'a', 'name': 'A', 'quantity': '0.100', 'included': '0', "
              "'unit_price': '-0.5'}], 'block': {'unit': 'amount', 'grant': '1', 'cycle': "
              "'one_time', 'overage': 'refuse', 'sold_price': '0', 'hour_price': '0'}"}
          .text();
  book.time_entries = list_of<EntryText>(
      {{.id = "a", .duration = "'hours': '0.333333333333'", .more = "'note': 'One\\n\\ttwo\\r'"},
       {.id = "b", .duration = "'hours': '999.999999999999'"},
       {.id = "c", .duration = "'minutes': 0", .more = "'hourly_rate': '0', 'overage_rate': '0'"}});
  check_round_trip(book.text());
  Session session;
  open_good(session, book.text());
  const JsonValue written = read_json(session.ask(kAskBook));
  const JsonValue& role = items_of(written, "work_roles").at(0);
  CHECK(text_of(role, "name") == "A \\ \"b\" \xE2\x82\xAC");
  CHECK(text_of(role, "hourly_rate") == "0.000000000001");
  const auto& entries = items_of(written, "time_entries");
  CHECK(text_of(entries.at(0), "hours") == "0.333333333333");
  CHECK(text_of(entries.at(0), "note") == "One\n\ttwo\r");
  CHECK(text_of(entries.at(1), "hours") == "999.999999999999");
  CHECK(text_of(entries.at(2), "minutes") == "0");
  const JsonValue& agreement = items_of(written, "agreements").at(0);
  CHECK(text_of(member(agreement, "recurring_fee"), "amount") == "999999999999.999999999999");
  CHECK(text_of(member(agreement, "block"), "sold_price") == "0.000");
}

TEST_CASE("write book: what holds its default is left out", "[api]") {
  Session session;
  BookText book;
  book.provider =
      "'currency': 'USD', 'terms_days': 30, 'invoice_prefix': 'INV', 'hours_digits': 2, "
      "'rounding': 'half_away_from_zero', 'tax_rounding': 'per_rate'";
  book.agreements = AgreementText{.more =
                                      "'cycle_anchor': 'calendar', 'timing': 'advance', "
                                      "'proration': 'off', 'additions': [], 'rate_rules': []"}
                        .text();
  open_good(session, book.text());
  const JsonValue written = read_json(session.ask(kAskBook));
  CHECK(member(written, "provider").members.size() == 2);
  CHECK(items_of(written, "agreements").at(0).members.size() == 6);
  CHECK(items_of(written, "clients").at(0).members.size() == 2);
}
