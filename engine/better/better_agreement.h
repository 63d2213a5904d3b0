// The client's own history, billed again under every candidate: what would have come in, and how
// often the bill would have been one that nobody expected.
#pragma once

#include <optional>
#include <vector>

#include "better/candidate.h"
#include "better/margin.h"

namespace billing {

struct BilledTerms {
  std::vector<Money> months;  // What is invoiced for the agreement, before tax.
  Money revenue = Money::zero({});
  Money a_month = Money::zero({});
  // The mean over the months of what a month's bill for work, further blocks and top-ups has above
  // that of the middle month. What is agreed for each month surprises nobody (assumption).
  Money surprise = Money::zero({});
  AgreementMargin margin;
};

struct BilledCandidate {
  BlockTerms terms;
  Decimal grant;
  std::optional<Decimal> sold_price;  // None: a part of the fee,
  std::optional<Decimal> fee;         // which is then this.
  BilledTerms billed;
  bool meets_target = false;
  // Of those that meet the target: none of the others has a lower bill without more surprise, or
  // less surprise without a higher bill.
  bool is_on_frontier = false;
  bool has_least_surprise = false;  // Of those that meet the target; the lowest bill of several.
};

struct BetterAgreement {
  std::vector<Period> months;  // Of the book's, in which the agreement lives; none: nothing else.
  BilledTerms signed_terms;
  Money target = Money::zero({});
  std::vector<BilledCandidate> candidates;
  std::size_t impossible = 0;  // Left out: their fee would fall below zero.
  // Overage rates bill what the work's own do, whatever the block, so those candidates are left
  // out.
  bool has_one_overage = false;
};

// A block is granted each period; the others have no bill of a usual month.
bool can_search(const Agreement& agreement);

// Closed months are billed by the terms that are tried, as if they were open. Where the block
// leaves what does not fit to the next agreement, all of the client's work counts, since candidates
// keep it. `scratch` is a copy of the client's terms; the agreement is changed in it and put back.
// `target`: none for what is invoiced as signed.
BetterAgreement find_better_agreement(Terms& scratch, const AllUsage& usage, const OwnUsage& own,
                                      Index agreement, const BlockSizes& sizes,
                                      const RoleCosts& costs, const std::optional<Money>& target);

}  // namespace billing
