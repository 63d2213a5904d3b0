// Field after field in the schema's order.
#include "api/read_configured.h"
#include "api/write_agreement.h"
#include "api/write_fields.h"
#include "api/write_policies.h"
#include "api/write_price_list.h"

namespace billing {

JsonText write_configured(const Terms& terms, const Configured& configured) {
  const FieldWriter writer(terms);
  JsonText json = JsonText::object();
  const auto write = [&](const char* field, const auto& records, auto write_one) {
    if (records.empty()) return;
    writer.write_list(json, field, records, [&](const auto& one) { return write_one(one); });
  };
  write("agreements", configured.agreements,
        [&](const AsConfigured<Agreement>& one) { return write_agreement(terms, one.record); });
  writer.write_references(json, "missing_agreements", configured.missing_agreements,
                          terms.agreements);
  write("clients", configured.clients, [&](const AsConfigured<RateRules>& one) {
    JsonText client{{"id", terms.clients[one.place].id}};
    if (one.record.empty()) client.set("rate_rules", JsonText::array());
    writer.write_rules(client, one.record);
    return client;
  });
  write("work_roles", configured.work_roles,
        [&](const AsConfigured<WorkRole>& one) { return write_work_role(terms, one.record); });
  write("work_types", configured.work_types,
        [&](const AsConfigured<WorkType>& one) { return write_work_type(terms, one.record); });
  if (configured.rate_rules) {
    if (configured.rate_rules->empty()) json.set("rate_rules", JsonText::array());
    writer.write_rules(json, *configured.rate_rules);
  }
  if (configured.policies) {
    if (*configured.policies == Policies{}) json.set("policies", JsonText::object());
    write_policies(*configured.policies, json);
  }
  return json;
}

JsonText write_closed_ticket(const Terms& terms, const ClosedTicket& ticket) {
  return {{"id", ticket.id},
          {"client", terms.clients[ticket.client].id},
          {"closed_on", ticket.closed_on.to_string()}};
}

}  // namespace billing
