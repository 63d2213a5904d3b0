// The clean book of the leakage tests, and how flaws are planted in it: in what is set up, in what
// was agreed, or in rows. Its figures are round, so that what a flaw costs can be worked out by
// hand.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "api/leakage.h"
#include "api/write_book.h"
#include "leakage/waterfall.h"
#include "support/book_text.h"
#include "support/books.h"

namespace billing::testing {

inline const Book& clean_book() {
  static const Book kBook = read_good(
      read_file(std::filesystem::path(DRAWDOWN_ROOT) / "tests" / "leakage" / "seeded.book.json"));
  return kBook;
}

// The record with the id.
template <typename Record>
Index place_of(const std::vector<Record>& records, std::string_view id) {
  for (Index i = 0; i < records.size(); ++i) {
    if (records[i].id == id) return i;
  }
  throw std::invalid_argument("no record " + std::string(id));
}
template <typename Record>
Record& named(std::vector<Record>& records, std::string_view id) {
  return records[place_of(records, id)];
}

inline Configured& set_up(Book& book) {
  if (!book.terms.configured) book.terms.configured = Configured{};
  return *book.terms.configured;
}

// How the platform has it: as it was signed, until a test changes it.
template <typename Record>
Record& set_up_record(std::vector<AsConfigured<Record>>& records, Index place,
                      const Record& as_signed) {
  for (AsConfigured<Record>& one : records) {
    if (one.place == place) return one.record;
  }
  records.push_back({place, as_signed});
  return records.back().record;
}
inline Agreement& set_up_agreement(Book& book, std::string_view id) {
  const Index place = place_of(book.terms.agreements, id);
  return set_up_record(set_up(book).agreements, place, book.terms.agreements[place]);
}
inline Addition& set_up_addition(Book& book, std::string_view agreement, std::string_view id) {
  return named(set_up_agreement(book, agreement).additions, id);
}
inline Block& set_up_block(Book& book, std::string_view agreement) {
  return *set_up_agreement(book, agreement).block;
}
inline WorkType& set_up_work_type(Book& book, std::string_view id) {
  const Index place = place_of(book.terms.work_types, id);
  return set_up_record(set_up(book).work_types, place, book.terms.work_types[place]);
}
inline Policies& set_up_policies(Book& book) {
  Configured& configured = set_up(book);
  if (!configured.policies) configured.policies = book.terms.policies;
  return *configured.policies;
}

inline Agreement& agreed(Book& book, std::string_view id) {
  return named(book.terms.agreements, id);
}
inline Addition& agreed_addition(Book& book, std::string_view agreement, std::string_view id) {
  return named(agreed(book, agreement).additions, id);
}
inline TimeEntry& entry(Book& book, std::string_view id) { return named(book.time_entries, id); }
inline ConsumptionRow& row(Book& book, std::string_view id) { return named(book.consumption, id); }

inline Decimal decimal(const char* text) { return *Decimal::parse(text); }
inline Date day(const char* text) { return *Date::parse(text); }

// As it would be read from a file, so that a plant can't make what no book could be.
inline Book read_again(const Book& book) { return read_good(write_book(book).text()); }

// What a client is billed in each month before tax, as the book was signed.
inline std::vector<Money> signed_months(const LeakBook& book, Index client) {
  Terms terms = book.book.terms;
  BillAgain bills(usage_of(book.book));
  const ClientBill bill = bills.bill(terms, client);
  std::vector<Money> sums = book.no_money(client);
  for (std::size_t month = 0; month < sums.size(); ++month) {
    for (const Invoice& invoice : invoices_in(bill, book.months[month])) {
      sums[month] += invoice.subtotal;
    }
  }
  return sums;
}

// What the platform bills a client in each month, and all steps.
inline std::vector<Money> earned_months(const LeakBook& book, const Leakage& leakage,
                                        Index client) {
  std::vector<Money> sums;
  for (std::size_t month = 0; month < book.months.size(); ++month) {
    sums.push_back(book.subtotal(client, month));
  }
  for (const std::vector<ClientStep>& step : leakage.changes) {
    for (const ClientStep& one : step) {
      if (one.client != client) continue;
      for (const LineChange& line : one.lines) sums[line.subject.month] += line.now - line.was;
    }
  }
  return sums;
}

inline std::vector<Index> order_of_checks() {
  std::vector<Index> order(all_checks().size());
  for (Index i = 0; i < order.size(); ++i) order[i] = i;
  return order;
}

inline Leakage leakage_of(const LeakBook& book) {
  return walk_leaks(book, find_leaks(book), order_of_checks());
}

// Of the whole book, in the client's currency.
inline Money amount_of(const LeakBook& book, const Leakage& leakage, std::size_t place) {
  const Finding& finding = leakage.findings[place];
  const Currency currency =
      finding.client == kNowhere ? book.terms.provider.currency : book.currency_of(finding.client);
  Money sum = Money::zero(currency);
  for (const Money& month : finding_months(book, leakage, place, currency)) sum += month;
  return sum;
}

}  // namespace billing::testing
