// What date-fns, Kill Bill and OpenMeter say about dates and cycles.
#include <algorithm>

#include "calendar/billed_parts.h"
#include "collections.h"

namespace billing::testing {
namespace {

// "2014-09-05", "2014-09-04T23:59:00" or "2025-01-31T15:00:00Z": the sources' times are all whole
// minutes, in UTC or in no zone.
LocalTime time(const Row& value) {
  std::string text = value.text();
  if (text.size() == 10) text += "T00:00";
  return read_or_stop(LocalTime::parse(text.substr(0, 16)), text);
}
Date day(const Row& value) { return time(value).date(); }

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
JsonText answer_date_fns(const std::string& function, const std::vector<Row>& args) {
  const Date first = day(args.at(0));
  const auto number = [&] { return std::stoi(args.at(1).text()); };
  const auto second = [&] { return day(args.at(1)); };
  const BillingCycle calendar_month{Cycle::monthly, CycleAnchor::calendar, {}};
  const auto last_of_month = [&] { return period_at(calendar_month, first).end.plus_days(-1); };

  if (function == "addMonths") return first.plus_months(number()).to_string();
  if (function == "subMonths") return first.plus_months(-number()).to_string();
  if (function == "addQuarters") return first.plus_months(3 * number()).to_string();
  if (function == "addYears") return first.plus_months(12 * number()).to_string();
  if (function == "differenceInDays") {
    return (time(args.at(0)).minutes() - time(args.at(1)).minutes()) / (24 * 60);
  }
  if (function == "differenceInCalendarDays") return Period{second(), first}.days();
  if (function == "differenceInMonths") return whole_periods(Cycle::monthly, second(), first);
  if (function == "differenceInYears") return whole_periods(Cycle::yearly, second(), first);
  if (function == "differenceInCalendarMonths") {
    return whole_periods(Cycle::monthly, second().first_of_month(), first.first_of_month());
  }
  if (function == "lastDayOfMonth") return last_of_month().to_string();
  // The last millisecond before the half-open month's end.
  if (function == "endOfMonth") return last_of_month().to_string() + "T23:59:59.999";
  if (function == "getDaysInMonth") return days_in_month(first.year(), first.month());
  if (function == "isLeapYear") return is_leap_year(first.year());
  throw CannotRun("no function " + function);
}

Charged charged_of(const Row& args) {
  const Date start = day(args.at("start"));
  const std::string& period = args.text("period");
  const Cycle cycle = cycle_of(period);
  Charged charged{cycle_on_day(cycle, args.integer("bill_cycle_day"), start), start, {}};
  if (args.has("end")) charged.end = day(args.at("end"));
  return charged;
}

JsonText interval_in_arrears(const Row& args) {
  const Charged charged = charged_of(args);
  const Date first = first_cycle_day(charged.cycle, charged.start);
  const auto billed_until = billed_until_in_arrears(charged, day(args.at("target")));
  if (!billed_until) {
    return {{"something_to_bill", false},
            {"first_cycle", first.to_string()},
            {"effective_end", nullptr},
            {"next_cycle", first.to_string()}};
  }
  return {{"something_to_bill", true},
          {"first_cycle", first.to_string()},
          {"effective_end", billed_until->to_string()},
          {"next_cycle", period_at(charged.cycle, *billed_until).end.to_string()}};
}

JsonText item_periods(const Row& args) {
  const Charged charged = charged_of(args);
  const Period billed{charged.start, billed_until_in_advance(charged, day(args.at("target")))};
  JsonText periods = JsonText::array();
  for (const BilledPart& part : billed_parts(charged.cycle, billed)) {
    periods.push_back(
        std::vector<std::string>{part.billed.start.to_string(), part.billed.end.to_string()});
  }
  return periods;
}

// Step by step, as Kill Bill walks; thirty days are no cycle of the engine, only a number of days.
Date advance(const Row& args, int direction) {
  const Date from = day(args.at("date"));
  Date date = from;
  for (int i = 0; i < args.integer("n"); ++i) {
    if (args.text("period") == "THIRTY_DAYS") {
      date = date.plus_days(30 * direction);
      continue;
    }
    const BillingCycle contract = from_contract(cycle_of(args.text("period")), from);
    date = direction > 0 ? period_at(contract, date).end
                         : period_at(contract, date.plus_days(-1)).start;
  }
  return date;
}

JsonText answer_kill_bill(const std::string& function, const Row& args) {
  if (function == "advanceByNPeriods") return advance(args, 1).to_string();
  if (function == "recedeByNPeriods") return advance(args, -1).to_string();
  if (function == "calculateNumberOfWholeBillingPeriods") {
    const Period span{day(args.at("date")), day(args.at("to"))};
    if (args.text("period") == "THIRTY_DAYS") return span.days() / 30;
    return whole_periods(cycle_of(args.text("period")), span.start, span.end);
  }
  if (function == "in_arrear_interval") return interval_in_arrears(args);
  if (function == "item_periods") return item_periods(args);
  const Charged charged = charged_of(args);
  const Date first = first_cycle_day(charged.cycle, charged.start);
  if (function == "first_billing_cycle_date") return first.to_string();
  const Date end = billed_until_in_advance(charged, day(args.at("target")));
  if (function == "effective_end") return end.to_string();
  if (function == "last_cycle") return period_at(charged.cycle, end).start.to_string();
  if (function == "whole_periods") return whole_periods(Cycle::monthly, first, end);
  throw CannotRun("no function " + function);
}

// OpenMeter's periods begin at the anchor's time of day; the engine's at midnight.
JsonText monthly_period_at(const Row& args) {
  const LocalTime anchor = time(args.at("anchor"));
  const std::int32_t after_midnight = anchor.minutes() % (24 * 60);
  const LocalTime at = LocalTime::from_minutes(time(args.at("at")).minutes() - after_midnight);
  const Period period = period_at(from_contract(Cycle::monthly, anchor.date()), at.date());
  const std::string time_of_day = args.text("anchor").substr(10);
  return {{"from", period.start.to_string() + time_of_day},
          {"to", period.end.to_string() + time_of_day}};
}

JsonText answer(const Row& row) {
  const std::string kill_bill = "killbill.";
  const std::string& function = row.text("fn");
  if (function == "monthly_period_at") return monthly_period_at(row.at("args"));
  if (!function.starts_with(kill_bill)) return answer_date_fns(function, row.items("args"));
  return answer_kill_bill(function.substr(kill_bill.size()), row.at("args"));
}

// A cycle of thirty days is a kind of its own.
std::vector<Case> cases(const Row& file) {
  std::vector<Case> all = plain_cases(file, "fn");
  for (Case& one : all) {
    const Row args = Row(one.row).at("args");
    if (args.has("bill_cycle_day")) one.kind += "/" + args.text("period");
  }
  return all;
}

}  // namespace

Cycle cycle_of(const std::string& billing_period) {
  if (billing_period == "WEEKLY") return Cycle::weekly;
  if (billing_period == "BIWEEKLY") return Cycle::two_weekly;
  if (billing_period == "MONTHLY") return Cycle::monthly;
  if (billing_period == "BIMESTRIAL") return Cycle::two_monthly;
  if (billing_period == "QUARTERLY") return Cycle::quarterly;
  if (billing_period == "BIANNUAL") return Cycle::semi_annual;
  if (billing_period == "ANNUAL") return Cycle::yearly;
  throw CannotRun("no billing period " + billing_period);
}

Collection dates() {
  return {"dates",
          [](const Row& file) {
            return is_schema(file, "dates", {"fn", "args"});
          },
          cases, answer};
}

}  // namespace billing::testing
