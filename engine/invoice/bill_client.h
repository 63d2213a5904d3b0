// Billing one client: the whole path from usage to invoices. Clients do not touch each other, so
// an edit bills again only those whom it concerns.
#pragma once

#include <span>
#include <vector>

#include "blocks/draw_down.h"
#include "book/book.h"
#include "invoice/invoice.h"

namespace billing {

enum class UnbilledReason { do_not_bill, outside_period };

struct Unbilled {
  Index entry = kNowhere;
  UnbilledReason reason = UnbilledReason::do_not_bill;
};

struct ClientBill {
  Index client = kNowhere;
  std::vector<RatedEntry> rated;     // In saved order: entered_at, then id; then their rests.
  std::vector<BlockHistory> blocks;  // One for each of the client's agreements with a block.
  std::vector<Invoice> invoices;     // By month, then group; none without lines.
  std::vector<Unbilled> unbilled;    // Entries on no invoice.
};

// Whose work is whose: `entries_by_client()[c]` are positions in `entries`, in saved order.
std::vector<std::vector<Index>> entries_by_client(const Terms& terms,
                                                  std::span<const TimeEntry> entries);

// `own_entries`: the client's positions in `entries`, in saved order. Throws BillingError for a
// number that grows too large or a rate below zero.
ClientBill bill_client(const Terms& terms, std::span<const TimeEntry> entries,
                       std::span<const Index> own_entries, Index client);

// The client's invoices of one month.
std::span<const Invoice> invoices_in(const ClientBill& bill, Period month);
// Before tax, all invoices of the month.
Money month_subtotal(const Terms& terms, const ClientBill& bill, Period month);

// The months of the book's period, first to last.
std::vector<Period> billed_months(const Terms& terms);

}  // namespace billing
