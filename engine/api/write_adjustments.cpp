// Field after field in the schema's order.
#include "api/write_adjustments.h"

#include "api/words.h"

namespace billing {
namespace {

void write_tax_rates(const Terms& terms, const std::vector<Index>& rates, JsonText& json) {
  if (rates.empty()) return;
  JsonText ids = JsonText::array();
  for (const Index rate : rates) ids.push_back(terms.tax_rates[rate].id);
  json.set("tax_rates", std::move(ids));
}

JsonText write_discount(const Terms& terms, const std::vector<Addition>& additions,
                        const Discount& discount) {
  JsonText json{{"id", discount.id}, {"name", discount.name}};
  if (discount.percent) json.set("percent", discount.percent->to_string());
  if (discount.amount) json.set("amount", print_price(terms, *discount.amount));
  if (!discount.on.empty()) {
    JsonText on = JsonText::array();
    for (const DiscountOn kind : discount.on) on.push_back(to_string(kind));
    json.set("on", std::move(on));
  }
  if (!discount.additions.empty()) {
    JsonText ids = JsonText::array();
    for (const Index addition : discount.additions) ids.push_back(additions[addition].id);
    json.set("additions", std::move(ids));
  }
  if (discount.start) json.set("start", discount.start->to_string());
  if (discount.end) json.set("end", discount.end->to_string());
  return json;
}

void write_discounts(const Terms& terms, const std::vector<Addition>& additions,
                     const std::vector<Discount>& discounts, JsonText& json) {
  if (discounts.empty()) return;
  JsonText list = JsonText::array();
  for (const Discount& discount : discounts) {
    list.push_back(write_discount(terms, additions, discount));
  }
  json.set("discounts", std::move(list));
}

}  // namespace

void write_adjustments(const Terms& terms, const Agreement& agreement, JsonText& json) {
  write_discounts(terms, agreement.additions, agreement.discounts, json);
  if (agreement.cap) {
    JsonText one{{"name", agreement.cap->name},
                 {"cycle", to_string(agreement.cap->cycle)},
                 {"maximum", print_price(terms, agreement.cap->maximum)}};
    if (agreement.cap->billed_before) {
      one.set("billed_before", print_price(terms, *agreement.cap->billed_before));
    }
    json.set("cap", std::move(one));
  }
  if (!agreement.commitment) return;
  const Commitment& commitment = *agreement.commitment;
  JsonText one{{"name", commitment.name},
               {"cycle", to_string(commitment.cycle)},
               {"minimum", print_price(terms, commitment.minimum)}};
  if (commitment.billed_before) {
    one.set("billed_before", print_price(terms, *commitment.billed_before));
  }
  write_tax_rates(terms, commitment.tax_rates, one);
  json.set("commitment", std::move(one));
}

void write_adjustments(const Terms& terms, const Client& client, JsonText& json) {
  write_discounts(terms, {}, client.discounts, json);
  if (client.minimum_invoice) {
    JsonText one{{"name", client.minimum_invoice->name},
                 {"amount", print_price(terms, client.minimum_invoice->amount)}};
    write_tax_rates(terms, client.minimum_invoice->tax_rates, one);
    json.set("minimum_invoice", std::move(one));
  }
  if (client.maximum_invoice) {
    json.set("maximum_invoice", print_price(terms, *client.maximum_invoice));
  }
  if (client.credits.empty()) return;
  JsonText credits = JsonText::array();
  for (const Credit& credit : client.credits) {
    credits.push_back({{"id", credit.id},
                       {"on", credit.on.to_string()},
                       {"amount", print_price(terms, credit.amount)},
                       {"reason", credit.reason}});
  }
  json.set("credits", std::move(credits));
}

}  // namespace billing
