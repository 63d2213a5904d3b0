// Every value of what a book says beside its agreements (calendars, exchange rates, invoice
// numbers, closed months, profiles, invoices really sent), one after another, becomes something
// that it can hardly be: a good book or a refusal that points at it, and never a bug.
#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"
#include "support/speed.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string book_text() {
  BookText book;
  book.provider =
      "'currency': 'USD', 'calendar': {'working_hours': [{'weekday': 'monday', 'start': '08:00', "
      "'end': '17:00'}], 'weekend': ['sunday'], 'holidays': [{'on': '2026-01-06', 'name': "
      "'Epiphany', 'yearly': true, 'start': '08:00', 'end': '20:00'}], 'time_zone': {'offset': "
      "'-05:00', 'transitions': [{'at': '2026-03-08T07:00', "
      "'offset': '-04:00'}]}}, 'exchange_rates': [{'currency': 'EUR', 'from': '2025-01-01', "
      "'rate': '0.92'}], 'invoice_numbers': {'sequence': 'yearly', 'format': "
      "'{prefix}-{year}-{number}', 'start': 7, 'digits': 3}";
  book.tax_rates = "{'id': 'state', 'name': 'State', 'percent': '10'}";
  book.clients =
      "{'id': 'oak', 'name': 'Oakline', 'currency': 'EUR', 'calendar': {'working_hours': "
      "[{'weekday': 'friday', 'start': '09:00', 'end': '24:00'}], 'time_zone': {'offset': "
      "'+05:45', 'transitions': []}}}";
  book.agreements =
      AgreementText{.more = "'recurring_fee': {'amount': '100', 'tax_rates': ['state']}"}.text();
  book.time_entries = EntryText{}.text();
  std::string text = book.text();
  text.pop_back();
  return text +
         in_json(
             ", 'profiles': [{'id': 'own', 'name': 'Own', 'based_on': 'autotask', 'policies': "
             "{'approval_needed': 'none'}}], 'actual_invoices': [{'id': 'sent', 'client': 'oak', "
             "'number': 'A 1', 'on': '2026-01-31', 'lines': [{'description': 'Fee', 'quantity': "
             "'1', 'amount': '100'}, {'description': 'Work', 'amount': '-0.5', 'matches': []}]}]}");
}

// With January closed, so that the ledger holds its entries and invoices.
JsonValue closed_book() {
  Session session;
  open_good(session, book_text());
  const JsonValue closing =
      read_json(session.ask(in_json("{'question': 'closing', 'until': '2026-02-01'}")));
  const std::string answer =
      session.edit(in_json("{'operations': [{'operation': 'set', 'kind': 'ledger', 'value': ") +
                   print_json(member(closing, "ledger")) + "}]}");
  REQUIRE(is_good(answer));
  return read_json(session.ask(kAskBook));
}

// All that is neither an object nor a list, with where it stands.
void leaves_of(JsonValue& value, const std::string& pointer,
               std::vector<std::pair<std::string, JsonValue*>>& leaves) {
  for (auto& [key, part] : value.members) leaves_of(part, pointer + "/" + key, leaves);
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    leaves_of(value.items[i], pointer + "/" + std::to_string(i), leaves);
  }
  const bool is_leaf =
      value.kind != JsonValue::Kind::object && value.kind != JsonValue::Kind::array;
  if (is_leaf) leaves.emplace_back(pointer, &value);
}

// Whether the book is good; a refusal is about something that a reader knows.
bool check_book(const std::string& text) {
  Session session;
  const std::string opened = session.open(text);
  if (is_good(opened)) {
    for (const char* question : {"result", "journal", "overview"}) {
      const JsonValue answer =
          read_json(session.ask("{\"question\":\"" + std::string(question) + "\"}"));
      if (member(answer, "ok").boolean) continue;
      for (const JsonValue& problem : items_of(answer, "problems")) {
        CHECK(text_of(problem, "code") != "internal");
      }
    }
    return true;
  }
  const JsonValue refusal = read_json(opened);
  for (const JsonValue& problem : items_of(refusal, "problems")) {
    CHECK(text_of(problem, "code") != "internal");
    CHECK(text_of(problem, "sentence").size() < 400);
  }
  return false;
}

}  // namespace

TEST_CASE("hostile values: one anywhere in what surrounds the agreements is billed or refused",
          "[api]") {
  const std::vector<std::string> hostile = {R"("-1")",
                                            R"("0")",
                                            R"("999999999999.999999999999")",
                                            R"("99999999999999999999999999")",
                                            R"("1e3")",
                                            R"("NaN")",
                                            R"("")",
                                            "-1",
                                            "2147483648",

                                            "0.5",
                                            "null",
                                            "true",
                                            "[]",
                                            "{}",
                                            R"("9999-12-31")",
                                            R"("0000-01-01")",
                                            R"("2026-02-29")",
                                            R"("25:61")",
                                            R"("+99:99")",
                                            R"("{number}{number}")",
                                            R"("\u0000")"};
  JsonValue book = closed_book();
  std::vector<std::pair<std::string, JsonValue*>> leaves;
  for (const char* part : {"provider", "ledger", "clients", "profiles", "actual_invoices"}) {
    leaves_of(member(book, part), "/" + std::string(part), leaves);
  }
  REQUIRE(leaves.size() > 80);
  int good = 0;
  int refused = 0;
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    const auto& [pointer, leaf] = leaves[i];
    CAPTURE(pointer);
    const JsonValue kept = *leaf;
    // A third of them at each place, all of them over three places.
    for (std::size_t h = i % 3; h < hostile.size(); h += 3) {
      CAPTURE(hostile[h]);
      *leaf = read_json(hostile[h]);
      if (leaf->kind == JsonValue::Kind::number && h % 2 == 0) leaf->text = "1e400";
      ++(check_book(print_json(book)) ? good : refused);
    }
    *leaf = kept;
  }
  CHECK(check_book(print_json(book)));
  CHECK(refused > good);
  CHECK(good > 0);
}
