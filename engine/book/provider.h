// The managed service provider who sends the invoices, and how it rounds and taxes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/work_calendar.h"
#include "calendar/date.h"
#include "money/currency.h"
#include "money/decimal.h"
#include "money/rounding.h"

namespace billing {

enum class TaxRounding {
  per_rate,  // Once per rate, on the sum of an invoice's lines that carry it.
  per_line,  // On every line.
  once,      // On the sum of all taxes of an invoice.
};

// What one unit of the provider's currency is worth in another, until the next rate's day.
struct ExchangeRate {
  Currency currency;
  Date from;
  Decimal rate;
};

enum class NumberSequence {
  continuous,  // One for all invoices.
  yearly,      // One for those of each calendar year, which begins with 1.
};

// Numbers that count invoices by date, then by client in the book's order. An edit that makes or
// removes an invoice therefore moves the numbers after it.
struct InvoiceNumbers {
  NumberSequence sequence = NumberSequence::continuous;
  std::string format;  // With {prefix}, {year}, {yy}, {month} and {number}.
  int start = 1;       // The book's first invoice.
  int digits = 4;      // At least, with zeros before.
};

struct Provider {
  std::string name;
  std::vector<std::string> address;
  std::string email;
  std::string payment_note;
  Currency currency;  // Of the invoices: where a client has its own, its terms have that.
  // The price list's, where it is not that of the invoices: see book/terms_in_currency.h.
  std::optional<Currency> converted_from;
  std::vector<ExchangeRate> exchange_rates;  // By currency, then day.
  int terms_days = 30;
  std::optional<int> due_day;  // Due on this day of a month, when the terms' days are over.
  std::string invoice_prefix = "INV";
  std::optional<InvoiceNumbers> invoice_numbers;  // None: by month and client.
  int hours_digits = 2;  // Kept when minutes become hours; assumption: what time grids print.
  Rounding rounding = Rounding::half_away_from_zero;
  TaxRounding tax_rounding = TaxRounding::per_rate;
  std::optional<WorkCalendar> calendar;

  // As everything that is printed is rounded.
  Money to_money(const Decimal& value) const { return round_to_money(value, currency, rounding); }
};

}  // namespace billing
