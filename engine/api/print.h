// How numbers and ids are printed in answers; one place, so that all answers agree.
#pragma once

#include <span>
#include <string>

#include "api/billed_book.h"
#include "api/json_text.h"

namespace billing {

inline constexpr int kHoursDigitsPrinted = 2;  // At least.

std::string print_hours(const Decimal& hours);
// With at least the currency's digits; more where the number has more.
std::string print_price(const Terms& terms, const Decimal& price);
// A quantity of a block: hours, money or incidents.
std::string print_block(const Terms& terms, BlockUnit unit, const Decimal& quantity);
// "2.00 hours", "250.00", "3 incidents".
std::string print_block_units(const Terms& terms, BlockUnit unit, const Decimal& quantity);
// Unique in a history: "agreement/2026-01-01", with more where that is not enough.
std::string lot_id(const Terms& terms, const BlockHistory& history, Index lot);
JsonText print_period(Period period);

// client/month, of a group client/month/by/key.
std::string invoice_id(const Terms& terms, Index client, Date month, const InvoiceGroup& group);
std::string invoice_id(const Terms& terms, Index client, const Invoice& invoice);
// The invoice's, and the rate's.
std::string tax_id(const Terms& terms, Index client, const Invoice& invoice, const InvoiceTax& tax);
// client/month/agreement/kind/what, of a correction the invoice's id and that of the line which it
// corrects, of an adjustment the invoice's id before the agreement: the
// same line keeps its id when others come and go.
std::string line_id(const BilledBook& billed, Index client, const Invoice& invoice,
                    const Line& line);
std::string line_id(const Terms& terms, std::span<const TimeEntry> entries, const ClientBill& bill,
                    const Invoice& invoice, const Line& line);
// Line and invoice ids, for billing.
AnswerNames answer_names(const Book& book);
// Ends the ids of lines and taxes that today's terms give for a closed month.
inline constexpr std::string_view kDueSuffix = "/due";

// What of a time entry a condition looks at: "project", "fields/Site".
std::string print_field(const CoverageCondition& condition);

}  // namespace billing
