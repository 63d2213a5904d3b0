// What date-fns, Kill Bill and OpenMeter say about dates and cycles, every row through calendar/.
#include <algorithm>

#include "calendar/cycle.h"
#include "support/numbers.h"
#include "support/published_rows.h"

using namespace billing;
using namespace billing::testing;

namespace {

const std::string kNoRule = "no rule";

// "2014-09-05", "2014-09-04T23:59:00" or "2025-01-31T15:00:00Z": the sources' times are all whole
// minutes, in UTC or in no zone.
LocalTime time(const Json& value) {
  std::string text = value.get<std::string>();
  if (text.size() == 10) text += "T00:00";
  return read_or_stop(LocalTime::parse(text.substr(0, 16)), text);
}
Date day(const Json& value) { return time(value).date(); }

BillingCycle from_contract(Cycle cycle, Date start) {
  return {cycle, CycleAnchor::contract, start};
}

// Whole periods of a contract that begins on the earlier day; negative if `from` is the later one.
int whole_periods(Cycle cycle, Date from, Date to) {
  if (to < from) return -whole_periods(cycle, to, from);
  const auto periods = periods_in(from_contract(cycle, from), {from, to});
  return static_cast<int>(
      std::count_if(periods.begin(), periods.end(), [&](Period p) { return p.end <= to; }));
}

// The calendar functions of date-fns: two dates, or a date and a number, all written as text.
std::string answer_date_fns(const std::string& function, const Json& args) {
  const Date first = day(args.at(0));
  const auto number = [&] { return std::stoi(args.at(1).get<std::string>()); };
  const auto second = [&] { return day(args.at(1)); };
  const BillingCycle calendar_month{Cycle::monthly, CycleAnchor::calendar, {}};

  if (function == "addMonths") return first.plus_months(number()).to_string();
  if (function == "subMonths") return first.plus_months(-number()).to_string();
  if (function == "addQuarters") return first.plus_months(3 * number()).to_string();
  if (function == "addYears") return first.plus_months(12 * number()).to_string();
  if (function == "differenceInDays") {
    const std::int32_t minutes = time(args.at(0)).minutes() - time(args.at(1)).minutes();
    return std::to_string(minutes / (24 * 60));
  }
  if (function == "differenceInCalendarDays") {
    return std::to_string(Period{second(), first}.days());
  }
  if (function == "differenceInMonths") {
    return std::to_string(whole_periods(Cycle::monthly, second(), first));
  }
  if (function == "differenceInYears") {
    return std::to_string(whole_periods(Cycle::yearly, second(), first));
  }
  if (function == "differenceInCalendarMonths") {
    return std::to_string(
        whole_periods(Cycle::monthly, second().first_of_month(), first.first_of_month()));
  }
  if (function == "lastDayOfMonth") {
    return period_at(calendar_month, first).end.plus_days(-1).to_string();
  }
  if (function == "endOfMonth") {  // The last millisecond before the half-open month's end.
    return period_at(calendar_month, first).end.plus_days(-1).to_string() + "T23:59:59.999";
  }
  if (function == "getDaysInMonth") {
    return std::to_string(days_in_month(first.year(), first.month()));
  }
  if (function == "isLeapYear") return is_leap_year(first.year()) ? "true" : "false";
  return kNoRule;
}

// Kill Bill's bill-cycle day is a contract that began on that day: in January, which has them all,
// or for a yearly cycle in the month of the start.
BillingCycle cycle_of(const Json& args) {
  const int day_of_month = args.at("bill_cycle_day");
  const Date start = day(args.at("start"));
  if (args.at("period") == "MONTHLY") {
    return from_contract(Cycle::monthly, *Date::from_parts(start.year(), 1, day_of_month));
  }
  if (args.at("period") == "ANNUAL") {
    const int last_day = days_in_month(start.year(), start.month());
    const int first_day = std::min(day_of_month, last_day);
    return from_contract(Cycle::yearly, *Date::from_parts(start.year(), start.month(), first_day));
  }
  throw std::invalid_argument(kNoRule);
}

std::optional<Date> end_of(const Json& args) {
  if (args.at("end").is_null()) return std::nullopt;
  return day(args.at("end"));
}

// The first day on which a cycle begins, not before the start.
Date first_cycle(const Json& args) {
  const Date start = day(args.at("start"));
  const Period period = period_at(cycle_of(args), start);
  return period.start == start ? start : period.end;
}

// In advance: everything is billed up to the end of the period in which `target` falls.
Date end_in_advance(const Json& args) {
  const Date period_end = period_at(cycle_of(args), day(args.at("target"))).end;
  return std::min(period_end, end_of(args).value_or(period_end));
}

// In arrears: up to the last cycle date that `target` has reached, or to an end it has passed.
Json interval_in_arrears(const Json& args) {
  const Date target = day(args.at("target"));
  const Date first = first_cycle(args);
  const auto end = end_of(args);
  Date billed_until = period_at(cycle_of(args), target).start;
  if (end && *end <= target) {
    billed_until = *end;
  } else if (billed_until < first) {
    return {{"something_to_bill", false},
            {"first_cycle", first.to_string()},
            {"effective_end", nullptr},
            {"next_cycle", first.to_string()}};
  }
  return {{"something_to_bill", true},
          {"first_cycle", first.to_string()},
          {"effective_end", billed_until.to_string()},
          {"next_cycle", period_at(cycle_of(args), billed_until).end.to_string()}};
}

Json item_periods(const Json& args) {
  const Period billed{day(args.at("start")), end_in_advance(args)};
  Json periods = Json::array();
  for (const Period& whole : periods_in(cycle_of(args), billed)) {
    const Period part = intersect(whole, billed);
    periods.push_back({part.start.to_string(), part.end.to_string()});
  }
  return periods;
}

// Step by step, as Kill Bill walks; thirty days are no cycle of the engine, only a number of days.
Date advance(const Json& args, int direction) {
  Date date = day(args.at("date"));
  for (int i = 0; i < args.at("n").get<int>(); ++i) {
    if (args.at("period") == "THIRTY_DAYS") {
      date = date.plus_days(30 * direction);
      continue;
    }
    const Cycle cycle = args.at("period") == "WEEKLY" ? Cycle::weekly : Cycle::monthly;
    const BillingCycle contract = from_contract(cycle, day(args.at("date")));
    date = direction > 0 ? period_at(contract, date).end
                         : period_at(contract, date.plus_days(-1)).start;
  }
  return date;
}

Json answer_kill_bill(const std::string& function, const Json& args) {
  if (function == "advanceByNPeriods") return advance(args, 1).to_string();
  if (function == "recedeByNPeriods") return advance(args, -1).to_string();
  if (function == "calculateNumberOfWholeBillingPeriods") {
    const Period span{day(args.at("date")), day(args.at("to"))};
    if (args.at("period") == "THIRTY_DAYS") return span.days() / 30;
    const Cycle cycle = args.at("period") == "WEEKLY" ? Cycle::weekly : Cycle::monthly;
    return whole_periods(cycle, span.start, span.end);
  }
  if (function == "first_billing_cycle_date") return first_cycle(args).to_string();
  if (function == "effective_end") return end_in_advance(args).to_string();
  if (function == "last_cycle") {
    return period_at(cycle_of(args), end_in_advance(args)).start.to_string();
  }
  if (function == "whole_periods") {
    return whole_periods(Cycle::monthly, first_cycle(args), end_in_advance(args));
  }
  if (function == "in_arrear_interval") return interval_in_arrears(args);
  if (function == "item_periods") return item_periods(args);
  return kNoRule;
}

// OpenMeter's periods begin at the anchor's time of day; the engine's at midnight.
Json monthly_period_at(const Json& args) {
  const LocalTime anchor = time(args.at("anchor"));
  const std::int32_t after_midnight = anchor.minutes() % (24 * 60);
  const LocalTime at = LocalTime::from_minutes(time(args.at("at")).minutes() - after_midnight);
  const Period period = period_at(from_contract(Cycle::monthly, anchor.date()), at.date());
  const std::string time_of_day = args.at("anchor").get<std::string>().substr(10);
  return {{"from", period.start.to_string() + time_of_day},
          {"to", period.end.to_string() + time_of_day}};
}

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

TEST_CASE("calendar: agrees with what date libraries and billing systems publish",
          "[calendar][published]") {
  const std::string kill_bill = "killbill.";
  PublishedRows rows("dates");
  for (const Json& row : rows.list("cases")) {
    rows.run(row.at("id"), [&]() -> Comparison {
      const std::string function = row.at("fn");
      const Json& args = row.at("args");
      const std::string expected = text_of(row.at("expected"));
      if (function == "monthly_period_at") return {text_of(monthly_period_at(args)), expected};
      if (!function.starts_with(kill_bill)) return {answer_date_fns(function, args), expected};
      return {text_of(answer_kill_bill(function.substr(kill_bill.size()), args)), expected};
    });
  }
  rows.finish();
}
