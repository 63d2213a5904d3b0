// Why a line or a movement is what it is.
#pragma once

#include "api/billed_book.h"
#include "api/print.h"

namespace billing {

// Fee, addition or block sold. The explanation's result is the line's amount.
JsonText explain_recurring_line(const BilledBook& billed, Index client, const Invoice& invoice,
                                const Line& line);
// Any line made of time entries.
JsonText explain_time_line(const BilledBook& billed, Index client, const Invoice& invoice,
                           const Line& line);
// An expense or a product.
JsonText explain_item_line(const BilledBook& billed, Index client, const Invoice& invoice,
                           const Line& line);
// A milestone, progress, a deposit or what is taken off for one.
JsonText explain_project_line(const BilledBook& billed, Index client, const Invoice& invoice,
                              const Line& line);
// Metered usage.
JsonText explain_consumption_line(const BilledBook& billed, Index client, const Invoice& invoice,
                                  const Line& line);
// A discount, true-up, minimum or maximum.
JsonText explain_adjustment(const BilledBook& billed, Index client, const Invoice& invoice,
                            const Line& line);
// A line or a tax as it was invoiced before its month was closed, or what corrects one.
JsonText explain_closed_line(const BilledBook& billed, Index client, const Invoice& invoice,
                             const Line& line);
JsonText explain_closed_tax(const BilledBook& billed, Index client, const Invoice& invoice,
                            const InvoiceTax& tax);
// A tax of an invoice, with the lines that it is on; the result is its amount.
JsonText explain_tax(const BilledBook& billed, Index client, const Invoice& invoice,
                     const InvoiceTax& tax);
// What an invoice comes to.
// The sum that a bundle's line shows; null where the line is none's.
JsonText explain_bundle(const BilledBook& billed, Index client, const Invoice& invoice,
                        const Line& line);
JsonText explain_invoice(const BilledBook& billed, Index client, const Invoice& invoice);
// One movement of a block; the result is its quantity.
JsonText explain_movement(const BilledBook& billed, const ClientBill& bill,
                          const BlockHistory& history, std::size_t movement);

}  // namespace billing
