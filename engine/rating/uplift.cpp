// Year after year from the day after the span's first.
#include "rating/uplift.h"

#include <algorithm>

#include "money/error.h"

namespace billing {
namespace {

constexpr int kMonthsOfYear = 12;

UpliftStep step_of(const Uplift& uplift, Index index, Date on) {
  UpliftStep step;
  step.on = on;
  step.uplift = index;
  switch (uplift.method) {
    case UpliftMethod::percent:
      step.times = Decimal::from_integer(1) + uplift.value * Decimal::from_parts(1, 2);
      break;
    case UpliftMethod::amount:
      step.plus = uplift.value;
      break;
    case UpliftMethod::index: {
      const auto before = index_on(uplift.index, on.plus_months(-kMonthsOfYear));
      const auto now = index_on(uplift.index, on);
      if (!before || !now) break;
      step.times = *now;
      step.by = *before;
      break;
    }
  }
  return step;
}

}  // namespace

std::optional<Decimal> index_on(std::span<const IndexFigure> index, Date date) {
  const auto after = std::partition_point(
      index.begin(), index.end(), [&](const IndexFigure& figure) { return figure.on <= date; });
  if (after == index.begin()) return std::nullopt;
  return std::prev(after)->value;
}

std::vector<UpliftStep> uplift_steps(std::span<const Uplift> uplifts, Date agreement_start,
                                     Period span) {
  std::vector<UpliftStep> steps;
  for (Index i = 0; i < uplifts.size(); ++i) {
    for (int year = span.start.year(); year <= span.end.year(); ++year) {
      const Date on = uplifts[i].day_in(year, agreement_start);
      if (on <= span.start || span.end <= on || !uplifts[i].counts_on(on)) continue;
      steps.push_back(step_of(uplifts[i], i, on));
    }
  }
  std::sort(steps.begin(), steps.end(),
            [](const UpliftStep& a, const UpliftStep& b) { return a.on < b.on; });
  return steps;
}

std::int64_t uplift_steps_max(std::span<const Uplift> uplifts, Period span) {
  if (span.is_empty()) return 0;
  return static_cast<std::int64_t>(uplifts.size()) * (span.end.year() - span.start.year() + 1);
}

int price_digits(const Provider& provider, const Decimal& price) {
  return std::max(provider.currency.digits, price.scale());
}

Decimal uplift_price(const Decimal& price, const UpliftStep& step, int digits, Rounding mode) {
  const Decimal raised = divide(price * step.times, step.by, digits, mode) + step.plus;
  if (raised.is_negative() && !price.is_negative()) {
    throw BillingError("uplift.below_zero",
                       "The uplift of " + step.on.to_string() + " turns a price of " +
                           price.to_string() + " into " + raised.to_string() +
                           ", which would be paid to the client. Let it end before (last).");
  }
  return raised;
}

void uplift_pricing(Pricing& pricing, const UpliftStep& step, const Provider& provider) {
  const auto raise = [&](Decimal& price) {
    price = uplift_price(price, {step.on, step.uplift, step.times, step.by, {}},
                         price_digits(provider, price), provider.rounding);
  };
  const auto raise_some = [&](std::optional<Decimal>& price) {
    if (price) raise(*price);
  };
  raise(pricing.amount);
  raise(pricing.unit_price);
  for (PriceTier& tier : pricing.tiers) {
    raise_some(tier.unit_price);
    raise_some(tier.flat);
  }
  raise_some(pricing.minimum);
  raise_some(pricing.maximum);
}

}  // namespace billing
