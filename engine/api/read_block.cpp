// Prepaid work: the fields one by one, then what contradicts each other.
#include <algorithm>
#include <set>

#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {
namespace {

constexpr IntegerRange kDaysRange{1, kBlockDaysMax};
constexpr IntegerRange kMonthsRange{1, kBlockMonthsMax};
constexpr IntegerRange kPriorityRange{0, kPriorityMax};

Duration read_duration(FieldReader& fields) {
  Duration lasts;
  lasts.days = fields.optional_integer("expires_after_days", kDaysRange);
  lasts.months = fields.optional_integer("expires_after_months", kMonthsRange);
  if (lasts.days && lasts.months) {
    fields.problem("field.conflict", "expires_after_months",
                   "Say when it expires in days or in months, not in both.");
  }
  return lasts;
}

std::optional<Decimal> read_percent(FieldReader& fields, std::string_view field) {
  const auto percent = fields.optional_decimal(field, Sign::zero_or_more);
  if (percent && *percent > Decimal::from_integer(100)) {
    fields.problem("number.out_of_range", field, "A percentage here is at most 100.");
  }
  return percent;
}

CarryOver read_carry_over(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  CarryOver carry;
  carry.percent = read_percent(fields, "percent");
  carry.minimum = fields.optional_decimal("minimum", Sign::zero_or_more);
  carry.maximum = fields.optional_decimal("maximum", Sign::zero_or_more);
  carry.lasts = read_duration(fields);
  if (carry.minimum && carry.maximum && *carry.minimum > *carry.maximum) {
    fields.problem("field.conflict", "minimum",
                   "At least " + carry.minimum->to_string() + " and at most " +
                       carry.maximum->to_string() + " cannot both be carried over.");
  }
  fields.finish();
  return carry;
}

void check_inside(FieldReader& fields, Date on, const Agreement& agreement) {
  if (agreement.is_active(on)) return;
  fields.problem(
      "block.outside_agreement", "on",
      on.to_string() + " is not a day of the agreement, which starts on " +
          agreement.start.to_string() +
          (agreement.over_on() ? " and is over on " + agreement.over_on()->to_string() : "") + ".");
}

void check_id(FieldReader& fields, const std::string& id, std::set<std::string>& seen) {
  if (id.empty() || seen.insert(id).second) return;
  fields.problem("id.duplicate", "id",
                 "Another one of this list has the id " + in_quotes(id) + " too.");
}

Purchase read_purchase(const JsonValue& value, const std::string& pointer,
                       const Agreement& agreement, std::set<std::string>& seen,
                       Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Purchase purchase;
  purchase.id = fields.id("id");
  check_id(fields, purchase.id, seen);
  purchase.on = fields.date("on");
  purchase.quantity = fields.decimal("quantity", Sign::zero_or_more);
  purchase.price = fields.optional_decimal("price", Sign::zero_or_more);
  purchase.expires_on = fields.optional_date("expires_on");
  purchase.priority = fields.optional_integer("priority", kPriorityRange).value_or(0);
  if (fields.has("on")) check_inside(fields, purchase.on, agreement);
  if (purchase.expires_on && *purchase.expires_on <= purchase.on) {
    fields.problem("period.empty", "expires_on",
                   "It expires on " + purchase.expires_on->to_string() +
                       ", which is not after the day of the purchase.");
  }
  fields.finish();
  return purchase;
}

Adjustment read_adjustment(const JsonValue& value, const std::string& pointer,
                           const Agreement& agreement, std::set<std::string>& seen,
                           Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Adjustment adjustment;
  adjustment.id = fields.id("id");
  check_id(fields, adjustment.id, seen);
  adjustment.on = fields.date("on");
  adjustment.quantity = fields.decimal("quantity", Sign::any);
  adjustment.reason = fields.text("reason");
  adjustment.refund_unit_price = fields.optional_decimal("refund_unit_price", Sign::zero_or_more);
  if (adjustment.refund_unit_price && !adjustment.quantity.is_negative()) {
    fields.problem("field.conflict", "refund_unit_price",
                   "Only units that are taken back are refunded: give the adjustment a quantity "
                   "below zero, or leave its refund out.");
  }
  if (fields.has("on")) check_inside(fields, adjustment.on, agreement);
  fields.finish();
  return adjustment;
}

TopUp read_top_up(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  TopUp top_up;
  top_up.threshold = fields.decimal("threshold", Sign::zero_or_more);
  top_up.up_to = fields.optional_decimal("up_to", Sign::zero_or_more);
  top_up.by = fields.optional_decimal("by", Sign::zero_or_more);
  top_up.unit_price = fields.decimal("unit_price", Sign::zero_or_more);
  if (top_up.up_to.has_value() == top_up.by.has_value()) {
    fields.problem("field.conflict", "by",
                   "Say either up to how much it is topped up, or by how much.");
  } else if (top_up.by && top_up.by->is_zero()) {
    fields.problem("block.top_up_endless", "by",
                   "Topping up by nothing would go on for ever. Say by how much.");
  } else if (top_up.up_to && *top_up.up_to <= top_up.threshold) {
    fields.problem("block.top_up_endless", "up_to",
                   "Topped up to " + top_up.up_to->to_string() +
                       ", it would be topped up again at once. Choose more than the threshold.");
  }
  fields.finish();
  return top_up;
}

std::vector<Decimal> read_alerts(FieldReader& fields, Problems& problems) {
  std::vector<Decimal> percents;
  const std::vector<JsonValue>& alerts = fields.list("alerts", kAlertsMax);
  for (std::size_t i = 0; i < alerts.size(); ++i) {
    FieldReader alert(alerts[i], fields.at("alerts") + "/" + std::to_string(i), problems);
    if (!alert.has("percent_left")) alert.missing("percent_left");
    percents.push_back(read_percent(alert, "percent_left").value_or(Decimal{}));
    alert.finish();
  }
  return percents;
}

// An unlimited block is never short of anything and never has anything left.
void check_unlimited(FieldReader& fields, const Block& block) {
  if (!block.unlimited) return;
  const auto refuse = [&](bool is_there, const char* field) {
    if (!is_there) return;
    fields.problem("field.conflict", field,
                   "It means nothing in an unlimited block. Remove it, or say how much the block "
                   "grants instead of unlimited.");
  };
  refuse(!block.grant.is_zero(), "grant");
  refuse(block.cycle == BlockCycle::purchased, "cycle");
  refuse(block.carry_over.has_value(), "carry_over");
  refuse(block.borrow_percent.has_value(), "borrow_percent");
  refuse(block.top_up.has_value(), "top_up");
  refuse(block.overage == Overage::sell_block, "overage");
  refuse(block.overage_billed != OverageBilled::with_work, "overage_billed");
  refuse(!block.alerts_percent_left.empty(), "alerts");
}

void check_granted_every(FieldReader& fields, const Block& block, const Agreement& agreement) {
  if (!block.granted_every) return;
  if (block.cycle != BlockCycle::per_period) {
    fields.problem("field.conflict", "granted_every",
                   "Only a block with a grant per period is granted again and again. Remove it, or "
                   "choose a grant per period.");
  } else if (agreement.cycle_anchor == CycleAnchor::calendar &&
             !has_calendar_anchor(*block.granted_every)) {
    fields.problem("cycle.needs_contract_anchor", "granted_every",
                   "The calendar does not say where such a period begins: with this cycle write "
                   "\"cycle_anchor\": \"contract\" in the agreement.");
  }
}

// Fields that contradict each other.
void check_policies(FieldReader& fields, const Block& block) {
  const bool per_period = block.cycle == BlockCycle::per_period;
  if (block.overage == Overage::carry && !per_period) {
    fields.problem("block.nothing_to_carry_to", "overage",
                   "Only a block with a grant per period has a next grant that could pay for what "
                   "is carried. Choose another overage, or a grant per period.");
  }
  if (block.borrow_percent && !per_period) {
    fields.problem("block.nothing_to_carry_to", "borrow_percent",
                   "Only a block with a grant per period has a next grant to borrow from.");
  }
  if (block.carry_over && !per_period) {
    fields.problem("field.conflict", "carry_over",
                   "Only a block with a grant per period has anything to carry over.");
  }
  if (per_period && !block.lot_lasts.is_endless()) {
    fields.problem(
        "field.conflict", block.lot_lasts.days ? "expires_after_days" : "expires_after_months",
        "A grant per period ends with its period. Say in carry_over how long what is left lasts.");
  }
  if (block.overage == Overage::sell_block && (!block.sold_price || block.grant.is_zero())) {
    fields.problem("block.cannot_sell", "overage",
                   "To sell a further block, say how much it holds (grant) and what it costs "
                   "(sold_price).");
  }
  if (!block.draw_factors.empty() && block.unit != BlockUnit::hours) {
    fields.problem(
        "field.conflict", "draw_factors",
        "Factors weigh hours. A block of money is drawn by the rate, one of incidents by "
        "the ticket.");
  }
  if (!block.overage_rates.empty() && block.overage != Overage::bill_overage_rate) {
    fields.problem("field.conflict", "overage_rates",
                   "They mean something only where \"overage\" is \"bill_overage_rate\".");
  }
  if (block.cycle == BlockCycle::purchased && block.purchases.empty()) {
    fields.problem("field.missing", "purchases", "A purchased block needs at least one purchase.");
  }
}

// What is billed at a period's end needs to be billed, and a period that ends.
void check_overage_billed(FieldReader& fields, const Block& block, const Agreement& agreement) {
  if (block.overage_billed == OverageBilled::with_work) return;
  const bool is_billed = block.overage == Overage::bill_own_rate ||
                         block.overage == Overage::bill_overage_rate ||
                         block.overage == Overage::carry;
  const bool has_end = block.cycle == BlockCycle::per_period || agreement.over_on() ||
                       (block.cycle == BlockCycle::one_time && !block.lot_lasts.is_endless());
  if (!is_billed) {
    fields.problem("field.conflict", "overage_billed",
                   "With this \"overage\" nothing past the end of the block is billed that could "
                   "wait. Remove it, or choose an overage that is billed.");
  } else if (!has_end) {
    fields.problem("block.no_period_end", "overage_billed",
                   "Neither the block nor the agreement ends, so it would never be billed. Give "
                   "the agreement an end, or bill it with the work.");
  }
}

}  // namespace

