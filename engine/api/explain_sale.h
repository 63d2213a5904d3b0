// The line on which a lot of a block is sold.
#pragma once

#include <string>

#include "api/explain.h"
#include "api/explain_price.h"

namespace billing {

// Operands whose product is the line's amount.
PartOperands explain_sale(const Line& line, Explanation& explanation);

// Where the price of a lot is set; `pointer`: the block's.
void add_sale_setting(const Terms& terms, const Lot& lot, const std::string& pointer,
                      Explanation& explanation);

// Why it was sold: "10.00 hours were purchased on 2026-03-01".
std::string sale_sentence(const Terms& terms, const Line& line, const Lot& lot);

}  // namespace billing
