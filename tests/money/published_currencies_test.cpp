// ISO 4217's minor units, every row through find_currency().
#include "money/currency.h"
#include "support/published_rows.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::string digits_of(const std::string& code) {
  const auto currency = find_currency(code);
  return currency ? std::to_string(currency->digits) : "no currency";
}

}  // namespace

TEST_CASE("currency: has the minor units that ISO 4217 gives", "[money][published]") {
  PublishedRows rows("currencies");
  for (const Json& row : rows.list("currencies")) {
    rows.run(row.at("code"), [&] {
      return Comparison{digits_of(row.at("code")),
                        std::to_string(row.at("iso_minor_units").get<int>())};
    });
  }
  for (const Json& row : rows.list("iso_vs_intl_disagreements")) {
    const std::string code = row.at("code");
    rows.run("iso_vs_intl/" + code, [&] {
      return Comparison{digits_of(code), std::to_string(row.at("iso").get<int>())};
    });
  }
  rows.finish();
}
