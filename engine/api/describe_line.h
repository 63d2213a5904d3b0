// What stands on an invoice beside the numbers, part by part.
#pragma once

#include "api/phrase.h"
#include "invoice/bill_client.h"

namespace billing {

inline constexpr std::string_view kBetweenDescriptions = ", ";
inline constexpr std::string_view kBetweenDetails = "; ";

// "Remote support, Engineer", "beyond the block".
Phrases describe_line(const Terms& terms, const ClientBill& bill, const Line& line);
// The smaller text beside it: "10 included". May have none.
Phrases detail_line(const Terms& terms, const ClientBill& bill, const Line& line);
// The agreement's, or the client's, that made a discount line.
const Discount& discount_of(const Terms& terms, const Client& client, const Line& line);

}  // namespace billing