Block read_block(const JsonValue& value, const std::string& pointer, const Agreement& agreement,
                 const BookIds& ids, Problems& problems) {
  const std::size_t faults = problems.total();
  FieldReader fields(value, pointer, problems);
  Block block;
  block.unit = fields.choice("unit", find_block_unit, "hours, amount, incidents");
  block.grant = fields.decimal("grant", Sign::zero_or_more);
  if (fields.has("unlimited")) block.unlimited = fields.boolean("unlimited");
  block.cycle = fields.choice("cycle", find_block_cycle, "one_time, per_period, purchased");
  block.granted_every = fields.optional_choice("granted_every", find_cycle, kCycleWords);
  block.sold_price = fields.optional_decimal("sold_price", Sign::zero_or_more);
  block.hour_price = fields.optional_decimal("hour_price", Sign::zero_or_more);
  block.lot_lasts = read_duration(fields);
  if (const JsonValue* carry = fields.child("carry_over")) {
    block.carry_over = read_carry_over(*carry, fields.at("carry_over"), problems);
  }
  block.lot_order =
      fields
          .optional_choice("lot_order", find_lot_order, "oldest, newest, nearest_expiry, priority")
          .value_or(LotOrder::oldest);
  block.priority = fields.optional_integer("priority", kPriorityRange).value_or(0);
  const auto read_all = [&](std::string_view field, auto& into, auto read) {
    std::set<std::string> seen;
    const std::vector<JsonValue>& items = fields.list(field, kLotsGivenMax);
    for (std::size_t i = 0; i < items.size(); ++i) {
      into.push_back(
          read(items[i], fields.at(field) + "/" + std::to_string(i), agreement, seen, problems));
    }
  };
  read_all("purchases", block.purchases, read_purchase);
  read_all("adjustments", block.adjustments, read_adjustment);
  block.draw_factors = read_draw_factors(fields, ids, problems);
  block.overage_rates = read_overage_rates(fields, ids, problems);
  if (const JsonValue* top_up = fields.child("top_up")) {
    block.top_up = read_top_up(*top_up, fields.at("top_up"), problems);
  }
  block.borrow_percent = read_percent(fields, "borrow_percent");
  block.overage =
      fields.choice("overage", find_overage,
                    "bill_overage_rate, bill_own_rate, refuse, carry, sell_block, next_agreement");
  block.overage_billed =
      fields.optional_choice("overage_billed", find_overage_billed, "with_work, period_end")
          .value_or(block.overage_billed);
  if (fields.has("overage_by_factor"))
    block.overage_by_factor = fields.boolean("overage_by_factor");
  block.overage_discount_percent = read_percent(fields, "overage_discount_percent");
  block.alerts_percent_left = read_alerts(fields, problems);
  block.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  block.recognition =
      fields.optional_choice("recognition", find_block_recognition, "by_draw, at_sale")
          .value_or(block.recognition);
  if (problems.total() == faults) check_unlimited(fields, block);
  if (problems.total() == faults) {
    check_granted_every(fields, block, agreement);
    check_policies(fields, block);
    check_overage_billed(fields, block, agreement);
  }
  fields.finish();
  return block;
}

}  // namespace billing
