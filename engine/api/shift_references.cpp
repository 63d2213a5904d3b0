// Visits every reference of a book once, for shifting and for looking who uses what.
#include "api/shift_references.h"

#include <algorithm>

namespace billing {
namespace {

// Calls visit(list, reference, owner) for every reference in the terms.
template <typename TermsType, typename Visit>
void visit_terms(TermsType& terms, Visit visit) {
  const auto visit_all = [&](BookList list, auto& references, const std::string& owner) {
    for (auto& reference : references) visit(list, reference, owner);
  };
  const auto visit_rules = [&](auto& rules, const std::string& owner) {
    for (auto& rule : rules) {
      visit(BookList::work_roles, rule.work_role, owner);
      visit(BookList::work_types, rule.work_type, owner);
    }
  };
  for (auto& type : terms.work_types) {
    visit_all(BookList::tax_rates, type.tax_rates, "the work type \"" + type.id + "\"");
  }
  visit_rules(terms.rate_rules, "the price list");
  for (auto& client : terms.clients) {
    visit_rules(client.rate_rules, "the client \"" + client.id + "\"");
  }
  for (auto& agreement : terms.agreements) {
    const std::string owner = "the agreement \"" + agreement.id + "\"";
    visit(BookList::clients, agreement.client, owner);
    visit(BookList::agreements, agreement.parent, owner);
    visit_rules(agreement.rate_rules, owner);
    if (agreement.recurring_fee) {
      visit_all(BookList::tax_rates, agreement.recurring_fee->tax_rates, owner);
    }
    for (auto& addition : agreement.additions) {
      visit_all(BookList::tax_rates, addition.tax_rates, owner);
    }
    if (agreement.block) {
      visit_all(BookList::tax_rates, agreement.block->tax_rates, owner);
      for (auto& factor : agreement.block->draw_factors) {
        visit(BookList::work_roles, factor.work_role, owner);
        visit(BookList::work_types, factor.work_type, owner);
      }
    }
    visit_all(BookList::work_roles, agreement.coverage.excluded_work_roles, owner);
    visit_all(BookList::work_types, agreement.coverage.excluded_work_types, owner);
  }
}

template <typename Entry>
auto* reference_of(Entry& entry, BookList list) {
  switch (list) {
    case BookList::clients:
      return &entry.client;
    case BookList::agreements:
      return &entry.agreement;
    case BookList::work_roles:
      return &entry.work_role;
    case BookList::work_types:
      return &entry.work_type;
    case BookList::tax_rates:
      break;
  }
  return static_cast<decltype(&entry.client)>(nullptr);
}

void shift_one(Index& reference, Index place, Shift shift) {
  if (reference == kNowhere) return;
  if (shift == Shift::up && reference >= place) ++reference;
  if (shift == Shift::down && reference > place) --reference;
}

}  // namespace

void shift_references(Terms& terms, BookList list, Index place, Shift shift) {
  visit_terms(terms, [&](BookList of, Index& reference, const std::string&) {
    if (of == list) shift_one(reference, place, shift);
  });
}

void shift_references(std::vector<TimeEntry>& entries, BookList list, Index place, Shift shift) {
  for (TimeEntry& entry : entries) {
    if (Index* reference = reference_of(entry, list)) shift_one(*reference, place, shift);
  }
}

std::string find_reference(const Terms& terms, const std::vector<TimeEntry>& entries, BookList list,
                           Index place) {
  std::string user;
  visit_terms(terms, [&](BookList of, const Index& reference, const std::string& owner) {
    if (of == list && reference == place && user.empty()) user = owner;
  });
  if (!user.empty()) return user;
  const auto used = std::find_if(entries.begin(), entries.end(), [&](const TimeEntry& entry) {
    const Index* reference = reference_of(entry, list);
    return reference != nullptr && *reference == place;
  });
  return used == entries.end() ? "" : "the time entry \"" + used->id + "\"";
}

}  // namespace billing
