// What changes for every client is billed again for all.
#include "api/edit_once.h"

#include "api/limits.h"
#include "api/profiles.h"
#include "api/read_configured.h"
#include "api/read_terms.h"

namespace billing {
namespace {

void set_closed_tickets(FieldReader& fields, Terms& terms, Problems& problems) {
  const BookIds ids = collect_ids(terms);
  const std::vector<JsonValue>& tickets = fields.list("value", kClosedTicketsMax);
  terms.closed_tickets.clear();
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    terms.closed_tickets.push_back(
        read_closed_ticket(tickets[i], "/closed_tickets/" + std::to_string(i), ids, problems));
  }
}

}  // namespace

bool set_once(FieldReader& fields, const std::string& kind, const JsonValue& value,
              EditedBook& edited, Problems& problems) {
  Terms& terms = edited.terms;
  if (kind == "provider") {
    terms.provider = read_provider(value, "/provider", problems);
    edited.everything = true;
  } else if (kind == "policies") {
    terms.policies = read_policies(value, "/policies", problems);
    edited.everything = true;
  } else if (kind == "period") {
    terms.period = read_billed_period(value, "/period", problems);
    edited.everything = true;
  } else if (kind == "rate_rules") {
    terms.rate_rules = read_rate_rules(fields.list("value", kRateRulesMax), "/rate_rules",
                                       collect_ids(terms), problems);
    edited.everything = true;
  } else if (kind == "ledger") {
    const bool had_closed = terms.ledger.closed_invoices.has_value();
    terms.ledger = read_ledger(value, "/ledger", collect_ids(terms), problems);
    if (had_closed || terms.ledger.closed_invoices) edited.everything = true;
  } else if (kind == "profiles") {
    terms.profiles = read_profiles(fields.list("value", kProfilesMax), "/profiles", problems);
  } else if (kind == "configured") {
    terms.configured = read_configured(value, collect_ids(terms), problems);
  } else if (kind == "closed_tickets") {
    set_closed_tickets(fields, terms, problems);
  } else {
    return false;
  }
  return true;
}

}  // namespace billing
