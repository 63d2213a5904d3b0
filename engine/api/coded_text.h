// A sentence of the engine's own about an answer: what it takes for granted, what it warns of. The
// code is for pages that say it in another language.
#pragma once

#include <span>
#include <string_view>

#include "api/json_text.h"

namespace billing {

struct CodedText {
  std::string_view code;
  std::string_view text;  // In English.
};

JsonText write_coded(const CodedText& coded);
JsonText write_coded(std::span<const CodedText> all);

}  // namespace billing
