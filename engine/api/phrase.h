// A text that the engine itself puts on an answer, so that a page can say it in another language:
// what it says as a code, what it says it about, and the same in English.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/json_text.h"

namespace billing {

struct Phrase {
  std::string_view code;  // answers.schema.json, $defs/phrase: "beyond_block".
  std::string text;       // In English: "beyond the block".
  std::vector<std::pair<std::string_view, std::string>> parameters;
};

using Phrases = std::vector<Phrase>;

// A text of the book's own, which nobody translates.
Phrase own_text(const std::string& text);
// The texts one after the other; empty ones are left out.
std::string say(const Phrases& phrases, std::string_view between);
JsonText write_phrases(const Phrases& phrases);

}  // namespace billing
