// Whether an answer is what a row expects: numbers by value, everything else as it is.
#pragma once

#include <string>

#include "api/json_text.h"
#include "api/json_value.h"
#include "money/ratio.h"

namespace billing::testing {

// "7/2", or the number alone.
std::string to_text(const Ratio& ratio);
std::string to_text(const JsonValue& value);

JsonValue read(const JsonText& text);

// Every field that is expected must be answered; the answer may say more. Fields named "note" are
// prose. "1.50", "1.5" and "3/2" are the same number.
bool agrees(const JsonValue& expected, const JsonValue& answer);

}  // namespace billing::testing
