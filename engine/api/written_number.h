// Decimals as the book writes them: "-1250.50".
#pragma once

#include <optional>
#include <string_view>

namespace billing {

struct WrittenNumber {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
};

bool are_digits(std::string_view text);  // At least one.

// nullopt: not a number as it is written here: with an exponent, a plus, or a zero before it.
std::optional<WrittenNumber> split_number(std::string_view text);

}  // namespace billing
