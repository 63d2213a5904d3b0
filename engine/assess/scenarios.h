// All scenarios, in the order in which an audit lists them (the capability table of the project's
// notes on the platforms).
#pragma once

#include <span>

#include "assess/scenario.h"

namespace billing {

std::span<const Scenario> all_scenarios();
// kNowhere: there is none.
Index find_scenario(std::string_view id);

// A subject each.
std::span<const Scenario> recurring_scenarios();
std::span<const Scenario> block_scenarios();
std::span<const Scenario> time_scenarios();
std::span<const Scenario> consumption_scenarios();
std::span<const Scenario> invoice_scenarios();
std::span<const Scenario> ledger_scenarios();

}  // namespace billing
