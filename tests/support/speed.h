// How much a test may try: a program with sanitizers is several times slower.
#pragma once

namespace billing::testing {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

constexpr int times(int native, int sanitized) { return kIsSanitized ? sanitized : native; }

}  // namespace billing::testing
