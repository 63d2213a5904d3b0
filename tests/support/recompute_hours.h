// Works the hours of an explanation's rows out again: from minutes, calendars, limits and rounding.
#pragma once

#include <algorithm>
#include <array>

#include "money/rounding.h"
#include "support/answers.h"
#include "support/recompute_usage.h"

namespace billing::testing {

using Complaints = std::vector<std::string>;

// Looks into the book that the session has written, as the page would.
class BookView {
 public:
  explicit BookView(const Session& session) : book_(read_json(session.ask(kAskBook))) {}

  // Null when the pointer leads nowhere.
  const JsonValue* at(const std::string& pointer) const {
    const JsonValue* value = &book_;
    for (std::size_t start = 1; value != nullptr && start <= pointer.size();) {
      const std::size_t end = std::min(pointer.find('/', start), pointer.size());
      const std::string part = pointer.substr(start, end - start);
      if (value->kind == JsonValue::Kind::array) {
        const std::size_t place = std::stoul(part);
        value = place < value->items.size() ? &value->items[place] : nullptr;
      } else {
        value = value->find(part);
      }
      start = end + 1;
    }
    return value;
  }

 private:
  JsonValue book_;
};

// Minimum, increment and maximum: those of `limits`, else as the explanation's inputs have them.
inline Decimal rounded_minutes(const JsonValue& explanation, const JsonValue* limits,
                               const Decimal& worked) {
  if (worked.is_zero()) return worked;
  const auto input = [&](const char* name) {
    const JsonValue* own = limits == nullptr ? nullptr : limits->find(name);
    return Decimal::parse(own != nullptr ? own->text : input_of(explanation, name)).value();
  };
  const Decimal increment = input("increment_minutes");
  const auto in_steps = [&](const Decimal& minutes) {
    if (increment.is_zero()) return minutes;
    const std::string way = input_of(explanation, "increment_rounding");
    const Decimal whole = divide(minutes, increment, 0, Rounding::floor) * increment;
    const Decimal over = minutes - whole;
    const Decimal grace = input("increment_grace_minutes");
    const bool is_up = way == "up"        ? !over.is_zero()
                       : way == "nearest" ? over + over >= increment
                                          : way == "up_after_grace" && over > grace;
    return is_up ? whole + increment : whole;
  };
  const Decimal minimum = input("minimum_minutes");
  const Decimal rounded = input_of(explanation, "time_rounding_order") == "minimum_first"
                              ? in_steps(std::max(worked, minimum))
                              : std::max(in_steps(worked), minimum);
  const Decimal maximum = input("maximum_minutes");
  return maximum.is_zero() ? rounded : std::min(rounded, maximum);
}

// Minutes of an entry, weighed or not, and what its hours follow from beside them.
struct WorkedMinutes {
  Decimal minutes;
  const JsonValue* before = nullptr;  // Of those with which it is rounded; a null: none.
  const JsonValue* limits = nullptr;  // Else the inputs.
  bool as_typed = false;              // Saved as hours: those stand, where nothing changes them.
};

// Hours follow from minutes, rounding and digits, unless they were saved as hours and stood; of an
// entry that is rounded with others, they are what theirs grow by.
inline Decimal hours_of(const JsonValue& explanation, const WorkedMinutes& worked) {
  const auto in_hours = [&](const Decimal& minutes, int digits) {
    return divide(minutes, Decimal::from_integer(60), digits, Rounding::half_away_from_zero);
  };
  const int digits = std::stoi(input_of(explanation, "hours_digits"));
  const auto rounded = [&](const Decimal& minutes) {
    return rounded_minutes(explanation, worked.limits, minutes);
  };
  if (worked.before->kind != JsonValue::Kind::null) {
    const Decimal before = Decimal::parse(worked.before->text).value();
    return in_hours(rounded(before + worked.minutes), digits) - in_hours(rounded(before), digits);
  }
  const Decimal minutes = rounded(worked.minutes);
  return in_hours(minutes, worked.as_typed && minutes == worked.minutes ? 12 : digits);
}

// What the running sum of `whole`, split by weights, grows by with the weight after `from`.
inline Decimal growth_of(const JsonValue& explanation, const Decimal& whole, const Decimal& from,
                         const Decimal& weight, const Decimal& total) {
  const auto grown = [&](const Decimal& until) {
    if (until == total) return whole;
    return divide(whole * until, total, std::stoi(input_of(explanation, "hours_digits")),
                  Rounding::half_away_from_zero);
  };
  if (total.is_zero()) return from.is_zero() && weight.is_zero() ? whole : Decimal{};
  return grown(from + weight) - (from.is_zero() ? Decimal{} : grown(from));
}

// A time of the day that may be left out.
inline std::string clock_of(const JsonValue& row, const char* name, const char* otherwise) {
  return row.find(name) == nullptr ? otherwise : text_of(row, name);
}

// That the calendar's row says what the work is, and no other row something else.
inline void check_calendar(const JsonValue& row, const JsonValue& piece, const BookView& book,
                           Complaints& wrong) {
  if (member(piece, "calendar").kind == JsonValue::Kind::null) return;
  constexpr std::array<const char*, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};
  const std::string pointer = text_of(piece, "calendar");
  const std::string root = pointer.substr(0, pointer.find("/calendar") + 9);
  const JsonValue& calendar = *book.at(root);
  const std::string at = text_of(piece, "starts_at");
  const std::string date = at.substr(0, 10), clock = at.substr(11);
  const std::string day = kDays[static_cast<std::size_t>(Date::parse(date).value().weekday() - 1)];
  std::string found = root, work_time = "after_hours";
  const auto items = [&](const char* name) {
    const JsonValue* list = calendar.find(name);
    return list == nullptr ? std::vector<JsonValue>{} : list->items;
  };
  if (calendar.find("weekend") == nullptr && (day == "saturday" || day == "sunday")) {
    work_time = "weekend";
  }
  for (const JsonValue& weekend : items("weekend")) {
    if (weekend.text == day) work_time = "weekend";
  }
  const std::vector<JsonValue> hours = items("working_hours");
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (text_of(hours[i], "weekday") != day || clock < text_of(hours[i], "start") ||
        clock >= text_of(hours[i], "end")) {
      continue;
    }
    work_time = "business";
    found = root + "/working_hours/" + std::to_string(i);
  }
  const std::vector<JsonValue> holidays = items("holidays");
  for (std::size_t i = 0; i < holidays.size(); ++i) {
    const std::string& on = text_of(holidays[i], "on");
    const bool comes_again = holidays[i].find("yearly") != nullptr &&
                             member(holidays[i], "yearly").boolean && on < date &&
                             on.substr(5) == date.substr(5);
    if ((on != date && !comes_again) || clock < clock_of(holidays[i], "start", "00:00") ||
        clock >= clock_of(holidays[i], "end", "24:00")) {
      continue;
    }
    work_time = "holiday";
    found = root + "/holidays/" + std::to_string(i);
  }
  if (work_time != text_of(row, "work_time") || found != pointer) {
    wrong.push_back(text_of(row, "entry") + " at " + at + " is " + work_time + " by " + found);
  }
}

