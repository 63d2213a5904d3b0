// Numbers by chance that are the same everywhere: integer arithmetic alone, begun by a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace billing {

// splitmix64 (Steele, Lea and Flood 2014; public domain). The seed is a text's FNV-1a hash, so a
// block has its own futures, whichever others are asked for with it.
class SeededNumbers {
 public:
  explicit SeededNumbers(std::string_view seed) {
    for (const char c : seed) {
      state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
  }

  // From 0 to count - 1, by the upper half of a product: of 2^32 numbers, counts of weeks fall
  // unevenly by less than one in ten million.
  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(((next() >> 32U) * count) >> 32U);
  }

 private:
  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_ = 0xCBF29CE484222325U;
};

}  // namespace billing
