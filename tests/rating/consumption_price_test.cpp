// One row of metered usage: which agreement bills it, what it costs, what it is billed at.
#include "rating/consumption_price.h"

#include <catch2/catch.hpp>

#include "money/error.h"
#include "support/book_text.h"
#include "support/numbers.h"

using namespace billing;
using namespace billing::testing;

namespace {

ConsumptionRow row_of(ConsumptionKind kind, const std::string& price, const std::string& quantity) {
  ConsumptionRow row;
  row.id = "row";
  row.kind = kind;
  row.net_price = decimal(price);
  row.quantity = decimal(quantity);
  return row;
}

Provider provider_in(const char* currency) {
  Provider provider;
  provider.currency = find_currency(currency).value();
  return provider;
}

}  // namespace

TEST_CASE("consumption price: the vendor's cost is exact or rounded as Microsoft does",
          "[rating]") {
  constexpr auto kUsage = ConsumptionKind::consumption;
  constexpr auto kLicence = ConsumptionKind::licence;
  struct Row {
    std::string why;
    ConsumptionKind kind;
    std::string price, quantity, rate, exact, microsoft;
  };
  const Row row = GENERATE(values<Row>({
      {"T21: the licence's unit price is cut", kLicence, "12.305", "20", "0.92", "226.412",
       "226.40"},
      {"usage is cut twice", kUsage, "0.0155", "744", "0.92", "10.60944", "10.60"},
      {"a reserved instance is a licence", ConsumptionKind::reserved_instance, "12.305", "20",
       "0.92", "226.412", "226.40"},
      {"the marketplace is usage", ConsumptionKind::marketplace, "12.305", "20", "0.92", "226.412",
       "226.41"},
      {"a credit is cut toward zero", kUsage, "0.0155", "-744", "0.92", "-10.60944", "-10.60"},
      {"nothing to cut", kUsage, "0.5", "3", "1", "1.5", "1.5"},
      {"more digits than a decimal could hold", kUsage, "0.123456789012345678", "0.123456789012",
       "0.123456789012", "0.00188167637234312037", "0"},
  }));
  CAPTURE(row.why);
  ConsumptionTerms terms;
  terms.exchange_rate = decimal(row.rate);
  const ConsumptionRow usage = row_of(row.kind, row.price, row.quantity);
  const Provider provider = provider_in("EUR");
  CHECK(price_consumption(provider, terms, usage, nullptr).cost.to_string() ==
        decimal(row.exact).to_string());
  terms.vendor_rounding = VendorRounding::microsoft;
  CHECK(price_consumption(provider, terms, usage, nullptr).cost.to_string() ==
        decimal(row.microsoft).to_string());
}

TEST_CASE("consumption price: the row's exchange rate goes before the agreement's", "[rating]") {
  ConsumptionTerms terms;
  terms.exchange_rate = decimal("2");
  ConsumptionRow row = row_of(ConsumptionKind::consumption, "10", "1");
  CHECK(price_consumption(provider_in("USD"), terms, row, nullptr).amount == decimal("20"));
  row.exchange_rate = decimal("3");
  CHECK(price_consumption(provider_in("USD"), terms, row, nullptr).amount == decimal("30"));
}

TEST_CASE("consumption price: billed on net or on list, and refused without that price",
          "[rating]") {
  ConsumptionTerms terms;
  ConsumptionRow row = row_of(ConsumptionKind::licence, "12.30", "20");
  terms.base = ConsumptionBase::list;
  CHECK_THROWS_AS(price_consumption(provider_in("USD"), terms, row, nullptr), BillingError);
  row.list_price = decimal("10");
  CHECK(price_consumption(provider_in("USD"), terms, row, nullptr).amount == decimal("200"));
  terms.base = ConsumptionBase::net;
  CHECK(price_consumption(provider_in("USD"), terms, row, nullptr).amount == decimal("246"));
}

TEST_CASE("consumption price: rows are rounded only where the agreement rounds rows", "[rating]") {
  ConsumptionTerms terms;
  const ConsumptionRow row = row_of(ConsumptionKind::consumption, "0.335", "1");
  CHECK(price_consumption(provider_in("USD"), terms, row, nullptr).amount == decimal("0.335"));
  terms.rounding = ConsumptionRounding::row;
  CHECK(price_consumption(provider_in("USD"), terms, row, nullptr).amount == decimal("0.34"));
}

TEST_CASE("consumption price: the most specific mark-up counts", "[rating]") {
  ConsumptionTerms terms;
  const auto find = [&](ConsumptionKind kind, const std::string& group) {
    const Index found = find_mark_up(terms, kind, group);
    return found == kNowhere ? "none" : terms.mark_ups[found].mark_up.value.to_string();
  };
  CHECK(find(ConsumptionKind::consumption, "Storage") == "none");
  const auto add = [&](std::optional<ConsumptionKind> kind, const std::string& group,
                       const std::string& value) {
    terms.mark_ups.push_back({kind, group, {MarkUpMethod::percent, decimal(value)}});
  };
  add(std::nullopt, "", "1");
  add(ConsumptionKind::licence, "", "2");
  add(std::nullopt, "Storage", "3");
  add(ConsumptionKind::licence, "Storage", "4");
  CHECK(find(ConsumptionKind::consumption, "Compute") == "1");
  CHECK(find(ConsumptionKind::consumption, "") == "1");
  CHECK(find(ConsumptionKind::licence, "Compute") == "2");
  CHECK(find(ConsumptionKind::consumption, "Storage") == "3");
  CHECK(find(ConsumptionKind::licence, "Storage") == "4");
}

TEST_CASE("consumption price: a row goes to the agreement it names, or the first that bills it",
          "[rating]") {
  BookText book;
  const std::string bills = "'consumption': {'base': 'net'}";
  book.agreements = list_of<AgreementText>({{.id = "support"},
                                            {.id = "later", .start = "2026-02-01", .more = bills},
                                            {.id = "azure", .more = bills}});
  book.consumption =
      "{'id': 'a', 'client': 'oak', 'on': '2026-01-31', 'quantity': '1', 'net_price': '1'}, "
      "{'id': 'b', 'client': 'oak', 'on': '2026-02-01', 'quantity': '1', 'net_price': '1'}, "
      "{'id': 'c', 'client': 'oak', 'agreement': 'azure', 'on': '2026-02-01', 'quantity': '1', "
      "'net_price': '1'}, {'id': 'd', 'client': 'oak', 'agreement': 'support', 'on': "
      "'2026-02-01', 'quantity': '1', 'net_price': '1'}, {'id': 'e', 'client': 'oak', "
      "'agreement': 'later', 'on': '2026-01-31', 'quantity': '1', 'net_price': '1'}";
  const Book read = read_good(book);
  const std::vector<Index> agreements = {0, 1, 2};
  std::vector<Index> placed;
  for (const ConsumptionRow& row : read.consumption) {
    placed.push_back(place_consumption(read.terms, agreements, row));
  }
  CHECK(placed == std::vector<Index>{2, 1, 2, kNowhere, kNowhere});
}
