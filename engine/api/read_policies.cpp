// Field after field; what is left out keeps its default.
#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {

Policies read_policies(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Policies policies;
  policies.entry_order = fields.optional_choice("entry_order", find_entry_order, "saved, worked")
                             .value_or(policies.entry_order);
  policies.differing_terms =
      fields.optional_choice("differing_terms", find_differing_terms, "earliest, latest, client")
          .value_or(policies.differing_terms);
  policies.coverage_match =
      fields.optional_choice("coverage_match", find_coverage_match, "first, best")
          .value_or(policies.coverage_match);
  policies.approval_needed =
      fields.optional_choice("approval_needed", find_approval_needed, "approved, submitted, none")
          .value_or(policies.approval_needed);
  policies.late_entries =
      fields.optional_choice("late_entries", find_late_entries, "bill_again, next_invoice")
          .value_or(policies.late_entries);
  policies.closed_changes = fields
                                .optional_choice("closed_changes", find_closed_changes,
                                                 "next_invoice, report, bill_again")
                                .value_or(policies.closed_changes);
  policies.closing_days = fields.optional_integer("closing_days", {0, kClosingDaysMax}).value_or(0);
  policies.time_rounding_scope =
      fields.optional_choice("time_rounding_scope", find_time_rounding_scope, "entry, ticket, day")
          .value_or(policies.time_rounding_scope);
  policies.time_rounding_order =
      fields
          .optional_choice("time_rounding_order", find_time_rounding_order,
                           "minimum_first, increment_first")
          .value_or(policies.time_rounding_order);
  policies.increment_rounding = fields
                                    .optional_choice("increment_rounding", find_increment_rounding,
                                                     "up, down, nearest, up_after_grace")
                                    .value_or(policies.increment_rounding);
  policies.increment_grace_minutes =
      fields.optional_integer("increment_grace_minutes", {0, kRoundingMinutesMax}).value_or(0);
  if (policies.increment_grace_minutes != 0 &&
      policies.increment_rounding != IncrementRounding::up_after_grace) {
    fields.problem("field.conflict", "increment_grace_minutes",
                   "A grace means something only where \"increment_rounding\" is "
                   "\"up_after_grace\".");
  }
  policies.work_time_split =
      fields.optional_choice("work_time_split", find_work_time_split, "at_border, by_start")
          .value_or(policies.work_time_split);
  policies.multiplier_order = fields
                                  .optional_choice("multiplier_order", find_multiplier_order,
                                                   "after_rounding, before_rounding")
                                  .value_or(policies.multiplier_order);
  policies.negative_total =
      fields.optional_choice("negative_total", find_negative_total, "credit_note, credit_balance")
          .value_or(policies.negative_total);
  fields.finish();
  return policies;
}

}  // namespace billing
