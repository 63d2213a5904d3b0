// The general ledger that invoices are posted to: which account an amount goes to, and when a
// revenue that is billed ahead counts as earned.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "book/closed_invoice.h"
#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

using GlDimensions = std::map<std::string, std::string>;  // "office": "Melbourne".

// One step of the cascade. A mapping on it names exactly these dimensions; the owner's level has
// none.
struct GlLevel {
  std::string name;
  std::vector<std::string> dimensions;
};

struct GlMapping {
  std::string level;
  GlDimensions values;
  std::string account;
};

struct GlCascade {
  std::vector<GlLevel> levels;  // Most specific first; the last is the owner's.
  std::vector<GlMapping> mappings;
};

// What an amount is, before where it belongs (schema: ConnectWise GLAccount.glType has a type for
// each; the words are ours).
enum class GlClass {
  receivable,
  labour,
  agreement,  // Fees and blocks.
  product,
  expense,
  tax,
  deferred,  // Billed and not earned yet.
  breakage,  // Prepaid work that was never asked for.
  opening,   // What was deferred before the book begins.
};
inline constexpr std::size_t kGlClasses = 9;

// When a fee or an addition that is billed ahead counts as earned.
enum class Recognition {
  by_month,    // The same in each month of the period, in the month in which it begins (assumption:
               // the usual straight line; no platform documents it).
  by_day,      // By the days of the period in each calendar month (assumption, likewise).
  at_invoice,  // With the invoice (third party: Better Invoice, without ConnectWise
               // prePaymentFlag).
};

struct ClassCascade {
  GlClass of = GlClass::receivable;
  GlCascade cascade;
};

enum class JournalSource {
  opening,      // What was deferred before the book's period.
  invoice,      // Receivable against revenue, deferred revenue and tax.
  recognition,  // Deferred revenue that a month has earned.
  adjustment,   // What has changed in months that are closed.
};

// As it was when its month was closed. Its texts name things of the book that may have changed.
struct ClosedPosting {
  GlClass of = GlClass::receivable;
  std::string account;
  std::string level;
  Decimal amount;  // Debit above zero, credit below.
  Index agreement = kNowhere;
  std::string what;
};

struct ClosedEntry {
  Date on;
  JournalSource source = JournalSource::invoice;
  Index client = kNowhere;
  std::string invoice;  // Its id and number; empty for what is no invoice.
  std::string number;
  std::vector<ClosedPosting> postings;  // Add up to zero.
};

struct Ledger {
  Recognition fee_recognition = Recognition::by_month;
  std::vector<ClassCascade> cascades;  // One for each class; or none: then each has one account.
  std::optional<Date> closed_until;    // The first day that is open, of a month.
  std::vector<ClosedEntry> closed_entries;  // All from before it.
  // Likewise; none: invoices of closed months are billed by today's terms.
  std::optional<std::vector<ClosedInvoice>> closed_invoices;
};

}  // namespace billing
