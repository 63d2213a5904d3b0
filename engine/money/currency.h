// ISO 4217 currencies and how many digits their minor unit has: 0, 2, 3 or 4. From ISO's list,
// never from Intl, which differs for 16 of these.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace billing {

struct Currency {
  std::array<char, 3> code{};
  int digits = 0;  // Of the minor unit: USD 2, JPY 0, KWD 3, CLF 4.

  std::string_view text() const { return {code.data(), code.size()}; }
  friend bool operator==(const Currency&, const Currency&) = default;
};

// nullopt for a code that ISO 4217 does not list, or lists without a minor unit (XAU, XDR).
std::optional<Currency> find_currency(std::string_view code);

}  // namespace billing
