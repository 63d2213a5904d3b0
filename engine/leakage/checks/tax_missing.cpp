// Taxes that lines should carry and do not.
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_tax(Agreement& set_up, const Agreement& as_signed) {
  bool changed = false;
  if (set_up.recurring_fee && as_signed.recurring_fee) {
    changed |= carry_field(set_up.recurring_fee->tax_rates, as_signed.recurring_fee->tax_rates);
  }
  if (set_up.consumption && as_signed.consumption) {
    changed |= carry_field(set_up.consumption->tax_rates, as_signed.consumption->tax_rates);
  }
  changed |= carry_block_field(set_up, as_signed, &Block::tax_rates);
  return carry_additions(set_up, as_signed,
                         [](Addition& addition, const Addition& agreed) {
                           return carry_field(addition.tax_rates, agreed.tax_rates);
                         }) ||
         changed;
}

// Adds to each month what its invoices charge of tax, or takes it off.
void add_tax(const LeakBook& book, const ClientBill& bill, bool is_added,
             std::vector<Money>& sums) {
  for (std::size_t month = 0; month < sums.size(); ++month) {
    for (const Invoice& invoice : invoices_in(bill, book.months[month])) {
      for (const InvoiceTax& tax : invoice.taxes) {
        sums[month] += is_added ? tax.amount : -tax.amount;
      }
    }
  }
}

}  // namespace

std::vector<Finding> find_tax_missing(const LeakBook& book) {
  std::vector<Finding> findings =
      find_set_up_otherwise(book, "It is taxed otherwise than was signed.", carry_tax);
  for (Finding& finding : findings) {
    MendedBook mended{book.terms, book.book.time_entries, book.book.consumption};
    finding.mend(mended);
    BillAgain bills(mended.usage());
    finding.money = LeakMoney::tax;
    finding.by_month = book.no_money(finding.client);
    add_tax(book, bills.bill(mended.terms, finding.client), true, finding.by_month);
    add_tax(book, book.bill(finding.client), false, finding.by_month);
  }
  return findings;
}

}  // namespace billing
