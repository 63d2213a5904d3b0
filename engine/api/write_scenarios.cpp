// The audit: who uses what, what depends on it, and how each platform does it.
#include <algorithm>

#include "api/limits.h"
#include "api/profiles.h"
#include "api/scenario_supports.h"
#include "api/write_assessment.h"
#include "assess/fit.h"
#include "assess/scenarios.h"

namespace billing {
namespace {

JsonText write_use(const Assessment& assessment, const ScenarioUse& use) {
  const Terms& terms = assessment.terms();
  JsonText client, agreement;
  if (use.client != kNowhere) client = terms.clients[use.client].id;
  if (use.agreement != kNowhere) agreement = terms.agreements[use.agreement].id;
  return {{"client", std::move(client)},
          {"agreement", std::move(agreement)},
          {"amount_in_period", use.amount.to_string()},
          {"amount_a_month", assessment.a_month(use.amount)}};
}

JsonText write_support(const Profile& platform, std::size_t scenario) {
  const ScenarioSupport& support = platform.scenarios[scenario];
  return {{"profile", platform.id},
          {"support", to_string(support.support)},
          {"evidence", to_string(support.evidence)},
          {"source", support.source},
          {"sentence", support.sentence},
          {"check", support.check}};
}

JsonText write_scenario(const Assessment& assessment, std::size_t place) {
  const Scenario& scenario = all_scenarios()[place];
  const ScenarioAudit& audit = assessment.audits[place];
  JsonText uses = JsonText::array();
  const std::size_t shown = std::min(audit.uses.size(), std::size_t{kUsesShown});
  for (std::size_t i = 0; i < shown; ++i) uses.push_back(write_use(assessment, audit.uses[i]));
  JsonText supports = JsonText::array();
  for (const Profile* platform : platforms()) supports.push_back(write_support(*platform, place));
  return {{"scenario", scenario.id},
          {"title", scenario.title},
          {"counted", scenario.counted},
          {"is_used", audit.is_used()},
          {"amount_in_period", audit.amount.to_string()},
          {"amount_a_month", assessment.a_month(audit.amount)},
          {"variants", audit.variants},
          {"uses", std::move(uses)},
          {"uses_total", audit.uses.size()},
          {"platforms", std::move(supports)}};
}

JsonText write_share(const Assessment& assessment, const FitShare& share, const FitShare& all) {
  const auto integer = [](std::size_t value) {
    return Decimal::from_integer(static_cast<std::int64_t>(value));
  };
  return {{"needs", share.needs},
          {"needs_percent", print_percent(integer(share.needs), integer(all.needs))},
          {"amount_a_month", assessment.a_month(share.amount)},
          {"amount_percent", print_percent(share.amount.to_decimal(), all.amount.to_decimal())}};
}

}  // namespace

JsonText write_scenarios(const Assessment& assessment) {
  JsonText list = JsonText::array();
  for (std::size_t i = 0; i < assessment.audits.size(); ++i) {
    list.push_back(write_scenario(assessment, i));
  }
  return list;
}

JsonText write_fit(const Assessment& assessment) {
  JsonText list = JsonText::array();
  const Currency currency = assessment.terms().provider.currency;
  for (const Profile* platform : platforms()) {
    const Fit fit =
        fit_platform(assessment.audits, assessment.lines, platform->scenarios, currency);
    FitShare all{0, Money::zero(currency)};
    for (const FitShare& share : fit.by_support) {
      all.needs += share.needs;
      all.amount += share.amount;
    }
    JsonText row{{"profile", platform->id},
                 {"name", platform->name},
                 {"verdict", fit.verdict()},
                 {"needs", all.needs}};
    for (const Support support : {Support::native, Support::workaround, Support::none}) {
      row.set(to_string(support), write_share(assessment, fit.of(support), all));
    }
    list.push_back(row);
  }
  return list;
}

}  // namespace billing
