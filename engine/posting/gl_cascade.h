// Which account of the general ledger an amount is posted to: the most specific mapping, then one
// level up after another (article; ConnectWise's GL mapping as Better Invoice and Wise-Sync tell
// it).
#pragma once

#include <map>
#include <span>
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

// For one class: labour, expense, product, agreement, tax or deferred revenue. Users order it.
struct GlCascade {
  std::vector<GlLevel> levels;  // Most specific first; the last is the owner's.
  std::vector<GlMapping> mappings;
};

struct GlAnswer {
  std::string account;
  std::string level;  // The one that matched.
};

// BillingError "gl.no_owner_mapping" when nothing matches up to and with the owner's level: every
// class needs a mapping there (third party: Better Invoice, gl-accounts).
GlAnswer find_account(const GlCascade& cascade, const GlDimensions& posted);

}  // namespace billing
