// Every entry and every item is on lines exactly once, or unbilled.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/random_books.h"

namespace billing::testing {

// What an entry has on lines.
struct OnLines {
  int lines = 0;
  int rest_pieces = 0;
  bool has_part = false;
  Decimal hours, worth;
  Decimal rests;  // Hours left to another agreement.
};

inline void check_entries(const Book& book, const ClientBill& billed, Claims& claims) {
  std::vector<OnLines> entries(billed.rated.size());
  for (const Invoice& invoice : billed.invoices) {
    for (const Line& line : invoice.lines) {
      for (const LineEntry& share : line.entries) {
        OnLines& on = entries[share.rated];
        ++on.lines;
        on.has_part = on.has_part || line.unit == LineUnit::part;
        on.hours += share.quantity;
        on.worth += share.worth;
      }
    }
  }
  std::map<Index, int> unbilled;
  for (const Unbilled& entry : billed.unbilled) {
    if (entry.kind != UsageKind::time_entry) continue;
    if (!entry.part) {
      ++unbilled[entry.entry];
      continue;
    }
    // What of it is told by itself counts as a line.
    OnLines& on = entries[entry.part->rated];
    ++on.lines;
    on.has_part = on.has_part || entry.part->is_part;
    on.hours += entry.part->hours;
    on.worth += entry.part->worth;
  }
  // What one agreement left to the next counts as on lines of the entry that it is the rest of.
  for (Index i = static_cast<Index>(entries.size()); i-- > 0;) {
    if (billed.rated[i].rest_of == kNowhere) continue;
    OnLines& whole = entries[billed.rated[i].rest_of];
    whole.rests += billed.rated[i].hours;
    whole.lines += entries[i].lines > 0 ? 1 : 0;
    ++whole.rest_pieces;
  }
  for (Index i = 0; i < entries.size(); ++i) {
    const RatedEntry& rated = billed.rated[i];
    if (rated.is_item()) continue;
    const std::string& id = book.time_entries[rated.entry].id;
    const OnLines& on = entries[i];
    claims.claim((on.lines > 0) != (unbilled[rated.entry] > 0),
                 id + " is on " + std::to_string(on.lines) + " lines and " +
                     std::to_string(unbilled[rated.entry]) + " times unbilled");
    claims.claim(on.lines <= 3 + on.rest_pieces && unbilled[rated.entry] <= 1,
                 id + " is told too often");
    if (on.lines == 0) continue;
    if (on.has_part && on.rest_pieces > 0) continue;  // Money left to hours, with six digits.
    if (!on.has_part) claims.equal(on.hours + on.rests, rated.hours, id + ": hours on lines");
    if (on.rests.is_zero()) claims.equal(on.worth, rated.worth(), id + ": worth on lines");
  }
}

// The parts of an expense or a product on lines, and what was left to the next agreement, add up.
inline void check_items(const Book& book, const ClientBill& billed, Claims& claims) {
  std::vector<Decimal> on_lines(billed.rated.size());
  std::vector<int> lines(billed.rated.size());
  for (const Invoice& invoice : billed.invoices) {
    for (const Line& line : invoice.lines) {
      if (!line.item) continue;
      on_lines[line.item->rated] += line.item->worth;
      ++lines[line.item->rated];
    }
  }
  std::map<std::pair<UsageKind, Index>, int> unbilled;
  for (const Unbilled& one : billed.unbilled) {
    if (!one.part) {
      ++unbilled[{one.kind, one.entry}];
    } else {
      on_lines[one.part->rated] += one.part->worth;
      ++lines[one.part->rated];
    }
  }
  for (std::size_t i = billed.rated.size(); i-- > 0;) {
    const RatedEntry& rated = billed.rated[i];
    if (!rated.is_item()) continue;
    const Item& item = item_at(book.terms, rated.item);
    const bool is_expense = rated.item.kind == ItemKind::expense;
    const UsageKind kind = is_expense ? UsageKind::expense : UsageKind::product;
    const bool is_billed = item.billing != EntryBilling::do_not_bill &&
                           item.billing != EntryBilling::written_off &&
                           book.terms.period.contains(item.on);
    const bool is_told = unbilled[{kind, rated.item.place}] > 0;
    claims.claim(is_told != (lines[i] > 0),
                 item.id + " is on so many lines: " + std::to_string(lines[i]));
    claims.claim(lines[i] > 0 || !is_billed, item.id + " is billable and on no line");
    if (lines[i] > 0) claims.equal(on_lines[i], rated.worth(), item.id + ": worth on lines");
    if (rated.rest_of == kNowhere) continue;
    on_lines[rated.rest_of] += on_lines[i];
    lines[rated.rest_of] += lines[i];
  }
}

}  // namespace billing::testing
