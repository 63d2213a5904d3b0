// Field after field in the schema's order.
#include "api/write_book.h"

#include "api/words.h"
#include "api/write_adjustments.h"
#include "api/write_consumption.h"
#include "api/write_fields.h"
#include "api/write_items.h"
#include "api/write_policies.h"
#include "api/write_project.h"
#include "api/write_tax_rate.h"
#include "money/rounding.h"
#include "rating/billed_hours.h"

namespace billing {
namespace {

class BookWriter : private FieldWriter {
 public:
  explicit BookWriter(const Book& book) : FieldWriter(book.terms), book_(book) {}

  JsonText write() const {
    JsonText json{{"format", "drawdown-book-1"}, {"provider", write_provider()}};
    write_policies(terms_.policies, json);
    json.set("period", print_period(terms_.period));
    write_list(json, "tax_rates", terms_.tax_rates,
               [this](const TaxRate& rate) { return write_tax_rate(terms_, rate); });
    write_list(json, "work_roles", terms_.work_roles, [this](const WorkRole& role) {
      return JsonText{
          {"id", role.id}, {"name", role.name}, {"hourly_rate", price(role.hourly_rate)}};
    });
    write_list(json, "work_types", terms_.work_types, [this](const WorkType& type) {
      JsonText one{{"id", type.id}, {"name", type.name}};
      write_time_limits(one, type.time_limits);
      write_references(one, "tax_rates", type.tax_rates, terms_.tax_rates);
      return one;
    });
    write_rules(json, terms_.rate_rules);
    write_list(json, "clients", terms_.clients, [this](const Client& client) {
      JsonText one{{"id", client.id}, {"name", client.name}};
      if (!client.address.empty()) one.set("address", client.address);
      write_optional(one, "terms_days", client.terms_days);
      if (client.separate_invoices != SeparateInvoices::none) {
        one.set("separate_invoices", to_string(client.separate_invoices));
      }
      write_references(one, "exempt_tax_rates", client.exempt_tax_rates, terms_.tax_rates);
      write_optional(one, "purchase_order", client.purchase_order);
      write_adjustments(terms_, client, one);
      write_optional(one, "due_day", client.due_day);
      write_optional(one, "invoice_note", client.invoice_note);
      if (client.time_layout != TimeLayout::summary) {
        one.set("time_layout", to_string(client.time_layout));
      }
      if (client.hides_covered_work) one.set("hides_covered_work", true);
      write_rules(one, client.rate_rules);
      return one;
    });
    write_list(json, "agreements", terms_.agreements,
               [this](const Agreement& agreement) { return write_agreement(agreement); });
    if (!terms_.projects.empty()) {
      write_list(json, "projects", terms_.projects,
                 [this](const Project& project) { return write_project(terms_, project); });
    }
    const auto write_items = [&](const char* key, ItemKind kind, const std::vector<Item>& items) {
      if (items.empty()) return;
      write_list(json, key, items,
                 [&](const Item& item) { return write_item(terms_, kind, item); });
    };
    write_items("expenses", ItemKind::expense, terms_.expenses);
    write_items("products", ItemKind::product, terms_.products);
    write_list(json, "time_entries", book_.time_entries,
               [this](const TimeEntry& entry) { return write_entry(entry); });
    if (!book_.consumption.empty()) {
      write_list(json, "consumption", book_.consumption,
                 [this](const ConsumptionRow& row) { return write_consumption_row(terms_, row); });
    }
    return json;
  }

 private:
  static void write_time_limits(JsonText& json, const TimeLimits& limits) {
    write_optional(json, "minimum_minutes", limits.minimum_minutes);
    write_optional(json, "increment_minutes", limits.increment_minutes);
    write_optional(json, "maximum_minutes", limits.maximum_minutes);
  }

  void write_rules(JsonText& json, const RateRules& rules) const {
    if (rules.empty()) return;
    write_list(json, "rate_rules", rules, [this](const RateRule& rule) {
      JsonText one = JsonText::object();
      if (rule.work_role != kNowhere) one.set("work_role", terms_.work_roles[rule.work_role].id);
      if (rule.work_type != kNowhere) one.set("work_type", terms_.work_types[rule.work_type].id);
      one.set("method", to_string(rule.method));
      one.set("value",
              rule.method == RateMethod::multiplier ? rule.value.to_string() : price(rule.value));
      write_optional(one, "overage_rate", rule.overage_rate);
      return one;
    });
  }

