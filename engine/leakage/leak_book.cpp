// Clients are billed when somebody asks for them, and once.
#include "leakage/leak_book.h"

#include <algorithm>

namespace billing {
namespace {

// Nothing of it is billed in the book, and nothing refers to what it no longer has.
Agreement not_there(const Agreement& agreement, Date book_end) {
  Agreement bare;
  bare.id = agreement.id;
  bare.client = agreement.client;
  bare.name = agreement.name;
  bare.parent = agreement.parent;
  bare.start = book_end;
  return bare;
}

}  // namespace

Terms configured_terms(const Terms& signed_terms) {
  Terms terms = signed_terms;
  terms.configured.reset();
  terms.ledger.closed_until.reset();
  terms.ledger.closed_entries.clear();
  terms.ledger.closed_invoices.reset();
  if (!signed_terms.configured) return terms;
  const Configured& configured = *signed_terms.configured;
  for (const auto& [place, record] : configured.agreements) terms.agreements[place] = record;
  for (const Index place : configured.missing_agreements) {
    terms.agreements[place] = not_there(terms.agreements[place], terms.period.end);
  }
  for (const auto& [place, rules] : configured.clients) terms.clients[place].rate_rules = rules;
  for (const auto& [place, record] : configured.work_roles) terms.work_roles[place] = record;
  for (const auto& [place, record] : configured.work_types) terms.work_types[place] = record;
  if (configured.rate_rules) terms.rate_rules = *configured.rate_rules;
  if (configured.policies) terms.policies = *configured.policies;
  return terms;
}

LeakBook::LeakBook(const Book& book_as_signed)
    : book(book_as_signed),
      terms(configured_terms(book.terms)),
      months(billed_months(terms)),
      other_currencies_(terms_in_other_currencies(terms)),
      entries_by_client_(entries_by_client(terms, book.time_entries)),
      bills_(usage_of(book)),
      scratch_(terms) {}

const ClientBill& LeakBook::bill(Index client) const {
  const auto found = known_.find(client);
  if (found != known_.end()) return found->second;
  return known_.emplace(client, bills_.bill(scratch_, client)).first->second;
}

bool LeakBook::is_confirmed(Index agreement) const {
  if (!book.terms.configured) return false;
  const auto& looked_at = book.terms.configured->agreements;
  return std::any_of(looked_at.begin(), looked_at.end(),
                     [&](const auto& one) { return one.place == agreement; });
}

Currency LeakBook::currency_of(Index client) const {
  return terms.clients[client].currency.value_or(terms.provider.currency);
}

Money LeakBook::subtotal(Index client, std::size_t month) const {
  Money sum = Money::zero(currency_of(client));
  for (const Invoice& invoice : invoices_in(bill(client), months[month])) sum += invoice.subtotal;
  return sum;
}

std::vector<Money> LeakBook::no_money(Index client) const {
  return std::vector<Money>(months.size(), Money::zero(currency_of(client)));
}

}  // namespace billing
