// The questionnaire at the border: its questions, the answers read, and the book made of them.
#pragma once

#include <optional>
#include <string>

#include "api/json_text.h"
#include "api/json_value.h"
#include "assess/questionnaire.h"

namespace billing {

// Answers as questionnaire.schema.json has them, with the defaults of those that are not there; all
// problems at once.
Answers read_answers(const JsonValue& value, const std::string& pointer, Problems& problems);

// As they are read, every one.
JsonText write_answers(const Answers& answers);

// Questions that need no open book: {"question": "questionnaire"} and {"question":
// "book_from_answers", "answers": {...}}. nullopt: it is another one.
std::optional<JsonText> answer_without_book(const JsonValue& question, Problems& problems);

}  // namespace billing
