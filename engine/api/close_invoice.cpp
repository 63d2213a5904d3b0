// An invoice as the ledger keeps it: as it is printed, with the names that answers have for it.
#include "api/describe_line.h"
#include "api/print.h"
#include "api/write_journal.h"
#include "invoice/deposits.h"
#include "invoice/invoice_number.h"

namespace billing {
namespace {

ClosedLine line_as_kept(const BilledBook& billed, Index client, const Invoice& invoice,
                        const Line& line) {
  const Terms& terms = billed.terms_of(client);
  if (line.kept) {
    return (*terms.ledger.closed_invoices)[line.kept->invoice].lines[line.kept->line];
  }
  const ClientBill& bill = billed.clients[client].bill;
  ClosedLine kept;
  kept.id = line_id(billed, client, invoice, line);
  kept.kind = line.kind;
  kept.agreement = line.agreement;
  kept.description = say(describe_line(terms, bill, line), kBetweenDescriptions);
  kept.detail = say(detail_line(terms, bill, line), kBetweenDetails);
  kept.period = line.period;
  kept.quantity = line.quantity;
  kept.unit = line.unit;
  kept.unit_price = line.unit_price;
  kept.amount = line.amount.to_decimal();
  kept.included_tax = line.included_tax.to_decimal();
  kept.tax_rates = line.tax_rates;
  kept.shown = line.shown;
  if (line.bundle_amount) kept.bundle_amount = line.bundle_amount->to_decimal();
  if (line.deposit) {
    if (line.deposit->project != kNowhere) kept.project = terms.projects[line.deposit->project].id;
    kept.deposit = deposit_at(terms, line).id;
  }
  if (line.correction) kept.corrects = line.correction->line;
  return kept;
}

}  // namespace

ClosedInvoice invoice_as_kept(const BilledBook& billed, Index client, const Invoice& invoice) {
  ClosedInvoice kept;
  kept.client = client;
  kept.month = invoice.month.start;
  kept.group = invoice.group;
  kept.number = number_invoice(billed.book.terms, billed.clients[client].bill, invoice);
  kept.issued = invoice.issued;
  kept.due = invoice.due;
  kept.terms_days = invoice.terms_days;
  kept.due_day = invoice.due_day;
  for (const Line& line : invoice.lines) {
    kept.lines.push_back(line_as_kept(billed, client, invoice, line));
  }
  for (const InvoiceTax& tax : invoice.taxes) {
    kept.taxes.push_back({tax.tax_rate, tax.taxable.to_decimal(), tax.amount.to_decimal(),
                          tax.included, tax.corrects});
  }
  kept.credit_applied = invoice.credit_applied.to_decimal();
  kept.credit_added = invoice.credit_added.to_decimal();
  return kept;
}

}  // namespace billing
