// Splitting money: nothing is lost, and what is left over goes to the largest remainders.
#include "money/allocate.h"

#include <catch2/catch.hpp>
#include <limits>
#include <numeric>

#include "support/numbers.h"
#include "support/random.h"

using namespace billing;
using namespace billing::testing;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

using Units = std::vector<std::int64_t>;

Units split(std::int64_t total, const Units& weights) {
  Units parts;
  for (const Money& part : allocate(Money::from_minor_units(total, currency("USD")), weights)) {
    CHECK(part.currency() == currency("USD"));
    parts.push_back(part.minor_units());
  }
  return parts;
}

}  // namespace

TEST_CASE("allocate: in proportion, to the largest remainder, on a tie to the earlier part",
          "[money]") {
  struct Row {
    std::string why;
    std::int64_t total;
    Units weights, parts;
  };
  const Row row = GENERATE(values<Row>({
      {"nothing to split", 0, {1, 2}, {0, 0}},
      {"one part", 100, {7}, {100}},
      {"even", 100, {1, 1}, {50, 50}},
      {"a tie", 100, {1, 1, 1}, {34, 33, 33}},
      {"two left over", 101, {1, 1, 1}, {34, 34, 33}},
      {"the larger remainder is the later", 500, {10, 5}, {333, 167}},
      {"the larger weight has the smaller remainder", 125, {5050, 4950}, {63, 62}},
      {"one cent", 1, {1, 100}, {0, 1}},
      {"no weight, no cent", 5, {0, 7, 3}, {0, 4, 1}},
      {"a credit mirrors its invoice", -101, {1, 1, 1}, {-34, -34, -33}},
      {"the most", kMost, {1, 1}, {kMost / 2 + 1, kMost / 2}},
      {"the least", kLeast, {1, 2}, {-3074457345618258603, -6148914691236517205}},
      {"the least, whole", kLeast, {3}, {kLeast}},
      {"heavy weights", kMost, {kMost, kMost, 0}, {kMost / 2 + 1, kMost / 2, 0}},
  }));
  CAPTURE(row.why);
  CHECK(split(row.total, row.weights) == row.parts);
}

TEST_CASE("allocate: earlier parts win a tie among many", "[money]") {
  const Units parts = split(150, Units(100, 1));
  CHECK(Units(parts.begin(), parts.begin() + 50) == Units(50, 2));
  CHECK(Units(parts.begin() + 50, parts.end()) == Units(50, 1));
}

TEST_CASE("allocate: weights that say nothing are a bug in the caller", "[money]") {
  CHECK_THROWS_AS(split(100, {}), std::logic_error);
  CHECK_THROWS_AS(split(100, {0, 0}), std::logic_error);
  CHECK_THROWS_AS(split(0, {0}), std::logic_error);
  CHECK_THROWS_AS(split(100, {3, -1}), std::logic_error);
}

TEST_CASE("allocate: the parts add up, and none is a unit away from its share",
          "[money][property]") {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Random random(seed);
    const std::int64_t total = random.between(-1'000'000, 1'000'000);
    Units weights(static_cast<std::size_t>(random.between(1, 12)));
    for (std::int64_t& weight : weights) weight = random.between(0, 50);
    weights.front() += 1;
    const std::int64_t weight_sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{});
    CAPTURE(seed, total, weights);
    const Units parts = split(total, weights);
    CHECK(std::accumulate(parts.begin(), parts.end(), std::int64_t{}) == total);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::int64_t off = parts[i] * weight_sum - total * weights[i];
      CHECK(off < weight_sum);
      CHECK(off > -weight_sum);
    }
  }
}
