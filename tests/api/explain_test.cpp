// Every line and every movement of every golden book explains itself, well enough that its amount
// can be worked out again from the explanation alone.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "support/answers.h"
#include "support/book_text.h"
#include "support/books.h"
#include "support/recompute.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Complaints = std::vector<std::string>;

// Looks into the book that the session has written, as the page would.
class BookView {
 public:
  explicit BookView(const Session& session) : book_(read_json(session.ask(kAskBook))) {
    for (const JsonValue& entry : items_of(book_, "time_entries")) {
      if (entry.find("hours") != nullptr)
        typed_hours_[text_of(entry, "id")] = text_of(entry, "hours");
    }
  }

  // Null when the pointer leads nowhere.
  const JsonValue* at(const std::string& pointer) const {
    const JsonValue* value = &book_;
    for (std::size_t start = 1; value != nullptr && start <= pointer.size();) {
      const std::size_t end = std::min(pointer.find('/', start), pointer.size());
      const std::string part = pointer.substr(start, end - start);
      if (value->kind == JsonValue::Kind::array) {
        const std::size_t place = std::stoul(part);
        value = place < value->items.size() ? &value->items[place] : nullptr;
      } else {
        value = value->find(part);
      }
      start = end + 1;
    }
    return value;
  }

  // The hours as typed, or nothing for an entry in minutes.
  std::string typed_hours(const std::string& entry) const {
    const auto found = typed_hours_.find(entry);
    return found == typed_hours_.end() ? "" : found->second;
  }

 private:
  JsonValue book_;
  std::map<std::string, std::string> typed_hours_;
};

std::string input_of(const JsonValue& explanation, const std::string& name) {
  for (const JsonValue& input : items_of(explanation, "inputs")) {
    if (text_of(input, "name") == name) return text_of(input, "value");
  }
  return "";
}

// Hours follow from minutes, minimum, increment and digits, unless they were typed and stood.
Decimal hours_of_row(const JsonValue& explanation, const JsonValue& row, const BookView& book) {
  const Decimal worked = number_of(row, "minutes");
  if (worked.is_zero()) return {};
  const Decimal minimum = Decimal::parse(input_of(explanation, "minimum_minutes")).value();
  const Decimal increment = Decimal::parse(input_of(explanation, "increment_minutes")).value();
  Decimal minutes = std::max(worked, minimum);
  if (!increment.is_zero()) minutes = divide(minutes, increment, 0, Rounding::ceiling) * increment;
  const std::string typed = book.typed_hours(text_of(row, "entry"));
  if (!typed.empty() && minutes == worked) return Decimal::parse(typed).value();
  return divide(minutes, Decimal::from_integer(60),
                std::stoi(input_of(explanation, "hours_digits")), Rounding::half_away_from_zero);
}

void check_rows(const JsonValue& explanation, const BookView& book, bool part, Complaints& wrong) {
  for (const JsonValue& row : items_of(explanation, "rows")) {
    const std::string& entry = text_of(row, "entry");
    if (hours_of_row(explanation, row, book) != number_of(row, "hours")) {
      wrong.push_back("the hours of " + entry + " do not follow from its minutes");
    }
    if (!part && number_of(row, "quantity") * number_of(row, "rate") != number_of(row, "amount")) {
      wrong.push_back("the amount of " + entry + " is not quantity x rate");
    }
  }
}

// Numbers may have other zeros at their end; everything else is the same text.
bool says_the_same(const JsonValue& value, const std::string& told) {
  if (value.kind == JsonValue::Kind::boolean) return told == (value.boolean ? "true" : "false");
  const auto number = Decimal::parse(value.text);
  return number ? number == Decimal::parse(told) : value.text == told;
}

void check_settings(const JsonValue& explanation, const BookView& book, Complaints& wrong) {
  for (const JsonValue& setting : items_of(explanation, "settings")) {
    const JsonValue* value = book.at(text_of(setting, "pointer"));
    if (value == nullptr || !says_the_same(*value, text_of(setting, "value"))) {
      wrong.push_back("setting " + text_of(setting, "pointer") + " is not " +
                      text_of(setting, "value"));
    }
  }
}

