// Start, end and cancellation against each other.
#include "api/read_life.h"

namespace billing {

void check_order(FieldReader& fields, const std::optional<Date>& start,
                 const std::optional<Date>& end) {
  if (start && end && *end <= *start) {
    fields.problem("period.empty", "end",
                   "It ends on " + end->plus_days(-1).to_string() + ", before it starts on " +
                       start->to_string() + ". \"end\" is the first day after it.");
  }
}

void check_cancelled(FieldReader& fields, const std::optional<Date>& start,
                     const std::optional<Date>& end, const std::optional<Date>& cancelled_on) {
  if (start && cancelled_on && *cancelled_on <= *start) {
    fields.problem("period.empty", "cancelled_on",
                   "It is cancelled on " + cancelled_on->to_string() +
                       ", before its first day was over. Write a day after " + start->to_string() +
                       ", or remove it.");
  }
  if (end && cancelled_on && *end <= *cancelled_on) {
    fields.problem("field.conflict", "cancelled_on",
                   "It ends on " + end->plus_days(-1).to_string() +
                       " anyway, before it is cancelled. Keep one of the two.");
  }
}

}  // namespace billing
