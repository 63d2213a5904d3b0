// Somebody who is invoiced.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/ledger.h"
#include "book/rate_rule.h"
#include "book/reference.h"

namespace billing {

// What of a client's month goes on an invoice of its own; the rest stays together.
enum class SeparateInvoices {
  none,
  agreement,       // Each that has no parent, with its children.
  purchase_order,  // Each that agreements name, other than the client's.
  ticket,          // The time of each (documented: HaloPSA, "Invoice each Ticket separately").
};

struct Client {
  std::string id;
  std::string name;
  std::vector<std::string> address;
  std::optional<int> terms_days;  // Instead of the provider's.
  SeparateInvoices separate_invoices = SeparateInvoices::none;
  std::string purchase_order;
  std::vector<Index> exempt_tax_rates;
  RateRules rate_rules;
  GlDimensions dimensions;  // For the ledger's look-up, such as its office.
};

}  // namespace billing
