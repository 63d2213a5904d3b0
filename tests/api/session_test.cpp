// The session: questions and bad questions, series, and what stays when something is refused.
#include "api/session.h"

#include <catch2/catch.hpp>
#include <cstring>

#include "support/answers.h"
#include "support/books.h"
#include "support/entry_columns.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Codes = std::vector<std::string>;

std::string example(const std::string& name) {
  for (const GoldenBook& book : golden_books()) {
    if (book.name == name) return read_file(book.book_path);
  }
  throw std::invalid_argument("no book " + name);
}

JsonValue ask(const Session& session, const std::string& question) {
  const std::string answer = session.ask(in_json(question));
  INFO(answer.substr(0, 500));
  REQUIRE(is_good(answer));
  return read_json(answer);
}

struct Balance {
  std::vector<std::string> days;
  std::vector<std::string> left;
};

Balance balance_of(Session& session, const std::string& agreement) {
  const std::string answer =
      session.series("{\"question\":\"balance\",\"agreement\":\"" + agreement + "\"}");
  INFO(answer);
  REQUIRE(is_good(answer));
  const JsonValue header = read_json(answer);
  const std::span<const std::uint8_t> bytes = session.output();
  const std::size_t rows = std::stoul(text_of(header, "rows"));
  const auto& columns = items_of(header, "columns");
  REQUIRE(columns.size() == 2);
  const std::size_t on_offset = std::stoul(text_of(columns[0], "offset"));
  const std::size_t left_offset = std::stoul(text_of(columns[1], "offset"));
  const int digits = std::stoi(text_of(columns[1], "digits"));
  REQUIRE(bytes.size() == left_offset + 8 * rows);
  Balance balance;
  for (std::size_t row = 0; row < rows; ++row) {
    std::int32_t on = 0;
    std::int64_t left = 0;
    std::memcpy(&on, bytes.data() + on_offset + 4 * row, sizeof on);
    std::memcpy(&left, bytes.data() + left_offset + 8 * row, sizeof left);
    balance.days.push_back(Date::from_days(on).to_string());
    balance.left.push_back(Decimal::from_parts(left, digits).to_string());
  }
  return balance;
}

}  // namespace

TEST_CASE("session: before a book is open, everything is refused", "[api]") {
  Session session;
  const Codes refused = {"question.unknown "};
  CHECK(problems_of(session.ask(kAskResult)) == refused);
  CHECK(problems_of(session.ask("not JSON")) == refused);
  CHECK(problems_of(session.edit(R"({"operations":[]})")) == refused);
  CHECK(problems_of(session.explain(R"({"line":"x"})")) == refused);
  CHECK(problems_of(session.series(R"({"question":"balance"})")) == refused);
  CHECK(problems_of(session.put_time_entries("{}")) == refused);
  CHECK(problems_of(session.open()) == Codes{"json.syntax "});
}

TEST_CASE("session: opening says what is in the book", "[api]") {
  Session session;
  const JsonValue opened = read_json(session.open(good_book_text()));
  CHECK(text_of(opened, "engine_version") == std::string(engine_version()));
  CHECK(text_of(opened, "clients") == "2");
  CHECK(text_of(opened, "agreements") == "3");
  CHECK(text_of(opened, "time_entries") == "2");
}

TEST_CASE("session: a book comes as text or in the input buffer", "[api]") {
  Session one, other;
  const std::string book = good_book_text();
  const std::span<std::uint8_t> input = one.input(book.size());
  std::copy(book.begin(), book.end(), input.begin());
  CHECK(one.open() == other.open(book));
  CHECK(one.ask(kAskResult) == other.ask(kAskResult));
}

