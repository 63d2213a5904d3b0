// Field after field in the schema's order.
#include "api/write_book.h"

#include "api/words.h"
#include "money/rounding.h"
#include "rating/billed_hours.h"

namespace billing {
namespace {

class BookWriter {
 public:
  explicit BookWriter(const Book& book) : book_(book), terms_(book.terms) {}

  OrderedJson write() const {
    OrderedJson json{{"format", "drawdown-book-1"},
                     {"provider", write_provider()},
                     {"period", print_period(terms_.period)}};
    write_list(json, "tax_rates", terms_.tax_rates, [](const TaxRate& rate) {
      return OrderedJson{
          {"id", rate.id}, {"name", rate.name}, {"percent", rate.percent.to_string()}};
    });
    write_list(json, "work_roles", terms_.work_roles, [this](const WorkRole& role) {
      return OrderedJson{
          {"id", role.id}, {"name", role.name}, {"hourly_rate", price(role.hourly_rate)}};
    });
    write_list(json, "work_types", terms_.work_types, [this](const WorkType& type) {
      OrderedJson one{{"id", type.id}, {"name", type.name}};
      write_optional(one, "minimum_minutes", type.minimum_minutes);
      write_optional(one, "increment_minutes", type.increment_minutes);
      write_references(one, "tax_rates", type.tax_rates, terms_.tax_rates);
      return one;
    });
    write_rules(json, terms_.rate_rules);
    write_list(json, "clients", terms_.clients, [this](const Client& client) {
      OrderedJson one{{"id", client.id}, {"name", client.name}};
      if (!client.address.empty()) one["address"] = client.address;
      write_optional(one, "terms_days", client.terms_days);
      write_rules(one, client.rate_rules);
      return one;
    });
    write_list(json, "agreements", terms_.agreements,
               [this](const Agreement& agreement) { return write_agreement(agreement); });
    write_list(json, "time_entries", book_.time_entries,
               [this](const TimeEntry& entry) { return write_entry(entry); });
    return json;
  }

 private:
  std::string price(const Decimal& value) const { return print_price(terms_, value); }

  template <typename Element, typename Write>
  static void write_list(OrderedJson& json, const char* key, const std::vector<Element>& elements,
                         Write write) {
    OrderedJson list = OrderedJson::array();
    for (const Element& element : elements) list.push_back(write(element));
    json[key] = std::move(list);
  }

  static void write_optional(OrderedJson& json, const char* key, const std::optional<int>& value) {
    if (value) json[key] = *value;
  }
  void write_optional(OrderedJson& json, const char* key,
                      const std::optional<Decimal>& value) const {
    if (value) json[key] = price(*value);
  }
  static void write_optional(OrderedJson& json, const char* key, const std::optional<Date>& value) {
    if (value) json[key] = value->to_string();
  }
  static void write_optional(OrderedJson& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
  }

  template <typename Element>
  static void write_references(OrderedJson& json, const char* key,
                               const std::vector<Index>& references,
                               const std::vector<Element>& elements) {
    if (references.empty()) return;
    OrderedJson ids = OrderedJson::array();
    for (const Index reference : references) ids.push_back(elements[reference].id);
    json[key] = std::move(ids);
  }

  void write_rules(OrderedJson& json, const RateRules& rules) const {
    if (rules.empty()) return;
    write_list(json, "rate_rules", rules, [this](const RateRule& rule) {
      OrderedJson one = OrderedJson::object();
      if (rule.work_role != kNowhere) one["work_role"] = terms_.work_roles[rule.work_role].id;
      if (rule.work_type != kNowhere) one["work_type"] = terms_.work_types[rule.work_type].id;
      one["method"] = to_string(rule.method);
      one["value"] =
          rule.method == RateMethod::multiplier ? rule.value.to_string() : price(rule.value);
      write_optional(one, "overage_rate", rule.overage_rate);
      return one;
    });
  }

  OrderedJson write_provider() const {
    const Provider& provider = terms_.provider;
    OrderedJson json = OrderedJson::object();
    json["name"] = provider.name;
    if (!provider.address.empty()) json["address"] = provider.address;
    write_optional(json, "email", provider.email);
    write_optional(json, "payment_note", provider.payment_note);
    json["currency"] = provider.currency.text();
    const Provider defaults;
    if (provider.terms_days != defaults.terms_days) json["terms_days"] = provider.terms_days;
    if (provider.invoice_prefix != defaults.invoice_prefix) {
      json["invoice_prefix"] = provider.invoice_prefix;
    }
    if (provider.hours_digits != defaults.hours_digits) {
      json["hours_digits"] = provider.hours_digits;
    }
    if (provider.rounding != defaults.rounding) json["rounding"] = to_string(provider.rounding);
    if (provider.tax_rounding != defaults.tax_rounding) {
      json["tax_rounding"] = to_string(provider.tax_rounding);
    }
    return json;
  }

