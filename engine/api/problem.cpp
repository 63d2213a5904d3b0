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
