// Milestones or progress, never both.
#include "invoice/project_lines.h"

#include "money/rounding.h"

namespace billing {
namespace {

Line begin_line(const Terms& terms, Index project, LineKind kind, Index place) {
  const Project& own = terms.projects[project];
  Line line;
  line.kind = kind;
  line.agreement = own.agreement;
  line.project = ProjectPart{project, place};
  line.quantity = Decimal::from_integer(1);
  line.tax_rates = own.tax_rates;
  return line;
}

DatedLine finish_line(Line line, Date on, Money amount) {
  line.amount = amount;
  line.unit_price = amount.to_decimal();
  line.period = {on, on.plus_days(1)};
  return {on, std::move(line)};
}

}  // namespace

BilledPercent billed_percent(const Project& project, Index place) {
  if (project.milestones.empty()) {
    return {place == 0 ? Decimal{} : project.progress[place - 1].percent_complete,
            project.progress[place].percent_complete};
  }
  BilledPercent billed;
  for (Index i = 0; i <= place; ++i) {
    billed.before = billed.through;
    billed.through += project.milestones[i].percent.value_or(Decimal{});
  }
  return billed;
}

std::vector<DatedLine> project_lines(const Terms& terms, Index project) {
  const Provider& provider = terms.provider;
  const Project& own = terms.projects[project];
  const auto part_of_price = [&](Index place) {
    const BilledPercent percent = billed_percent(own, place);
    const Decimal hundredth = own.price * Decimal::from_parts(1, 2);
    return provider.to_money(hundredth * percent.through) -
           provider.to_money(hundredth * percent.before);
  };
  std::vector<DatedLine> lines;
  for (Index i = 0; i < own.milestones.size(); ++i) {
    const Milestone& milestone = own.milestones[i];
    const std::optional<Date> on = milestone.due_on ? milestone.due_on : milestone.reached_on;
    if (!on) continue;
    lines.push_back(
        finish_line(begin_line(terms, project, LineKind::milestone, i), *on,
                    milestone.amount ? provider.to_money(*milestone.amount) : part_of_price(i)));
  }
  for (Index i = 0; i < own.progress.size(); ++i) {
    lines.push_back(finish_line(begin_line(terms, project, LineKind::progress, i),
                                own.progress[i].on, part_of_price(i)));
  }
  return lines;
}

}  // namespace billing
