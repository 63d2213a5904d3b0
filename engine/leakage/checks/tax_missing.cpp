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

void find_taxes_of_types(const Terms& as_signed, std::vector<Finding>& findings) {
  for (const auto& [place, record] : as_signed.configured->work_types) {
    const std::vector<Index>& agreed = as_signed.work_types[place].tax_rates;
    if (record.tax_rates == agreed) continue;
    Finding finding;
    finding.part = record.id;
    finding.reason = kSignedOtherwise;
    finding.sentence = "Time of this type is taxed otherwise than was signed.";
    finding.mended.work_types = {place};
    finding.mend = [place = place, &agreed](MendedBook& mended) {
      mended.terms.work_types[place].tax_rates = agreed;
    };
    findings.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Finding> find_tax_missing(const LeakBook& book) {
  std::vector<Finding> findings =
      find_set_up_otherwise(book, "It is taxed otherwise than was signed.", carry_tax);
  if (book.book.terms.configured) find_taxes_of_types(book.book.terms, findings);
  for (Finding& finding : findings) {
    MendedBook mended{book.terms, book.book.time_entries, book.book.consumption};
    finding.mend(mended);
    BillAgain bills(mended.usage());
    const Currency currency = finding.client == kNowhere ? book.terms.provider.currency
                                                         : book.currency_of(finding.client);
    finding.money = LeakMoney::tax;
    finding.by_month.assign(book.months.size(), Money::zero(currency));
    for (Index client = 0; client < book.terms.clients.size(); ++client) {
      if (finding.client != kNowhere && finding.client != client) continue;
      if (!(book.currency_of(client) == currency)) continue;
      add_tax(book, bills.bill(mended.terms, client), true, finding.by_month);
      add_tax(book, book.bill(client), false, finding.by_month);
    }
  }
  return findings;
}

}  // namespace billing
