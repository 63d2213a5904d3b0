// What a row of an explanation says of a piece of a time entry.
#pragma once

#include "api/billed_book.h"
#include "api/json_text.h"

namespace billing {

// $defs/entry_piece, or null.
JsonText write_piece(const BilledBook& billed, const RatedEntry& rated);

// The JSON pointer of a rate rule.
std::string rule_pointer(Index client, Index agreement, RateList list, Index rule);

}  // namespace billing
