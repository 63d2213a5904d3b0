// Field after field in the schema's order.
#include "api/write_project.h"

namespace billing {

JsonText write_deposits(const Terms& terms, const std::vector<Deposit>& deposits) {
  const FieldWriter writer(terms);
  JsonText list = JsonText::array();
  for (const Deposit& deposit : deposits) {
    JsonText one{{"id", deposit.id},
                 {"name", deposit.name},
                 {"on", deposit.on.to_string()},
                 {"amount", writer.price(deposit.amount)}};
    writer.write_references(one, "tax_rates", deposit.tax_rates, terms.tax_rates);
    list.push_back(std::move(one));
  }
  return list;
}

JsonText write_project(const Terms& terms, const Project& project) {
  const FieldWriter writer(terms);
  JsonText json{{"id", project.id}, {"client", terms.clients[project.client].id}};
  if (project.agreement != kNowhere) {
    json.set("agreement", terms.agreements[project.agreement].id);
  }
  json.set("name", project.name);
  json.set("price", writer.price(project.price));
  if (!project.milestones.empty()) {
    writer.write_list(json, "milestones", project.milestones, [&](const Milestone& milestone) {
      JsonText one{{"id", milestone.id}, {"name", milestone.name}};
      writer.write_optional(one, "amount", milestone.amount);
      if (milestone.percent) one.set("percent", milestone.percent->to_string());
      writer.write_optional(one, "due_on", milestone.due_on);
      writer.write_optional(one, "reached_on", milestone.reached_on);
      return one;
    });
  }
  if (!project.progress.empty()) {
    writer.write_list(json, "progress", project.progress, [](const Progress& progress) {
      return JsonText{{"on", progress.on.to_string()},
                      {"percent_complete", progress.percent_complete.to_string()}};
    });
  }
  if (!project.deposits.empty()) json.set("deposits", write_deposits(terms, project.deposits));
  writer.write_references(json, "tax_rates", project.tax_rates, terms.tax_rates);
  return json;
}

}  // namespace billing
