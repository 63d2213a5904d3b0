// Steps, rows and settings, collected in the order in which a person would work them out.
#include "api/explanation.h"

#include "api/explain_piece.h"
#include "api/words.h"

namespace billing {

void Explanation::add_input(std::string_view name, std::string value) {
  inputs_.push_back({{"name", name}, {"value", std::move(value)}});
}

void Explanation::add_hours_inputs(const Terms& terms, const TimeRounding& rounding) {
  add_input("minimum_minutes", rounding.minimum.to_string());
  add_input("increment_minutes", rounding.increment.to_string());
  add_input("maximum_minutes", rounding.maximum.to_string());
  add_input("time_rounding_order", std::string(to_string(rounding.order)));
  add_input("increment_rounding", std::string(to_string(rounding.mode)));
  add_input("increment_grace_minutes", rounding.grace.to_string());
  add_input("hours_digits", std::to_string(terms.provider.hours_digits));
}

void Explanation::add_setting(std::string pointer, std::string_view label, std::string value) {
  settings_.push_back(
      {{"pointer", std::move(pointer)}, {"label", label}, {"value", std::move(value)}});
}

std::string Explanation::add_step(std::string_view id, std::string_view label,
                                  std::string_view operation, std::vector<std::string> operands,
                                  const Decimal& result, const std::optional<RoundedTo>& rounded) {
  JsonText step{{"id", id}, {"label", label}, {"operation", operation}, {"operands", operands}};
  if (rounded) {
    step.set("digits", rounded->digits);
    step.set("rounding", to_string(rounded->mode));
  }
  step.set("result", result.to_string());
  steps_.push_back(step);
  result_ = result;
  return "$" + std::string(id);
}

std::string Explanation::given(std::string_view id, std::string_view label, const Decimal& value) {
  return add_step(id, label, "given", {value.to_string()}, value);
}

std::string Explanation::add(std::string_view id, std::string_view label,
                             std::vector<std::string> operands, const Decimal& result) {
  return add_step(id, label, "add", std::move(operands), result);
}

std::string Explanation::subtract(std::string_view id, std::string_view label,
                                  std::vector<std::string> operands, const Decimal& result) {
  return add_step(id, label, "subtract", std::move(operands), result);
}

std::string Explanation::multiply(std::string_view id, std::string_view label,
                                  std::vector<std::string> operands, const Decimal& result) {
  return add_step(id, label, "multiply", std::move(operands), result);
}

std::string Explanation::minimum(std::string_view id, std::string_view label,
                                 std::vector<std::string> operands, const Decimal& result) {
  return add_step(id, label, "minimum", std::move(operands), result);
}

std::string Explanation::maximum(std::string_view id, std::string_view label,
                                 std::vector<std::string> operands, const Decimal& result) {
  return add_step(id, label, "maximum", std::move(operands), result);
}

std::string Explanation::sum_rows(std::string_view id, std::string_view label,
                                  std::string_view column, const Decimal& result) {
  return add_step(id, label, "sum_rows", {std::string(column)}, result);
}

std::string Explanation::sum_usage_rows(std::string_view id, std::string_view label,
                                        const Decimal& result) {
  return add_step(id, label, "sum_usage_rows", {"amount"}, result);
}

std::string Explanation::round_to(std::string_view id, std::string_view label, std::string operand,
                                  int digits, Rounding mode, const Decimal& result) {
  return add_step(id, label, "round", {std::move(operand)}, result, RoundedTo{digits, mode});
}

std::string Explanation::divide_to(std::string_view id, std::string_view label,
                                   std::vector<std::string> operands, int digits, Rounding mode,
                                   const Decimal& result) {
  return add_step(id, label, "divide", std::move(operands), result, RoundedTo{digits, mode});
}

Explanation::RowRate Explanation::own_rate(const BilledBook& billed, const RatedEntry& rated) {
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  return {rated.rate, entry.hourly_rate ? "typed" : "rules"};
}

void Explanation::add_row(const BilledBook& billed, const RatedEntry& rated, const RowRate& rate,
                          const Decimal& quantity, const Decimal& worth) {
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  const Terms& terms = billed.terms_of(entry.client);
  ++row_count_;
  rows_.push_back(
      {{"entry", entry.id},
       {"worked_at", entry.worked_at.to_string()},
       {"entered_at", entry.entered_at.to_string()},
       {"work_role", terms.work_roles[entry.work_role].name},
       {"work_type", terms.work_types[entry.work_type].name},
       {"note", entry.note},
       {"ticket", entry.ticket},
       {"saved_as", entry.given_in_hours ? "hours" : "minutes"},
       {"minutes", entry.minutes.to_string()},
       {"minutes_before",
        rated.minutes_before ? JsonText(rated.minutes_before->to_string()) : JsonText(nullptr)},
       {"hours", print_hours(rated.hours)},
       {"is_rest", rated.rest_of != kNowhere},
       {"work_time", to_string(rated.work_time)},
       {"piece", write_piece(billed, rated)},
       {"rate", print_price(terms, rate.rate)},
       {"rate_from", rate.from},
       {"quantity", print_hours(quantity)},
       {"amount", print_price(terms, worth)}});
}

void Explanation::add_usage_row(const ConsumptionRow& row, const PricedConsumption& priced) {
  usage_rows_.push_back({{"row", row.id},
                         {"on", row.on.to_string()},
                         {"meter", row.meter},
                         {"quantity", row.quantity.to_string()},
                         {"unit_price", priced.unit_price.to_string()},
                         {"exchange_rate", priced.exchange_rate.to_string()},
                         {"cost", priced.cost.to_string()},
                         {"amount", priced.amount.to_string()}});
}

JsonText Explanation::write() const {
  return {{"ok", true},
          {"id", id_},
          {"rule",
           {{"id", rule_.id},
            {"name", rule_.name},
            {"evidence", rule_.evidence},
            {"source", rule_.source}}},
          {"sentence", sentence_},
          {"inputs", inputs_},
          {"steps", steps_},
          {"rows", rows_},
          {"rows_total", row_count_},
          {"usage_rows", usage_rows_},
          {"settings", settings_},
          {"result", result_.to_string()}};
}

}  // namespace billing
