// Ids become dimensions; the most specific owner of a dimension says its value.
#include "posting/accounts.h"

namespace billing {
namespace {

// The cascade of a class in a book that has none.
GlCascade default_cascade(GlClass of) {
  return {{{"owner", {}}}, {{"owner", {}, default_account(of)}}};
}

void overlay(const GlDimensions& more, GlDimensions& dimensions) {
  for (const auto& [name, value] : more) dimensions[name] = value;
}

template <typename Element>
void add_id(std::string_view name, const std::vector<Element>& elements, Index index,
            GlDimensions& dimensions) {
  if (index != kNowhere) dimensions[std::string(name)] = elements[index].id;
}

}  // namespace

std::string default_account(GlClass of) {
  switch (of) {
    case GlClass::receivable:
      return "Assets:Receivable";
    case GlClass::labour:
      return "Revenue:Labour";
    case GlClass::agreement:
      return "Revenue:Agreements";
    case GlClass::product:
      return "Revenue:Products";
    case GlClass::expense:
      return "Revenue:Expenses";
    case GlClass::tax:
      return "Liabilities:Tax";
    case GlClass::deferred:
      return "Liabilities:Deferred revenue";
    case GlClass::breakage:
      return "Revenue:Breakage";
    case GlClass::opening:
      break;
  }
  return "Equity:Opening balances";
}

GlDimensions dimensions_of(const Terms& terms, const Posted& posted) {
  GlDimensions dimensions;
  if (posted.client != kNowhere) overlay(terms.clients[posted.client].dimensions, dimensions);
  if (posted.agreement != kNowhere) {
    const Agreement& agreement = terms.agreements[posted.agreement];
    overlay(agreement.dimensions, dimensions);
    if (posted.addition != kNowhere) {
      overlay(agreement.additions[posted.addition].dimensions, dimensions);
    }
  }
  add_id(kClientDimension, terms.clients, posted.client, dimensions);
  add_id(kAgreementDimension, terms.agreements, posted.agreement, dimensions);
  add_id(kWorkRoleDimension, terms.work_roles, posted.work_role, dimensions);
  add_id(kWorkTypeDimension, terms.work_types, posted.work_type, dimensions);
  add_id(kTaxRateDimension, terms.tax_rates, posted.tax_rate, dimensions);
  return dimensions;
}

Accounts::Accounts(const Terms& terms) : terms_(terms), closed_entries_(terms.clients.size()) {
  for (std::size_t i = 0; i < kGlClasses; ++i) {
    finders_.emplace_back(default_cascade(static_cast<GlClass>(i)));
  }
  for (const ClassCascade& own : terms.ledger.cascades) {
    finders_[static_cast<std::size_t>(own.of)] = AccountFinder(own.cascade);
  }
  for (const ClosedEntry& entry : terms.ledger.closed_entries) {
    closed_entries_[entry.client].push_back(&entry);
  }
}

GlAnswer Accounts::find(GlClass of, const Posted& posted) const {
  return finders_[static_cast<std::size_t>(of)].find(dimensions_of(terms_, posted));
}

}  // namespace billing