JsonValue explain(const Session& session, const char* kind, const std::string& id) {
  const std::string answer =
      session.explain("{\"" + std::string(kind) + "\":" + JsonText(id).text() + "}");
  if (!is_good(answer)) throw std::runtime_error(id + ": " + answer);
  return read_json(answer);
}

// The step with this id; null where there is none.
const JsonValue* step_of(const JsonValue& explanation, const std::string& id) {
  for (const JsonValue& step : items_of(explanation, "steps")) {
    if (text_of(step, "id") == id) return &step;
  }
  return nullptr;
}

Complaints check_line(const Session& session, const BookView& book, const JsonValue& line) {
  const JsonValue explanation = explain(session, "line", text_of(line, "id"));
  Complaints wrong = Recomputer(explanation).complaints();
  const bool is_part = text_of(line, "unit") == "part";
  check_rows(explanation, book, is_part, wrong);
  check_settings(explanation, book, wrong);
  if (number_of(explanation, "result") != number_of(line, "amount")) {
    wrong.push_back("the result is not the line's amount " + text_of(line, "amount"));
  }
  if (text_of(explanation, "rows_total") != text_of(line, "entries")) {
    wrong.push_back("there are not as many rows as entries");
  }
  if (member(line, "covered").kind == JsonValue::Kind::null) return wrong;
  const JsonValue* worth = step_of(explanation, "worth");
  if (worth == nullptr || number_of(*worth, "result") != number_of(line, "covered")) {
    wrong.push_back("no step is the covered worth " + text_of(line, "covered"));
  }
  return wrong;
}

Complaints check_movement(const Session& session, const BookView& book, const JsonValue& movement) {
  const JsonValue explanation = explain(session, "movement", text_of(movement, "id"));
  Complaints wrong = Recomputer(explanation).complaints();
  check_rows(explanation, book, false, wrong);
  check_settings(explanation, book, wrong);
  if (number_of(explanation, "result") != number_of(movement, "quantity")) {
    wrong.push_back("the result is not the movement's quantity " + text_of(movement, "quantity"));
  }
  return wrong;
}

struct Explained {
  std::size_t count = 0;
  std::set<std::string> kinds;
};

// Explains all there is in the book and fails with the first few complaints.
Explained explain_everything(const std::string& text) {
  Session session;
  open_good(session, text);
  const JsonValue result = read_json(session.ask(kAskResult));
  const BookView book(session);
  Explained explained;
  Complaints wrong;
  const auto take = [&](const JsonValue& explained_thing, const Complaints& complaints) {
    ++explained.count;
    explained.kinds.insert(text_of(explained_thing, "kind"));
    for (const std::string& complaint : complaints) {
      wrong.push_back(text_of(explained_thing, "id") + ": " + complaint);
    }
  };
  for (const JsonValue& invoice : items_of(result, "invoices")) {
    for (const JsonValue& section : items_of(invoice, "sections")) {
      for (const JsonValue& line : items_of(section, "lines")) {
        take(line, check_line(session, book, line));
      }
    }
  }
  for (const JsonValue& block : items_of(result, "blocks")) {
    for (const JsonValue& movement : items_of(block, "movements")) {
      take(movement, check_movement(session, book, movement));
    }
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(wrong.size(), 10); ++i) {
    UNSCOPED_INFO(wrong[i]);
  }
  CHECK(wrong.size() == 0);
  return explained;
}

}  // namespace

TEST_CASE("explain: every line and movement of every golden book can be worked out again",
          "[api][golden]") {
  std::set<std::string> kinds;
  std::size_t count = 0;
  for (const GoldenBook& book : golden_books()) {
    CAPTURE(book.name);
    const Explained explained = explain_everything(read_file(book.book_path));
    count += explained.count;
    kinds.insert(explained.kinds.begin(), explained.kinds.end());
  }
  CHECK(count > 1000);
  CHECK(kinds == std::set<std::string>{"recurring_fee", "addition", "block_sale", "time",
                                       "covered_time", "block_overage", "refused_time",
                                       "carried_time", "no_charge_time", "grant", "draw", "owe",
                                       "repay", "expire", "overage"});
}