TEST_CASE("session: a bad book does not replace a good one", "[api]") {
  Session session;
  open_good(session, good_book_text());
  const std::string result = session.ask(kAskResult);
  CHECK_FALSE(is_good(session.open("{}")));
  CHECK_FALSE(is_good(session.open(spoilt_book("'minutes': 95", "'minutes': -1"))));
  CHECK_FALSE(is_good(session.open(
      spoilt_book("'work_type': 'after_hours', 'method': 'multiplier', 'value': '1.4'",
                  "'work_type': 'standard', 'method': 'adjustment', 'value': '-200'"))));
  CHECK(session.ask(kAskResult) == result);
  open_good(session, BookText().text());
  CHECK(session.ask(kAskResult) != result);
}

TEST_CASE("session: a question that means nothing is refused where it goes wrong", "[api]") {
  struct Row {
    std::string question;
    Codes problems;
  };
  const Row row = GENERATE(values<Row>({
      {"{'question': 'result'}", {"good"}},
      {"{'question': 'overview'}", {"good"}},
      {"{'question': 'overview', 'baseline': '-1.5'}", {"good"}},
      {"{'question': 'block_units'}", {"good"}},
      {"{'question': 'unbilled'}", {"good"}},
      {"{'question': 'invoice', 'client': 'oak'}", {"good"}},
      {"{'question': 'block', 'agreement': 'support'}", {"good"}},
      {"", {"json.syntax "}},
      {"{'question': 'result'", {"json.syntax "}},
      {"'result'", {"field.wrong_type "}},
      {"[]", {"field.wrong_type "}},
      {"{}", {"field.missing /question", "choice.unknown /question"}},
      {"{'question': 7}", {"field.wrong_type /question", "choice.unknown /question"}},
      {"{'question': 'weather'}", {"choice.unknown /question"}},
      {"{'question': 'result', 'month': '2026-01'}", {"field.unknown /month"}},
      {"{'question': 'result', 'question': 'book'}", {"json.duplicate_key /question"}},
      {"{'question': 'overview', 'month': '2026-04'}", {"question.unknown /month"}},
      {"{'question': 'overview', 'month': '2026-1'}", {"question.unknown /month"}},
      {"{'question': 'overview', 'month': 1}", {"field.wrong_type /month"}},
      {"{'question': 'overview', 'baseline': 'much'}", {"number.malformed /baseline"}},
      {"{'question': 'overview', 'baseline': 1}", {"field.wrong_type /baseline"}},
      {"{'question': 'block_units', 'baseline': '1'}", {"field.unknown /baseline"}},
      {"{'question': 'invoice'}", {"field.missing /client"}},
      {"{'question': 'invoice', 'client': 'fir'}", {"reference.unknown /client"}},
      {"{'question': 'invoice', 'client': 'fir', 'month': 'May'}",
       {"question.unknown /month", "reference.unknown /client"}},
      {"{'question': 'block'}", {"field.missing /agreement"}},
      {"{'question': 'block', 'agreement': 'none'}", {"reference.unknown /agreement"}},
      {"{'question': 'block', 'agreement': 'plain'}", {"question.unknown /agreement"}},
  }));
  CAPTURE(row.question);
  Session session;
  open_good(session, good_book_text());
  CHECK(problems_of(session.ask(in_json(row.question))) == row.problems);
}

TEST_CASE("session: an explanation that means nothing is refused", "[api]") {
  struct Row {
    std::string question;
    Codes problems;
  };
  const Row row = GENERATE(values<Row>({
      {"{}", {"field.missing "}},
      {"{'line': 'oak'}", {"reference.unknown /line"}},
      {"{'line': 'oak/2026-01/support/recurring_fee/2026-02-01'}", {"reference.unknown /line"}},
      {"{'line': ''}", {"reference.unknown /line"}},
      {"{'line': 7}", {"field.wrong_type /line"}},
      {"{'movement': 'support/99'}", {"reference.unknown /movement"}},
      {"{'movement': 'support/-1'}", {"reference.unknown /movement"}},
      {"{'movement': 'support'}", {"reference.unknown /movement"}},
      {"{'movement': 'support/0'}", {"good"}},
      {"{'movement': null}", {"field.wrong_type /movement"}},
      {"{'tax': 'oak/2026-01/tax/none'}", {"reference.unknown /tax"}},
      {"{'invoice': 'oak/2027-01'}", {"reference.unknown /invoice"}},
      {"{'line': 'x', 'movement': 'support/0'}", {"field.conflict /movement"}},
      {"{'id': 'support/0'}", {"good"}},
      {"{'id': 'oak/2026-01/support/recurring_fee/2026-01-01'}", {"good"}},
      {"{'id': 'nope'}", {"reference.unknown /id"}},
      {"{'id': 'support/0', 'movement': 'support/0'}", {"field.conflict /id"}},
      {"{'lime': 'x'}", {"field.unknown /lime"}},
      {"[", {"json.syntax "}},
  }));
  CAPTURE(row.question);
  Session session;
  open_good(session, good_book_text());
  CHECK(problems_of(session.explain(in_json(row.question))) == row.problems);
}

