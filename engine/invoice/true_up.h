// What an agreement's lines fall short of what was committed.
#pragma once

#include <span>
#include <vector>

#include "invoice/agreed_periods.h"
#include "invoice/bill_client.h"

namespace billing {

// Those that end in the book's period. The agreement has a commitment.
std::vector<AgreedPeriod> commitment_periods(const Terms& terms, Index agreement);

// A line on the last month's invoice of each period that falls short; begins that invoice where
// there is none; months before `open_from` get none. `agreements` are the client's. Invoices stay
// in their order.
void add_true_ups(const Terms& terms, Index client, std::span<const Index> agreements,
                  Date open_from, std::vector<Invoice>& invoices);

// The invoices whose lines count: of closed months those that are due by today's terms, where what
// changes is billed, or else those that were sent.
std::vector<const Invoice*> committed_invoices(const Terms& terms, const ClientBill& bill);

}  // namespace billing