  OrderedJson write_addition(const Addition& addition) const {
    OrderedJson json{
        {"id", addition.id}, {"name", addition.name}, {"quantity", addition.quantity.to_string()}};
    if (!addition.included.is_zero()) json["included"] = addition.included.to_string();
    json["unit_price"] = price(addition.unit_price);
    write_optional(json, "start", addition.start);
    write_optional(json, "end", addition.end);
    write_references(json, "tax_rates", addition.tax_rates, terms_.tax_rates);
    return json;
  }

  OrderedJson write_block_terms(const Block& block) const {
    OrderedJson json{{"unit", to_string(block.unit)},
                     {"grant", print_block(terms_, block.unit, block.grant)},
                     {"cycle", to_string(block.cycle)}};
    write_optional(json, "sold_price", block.sold_price);
    write_optional(json, "hour_price", block.hour_price);
    json["overage"] = to_string(block.overage);
    write_references(json, "tax_rates", block.tax_rates, terms_.tax_rates);
    return json;
  }

  OrderedJson write_agreement(const Agreement& agreement) const {
    OrderedJson json{{"id", agreement.id},
                     {"client", terms_.clients[agreement.client].id},
                     {"name", agreement.name},
                     {"start", agreement.start.to_string()}};
    write_optional(json, "end", agreement.end);
    json["billing_cycle"] = to_string(agreement.billing_cycle);
    const Agreement defaults;
    if (agreement.cycle_anchor != defaults.cycle_anchor) {
      json["cycle_anchor"] = to_string(agreement.cycle_anchor);
    }
    if (agreement.timing != defaults.timing) json["timing"] = to_string(agreement.timing);
    if (agreement.proration != defaults.proration) {
      json["proration"] = to_string(agreement.proration);
    }
    if (agreement.recurring_fee) {
      const RecurringFee& fee = *agreement.recurring_fee;
      OrderedJson one = OrderedJson::object();
      one["amount"] = price(fee.amount);
      if (fee.name != agreement.name) one["name"] = fee.name;
      write_references(one, "tax_rates", fee.tax_rates, terms_.tax_rates);
      json["recurring_fee"] = std::move(one);
    }
    if (!agreement.additions.empty()) {
      write_list(json, "additions", agreement.additions,
                 [this](const Addition& addition) { return write_addition(addition); });
    }
    if (agreement.block) json["block"] = write_block_terms(*agreement.block);
    OrderedJson coverage = OrderedJson::object();
    coverage["time"] = agreement.coverage.time;
    write_references(coverage, "excluded_work_roles", agreement.coverage.excluded_work_roles,
                     terms_.work_roles);
    write_references(coverage, "excluded_work_types", agreement.coverage.excluded_work_types,
                     terms_.work_types);
    json["coverage"] = std::move(coverage);
    write_rules(json, agreement.rate_rules);
    write_optional(json, "minimum_minutes", agreement.minimum_minutes);
    write_optional(json, "increment_minutes", agreement.increment_minutes);
    return json;
  }

  OrderedJson write_entry(const TimeEntry& entry) const {
    OrderedJson json{{"id", entry.id}, {"client", terms_.clients[entry.client].id}};
    if (entry.agreement != kNowhere) json["agreement"] = terms_.agreements[entry.agreement].id;
    json["worked_at"] = entry.worked_at.to_string();
    json["entered_at"] = entry.entered_at.to_string();
    if (entry.given_in_hours) {
      json["hours"] = print_hours(hours_as_typed(entry));
    } else {
      json["minutes"] = static_cast<std::int64_t>(entry.minutes.coefficient());
    }
    json["work_role"] = terms_.work_roles[entry.work_role].id;
    json["work_type"] = terms_.work_types[entry.work_type].id;
    json["billing"] = to_string(entry.billing);
    write_optional(json, "hourly_rate", entry.hourly_rate);
    write_optional(json, "overage_rate", entry.overage_rate);
    write_optional(json, "ticket", entry.ticket);
    write_optional(json, "note", entry.note);
    return json;
  }

  const Book& book_;
  const Terms& terms_;
};

}  // namespace

OrderedJson write_book(const Book& book) { return BookWriter(book).write(); }

}  // namespace billing
