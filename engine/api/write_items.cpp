// Field after field in the schema's order.
#include "api/write_items.h"

#include "api/words.h"
#include "api/write_consumption.h"

namespace billing {

JsonText write_item(const Terms& terms, ItemKind kind, const Item& item) {
  const FieldWriter writer(terms);
  JsonText json{{"id", item.id}, {"client", terms.clients[item.client].id}};
  if (item.agreement != kNowhere) json.set("agreement", terms.agreements[item.agreement].id);
  json.set("on", item.on.to_string());
  if (item.entered_at != first_minute_of(item.on)) {
    json.set("entered_at", item.entered_at.to_string());
  }
  json.set("name", item.name);
  writer.write_optional(json, "category", item.category);
  if (kind == ItemKind::product) json.set("quantity", item.quantity.to_string());
  writer.write_optional(json, kind == ItemKind::expense ? "cost" : "unit_cost", item.unit_cost);
  writer.write_optional(json, "unit_price", item.unit_price);
  if (item.mark_up) {
    JsonText mark_up = JsonText::object();
    write_mark_up(writer, mark_up, *item.mark_up);
    json.set("mark_up", std::move(mark_up));
  }
  if (item.billing != EntryBilling::billable) json.set("billing", to_string(item.billing));
  writer.write_references(json, "tax_rates", item.tax_rates, terms.tax_rates);
  return json;
}

}  // namespace billing
