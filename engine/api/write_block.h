// A block's history as JSON and as columns: answers.schema.json, $defs/block_history.
#pragma once

#include "api/billed_book.h"
#include "api/columns.h"
#include "api/print.h"

namespace billing {

JsonText write_block(const BilledBook& billed, const ClientBill& bill, const BlockHistory& history);
// "agreement/number of the movement", for explain.
std::string movement_id(const Terms& terms, const BlockHistory& history, std::size_t movement);
// The balance day by day worked, for a chart: columns on (days since 1970-01-01) and left.
ColumnWriter write_balance(const Terms& terms, const BlockHistory& history);

}  // namespace billing
