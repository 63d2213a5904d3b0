// Expenses and products: one struct, two ways of writing it.
#include "api/limits.h"
#include "api/read_consumption.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {
namespace {

// The fields that both have.
Item read_common(FieldReader& fields, const BookIds& ids) {
  Item item;
  item.id = fields.id("id");
  item.client = fields.reference("client", ids.clients, "client");
  item.agreement = fields.optional_reference("agreement", ids.agreements, "agreement");
  item.on = fields.date("on");
  item.entered_at =
      fields.has("entered_at") ? fields.local_time("entered_at") : first_minute_of(item.on);
  item.name = fields.text("name");
  item.category = fields.optional_text("category").value_or("");
  item.billing = fields
                     .optional_choice("billing", find_entry_billing,
                                      "billable, no_charge, do_not_bill, written_off")
                     .value_or(EntryBilling::billable);
  item.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  return item;
}

void read_item_mark_up(FieldReader& fields, Item& item, Problems& problems) {
  const JsonValue* value = fields.child("mark_up");
  if (value == nullptr) return;
  FieldReader mark_up(*value, fields.at("mark_up"), problems);
  item.mark_up = read_mark_up(mark_up);
  mark_up.finish();
}

}  // namespace

Item read_expense(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                  Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Item item = read_common(fields, ids);
  item.unit_cost = fields.decimal("cost", Sign::any);
  read_item_mark_up(fields, item, problems);
  fields.finish();
  return item;
}

Item read_product(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                  Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Item item = read_common(fields, ids);
  item.quantity = fields.decimal("quantity", Sign::any);
  item.unit_cost = fields.optional_decimal("unit_cost", Sign::zero_or_more);
  item.unit_price = fields.optional_decimal("unit_price", Sign::any);
  read_item_mark_up(fields, item, problems);
  if (fields.has("unit_price") && fields.has("mark_up")) {
    fields.problem("field.conflict", "mark_up",
                   "A product has a price (unit_price) or a mark-up on its cost, not both.");
  } else if (!fields.has("unit_price") && !fields.has("mark_up")) {
    fields.missing("unit_price");
  } else if (fields.has("mark_up") && !fields.has("unit_cost")) {
    fields.missing("unit_cost");
  }
  fields.finish();
  return item;
}

void check_items(const Terms& terms, Problems& problems) {
  const auto check = [&](const std::vector<Item>& items, const char* list) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      check_agreement_of_client(
          terms, items[i].agreement, items[i].client, [&] { return list + std::to_string(i); },
          problems);
    }
  };
  check(terms.expenses, "/expenses/");
  check(terms.products, "/products/");
}

}  // namespace billing
