// What a platform's file says about the scenarios of the assessment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/json_value.h"
#include "profile/scenario_support.h"

namespace billing {

// Every scenario has to be there, once.
std::vector<ScenarioSupport> read_scenario_supports(const JsonValue& value,
                                                    const std::string& pointer, Problems& problems);

std::string_view to_string(Support support);

}  // namespace billing