TEST_CASE("session: an invoice is the result's, or null in a month without lines", "[api]") {
  Session session;
  open_good(session, good_book_text());
  const JsonValue result = ask(session, "{'question': 'result'}");
  std::size_t invoices = 0;
  for (const char* client : {"oak", "elm"}) {
    for (const char* month : {"2026-01", "2026-02", "2026-03"}) {
      const JsonValue answer =
          ask(session, "{'question': 'invoice', 'client': '" + std::string(client) +
                           "', 'month': '" + month + "'}");
      const JsonValue& invoice = member(answer, "invoice");
      if (invoice.kind == JsonValue::Kind::null) continue;
      ++invoices;
      const auto& all = items_of(result, "invoices");
      CHECK(std::count_if(all.begin(), all.end(), [&](const JsonValue& other) {
              return print_json(other) == print_json(invoice);
            }) == 1);
    }
  }
  CHECK(invoices == items_of(result, "invoices").size());
  CHECK(invoices == 5);
}

TEST_CASE("session: a block is the result's", "[api]") {
  Session session;
  open_good(session, example("fernhill"));
  const JsonValue result = ask(session, "{'question': 'result'}");
  CHECK(items_of(result, "blocks").size() > 10);
  for (const JsonValue& block : items_of(result, "blocks")) {
    const JsonValue answer =
        ask(session, "{'question': 'block', 'agreement': '" + text_of(block, "agreement") + "'}");
    CHECK(print_json(member(answer, "block")) == print_json(block));
  }
}

TEST_CASE("session: a lot says when it expires, also after the book's end", "[api]") {
  struct Row {
    std::string why, cycle;
    AgreementText agreement;
    std::string expires_on;
  };
  const Row row = GENERATE(values<Row>({
      {"never", "one_time", {}, "null"},
      {"with the agreement", "one_time", {.more = "'end': '2026-03-15', "}, "\"2026-03-15\""},
      {"with the agreement, later",
       "one_time",
       {.more = "'end': '2027-01-01', "},
       "\"2027-01-01\""},
      {"with its period, later", "per_period", {.cycle = "yearly"}, "\"2027-01-01\""},
      {"with the agreement before its period's end",
       "per_period",
       {.cycle = "yearly", .more = "'end': '2026-05-01', "},
       "\"2026-05-01\""},
  }));
  CAPTURE(row.why);
  AgreementText agreement = row.agreement;
  agreement.more +=
      "'block': {'unit': 'hours', 'grant': '1', 'overage': 'refuse', 'cycle': '" + row.cycle + "'}";
  BookText book;
  book.agreements = agreement.text();
  Session session;
  open_good(session, book.text());
  const JsonValue answer = ask(session, "{'question': 'block', 'agreement': 'support'}");
  const JsonValue& lot = items_of(member(answer, "block"), "lots").at(0);
  CHECK(print_json(member(lot, "expires_on")) == row.expires_on);
}

