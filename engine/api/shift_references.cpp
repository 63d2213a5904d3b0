// Visits every reference of a book once, for shifting and for looking who uses what.
#include "api/shift_references.h"

#include "api/problem.h"
#include "posting/accounts.h"

namespace billing {
namespace {

template <typename Element>
std::string owner_of(const char* kind, const Element& element) {
  // Appended: g++ 12 takes a sum that begins with a short text for an overflow.
  std::string owner = "the ";
  owner.append(kind).append(" ").append(in_quotes(element.name));
  return owner.append(" (").append(element.id).append(")");
}

template <typename Rules, typename Visit>
void visit_rules(Rules& rules, const std::string& owner, Visit visit) {
  for (auto& rule : rules) {
    visit(BookList::work_roles, rule.work_role, owner);
    visit(BookList::work_types, rule.work_type, owner);
  }
}

template <typename References, typename Visit>
void visit_all(BookList list, References& references, const std::string& owner, Visit visit) {
  for (auto& reference : references) visit(list, reference, owner);
}

template <typename BlockType, typename Visit>
void visit_block(BlockType& block, const std::string& owner, Visit visit) {
  visit_all(BookList::tax_rates, block.tax_rates, owner, visit);
  for (auto& factor : block.draw_factors) {
    visit(BookList::work_roles, factor.work_role, owner);
    visit(BookList::work_types, factor.work_type, owner);
  }
  for (auto& rate : block.overage_rates) {
    visit(BookList::work_roles, rate.work_role, owner);
    visit(BookList::work_types, rate.work_type, owner);
  }
}

template <typename Deposits, typename Visit>
void visit_deposits(Deposits& deposits, const std::string& owner, Visit visit) {
  for (auto& deposit : deposits) visit_all(BookList::tax_rates, deposit.tax_rates, owner, visit);
}

template <typename AgreementType, typename Visit>
void visit_agreement(AgreementType& agreement, Visit visit) {
  const std::string owner = owner_of("agreement", agreement);
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
    if (addition.counted) visit(BookList::count_sources, addition.counted->source, owner);
    if (addition.vendor_count) visit(BookList::count_sources, addition.vendor_count->source, owner);
  }
  visit_deposits(agreement.deposits, owner, visit);
  if (agreement.consumption) {
    visit_all(BookList::tax_rates, agreement.consumption->tax_rates, owner, visit);
  }
  if (agreement.block) visit_block(*agreement.block, owner, visit);
  visit_all(BookList::work_roles, agreement.coverage.excluded_work_roles, owner, visit);
  visit_all(BookList::work_types, agreement.coverage.excluded_work_types, owner, visit);
}

template <typename ClientType, typename Visit>
void visit_client(ClientType& client, Visit visit) {
  const std::string owner = owner_of("client", client);
  visit_all(BookList::tax_rates, client.exempt_tax_rates, owner, visit);
  if (client.minimum_invoice) {
    visit_all(BookList::tax_rates, client.minimum_invoice->tax_rates, owner, visit);
  }
  visit_rules(client.rate_rules, owner, visit);
}

template <typename ConfiguredType, typename Visit>
void visit_configured(ConfiguredType& configured, Visit visit) {
  const std::string owner = "how the platform is set up";
  const auto visit_places = [&](BookList list, auto& records) {
    for (auto& one : records) visit(list, one.place, owner);
  };
  visit_places(BookList::agreements, configured.agreements);
  visit_places(BookList::clients, configured.clients);
  visit_places(BookList::work_roles, configured.work_roles);
  visit_places(BookList::work_types, configured.work_types);
  for (auto& one : configured.agreements) visit_agreement(one.record, visit);
  visit_all(BookList::agreements, configured.missing_agreements, owner, visit);
  for (auto& one : configured.clients) visit_rules(one.record, owner, visit);
  for (auto& one : configured.work_types) {
    visit_all(BookList::tax_rates, one.record.tax_rates, owner, visit);
  }
  if (configured.rate_rules) visit_rules(*configured.rate_rules, owner, visit);
}

// Projects, expenses, products: `what` is "the project".
template <typename Sales, typename Visit>
void visit_sales(Sales& sales, const char* what, Visit visit) {
  for (auto& sale : sales) {
    const std::string owner = owner_of(what, sale);
    visit(BookList::clients, sale.client, owner);
    visit(BookList::agreements, sale.agreement, owner);
    visit_all(BookList::tax_rates, sale.tax_rates, owner, visit);
    if constexpr (requires { sale.deposits; }) visit_deposits(sale.deposits, owner, visit);
  }
}

template <typename InvoiceType, typename Visit>
void visit_closed(InvoiceType& invoice, Visit visit) {
  const std::string owner = "the closed invoice " + invoice.number;
  visit(BookList::clients, invoice.client, owner);
  for (auto& line : invoice.lines) {
    visit(BookList::agreements, line.agreement, owner);
    visit_all(BookList::tax_rates, line.tax_rates, owner, visit);
  }
  for (auto& tax : invoice.taxes) visit(BookList::tax_rates, tax.tax_rate, owner);
}

// Calls visit(list, reference, owner) for every reference in the terms.
template <typename TermsType, typename Visit>
void visit_terms(TermsType& terms, Visit visit) {
  for (auto& type : terms.work_types) {
    visit_all(BookList::tax_rates, type.tax_rates, owner_of("work type", type), visit);
  }
  visit_rules(terms.rate_rules, "the price list", visit);
  for (auto& rate : terms.tax_rates) {
    visit_all(BookList::work_roles, rate.exempt_work_roles, owner_of("tax rate", rate), visit);
  }
  for (auto& client : terms.clients) visit_client(client, visit);
  for (auto& source : terms.count_sources) {
    const std::string owner = owner_of("count source", source);
    for (auto& snapshot : source.snapshots) visit(BookList::clients, snapshot.client, owner);
  }
  for (auto& entry : terms.ledger.closed_entries) {
    visit(BookList::clients, entry.client, "a closed month");
    for (auto& posting : entry.postings) {
      visit(BookList::agreements, posting.agreement, "a closed month");
    }
  }
  if (terms.ledger.closed_invoices) {
    for (auto& invoice : *terms.ledger.closed_invoices) visit_closed(invoice, visit);
  }
  for (auto& agreement : terms.agreements) visit_agreement(agreement, visit);
  for (auto& invoice : terms.actual_invoices) {
    visit(BookList::clients, invoice.client, "a sent invoice");
  }
  visit_sales(terms.projects, "project", visit);
  visit_sales(terms.expenses, "expense", visit);
  visit_sales(terms.products, "product", visit);
  for (auto& ticket : terms.closed_tickets) visit(BookList::clients, ticket.client, "a ticket");
  if (terms.configured) visit_configured(*terms.configured, visit);
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
void add_users(const std::vector<Used>& usage, BookList list, Index place, const char* what,
               std::vector<std::string>& users) {
  for (const Used& used : usage) {
    const Index* reference = reference_of(used, list);
    if (reference != nullptr && *reference == place) {
      std::string user = "the ";
      user.append(what).append(" ").append(in_quotes(used.id));
      users.push_back(std::move(user));
    }
  }
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

namespace {

// The ledger names by id what the others name by place.
bool is_mapped(const Ledger& ledger, std::string_view dimension, const std::string& id) {
  for (const ClassCascade& own : ledger.cascades) {
    for (const GlMapping& mapping : own.cascade.mappings) {
      const auto value = mapping.values.find(std::string(dimension));
      if (value != mapping.values.end() && value->second == id) return true;
    }
  }
  return false;
}

bool is_mapped(const Terms& terms, BookList list, Index place) {
  switch (list) {
    case BookList::tax_rates:
      return is_mapped(terms.ledger, kTaxRateDimension, terms.tax_rates[place].id);
    case BookList::work_roles:
      return is_mapped(terms.ledger, kWorkRoleDimension, terms.work_roles[place].id);
    case BookList::work_types:
      return is_mapped(terms.ledger, kWorkTypeDimension, terms.work_types[place].id);
    case BookList::clients:
      return is_mapped(terms.ledger, kClientDimension, terms.clients[place].id);
    case BookList::agreements:
      return is_mapped(terms.ledger, kAgreementDimension, terms.agreements[place].id);
    case BookList::count_sources:
    case BookList::projects:
    case BookList::expenses:
    case BookList::products:
    case BookList::actual_invoices:
      break;
  }
  return false;
}

}  // namespace

std::vector<std::string> find_users(const Terms& terms, const std::vector<TimeEntry>& entries,
                                    const std::vector<ConsumptionRow>& rows, BookList list,
                                    Index place) {
  std::vector<std::string> users;
  visit_terms(terms, [&](BookList of, const Index& reference, const std::string& owner) {
    if (of != list || reference != place) return;
    if (users.empty() || users.back() != owner) users.push_back(owner);
  });
  if (is_mapped(terms, list, place)) users.emplace_back("the ledger");
  add_users(entries, list, place, "time entry", users);
  add_users(rows, list, place, "row of consumption", users);
  return users;
}

std::string list_users(const std::vector<std::string>& users) {
  constexpr std::size_t kShown = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(users.size(), kShown); ++i) {
    if (i > 0) text += i + 1 == users.size() ? " and " : ", ";
    text += users[i];
  }
  if (users.size() > kShown) text += " and " + std::to_string(users.size() - kShown) + " more";
  return text;
}

}  // namespace billing
