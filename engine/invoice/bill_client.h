// Billing one client: the whole path from usage to invoices. Clients do not touch each other, so
// an edit bills again only those whom it concerns.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"
#include "invoice/invoice.h"
#include "invoice/not_covered.h"
#include "invoice/unbilled.h"
#include "invoice/uncounted.h"

namespace billing {

// What was worked, sold and used, of all clients.
struct AllUsage {
  std::span<const TimeEntry> entries;
  std::span<const ConsumptionRow> consumption;
};

// One client's positions in it; the entries in saved order.
struct OwnUsage {
  std::vector<Index> entries;
  std::vector<Index> consumption;
  std::vector<ItemRef> items;  // Expenses and products, in saved order.
};

// What today's terms bill otherwise in closed months; the lines and taxes of corrections.
struct Corrections {
  std::vector<Line> lines;
  std::vector<InvoiceTax> taxes;
  // By bill_again, of each invoice that would be another one: all of it reversed, all of it again.
  std::vector<Line> whole_lines;
  std::vector<InvoiceTax> whole_taxes;
};

struct ClientBill {
  Index client = kNowhere;
  std::vector<RatedEntry> rated;        // In saved order: entered_at, then id; then their rests.
  std::vector<BlockHistory> blocks;     // One for each of the client's agreements with a block.
  std::vector<Invoice> invoices;        // By month, then group; none without lines.
  std::vector<Invoice> due;             // Those of closed months as today's terms have them.
  Corrections corrections;              // Of closed months.
  Money credit_left = Money::zero({});  // The provider's debt to the client at the period's end.
  std::vector<NotCovered> not_covered;
  std::vector<Unbilled> unbilled;    // Usage on no invoice.
  std::vector<Uncounted> uncounted;  // Updates that gave no one count.
};

// Whose work is whose: `entries_by_client()[c]` are positions in `entries`, in saved order.
std::vector<std::vector<Index>> entries_by_client(const Terms& terms,
                                                  std::span<const TimeEntry> entries);
AllUsage usage_of(const Book& book);
// The entries in the order that the terms' policies ask for.
std::vector<OwnUsage> usage_by_client(const Terms& terms, const AllUsage& usage);
inline std::vector<OwnUsage> usage_by_client(const Book& book) {
  return usage_by_client(book.terms, usage_of(book));
}

// What answers call a client's lines and invoices, and so what the ledger keeps of closed months.
struct AnswerNames {
  std::function<std::string(const ClientBill&, const Invoice&, const Line&)> line;
  std::function<std::string(Index client, Date month, const InvoiceGroup&)> invoice;
};

// Throws BillingError for a number that grows too large, a rate below zero, or a price that is
// missing. Without `names` no month is closed: all are billed by today's terms.
ClientBill bill_client(const Terms& terms, const AllUsage& usage, const OwnUsage& own, Index client,
                       const AnswerNames* names = nullptr);

// The client's invoices of one month.
std::span<const Invoice> invoices_in(const ClientBill& bill, Period month);
// Before tax, all invoices of the month.
Money month_subtotal(const Terms& terms, const ClientBill& bill, Period month);

// The months of the book's period, first to last.
std::vector<Period> billed_months(const Terms& terms);

}  // namespace billing
