// One period's counts, sampled in each way.
#include "rating/count/sample_counts.h"

#include <catch2/catch.hpp>

#include "support/count_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

const Period kOctober{*Date::parse("2026-10-01"), *Date::parse("2026-11-01")};

// 20 to the 10th, nothing known on the 11th and 12th, then 30 to the 22nd, then 24.
std::vector<CountStretch> stretches() {
  const CountSource source =
      count_source({"2026-09-30T06:00 BP 20", "2026-10-11T06:00 E3 1", "2026-10-13T06:00 BP 30",
                    "2026-10-18T06:00 BP 30", "2026-10-23T06:00 BP 24"});
  const CountedQuantity counted{0,
                                {{"sku", "BP"}},
                                CountSampling::by_day,
                                WithoutCount::keep_last,
                                WithoutCount::bill_nothing,
                                WithoutCount::keep_last};
  return count_stretches(source, 0, counted,
                         {*Date::parse("2026-09-30"), *Date::parse("2027-01-01")});
}

Lines sample(CountSampling sampling, Period charged, const char* invoiced_on = "2026-10-31") {
  const std::vector<CountStretch> all = stretches();
  Lines samples;
  for (const SampledCount& one :
       sample_counts(sampled_stretches(all, sampling, charged, *Date::parse(invoiced_on)), sampling,
                     charged)) {
    samples.push_back(one.days.start.to_string() + " +" + std::to_string(one.days.days()) + ": " +
                      one.quantity.to_string());
  }
  return samples;
}

}  // namespace

TEST_CASE("sample counts: each way takes another of the period's counts", "[rating]") {
  CHECK(sample(CountSampling::period_end, kOctober) == Lines{"2026-10-01 +31: 24"});
  CHECK(sample(CountSampling::maximum, kOctober) == Lines{"2026-10-01 +31: 30"});
  // (10 x 20 + 10 x 30 + 9 x 24) / 29
  CHECK(sample(CountSampling::average, kOctober) == Lines{"2026-10-01 +31: 24.689655"});
  CHECK(sample(CountSampling::by_day, kOctober) ==
        Lines{"2026-10-01 +10: 20", "2026-10-13 +10: 30", "2026-10-23 +9: 24"});
  CHECK(sample(CountSampling::invoice_date, kOctober, "2026-09-30") == Lines{"2026-10-01 +31: 20"});
  CHECK(sample(CountSampling::invoice_date, kOctober, "2026-10-20") == Lines{"2026-10-01 +31: 30"});
}

TEST_CASE("sample counts: days with nothing to bill are not billed", "[rating]") {
  const Period unknown{*Date::parse("2026-10-11"), *Date::parse("2026-10-13")};
  for (const CountSampling sampling : {CountSampling::period_end, CountSampling::maximum,
                                       CountSampling::average, CountSampling::by_day}) {
    CHECK(sample(sampling, unknown).empty());
  }
  CHECK(sample(CountSampling::invoice_date, kOctober, "2026-10-12").empty());
  const Period before{*Date::parse("2026-10-01"), *Date::parse("2026-10-13")};
  CHECK(sample(CountSampling::period_end, before).empty());
  CHECK(sample(CountSampling::maximum, before) == Lines{"2026-10-01 +12: 20"});
  CHECK(sample(CountSampling::average, before) == Lines{"2026-10-01 +12: 20"});
}
