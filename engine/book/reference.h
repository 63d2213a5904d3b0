// How one part of a book names another: by its place in the book's list.
#pragma once

#include <cstdint>

namespace billing {

using Index = std::uint32_t;
inline constexpr Index kNowhere = 0xFFFFFFFF;  // "Names none", where naming one is optional.

}  // namespace billing
