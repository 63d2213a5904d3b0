// What several kinds of element have: limits of time, rate rules.
#include "api/write_fields.h"

#include "api/words.h"

namespace billing {

void FieldWriter::write_time_limits(JsonText& json, const TimeLimits& limits) {
  write_optional(json, "minimum_minutes", limits.minimum_minutes);
  write_optional(json, "increment_minutes", limits.increment_minutes);
  write_optional(json, "maximum_minutes", limits.maximum_minutes);
}

std::string FieldWriter::rate_value(RateMethod method, const Decimal& value) const {
  return method == RateMethod::multiplier ? value.to_string() : price(value);
}

void FieldWriter::write_rules(JsonText& json, const RateRules& rules) const {
  if (rules.empty()) return;
  write_list(json, "rate_rules", rules, [this](const RateRule& rule) {
    JsonText one = JsonText::object();
    if (rule.work_role != kNowhere) one.set("work_role", terms_.work_roles[rule.work_role].id);
    if (rule.work_type != kNowhere) one.set("work_type", terms_.work_types[rule.work_type].id);
    if (rule.work_time) one.set("work_time", to_string(*rule.work_time));
    one.set("method", to_string(rule.method));
    one.set("value", rate_value(rule.method, rule.value));
    if (rule.limit) {
      one.set("limit_hours", rule.limit->hours.to_string());
      if (rule.limit->per != RateLimit{}.per) one.set("limit_per", to_string(rule.limit->per));
    }
    if (rule.overage_method != RateMethod::custom) {
      one.set("overage_method", to_string(rule.overage_method));
    }
    if (rule.overage_rate) {
      one.set("overage_rate", rate_value(rule.overage_method, *rule.overage_rate));
    }
    write_optional(one, "ticket", rule.ticket);
    write_optional(one, "project", rule.project);
    write_optional(one, "agreement_type", rule.agreement_type);
    write_optional(one, "member", rule.member);
    write_optional(one, "start", rule.start);
    write_optional(one, "end", rule.end);
    return one;
  });
}

}  // namespace billing
