// What a client has signed: a recurring fee, additions, prepaid work, and which work it pays for.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "book/block.h"
#include "book/consumption.h"
#include "book/count_source.h"
#include "book/coverage.h"
#include "book/deposit.h"
#include "book/discount.h"
#include "book/ledger.h"
#include "book/pricing.h"
#include "book/rate_rule.h"
#include "book/reference.h"
#include "book/time_limits.h"
#include "book/uplift.h"
#include "calendar/cycle.h"
#include "calendar/proration.h"
#include "money/decimal.h"

namespace billing {

// What becomes of an agreement at the end of its term.
enum class Renewal {
  automatic,  // Another term follows (schema: Halo autorenew).
  ends,
};

enum class Timing {
  advance,  // A period's charge falls due on its first day.
  arrears,  // On its last.
};

// What is rounded where a part of a period is charged.
enum class ProrationRounding {
  line,        // quantity x price x days, once.
  unit_price,  // price x days first, then times the quantity (third party: IDS; the order:
               // inferred).
};

enum class MonthDays {
  actual,
  thirty,  // Every month counts thirty days (documented: Kill Bill's fixed proration days).
};

// When a part that begins inside a period is billed, in advance.
enum class PartsBilled {
  at_once,       // On its first day (third party: CEO Juice, "bill prorated now").
  next_invoice,  // With the next period (third party: IDS; schema: Halo prorata_next_invoice).
};

// Days that were billed, after something is cancelled or becomes less inside a period.
enum class UnusedDays {
  credited,  // Documented: Kill Bill credits and bills again.
  kept,      // Third party: Better Invoice, additions-tab: a cancelled addition bills its period.
};

// From a day on, an addition has another quantity, another price, or both; a fee, whose amount is
// the price of one, another price (schema: Autotask ContractServiceAdjustment: unitChange,
// adjustedUnitPrice, effectiveDate).
struct RecurringChange {
  Date on;
  std::optional<Decimal> quantity;
  std::optional<Decimal> unit_price;
  friend bool operator==(const RecurringChange&, const RecurringChange&) = default;
};

struct RecurringFee {
  Decimal amount;
  std::string name;     // Printed on the invoice.
  std::string section;  // A heading over it and others.
  std::vector<Index> tax_rates;
  std::vector<RecurringChange> changes;        // Ascending, each inside the agreement's life.
  std::optional<std::vector<Uplift>> uplifts;  // Instead of the agreement's; empty: none.
  friend bool operator==(const RecurringFee&, const RecurringFee&) = default;
};

// A recurring line: (quantity - included) x unit_price each billing period (third party: Better
// Invoice, agreements-tab), or what a price sheet makes of the quantity less the included.
// How the parts of a bundle are printed: the addition that they are part of shows the sum.
enum class BundleParts { hidden, without_price };

struct Addition {
  std::string id;
  std::string name;
  std::string section;       // A heading over it and others; of a part, that of its bundle.
  Index part_of = kNowhere;  // In the agreement's additions: the bundle.
  BundleParts parts = BundleParts::hidden;  // Of a bundle.
  Decimal quantity;
  std::optional<CountedQuantity> counted;   // Instead of the quantity.
  std::optional<VendorCount> vendor_count;  // None: a source is looked for by the name.
  Decimal included;
  Decimal unit_price;
  std::optional<Pricing> pricing;  // Instead of the unit price.
  std::optional<Date> start;
  std::optional<Date> end;
  std::optional<Date> cancelled_on;      // The first day no longer charged.
  std::vector<RecurringChange> changes;  // Ascending, each inside the addition's life.
  bool one_time = false;                 // Charged once, on its start, whole.
  std::optional<Decimal> unit_cost;      // What a unit and period costs the provider.
  int sequence = 0;                      // Place among the agreement's additions, lowest first.
  std::vector<Index> tax_rates;
  GlDimensions dimensions;                     // Beside the agreement's.
  std::optional<std::vector<Uplift>> uplifts;  // Instead of the agreement's; empty: none.
  friend bool operator==(const Addition&, const Addition&) = default;
};

struct Agreement {
  std::string id;
  Index client = kNowhere;
  std::string name;
  std::string type;  // For rate rules of agreements of a type.
  Date start;
  std::optional<Date> end;  // Agreed.
  std::optional<int> term_months;
  Renewal renewal = Renewal::automatic;
  std::optional<Date> cancelled_on;  // Before the end that was agreed: the first day without it.
  Cycle billing_cycle = Cycle::monthly;
  CycleAnchor cycle_anchor = CycleAnchor::calendar;
  Timing timing = Timing::advance;
  Proration proration = Proration::off;
  std::optional<Proration> first_period_proration;  // Of what begins with the agreement.
  ProrationRounding proration_rounding = ProrationRounding::line;
  MonthDays month_days = MonthDays::actual;
  PartsBilled parts_billed = PartsBilled::at_once;
  UnusedDays unused_days = UnusedDays::credited;
  // A period is billed so long before it begins, in advance only (third party: Better Invoice's
  // look-ahead; schema: AgreementBatchSetup.daysInAdvance).
  Duration look_ahead;
  std::vector<Uplift> uplifts;  // Of the fee and of the additions without their own.
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
  std::optional<int> terms_days;  // Instead of the client's, of it and its children.
  std::optional<int> due_day;
  std::vector<Discount> discounts;
  std::optional<Cap> cap;
  std::optional<Commitment> commitment;
  TimeLimits time_limits;   // Each goes before the work type's.
  GlDimensions dimensions;  // Beside the client's, such as its department.

  // The first day after it as agreed: its end, or that of a term that does not renew.
  std::optional<Date> agreed_end() const {
    if (term_months && renewal == Renewal::ends) return start.plus_months(*term_months);
    return end;
  }
  // The first day on which it no longer is, agreed or cancelled.
  std::optional<Date> over_on() const { return cancelled_on ? cancelled_on : agreed_end(); }
  // From start to its end, or to `horizon` where it has no end or a later one.
  Period life(Date horizon) const {
    return {start, std::min(over_on().value_or(horizon), horizon)};
  }
  // The same, as if it had not been cancelled.
  Period agreed_life(Date horizon) const {
    return {start, std::min(agreed_end().value_or(horizon), horizon)};
  }
  bool is_active(Date date) const { return start <= date && (!over_on() || date < *over_on()); }
  const std::vector<Uplift>& uplifts_of(const std::optional<std::vector<Uplift>>& own) const {
    return own ? *own : uplifts;
  }
  // The day on which a period that begins on `period_start` is billed in advance. Nothing is before
  // the agreement begins (assumption).
  Date ahead_of(Date period_start) const {
    Date on = period_start;
    if (look_ahead.months) on = period_start.plus_months(-*look_ahead.months);
    if (look_ahead.days) on = period_start.plus_days(-*look_ahead.days);
    return std::max(on, start);
  }
  BillingCycle cycle() const { return {billing_cycle, cycle_anchor, start}; }
  // Of a block with a grant per period.
  BillingCycle grant_cycle() const {
    return {block->granted_every.value_or(billing_cycle), cycle_anchor, start};
  }
  friend bool operator==(const Agreement&, const Agreement&) = default;
};

}  // namespace billing
