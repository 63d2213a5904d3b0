// The book as leakage sees it: what was signed, how the platform is set up, and what that bills.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "book/terms_in_currency.h"
#include "compare/bill_again.h"

namespace billing {

// A copy of all that findings may mend.
struct MendedBook {
  Terms terms;
  std::vector<TimeEntry> entries;
  std::vector<ConsumptionRow> consumption;

  AllUsage usage() const { return {entries, consumption}; }
};

// The terms as the platform has them: with the records of `configured` in the place of the book's.
// An agreement that is missing there begins after the book.
Terms configured_terms(const Terms& signed_terms);

class LeakBook {
 public:
  // The book has to outlive this.
  explicit LeakBook(const Book& book);

  const Book& book;   // As it was signed.
  const Terms terms;  // As it is set up.
  const std::vector<Period> months;

  // As it is set up, in the currency of the client's invoices.
  const Terms& terms_of(Index client) const { return terms_for(terms, other_currencies_, client); }
  // As it is set up, without any platform's limits. Throws BillingError as bill_client() does.
  const ClientBill& bill(Index client) const;
  // Whether somebody has looked how the agreement is set up, so that the book is what was signed
  // and nothing else.
  bool is_confirmed(Index agreement) const;
  Currency currency_of(Index client) const;
  // What it is billed of a month, before tax.
  Money subtotal(Index client, std::size_t month) const;
  // Nothing, for each month.
  std::vector<Money> no_money(Index client) const;
  // Positions of the client's entries.
  const std::vector<Index>& entries_of(Index client) const { return entries_by_client_[client]; }

 private:
  std::vector<Terms> other_currencies_;
  std::vector<std::vector<Index>> entries_by_client_;
  mutable BillAgain bills_;
  mutable Terms scratch_;
  mutable std::map<Index, ClientBill> known_;
};

}  // namespace billing
