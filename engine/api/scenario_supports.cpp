// Scenario after scenario, in the order of the audit.
#include "api/scenario_supports.h"

#include <algorithm>
#include <array>

#include "api/field_reader.h"
#include "api/profiles.h"
#include "assess/scenarios.h"

namespace billing {
namespace {

// In the order of the enum.
constexpr std::array<std::string_view, 3> kSupports = {"native", "workaround", "none"};

std::optional<Support> find_support(std::string_view word) {
  const auto found = std::find(kSupports.begin(), kSupports.end(), word);
  if (found == kSupports.end()) return std::nullopt;
  return static_cast<Support>(found - kSupports.begin());
}

ScenarioSupport read_support(const JsonValue& value, const std::string& pointer,
                             Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ScenarioSupport support;
  support.support = fields.choice("support", find_support, "native, workaround, none");
  support.evidence = fields.choice("evidence", find_evidence, kEvidenceWords);
  support.source = fields.optional_text("source").value_or("");
  support.sentence = fields.text("sentence");
  for (const auto& [field, to, maximum] :
       {std::tuple("touches", &support.touches, kTouchesMax),
        std::tuple("minutes", &support.minutes, kTouchMinutesMax)}) {
    if (!fields.has(field)) fields.missing(field);
    *to = fields.optional_integer(field, {0, maximum}).value_or(0);
  }
  support.check = fields.text("check");
  if (support.evidence != Evidence::assumption && support.source.empty()) {
    fields.problem("field.missing", "source", "Say where that is from, or call it an assumption.");
  }
  fields.finish();
  return support;
}

}  // namespace

std::vector<ScenarioSupport> read_scenario_supports(const JsonValue& value,
                                                    const std::string& pointer,
                                                    Problems& problems) {
  FieldReader fields(value, pointer, problems);
  std::vector<ScenarioSupport> supports;
  for (const Scenario& scenario : all_scenarios()) {
    const JsonValue* support = fields.required_child(scenario.id);
    supports.push_back(support == nullptr
                           ? ScenarioSupport{}
                           : read_support(*support, fields.at(scenario.id), problems));
  }
  fields.finish();
  return supports;
}

std::string_view to_string(Support support) { return kSupports[static_cast<std::size_t>(support)]; }

}  // namespace billing
