// How libraries split money. Some weigh with fractions; ten of them weigh as much as one, so only
// the ratio counts.
#include "money/allocate.h"

#include <algorithm>

#include "collections.h"

namespace billing::testing {
namespace {

std::vector<std::int64_t> whole_weights(const std::vector<Row>& texts) {
  int scale = 0;
  for (const Row& text : texts) scale = std::max(scale, text.number().scale());
  std::vector<std::int64_t> whole;
  for (const Row& text : texts) {
    const Decimal raised = text.number() * Decimal::from_parts(1, -scale);
    whole.push_back(static_cast<std::int64_t>(raised.coefficient()));
  }
  return whole;
}

JsonText answer(const Row& row) {
  const Currency usd = currency("USD");
  const Money total = row.has("total_minor")
                          ? Money::from_minor_units(std::stoll(row.text("total_minor")), usd)
                          : round_to_money(row.number("total"), usd, Rounding::toward_zero);
  JsonText parts = JsonText::array();
  for (const Money& part : allocate(total, whole_weights(row.items("weights")))) {
    parts.push_back(std::to_string(part.minor_units()));
  }
  return parts;
}

// Whether the row itself says that the largest remainder would share otherwise.
bool shares_otherwise(const Row& row) {
  if (!row.has("agrees_with")) return false;
  const std::vector<Row> policies = row.items("agrees_with");
  return std::none_of(policies.begin(), policies.end(),
                      [](const Row& policy) { return policy.text() == "largest_remainder"; });
}

// What a source answers where allocate() has a bug in its caller, or another rule than ours.
std::string kind_of(const Row& row) {
  const std::vector<Row> weights = row.items("weights");
  Decimal sum;
  bool negative = false;
  for (const Row& weight : weights) {
    sum += weight.number();
    negative = negative || weight.number().is_negative();
  }
  if (row.has("total")) {
    const Decimal total = row.number("total");
    if (total != round(total, 2, Rounding::toward_zero)) return "fraction_of_minor_unit";
    return sum.is_zero() || total <= sum ? "" : "weights_are_limits";
  }
  if (row.has("expected_error")) return "";
  if (weights.empty()) return "no_weights";
  if (negative) return "negative_weight";
  if (sum.is_zero()) return "zero_weights";
  return shares_otherwise(row) ? "other_share" : "";
}

std::vector<Case> cases(const Row& file) {
  std::vector<Case> all;
  for (const Row& row : file.items("cases")) {
    const JsonValue expected = row.has("expected_error")
                                   ? read({{"error", row.text("expected_error")}})
                                   : row.at("expected_minor").value();
    all.push_back({row.text("id"), kind_of(row), row.value(), expected});
  }
  return all;
}

}  // namespace

Collection allocation() {
  return {"allocation",
          [](const Row& file) {
            return is_schema(file, "allocation", {"weights", "policy"});
          },
          cases, answer};
}

}  // namespace billing::testing
