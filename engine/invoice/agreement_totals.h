// What an agreement brings in, month by month.
#pragma once

#include <vector>

#include "invoice/bill_client.h"

namespace billing {

// A sum of its lines for each month of the book, before tax. kNowhere: work outside agreements.
std::vector<Money> agreement_totals(const Terms& terms, const ClientBill& bill, Index agreement);

}  // namespace billing
