// Words in the order of their enum, read both ways.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace billing {

template <typename Choice, std::size_t count>
std::optional<Choice> find_word(const std::array<std::string_view, count>& words,
                                std::string_view word) {
  for (std::size_t i = 0; i < count; ++i) {
    if (words[i] == word) return static_cast<Choice>(i);
  }
  return std::nullopt;
}

template <std::size_t count, typename Choice>
std::string_view word_of(const std::array<std::string_view, count>& words, Choice value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace billing
