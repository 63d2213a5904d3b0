// Field after field in the schema's order.
#include "api/write_agreement.h"

#include "api/words.h"
#include "api/write_adjustments.h"
#include "api/write_consumption.h"
#include "api/write_counts.h"
#include "api/write_fields.h"
#include "api/write_ledger.h"
#include "api/write_project.h"

namespace billing {
namespace {

class AgreementWriter : private FieldWriter {
 public:
  using FieldWriter::FieldWriter;

  JsonText write(const Agreement& agreement) const {
    JsonText json{{"id", agreement.id},
                  {"client", terms_.clients[agreement.client].id},
                  {"name", agreement.name}};
    write_optional(json, "type", agreement.type);
    json.set("start", agreement.start.to_string());
    write_optional(json, "end", agreement.end);
    write_optional(json, "cancelled_on", agreement.cancelled_on);
    write_optional(json, "term_months", agreement.term_months);
    write_choice(json, "renewal", agreement.renewal, Renewal::automatic);
    json.set("billing_cycle", to_string(agreement.billing_cycle));
    const Agreement defaults;
    if (agreement.cycle_anchor != defaults.cycle_anchor) {
      json.set("cycle_anchor", to_string(agreement.cycle_anchor));
    }
    if (agreement.timing != defaults.timing) json.set("timing", to_string(agreement.timing));
    write_proration(json, agreement);
    write_optional(json, "look_ahead_days", agreement.look_ahead.days);
    write_optional(json, "look_ahead_months", agreement.look_ahead.months);
    if (!agreement.uplifts.empty()) write_uplifts(json, agreement.uplifts);
    if (agreement.recurring_fee) {
      const RecurringFee& fee = *agreement.recurring_fee;
      JsonText one = JsonText::object();
      one.set("amount", price(fee.amount));
      if (fee.name != agreement.name) one.set("name", fee.name);
      write_optional(one, "section", fee.section);
      write_references(one, "tax_rates", fee.tax_rates, terms_.tax_rates);
      if (!fee.changes.empty()) {
        write_list(one, "changes", fee.changes, [&](const RecurringChange& change) {
          return JsonText{{"on", change.on.to_string()}, {"amount", price(*change.unit_price)}};
        });
      }
      if (fee.uplifts) write_uplifts(one, *fee.uplifts);
      json.set("recurring_fee", std::move(one));
    }
    if (!agreement.additions.empty()) {
      write_list(json, "additions", agreement.additions,
                 [&](const Addition& addition) { return write_addition(agreement, addition); });
    }
    if (agreement.block) json.set("block", write_block_terms(*agreement.block));
    if (!agreement.deposits.empty()) {
      json.set("deposits", write_deposits(terms_, agreement.deposits));
    }
    if (agreement.consumption) {
      json.set("consumption", write_consumption_terms(terms_, *agreement.consumption));
    }
    JsonText coverage = JsonText::object();
    coverage.set("time", agreement.coverage.time);
    if (agreement.coverage.expenses) coverage.set("expenses", true);
    if (agreement.coverage.products) coverage.set("products", true);
    write_references(coverage, "excluded_work_roles", agreement.coverage.excluded_work_roles,
                     terms_.work_roles);
    write_references(coverage, "excluded_work_types", agreement.coverage.excluded_work_types,
                     terms_.work_types);
    if (!agreement.coverage.excluded_categories.empty()) {
      coverage.set("excluded_categories", agreement.coverage.excluded_categories);
    }
    if (!agreement.coverage.conditions.empty()) {
      write_list(coverage, "conditions", agreement.coverage.conditions,
                 [](const CoverageCondition& condition) {
                   return JsonText{{"field", print_field(condition)},
                                   {"operator", to_string(condition.test)},
                                   {"values", condition.values}};
                 });
    }
    json.set("coverage", std::move(coverage));
    write_rules(json, agreement.rate_rules);
    if (agreement.parent != kNowhere) json.set("parent", terms_.agreements[agreement.parent].id);
    if (agreement.separate_invoice) json.set("separate_invoice", true);
    write_optional(json, "purchase_order", agreement.purchase_order);
    write_optional(json, "terms_days", agreement.terms_days);
    write_optional(json, "due_day", agreement.due_day);
    write_adjustments(terms_, agreement, json);
    write_time_limits(json, agreement.time_limits);
    write_dimensions(json, agreement.dimensions);
    return json;
  }

 private:
  template <typename Choice>
  static void write_choice(JsonText& json, const char* key, Choice value, Choice otherwise) {
    if (value != otherwise) json.set(key, to_string(value));
  }

