// Field after field in the schema's order.
#include "api/write_price_list.h"

#include "api/write_fields.h"

namespace billing {

JsonText write_work_role(const Terms& terms, const WorkRole& role) {
  const FieldWriter writer(terms);
  JsonText json{
      {"id", role.id}, {"name", role.name}, {"hourly_rate", writer.price(role.hourly_rate)}};
  writer.write_optional(json, "introduced_on", role.introduced_on);
  return json;
}

JsonText write_work_type(const Terms& terms, const WorkType& type) {
  const FieldWriter writer(terms);
  JsonText json{{"id", type.id}, {"name", type.name}};
  writer.write_time_limits(json, type.time_limits);
  writer.write_references(json, "tax_rates", type.tax_rates, terms.tax_rates);
  if (type.may_go_unbilled) json.set("may_go_unbilled", true);
  return json;
}

}  // namespace billing
