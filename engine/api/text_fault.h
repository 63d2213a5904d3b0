// What a text of the book's may hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace billing {

struct TextFault {
  std::string_view code;
  std::string sentence;
};

// Control characters that a text may hold.
inline constexpr std::string_view kOneLine = "";
inline constexpr std::string_view kSeveralLines = "\t\n\r";

// nullopt: a good text of 1 to `length_max` characters.
std::optional<TextFault> find_text_fault(std::string_view text, std::size_t length_max,
                                         std::string_view controls_allowed);

}  // namespace billing
