// What a check is: something to look for in a book, and the way to put right what it finds.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "leakage/leak_book.h"

namespace billing {

// What kind of thing has gone wrong.
enum class LeakCause { counting, capture, consumption, configuration, billing };

enum class Confidence {
  proved,    // What was signed, or rows, say so.
  inferred,  // Rows say so, if what they seem to mean is meant.
  estimate,  // A part of the figure is not in the book.
};

// What a finding's money is. Only invoiced money is a step of the waterfall.
enum class LeakMoney {
  invoiced,    // Would be invoiced, or would not, once it is put right.
  not_priced,  // Would be invoiced, but the book has no price for it.
  at_risk,     // Is invoiced, and may have to be given back: a client could dispute it.
  cost,        // The vendor takes more, or gives less, than it should.
  given_back,  // Was credited to the client.
  timing,      // Is earned in another month.
  account,     // Is posted to an account that nobody chose.
  tax,         // Is owed to somebody else.
};

// A row that shows it.
struct LeakEvidence {
  enum class Kind { time_entry, expense, product, consumption_row, snapshot, ticket } kind;
  Index place = kNowhere;   // In the book's list; of a snapshot, in its source's.
  Index source = kNowhere;  // Of a snapshot.
};

// What to write back into the book, so that it stands there as mended.
struct MendedRecords {
  std::vector<Index> agreements;
  std::vector<Index> missing_agreements;  // Are in the platform then.
  std::vector<Index> clients;             // Their rate rules.
  std::vector<Index> work_roles;
  std::vector<Index> work_types;
  std::vector<Index> time_entries;
  std::vector<Index> consumption;
  std::vector<Index> expenses;
  std::vector<Index> products;
  bool rate_rules = false;  // The price list's.
  bool policies = false;
};

struct Finding {
  Index check = kNowhere;   // In all_checks(); set by find_leaks().
  Index client = kNowhere;  // kNowhere: the whole book's.
  Index agreement = kNowhere;
  Index addition = kNowhere;  // In the agreement's, as it is configured.
  std::string part;           // Tells findings of one place apart in their id, where it takes that.
  Confidence confidence = Confidence::proved;
  std::string_view reason;  // Why so confident: one of kLeakReasons.
  std::string sentence;     // What is wrong, with its figures.
  std::vector<LeakEvidence> evidence;
  // Puts it right in the book, which may have been mended elsewhere before. None: nothing that the
  // book could hold would, and by_month says what it is about.
  std::function<void(MendedBook&)> mend;
  MendedRecords mended;
  LeakMoney money = LeakMoney::invoiced;
  std::vector<Money> by_month;  // What is no step: of each month of the book, above zero a loss.
};

// Why a finding is as sure as it says.
inline constexpr std::string_view kSignedOtherwise = "signed_otherwise";
inline constexpr std::string_view kRowsSay = "rows_say";
inline constexpr std::string_view kNotStated = "not_stated";  // Nobody says that it is meant so.
inline constexpr std::string_view kMatchedByName = "matched_by_name";
inline constexpr std::string_view kMatchedByHand = "matched_by_hand";
inline constexpr std::string_view kPriceAssumed = "price_assumed";
inline constexpr std::string_view kTypicalTicket = "typical_ticket";

struct Check {
  std::string_view id;
  std::string_view number;  // Of the catalogue: "L7". Those listed under it: "L+".
  LeakCause cause = LeakCause::configuration;
  std::string_view title;
  std::string_view rule;  // How the amount comes about, for the page.
  std::vector<Finding> (*find)(const LeakBook& book);
};

// In the order of the waterfall: what two of them could claim is the earlier one's.
std::span<const Check> all_checks();

}  // namespace billing
