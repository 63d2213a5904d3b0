// An entry of each list at a time; a role or addition that is named twice has the last one's cost.
#include "api/read_costs.h"

#include <algorithm>

#include "api/print.h"
#include "api/read_terms.h"

namespace billing {
namespace {

constexpr std::size_t kAdditionCostsMax = 20'000;

void read_role_cost(FieldReader& fields, const Ids& roles, AskedCosts& asked) {
  const Index role = fields.reference("work_role", roles, "work role");
  const Decimal cost = fields.decimal("hourly_cost", Sign::zero_or_more);
  fields.finish();
  if (role != kNowhere) asked.roles[role] = cost;
}

void read_addition_cost(FieldReader& fields, const Ids& agreements, AskedCosts& asked) {
  const Index place = fields.reference("agreement", agreements, "agreement");
  const std::string id = fields.text("addition");
  const Decimal cost = fields.decimal("unit_cost", Sign::zero_or_more);
  fields.finish();
  if (place == kNowhere || id.empty()) return;
  Agreement& agreement = asked.terms.agreements[place];
  const auto found = std::find_if(agreement.additions.begin(), agreement.additions.end(),
                                  [&](const Addition& addition) { return addition.id == id; });
  if (found == agreement.additions.end()) {
    fields.problem("reference.unknown", "addition",
                   "The agreement has no addition " + in_quotes(id) + ".");
    return;
  }
  found->unit_cost = cost;
  asked.touched[agreement.client] = true;
}

}  // namespace

AskedCosts read_costs(FieldReader& fields, const Terms& terms, Problems& problems) {
  AskedCosts asked{RoleCosts(terms.work_roles.size()), terms,
                   std::vector<bool>(terms.clients.size())};
  const BookIds ids = collect_ids(terms);
  const std::vector<JsonValue>& roles = fields.list("role_costs", kWorkRolesMax);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    FieldReader role(roles[i], fields.at("role_costs") + "/" + std::to_string(i), problems);
    read_role_cost(role, ids.work_roles, asked);
  }
  const std::vector<JsonValue>& additions = fields.list("addition_costs", kAdditionCostsMax);
  for (std::size_t i = 0; i < additions.size(); ++i) {
    FieldReader addition(additions[i], fields.at("addition_costs") + "/" + std::to_string(i),
                         problems);
    read_addition_cost(addition, ids.agreements, asked);
  }
  return asked;
}

ClientBill bill_with_costs(const BilledBook& billed, const AskedCosts& asked, Index client) {
  if (!asked.touched[client]) return billed.clients[client].bill;
  const AnswerNames names = answer_names(billed.book);
  return bill_client(asked.terms, usage_of(billed.book), billed.own_usage[client], client, &names);
}

}  // namespace billing
