// Keeps references right when an element enters or leaves the middle of one of the book's lists.
#pragma once

#include <string>
#include <vector>

#include "book/book.h"

namespace billing {

// Nothing names the last four.
enum class BookList {
  tax_rates,
  work_roles,
  work_types,
  clients,
  count_sources,
  agreements,
  projects,
  expenses,
  products,
  actual_invoices,
};
enum class Shift { up, down };

// References at or past `place` move one up; for down, those past it move one down.
void shift_references(Terms& terms, BookList list, Index place, Shift shift);
void shift_references(std::vector<TimeEntry>& entries, BookList list, Index place, Shift shift);
void shift_references(std::vector<ConsumptionRow>& rows, BookList list, Index place, Shift shift);

// What names the element, each once, for people: "the agreement \"Oakline support\" (oak)".
std::vector<std::string> find_users(const Terms& terms, const std::vector<TimeEntry>& entries,
                                    const std::vector<ConsumptionRow>& rows, BookList list,
                                    Index place);
// "the client \"Oak\" (oak), the price list and 3 more".
std::string list_users(const std::vector<std::string>& users);

}  // namespace billing
