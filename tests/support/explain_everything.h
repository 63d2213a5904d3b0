// Asks for the explanation of everything in a book and works it out again.
#pragma once

#include <map>
#include <set>

#include "support/answers.h"
#include "support/recompute.h"
#include "support/recompute_hours.h"
#include "support/recompute_usage.h"

namespace billing::testing {

inline void check_rows(const JsonValue& explanation, const BookView& book, bool part,
                       Complaints& wrong) {
  for (const JsonValue& row : items_of(explanation, "rows")) {
    const std::string& entry = text_of(row, "entry");
    const JsonValue& piece = member(row, "piece");
    if (piece.kind != JsonValue::Kind::null) {
      check_piece(explanation, row, piece, book, wrong);
    } else if (!member(row, "is_rest").boolean &&
               hours_of(explanation, {number_of(row, "minutes"), &member(row, "minutes_before"),
                                      nullptr, text_of(row, "saved_as") == "hours"}) !=
                   number_of(row, "hours")) {
      wrong.push_back("the hours of " + entry + " do not follow from its minutes");
    }
    if (!part && number_of(row, "quantity") * number_of(row, "rate") != number_of(row, "amount")) {
      wrong.push_back("the amount of " + entry + " is not quantity x rate");
    }
  }
}

// Numbers may have other zeros at their end; everything else is the same text.
inline bool says_the_same(const JsonValue& value, const std::string& told) {
  if (value.kind == JsonValue::Kind::boolean) return told == (value.boolean ? "true" : "false");
  const auto number = Decimal::parse(value.text);
  return number ? number == Decimal::parse(told) : value.text == told;
}

inline void check_settings(const JsonValue& explanation, const BookView& book, Complaints& wrong) {
  for (const JsonValue& setting : items_of(explanation, "settings")) {
    const JsonValue* value = book.at(text_of(setting, "pointer"));
    if (value == nullptr || !says_the_same(*value, text_of(setting, "value"))) {
      wrong.push_back("setting " + text_of(setting, "pointer") + " is not " +
                      text_of(setting, "value"));
    }
  }
}

inline JsonValue explain(const Session& session, const char* kind, const std::string& id) {
  const std::string answer =
      session.explain("{\"" + std::string(kind) + "\":" + JsonText(id).text() + "}");
  if (!is_good(answer)) throw std::runtime_error(id + ": " + answer);
  return read_json(answer);
}

// The step with this id; null where there is none.
inline const JsonValue* step_of(const JsonValue& explanation, const std::string& id) {
  for (const JsonValue& step : items_of(explanation, "steps")) {
    if (text_of(step, "id") == id) return &step;
  }
  return nullptr;
}

inline Complaints check_line(const Session& session, const BookView& book, const JsonValue& line) {
  const JsonValue explanation = explain(session, "line", text_of(line, "id"));
  Complaints wrong = Recomputer(explanation).complaints();
  const bool is_part = text_of(line, "unit") == "part";
  check_rows(explanation, book, is_part, wrong);
  check_usage_rows(explanation, wrong);
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

inline Complaints check_movement(const Session& session, const BookView& book,
                                 const JsonValue& movement) {
  const JsonValue explanation = explain(session, "movement", text_of(movement, "id"));
  Complaints wrong = Recomputer(explanation).complaints();
  check_rows(explanation, book, false, wrong);
  check_settings(explanation, book, wrong);
  if (number_of(explanation, "result") != number_of(movement, "quantity")) {
    wrong.push_back("the result is not the movement's quantity " + text_of(movement, "quantity"));
  }
  return wrong;
}

// Of a tax or an invoice's total: what it adds up are the printed amounts of the lines it names.
inline Complaints check_sum(const Session& session, const BookView& book, const char* kind,
                            const std::string& id, const std::string& amount,
                            const std::map<std::string, Decimal>& line_amounts) {
  const JsonValue explanation = explain(session, kind, id);
  Complaints wrong = Recomputer(explanation).complaints();
  check_settings(explanation, book, wrong);
  if (number_of(explanation, "result") != Decimal::parse(amount).value()) {
    wrong.push_back("the result is not the printed " + amount);
  }
  // Literal operands of what is added are those amounts.
  std::multiset<std::string> named;
  for (const JsonValue& input : items_of(explanation, "inputs")) {
    if (text_of(input, "name") != "line") continue;
    const auto line = line_amounts.find(text_of(input, "value"));
    if (line == line_amounts.end()) {
      wrong.push_back("no such line on the invoice: " + text_of(input, "value"));
    } else {
      named.insert(line->second.to_string());
    }
  }
  for (const JsonValue& step : items_of(explanation, "steps")) {
    if (text_of(step, "operation") != "add") continue;
    for (const JsonValue& operand : items_of(step, "operands")) {
      if (!operand.text.starts_with("$") && named.count(operand.text) == 0) {
        wrong.push_back("an amount of no line: " + operand.text);
      }
    }
  }
  return wrong;
}

inline Complaints check_invoice(const Session& session, const BookView& book,
                                const JsonValue& invoice) {
  std::map<std::string, Decimal> amounts;
  for (const JsonValue& section : items_of(invoice, "sections")) {
    for (const JsonValue& line : items_of(section, "lines")) {
      amounts[text_of(line, "id")] = number_of(line, "amount");
    }
  }
  Complaints wrong;
  for (const JsonValue& section : items_of(invoice, "sections")) {
    for (const JsonValue& line : items_of(section, "lines")) {
      const JsonValue& printed = member(line, "printed_amount");
      if (printed.kind == JsonValue::Kind::null || printed.text == text_of(line, "amount")) {
        continue;
      }
      const Complaints more =
          check_sum(session, book, "bundle", text_of(line, "id"), printed.text, amounts);
      wrong.insert(wrong.end(), more.begin(), more.end());
    }
  }
  const Complaints due = check_sum(session, book, "invoice", text_of(invoice, "id"),
                                   text_of(invoice, "amount_due"), amounts);
  wrong.insert(wrong.end(), due.begin(), due.end());
  for (const JsonValue& tax : items_of(invoice, "taxes")) {
    const Complaints more =
        check_sum(session, book, "tax", text_of(tax, "id"), text_of(tax, "amount"), amounts);
    wrong.insert(wrong.end(), more.begin(), more.end());
  }
  return wrong;
}

struct Explained {
  std::size_t count = 0;
  std::set<std::string> kinds;
};

// Explains all there is in the book and fails with the first few complaints.
inline Explained explain_everything(const Session& session) {
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
    for (const std::string& complaint : check_invoice(session, book, invoice)) {
      wrong.push_back(text_of(invoice, "id") + ": " + complaint);
    }
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

}  // namespace billing::testing
