// Length and characters; names that nobody can see are refused.
#include "api/text_fault.h"

#include <algorithm>

namespace billing {
namespace {

// Code points, as JSON Schema counts them.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

// Unicode's category Cc: U+0000 to U+001F, U+007F to U+009F; but for those `allowed`.
bool has_control_character(std::string_view text, std::string_view allowed) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) {
      if (allowed.find(text[i]) == std::string_view::npos) return true;
    }
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<TextFault> find_text_fault(std::string_view text, std::size_t length_max,
                                         std::string_view controls_allowed) {
  if (text.empty()) {
    return TextFault{"text.empty", "This text is empty. Write something, or leave it out."};
  }
  if (length_of(text) > length_max) {
    return TextFault{"text.too_long", "This text has " + std::to_string(length_of(text)) +
                                          " characters; at most " + std::to_string(length_max) +
                                          " fit."};
  }
  if (has_control_character(text, controls_allowed)) {
    return TextFault{
        "text.control_character",
        "This text holds a character that cannot be printed, such as a line break or a tab "
        "where only one line belongs. Remove it."};
  }
  return std::nullopt;
}

}  // namespace billing
