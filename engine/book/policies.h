// How the whole provider bills where platforms differ: a platform is a set of these values. What
// one agreement may choose for itself stands on the agreement.
#pragma once

namespace billing {

// The order in which work draws on blocks.
enum class EntryOrder {
  saved,   // As it was saved (third party: Better Invoice, ConnectWise time-tab).
  worked,  // As it was done; of the same minute as saved (documented: Autotask, blocks by worked
           // date and start time).
};

// Which time entries may be billed (documented: HaloPSA, unreviewed time never reaches ready for
// invoicing; schema: ConnectWise TimeEntry.status). Rejected ones never are.
enum class ApprovalNeeded {
  approved,
  submitted,  // Those that wait for approval too.
  none,       // Drafts too.
};

// What becomes of work that is saved after the month in which it was done has been billed.
enum class LateEntries {
  bill_again,    // Its month is billed again with it: what was sent is credited (assumption).
  next_invoice,  // It goes on the first invoice not yet sent (assumption).
};

// What becomes of what today's terms bill otherwise in a month that is closed (assumption: the
// platforms freeze what was sent, and don't say what a change of its terms does).
enum class ClosedChanges {
  next_invoice,  // The difference goes on the first invoice that is open.
  report,        // It is told, and not billed.
  bill_again,    // A credit note takes back what was sent, and a new invoice bills it again.
};

// Which of several agreements that cover an entry takes it.
enum class CoverageMatch {
  first,  // In the book's order (documented: HaloPSA, the first matching line in sequence wins).
  best,   // The one with the most conditions (assumption).
};

// What minimum, increment and maximum look at (documented: HaloPSA, per action or per ticket;
// community: Gorelo; per day: assumption).
enum class TimeRoundingScope { entry, ticket, day };

// No platform documents its order; HaloPSA has a setting for its own (chargerateroundmultorder).
enum class TimeRoundingOrder { minimum_first, increment_first };

enum class IncrementRounding {
  up,
  down,
  nearest,         // A tie goes up (third party: AccountEdge, 15 of 30 minutes give 30).
  up_after_grace,  // Up, once a step is overdrawn by more than the grace (community: Gorelo).
};

// What becomes of an entry that begins in one work time and ends in another.
enum class WorkTimeSplit {
  at_border,  // A piece for each (documented: Autotask, After-Hours-Split-Time; schema: HaloPSA
              // actionoohtime).
  by_start,   // All of it is what it begins in (assumption: platforms with one work type an entry).
};

// Whether work is multiplied before its minutes are rounded or after (schema: HaloPSA
// chargerateroundmultorder).
enum class MultiplierOrder {
  after_rounding,
  before_rounding,  // Multipliers and draw factors weigh minutes.
};

// What becomes of an invoice below zero.
enum class NegativeTotal {
  credit_note,     // It is one, to be paid out (schema: ConnectWise Invoice.type CreditMemo).
  credit_balance,  // It is kept as credit for the client's next invoices (assumption).
};

// When an invoice is due whose agreements have different terms (assumption: no platform says).
enum class DifferingTerms {
  earliest,  // On the first of the days.
  latest,
  client,  // By the client's own terms.
};

struct Policies {
  EntryOrder entry_order = EntryOrder::saved;
  NegativeTotal negative_total = NegativeTotal::credit_note;
  DifferingTerms differing_terms = DifferingTerms::earliest;
  CoverageMatch coverage_match = CoverageMatch::first;
  ApprovalNeeded approval_needed = ApprovalNeeded::approved;
  LateEntries late_entries = LateEntries::bill_again;
  ClosedChanges closed_changes = ClosedChanges::next_invoice;
  int closing_days = 0;  // From a month's end until it is billed; saved later is late.
  TimeRoundingScope time_rounding_scope = TimeRoundingScope::entry;
  TimeRoundingOrder time_rounding_order = TimeRoundingOrder::minimum_first;
  IncrementRounding increment_rounding = IncrementRounding::up;
  int increment_grace_minutes = 0;  // For up_after_grace.
  WorkTimeSplit work_time_split = WorkTimeSplit::at_border;
  MultiplierOrder multiplier_order = MultiplierOrder::after_rounding;
  friend bool operator==(const Policies&, const Policies&) = default;
};

}  // namespace billing
