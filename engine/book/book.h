// Everything known about one provider. After engine/api/ has read a book, every reference points
// at something, every period has a start before its end, and every number is within its limits:
// the rules rely on it and check nothing again.
#pragma once

#include <optional>
#include <vector>

#include "book/actual_invoice.h"
#include "book/agreement.h"
#include "book/client.h"
#include "book/configured.h"
#include "book/consumption.h"
#include "book/count_source.h"
#include "book/custom_profile.h"
#include "book/item.h"
#include "book/ledger.h"
#include "book/policies.h"
#include "book/price_list.h"
#include "book/project.h"
#include "book/provider.h"
#include "book/ticket.h"
#include "book/time_entry.h"
#include "calendar/period.h"

namespace billing {

// All but the usage: small, so an edit may copy it, change the copy and throw it away.
struct Terms {
  Provider provider;
  Policies policies;
  Period period;  // The span that is billed: whole calendar months.
  std::vector<TaxRate> tax_rates;
  std::vector<WorkRole> work_roles;
  std::vector<WorkType> work_types;
  RateRules rate_rules;  // The price list's.
  Ledger ledger;
  std::vector<Client> clients;
  std::vector<CountSource> count_sources;
  std::vector<Agreement> agreements;
  std::vector<Project> projects;
  std::vector<Item> expenses;
  std::vector<Item> products;
  std::vector<CustomProfile> profiles;
  std::vector<ActualInvoice> actual_invoices;
  std::vector<ClosedTicket> closed_tickets;
  std::optional<Configured> configured;
};

inline const Item& item_at(const Terms& terms, ItemRef item) {
  return item.kind == ItemKind::expense ? terms.expenses[item.place] : terms.products[item.place];
}

struct Book {
  Terms terms;
  std::vector<TimeEntry> time_entries;
  std::vector<ConsumptionRow> consumption;
};

}  // namespace billing