// Hours of a piece, and its units where they are weighed apart; what limits leave of them.
inline void check_piece(const JsonValue& explanation, const JsonValue& row, const JsonValue& piece,
                        const BookView& book, Complaints& wrong) {
  const std::string& entry = text_of(row, "entry");
  check_calendar(row, piece, book, wrong);
  if (member(row, "is_rest").boolean) return;
  const bool as_typed = text_of(row, "saved_as") == "hours";
  const Decimal total = number_of(piece, "weighed_total");
  const Decimal whole = number_of(piece, "entry_hours");
  if (hours_of(explanation, {total, &member(row, "minutes_before"), &member(piece, "rounded_as"),
                             as_typed}) != whole) {
    wrong.push_back("the hours of all of " + entry + " do not follow from its minutes");
  }
  const Decimal from = number_of(piece, "weighed_from");
  const Decimal weight = number_of(piece, "minutes") * number_of(piece, "weight");
  const Decimal end = growth_of(explanation, whole, Decimal{}, from + weight, total);
  Decimal hours = end - number_of(piece, "hours_from");
  for (const JsonValue& limit : items_of(piece, "limits")) {
    const Decimal room = number_of(limit, "limit_hours") - number_of(limit, "used_before");
    if (!room.is_zero()) hours = std::min(hours, room);
    const JsonValue* rule = book.at(text_of(limit, "rule"));
    if (rule == nullptr || number_of(*rule, "limit_hours") != number_of(limit, "limit_hours")) {
      wrong.push_back("the limit of " + text_of(limit, "rule") + " is another");
    }
  }
  if (hours != number_of(row, "hours")) {
    wrong.push_back("the hours of a piece of " + entry + " are " + hours.to_string());
  }
  const JsonValue& drawn = member(piece, "drawn");
  if (drawn.kind == JsonValue::Kind::null) return;
  const Decimal units_total = number_of(drawn, "weighed_total");
  const Decimal units = number_of(drawn, "entry_units");
  if (hours_of(explanation, {units_total, &member(drawn, "weighed_before"), nullptr, as_typed}) !=
          units ||
      growth_of(explanation, units, number_of(drawn, "weighed_from"),
                number_of(piece, "minutes") * number_of(drawn, "factor"),
                units_total) != number_of(drawn, "units")) {
    wrong.push_back("the units of a piece of " + entry + " do not follow from its minutes");
  }
}

}  // namespace billing::testing
