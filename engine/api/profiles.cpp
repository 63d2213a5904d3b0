// Ids become values of policies; what is unknown is told with what there is.
#include "api/profiles.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "api/scenario_supports.h"
#include "profile/contradictions.h"

namespace billing {
namespace {

// In the order of the enum.
constexpr std::array<std::string_view, 8> kEvidence = {"contract", "chosen",      "documented",
                                                       "schema",   "third_party", "community",
                                                       "article",  "assumption"};

std::string values_of(const Policy& policy) {
  std::string words;
  for (const std::string_view value : policy.values) {
    words += (words.empty() ? "" : ", ");
    words += value;
  }
  return words;
}

// The policy's own text, which lives as long as the program; empty where it has no such value.
std::string_view find_value(const Policy& policy, std::string_view value) {
  const auto found = std::find(policy.values.begin(), policy.values.end(), value);
  return found == policy.values.end() ? std::string_view() : *found;
}

std::string_view read_value(FieldReader& fields, std::string_view field, const Policy& policy) {
  const std::string value = fields.text(field);
  const std::string_view known = find_value(policy, value);
  if (known.empty() && !value.empty()) {
    fields.problem("choice.unknown", field,
                   in_quotes(value) + " is not one of " + values_of(policy) + ".");
  }
  return known;
}

PolicySetting read_setting(const JsonValue& value, const std::string& pointer, const Policy& policy,
                           Problems& problems) {
  FieldReader fields(value, pointer, problems);
  PolicySetting setting;
  setting.value = read_value(fields, "value", policy);
  setting.evidence = fields.choice("evidence", find_evidence, kEvidenceWords);
  setting.source = fields.optional_text("source").value_or("");
  setting.sentence = fields.text("sentence");
  if (fields.has("alternative")) {
    setting.alternative = read_value(fields, "alternative", policy);
    if (setting.alternative == setting.value) {
      fields.problem("field.conflict", "alternative", "The alternative is another value.");
    }
  }
  if (setting.evidence != Evidence::assumption && setting.source.empty()) {
    fields.problem("field.missing", "source", "Say where that is from, or call it an assumption.");
  }
  fields.finish();
  return setting;
}

Profile contract_profile() {
  Profile contract;
  contract.id = "contract";
  contract.name = "Signed contract";
  contract.settings.resize(all_policies().size());
  return contract;
}

const Profile* find_built_in(std::string_view id) {
  for (const Profile& profile : built_in_profiles()) {
    if (profile.id == id) return &profile;
  }
  return nullptr;
}

std::string built_in_ids() {
  std::string ids;
  for (const Profile& profile : built_in_profiles()) {
    ids += (ids.empty() ? "" : ", ") + profile.id;
  }
  return ids;
}

void check_contradictions(FieldReader& fields, const std::vector<ChosenPolicy>& chosen) {
  const auto value_of = [&](std::string_view policy) -> std::string_view {
    const auto found = std::find_if(chosen.begin(), chosen.end(),
                                    [&](const ChosenPolicy& one) { return one.policy == policy; });
    return found == chosen.end() ? kAsSigned : std::string_view(found->value);
  };
  for (const Contradiction& one : contradictions()) {
    const std::string_view other = value_of(one.other);
    const bool is_met = one.other_value.empty() ? other != kAsSigned : other == one.other_value;
    if (value_of(one.policy) != one.value || !is_met) continue;
    fields.problem("field.conflict", one.other,
                   "It decides nothing where " + std::string(one.policy) + " is " +
                       std::string(one.value) + ". Leave one of them out.");
  }
}

std::vector<ChosenPolicy> read_chosen(const JsonValue& value, const std::string& pointer,
                                      Problems& problems) {
  std::vector<ChosenPolicy> chosen;
  FieldReader fields(value, pointer, problems);
  for (const Policy& policy : all_policies()) {
    if (!fields.has(policy.id)) continue;
    const std::string_view known = read_value(fields, policy.id, policy);
    if (!known.empty()) chosen.push_back({std::string(policy.id), std::string(known)});
  }
  check_contradictions(fields, chosen);
  fields.finish();
  return chosen;
}

void read_choice(FieldReader& fields, CustomProfile& profile, Problems& problems) {
  profile.based_on = fields.text("based_on");
  if (!profile.based_on.empty() && find_built_in(profile.based_on) == nullptr) {
    fields.problem("reference.unknown", "based_on",
                   in_quotes(profile.based_on) + " is not one of " + built_in_ids() + ".");
  }
  if (const JsonValue* policies = fields.child("policies")) {
    profile.policies = read_chosen(*policies, fields.at("policies"), problems);
  }
}

Profile resolve(const CustomProfile& custom) {
  Profile profile = *find_built_in(custom.based_on);
  profile.id = custom.id;
  profile.name = custom.name;
  const std::span<const Policy> policies = all_policies();
  for (const ChosenPolicy& chosen : custom.policies) {
    const Index place = find_policy(chosen.policy);
    PolicySetting& setting = profile.settings[place];
    if (setting.value == chosen.value) continue;
    setting = {};
    setting.value = find_value(policies[place], chosen.value);
    setting.evidence = Evidence::chosen;
  }
  return profile;
}

}  // namespace

std::optional<Evidence> find_evidence(std::string_view word) {
  const auto found = std::find(kEvidence.begin(), kEvidence.end(), word);
  if (found == kEvidence.end()) return std::nullopt;
  return static_cast<Evidence>(found - kEvidence.begin());
}

std::string_view to_string(Evidence evidence) {
  return kEvidence[static_cast<std::size_t>(evidence)];
}

Profile read_profile(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Profile profile;
  profile.id = fields.id("id");
  profile.name = fields.text("name");
  profile.settings.resize(all_policies().size());
  if (const JsonValue* settings = fields.required_child("policies")) {
    FieldReader policies(*settings, fields.at("policies"), problems);
    for (Index i = 0; i < profile.settings.size(); ++i) {
      const Policy& policy = all_policies()[i];
      const JsonValue* setting = policies.child(policy.id);
      if (setting == nullptr) {
        profile.settings[i].evidence = Evidence::assumption;
        profile.settings[i].sentence = "Not looked up yet; taken as the agreements have it.";
        continue;
      }
      profile.settings[i] = read_setting(*setting, policies.at(policy.id), policy, problems);
    }
    policies.finish();
  }
  if (const JsonValue* scenarios = fields.child("scenarios")) {
    profile.scenarios = read_scenario_supports(*scenarios, fields.at("scenarios"), problems);
  }
  fields.finish();
  return profile;
}

Profile read_built_in(std::string_view text) {
  Problems problems;
  const std::optional<JsonValue> value = parse_json(text, nullptr, problems);
  Profile profile;
  if (value) profile = read_profile(*value, "", problems);
  if (problems.none()) return profile;
  const Problem& first = problems.shown().front();
  throw std::logic_error("The platform " + profile.id + " is broken at " + first.pointer + ": " +
                         first.sentence);
}

const std::vector<Profile>& built_in_profiles() {
  static const std::vector<Profile> profiles = [] {
    std::vector<Profile> all = {contract_profile()};
    for (const std::string_view text : platform_texts()) all.push_back(read_built_in(text));
    return all;
  }();
  return profiles;
}

std::vector<CustomProfile> read_profiles(const std::vector<JsonValue>& profiles,
                                         const std::string& pointer, Problems& problems) {
  std::vector<CustomProfile> own;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    FieldReader fields(profiles[i], pointer + "/" + std::to_string(i), problems);
    CustomProfile profile;
    profile.id = fields.id("id");
    profile.name = fields.text("name");
    const bool is_taken = find_built_in(profile.id) != nullptr ||
                          std::any_of(own.begin(), own.end(), [&](const CustomProfile& other) {
                            return other.id == profile.id;
                          });
    if (is_taken) {
      fields.problem("id.duplicate", "id",
                     in_quotes(profile.id) + " is another profile. Choose another id.");
    }
    read_choice(fields, profile, problems);
    fields.finish();
    own.push_back(std::move(profile));
  }
  return own;
}