TEST_CASE("session: the overview compares with a baseline", "[api]") {
  struct Row {
    std::string baseline, change, percent;
  };
  const Row row = GENERATE(values<Row>({
      {"", "null", "null"},
      {", 'baseline': '6750'", "6250.00", "92.6"},
      {", 'baseline': '13000.00'", "0.00", "0.0"},
      {", 'baseline': '13000.01'", "-0.01", "0.0"},
      {", 'baseline': '0'", "13000.00", "null"},
      {", 'baseline': '-13000'", "26000.00", "-200.0"},
      {", 'baseline': '0.000000000001'", "12999.999999999999", "1299999999999999900.0"},
  }));
  CAPTURE(row.baseline);
  Session session;
  open_good(session, example("flagship"));
  const JsonValue overview =
      ask(session, "{'question': 'overview', 'month': '2026-10'" + row.baseline + "}");
  CHECK(text_of(overview, "total") == "13000.00");
  const auto shown = [&](const char* key) {
    const JsonValue& value = member(overview, key);
    return value.kind == JsonValue::Kind::null ? "null" : value.text;
  };
  CHECK(shown("change") == row.change);
  CHECK(shown("change_percent") == row.percent);
}

TEST_CASE("session: the overview adds up, and so do the block units", "[api]") {
  Session session;
  open_good(session, example("fernhill"));
  const JsonValue result = ask(session, "{'question': 'result'}");
  const JsonValue first = ask(session, "{'question': 'overview'}");
  Decimal all_months;
  for (const JsonValue& month : items_of(first, "months")) {
    const std::string& name = text_of(month, "month");
    all_months += number_of(month, "total");
    const JsonValue overview = ask(session, "{'question': 'overview', 'month': '" + name + "'}");
    CHECK(text_of(overview, "total") == text_of(month, "total"));
    Decimal clients;
    for (const JsonValue& client : items_of(overview, "clients")) {
      clients += number_of(client, "total");
    }
    CHECK(clients == number_of(month, "total"));

    const JsonValue units = ask(session, "{'question': 'block_units', 'month': '" + name + "'}");
    Decimal lost, lost_in_period;
    for (const JsonValue& block : items_of(units, "blocks")) {
      CHECK(number_of(block, "invoiced_amount") - number_of(block, "invoiced_hours") ==
            number_of(block, "lost"));
      lost += number_of(block, "lost");
      lost_in_period += number_of(block, "lost_in_period");
    }
    CHECK(number_of(units, "lost") == lost);
    CHECK(number_of(units, "lost_in_period") == lost_in_period);
    CHECK(number_of(units, "invoiced_amount") - number_of(units, "invoiced_hours") == lost);
  }
  CHECK(all_months == number_of(result, "subtotal"));
}

TEST_CASE("session: a balance is the movements' sum, day by day", "[api]") {
  Session session;
  open_good(session, example("flagship"));
  const Balance hours = balance_of(session, "block-in-hours");
  REQUIRE(hours.days.size() == 17);
  CHECK(hours.days.front() == "2026-10-01");
  CHECK(hours.left.front() == "46");
  CHECK(hours.left.back() == "0");
  CHECK(balance_of(session, "block-in-amount").left.front() == "5750");

  CHECK(problems_of(session.series("{}")) ==
        Codes{"field.missing /question", "choice.unknown /question", "field.missing /agreement"});
  CHECK(problems_of(session.series(in_json("{'question': 'weather', 'agreement': 'x'}"))) ==
        Codes{"choice.unknown /question", "reference.unknown /agreement"});
  CHECK(problems_of(session.series("[")) == Codes{"json.syntax "});
}

TEST_CASE("session: a block's unit is switched at its hour price, there and back", "[api]") {
  BookText book;
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '50', 'cycle': 'one_time', "
                        "'hour_price': '125', 'overage': 'bill_own_rate'}"}
          .text();
  Session session;
  open_good(session, book.text());
  const auto in_unit = [&](const std::string& unit) {
    const JsonValue answer = read_json(session.ask(
        in_json("{'question': 'block_in_unit', 'agreement': 'support', 'unit': '" + unit + "'}")));
    const JsonValue& block = member(member(answer, "agreement"), "block");
    return text_of(block, "grant") + " " + text_of(block, "unit");
  };
  CHECK(in_unit("amount") == "6250.00 amount");
  CHECK(in_unit("hours") == "50.00 hours");
  // What it answers is what an edit sets.
  const std::string answer = session.ask(
      in_json("{'question': 'block_in_unit', 'agreement': 'support', 'unit': 'amount'}"));
  const std::size_t at = answer.find("\"agreement\":") + 12;
  CHECK(problems_of(session.edit(in_json("{'operations': [{'operation': 'set', 'kind': "
                                         "'agreement', 'value': ") +
                                 answer.substr(at, answer.size() - at - 1) + "}]}")) ==
        Codes{"good"});
  CHECK(in_unit("hours") == "50.00 hours");
}

