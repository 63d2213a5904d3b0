// The stretches that the line was sampled from are walked again; each snapshot is named by its
// place in the book, so that every count can be looked up.
#include "api/explain_count.h"

#include <algorithm>
#include <set>

#include "api/words.h"

namespace billing {
namespace {

const Addition& addition_of(const Terms& terms, const Line& line) {
  return terms.agreements[line.agreement].additions[line.addition];
}

std::vector<CountStretch> stretches_of(const Terms& terms, const Line& line) {
  const CountedQuantity& counted = *addition_of(terms, line).counted;
  const CountedLine& from = *line.counted;
  const Period both{std::min(from.days.start, from.invoiced_on),
                    std::max(from.days.end, from.invoiced_on.plus_days(1))};
  const std::vector<CountStretch> all = count_stretches(
      terms.count_sources[counted.source], terms.agreements[line.agreement].client, counted, both);
  return sampled_stretches(all, counted.sampling, from.days, from.invoiced_on);
}

std::string say_days(Period days) {
  const std::string first = days.start.to_string();
  return days.days() == 1 ? first : first + " to " + days.end.plus_days(-1).to_string();
}

// "sku BP, term P1Y"
std::string say_match(const std::vector<CountAttribute>& match) {
  std::string text;
  for (const CountAttribute& attribute : match) {
    text += (text.empty() ? "" : ", ") + attribute.name + " " + attribute.value;
  }
  return text;
}

// The sum of all days' counts over the number of days.
std::string explain_average(std::span<const SampledCount> runs, const Decimal& result,
                            Explanation& explanation) {
  std::vector<std::string> products;
  Decimal sum;
  Decimal days;
  for (const SampledCount& run : runs) {
    const std::string number = std::to_string(products.size() + 1);
    const Decimal run_days = Decimal::from_integer(run.days.days());
    const std::string count =
        explanation.given("count_" + number, "Counted " + say_days(run.days), run.quantity);
    const std::string times = explanation.given("days_" + number, "Days of it", run_days);
    products.push_back(explanation.multiply("count_days_" + number, "Count x days", {count, times},
                                            run.quantity * run_days));
    sum += run.quantity * run_days;
    days += run_days;
  }
  const std::string all = explanation.add("count_days", "All days' counts", products, sum);
  const std::string all_days = explanation.given("counted_days", "Days counted", days);
  return explanation.divide_to("quantity", "Average of a day", {all, all_days}, kAverageDigits,
                               Rounding::half_away_from_zero, result);
}

std::string explain_maximum(std::span<const SampledCount> runs, const Decimal& result,
                            Explanation& explanation) {
  std::vector<std::string> counts;
  for (const SampledCount& run : runs) {
    counts.push_back(explanation.given("count_" + std::to_string(counts.size() + 1),
                                       "Counted " + say_days(run.days), run.quantity));
  }
  return explanation.maximum("quantity", "The most of any day", counts, result);
}

void add_snapshot_settings(const Terms& terms, const CountedQuantity& counted,
                           std::span<const CountStretch> stretches, Explanation& explanation) {
  const CountSource& source = terms.count_sources[counted.source];
  const std::string all = "/count_sources/" + std::to_string(counted.source) + "/snapshots/";
  std::set<Index> seen;
  for (const CountStretch& stretch : stretches) {
    if (stretch.snapshot == kNowhere || !seen.insert(stretch.snapshot).second) continue;
    const CountSnapshot& snapshot = source.snapshots[stretch.snapshot];
    explanation.add_setting(all + std::to_string(stretch.snapshot) + "/count",
                            source.name + ", " + snapshot.taken_at.to_string(),
                            snapshot.count.to_string());
  }
}

void add_fault_inputs(std::span<const CountStretch> stretches, Explanation& explanation) {
  for (const CountStretch& stretch : stretches) {
    if (!stretch.fault) continue;
    std::string text = say_days(stretch.days) + ": ";
    if (!stretch.count) {
      text += "nothing is billed";
    } else if (stretch.snapshot == kNowhere) {
      text += "counts as zero";
    } else {
      text += "the count before it stands";
    }
    explanation.add_input(to_string(*stretch.fault), std::move(text));
  }
}

}  // namespace

std::string explain_count(const Terms& terms, const Line& line, const std::string& pointer,
                          Explanation& explanation) {
  const CountedQuantity& counted = *addition_of(terms, line).counted;
  const std::vector<CountStretch> stretches = stretches_of(terms, line);
  const std::vector<SampledCount> samples =
      sample_counts(stretches, counted.sampling, line.counted->days);
  const std::vector<SampledCount> runs = count_runs(stretches);
  explanation.add_input("count_source", terms.count_sources[counted.source].name);
  if (!counted.match.empty()) explanation.add_input("match", say_match(counted.match));
  add_fault_inputs(stretches, explanation);
  explanation.add_setting(pointer + "/counted/sampling", "Sampled",
                          std::string(to_string(counted.sampling)));
  add_snapshot_settings(terms, counted, stretches, explanation);
  const Decimal& quantity = samples.front().quantity;
  if (counted.sampling == CountSampling::average) {
    return explain_average(runs, quantity, explanation);
  }
  if (counted.sampling == CountSampling::maximum) {
    return explain_maximum(runs, quantity, explanation);
  }
  const bool by_day = counted.sampling == CountSampling::by_day;
  const Period days = by_day ? line.counted->days : stretches.front().days;
  return explanation.given("quantity", "Counted " + say_days(days), quantity);
}

Phrase say_count(const Terms& terms, const Line& line) {
  const CountedQuantity& counted = *addition_of(terms, line).counted;
  const std::string quantity = line.counted->quantity.to_string();
  const std::string count = quantity + " counted";
  const Period days = line.counted->days;
  const std::string last = days.end.plus_days(-1).to_string();
  switch (counted.sampling) {
    case CountSampling::invoice_date: {
      const std::string on = line.counted->invoiced_on.to_string();
      return {"counted_on_day", count + " on " + on, {{"quantity", quantity}, {"on", on}}};
    }
    case CountSampling::period_end:
      return {"counted_on_day", count + " on " + last, {{"quantity", quantity}, {"on", last}}};
    case CountSampling::maximum:
      return {"counted_at_most", count + " at most", {{"quantity", quantity}}};
    case CountSampling::average:
      return {"counted_on_average", count + " on average", {{"quantity", quantity}}};
    case CountSampling::by_day:
      break;
  }
  return {"counted_on_days",
          count + " " + say_days(days),
          {{"quantity", quantity}, {"first", days.start.to_string()}, {"last", last}}};
}

}  // namespace billing
