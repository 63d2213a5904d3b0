// Calendar dates and wall-clock times, proleptic Gregorian, years 1900 to 2199, without a zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace billing {

class Date {
 public:
  constexpr Date() = default;  // 1970-01-01.
  static constexpr Date from_days(std::int32_t days) { return Date(days); }
  // A date that does not exist (31 April, 29 February 2026) gives nullopt.
  static std::optional<Date> from_parts(int year, int month, int day);
  static std::optional<Date> parse(std::string_view text);  // "2026-10-31", nothing else.

  std::int32_t days() const { return days_; }  // Since 1970-01-01.
  int year() const;
  int month() const;                    // 1 to 12.
  int day() const;                      // 1 to 31.
  int weekday() const;                  // 1 Monday to 7 Sunday.
  std::string to_string() const;        // "2026-10-31"
  std::string month_to_string() const;  // "2026-10"

  Date plus_days(std::int32_t days) const { return Date(days_ + days); }
  Date first_of_month() const;
  // The same day `months` later, or that month's last day where it has no such day.
  Date plus_months(int months) const;
  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  constexpr explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

bool is_leap_year(int year);
int days_in_month(int year, int month);

// To the minute.
class LocalTime {
 public:
  constexpr LocalTime() = default;
  static constexpr LocalTime from_minutes(std::int32_t minutes) { return LocalTime(minutes); }
  static std::optional<LocalTime> parse(std::string_view text);  // "2026-10-31T18:05"

  std::int32_t minutes() const { return minutes_; }  // Since 1970-01-01T00:00.
  Date date() const;
  std::string to_string() const;
  friend constexpr auto operator<=>(const LocalTime&, const LocalTime&) = default;

 private:
  constexpr explicit LocalTime(std::int32_t minutes) : minutes_(minutes) {}
  std::int32_t minutes_ = 0;
};

}  // namespace billing
