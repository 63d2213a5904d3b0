// Problems: collected, capped, counted.
#include "api/problem.h"

#include <algorithm>
#include <cassert>

#include "api/limits.h"

namespace billing {

void Problems::add(std::string_view code, std::string pointer, std::string sentence) {
  assert(std::find(kProblemCodes.begin(), kProblemCodes.end(), code) != kProblemCodes.end());
  ++total_;
  if (shown_.size() == kProblemsShown) return;
  shown_.push_back({std::string(code), std::move(pointer), std::move(sentence)});
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t kShown = 40;
  std::size_t length = std::min(text.size(), kShown);
  while (length > 0 && length < text.size() &&
         (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    --length;  // Not in the middle of a character.
  }
  return "\"" + std::string(text.substr(0, length)) + (length < text.size() ? "…\"" : "\"");
}

std::string pointer_part(std::string_view key) {
  std::string part = "/";
  for (const char c : key) {
    if (c == '~')
      part += "~0";
    else if (c == '/')
      part += "~1";
    else
      part += c;
  }
  return part;
}

}  // namespace billing
