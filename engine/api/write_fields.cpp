// What several kinds of element have: limits of time, rate rules.
#include "api/write_fields.h"

#include "api/words.h"

namespace billing {

void FieldWriter::write_time_limits(JsonText& json, const TimeLimits& limits) {
  write_optional(json, "minimum_minutes", limits.minimum_minutes);
  write_optional(json, "increment_minutes", limits.increment_minutes);
  write_optional(json, "maximum_minutes", limits.maximum_minutes);
}

void FieldWriter::write_rules(JsonText& json, const RateRules& rules) const {
  if (rules.empty()) return;
  write_list(json, "rate_rules", rules, [this](const RateRule& rule) {
    JsonText one = JsonText::object();
    if (rule.work_role != kNowhere) one.set("work_role", terms_.work_roles[rule.work_role].id);
    if (rule.work_type != kNowhere) one.set("work_type", terms_.work_types[rule.work_type].id);
    one.set("method", to_string(rule.method));
    one.set("value",
            rule.method == RateMethod::multiplier ? rule.value.to_string() : price(rule.value));
    write_optional(one, "overage_rate", rule.overage_rate);
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
