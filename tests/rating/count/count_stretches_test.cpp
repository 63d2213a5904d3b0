// Updates that came, that were missed, that match nothing or too much.
#include "rating/count/count_stretches.h"

#include <catch2/catch.hpp>

#include "support/count_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Lines = std::vector<std::string>;

const Period kOctober{*Date::parse("2026-10-01"), *Date::parse("2026-11-01")};
const UpdateSchedule kDaily{UpdateCycle::daily, 1};
const UpdateSchedule kOnTheTenth{UpdateCycle::monthly, 10};

CountedQuantity of_bp(WithoutCount without = WithoutCount::keep_last) {
  return {0, {{"sku", "BP"}}, CountSampling::by_day, without, without, without};
}

}  // namespace

TEST_CASE("count stretches: an update stands from its day to the next one's", "[rating]") {
  struct Row {
    std::string why;
    Lines snapshots;
    Lines stretches;
  };
  const Row row = GENERATE(values<Row>({
      {"counted before", {"2026-07-03T06:00 BP 20"}, {"2026-10-01 +31: 20"}},
      {"counted inside",
       {"2026-09-03T06:00 BP 20", "2026-10-11T23:59 BP 24"},
       {"2026-10-01 +10: 20", "2026-10-11 +21: 24"}},
      {"in any order",
       {"2026-10-11T06:00 BP 24", "2026-09-03T06:00 BP 20"},
       {"2026-10-01 +10: 20", "2026-10-11 +21: 24"}},
      {"counted on the first day",
       {"2026-09-03T06:00 BP 20", "2026-10-01T06:00 BP 24"},
       {"2026-10-01 +31: 24"}},
      {"counted after the last", {"2026-11-01T00:00 BP 24"}, {"2026-10-01 +31: - missed"}},
      {"never counted", {}, {"2026-10-01 +31: - missed"}},
      {"the last of a day stands",
       {"2026-10-01T06:00 BP 20", "2026-10-01T09:00 BP 24"},
       {"2026-10-01 +31: 24"}},
      {"other rows of the update",
       {"2026-10-01T06:00 E3 7", "2026-10-01T06:00 BP 24", "2026-10-01T06:00 - 9"},
       {"2026-10-01 +31: 24"}},
      {"no row matches",
       {"2026-09-30T06:00 BP 24", "2026-10-11T06:00 E3 7"},
       {"2026-10-01 +10: 24", "2026-10-11 +21: 24 unmatched"}},
      {"two rows match",
       {"2026-09-30T06:00 BP 24", "2026-10-11T06:00 BP 7", "2026-10-11T06:00 BP 8"},
       {"2026-10-01 +10: 24", "2026-10-11 +21: 24 ambiguous"}},
      {"put right on the same day",
       {"2026-10-01T06:00 BP 7", "2026-10-01T06:00 BP 8", "2026-10-01T09:00 BP 24"},
       {"2026-10-01 +31: 24"}},
      {"no row ever matched", {"2026-09-30T06:00 E3 7"}, {"2026-10-01 +31: - unmatched"}},
  }));
  CAPTURE(row.why);
  CHECK(say(count_stretches(count_source(row.snapshots), 0, of_bp(), kOctober)) == row.stretches);
}

TEST_CASE("count stretches: a due day without a snapshot is a missed update", "[rating]") {
  const CountSource source =
      count_source({"2026-09-10T06:00 BP 20", "2026-10-12T06:00 BP 24"}, kOnTheTenth);
  CHECK(say(count_stretches(source, 0, of_bp(), kOctober)) ==
        Lines{"2026-10-01 +9: 20", "2026-10-10 +2: 20 missed", "2026-10-12 +20: 24"});
  CHECK(say(count_stretches(source, 0, of_bp(WithoutCount::bill_zero), kOctober)) ==
        Lines{"2026-10-01 +9: 20", "2026-10-10 +2: 0 missed", "2026-10-12 +20: 24"});
  CHECK(say(count_stretches(source, 0, of_bp(WithoutCount::bill_nothing), kOctober)) ==
        Lines{"2026-10-01 +9: 20", "2026-10-10 +2: - missed", "2026-10-12 +20: 24"});
}

TEST_CASE("count stretches: what was missed before the span holds in it", "[rating]") {
  const CountSource source = count_source({"2026-08-10T06:00 BP 20"}, kOnTheTenth);
  const Period start{kOctober.start, *Date::parse("2026-10-03")};
  CHECK(say(count_stretches(source, 0, of_bp(), start)) == Lines{"2026-10-01 +2: 20 missed"});
  CHECK(say(count_stretches(source, 0, of_bp(WithoutCount::bill_zero), start)) ==
        Lines{"2026-10-01 +2: 0 missed"});
  CHECK(count_stretches(source, 0, of_bp(), {kOctober.start, kOctober.start}).empty());
}

TEST_CASE("count stretches: a daily source misses every day without a count", "[rating]") {
  const CountSource source =
      count_source({"2026-09-30T06:00 BP 20", "2026-10-02T06:00 BP 24"}, kDaily);
  const Period days{kOctober.start, *Date::parse("2026-10-04")};
  CHECK(say(count_stretches(source, 0, of_bp(), days)) ==
        Lines{"2026-10-01 +1: 20 missed", "2026-10-02 +1: 24", "2026-10-03 +1: 24 missed"});
}

TEST_CASE("count stretches: the snapshots of other clients do not count", "[rating]") {
  CountSource source = count_source({"2026-10-01T06:00 BP 24", "2026-10-01T06:00 BP 7"});
  source.snapshots[0].client = 1;
  source.in_time = snapshots_in_time(source.snapshots);
  CHECK(say(count_stretches(source, 0, of_bp(), kOctober)) == Lines{"2026-10-01 +31: 7"});
  CHECK(say(count_stretches(source, 1, of_bp(), kOctober)) == Lines{"2026-10-01 +31: 24"});
  CHECK(count_snapshots(source, 1) == 1);
  CHECK(count_snapshots(source, 2) == 0);
}

TEST_CASE("count stretches: every attribute asked for must be there", "[rating]") {
  CountSource source = count_source({"2026-10-01T06:00 BP 24", "2026-10-01T06:00 BP 7"});
  source.snapshots[1].attributes.push_back({"term", "P1Y"});
  CountedQuantity counted = of_bp();
  CHECK(say(count_stretches(source, 0, counted, kOctober)) == Lines{"2026-10-01 +31: - ambiguous"});
  counted.match.push_back({"term", "P1Y"});
  CHECK(say(count_stretches(source, 0, counted, kOctober)) == Lines{"2026-10-01 +31: 7"});
  counted.match.clear();
  CHECK(say(count_stretches(source, 0, counted, kOctober)) == Lines{"2026-10-01 +31: - ambiguous"});
}
