// ISO 4217's minor units, also where Intl disagrees.
#include "money/currency.h"

#include "collections.h"

namespace billing::testing {
namespace {

JsonText answer(const Row& row) {
  const auto currency = find_currency(row.text("code"));
  return currency ? JsonText(currency->digits) : JsonText("no currency");
}

std::vector<Case> cases(const Row& file) {
  std::vector<Case> all;
  for (const Row& row : file.items("currencies")) {
    all.push_back({row.text("code"), "", row.value(), row.at("iso_minor_units").value()});
  }
  for (const Row& row : file.items("iso_vs_intl_disagreements")) {
    all.push_back({"iso_vs_intl/" + row.text("code"), "", row.value(), row.at("iso").value()});
  }
  return all;
}

}  // namespace

Collection currencies() {
  return {"currencies",
          [](const Row& file) {
            return file.has("currencies") && file.has("iso_vs_intl_disagreements");
          },
          cases, answer};
}

}  // namespace billing::testing
