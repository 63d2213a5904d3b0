// By month and client built from what stands in the book, so that an edit elsewhere changes no
// number; in a sequence counted.
#include "invoice/invoice_number.h"

#include <algorithm>
#include <set>

namespace billing {
namespace {

std::string with_zeros(const std::string& number, std::size_t digits) {
  return number.size() < digits ? std::string(digits - number.size(), '0') + number : number;
}

std::string fill_in(const Provider& provider, const Invoice& invoice) {
  const InvoiceNumbers& numbers = *provider.invoice_numbers;
  const std::string issued = invoice.issued.to_string();
  const std::string number =
      with_zeros(std::to_string(invoice.sequence_number), static_cast<std::size_t>(numbers.digits));
  const std::pair<std::string_view, std::string> fields[] = {{"{prefix}", provider.invoice_prefix},
                                                             {"{year}", issued.substr(0, 4)},
                                                             {"{yy}", issued.substr(2, 2)},
                                                             {"{month}", issued.substr(5, 2)},
                                                             {"{number}", number}};
  std::string text = numbers.format;
  for (const auto& [field, value] : fields) {
    for (std::size_t at = text.find(field); at != std::string::npos; at = text.find(field, at)) {
      text.replace(at, field.size(), value);
      at += value.size();
    }
  }
  return text;
}

}  // namespace

std::string number_invoice(const Terms& terms, const ClientBill& bill, const Invoice& invoice) {
  if (!invoice.number.empty()) return invoice.number;
  if (terms.provider.invoice_numbers) return fill_in(terms.provider, invoice);
  const std::string place = with_zeros(std::to_string(bill.client + 1), 3);
  const std::string month = invoice.month.start.month_to_string();
  std::string number =
      terms.provider.invoice_prefix + "-" + month.substr(2, 2) + month.substr(5, 2) + "-" + place;
  const auto before = &invoice - invoices_in(bill, invoice.month).data();
  if (before > 0) number += "-" + std::to_string(before + 1);
  return number;
}

std::vector<Index> count_invoices(const Terms& terms, const std::vector<ClientBill*>& bills) {
  if (!terms.provider.invoice_numbers) return {};
  const InvoiceNumbers& numbers = *terms.provider.invoice_numbers;
  std::set<Index> changed;
  std::vector<std::size_t> next(bills.size(), 0);
  std::int64_t number = numbers.start;
  int year = terms.period.start.year();
  for (const Period& month : billed_months(terms)) {
    if (numbers.sequence == NumberSequence::yearly && month.start.year() != year) number = 1;
    year = month.start.year();
    for (Index client = 0; client < bills.size(); ++client) {
      std::vector<Invoice>& invoices = bills[client]->invoices;
      for (std::size_t& at = next[client];
           at < invoices.size() && invoices[at].month.start == month.start; ++at) {
        if (invoices[at].sequence_number != number) changed.insert(client);
        invoices[at].sequence_number = number++;
      }
    }
  }
  return {changed.begin(), changed.end()};
}

}  // namespace billing
