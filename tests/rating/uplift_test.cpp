// A price after the uplifts of some years.
#include "rating/uplift.h"

#include <catch2/catch.hpp>

#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

Uplift percent(const std::string& value) {
  Uplift uplift;
  uplift.value = decimal(value);
  return uplift;
}

// The days, with the place of the uplift in its list.
Texts days_of(const std::vector<Uplift>& uplifts, const std::string& agreement_start,
              const std::string& start, const std::string& end) {
  Texts days;
  for (const UpliftStep& step :
       uplift_steps(uplifts, date(agreement_start), {date(start), date(end)})) {
    days.push_back(step.on.to_string() + " " + std::to_string(step.uplift));
  }
  return days;
}

std::string price_after(const std::string& price, const std::vector<UpliftStep>& steps) {
  Decimal raised = decimal(price);
  for (const UpliftStep& step : steps) {
    raised = uplift_price(raised, step, 2, Rounding::half_away_from_zero);
  }
  return raised.to_string();
}

}  // namespace

TEST_CASE("uplift: on each anniversary after the first day, not on it", "[rating]") {
  CHECK(days_of({percent("3")}, "2023-03-15", "2023-03-15", "2026-03-16") ==
        Texts{"2024-03-15 0", "2025-03-15 0", "2026-03-15 0"});
  CHECK(days_of({percent("3")}, "2023-03-15", "2024-03-15", "2025-03-15").empty());
}

TEST_CASE("uplift: a leap day's anniversary is 28 February in other years", "[rating]") {
  CHECK(days_of({percent("3")}, "2024-02-29", "2024-02-29", "2029-01-01") ==
        Texts{"2025-02-28 0", "2026-02-28 0", "2027-02-28 0", "2028-02-29 0"});
}

TEST_CASE("uplift: several days a year come in their order, each from first to last", "[rating]") {
  Uplift july = percent("1");
  july.yearly_on = DayOfYear{7, 1};
  july.first = date("2025-01-01");
  Uplift anniversary = percent("3");
  anniversary.last = date("2025-11-01");
  CHECK(days_of({anniversary, july}, "2023-11-01", "2023-11-01", "2027-01-01") ==
        Texts{"2024-11-01 0", "2025-07-01 1", "2025-11-01 0", "2026-07-01 1"});
}

TEST_CASE("uplift: each is on top of the one before, rounded", "[rating]") {
  const Period three_years{date("2023-11-01"), date("2026-11-02")};
  CHECK(price_after("1000", uplift_steps(std::vector{percent("3.5")}, three_years.start,
                                         three_years)) == "1108.72");
  CHECK(price_after("1000", uplift_steps(std::vector{percent("-10")}, three_years.start,
                                         three_years)) == "729");
  Uplift amount = percent("2.5");
  amount.method = UpliftMethod::amount;
  CHECK(price_after("20", uplift_steps(std::vector{amount}, three_years.start, three_years)) ==
        "27.5");
}

TEST_CASE("uplift: an index raises by what it has risen in a year; without a newer figure, nothing",
          "[rating]") {
  Uplift uplift;
  uplift.method = UpliftMethod::index;
  uplift.index = {{date("2023-06-01"), decimal("120")},
                  {date("2024-10-01"), decimal("123.6")},
                  {date("2025-11-01"), decimal("126.072")}};
  const Period span{date("2023-11-01"), date("2027-01-01")};
  CHECK(price_after("50", uplift_steps(std::vector{uplift}, span.start, span)) == "52.53");
  CHECK_FALSE(index_on(uplift.index, date("2023-05-31")).has_value());
  CHECK(index_on(uplift.index, date("2024-09-30")) == decimal("120"));
}

TEST_CASE("uplift: a price keeps its digits, and at least the currency's", "[rating]") {
  Provider provider;
  provider.currency = currency("USD");
  CHECK(price_digits(provider, decimal("22")) == 2);
  CHECK(price_digits(provider, decimal("0.0125")) == 4);
}

TEST_CASE("uplift: every price of a sheet rises, percentages do not", "[rating]") {
  Provider provider;
  provider.currency = currency("USD");
  Pricing pricing;
  pricing.amount = decimal("10");
  pricing.unit_price = decimal("0.005");
  pricing.percent = decimal("2");
  pricing.minimum = decimal("50");
  pricing.maximum = decimal("500");
  PriceTier tier;
  tier.up_to = decimal("10");
  tier.unit_price = decimal("4");
  tier.flat = decimal("9");
  pricing.tiers = {tier};
  UpliftStep step;
  step.times = decimal("1.1");
  step.plus = decimal("7");
  uplift_pricing(pricing, step, provider);
  CHECK(pricing.amount == decimal("11"));
  CHECK(pricing.unit_price == decimal("0.006"));
  CHECK(pricing.percent == decimal("2"));
  CHECK(pricing.minimum == decimal("55"));
  CHECK(pricing.maximum == decimal("550"));
  CHECK(pricing.tiers[0].up_to == decimal("10"));
  CHECK(pricing.tiers[0].unit_price == decimal("4.4"));
  CHECK(pricing.tiers[0].flat == decimal("9.9"));
}

TEST_CASE("uplift: no span has more steps than are counted on", "[rating]") {
  const std::vector<Uplift> two = {percent("1"), percent("2")};
  const Period span{date("2023-12-31"), date("2027-01-01")};
  CHECK(static_cast<std::int64_t>(uplift_steps(two, date("2020-06-01"), span).size()) <=
        uplift_steps_max(two, span));
  CHECK(uplift_steps_max(two, {span.end, span.start}) == 0);
}