  JsonText write_tier(const PriceTier& tier) const {
    JsonText json = JsonText::object();
    if (tier.up_to) json.set("up_to", tier.up_to->to_string());
    write_optional(json, "unit_price", tier.unit_price);
    if (tier.package_size) json.set("package_size", tier.package_size->to_string());
    if (tier.percent) json.set("percent", tier.percent->to_string());
    write_optional(json, "flat", tier.flat);
    return json;
  }

  JsonText write_pricing(const Pricing& pricing) const {
    JsonText json{{"model", to_string(pricing.model)}};
    switch (pricing.model) {
      case PriceModel::flat:
        json.set("amount", price(pricing.amount));
        break;
      case PriceModel::per_unit:
        json.set("unit_price", price(pricing.unit_price));
        break;
      case PriceModel::package:
        json.set("package_size", pricing.package_size.to_string());
        json.set("amount", price(pricing.amount));
        break;
      case PriceModel::percentage:
        json.set("percent", pricing.percent.to_string());
        break;
      case PriceModel::graduated:
      case PriceModel::graduated_percentage:
      case PriceModel::volume:
        write_list(json, "tiers", pricing.tiers,
                   [this](const PriceTier& tier) { return write_tier(tier); });
        break;
    }
    write_optional(json, "minimum", pricing.minimum);
    write_optional(json, "maximum", pricing.maximum);
    return json;
  }

  JsonText write_addition(const Agreement& agreement, const Addition& addition) const {
    JsonText json{{"id", addition.id}, {"name", addition.name}};
    write_optional(json, "section", addition.section);
    if (addition.part_of != kNowhere) {
      json.set("part_of", agreement.additions[addition.part_of].id);
    }
    write_choice(json, "parts", addition.parts, BundleParts::hidden);
    if (addition.counted) {
      json.set("counted", write_counted(terms_, *addition.counted));
    } else {
      json.set("quantity", addition.quantity.to_string());
    }
    if (addition.vendor_count) {
      json.set("vendor_count", write_vendor_count(terms_, *addition.vendor_count));
    }
    if (!addition.included.is_zero()) json.set("included", addition.included.to_string());
    if (addition.pricing) {
      json.set("pricing", write_pricing(*addition.pricing));
    } else {
      json.set("unit_price", price(addition.unit_price));
    }
    write_optional(json, "start", addition.start);
    write_optional(json, "end", addition.end);
    write_optional(json, "cancelled_on", addition.cancelled_on);
    if (!addition.changes.empty()) {
      write_list(json, "changes", addition.changes, [this](const RecurringChange& change) {
        JsonText one{{"on", change.on.to_string()}};
        if (change.quantity) one.set("quantity", change.quantity->to_string());
        write_optional(one, "unit_price", change.unit_price);
        return one;
      });
    }
    if (addition.one_time) json.set("one_time", true);
    write_optional(json, "unit_cost", addition.unit_cost);
    if (addition.sequence != 0) json.set("sequence", addition.sequence);
    write_references(json, "tax_rates", addition.tax_rates, terms_.tax_rates);
    write_dimensions(json, addition.dimensions);
    if (addition.uplifts) write_uplifts(json, *addition.uplifts);
    return json;
  }

  void write_uplifts(JsonText& json, const std::vector<Uplift>& uplifts) const {
    write_list(json, "uplifts", uplifts, [this](const Uplift& uplift) {
      JsonText one{{"method", to_string(uplift.method)}};
      switch (uplift.method) {
        case UpliftMethod::percent:
          one.set("value", uplift.value.to_string());
          break;
        case UpliftMethod::amount:
          one.set("value", price(uplift.value));
          break;
        case UpliftMethod::index:
          write_list(one, "index", uplift.index, [](const IndexFigure& figure) {
            return JsonText{{"on", figure.on.to_string()}, {"value", figure.value.to_string()}};
          });
          break;
      }
      if (uplift.yearly_on) {
        one.set("yearly_on",
                JsonText{{"month", uplift.yearly_on->month}, {"day", uplift.yearly_on->day}});
      }
      write_optional(one, "first", uplift.first);
      write_optional(one, "last", uplift.last);
      return one;
    });
  }

  static void write_proration(JsonText& json, const Agreement& agreement) {
    const Agreement defaults;
    write_choice(json, "proration", agreement.proration, defaults.proration);
    if (agreement.first_period_proration) {
      json.set("first_period_proration", to_string(*agreement.first_period_proration));
    }
    write_choice(json, "proration_rounding", agreement.proration_rounding,
                 defaults.proration_rounding);
    write_choice(json, "month_days", agreement.month_days, defaults.month_days);
    write_choice(json, "parts_billed", agreement.parts_billed, defaults.parts_billed);
    write_choice(json, "unused_days", agreement.unused_days, defaults.unused_days);
  }

