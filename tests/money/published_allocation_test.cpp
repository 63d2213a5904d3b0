// How five libraries split money, every row through allocate(). Where a library hands out what is
// left over in another way, its row is listed in allocation.skips.json.
#include <algorithm>

#include "money/allocate.h"
#include "money/rounding.h"
#include "support/numbers.h"
#include "support/published_rows.h"

using namespace billing;
using namespace billing::testing;

namespace {

// Some sources weigh with fractions; ten of them weigh as much as one, so only the ratio counts.
std::vector<std::int64_t> whole_weights(const Json& texts) {
  std::vector<Decimal> weights;
  for (const Json& text : texts) weights.push_back(decimal(text.get<std::string>()));
  int scale = 0;
  for (const Decimal& weight : weights) scale = std::max(scale, weight.scale());
  std::vector<std::int64_t> whole;
  for (const Decimal& weight : weights) {
    const Decimal raised = weight * Decimal::from_parts(1, -scale);
    whole.push_back(static_cast<std::int64_t>(raised.coefficient()));
  }
  return whole;
}

std::string answer(const Json& row) {
  const Currency usd = currency("USD");
  const std::vector<std::int64_t> weights = whole_weights(row.at("weights"));
  const Money total =
      row.contains("total_minor")
          ? Money::from_minor_units(std::stoll(row.at("total_minor").get<std::string>()), usd)
          : round_to_money(decimal(row.at("total").get<std::string>()), usd, Rounding::toward_zero);
  Json parts = Json::array();
  for (const Money& part : allocate(total, weights)) {
    parts.push_back(std::to_string(part.minor_units()));
  }
  return parts.dump();
}

}  // namespace

TEST_CASE("allocate: agrees with every library that splits by largest remainder",
          "[money][published]") {
  PublishedRows rows("allocation");
  for (const Json& row : rows.list("cases")) {
    rows.run(row.at("id"), [&]() -> Comparison {
      if (!row.contains("expected_error")) return {answer(row), row.at("expected_minor").dump()};
      try {
        return {answer(row), "refused"};
      } catch (const std::logic_error&) {
        return {"refused", "refused"};
      }
    });
  }
  rows.finish();
}
