// Built from what stands in the book, so that an edit elsewhere changes no number.
#include "invoice/invoice_number.h"

namespace billing {

std::string number_invoice(const Terms& terms, const ClientBill& bill, const Invoice& invoice) {
  if (!invoice.number.empty()) return invoice.number;
  std::string place = std::to_string(bill.client + 1);
  if (place.size() < 3) place.insert(0, 3 - place.size(), '0');
  const std::string month = invoice.month.start.month_to_string();
  std::string number =
      terms.provider.invoice_prefix + "-" + month.substr(2, 2) + month.substr(5, 2) + "-" + place;
  const auto before = &invoice - invoices_in(bill, invoice.month).data();
  if (before > 0) number += "-" + std::to_string(before + 1);
  return number;
}

}  // namespace billing
