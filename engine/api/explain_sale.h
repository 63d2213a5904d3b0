// The line on which a lot of a block is sold, or units of it are refunded.
#pragma once

#include <string>

#include "api/explain.h"
#include "api/explain_price.h"

namespace billing {

// Operands whose product is the line's amount.
PartOperands explain_sale(const Line& line, Explanation& explanation);

// Where the price of the lot or the refund is set; `pointer`: the block's.
void add_sale_setting(const Terms& terms, const ClientBill& bill, const Line& line,
                      const std::string& pointer, Explanation& explanation);

// Why it was sold or refunded: "10.00 hours were purchased on 2026-03-01".
std::string sale_sentence(const Terms& terms, const ClientBill& bill, const Line& line);

}  // namespace billing
