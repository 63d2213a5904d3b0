// The figures that stay in view: answers.schema.json, $defs/overview and $defs/block_unit_answer.
#pragma once

#include <optional>

#include "api/billed_book.h"
#include "api/print.h"

namespace billing {

// `baseline`: a total to compare the month's with.
JsonText write_overview(const BilledBook& billed, std::size_t month,
                        const std::optional<Decimal>& baseline);
JsonText write_block_units(const BilledBook& billed, std::size_t month);

}  // namespace billing
