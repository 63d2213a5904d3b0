// An invoice: one client, one calendar month, one group; everything of it whose billing date falls
// in the month.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "invoice/invoice_group.h"
#include "invoice/line.h"

namespace billing {

struct InvoiceTax {
  Index tax_rate = kNowhere;
  Money taxable = Money::zero({});
  Money amount = Money::zero({});
  bool included = false;  // In the lines' amounts, so not added to them.
  // Of a correction: the invoice of the closed month, what was charged on it with the corrections
  // since, and what today's terms charge.
  std::string corrects = {};
  Money was = Money::zero({});
  Money now = Money::zero({});
  CorrectionPart part = CorrectionPart::difference;
};

// What a closed month's invoice did with the client's credit.
struct SettledCredit {
  Money applied = Money::zero({});
  Money added = Money::zero({});
};

enum class InvoiceKind { invoice, credit_note };

struct Invoice {
  Period month;
  InvoiceGroup group;  // With client and month, what tells an invoice from every other.
  Date issued;         // The month's last day, so that the month's usage can be on it.
  Date due;
  int terms_days = 0;
  std::optional<int> due_day;
  Index terms_of = kNowhere;         // The agreement whose terms they are; kNowhere: the client's.
  bool terms_differ = false;         // Its agreements name different days.
  std::int64_t sequence_number = 0;  // Among all clients' invoices, where they are counted.
  std::vector<Line> lines;  // At least one; parents before children, by kind in an agreement.
  Money subtotal = Money::zero({});
  std::vector<InvoiceTax> taxes;  // In the book's order of rates.
  Money total = Money::zero({});
  InvoiceKind kind = InvoiceKind::invoice;
  Money credit_applied = Money::zero({});  // Of the client's credit.
  Money credit_added = Money::zero({});    // A total below zero that is kept as credit.
  Money credit_left = Money::zero({});     // After it.
  Money amount_due = Money::zero({});      // total - credit_applied + credit_added.
  // Of a closed month:
  std::string number;  // Empty: made of the month and the client's place.
  std::optional<SettledCredit> settled;
  bool as_invoiced = false;  // Today's terms would give another one.
};

}  // namespace billing
