// What today's terms bill otherwise in closed months, put on invoices of the first open month.
#include "invoice/bill_corrections.h"

#include <algorithm>
#include <map>

#include "invoice/closed_invoices.h"
#include "invoice/sort_lines.h"

namespace billing {
namespace {

// A credit note and an invoice for each closed invoice that would be another one.
void bill_again(const Terms& terms, Date month, ClientBill& bill) {
  const auto document = [&](CorrectionPart part, const std::string& corrects) -> Invoice& {
    const bool is_reversed = part == CorrectionPart::reversed;
    return invoice_for(terms, month,
                       {is_reversed ? GroupedBy::credit_note : GroupedBy::billed_again, corrects},
                       bill.invoices);
  };
  for (const Line& line : bill.corrections.whole_lines) {
    document(line.correction->part, line.correction->invoice).lines.push_back(line);
  }
  for (const InvoiceTax& tax : bill.corrections.whole_taxes) {
    document(tax.part, tax.corrects).taxes.push_back(tax);
  }
}

void bill_differences(const Terms& terms, Date month, ClientBill& bill) {
  std::map<std::string, InvoiceGroup> corrected_on;  // By closed invoice.
  for (const Line& line : bill.corrections.lines) {
    Invoice& invoice = invoice_for(terms, bill.client, month, line, bill.invoices);
    corrected_on.try_emplace(line.correction->invoice, invoice.group);
    invoice.lines.push_back(line);
  }
  for (const InvoiceTax& tax : bill.corrections.taxes) {
    // Lines that have moved to an invoice of their own are corrected on that which had them.
    auto on = corrected_on.find(tax.corrects);
    if (on == corrected_on.end()) on = corrected_on.begin();
    invoice_for(terms, month, on->second, bill.invoices).taxes.push_back(tax);
  }
}

}  // namespace

void bill_corrections(const Terms& terms, ClientBill& bill) {
  const Date month = open_from(terms);
  if (month == terms.period.end) return;
  if (terms.policies.closed_changes == ClosedChanges::bill_again) {
    bill_again(terms, month, bill);
  } else {
    bill_differences(terms, month, bill);
  }
}

}  // namespace billing
