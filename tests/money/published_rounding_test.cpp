// What five money libraries round to, every row through rounding.h.
#include "money/rounding.h"
#include "support/numbers.h"
#include "support/published_rows.h"

using namespace billing;
using namespace billing::testing;

namespace {

Rounding mode_of(const std::string& name) {
  const std::map<std::string, Rounding> modes = {
      {"half_up", Rounding::half_away_from_zero},
      {"half_even", Rounding::half_even},
      {"half_down", Rounding::half_toward_zero},
      {"up", Rounding::away_from_zero},
      {"down", Rounding::toward_zero},
      // No mode of the engine; the one with the same name elsewhere stands in, and disagrees.
      {"dinero halfUp (toward +infinity)", Rounding::half_away_from_zero}};
  return modes.at(name);
}

Decimal answer(const std::string& kind, const Json& input) {
  const auto number = [&](const char* field) {
    return decimal(input.at(field).get<std::string>());
  };
  const Rounding mode = mode_of(input.value("mode", "half_up"));
  if (kind == "round") return round(number("amount"), input.at("dp"), mode);
  if (kind == "round_to_power_of_ten") {
    return round(number("minor"), -input.at("power").get<int>(), mode);
  }
  if (kind == "divide_round" || kind == "convention") {
    return divide(number("x"), number("y"), input.value("dp", 0), mode);
  }
  if (kind == "cash_rounding") {
    const Decimal coin = Decimal::from_integer(input.at("smallest_denomination"));
    return divide(number("minor"), coin, 0, mode) * coin;
  }
  throw std::invalid_argument("unknown kind " + kind);
}

}  // namespace

TEST_CASE("rounding: agrees with what money libraries publish", "[money][published]") {
  PublishedRows rows("rounding_money");
  for (const Json& row : rows.list("cases")) {
    rows.run(row.at("id"), [&] {
      const Json& expected = row.at("expected");
      const std::string amount =
          expected.contains("amount") ? expected.at("amount") : expected.at("minor");
      return Comparison{answer(row.at("kind"), row.at("input")).to_string(),
                        decimal(amount).to_string()};
    });
  }
  rows.finish();
}
