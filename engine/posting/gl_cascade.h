// Which account of the general ledger an amount is posted to: the most specific mapping, then one
// level up after another (article; ConnectWise's GL mapping as Better Invoice and Wise-Sync tell
// it).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "book/ledger.h"

namespace billing {

struct GlAnswer {
  std::string account;
  std::string level;        // The one that matched.
  std::size_t mapping = 0;  // Its place in the cascade's.
};

// A cascade made ready for many look-ups. Users order the levels.
class AccountFinder {
 public:
  explicit AccountFinder(const GlCascade& cascade);

  // Dimensions that no level names do not matter. BillingError "gl.no_owner_mapping" when nothing
  // matches up to and with the owner's level: every class needs a mapping there (third party:
  // Better Invoice, gl-accounts).
  GlAnswer find(const GlDimensions& posted) const;

 private:
  struct Level {
    GlLevel of;
    // By values, in the order of the dimensions: places in the cascade's mappings.
    std::map<std::vector<std::string>, std::size_t> mappings;
  };
  GlCascade cascade_;
  std::vector<Level> levels_;
};

}  // namespace billing
