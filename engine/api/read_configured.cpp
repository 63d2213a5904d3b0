// Records are read as those of the book are, each once.
#include "api/read_configured.h"

#include <set>

#include "api/limits.h"

namespace billing {
namespace {

// Reads the records of a list; `place_of(id)` looks the id up in the book's own.
template <typename Record, typename Read>
std::vector<AsConfigured<Record>> read_records(FieldReader& fields, const char* field,
                                               const Ids& ids, std::size_t count_max,
                                               Problems& problems, Read read) {
  std::vector<AsConfigured<Record>> records;
  std::set<Index> seen;
  const std::vector<JsonValue>& values = fields.list(field, count_max);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string pointer = fields.at(field) + "/" + std::to_string(i);
    const JsonValue* id = values[i].find("id");
    const auto found = id == nullptr ? ids.end() : ids.find(id->text);
    const Index place = found == ids.end() ? kNowhere : found->second;
    records.push_back({place, read(values[i], pointer)});
    if (id == nullptr) continue;  // The record's reader says so.
    if (place == kNowhere) {
      problems.add("reference.unknown", pointer + "/id",
                   "The book has no record with the id " + in_quotes(id->text) +
                       " in this list. What is set up is given beside what was signed.");
    } else if (!seen.insert(place).second) {
      problems.add("id.duplicate", pointer + "/id",
                   "How " + in_quotes(id->text) + " is set up is given twice. Remove one.");
    }
  }
  return records;
}

RateRules read_client_rates(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                            Problems& problems) {
  FieldReader fields(value, pointer, problems);
  fields.id("id");
  RateRules rules = read_rate_rules(fields.list("rate_rules", kRateRulesMax),
                                    fields.at("rate_rules"), ids, problems);
  fields.finish();
  return rules;
}

// Nothing is given: the two are the same, as they are without it.
bool is_empty(const Configured& configured) {
  return configured.agreements.empty() && configured.missing_agreements.empty() &&
         configured.clients.empty() && configured.work_roles.empty() &&
         configured.work_types.empty() && !configured.rate_rules && !configured.policies;
}

}  // namespace

std::optional<Configured> read_configured(const JsonValue& value, const BookIds& ids,
                                          Problems& problems) {
  FieldReader fields(value, "/configured", problems);
  Configured configured;
  configured.agreements = read_records<Agreement>(
      fields, "agreements", ids.agreements, kAgreementsMax, problems,
      [&](auto& record, auto pointer) { return read_agreement(record, pointer, ids, problems); });
  configured.missing_agreements =
      fields.references("missing_agreements", ids.agreements, "agreement", kAgreementsMax);
  configured.clients = read_records<RateRules>(
      fields, "clients", ids.clients, kClientsMax, problems, [&](auto& record, auto pointer) {
        return read_client_rates(record, pointer, ids, problems);
      });
  configured.work_roles = read_records<WorkRole>(
      fields, "work_roles", ids.work_roles, kWorkRolesMax, problems,
      [&](auto& record, auto pointer) { return read_work_role(record, pointer, problems); });
  configured.work_types = read_records<WorkType>(
      fields, "work_types", ids.work_types, kWorkTypesMax, problems,
      [&](auto& record, auto pointer) { return read_work_type(record, pointer, ids, problems); });
  if (fields.has("rate_rules")) {
    configured.rate_rules = read_rate_rules(fields.list("rate_rules", kRateRulesMax),
                                            fields.at("rate_rules"), ids, problems);
  }
  if (const JsonValue* policies = fields.child("policies")) {
    configured.policies = read_policies(*policies, fields.at("policies"), problems);
  }
  fields.finish();
  if (is_empty(configured)) return std::nullopt;
  return configured;
}

void check_configured(const Terms& terms, Problems& problems) {
  if (!terms.configured) return;
  const auto& agreements = terms.configured->agreements;
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    const auto& [place, record] = agreements[i];
    if (place == kNowhere) continue;
    const Agreement& agreed = terms.agreements[place];
    const std::string pointer = "/configured/agreements/" + std::to_string(i);
    if (record.client != agreed.client) {
      problems.add("reference.other_client", pointer + "/client",
                   "The agreement " + in_quotes(agreed.id) +
                       " was signed by another client. Give the one that signed it.");
    }
    if (record.parent != kNowhere && record.parent != agreed.parent) {
      problems.add("field.conflict", pointer + "/parent",
                   "The platform can leave an agreement's parent out, and not give it another "
                   "one. Give the parent that was signed, or none.");
    }
    for (const Index missing : terms.configured->missing_agreements) {
      if (missing != place) continue;
      problems.add("field.conflict", pointer + "/id",
                   "The agreement " + in_quotes(agreed.id) +
                       " is among the missing ones too. Remove one of the two.");
    }
  }
}

ClosedTicket read_closed_ticket(const JsonValue& value, const std::string& pointer,
                                const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ClosedTicket ticket;
  ticket.id = fields.text("id");
  ticket.client = fields.reference("client", ids.clients, "client");
  ticket.closed_on = fields.date("closed_on");
  fields.finish();
  return ticket;
}

}  // namespace billing
