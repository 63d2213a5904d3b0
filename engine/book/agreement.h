// What a client has signed: a recurring fee, additions, prepaid work, and which work it pays for.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "book/block.h"
#include "book/consumption.h"
#include "book/coverage.h"
#include "book/deposit.h"
#include "book/discount.h"
#include "book/pricing.h"
#include "book/rate_rule.h"
#include "book/reference.h"
#include "book/time_limits.h"
#include "calendar/cycle.h"
#include "calendar/proration.h"
#include "money/decimal.h"

namespace billing {

enum class Timing {
  advance,  // A period's charge falls due on its first day.
  arrears,  // On its last.
};

struct RecurringFee {
  Decimal amount;
  std::string name;  // Printed on the invoice.
  std::vector<Index> tax_rates;
};

// A recurring line: (quantity - included) x unit_price each billing period (third party: Better
// Invoice, agreements-tab), or what a price sheet makes of the quantity less the included.
struct Addition {
  std::string id;
  std::string name;
  Decimal quantity;
  Decimal included;
  Decimal unit_price;
  std::optional<Pricing> pricing;  // Instead of the unit price.
  std::optional<Date> start;
  std::optional<Date> end;
  std::vector<Index> tax_rates;
};

struct Agreement {
  std::string id;
  Index client = kNowhere;
  std::string name;
  std::string type;  // For rate rules of agreements of a type.
  Date start;
  std::optional<Date> end;
  Cycle billing_cycle = Cycle::monthly;
  CycleAnchor cycle_anchor = CycleAnchor::calendar;
  Timing timing = Timing::advance;
  Proration proration = Proration::off;
  std::optional<RecurringFee> recurring_fee;
  std::vector<Addition> additions;
  std::optional<Block> block;
  std::vector<Deposit> deposits;
  std::optional<ConsumptionTerms> consumption;  // None: it bills no consumption.
  Coverage coverage;
  RateRules rate_rules;
  Index parent = kNowhere;        // Of the same client: printed before it, on the same invoice.
  bool separate_invoice = false;  // With its children, on an invoice of its own.
  std::string purchase_order;
  std::vector<Discount> discounts;
  std::optional<Commitment> commitment;
  TimeLimits time_limits;  // Each goes before the work type's.

  // From start to end, or to `horizon` where it has no end or a later one.
  Period life(Date horizon) const { return {start, end ? std::min(*end, horizon) : horizon}; }
  bool is_active(Date date) const { return start <= date && (!end || date < *end); }
  BillingCycle cycle() const { return {billing_cycle, cycle_anchor, start}; }
};

}  // namespace billing
