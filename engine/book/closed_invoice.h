// An invoice as it was sent, which the ledger keeps when its month is closed.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "book/line_kind.h"
#include "book/reference.h"
#include "calendar/period.h"
#include "money/decimal.h"

namespace billing {

// In the order in which a month's invoices come. `client`: all that nothing sets apart.
// credit_note: what takes an invoice of a closed month back; billed_again: what stands in its
// place.
enum class GroupedBy {
  client,
  agreement,
  purchase_order,
  ticket,
  project,
  credit_note,
  billed_again,
};

// What of a client's month is invoiced on its own.
struct InvoiceGroup {
  GroupedBy by = GroupedBy::client;
  // The agreement's id, the purchase order, the ticket, the project, the closed month's invoice; of
  // a client, none.
  std::string key;

  friend bool operator<(const InvoiceGroup& a, const InvoiceGroup& b) {
    return std::tie(a.by, a.key) < std::tie(b.by, b.key);
  }
};

// Its texts name things of the book that may have changed. Amounts are the currency's.
struct ClosedLine {
  std::string id;  // As answers name it.
  LineKind kind = LineKind::time;
  Index agreement = kNowhere;  // In whose section it is.
  std::string description;
  std::string detail;
  Period period;
  Decimal quantity;
  LineUnit unit = LineUnit::each;
  Decimal unit_price;
  Decimal amount;
  Decimal included_tax;  // Of the amount.
  std::vector<Index> tax_rates;
  Shown shown = Shown::priced;
  std::optional<Decimal> bundle_amount;  // Printed instead of the amount.
  std::string project;   // Of a deposit and what is taken off for it: whose it is, if a project's,
  std::string deposit;   // and its id.
  std::string corrects;  // The id of the line of another closed month; empty: a line of its own.
};

struct ClosedTax {
  Index tax_rate = kNowhere;
  Decimal taxable;
  Decimal amount;
  bool included = false;
  std::string corrects;  // The id of the invoice of another closed month.
};

struct ClosedInvoice {
  Index client = kNowhere;
  Date month;  // Its first day.
  InvoiceGroup group;
  std::string number;
  Date issued;
  Date due;
  int terms_days = 0;
  std::optional<int> due_day;
  std::vector<ClosedLine> lines;
  std::vector<ClosedTax> taxes;
  Decimal credit_applied;
  Decimal credit_added;
};

}  // namespace billing
