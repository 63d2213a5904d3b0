// The General Decimal Arithmetic test cases, every row through Decimal and rounding.h.
#include <algorithm>

#include "money/rounding.h"
#include "support/numbers.h"
#include "support/published_rows.h"

using namespace billing;
using namespace billing::testing;

namespace {

Rounding mode_of(const std::string& name) {
  const std::map<std::string, Rounding> modes = {{"half_up", Rounding::half_away_from_zero},
                                                 {"half_even", Rounding::half_even},
                                                 {"half_down", Rounding::half_toward_zero},
                                                 {"up", Rounding::away_from_zero},
                                                 {"down", Rounding::toward_zero},
                                                 {"floor", Rounding::floor},
                                                 {"ceiling", Rounding::ceiling}};
  return modes.at(name);
}

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

Decimal answer(const Json& row) {
  const std::string operation = row.at("op");
  const Decimal x = decimal(row.at("x").get<std::string>());
  const Decimal y = decimal(row.value("y", "0"));
  const Decimal z = decimal(row.value("z", "0"));
  const int digits = row.value("scale", 0);
  const Rounding mode = mode_of(row.value("mode", "half_up"));

  if (operation == "plus") return x;
  if (operation == "minus") return -x;
  if (operation == "abs") return x.is_negative() ? -x : x;
  if (operation == "add") return x + y;
  if (operation == "add_round") return round(x + y, digits, mode);
  if (operation == "subtract") return x - y;
  if (operation == "subtract_round") return round(x - y, digits, mode);
  if (operation == "multiply") return x * y;
  if (operation == "multiply_round") return round(x * y, digits, mode);
  if (operation == "fma") return x * y + z;
  if (operation == "divide") return exact_quotient(x, y);
  if (operation == "divide_round") return divide(x, y, digits, mode);
  if (operation == "divideint") return whole_quotient(x, y);
  if (operation == "remainder") return x - y * whole_quotient(x, y);
  if (operation == "quantize") return round(x, digits, mode);
  if (operation == "compare") return compared(x, y);
  if (operation == "min") return std::min(x, y);
  if (operation == "max") return std::max(x, y);
  throw std::invalid_argument("unknown operation " + operation);
}

}  // namespace

TEST_CASE("decimal: agrees with every General Decimal Arithmetic row", "[money][published]") {
  PublishedRows rows("decimal_gda");
  for (const Json& row : rows.list("cases")) {
    rows.run(row.at("id"), [&] {
      const Decimal expected = decimal(row.at("expected").get<std::string>());
      return Comparison{answer(row).to_string(), expected.to_string()};
    });
  }
  // Too large for the 64 bits that the collection was made for; 128 hold the exact product.
  for (const Json& row : rows.list("overflow_cases")) {
    rows.run(row.at("id"), [&] {
      const Decimal exact = decimal(row.at("exact").get<std::string>());
      return Comparison{answer(row).to_string(), exact.to_string()};
    });
  }
  rows.finish();
}
