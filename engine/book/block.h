// Prepaid work: what is put into a block, what draws on it and how, and what happens past its end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/rate_rule.h"
#include "book/reference.h"
#include "calendar/cycle.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

// hours: an hour draws one hour whatever its rate. amount: an hour draws its rate. incidents: the
// first covered entry of a ticket draws one, the rest of the ticket nothing (schema: ConnectWise
// applicationUnits).
enum class BlockUnit { hours, amount, incidents };

enum class BlockCycle {
  one_time,    // One grant at the agreement's start.
  per_period,  // One for each billing period, or each of a cycle of its own.
  purchased,   // None but what is purchased.
};

// What becomes of work that the block does not cover.
enum class Overage {
  bill_overage_rate,
  bill_own_rate,
  refuse,          // Not billed.
  carry,           // Owed, and taken from the next grant.
  sell_block,      // As many further blocks are sold at once as the work needs.
  next_agreement,  // The client's next agreement that covers it, at the end time and materials.
};

// When work past the end is billed, where it is.
enum class OverageBilled {
  with_work,   // In the month in which it was done (assumption).
  period_end,  // In that of the last day of the period that the block was granted for (third party:
               // Better Invoice, recurring-block-agreement).
};

// Which lot covered work draws on where several may be used.
enum class LotOrder {
  oldest,          // Granted first; so what was carried over goes before the new grant.
  newest,          // Granted last.
  nearest_expiry,  // Then granted first.
  priority,        // Lowest number, then nearest expiry, then granted first.
};

// How long something lasts: days, months, or (neither) without an end.
struct Duration {
  std::optional<int> days;
  std::optional<int> months;

  bool is_endless() const { return !days && !months; }
  Date after(Date start) const {
    return months ? start.plus_months(*months) : start.plus_days(*days);
  }
  friend bool operator==(const Duration&, const Duration&) = default;
};

// What is left at a period's end stays usable: at most `maximum` of it, and where less than
// `minimum` is left, so much is granted as is missing (documented: OpenMeter, MIN(maximum,
// MAX(balance, minimum))).
struct CarryOver {
  std::optional<Decimal> percent;  // Of what is left; none: all of it.
  std::optional<Decimal> minimum;
  std::optional<Decimal> maximum;
  Duration lasts;  // From the period's end (assumption: the platforms do not say from when).
  friend bool operator==(const CarryOver&, const CarryOver&) = default;
};

// More units, sold beside what the cycle grants; or, without a price, given.
struct Purchase {
  std::string id;
  Date on;
  Decimal quantity;
  std::optional<Decimal> price;
  std::optional<Date> expires_on;  // The first day on which it is lost.
  int priority = 0;
  friend bool operator==(const Purchase&, const Purchase&) = default;
};

// A correction of the balance: more adds a lot, less is taken from the lots there are (third party:
// Better Invoice, agreement-tab).
struct Adjustment {
  std::string id;
  Date on;
  Decimal quantity;  // Negative takes.
  std::string reason;
  // Of each unit taken back, paid back to the client (assumption: no platform documents a refund as
  // a movement of the block); none: its money is kept.
  std::optional<Decimal> refund_unit_price;
  friend bool operator==(const Adjustment&, const Adjustment&) = default;
};

// How many of the block's hours an hour of this role, type and work time draws (documented:
// Autotask ContractBlockHourFactor; HaloPSA agreement multiplier; schema: HaloPSA oohmultiplier).
// One that names the role goes before those that do not, of these one that names the type.
struct DrawFactor {
  Index work_role = kNowhere;  // kNowhere: any.
  Index work_type = kNowhere;
  std::optional<WorkTime> work_time;
  Decimal factor;
  friend bool operator==(const DrawFactor&, const DrawFactor&) = default;
};

// What an hour past the end of the block costs, by itself or as a change of its rate (documented:
// Autotask OverageBillingRate; methods: schema, ConnectWise overageRateType). The most specific as
// of draw factors.
struct OverageRate {
  Index work_role = kNowhere;  // kNowhere: any.
  Index work_type = kNowhere;
  std::optional<WorkTime> work_time;
  RateMethod method = RateMethod::custom;
  Decimal value;
  friend bool operator==(const OverageRate&, const OverageRate&) = default;
};

// When less than `threshold` is left after a draw, units are sold at once: up to `up_to`, or `by`
// so many (documented: HaloPSA autotopupthreshhold, autotopuptoamount, autotopupbyamount).
struct TopUp {
  Decimal threshold;
  std::optional<Decimal> up_to;
  std::optional<Decimal> by;
  Decimal unit_price;
  friend bool operator==(const TopUp&, const TopUp&) = default;
};

// When the money for a block counts as earned.
enum class BlockRecognition {
  by_draw,  // Deferred when it is billed, then draw by draw, the rest when it expires (third party:
            // Better Invoice, ConnectWise prePaymentFlag; documented: HaloPSA, deferred revenue for
            // pre-pay).
  at_sale,  // When it is billed (third party: Better Invoice, agreement types without the flag).
};

struct Block {
  BlockUnit unit = BlockUnit::hours;
  Decimal grant;
  bool unlimited = false;  // As much is granted as the work needs; `grant` is zero.
  BlockCycle cycle = BlockCycle::per_period;
  // Of a grant per period, where it is not the billing period (schema: ConnectWise
  // applicationCycle, which stands beside billingCycle).
  std::optional<Cycle> granted_every;
  std::optional<Decimal> sold_price;  // Per grant; none: part of the fee.
  std::optional<Decimal> hour_price;  // What one of its hours was sold for.
  Duration lot_lasts;                 // One-time and purchased lots, from the day granted.
  std::optional<CarryOver> carry_over;
  LotOrder lot_order = LotOrder::oldest;
  int priority = 0;  // Of the lots that the cycle grants.
  std::vector<Purchase> purchases;
  std::vector<Adjustment> adjustments;
  std::vector<DrawFactor> draw_factors;
  std::vector<OverageRate> overage_rates;  // Before those of rate rules.
  std::optional<TopUp> top_up;
  std::optional<Decimal> borrow_percent;  // Of the next grant, usable now and owed to it.
  Overage overage = Overage::bill_own_rate;
  OverageBilled overage_billed = OverageBilled::with_work;
  bool overage_by_factor = false;  // The draw factor also multiplies the rate of billed overage.
  std::optional<Decimal> overage_discount_percent;  // Off the rate of billed overage.
  std::vector<Decimal> alerts_percent_left;
  std::vector<Index> tax_rates;
  BlockRecognition recognition = BlockRecognition::by_draw;
  friend bool operator==(const Block&, const Block&) = default;
};

}  // namespace billing