void write_profiles(const Terms& terms, JsonText& book) {
  if (terms.profiles.empty()) return;
  JsonText list = JsonText::array();
  for (const CustomProfile& profile : terms.profiles) {
    JsonText policies = JsonText::object();
    for (const ChosenPolicy& chosen : profile.policies) policies.set(chosen.policy, chosen.value);
    list.push_back({{"id", profile.id},
                    {"name", profile.name},
                    {"based_on", profile.based_on},
                    {"policies", std::move(policies)}});
  }
  book.set("profiles", list);
}

std::optional<Profile> find_profile(const Terms& terms, const std::string& id) {
  if (const Profile* built_in = find_built_in(id)) return *built_in;
  for (const CustomProfile& custom : terms.profiles) {
    if (custom.id == id) return resolve(custom);
  }
  return std::nullopt;
}

std::optional<Profile> read_profile_choice(FieldReader& question, std::string_view field,
                                           const Terms& terms, Problems& problems) {
  const JsonValue* value = question.required_child(field);
  if (value == nullptr) return std::nullopt;
  if (value->kind != JsonValue::Kind::string) {
    FieldReader fields(*value, question.at(field), problems);
    CustomProfile custom;
    read_choice(fields, custom, problems);
    fields.finish();
    if (!problems.none()) return std::nullopt;
    const Profile* base = find_built_in(custom.based_on);
    custom.id = base->id;
    custom.name = base->name;
    return resolve(custom);
  }
  std::optional<Profile> profile = find_profile(terms, value->text);
  if (!profile) {
    question.problem("reference.unknown", field,
                     in_quotes(value->text) + " is not one of " + built_in_ids() +
                         ", nor a profile of the book.");
  }
  return profile;
}

}  // namespace billing
