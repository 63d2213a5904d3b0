// How a platform bills: a value for each policy, with what is known about it. A profile is data;
// no rule knows a platform's name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "profile/evidence.h"
#include "profile/policies.h"
#include "profile/scenario_support.h"

namespace billing {

struct PolicySetting {
  std::string_view value = kAsSigned;  // One of the policy's.
  Evidence evidence = Evidence::contract;
  std::string source;
  std::string sentence;  // For the page: what the platform does.
  // Where nobody knows: what it might be instead.
  std::string_view alternative = {};
};

struct Profile {
  std::string id;
  std::string name;
  std::vector<PolicySetting> settings;  // One for each policy, in their order.
  // One for each scenario of the assessment, in their order; or none: it takes no part in one.
  std::vector<ScenarioSupport> scenarios = {};
};

// What a difference between the two hangs on: of both settings the one that is known less well.
const PolicySetting& weaker_setting(const PolicySetting& from, const PolicySetting& to);

// The files in engine/profile/platforms/, built in.
std::span<const std::string_view> platform_texts();

// What each policy has changed; in their order.
using TouchedByPolicy = std::vector<Touched>;

// Puts the settings into force, one after the other. `settings` has one for each policy.
TouchedByPolicy apply_settings(Terms& terms, const std::vector<PolicySetting>& settings);

}  // namespace billing
