// Projects with their milestones or progress; deposits of projects and agreements.
#include <set>

#include "api/limits.h"
#include "api/read_terms.h"

namespace billing {
namespace {

const Decimal kHundred = Decimal::from_integer(100);

// Adds a problem for an id that stands in `seen`.
void check_id(FieldReader& fields, const std::string& id, std::set<std::string>& seen) {
  if (id.empty() || seen.insert(id).second) return;
  fields.problem("id.duplicate", "id",
                 "Another one of this list has the id " + in_quotes(id) + " too.");
}

Milestone read_milestone(const JsonValue& value, const std::string& pointer,
                         std::set<std::string>& seen, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Milestone milestone;
  milestone.id = fields.id("id");
  check_id(fields, milestone.id, seen);
  milestone.name = fields.text("name");
  milestone.amount = fields.optional_decimal("amount", Sign::any);
  milestone.percent = fields.optional_decimal("percent", Sign::zero_or_more);
  if (fields.has("amount") == fields.has("percent")) {
    fields.problem("field.conflict", "percent",
                   "A milestone has an amount or a percentage of the project's price: write one "
                   "of the two.");
  }
  milestone.due_on = fields.optional_date("due_on");
  milestone.reached_on = fields.optional_date("reached_on");
  if (milestone.due_on && milestone.reached_on) {
    fields.problem("field.conflict", "reached_on",
                   "A milestone is billed on a day (due_on) or when it is reached (reached_on). "
                   "Remove one of them.");
  }
  fields.finish();
  return milestone;
}

Progress read_progress(const JsonValue& value, const std::string& pointer, const Progress* before,
                       Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Progress progress;
  progress.on = fields.date("on");
  progress.percent_complete = fields.decimal("percent_complete", Sign::zero_or_more);
  if (progress.percent_complete > kHundred) {
    fields.problem("number.out_of_range", "percent_complete",
                   "More than all of it cannot be complete: at most 100.");
  }
  if (before != nullptr && progress.on <= before->on) {
    fields.problem("project.not_ascending", "on",
                   "It is not after the one before it, " + before->on.to_string() +
                       ", from which it counts on. Put the days in order, each once.");
  }
  fields.finish();
  return progress;
}

Deposit read_deposit(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                     std::set<std::string>& seen, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Deposit deposit;
  deposit.id = fields.id("id");
  check_id(fields, deposit.id, seen);
  deposit.name = fields.optional_text("name").value_or("Deposit");
  deposit.on = fields.date("on");
  deposit.amount = fields.decimal("amount", Sign::zero_or_more);
  deposit.tax_rates =
      fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  fields.finish();
  return deposit;
}

void check_project(FieldReader& fields, const Project& project) {
  if (!project.milestones.empty() && !project.progress.empty()) {
    fields.problem("field.conflict", "progress",
                   "A project is billed by milestones or by progress: by both its price would be "
                   "billed twice. Remove one of them.");
  }
  Decimal percent;
  for (const Milestone& milestone : project.milestones) {
    percent += milestone.percent.value_or(Decimal{});
  }
  if (percent > kHundred) {
    fields.problem("project.above_price", "milestones",
                   "The milestones come to " + percent.to_string() +
                       " percent of the price. Write at most 100, and an amount for what is "
                       "billed beyond the price.");
  }
}

}  // namespace

std::vector<Deposit> read_deposits(FieldReader& owner, const BookIds& ids, Problems& problems) {
  std::vector<Deposit> deposits;
  std::set<std::string> seen;
  const std::vector<JsonValue>& items = owner.list("deposits", kDepositsMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = owner.at("deposits") + "/" + std::to_string(i);
    deposits.push_back(read_deposit(items[i], here, ids, seen, problems));
  }
  return deposits;
}

Project read_project(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                     Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Project project;
  project.id = fields.id("id");
  project.client = fields.reference("client", ids.clients, "client");
  project.agreement = fields.optional_reference("agreement", ids.agreements, "agreement");
  project.name = fields.text("name");
  project.price = fields.decimal("price", Sign::zero_or_more);
  std::set<std::string> seen;
  const std::vector<JsonValue>& milestones = fields.list("milestones", kMilestonesMax);
  for (std::size_t i = 0; i < milestones.size(); ++i) {
    const std::string here = fields.at("milestones") + "/" + std::to_string(i);
    project.milestones.push_back(read_milestone(milestones[i], here, seen, problems));
  }
  const std::vector<JsonValue>& progress = fields.list("progress", kProgressMax);
  for (std::size_t i = 0; i < progress.size(); ++i) {
    const std::string here = fields.at("progress") + "/" + std::to_string(i);
    const Progress* before = i == 0 ? nullptr : &project.progress.back();
    project.progress.push_back(read_progress(progress[i], here, before, problems));
  }
  project.deposits = read_deposits(fields, ids, problems);
  project.tax_rates =
      fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  check_project(fields, project);
  fields.finish();
  return project;
}

void check_projects(const Terms& terms, Problems& problems) {
  for (std::size_t i = 0; i < terms.projects.size(); ++i) {
    check_agreement_of_client(
        terms, terms.projects[i].agreement, terms.projects[i].client,
        [&] { return "/projects/" + std::to_string(i); }, problems);
  }
}

}  // namespace billing
