// Visits every reference of a book once, for shifting and for looking who uses what.
#include "api/shift_references.h"

#include <algorithm>

namespace billing {
namespace {

// Each calls visit(list, reference, owner) for every reference.
template <typename References, typename Visit>
void visit_all(BookList list, References& references, const std::string& owner, Visit visit) {
  for (auto& reference : references) visit(list, reference, owner);
}

template <typename Rules, typename Visit>
void visit_rules(Rules& rules, const std::string& owner, Visit visit) {
  for (auto& rule : rules) {
    visit(BookList::work_roles, rule.work_role, owner);
    visit(BookList::work_types, rule.work_type, owner);
  }
}

template <typename Deposits, typename Visit>
void visit_deposits(Deposits& deposits, const std::string& owner, Visit visit) {
  for (auto& deposit : deposits) visit_all(BookList::tax_rates, deposit.tax_rates, owner, visit);
}

template <typename AgreementType, typename Visit>
void visit_agreement(AgreementType& agreement, Visit visit) {
  const std::string owner = "the agreement \"" + agreement.id + "\"";
  visit(BookList::clients, agreement.client, owner);
  visit(BookList::agreements, agreement.parent, owner);
  if (agreement.commitment) {
    visit_all(BookList::tax_rates, agreement.commitment->tax_rates, owner, visit);
  }
  visit_rules(agreement.rate_rules, owner, visit);
  if (agreement.recurring_fee) {
    visit_all(BookList::tax_rates, agreement.recurring_fee->tax_rates, owner, visit);
  }
  for (auto& addition : agreement.additions) {
    visit_all(BookList::tax_rates, addition.tax_rates, owner, visit);
  }
  visit_deposits(agreement.deposits, owner, visit);
  if (agreement.consumption) {
    visit_all(BookList::tax_rates, agreement.consumption->tax_rates, owner, visit);
  }
  if (agreement.block) {
    visit_all(BookList::tax_rates, agreement.block->tax_rates, owner, visit);
    visit_rules(agreement.block->draw_factors, owner, visit);
  }
  visit_all(BookList::work_roles, agreement.coverage.excluded_work_roles, owner, visit);
  visit_all(BookList::work_types, agreement.coverage.excluded_work_types, owner, visit);
}

// Projects, expenses, products: `what` is "the project".
template <typename Sales, typename Visit>
void visit_sales(Sales& sales, const char* what, Visit visit) {
  for (auto& sale : sales) {
    const std::string owner = what + (" \"" + sale.id + "\"");
    visit(BookList::clients, sale.client, owner);
    visit(BookList::agreements, sale.agreement, owner);
    visit_all(BookList::tax_rates, sale.tax_rates, owner, visit);
    if constexpr (requires { sale.deposits; }) visit_deposits(sale.deposits, owner, visit);
  }
}

template <typename TermsType, typename Visit>
void visit_terms(TermsType& terms, Visit visit) {
  for (auto& type : terms.work_types) {
    visit_all(BookList::tax_rates, type.tax_rates, "the work type \"" + type.id + "\"", visit);
  }
  visit_rules(terms.rate_rules, "the price list", visit);
  for (auto& rate : terms.tax_rates) {
    const std::string owner = "the tax rate \"" + rate.id + "\"";
    visit_all(BookList::work_roles, rate.exempt_work_roles, owner, visit);
  }
  for (auto& client : terms.clients) {
    const std::string owner = "the client \"" + client.id + "\"";
    visit_all(BookList::tax_rates, client.exempt_tax_rates, owner, visit);
    if (client.minimum_invoice) {
      visit_all(BookList::tax_rates, client.minimum_invoice->tax_rates, owner, visit);
    }
    visit_rules(client.rate_rules, owner, visit);
  }
  for (auto& agreement : terms.agreements) visit_agreement(agreement, visit);
  visit_sales(terms.projects, "the project", visit);
  visit_sales(terms.expenses, "the expense", visit);
  visit_sales(terms.products, "the product", visit);
}

// What a time entry or a row of consumption names of a list; null: nothing.
template <typename Used>
auto* reference_of(Used& used, BookList list) {
  constexpr bool is_work = requires { used.work_role; };
  decltype(&used.client) reference = nullptr;
  if (list == BookList::clients) reference = &used.client;
  if (list == BookList::agreements) reference = &used.agreement;
  if constexpr (is_work) {
    if (list == BookList::work_roles) reference = &used.work_role;
    if (list == BookList::work_types) reference = &used.work_type;
  }
  return reference;
}

void shift_one(Index& reference, Index place, Shift shift) {
  if (reference == kNowhere) return;
  if (shift == Shift::up && reference >= place) ++reference;
  if (shift == Shift::down && reference > place) --reference;
}

template <typename Used>
void shift_all(std::vector<Used>& usage, BookList list, Index place, Shift shift) {
  for (Used& used : usage) {
    if (Index* reference = reference_of(used, list)) shift_one(*reference, place, shift);
  }
}

template <typename Used>
std::string find_user(const std::vector<Used>& usage, BookList list, Index place,
                      const char* what) {
  const auto found = std::find_if(usage.begin(), usage.end(), [&](const Used& used) {
    const Index* reference = reference_of(used, list);
    return reference != nullptr && *reference == place;
  });
  return found == usage.end() ? "" : what + (" \"" + found->id + "\"");
}

}  // namespace

void shift_references(Terms& terms, BookList list, Index place, Shift shift) {
  visit_terms(terms, [&](BookList of, Index& reference, const std::string&) {
    if (of == list) shift_one(reference, place, shift);
  });
}

void shift_references(std::vector<TimeEntry>& entries, BookList list, Index place, Shift shift) {
  shift_all(entries, list, place, shift);
}

void shift_references(std::vector<ConsumptionRow>& rows, BookList list, Index place, Shift shift) {
  shift_all(rows, list, place, shift);
}

std::string find_reference(const Terms& terms, const std::vector<TimeEntry>& entries,
                           const std::vector<ConsumptionRow>& rows, BookList list, Index place) {
  std::string user;
  visit_terms(terms, [&](BookList of, const Index& reference, const std::string& owner) {
    if (of == list && reference == place && user.empty()) user = owner;
  });
  if (user.empty()) user = find_user(entries, list, place, "the time entry");
  if (user.empty()) user = find_user(rows, list, place, "the row of consumption");
  return user;
}

}  // namespace billing
