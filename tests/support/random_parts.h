// What random books are put together from: choices, dates, prices, references.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "support/book_text.h"
#include "support/random.h"

namespace billing::testing {

class RandomParts {
 protected:
  using Words = std::vector<std::string>;
  // In braces the calls run from left to right; with + the compiler may choose.
  static std::string join(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts) text += part;
    return text;
  }

  // True once in `times`.
  bool chance(int times) { return random_.between(1, times) == 1; }
  std::string pick(const Words& words) {
    return words[static_cast<std::size_t>(
        random_.between(0, static_cast<std::int64_t>(words.size()) - 1))];
  }

  // Of what is only looked at for leaks: numbers of its own, so that books bill as without it.
  bool leak_chance(int times) { return leak_random_.between(1, times) == 1; }

  explicit RandomParts(std::uint64_t seed) : random_(seed), leak_random_(seed + 1'000'000'007) {}

  inline static const Words kRates = {"0",      "100",   "125", "33.3333", "0.005",
                                      "99.995", "149.5", "1",   "0.000001"};

  std::string rate() {
    if (!chance(3)) return pick(kRates);
    return Decimal::from_parts(random_.between(0, 500'000), 3).to_string();
  }

  std::string references(const char* field, const Words& ids, int times) {
    std::string list;
    for (const std::string& id : ids) {
      if (chance(times)) list += (list.empty() ? "'" : ", '") + id + "'";
    }
    return ", '" + std::string(field) + "': [" + list + "]";
  }
  std::string tax_rate_list() { return references("tax_rates", tax_rates_, 2); }

  // Near the period, at its edges, or at the end of a month.
  Date day() {
    switch (random_.between(0, 5)) {
      case 0:
        return start_;
      case 1:
        return end_;
      case 2:
        return start_.plus_months(static_cast<int>(random_.between(-3, 3))).plus_days(-1);
      default:
        return start_.plus_days(
            static_cast<std::int32_t>(random_.between(-20, end_.days() - start_.days() + 10)));
    }
  }

  Random random_;
  Random leak_random_;
  Date start_, end_;  // Of the book's period.
  Words tax_rates_, clients_;
};

}  // namespace billing::testing
