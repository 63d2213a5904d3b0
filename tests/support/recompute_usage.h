// Works out what rows of metered usage cost and are billed at, from an explanation's inputs alone.
#pragma once

#include <string>
#include <vector>

#include "money/rounding.h"
#include "support/answers.h"

namespace billing::testing {

inline std::string input_of(const JsonValue& explanation, const std::string& name) {
  for (const JsonValue& input : items_of(explanation, "inputs")) {
    if (text_of(input, "name") == name) return text_of(input, "value");
  }
  return "";
}

inline Decimal cost_of_row(const JsonValue& explanation, const JsonValue& row, int digits) {
  const Decimal price = number_of(row, "unit_price");
  const Decimal quantity = number_of(row, "quantity");
  const Decimal rate = number_of(row, "exchange_rate");
  const auto keep = [](const Decimal& cost) {
    return round(cost, 20, Rounding::half_away_from_zero);
  };
  if (input_of(explanation, "vendor_rounding") == "exact") {
    return keep(keep(price * quantity) * rate);
  }
  const auto down = [&](const Decimal& value) {
    return round(value, digits, Rounding::toward_zero);
  };
  const std::string kind = input_of(explanation, "kind");
  const bool by_unit = kind == "licence" || kind == "reserved_instance";
  return by_unit ? down(price * rate) * quantity : down(down(price * quantity) * rate);
}

inline Decimal amount_of_row(const JsonValue& explanation, const JsonValue& row) {
  const std::string method = input_of(explanation, "mark_up_method");
  const Decimal value = Decimal::parse(input_of(explanation, "mark_up")).value();
  const Decimal cost = number_of(row, "cost");
  const Decimal quantity = number_of(row, "quantity");
  if (method == "set_price") return quantity * value;
  if (method == "fixed") return cost + quantity * value;
  return cost * (value + Decimal::from_integer(100)) * Decimal::from_parts(1, 2);
}

inline void check_usage_rows(const JsonValue& explanation, std::vector<std::string>& wrong) {
  const auto& rows = items_of(explanation, "usage_rows");
  if (rows.empty()) return;
  const int digits = find_currency(input_of(explanation, "currency")).value().digits;
  const std::string rounding = input_of(explanation, "provider_rounding");
  for (const JsonValue& row : rows) {
    const std::string& id = text_of(row, "row");
    if (cost_of_row(explanation, row, digits) != number_of(row, "cost")) {
      wrong.push_back("the cost of " + id + " does not follow from its price");
    }
    Decimal amount = amount_of_row(explanation, row);
    if (input_of(explanation, "rounding") == "row") {
      amount = round(amount, digits, find_rounding(rounding).value());
    }
    if (amount != number_of(row, "amount")) {
      wrong.push_back("the amount of " + id + " does not follow from its cost");
    }
  }
}

}  // namespace billing::testing
