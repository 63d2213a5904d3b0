// The accounts of one book's ledger, and what of a posted amount its cascades look at.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "book/book.h"
#include "posting/gl_cascade.h"

namespace billing {

// What the engine itself knows of an amount; every other dimension stands on a client, an agreement
// or an addition.
inline constexpr std::string_view kClientDimension = "client";
inline constexpr std::string_view kAgreementDimension = "agreement";
inline constexpr std::string_view kWorkRoleDimension = "work_role";
inline constexpr std::string_view kWorkTypeDimension = "work_type";
inline constexpr std::string_view kTaxRateDimension = "tax_rate";

// What a posting is about; kNowhere: not about one.
struct Posted {
  Index client = kNowhere;
  Index agreement = kNowhere;
  Index addition = kNowhere;  // In the agreement's.
  Index work_role = kNowhere;
  Index work_type = kNowhere;
  Index tax_rate = kNowhere;
};

// By id; the addition's own dimensions go before the agreement's, those before the client's.
GlDimensions dimensions_of(const Terms& terms, const Posted& posted);

class Accounts {
 public:
  explicit Accounts(const Terms& terms);

  GlAnswer find(GlClass of, const Posted& posted) const;
  // What the ledger keeps of the client's closed months.
  std::span<const ClosedEntry* const> closed_entries(Index client) const {
    return closed_entries_[client];
  }

 private:
  const Terms& terms_;
  std::vector<AccountFinder> finders_;                           // By class.
  std::vector<std::vector<const ClosedEntry*>> closed_entries_;  // By client.
};

// The one account that a class has in a book without cascades.
std::string default_account(GlClass of);

}  // namespace billing
