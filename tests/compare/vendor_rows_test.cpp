// What vendors and those who write about them have published, each row as a small book that is
// billed under the vendor's own profile. Another profile gives other figures where it should.
#include <catch2/catch.hpp>
#include <functional>
#include <map>

#include "api/profiles.h"
#include "support/answers.h"
#include "support/book_text.h"
#include "support/books.h"

using namespace billing;
using namespace billing::testing;

namespace {

// The client's bill under a profile.
struct Billed {
  Terms terms;
  ClientBill bill;
};

Billed bill_as(const std::string& profile, const BookText& text) {
  const Book book = read_good(text);
  Terms terms = book.terms;
  apply_settings(terms, find_profile(terms, profile)->settings);
  ClientBill bill =
      bill_client(terms, usage_of(book), usage_by_client(terms, usage_of(book))[0], 0);
  return {std::move(terms), std::move(bill)};
}

Decimal billed_total(const Billed& billed) {
  Decimal total;
  for (const Invoice& invoice : billed.bill.invoices) total += invoice.subtotal.to_decimal();
  return total;
}

Decimal drawn(const Billed& billed) {
  Decimal sum;
  for (const Lot& lot : billed.bill.blocks.at(0).lots) sum += lot.drawn;
  return sum;
}

Decimal left(const Billed& billed) { return billed.bill.blocks.at(0).movements.back().left; }

Decimal overage_hours(const Billed& billed) {
  Decimal hours;
  for (const Invoice& invoice : billed.bill.invoices) {
    for (const Line& line : invoice.lines) {
      if (line.kind == LineKind::block_overage) hours += line.quantity;
    }
  }
  return hours;
}

std::string text_or(const JsonValue& input, const char* key, const std::string& other) {
  const JsonValue* value = input.find(key);
  return value == nullptr || value->kind == JsonValue::Kind::null ? other : value->text;
}

bool flag(const JsonValue& input, const char* key) {
  const JsonValue* value = input.find(key);
  return value != nullptr && value->boolean;
}

AgreementText with_block(const std::string& grant, const std::string& factor,
                         const std::string& more) {
  return {.more = "'block': {'unit': 'hours', 'grant': '" + grant + "', 'cycle': 'one_time', " +
                  (factor.empty() ? ""
                                  : "'draw_factors': [{'work_role': 'engineer', 'factor': '" +
                                        factor + "'}], ") +
                  more + "}"};
}

BookText one_entry(const AgreementText& agreement, const std::string& hours) {
  return {.agreements = agreement.text(),
          .time_entries = EntryText{.duration = "'hours': '" + hours + "'"}.text()};
}

void check_block_hours(const std::string& profile, const JsonValue& input,
                       const JsonValue& expected) {
  const BookText book =
      one_entry(with_block("1000", text_of(input, "multiplier"), "'overage': 'bill_own_rate'"),
                text_of(input, "hours"));
  CHECK(drawn(bill_as(profile, book)) == number_of(expected, "deducted"));
}

void check_rate_modifier(const std::string& profile, const JsonValue& input,
                         const JsonValue& expected) {
  const std::string& type = text_of(input, "type");
  BookText book = one_entry({.coverage = "'time': false"}, "100");
  book.work_roles =
      "{'id': 'engineer', 'name': 'Engineer', 'hourly_rate': '" + text_of(input, "base") + "'}";
  book.rate_rules = "{'work_type': 'standard', 'method': '" +
                    (type == "adjust" ? "adjustment" : type) + "', 'value': '" +
                    text_of(input, "value") + "'}";
  // A hundred hours, so that every digit of the rate is on the invoice.
  CHECK(billed_total(bill_as(profile, book)) ==
        number_of(expected, "rate") * Decimal::from_integer(100));
}

void check_rate_choice(const std::string& profile, const JsonValue& input,
                       const JsonValue& expected) {
  BookText book =
      one_entry({.coverage = "'time': false",
                 .more = "'rate_rules': [{'work_role': 'engineer', 'method': 'custom', 'value': '" +
                         text_of(input, "contract_rate") + "'}]"},
                "1");
  book.time_entries = EntryText{.agreement = "support"}.text();
  book.work_roles = "{'id': 'engineer', 'name': 'Engineer', 'hourly_rate': '" +
                    text_of(input, "role_rate") + "'}";
  CHECK(billed_total(bill_as(profile, book)) == number_of(expected, "rate"));
}

void check_labour_amount(const std::string& profile, const JsonValue& input,
                         const JsonValue& expected) {
  BookText book;
  book.work_roles =
      "{'id': 'engineer', 'name': 'Engineer', 'hourly_rate': '" + text_of(input, "rate") + "'}";
  book.work_types = "{'id': 'standard', 'name': 'Standard', 'increment_minutes': " +
                    text_of(input, "round_up_minutes") + "}";
  book.time_entries = EntryText{.duration = "'minutes': " + text_of(input, "minutes")}.text();
  const Billed billed = bill_as(profile, book);
  CHECK(billed_total(billed) == number_of(expected, "amount"));
  CHECK(billed.bill.invoices.at(0).lines.at(0).quantity == number_of(expected, "hours"));
}

BookText past_the_block(const JsonValue& input, const std::string& remaining, bool by_factor) {
  BookText book =
      one_entry(with_block(remaining, text_of(input, "multiplier"),
                           std::string("'overage': 'bill_overage_rate', ") +
                               "'overage_by_factor': " + (by_factor ? "true" : "false")),
                text_of(input, "hours"));
  book.work_roles = "{'id': 'engineer', 'name': 'Engineer', 'hourly_rate': '" +
                    text_or(input, "role_rate", "100") + "'}";
  book.rate_rules =
      "{'work_role': 'engineer', 'method': 'multiplier', 'value': '1', "
      "'overage_rate': '" +
      text_of(input, "overage_rate") + "'}";
  return book;
}

void check_overage_rate(const std::string& profile, const JsonValue& input,
                        const JsonValue& expected) {
  const BookText book = past_the_block(input, "0", flag(input, "apply_multiplier"));
  CHECK(billed_total(bill_as(profile, book)) == number_of(expected, "amount"));
}

void check_block_split(const std::string& profile, const JsonValue& input,
                       const JsonValue& expected) {
  const Billed billed =
      bill_as(profile, past_the_block(input, text_of(input, "remaining"),
                                      flag(input, "apply_multiplier_to_overage")));
  CHECK(drawn(billed) == number_of(expected, "block_used"));
  CHECK(left(billed) == number_of(expected, "block_left"));
  CHECK(overage_hours(billed) == number_of(expected, "overage_hours"));
  CHECK(billed_total(billed) == number_of(expected, "overage_amount"));
}

// A block that is not active is one of an agreement that was cancelled after a day.
void check_block_valid(const std::string& profile, const JsonValue& input,
                       const JsonValue& expected) {
  const std::string& start = text_of(input, "start");
  const std::string& worked = text_of(input, "worked");
  const std::string second_day = Date::parse(start)->plus_days(1).to_string();
  const std::string end = Date::parse(text_of(input, "end"))->plus_days(1).to_string();
  const std::string life =
      flag(input, "active") ? "'end': '" + end + "'" : "'cancelled_on': '" + second_day + "'";
  AgreementText agreement = with_block("5", "", "'overage': 'bill_own_rate'");
  agreement.start = start;
  agreement.more += ", " + life;
  BookText book = one_entry(agreement, "1");
  book.period = "'start': '2024-12-01', 'end': '2025-02-01'";
  book.time_entries = EntryText{.worked_at = worked}.text();
  const Billed billed = bill_as(profile, book);
  CHECK(billed_total(billed).is_zero() == flag(expected, "consumable"));
}

void check_entry_order(const std::string& profile, const JsonValue& input,
                       const JsonValue& expected) {
  std::vector<EntryText> entries;
  for (const JsonValue& entry : member(input, "entries").items) {
    entries.push_back({.id = text_of(entry, "id"),
                       .worked_at = text_of(entry, "date") + "T" + text_or(entry, "start", "00:00"),
                       .entered_at = "2025-01-09"});
  }
  BookText book = one_entry(with_block("100", "", "'overage': 'bill_own_rate'"), "1");
  book.agreements = book.agreements.replace(book.agreements.find("2026-01-01"), 10, "2025-01-01");
  book.period = "'start': '2025-01-01', 'end': '2025-02-01'";
  book.time_entries = list_of(entries);
  const Billed billed = bill_as(profile, book);
  std::vector<std::string> order;
  for (const Movement& movement : billed.bill.blocks.at(0).movements) {
    if (movement.kind != MovementKind::draw) continue;
    order.push_back(entries.at(billed.bill.rated.at(movement.rated).entry).id);
  }
  std::vector<std::string> wanted;
  for (const JsonValue& id : member(expected, "order").items) wanted.push_back(id.text);
  CHECK(order == wanted);
}

void check_recap(const std::string& profile, const JsonValue& input, const JsonValue& expected) {
  AgreementText agreement = {.more = "'block': {'unit': 'hours', 'grant': '" +
                                     text_of(input, "starting") +
                                     "', 'cycle': 'per_period', 'overage': 'carry'}"};
  BookText book = one_entry(agreement, (-number_of(input, "used")).to_string());
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  CHECK(left(bill_as(profile, book)) == number_of(expected, "remaining"));
}

void check_threshold(const std::string& profile, const JsonValue& input,
                     const JsonValue& expected) {
  const BookText book =
      one_entry(with_block(text_of(input, "purchased"), "",
                           "'overage': 'bill_own_rate', 'alerts': [{'percent_left': '" +
                               text_of(input, "percent_left") + "'}]"),
                text_of(input, "used"));
  CHECK(bill_as(profile, book).bill.blocks.at(0).alerts.empty() != flag(expected, "notify"));
}

// Rounded each: an addition a line. Rounded together: rows of usage, as a connector writes them.
void check_invoice_round(const std::string& profile, const JsonValue& input,
                         const JsonValue& expected) {
  const bool each = text_of(input, "policy") == "round_each";
  std::string additions, rows;
  for (const JsonValue& line : member(input, "lines").items) {
    const std::string id = std::to_string(additions.size());
    const std::string separator = additions.empty() ? "" : ", ";
    additions += separator + "{'id': 'a" + id +
                 "', 'name': 'A', 'quantity': '1', 'included': '0', "
                 "'unit_price': '" +
                 line.text + "'}";
    rows += separator + "{'id': 'r" + id +
            "', 'client': 'oak', 'on': '2026-01-09', 'kind': "
            "'consumption', 'meter': 'm', 'meter_group': 'g" +
            id + "', 'quantity': '1', 'net_price': '" + line.text + "'}";
  }
  AgreementText agreement = {
      .coverage = "'time': false",
      .more = each ? "'additions': [" + additions + "]" : "'consumption': {'rounding': 'end'}"};
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements = agreement.text();
  if (!each) book.consumption = rows;
  CHECK(billed_total(bill_as(profile, book)) == number_of(expected, "total"));
}

using Check = void (*)(const std::string&, const JsonValue&, const JsonValue&);

const std::map<std::string, Check> kChecks = {
    {"block_hours", check_block_hours},
    {"rate_modifier", check_rate_modifier},
    {"rate_choice", check_rate_choice},
    {"labour_amount", check_labour_amount},
    {"overage_rate", check_overage_rate},
    {"block_split", check_block_split},
    {"block_valid", check_block_valid},
    {"entry_order", check_entry_order},
    {"recap", check_recap},
    {"threshold", check_threshold},
    {"invoice_round", check_invoice_round},
};

// agmsp writes about Autotask.
const std::map<std::string, std::string> kProfiles = {{"cw", "connectwise"},
                                                      {"halo", "halo_documented"},
                                                      {"autotask", "autotask"},
                                                      {"agmsp", "autotask"}};

}  // namespace

TEST_CASE("vendor rows: every published figure comes out under the vendor's profile", "[compare]") {
  Problems problems;
  const auto file = parse_json(read_file(std::string(DRAWDOWN_ROOT) + "/tests/data/prepaid.json"),
                               nullptr, problems);
  REQUIRE(file);
  int checked = 0;
  for (const JsonValue& row : member(*file, "cases").items) {
    const std::string& id = text_of(row, "id");
    const auto profile = kProfiles.find(id.substr(0, id.find('/')));
    if (profile == kProfiles.end()) continue;
    CAPTURE(id);
    const auto check = kChecks.find(text_of(row, "kind"));
    REQUIRE(check != kChecks.end());
    check->second(profile->second, member(row, "input"), member(row, "expected"));
    ++checked;
  }
  CHECK(checked == 34);
}
