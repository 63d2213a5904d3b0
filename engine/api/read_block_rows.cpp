// What a block has for a role, a type and a work time: each of them at most once.
#include <algorithm>

#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {
namespace {

template <typename Row>
bool is_known(const std::vector<Row>& rows, const Row& row) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& other) {
    return other.work_role == row.work_role && other.work_type == row.work_type &&
           other.work_time == row.work_time;
  });
}

}  // namespace

std::vector<DrawFactor> read_draw_factors(FieldReader& block, const BookIds& ids,
                                          Problems& problems) {
  std::vector<DrawFactor> factors;
  const std::vector<JsonValue>& items = block.list("draw_factors", kDrawFactorsMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    FieldReader fields(items[i], block.at("draw_factors") + "/" + std::to_string(i), problems);
    DrawFactor factor;
    factor.work_role = fields.optional_reference("work_role", ids.work_roles, "work role");
    factor.work_type = fields.optional_reference("work_type", ids.work_types, "work type");
    factor.work_time = fields.optional_choice("work_time", find_work_time, kWorkTimeWords);
    factor.factor = fields.decimal("factor", Sign::zero_or_more);
    fields.finish();
    if (is_known(factors, factor)) {
      problems.add("block.factor_ambiguous", fields.pointer(),
                   "Another factor is for the same role, type and work time, so it is not clear "
                   "which one counts. Keep one.");
    }
    factors.push_back(factor);
  }
  return factors;
}

std::vector<OverageRate> read_overage_rates(FieldReader& block, const BookIds& ids,
                                            Problems& problems) {
  std::vector<OverageRate> rates;
  const std::vector<JsonValue>& items = block.list("overage_rates", kDrawFactorsMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    FieldReader fields(items[i], block.at("overage_rates") + "/" + std::to_string(i), problems);
    OverageRate rate;
    rate.work_role = fields.optional_reference("work_role", ids.work_roles, "work role");
    rate.work_type = fields.optional_reference("work_type", ids.work_types, "work type");
    rate.work_time = fields.optional_choice("work_time", find_work_time, kWorkTimeWords);
    rate.method = fields.choice("method", find_rate_method, kRateMethodWords);
    rate.value = fields.decimal(
        "value", rate.method == RateMethod::adjustment ? Sign::any : Sign::zero_or_more);
    fields.finish();
    if (is_known(rates, rate)) {
      problems.add("block.overage_ambiguous", fields.pointer(),
                   "Another overage rate is for the same role, type and work time, so it is not "
                   "clear which one counts. Keep one.");
    }
    rates.push_back(rate);
  }
  return rates;
}

}  // namespace billing