  static void write_duration(JsonText& json, const Duration& lasts) {
    write_optional(json, "expires_after_days", lasts.days);
    write_optional(json, "expires_after_months", lasts.months);
  }

  void write_block_lists(JsonText& json, const Block& block) const {
    if (!block.purchases.empty()) {
      write_list(json, "purchases", block.purchases, [&](const Purchase& purchase) {
        JsonText one{{"id", purchase.id},
                     {"on", purchase.on.to_string()},
                     {"quantity", print_block(terms_, block.unit, purchase.quantity)}};
        write_optional(one, "price", purchase.price);
        write_optional(one, "expires_on", purchase.expires_on);
        if (purchase.priority != 0) one.set("priority", purchase.priority);
        return one;
      });
    }
    if (!block.adjustments.empty()) {
      write_list(json, "adjustments", block.adjustments, [&](const Adjustment& adjustment) {
        JsonText one{{"id", adjustment.id},
                     {"on", adjustment.on.to_string()},
                     {"quantity", print_block(terms_, block.unit, adjustment.quantity)},
                     {"reason", adjustment.reason}};
        write_optional(one, "refund_unit_price", adjustment.refund_unit_price);
        return one;
      });
    }
    if (!block.draw_factors.empty()) {
      write_list(json, "draw_factors", block.draw_factors, [this](const DrawFactor& factor) {
        JsonText one = JsonText::object();
        if (factor.work_role != kNowhere) {
          one.set("work_role", terms_.work_roles[factor.work_role].id);
        }
        if (factor.work_type != kNowhere) {
          one.set("work_type", terms_.work_types[factor.work_type].id);
        }
        if (factor.work_time) one.set("work_time", to_string(*factor.work_time));
        one.set("factor", factor.factor.to_string());
        return one;
      });
    }
    if (!block.overage_rates.empty()) {
      write_list(json, "overage_rates", block.overage_rates, [this](const OverageRate& rate) {
        JsonText one = JsonText::object();
        if (rate.work_role != kNowhere) one.set("work_role", terms_.work_roles[rate.work_role].id);
        if (rate.work_type != kNowhere) one.set("work_type", terms_.work_types[rate.work_type].id);
        if (rate.work_time) one.set("work_time", to_string(*rate.work_time));
        one.set("method", to_string(rate.method));
        one.set("value", rate_value(rate.method, rate.value));
        return one;
      });
    }
  }

  JsonText write_block_terms(const Block& block) const {
    JsonText json{{"unit", to_string(block.unit)},
                  {"grant", print_block(terms_, block.unit, block.grant)},
                  {"cycle", to_string(block.cycle)}};
    if (block.granted_every) json.set("granted_every", to_string(*block.granted_every));
    if (block.unlimited) json.set("unlimited", true);
    write_optional(json, "sold_price", block.sold_price);
    write_optional(json, "hour_price", block.hour_price);
    write_duration(json, block.lot_lasts);
    const Block defaults;
    if (block.carry_over) {
      JsonText carry = JsonText::object();
      write_optional(carry, "percent", block.carry_over->percent);
      write_optional(carry, "minimum", block.carry_over->minimum);
      write_optional(carry, "maximum", block.carry_over->maximum);
      write_duration(carry, block.carry_over->lasts);
      json.set("carry_over", std::move(carry));
    }
    if (block.lot_order != defaults.lot_order) json.set("lot_order", to_string(block.lot_order));
    if (block.priority != defaults.priority) json.set("priority", block.priority);
    write_block_lists(json, block);
    if (block.top_up) {
      const TopUp& top_up = *block.top_up;
      JsonText one{{"threshold", print_block(terms_, block.unit, top_up.threshold)}};
      write_optional(one, "up_to", top_up.up_to);
      write_optional(one, "by", top_up.by);
      one.set("unit_price", price(top_up.unit_price));
      json.set("top_up", std::move(one));
    }
    write_optional(json, "borrow_percent", block.borrow_percent);
    json.set("overage", to_string(block.overage));
    write_choice(json, "overage_billed", block.overage_billed, defaults.overage_billed);
    if (block.overage_by_factor) json.set("overage_by_factor", true);
    write_optional(json, "overage_discount_percent", block.overage_discount_percent);
    if (!block.alerts_percent_left.empty()) {
      write_list(json, "alerts", block.alerts_percent_left, [](const Decimal& percent) {
        return JsonText{{"percent_left", percent.to_string()}};
      });
    }
    write_references(json, "tax_rates", block.tax_rates, terms_.tax_rates);
    write_choice(json, "recognition", block.recognition, defaults.recognition);
    return json;
  }
};

}  // namespace

JsonText write_agreement(const Terms& terms, const Agreement& agreement) {
  return AgreementWriter(terms).write(agreement);
}

}  // namespace billing
