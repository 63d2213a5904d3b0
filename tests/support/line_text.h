// Invoices in short, so that a test reads like one.
#pragma once

#include <string>
#include <vector>

#include "api/words.h"
#include "support/book_text.h"

namespace billing::testing {

// "2026-01 addition 2 x 22 = 44.00", then what is not the common case: "(17 of 31 days)",
// "worth 50.00", "part".
inline std::string line_text(const Invoice& invoice, const Line& line) {
  std::string text = invoice.month.start.month_to_string() + " " +
                     std::string(to_string(line.kind)) + " " + line.quantity.to_string() + " x " +
                     line.unit_price.to_string() + " = " + line.amount.to_string();
  if (line.charged_days) {
    text += " (" + std::to_string(line.charged_days->days) + " of " +
            std::to_string(line.charged_days->of_days) + " days)";
  }
  if (line.covered) text += " worth " + line.covered->to_string();
  if (line.unit == LineUnit::part) text += " part";
  return text;
}

inline std::vector<std::string> lines_of(const ClientBill& billed) {
  std::vector<std::string> lines;
  for (const Invoice& invoice : billed.invoices) {
    for (const Line& line : invoice.lines) lines.push_back(line_text(invoice, line));
  }
  return lines;
}

}  // namespace billing::testing
