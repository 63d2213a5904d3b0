// What money libraries round to.
#include "collections.h"
#include "rating/price/limits.h"

namespace billing::testing {
namespace {

JsonText amount(const Decimal& value) { return {{"amount", value.to_string()}}; }
JsonText minor(const Decimal& value) { return {{"minor", value.to_string()}}; }

JsonText answer(const Row& row) {
  const std::string& kind = row.text("kind");
  const Row input = row.at("input");
  const Rounding mode = rounding_of(input.text_or("mode", "half_up"));
  if (kind == "round") return amount(round(input.number("amount"), input.integer("dp"), mode));
  if (kind == "round_currency") {
    const Currency in = currency(input.text("currency"));
    return amount(round_to_money(input.number("amount"), in, mode).to_decimal());
  }
  if (kind == "round_to_power_of_ten") {
    return minor(round(input.number("minor"), -input.integer("power"), mode));
  }
  if (kind == "divide_round" || kind == "convention") {
    return amount(divide(input.number("x"), input.number("y"), input.integer_or("dp", 0), mode));
  }
  if (kind == "cash_rounding") {
    const Decimal coin = input.number("smallest_denomination");
    return minor(divide(input.number("minor"), coin, 0, mode) * coin);
  }
  if (kind == "qty_times_price") {
    const Decimal exact = input.first_of({"qty", "quantity"}).number() *
                          input.first_of({"price", "unit_price"}).number();
    return amount(round(exact, input.integer_or("dp", 2), mode));
  }
  throw CannotRun("no kind " + kind);
}

}  // namespace

Collection rounding_money() {
  return {"rounding_money",
          [](const Row& file) {
            return is_schema(file, "rounding", {"kind", "input"});
          },
          [](const Row& file) { return plain_cases(file, "kind"); }, answer};
}

}  // namespace billing::testing
