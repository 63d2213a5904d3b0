// One thing that agreements ask of a platform: who asks for it, and which money depends on it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "invoice/bill_client.h"

namespace billing {

// A billed book, as an assessment looks at it.
struct AssessedBook {
  AssessedBook(const Terms& book_terms, AllUsage book_usage,
               std::vector<const ClientBill*> client_bills);

  const Terms& terms;
  AllUsage usage;
  std::vector<const ClientBill*> bills;        // By client.
  std::vector<std::vector<Index>> agreements;  // Of each client, those that live in the period.
};

// What asks for it: each agreement, each client, or the book once.
enum class Scope { agreement, client, book };

enum class Asked {
  no,
  if_priced,  // Only where a line depends on it.
  yes,
};

struct PricedLine {
  const AssessedBook& book;
  Index client = kNowhere;
  const Line& line;
  bool shares_invoice = false;  // With lines of another agreement.

  const Terms& terms() const { return book.terms; }
  const ClientBill& bill() const { return *book.bills[client]; }
  const Agreement& agreement() const { return book.terms.agreements[line.agreement]; }
  // The amount, or where the line bills nothing what its work is worth.
  Decimal worth() const { return line.covered.value_or(line.amount).to_decimal(); }
};

// Work that a block has paid for.
struct PaidDraw {
  const AssessedBook& book;
  Index client = kNowhere;
  const BlockHistory& history;
  const Movement& movement;

  const Lot& lot() const { return history.lots[movement.lot]; }
  const Block& block() const { return *book.terms.agreements[history.agreement].block; }
};

struct Scenario {
  std::string_view id;
  std::string_view title;
  std::string_view counted;  // For the page: what counts as a use, and which money.
  Scope scope = Scope::agreement;
  // Without any platform: by hand, of each use, a month (assumption).
  int touches = 1;
  int minutes = 0;
  // `place`: an agreement that lives in the period, a client, or 0 for the book.
  Asked (*asks)(const AssessedBook& book, Index place);
  // What of the line depends on it; nullopt: nothing.
  std::optional<Decimal> (*worth)(const PricedLine& line) = nullptr;
  std::optional<Decimal> (*drawn)(const PaidDraw& draw) = nullptr;
  // Its settings as text: two places with the same ones are one variant. Null: there is only one.
  std::string (*variant)(const AssessedBook& book, Index place) = nullptr;
};

inline Asked asked_if(bool asks) { return asks ? Asked::yes : Asked::no; }

inline std::optional<Decimal> worth_if(bool depends, const PricedLine& line) {
  return depends ? std::optional(line.worth()) : std::nullopt;
}

// Work on a line, billed or not.
inline bool is_work(LineKind kind) {
  return kind == LineKind::time || kind == LineKind::covered_time ||
         kind == LineKind::block_overage || kind == LineKind::refused_time ||
         kind == LineKind::carried_time;
}

}  // namespace billing
