// One balance, walked through the invoices.
#include "invoice/credit_balance.h"

#include <algorithm>

#include "money/rounding.h"

namespace billing {
namespace {

// Whatever becomes of its amount, what takes an invoice back is a credit note.
bool takes_back(const Invoice& invoice) {
  return invoice.group.by == GroupedBy::credit_note && invoice.total.minor_units() <= 0;
}

}  // namespace

Money settle_credits(const Terms& terms, const Client& client, std::vector<Invoice>& invoices) {
  const Provider& provider = terms.provider;
  std::vector<Credit> credits = client.credits;
  std::stable_sort(credits.begin(), credits.end(),
                   [](const Credit& a, const Credit& b) { return a.on < b.on; });
  Money balance = Money::zero(provider.currency);
  auto next = credits.begin();
  const auto grant_before = [&](Date end) {
    for (; next != credits.end() && next->on < end; ++next) {
      balance += provider.to_money(next->amount);
    }
  };
  for (Invoice& invoice : invoices) {
    grant_before(invoice.issued.plus_days(1));
    invoice.credit_applied = Money::zero(provider.currency);
    invoice.credit_added = invoice.credit_applied;
    invoice.kind = takes_back(invoice) ? InvoiceKind::credit_note : InvoiceKind::invoice;
    if (invoice.settled) {
      invoice.credit_applied = invoice.settled->applied;
      invoice.credit_added = invoice.settled->added;
      const bool is_paid_out = invoice.total.minor_units() < 0 && invoice.credit_added.is_zero();
      if (is_paid_out) invoice.kind = InvoiceKind::credit_note;
    } else if (invoice.total.minor_units() < 0) {
      if (terms.policies.negative_total == NegativeTotal::credit_note) {
        invoice.kind = InvoiceKind::credit_note;
      } else {
        invoice.credit_added = -invoice.total;
      }
    } else {
      invoice.credit_applied =
          balance.minor_units() < invoice.total.minor_units() ? balance : invoice.total;
    }
    balance += invoice.credit_added - invoice.credit_applied;
    invoice.credit_left = balance;
    invoice.amount_due = invoice.total - invoice.credit_applied + invoice.credit_added;
  }
  grant_before(terms.period.end);
  return balance;
}

}  // namespace billing
