// The managed service provider who sends the invoices, and how it rounds and taxes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/work_calendar.h"
#include "money/currency.h"
#include "money/rounding.h"

namespace billing {

enum class TaxRounding {
  per_rate,  // Once per rate, on the sum of an invoice's lines that carry it.
  per_line,  // On every line.
  once,      // On the sum of all taxes of an invoice.
};

struct Provider {
  std::string name;
  std::vector<std::string> address;
  std::string email;
  std::string payment_note;
  Currency currency;
  int terms_days = 30;
  std::optional<int> due_day;  // Due on this day of a month, when the terms' days are over.
  std::string invoice_prefix = "INV";
  int hours_digits = 2;  // Kept when minutes become hours; assumption: what time grids print.
  Rounding rounding = Rounding::half_away_from_zero;
  TaxRounding tax_rounding = TaxRounding::per_rate;
  std::optional<WorkCalendar> calendar;
};

}  // namespace billing
