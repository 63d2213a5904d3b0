// Edits: a list of operations on elements of the book, to be applied all or none.
//
//   {"operations": [{"operation": "set", "kind": "agreement", "value": {...}, "at": 3},
//                   {"operation": "remove", "kind": "client", "id": "oakline"}]}
//
// Kinds: provider, policies, period, tax_rate, work_role, work_type, rate_rules (value: the list),
// ledger, client, count_source, agreement, project, expense, product, actual_invoice, profiles (the
// list), configured, closed_tickets (the list), time_entry, consumption_row. set replaces the
// element with the value's id, or inserts it before the element at `at`, at the end without it.
// What something else names cannot be removed. Problems point into the book as it would be after
// the edit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/problem.h"
#include "book/book.h"

namespace billing {

struct EditedBook {
  Terms terms;
  std::optional<std::vector<TimeEntry>> time_entries;      // nullopt: as they were.
  std::optional<std::vector<ConsumptionRow>> consumption;  // The same.
  bool items = false;                                      // Expenses or products have changed.
  bool everything = false;                                 // All clients have to be billed again.
  std::vector<std::string> clients;                        // Else those with these ids.
};

// The book after the edit, and whom it touches. Good only without problems.
EditedBook edit_book(std::string_view json, const Book& book, Problems& problems);

}  // namespace billing
