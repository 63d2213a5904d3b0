// One thing in which platforms differ: its values, and what a value makes of a book's terms.
//
// A value never adds what the agreements don't hold: it keeps it, narrows it to what a platform can
// do, or puts in its place what its users do instead.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "book/book.h"

namespace billing {

// What a value has changed.
struct Touched {
  bool everyone = false;
  std::vector<Index> clients;  // Beside those of the agreements.
  std::vector<Index> agreements;
  // What would have to change and cannot: a block that nobody says the price of.
  std::vector<Index> out_of_reach;

  bool touches(const Terms& terms, Index client) const;
};

// Every policy has it, first of its values: what the agreements and the book say. Where it is the
// only one, all platforms do alike; the policy is there to say so, with the evidence.
inline constexpr std::string_view kAsSigned = "as_signed";

struct Policy {
  std::string_view id;
  std::string_view title;
  std::span<const std::string_view> values;
  void (*apply)(Terms& terms, std::string_view value, Touched& touched);
  // The journal's alone if not: no line of an invoice is another one.
  bool changes_invoices = true;
};

// Gives the field its new value; whether that is another one.
template <typename Field, typename Value>
bool change(Field& field, Value value) {
  const Field changed(std::move(value));
  if (field == changed) return false;
  field = changed;
  return true;
}

template <typename List>
bool clear(List& list) {
  if (list.empty()) return false;
  list.clear();
  return true;
}

// `change_one(agreement)` says whether it changed anything.
template <typename ChangeOne>
void change_agreements(Terms& terms, Touched& touched, ChangeOne change_one) {
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    if (change_one(terms.agreements[i])) touched.agreements.push_back(i);
  }
}

template <typename ChangeOne>
void change_blocks(Terms& terms, Touched& touched, ChangeOne change_one) {
  change_agreements(terms, touched, [&](Agreement& agreement) {
    return agreement.block && change_one(*agreement.block);
  });
}

template <typename ChangeOne>
void change_clients(Terms& terms, Touched& touched, ChangeOne change_one) {
  for (Index i = 0; i < terms.clients.size(); ++i) {
    if (change_one(terms.clients[i])) touched.clients.push_back(i);
  }
}

}  // namespace billing
