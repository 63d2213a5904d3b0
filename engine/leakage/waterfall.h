// From what is earned to what is billed, one finding at a time.
//
// Each finding is put right, the clients that it concerns are billed again, and what changes is its
// amount; the last of the order goes first. So, read the other way, the order says who of two that
// could claim the same hour gets it, the steps add up to the gap to the cent, and nothing is
// counted twice. Another order splits the gap otherwise; its sum stays.
#pragma once

#include <span>
#include <vector>

#include "leakage/check.h"

namespace billing {

struct LineChange {
  LineSubject subject;
  Money was = Money::zero({});  // As billed, with what comes after it in the order put right.
  Money now = Money::zero({});
};

struct ClientStep {
  Index client = kNowhere;
  std::vector<LineChange> lines;
};

struct Leakage {
  std::vector<Finding> findings;  // In the order, steps first; then what is no step.
  std::size_t steps = 0;
  // What each step loses or bills too much: `now` is without the flaw.
  std::vector<std::vector<ClientStep>> changes;
};

// All that the checks find, in the order of all_checks().
std::vector<Finding> find_leaks(const LeakBook& book);

// `order`: positions in all_checks(), each once; empty: their own. Amounts are before tax, in the
// clients' currencies. Throws BillingError as bill_client() does.
Leakage walk_leaks(const LeakBook& book, std::vector<Finding> findings,
                   std::span<const Index> order);

// The book with the findings put right, as far as they can be.
MendedBook mend(const LeakBook& book, std::span<const Finding> findings);

}  // namespace billing
