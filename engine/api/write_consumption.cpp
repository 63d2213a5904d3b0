// Field after field in the schema's order.
#include "api/write_consumption.h"

#include "api/words.h"

namespace billing {

void write_mark_up(const FieldWriter& writer, JsonText& json, const MarkUp& mark_up) {
  json.set("method", to_string(mark_up.method));
  json.set("value", mark_up.method == MarkUpMethod::percent ? mark_up.value.to_string()
                                                            : writer.price(mark_up.value));
}

JsonText write_consumption_row(const Terms& terms, const ConsumptionRow& row) {
  const FieldWriter writer(terms);
  JsonText json{{"id", row.id}, {"client", terms.clients[row.client].id}};
  if (row.agreement != kNowhere) json.set("agreement", terms.agreements[row.agreement].id);
  json.set("on", row.on.to_string());
  if (row.kind != ConsumptionKind::consumption) json.set("kind", to_string(row.kind));
  writer.write_optional(json, "meter", row.meter);
  writer.write_optional(json, "meter_group", row.meter_group);
  json.set("quantity", row.quantity.to_string());
  writer.write_optional(json, "list_price", row.list_price);
  writer.write_optional(json, "net_price", row.net_price);
  if (row.exchange_rate) json.set("exchange_rate", row.exchange_rate->to_string());
  if (row.partner_credit_percent) {
    json.set("partner_credit_percent", row.partner_credit_percent->to_string());
  }
  writer.write_optional(json, "vendor_subtotal", row.vendor_subtotal);
  return json;
}

JsonText write_consumption_terms(const Terms& terms, const ConsumptionTerms& consumption) {
  const FieldWriter writer(terms);
  const ConsumptionTerms defaults;
  JsonText json{{"base", to_string(consumption.base)}};
  if (!consumption.mark_ups.empty()) {
    writer.write_list(json, "mark_ups", consumption.mark_ups, [&](const ConsumptionMarkUp& one) {
      JsonText written = JsonText::object();
      if (one.kind) written.set("kind", to_string(*one.kind));
      writer.write_optional(written, "meter_group", one.meter_group);
      write_mark_up(writer, written, one.mark_up);
      return written;
    });
  }
  if (consumption.rounding != defaults.rounding) {
    json.set("rounding", to_string(consumption.rounding));
  }
  if (consumption.vendor_rounding != defaults.vendor_rounding) {
    json.set("vendor_rounding", to_string(consumption.vendor_rounding));
  }
  if (consumption.exchange_rate != defaults.exchange_rate) {
    json.set("exchange_rate", consumption.exchange_rate.to_string());
  }
  writer.write_references(json, "tax_rates", consumption.tax_rates, terms.tax_rates);
  return json;
}

}  // namespace billing
