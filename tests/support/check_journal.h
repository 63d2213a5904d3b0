// Lines add up to invoices, invoices to the journal, debits to credits, roll-forwards to what is
// owed.
#pragma once

#include <string>
#include <vector>

#include "book/terms_in_currency.h"
#include "invoice/included_tax.h"
#include "posting/block_deferrals.h"
#include "posting/fee_deferrals.h"
#include "posting/post_client.h"
#include "support/random_books.h"

namespace billing::testing {

inline const NameLine kNameless = [](const Invoice&, const Line&) { return std::string(); };

inline void equal(Money a, Money b, const std::string& what, Claims& claims) {
  claims.equal(a.to_decimal(), b.to_decimal(), what);
}

// Receivable is the invoice's total, each line's postings its revenue, tax its taxes.
inline void check_invoice(const Invoice& invoice, const JournalEntry& entry, Claims& claims) {
  const Money zero = Money::zero(invoice.total.currency());
  std::vector<Money> lines(invoice.lines.size(), zero);
  Money receivable = zero;
  Money tax = zero;
  for (const Posting& posting : entry.postings) {
    if (posting.of == GlClass::receivable) receivable += posting.amount;
    if (posting.of == GlClass::tax) tax -= posting.amount;
    if (posting.line != kNowhere) lines[posting.line] -= posting.amount;
  }
  equal(receivable, invoice.total, "receivable", claims);
  Money taxes = zero;
  for (const InvoiceTax& one : invoice.taxes) taxes += one.amount;
  equal(tax, taxes, "tax", claims);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    equal(lines[i], revenue_of(invoice.lines[i]), "line " + std::to_string(i), claims);
  }
}

inline bool is_of_deposit(const ClientBill& bill, const JournalEntry& entry,
                          const Posting& posting) {
  if (entry.source != JournalSource::invoice || posting.line == kNowhere) return false;
  return bill.invoices[entry.invoice].lines[posting.line].deposit.has_value();
}

inline void check_journal(const ClientBill& bill, const ClientPostings& postings, Money zero,
                          Claims& claims) {
  std::vector<Money> invoiced(bill.invoices.size(), zero);
  Money deferred = zero;
  for (const JournalEntry& entry : postings.entries) {
    Money sum = zero;
    for (const Posting& posting : entry.postings) {
      sum += posting.amount;
      claims.claim(!posting.amount.is_zero(), "a posting of nothing");
      // Deposits are owed too, but no agreement earns them month by month.
      if (posting.of == GlClass::deferred && !is_of_deposit(bill, entry, posting)) {
        deferred -= posting.amount;
      }
    }
    equal(sum, zero, "debits and credits of " + entry.on.to_string(), claims);
    if (entry.source != JournalSource::invoice) continue;
    check_invoice(bill.invoices[entry.invoice], entry, claims);
    invoiced[entry.invoice] = bill.invoices[entry.invoice].total;
  }
  for (std::size_t i = 0; i < invoiced.size(); ++i) {
    equal(invoiced[i], bill.invoices[i].total, "an invoice's entry", claims);
  }
  Money closing = zero;
  for (const RollForward& table : postings.deferred) {
    for (std::size_t i = 0; i < table.months.size(); ++i) {
      const RollForwardMonth& row = table.months[i];
      if (i > 0) equal(row.opening, table.months[i - 1].closing, "opening", claims);
      equal(row.opening + row.sold, row.recognised + row.expired + row.taken_back + row.closing,
            "roll-forward", claims);
    }
    closing += table.months.back().closing;
  }
  equal(deferred, closing, "the deferred account and the roll-forwards", claims);
}

inline void check_deferrals(const Book& book, const ClientBill& bill, Claims& claims) {
  const auto released = [](const Deferral& deferral) {
    Money sum = Money::zero(deferral.amount.currency());
    for (const Release& release : deferral.releases) sum += release.amount;
    return sum;
  };
  for (const Deferral& fee : fee_deferrals(book.terms, bill)) {
    equal(released(fee), fee.amount, "a fee is earned whole", claims);
  }
  for (const Deferral& block : block_deferrals(book.terms, book.time_entries, bill)) {
    const Money still = block.amount - released(block);
    claims.claim(still.minor_units() >= 0, "more is earned than was sold");
  }
}

inline void check_journals(const Book& all, const std::vector<ClientBill>& bills, Claims& claims) {
  const Accounts accounts(all.terms);
  Book book = all;
  for (Index client = 0; client < bills.size(); ++client) {
    book.terms.provider = provider_for(all.terms, client);
    const Money zero = Money::zero(book.terms.provider.currency);
    const ClientBill& billed = bills[client];
    check_journal(billed, post_client(book.terms, accounts, book.time_entries, billed, kNameless),
                  zero, claims);
    check_deferrals(book, billed, claims);
  }
}

}  // namespace billing::testing
