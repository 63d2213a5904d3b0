// The Gregorian calendar itself comes from <chrono>, whose clocks the engine never asks.
#include "calendar/date.h"

#include <chrono>

namespace billing {
namespace {

constexpr int kYearMin = 1900;
constexpr int kYearMax = 2199;
constexpr std::int32_t kMinutesOfDay = 24 * 60;

std::chrono::sys_days to_sys_days(Date date) {
  return std::chrono::sys_days{std::chrono::days{date.days()}};
}

std::chrono::year_month_day to_parts(Date date) { return to_sys_days(date); }

Date to_date(std::chrono::year_month_day parts) {
  const auto days = std::chrono::sys_days{parts}.time_since_epoch().count();
  return Date::from_days(static_cast<std::int32_t>(days));
}

// `text` is digits only and nothing else.
std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string pad(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

std::optional<Date> Date::from_parts(int year, int month, int day) {
  if (year < kYearMin || year > kYearMax || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return to_date(std::chrono::year{year} / month / day);
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return from_parts(*year, *month, *day);
}

int Date::year() const { return static_cast<int>(to_parts(*this).year()); }

int Date::month() const { return static_cast<int>(static_cast<unsigned>(to_parts(*this).month())); }

int Date::day() const { return static_cast<int>(static_cast<unsigned>(to_parts(*this).day())); }

int Date::weekday() const {
  return static_cast<int>(std::chrono::weekday{to_sys_days(*this)}.iso_encoding());
}

std::string Date::to_string() const { return month_to_string() + '-' + pad(day(), 2); }

std::string Date::month_to_string() const { return pad(year(), 4) + '-' + pad(month(), 2); }

Date Date::first_of_month() const { return plus_days(1 - day()); }

Date Date::plus_months(int months) const {
  const auto moved = to_parts(*this) + std::chrono::months{months};
  if (moved.ok()) return to_date(moved);
  return to_date(moved.year() / moved.month() / std::chrono::last);
}

bool is_leap_year(int year) { return std::chrono::year{year}.is_leap(); }

int days_in_month(int year, int month) {
  const auto last = std::chrono::year{year} / month / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<LocalTime> LocalTime::parse(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  const auto hour = parse_digits(text.substr(11, 2));
  const auto minute = parse_digits(text.substr(14, 2));
  if (!date || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return from_minutes(date->days() * kMinutesOfDay + *hour * 60 + *minute);
}

// Floors: a minute before 1970 belongs to 31 December 1969.
Date LocalTime::date() const {
  const std::int32_t before = minutes_ % kMinutesOfDay < 0 ? 1 : 0;
  return Date::from_days(minutes_ / kMinutesOfDay - before);
}

std::string LocalTime::to_string() const {
  const std::int32_t minute_of_day = minutes_ - date().days() * kMinutesOfDay;
  return date().to_string() + 'T' + pad(minute_of_day / 60, 2) + ':' + pad(minute_of_day % 60, 2);
}

}  // namespace billing
