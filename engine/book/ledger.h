// The general ledger that invoices are posted to: which account an amount goes to, and when a
// revenue that is billed ahead counts as earned.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

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

struct Ledger {
  Recognition fee_recognition = Recognition::by_month;
  std::vector<ClassCascade> cascades;  // One for each class; or none: then each has one account.
};

}  // namespace billing
