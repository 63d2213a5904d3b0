// A sign, digits, a point and digits.
#include "api/written_number.h"

#include <algorithm>

namespace billing {

bool are_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<WrittenNumber> split_number(std::string_view text) {
  WrittenNumber number;
  if (!text.empty() && text[0] == '-') {
    number.negative = true;
    text.remove_prefix(1);
  }
  const std::size_t point = text.find('.');
  number.whole = text.substr(0, point);
  if (point != std::string_view::npos) {
    number.fraction = text.substr(point + 1);
    if (!are_digits(number.fraction)) return std::nullopt;
  }
  const bool leading_zero = number.whole.size() > 1 && number.whole[0] == '0';
  if (!are_digits(number.whole) || leading_zero) return std::nullopt;
  return number;
}

}  // namespace billing
