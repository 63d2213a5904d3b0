// What is wrong with a book, an edit or a question: an answer, never an exception.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace billing {

// Every code that a problem may carry; the page may translate by them.
inline constexpr std::array kProblemCodes = {
    std::string_view("json.too_large"),      // More bytes than kBookBytesMax.
    std::string_view("json.syntax"),         // Not JSON; the sentence names line and column.
    std::string_view("json.too_deep"),       // More than kDepthMax levels.
    std::string_view("json.duplicate_key"),  // One object has a key twice.
    std::string_view("json.too_many_keys"),  // More than kMembersMax.
    std::string_view("field.missing"),
    std::string_view("field.unknown"),
    std::string_view("field.wrong_type"),
    std::string_view("field.conflict"),  // Two fields of which one is allowed, or neither.
    std::string_view("text.empty"),
    std::string_view("text.too_long"),
    std::string_view("text.control_character"),  // A line break or worse in one line of text.
    std::string_view("id.malformed"),
    std::string_view("id.duplicate"),
    std::string_view("choice.unknown"),    // Not one of the words allowed.
    std::string_view("number.malformed"),  // Not digits with a point.
    std::string_view("number.too_long"),   // More digits than the limits allow.
    std::string_view("number.negative"),   // Where only zero or more means something.
    std::string_view("number.out_of_range"),
    std::string_view("date.malformed"),
    std::string_view("date.does_not_exist"),
    std::string_view("time.malformed"),
    std::string_view("period.empty"),       // Ends before it starts.
    std::string_view("period.not_months"),  // The billed period is not whole months.
    std::string_view("period.too_long"),
    std::string_view("list.too_long"),
    std::string_view("list.repeats"),  // The same reference twice.
    std::string_view("reference.unknown"),
    std::string_view("reference.in_use"),  // Removing what something else names.
    std::string_view("reference.other_client"),
    std::string_view("agreement.circular_parent"),
    std::string_view("agreement.too_deep"),        // More than kAgreementDepthMax above it.
    std::string_view("commitment.unknown_start"),  // What was billed before the book is missing.
    std::string_view("currency.unknown"),
    std::string_view("currency.other"),             // A sent invoice is not in the book's.
    std::string_view("currency.no_exchange_rate"),  // Of a day on which the price list is asked.
    std::string_view("exchange_rate.not_ascending"),
    std::string_view("invoice_number.malformed"),
    std::string_view("invoice_number.not_unique"),
    std::string_view("bundle.nested"),       // A part of what is a part itself.
    std::string_view("tax.other_currency"),  // An amount of tax on an invoice in another currency.
    std::string_view("cycle.needs_contract_anchor"),
    std::string_view("change.not_ascending"),  // Out of order, or outside the addition's life.
    std::string_view("uplift.ambiguous"),      // Two of one list on one day.
    std::string_view("uplift.below_zero"),     // A price would be paid to the client.
    std::string_view("uplift.index_order"),
    std::string_view("uplift.index_too_short"),  // No figure for a year before the first uplift.
    std::string_view("uplift.no_unit_price"),    // An amount on a price sheet.
    std::string_view("rate_rule.ambiguous"),     // Two rules for the same work in one list.
    std::string_view("rate_rule.empty_limit"),   // Good for no hours.
    std::string_view("calendar.overlapping_hours"),  // Two rows for the same minutes.
    std::string_view("calendar.holiday_twice"),
    std::string_view("calendar.transitions_not_ascending"),
    std::string_view("calendar.no_provider_zone"),  // A zone, and none to come from.
    std::string_view("coverage.wrong_values"),      // None, or several where one belongs.
    std::string_view("time.minimum_above_maximum"),
    std::string_view("price.negative_quantity"),  // Where the model has no price for it.
    std::string_view("price.minimum_above_maximum"),
    std::string_view("count.needs_arrears"),  // Counted over a period that is billed in advance.
    std::string_view("tier.none"),
    std::string_view("tier.not_ascending"),  // It ends at or below the one before it.
    std::string_view("tier.open_too_soon"),  // It has no end, and is not the last.
    std::string_view("tier.closed"),         // The last one ends.
    std::string_view("tier.without_price"),
    std::string_view("block.covers_nothing"),
    std::string_view("block.cannot_count"),         // Expenses or products in hours or incidents.
    std::string_view("block.nothing_to_carry_to"),  // Carried or borrowed, and no grant after it.
    std::string_view("block.outside_agreement"),    // A purchase or adjustment before or after it.
    std::string_view("block.factor_ambiguous"),     // Two factors for the same role and type.
    std::string_view("block.overage_ambiguous"),    // Two overage rates for the same work.
    std::string_view("block.no_period_end"),        // Overage waits for the end of what has none.
    std::string_view("block.top_up_endless"),
    std::string_view("block.cannot_sell"),    // A further block without a size or a price.
    std::string_view("block.too_many_lots"),  // More than kLotsMax.
    std::string_view("block.no_hour_price"),  // Asked for in the other unit.
    std::string_view(
        "project.not_ascending"),             // Progress of a day before the one it counts on from.
    std::string_view("project.above_price"),  // Milestones of more than 100 percent.
    std::string_view("mark_up.ambiguous"),    // Two for the same kind and meter group.
    std::string_view("consumption.no_price"),  // A row without the price that is billed on.
    std::string_view("gl.class_missing"),      // Some classes have a cascade, this one none.
    std::string_view("gl.no_owner_level"),     // The last level has dimensions, or one before none.
    std::string_view("gl.no_owner_mapping"),   // No account at the owner's level.
    std::string_view("gl.wrong_values"),       // Not one value for each of the level's dimensions.
    std::string_view("gl.ambiguous"),          // Two mappings of the same values.
    std::string_view("gl.unbalanced"),         // Debits and credits of a closed entry.
    std::string_view("gl.not_closed"),         // A closed entry after the closed months.
    std::string_view("gl.malformed_account"),  // A name that a journal cannot hold.
    std::string_view("book.too_many_lines"),   // More recurring lines than kRecurringLinesMax.
    std::string_view("book.too_many_counts"),  // More snapshots to look at than kCountsReadMax.
    std::string_view("columns.malformed"),     // Columns that do not fit their header.
    std::string_view("question.unknown"),
    std::string_view("rate.negative"),
    std::string_view("decimal.overflow"),
    std::string_view("money.overflow"),
    std::string_view("internal"),  // A bug of ours.
};

struct Problem {
  std::string code;
  std::string pointer;   // JSON pointer into the book.
  std::string sentence;  // What is wrong and what to do.
};

// Collects every problem; keeps the first kProblemsShown and counts the rest.
class Problems {
 public:
  void add(std::string_view code, std::string pointer, std::string sentence);
  bool none() const { return total_ == 0; }
  std::size_t total() const { return total_; }
  const std::vector<Problem>& shown() const { return shown_; }

 private:
  std::vector<Problem> shown_;
  std::size_t total_ = 0;
};

// A text of the book's as a sentence can hold it: in quotes, cut off after 40 characters.
std::string in_quotes(std::string_view text);
// A key or id as one part of a JSON pointer.
std::string pointer_part(std::string_view key);

}  // namespace billing
