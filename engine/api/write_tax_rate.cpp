// Field after field in the schema's order; what is as by default is left out.
#include "api/write_tax_rate.h"

#include "api/words.h"

namespace billing {

JsonText write_tax_rate(const Terms& terms, const TaxRate& rate) {
  JsonText json{{"id", rate.id}, {"name", rate.name}};
  if (!rate.amount) json.set("percent", rate.percent.to_string());
  if (rate.amount) {
    json.set("amount", print_price(terms, *rate.amount));
    if (rate.amount_per != TaxRate{}.amount_per) {
      json.set("amount_per", to_string(rate.amount_per));
    }
  }
  if (rate.compound) json.set("compound", true);
  if (rate.included) json.set("included", true);
  if (!rate.exempt_classes.empty()) {
    JsonText classes = JsonText::array();
    for (const TaxClass exempt : rate.exempt_classes) classes.push_back(to_string(exempt));
    json.set("exempt_classes", std::move(classes));
  }
  if (!rate.exempt_work_roles.empty()) {
    JsonText roles = JsonText::array();
    for (const Index role : rate.exempt_work_roles) roles.push_back(terms.work_roles[role].id);
    json.set("exempt_work_roles", std::move(roles));
  }
  if (rate.maximum_taxable) json.set("maximum_taxable", print_price(terms, *rate.maximum_taxable));
  if (rate.maximum_taxable_per_line) {
    json.set("maximum_taxable_per_line", print_price(terms, *rate.maximum_taxable_per_line));
  }
  if (rate.maximum_taxable_per_unit) {
    json.set("maximum_taxable_per_unit", print_price(terms, *rate.maximum_taxable_per_unit));
  }
  if (rate.maximum_tax) json.set("maximum_tax", print_price(terms, *rate.maximum_tax));
  return json;
}

}  // namespace billing
