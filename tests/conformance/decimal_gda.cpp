// The General Decimal Arithmetic test cases.
#include <algorithm>

#include "collections.h"

namespace billing::testing {
namespace {

Decimal whole_quotient(const Decimal& x, const Decimal& y) {
  return divide(x, y, 0, Rounding::toward_zero);
}

Decimal compared(const Decimal& x, const Decimal& y) {
  return Decimal::from_integer(x < y ? -1 : x > y ? 1 : 0);
}

// The rows say that the quotient is exact, so multiplied back it must give the dividend.
Decimal exact_quotient(const Decimal& x, const Decimal& y) {
  const Decimal quotient = divide(x, y, 12, Rounding::toward_zero);
  if (quotient * y != x) throw std::logic_error("the quotient is not exact");
  return quotient;
}

Decimal calculate(const Row& row) {
  const std::string& operation = row.text("op");
  const Decimal x = row.number("x");
  const Decimal y = row.number_or("y", "0");
  const int digits = row.integer_or("scale", 0);
  const Rounding mode = rounding_of(row.text_or("mode", "half_up"));

  if (operation == "plus") return x;
  if (operation == "minus") return -x;
  if (operation == "abs") return x.is_negative() ? -x : x;
  if (operation == "add") return x + y;
  if (operation == "add_round") return round(x + y, digits, mode);
  if (operation == "subtract") return x - y;
  if (operation == "subtract_round") return round(x - y, digits, mode);
  if (operation == "multiply") return x * y;
  if (operation == "multiply_round") return round(x * y, digits, mode);
  if (operation == "fma") return x * y + row.number("z");
  if (operation == "divide") return exact_quotient(x, y);
  if (operation == "divide_round") return divide(x, y, digits, mode);
  if (operation == "divideint") return whole_quotient(x, y);
  if (operation == "remainder") return x - y * whole_quotient(x, y);
  if (operation == "quantize") return round(x, digits, mode);
  if (operation == "compare") return compared(x, y);
  if (operation == "min") return std::min(x, y);
  if (operation == "max") return std::max(x, y);
  throw CannotRun("no operation " + operation);
}

std::vector<Case> cases(const Row& file) {
  std::vector<Case> all = plain_cases(file, "op");
  if (!file.has("overflow_cases")) return all;
  // Too large for the 64 bits that the collection was made for; 128 hold the exact result.
  for (const Row& row : file.items("overflow_cases")) {
    all.push_back({row.text("id"), row.text("op"), row.value(), row.at("exact").value()});
  }
  return all;
}

}  // namespace

Collection decimal_gda() {
  return {"decimal_gda",
          [](const Row& file) {
            return is_schema(file, "decimal_gda", {"op", "x"});
          },
          cases, [](const Row& row) { return JsonText(calculate(row).to_string()); }};
}

}  // namespace billing::testing
