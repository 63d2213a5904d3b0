// How time is billed where platforms differ. Each table lists its words in the order of the enum.
#include <array>

#include "api/word_table.h"
#include "api/words.h"

namespace billing {
namespace {

using Words2 = std::array<std::string_view, 2>;
using Words3 = std::array<std::string_view, 3>;
using Words4 = std::array<std::string_view, 4>;

constexpr Words2 kEntryOrder = {"saved", "worked"};
constexpr Words2 kWorkTimeSplit = {"at_border", "by_start"};
constexpr Words4 kLimitPer = {"entry", "ticket", "period", "always"};
constexpr Words2 kMultiplierOrder = {"after_rounding", "before_rounding"};
constexpr Words4 kIncrementRounding = {"up", "down", "nearest", "up_after_grace"};
constexpr Words2 kTimeRoundingOrder = {"minimum_first", "increment_first"};
constexpr Words3 kTimeRoundingScope = {"entry", "ticket", "day"};
constexpr Words2 kLateEntries = {"bill_again", "next_invoice"};
constexpr Words3 kClosedChanges = {"next_invoice", "report", "bill_again"};
constexpr Words4 kApproval = {"draft", "submitted", "approved", "rejected"};
constexpr Words3 kApprovalNeeded = {"approved", "submitted", "none"};
constexpr Words2 kNegativeTotal = {"credit_note", "credit_balance"};
constexpr Words2 kCoverageMatch = {"first", "best"};

}  // namespace

std::optional<EntryOrder> find_entry_order(std::string_view word) {
  return find_word<EntryOrder>(kEntryOrder, word);
}
std::optional<WorkTimeSplit> find_work_time_split(std::string_view word) {
  return find_word<WorkTimeSplit>(kWorkTimeSplit, word);
}
std::optional<LimitPer> find_limit_per(std::string_view word) {
  return find_word<LimitPer>(kLimitPer, word);
}
std::optional<MultiplierOrder> find_multiplier_order(std::string_view word) {
  return find_word<MultiplierOrder>(kMultiplierOrder, word);
}
std::optional<IncrementRounding> find_increment_rounding(std::string_view word) {
  return find_word<IncrementRounding>(kIncrementRounding, word);
}
std::optional<TimeRoundingOrder> find_time_rounding_order(std::string_view word) {
  return find_word<TimeRoundingOrder>(kTimeRoundingOrder, word);
}
std::optional<TimeRoundingScope> find_time_rounding_scope(std::string_view word) {
  return find_word<TimeRoundingScope>(kTimeRoundingScope, word);
}
std::optional<LateEntries> find_late_entries(std::string_view word) {
  return find_word<LateEntries>(kLateEntries, word);
}
std::optional<ClosedChanges> find_closed_changes(std::string_view word) {
  return find_word<ClosedChanges>(kClosedChanges, word);
}
std::optional<Approval> find_approval(std::string_view word) {
  return find_word<Approval>(kApproval, word);
}
std::optional<ApprovalNeeded> find_approval_needed(std::string_view word) {
  return find_word<ApprovalNeeded>(kApprovalNeeded, word);
}
std::optional<NegativeTotal> find_negative_total(std::string_view word) {
  return find_word<NegativeTotal>(kNegativeTotal, word);
}
std::optional<CoverageMatch> find_coverage_match(std::string_view word) {
  return find_word<CoverageMatch>(kCoverageMatch, word);
}

std::string_view to_string(EntryOrder value) { return word_of(kEntryOrder, value); }
std::string_view to_string(WorkTimeSplit value) { return word_of(kWorkTimeSplit, value); }
std::string_view to_string(LimitPer value) { return word_of(kLimitPer, value); }
std::string_view to_string(MultiplierOrder value) { return word_of(kMultiplierOrder, value); }
std::string_view to_string(IncrementRounding value) { return word_of(kIncrementRounding, value); }
std::string_view to_string(TimeRoundingOrder value) { return word_of(kTimeRoundingOrder, value); }
std::string_view to_string(TimeRoundingScope value) { return word_of(kTimeRoundingScope, value); }
std::string_view to_string(LateEntries value) { return word_of(kLateEntries, value); }
std::string_view to_string(ClosedChanges value) { return word_of(kClosedChanges, value); }
std::string_view to_string(Approval value) { return word_of(kApproval, value); }
std::string_view to_string(ApprovalNeeded value) { return word_of(kApprovalNeeded, value); }
std::string_view to_string(NegativeTotal value) { return word_of(kNegativeTotal, value); }
std::string_view to_string(CoverageMatch value) { return word_of(kCoverageMatch, value); }

}  // namespace billing
