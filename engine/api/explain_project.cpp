// Milestones, progress, deposits and what is taken off for them.
#include "api/explain.h"
#include "api/explanation.h"
#include "invoice/deposits.h"
#include "invoice/project_lines.h"

namespace billing {
namespace {

constexpr Rule kMilestoneRule{"milestone", "A part of a project's price, when it is due or reached",
                              "schema", "Autotask ContractMilestone amount, dateDue, status"};
constexpr Rule kProgressRule{"progress", "What was done by then, less what was billed before",
                             "schema", "ConnectWise Invoice.type Progress"};
constexpr Rule kDepositRule{"deposit", "A down payment is invoiced on its day", "schema",
                            "ConnectWise Invoice.type DownPayment"};
constexpr Rule kDeductionRule{"deposit_deduction",
                              "A down payment is taken off later invoices until it is used up",
                              "assumption", "what it is taken off, and in which order: ours"};

// What the rounded part of the price grows by.
void explain_percent(const Terms& terms, const Project& project, const Line& line,
                     Explanation& explanation) {
  const Provider& provider = terms.provider;
  const int digits = provider.currency.digits;
  const BilledPercent percent = billed_percent(project, line.project->place);
  const std::string price = explanation.given("price", "Price of the project", project.price);
  const auto part = [&](const char* id, const char* rounded_id, const char* label,
                        const Decimal& share) {
    const Decimal factor = share * Decimal::from_parts(1, 2);
    const Decimal exact = project.price * factor;
    const std::string step = explanation.multiply(id, label, {price, factor.to_string()}, exact);
    return explanation.round_to(rounded_id, "Rounded", step, digits, provider.rounding,
                                round(exact, digits, provider.rounding));
  };
  const std::string through = part("through", "through_rounded", "With this", percent.through);
  const std::string before = part("before", "before_rounded", "Billed before", percent.before);
  explanation.subtract("amount", "Amount", {through, before}, line.amount.to_decimal());
}

void explain_part(const Terms& terms, const Line& line, Explanation& explanation) {
  const Project& project = terms.projects[line.project->project];
  const std::string pointer = "/projects/" + std::to_string(line.project->project);
  const std::string place = std::to_string(line.project->place);
  explanation.add_setting(pointer + "/price", "Price", print_price(terms, project.price));
  if (line.kind == LineKind::progress) {
    const Progress& progress = project.progress[line.project->place];
    const std::string done = progress.percent_complete.to_string();
    explanation.say("On " + progress.on.to_string() + " the project was " + done +
                    " percent complete.");
    explanation.add_setting(pointer + "/progress/" + place + "/percent_complete", "Complete", done);
    explain_percent(terms, project, line, explanation);
    return;
  }
  const Milestone& milestone = project.milestones[line.project->place];
  const std::string at = pointer + "/milestones/" + place;
  explanation.say(milestone.due_on
                      ? "The milestone was due on " + milestone.due_on->to_string() + "."
                      : "The milestone was reached on " + milestone.reached_on->to_string() + ".");
  if (milestone.percent) {
    explanation.add_setting(at + "/percent", "Percent", milestone.percent->to_string());
    explain_percent(terms, project, line, explanation);
    return;
  }
  explanation.add_setting(at + "/amount", "Amount", print_price(terms, *milestone.amount));
  const std::string amount =
      explanation.given("given", "Amount of the milestone", *milestone.amount);
  explanation.round_to("amount", "Amount", amount, terms.provider.currency.digits,
                       terms.provider.rounding, line.amount.to_decimal());
}

void explain_deposit(const Terms& terms, const Line& line, Explanation& explanation) {
  const Deposit& deposit = deposit_at(terms, line);
  const DepositPart& part = *line.deposit;
  const std::string owner = part.project == kNowhere
                                ? "/agreements/" + std::to_string(line.agreement)
                                : "/projects/" + std::to_string(part.project);
  explanation.add_setting(owner + "/deposits/" + std::to_string(part.place) + "/amount", "Deposit",
                          print_price(terms, deposit.amount));
  if (line.kind == LineKind::deposit) {
    explanation.say("To be paid ahead, and taken off later invoices.");
    const std::string amount = explanation.given("deposit", "Deposit", deposit.amount);
    explanation.round_to("amount", "Amount", amount, terms.provider.currency.digits,
                         terms.provider.rounding, line.amount.to_decimal());
    return;
  }
  explanation.say("Of the deposit of " + deposit.on.to_string() + ", " +
                  part.left_before.to_string() + " was left; the lines that it is for come to " +
                  part.asked.to_string() + ".");
  const std::string left =
      explanation.given("left", "Left of the deposit", part.left_before.to_decimal());
  const std::string asked =
      explanation.given("asked", "Lines that it is for", part.asked.to_decimal());
  const Decimal taken = -line.amount.to_decimal();
  const std::string used = explanation.minimum("taken", "Taken off", {left, asked}, taken);
  explanation.subtract("amount", "Amount", {"0", used}, line.amount.to_decimal());
}

const Rule& rule_of(LineKind kind) {
  switch (kind) {
    case LineKind::milestone:
      return kMilestoneRule;
    case LineKind::progress:
      return kProgressRule;
    case LineKind::deposit:
      return kDepositRule;
    default:
      return kDeductionRule;
  }
}

}  // namespace

JsonText explain_project_line(const BilledBook& billed, Index client, const Invoice& invoice,
                              const Line& line) {
  const Terms& terms = billed.terms_of(client);
  Explanation explanation(line_id(billed, client, invoice, line), rule_of(line.kind));
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  if (line.project) {
    explain_part(terms, line, explanation);
  } else {
    explain_deposit(terms, line, explanation);
  }
  return explanation.write();
}

}  // namespace billing