  JsonText write_provider() const {
    const Provider& provider = terms_.provider;
    JsonText json = JsonText::object();
    json.set("name", provider.name);
    if (!provider.address.empty()) json.set("address", provider.address);
    write_optional(json, "email", provider.email);
    write_optional(json, "payment_note", provider.payment_note);
    json.set("currency", provider.currency.text());
    const Provider defaults;
    if (provider.terms_days != defaults.terms_days) json.set("terms_days", provider.terms_days);
    write_optional(json, "due_day", provider.due_day);
    if (provider.invoice_prefix != defaults.invoice_prefix) {
      json.set("invoice_prefix", provider.invoice_prefix);
    }
    if (provider.hours_digits != defaults.hours_digits) {
      json.set("hours_digits", provider.hours_digits);
    }
    if (provider.rounding != defaults.rounding) json.set("rounding", to_string(provider.rounding));
    if (provider.tax_rounding != defaults.tax_rounding) {
      json.set("tax_rounding", to_string(provider.tax_rounding));
    }
    return json;
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

  JsonText write_addition(const Addition& addition) const {
    JsonText json{
        {"id", addition.id}, {"name", addition.name}, {"quantity", addition.quantity.to_string()}};
    if (!addition.included.is_zero()) json.set("included", addition.included.to_string());
    if (addition.pricing) {
      json.set("pricing", write_pricing(*addition.pricing));
    } else {
      json.set("unit_price", price(addition.unit_price));
    }
    write_optional(json, "start", addition.start);
    write_optional(json, "end", addition.end);
    write_references(json, "tax_rates", addition.tax_rates, terms_.tax_rates);
    return json;
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
        return JsonText{{"id", adjustment.id},
                        {"on", adjustment.on.to_string()},
                        {"quantity", print_block(terms_, block.unit, adjustment.quantity)},
                        {"reason", adjustment.reason}};
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
        one.set("factor", factor.factor.to_string());
        return one;
      });
    }
  }

  JsonText write_block_terms(const Block& block) const {
    JsonText json{{"unit", to_string(block.unit)},
                  {"grant", print_block(terms_, block.unit, block.grant)},
                  {"cycle", to_string(block.cycle)}};
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
    if (block.overage_by_factor) json.set("overage_by_factor", true);
    write_optional(json, "overage_discount_percent", block.overage_discount_percent);
    if (!block.alerts_percent_left.empty()) {
      write_list(json, "alerts", block.alerts_percent_left, [](const Decimal& percent) {
        return JsonText{{"percent_left", percent.to_string()}};
      });
    }
    write_references(json, "tax_rates", block.tax_rates, terms_.tax_rates);
    return json;
  }

 public:
  JsonText write_agreement(const Agreement& agreement) const {
    JsonText json{{"id", agreement.id},
                  {"client", terms_.clients[agreement.client].id},
                  {"name", agreement.name},
                  {"start", agreement.start.to_string()}};
    write_optional(json, "end", agreement.end);
    json.set("billing_cycle", to_string(agreement.billing_cycle));
    const Agreement defaults;
    if (agreement.cycle_anchor != defaults.cycle_anchor) {
      json.set("cycle_anchor", to_string(agreement.cycle_anchor));
    }
    if (agreement.timing != defaults.timing) json.set("timing", to_string(agreement.timing));
    if (agreement.proration != defaults.proration) {
      json.set("proration", to_string(agreement.proration));
    }
    if (agreement.recurring_fee) {
      const RecurringFee& fee = *agreement.recurring_fee;
      JsonText one = JsonText::object();
      one.set("amount", price(fee.amount));
      if (fee.name != agreement.name) one.set("name", fee.name);
      write_references(one, "tax_rates", fee.tax_rates, terms_.tax_rates);
      json.set("recurring_fee", std::move(one));
    }
    if (!agreement.additions.empty()) {
      write_list(json, "additions", agreement.additions,
                 [this](const Addition& addition) { return write_addition(addition); });
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
    json.set("coverage", std::move(coverage));
    write_rules(json, agreement.rate_rules);
    if (agreement.parent != kNowhere) json.set("parent", terms_.agreements[agreement.parent].id);
    if (agreement.separate_invoice) json.set("separate_invoice", true);
    write_optional(json, "purchase_order", agreement.purchase_order);
    write_adjustments(terms_, agreement, json);
    write_time_limits(json, agreement.time_limits);
    return json;
  }

 private:
  JsonText write_entry(const TimeEntry& entry) const {
    JsonText json{{"id", entry.id}, {"client", terms_.clients[entry.client].id}};
    if (entry.agreement != kNowhere) json.set("agreement", terms_.agreements[entry.agreement].id);
    json.set("worked_at", entry.worked_at.to_string());
    json.set("entered_at", entry.entered_at.to_string());
    if (entry.given_in_hours) {
      json.set("hours", print_hours(hours_as_typed(entry)));
    } else {
      json.set("minutes", static_cast<std::int64_t>(entry.minutes.coefficient()));
    }
    json.set("work_role", terms_.work_roles[entry.work_role].id);
    json.set("work_type", terms_.work_types[entry.work_type].id);
    json.set("billing", to_string(entry.billing));
    if (entry.approval != TimeEntry{}.approval) json.set("approval", to_string(entry.approval));
    write_optional(json, "hourly_rate", entry.hourly_rate);
    write_optional(json, "overage_rate", entry.overage_rate);
    write_optional(json, "ticket", entry.ticket);
    write_optional(json, "note", entry.note);
    return json;
  }

  const Book& book_;
};

}  // namespace

JsonText write_book(const Book& book) { return BookWriter(book).write(); }

JsonText write_agreement(const Book& book, const Agreement& agreement) {
  return BookWriter(book).write_agreement(agreement);
}

}  // namespace billing