TEST_CASE("explain: the awkward cases can be worked out again", "[api]") {
  struct Row {
    std::string why, provider, rules, agreement, block;
    std::vector<EntryText> entries;
  };
  const std::string rules =
      "{'method': 'adjustment', 'value': '-33.3333'},"
      "{'work_type': 'after_hours', 'method': 'multiplier', 'value': '1.37', "
      "'overage_rate': '145.005'}";
  const std::vector<EntryText> mixed = {
      {.id = "a", .duration = "'minutes': 50", .type = "after_hours"},
      {.id = "b", .duration = "'hours': '1.375'"},
      {.id = "c", .duration = "'minutes': 0"},
      {.id = "d", .duration = "'minutes': 7", .type = "after_hours", .billing = "no_charge"},
      {.id = "e", .worked_at = "2026-02-03", .duration = "'hours': '3.3'", .type = "after_hours"},
      {.id = "f", .worked_at = "2026-02-04", .duration = "'minutes': 0"},
      {.id = "g",
       .worked_at = "2026-02-05",
       .duration = "'hours': '0.1'",
       .more = "'hourly_rate': '77.7777', 'overage_rate': '88.8888'"},
      {.id = "h",
       .worked_at = "2026-03-05",
       .duration = "'minutes': 61",
       .role = "senior",
       .type = "after_hours",
       .more = "'overage_rate': '0'"}};
  const Row row = GENERATE_COPY(values<Row>({
      {"money, overage rates", "'currency': 'USD'", rules, "",
       "'unit': 'amount', 'grant': '99.995', "
       "'overage': 'bill_overage_rate'",
       mixed},
      {"money, own rates, half even", "'currency': 'USD', 'rounding': 'half_even'", rules, "",
       "'unit': 'amount', 'grant': '60', 'overage': 'bill_own_rate'", mixed},
      {"money, carried, by quarter hours", "'currency': 'USD'", rules,
       "'minimum_minutes': 15, 'increment_minutes': 15, ",
       "'unit': 'amount', 'grant': '60', 'overage': 'carry'", mixed},
      {"hours, carried: no time draws nothing while hours are owed", "'currency': 'USD'", rules, "",
       "'unit': 'hours', 'grant': '0.5', 'overage': 'carry'", mixed},
      {"hours, overage rates, yen", "'currency': 'JPY', 'hours_digits': 4", rules, "",
       "'unit': 'hours', 'grant': '1', 'overage': 'bill_overage_rate'", mixed},
      {"hours, refused, dinar", "'currency': 'KWD', 'hours_digits': 0, 'rounding': 'floor'", rules,
       "", "'unit': 'hours', 'grant': '1', 'overage': 'refuse'", mixed},
  }));
  CAPTURE(row.why);
  BookText book;
  book.provider = row.provider;
  book.rate_rules = row.rules;
  book.agreements =
      AgreementText{
          .start = "2025-12-17",
          .more = row.agreement +
                  "'proration': 'exclusive', 'recurring_fee': {'amount': '100.005'}, 'additions': "
                  "[{'id': 'a', 'name': 'A', 'quantity': '7.5', 'included': '0.25', "
                  "'unit_price': '-1.2345', 'start': '2026-02-11'}, {'id': 'b', 'name': 'B', "
                  "'quantity': '1', 'included': '3', 'unit_price': '9'}], 'block': {'cycle': "
                  "'per_period', 'sold_price': '60.005', " +
                  row.block + "}"}
          .text();
  book.time_entries = list_of(row.entries);
  CHECK(explain_everything(book.text()).count > 15);
}

TEST_CASE("explain: the longest ids can be asked for", "[api]") {
  const std::string id(64, 'x');
  BookText book;
  book.work_roles = "{'id': '" + id + "', 'name': 'Role', 'hourly_rate': '100.123456789012'}";
  book.work_types = "{'id': '" + id + "', 'name': 'Type'}";
  book.clients = "{'id': '" + id + "', 'name': 'Client'}";
  book.agreements =
      AgreementText{.id = id,
                    .client = id,
                    .more =
                        "'block': {'unit': 'amount', 'grant': '5', 'cycle': 'one_time', "
                        "'overage': 'bill_own_rate'}"}
          .text();
  book.time_entries = list_of<EntryText>({{.id = id, .role = id, .type = id, .client = id},
                                          {.id = "b", .role = id, .type = id, .client = id}});
  CHECK(explain_everything(book.text()).count == 6);
}