TEST_CASE("session: a block turned into hours no longer covers expenses and products", "[api]") {
  BookText book;
  book.agreements =
      AgreementText{.coverage = "'time': true, 'expenses': true, 'products': true",
                    .more =
                        "'block': {'unit': 'amount', 'grant': '1000', 'cycle': 'per_period', "
                        "'hour_price': '100', 'overage': 'bill_own_rate'}"}
          .text();
  Session session;
  open_good(session, book.text());
  const JsonValue answer = read_json(session.ask(
      in_json("{'question': 'block_in_unit', 'agreement': 'support', 'unit': 'hours'}")));
  CHECK(print_json(member(member(answer, "agreement"), "coverage")) == R"({"time":true})");
}

TEST_CASE("session: a balance that does not fit 64 bits is refused and not wrapped", "[api]") {
  BookText book;
  book.agreements = AgreementText{.more =
                                      "'block': {'unit': 'amount', 'grant': '1', 'cycle': "
                                      "'per_period', 'overage': 'carry'}"}
                        .text();
  book.time_entries =
      EntryText{.duration = "'hours': '1000'", .more = "'hourly_rate': '999999999999'"}.text();
  Session session;
  open_good(session, book.text());
  CHECK(problems_of(session.series(in_json("{'question': 'balance', 'agreement': 'support'}"))) ==
        Codes{"decimal.overflow "});
}

TEST_CASE("session: clients that are good alone and too much together are refused", "[api]") {
  const auto addition = [](const std::string& price) {
    return "'additions': [{'id': 'a', 'name': 'A', 'quantity': '30000', 'unit_price': '" + price +
           "'}]";
  };
  const std::string most(12, '9');
  const auto book_with = [&](const std::string& price) {
    BookText book;
    book.clients = "{'id': 'oak', 'name': 'Oakline'}, {'id': 'elm', 'name': 'Elm'}";
    book.agreements =
        list_of<AgreementText>({{.id = "a", .more = addition(most)},
                                {.id = "b", .client = "elm", .more = addition(price)}});
    book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
    return book.text();
  };
  Session session;
  CHECK(problems_of(session.open(book_with(most))) == Codes{"money.overflow "});
  // A credit does not make room: an answer may add it last.
  CHECK(problems_of(session.open(book_with("-" + most))) == Codes{"money.overflow "});

  open_good(session, book_with("1"));
  const std::string before = session.ask(kAskResult);
  const AgreementText too_much{.id = "b", .client = "elm", .more = addition(most)};
  CHECK(problems_of(session.edit(
            in_json("{'operations': [{'operation': 'set', 'kind': 'agreement', 'value': " +
                    too_much.text() + "}]}"))) == Codes{"money.overflow "});
  CHECK(session.ask(kAskResult) == before);
}

TEST_CASE("session: an edit after columns came works on them", "[api]") {
  Session session;
  open_good(session, good_book_text());
  const Book read = read_good(good_book_text());
  REQUIRE(is_good(put_columns(session, EntryColumnsWriter(read).write())));
  REQUIRE(is_good(session.edit(
      in_json("{'operations': [{'operation': 'remove', 'kind': 'time_entry', 'id': 'e1'}]}"))));
  Session fresh;
  open_good(fresh, session.ask(kAskBook));
  CHECK(fresh.ask(kAskResult) == session.ask(kAskResult));
}
