// Profile after profile, the contract first; policies in the order in which they are compared.
#include "api/profiles.h"
#include "api/write_comparison.h"

namespace billing {
namespace {

JsonText write_policy(const Policy& policy) {
  JsonText values = JsonText::array();
  for (const std::string_view value : policy.values) values.push_back(value);
  return {{"policy", policy.id}, {"title", policy.title}, {"values", std::move(values)}};
}

JsonText write_setting(const Policy& policy, const PolicySetting& setting) {
  JsonText alternative;
  if (!setting.alternative.empty()) alternative = setting.alternative;
  return {{"policy", policy.id},
          {"value", setting.value},
          {"evidence", to_string(setting.evidence)},
          {"source", setting.source},
          {"sentence", setting.sentence},
          {"alternative", std::move(alternative)}};
}

JsonText write_profile(const Profile& profile, const std::string& based_on) {
  JsonText settings = JsonText::array();
  for (Index i = 0; i < profile.settings.size(); ++i) {
    settings.push_back(write_setting(all_policies()[i], profile.settings[i]));
  }
  return {{"profile", profile.id},
          {"name", profile.name},
          {"based_on", based_on},
          {"policies", std::move(settings)}};
}

}  // namespace

JsonText write_all_profiles(const Terms& terms) {
  JsonText policies = JsonText::array();
  for (const Policy& policy : all_policies()) policies.push_back(write_policy(policy));
  JsonText profiles = JsonText::array();
  for (const Profile& profile : built_in_profiles()) {
    profiles.push_back(write_profile(profile, profile.id));
  }
  for (const CustomProfile& custom : terms.profiles) {
    profiles.push_back(write_profile(*find_profile(terms, custom.id), custom.based_on));
  }
  return {{"ok", true}, {"policies", std::move(policies)}, {"profiles", std::move(profiles)}};
}

}  // namespace billing
