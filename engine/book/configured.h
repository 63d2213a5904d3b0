// How the platform is set up, where somebody has looked: beside what was signed, which is the book
// itself. Where nothing is given, the two are the same.
#pragma once

#include <optional>
#include <vector>

#include "book/agreement.h"
#include "book/policies.h"
#include "book/price_list.h"
#include "book/rate_rule.h"
#include "book/reference.h"

namespace billing {

// A record of the book as the platform has it.
template <typename Record>
struct AsConfigured {
  Index place = kNowhere;  // In the book's list.
  Record record;
};

struct Configured {
  std::vector<AsConfigured<Agreement>> agreements;  // Whole, whatever differs.
  std::vector<Index> missing_agreements;            // Signed, and never entered.
  std::vector<AsConfigured<RateRules>> clients;     // Their own rates.
  std::vector<AsConfigured<WorkRole>> work_roles;
  std::vector<AsConfigured<WorkType>> work_types;
  std::optional<RateRules> rate_rules;  // The price list's.
  std::optional<Policies> policies;
};

}  // namespace billing
