// Works an explanation out again from its steps and rows alone, as another program would.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "money/rounding.h"
#include "support/answers.h"

namespace billing::testing {

class Recomputer {
 public:
  explicit Recomputer(const JsonValue& explanation) : explanation_(explanation) {}

  // What does not follow; empty: the explanation is right.
  std::vector<std::string> complaints() {
    const auto& steps = items_of(explanation_, "steps");
    if (steps.empty()) return {"there are no steps"};
    for (const JsonValue& step : steps) check_step(step);
    expect("result", results_[text_of(steps.back(), "id")], number_of(explanation_, "result"));
    if (text_of(explanation_, "rows_total") !=
        std::to_string(items_of(explanation_, "rows").size())) {
      complaints_.push_back("rows_total is not the number of rows");
    }
    return complaints_;
  }

 private:
  void expect(const std::string& what, const Decimal& computed, const Decimal& told) {
    if (computed == told) return;
    complaints_.push_back(what + " is " + computed.to_string() + ", told " + told.to_string());
  }

  void check_step(const JsonValue& step) {
    const std::string& id = text_of(step, "id");
    if (items_of(step, "operands").empty()) {
      complaints_.push_back("step " + id + " has no operands");
      return;
    }
    const Decimal computed = compute(step);
    expect("step " + id, computed, number_of(step, "result"));
    if (!results_.emplace(id, computed).second) complaints_.push_back("step " + id + " twice");
  }

  Decimal operand(const JsonValue& operand) const {
    if (operand.text.starts_with("$")) {
      const auto step = results_.find(operand.text.substr(1));
      if (step != results_.end()) return step->second;
      throw std::out_of_range(text_of(explanation_, "id") + " has no step " + operand.text);
    }
    return Decimal::parse(operand.text).value();
  }

  Decimal sum_rows(const std::string& rows, const std::string& column) const {
    Decimal sum;
    for (const JsonValue& row : items_of(explanation_, rows)) sum += number_of(row, column);
    return sum;
  }

  Decimal compute(const JsonValue& step) const {
    const auto& operands = items_of(step, "operands");
    const std::string& operation = text_of(step, "operation");
    if (operation == "sum_rows") return sum_rows("rows", operands.at(0).text);
    if (operation == "sum_usage_rows") return sum_rows("usage_rows", operands.at(0).text);
    Decimal value = operand(operands.at(0));
    if (operation == "given") return value;
    if (operation == "round" || operation == "divide") {
      const int digits = std::stoi(text_of(step, "digits"));
      const Rounding mode = find_rounding(text_of(step, "rounding")).value();
      return operation == "round" ? round(value, digits, mode)
                                  : divide(value, operand(operands.at(1)), digits, mode);
    }
    for (std::size_t i = 1; i < operands.size(); ++i) {
      const Decimal next = operand(operands[i]);
      if (operation == "add") {
        value += next;
      } else if (operation == "subtract") {
        value -= next;
      } else if (operation == "multiply") {
        value = value * next;
      } else if (operation == "minimum") {
        value = std::min(value, next);
      } else if (operation == "maximum") {
        value = std::max(value, next);
      } else {
        throw std::invalid_argument("no such operation: " + operation);
      }
    }
    return value;
  }

  const JsonValue& explanation_;
  std::map<std::string, Decimal> results_;
  std::vector<std::string> complaints_;
};

}  // namespace billing::testing
