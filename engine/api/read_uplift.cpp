// Each uplift by itself, then those that meet on one day.
#include "api/read_uplift.h"

#include <algorithm>

#include "api/limits.h"
#include "api/words.h"
#include "rating/uplift.h"

namespace billing {
namespace {

constexpr int kLeapYear = 2000;
constexpr int kCommonYear = 2001;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

DayOfYear read_day(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  const auto part = [&](std::string_view field, IntegerRange range) {
    if (!fields.has(field)) fields.missing(field);
    return fields.optional_integer(field, range).value_or(1);
  };
  DayOfYear day{part("month", {1, 12}), part("day", {1, 31})};
  if (day.day > days_in_month(kLeapYear, day.month)) {
    fields.problem("date.does_not_exist", "day", "This month has no such day.");
    day.day = 1;
  }
  fields.finish();
  return day;
}

std::vector<IndexFigure> read_index(FieldReader& uplift, Problems& problems) {
  std::vector<IndexFigure> index;
  const std::vector<JsonValue>& items = uplift.list("index", kIndexFiguresMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    FieldReader fields(items[i], uplift.at("index") + "/" + std::to_string(i), problems);
    IndexFigure figure;
    figure.on = fields.date("on");
    figure.value = fields.decimal("value", Sign::zero_or_more);
    if (fields.has("value") && figure.value.is_zero()) {
      fields.problem("number.out_of_range", "value", "An index is more than zero.");
    }
    if (!index.empty() && fields.has("on") && figure.on <= index.back().on) {
      fields.problem("uplift.index_order", "on",
                     "The figures of an index come in the order of their days. This one is not "
                     "after " +
                         index.back().on.to_string() + ".");
    }
    fields.finish();
    index.push_back(figure);
  }
  return index;
}

// The first day on which it raises a price.
std::optional<Date> first_day(const Uplift& uplift, Date agreement_start) {
  for (int year = agreement_start.year(); year <= kLastYear; ++year) {
    const Date on = uplift.day_in(year, agreement_start);
    if (agreement_start < on && uplift.counts_on(on)) return on;
  }
  return std::nullopt;
}

void check_index(FieldReader& fields, const Uplift& uplift, Date agreement_start) {
  if (uplift.method != UpliftMethod::index) return;
  const std::optional<Date> first = first_day(uplift, agreement_start);
  if (!first) return;
  const Date base = first->plus_months(-12);
  if (index_on(uplift.index, base)) return;
  fields.problem("uplift.index_too_short", "index",
                 "The first uplift is on " + first->to_string() +
                     " and compares with the year before: the index needs a figure for " +
                     base.to_string() + " or earlier.");
}

Uplift read_uplift(const JsonValue& value, const std::string& pointer, Date agreement_start,
                   Problems& problems) {
  const std::size_t faults = problems.total();
  FieldReader fields(value, pointer, problems);
  Uplift uplift;
  uplift.method = fields.choice("method", find_uplift_method, "percent, amount, index");
  if (uplift.method == UpliftMethod::index) {
    if (!fields.has("index")) fields.missing("index");
    uplift.index = read_index(fields, problems);
  } else {
    uplift.value = fields.decimal("value", Sign::any);
    if (uplift.method == UpliftMethod::percent && uplift.value <= Decimal::from_integer(-100)) {
      fields.problem("number.out_of_range", "value", "A price cannot fall by 100 % or more.");
    }
  }
  if (const JsonValue* day = fields.child("yearly_on")) {
    uplift.yearly_on = read_day(*day, fields.at("yearly_on"), problems);
  }
  uplift.first = fields.optional_date("first");
  uplift.last = fields.optional_date("last");
  if (uplift.first && uplift.last && *uplift.last < *uplift.first) {
    fields.problem("period.empty", "last",
                   "The last day is before the first, so this uplift never happens.");
  }
  if (problems.total() == faults) check_index(fields, uplift, agreement_start);
  fields.finish();
  return uplift;
}

bool meet(const Uplift& a, const Uplift& b, Date agreement_start) {
  const auto same_in = [&](int year) {
    return a.day_in(year, agreement_start) == b.day_in(year, agreement_start);
  };
  if (!same_in(kLeapYear) && !same_in(kCommonYear)) return false;
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    const Date on = a.day_in(year, agreement_start);
    if (same_in(year) && a.counts_on(on) && b.counts_on(on)) return true;
  }
  return false;
}

}  // namespace

std::vector<Uplift> read_uplifts(FieldReader& owner, std::string_view field, Date agreement_start,
                                 Problems& problems) {
  std::vector<Uplift> uplifts;
  const std::vector<JsonValue>& items = owner.list(field, kUpliftsMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = owner.at(field) + "/" + std::to_string(i);
    const std::size_t faults = problems.total();
    Uplift uplift = read_uplift(items[i], here, agreement_start, problems);
    const bool is_ambiguous = problems.total() == faults &&
                              std::any_of(uplifts.begin(), uplifts.end(), [&](const Uplift& other) {
                                return meet(other, uplift, agreement_start);
                              });
    if (is_ambiguous) {
      problems.add("uplift.ambiguous", here,
                   "Another uplift of this list is on the same day, so it is not clear which comes "
                   "first. Keep one, or let one end before the other begins (first, last).");
    }
    uplifts.push_back(std::move(uplift));
  }
  return uplifts;
}

}  // namespace billing
