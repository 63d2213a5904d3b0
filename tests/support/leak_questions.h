// Questions about leakage, asked of a session and taken apart.
#pragma once

#include "support/answers.h"
#include "support/seeded_book.h"

namespace billing::testing {

inline const std::string kAskLeakage = R"({"question":"leakage"})";

inline JsonValue ask_good(const Session& session, const std::string& question) {
  const std::string answer = session.ask(question);
  INFO(answer.substr(0, 1000));
  REQUIRE(is_good(answer));
  return read_json(answer);
}

inline std::string ask_fix(const std::string& finding, const std::string& as = "mended") {
  return in_json("{'question': 'leak_fix', 'finding': '" + finding + "', 'as': '" + as + "'}");
}

// The finding with the id; null: it is not found.
inline const JsonValue* finding_in(const JsonValue& answer, const std::string& id) {
  for (const JsonValue& one : items_of(answer, "findings")) {
    if (text_of(one, "finding") == id) return &one;
  }
  return nullptr;
}

// The list of a book that holds records of the kind; "configured" is no list.
inline std::string list_of_kind(const std::string& kind) {
  if (kind == "time_entry") return "time_entries";
  return kind == "consumption_row" ? "consumption" : kind + "s";
}

// The operations that bring back what those of the edit replace in the book.
inline std::string inverse_of(const JsonValue& edit, const JsonValue& book) {
  std::string operations;
  for (const JsonValue& one : items_of(edit, "operations")) {
    const std::string& kind = text_of(one, "kind");
    std::string value = "{}";
    if (kind == "configured") {
      if (const JsonValue* before = book.find("configured")) value = print_json(*before);
    } else {
      for (const JsonValue& record : items_of(book, list_of_kind(kind))) {
        if (text_of(record, "id") == text_of(member(one, "value"), "id")) {
          value = print_json(record);
        }
      }
    }
    operations += (operations.empty() ? "" : ",") +
                  (R"({"operation":"set","kind":")" + kind + R"(","value":)" + value + "}");
  }
  return R"({"operations":[)" + operations + "]}";
}

}  // namespace billing::testing
