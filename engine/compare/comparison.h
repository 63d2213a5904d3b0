// One book under two profiles: what each invoices, and which policies the difference comes from.
//
// From the first profile to the second one policy changes at a time, in the order of
// all_policies(), and the clients that it touches are billed again. What a step changes is put down
// to its policy, so the steps add up to the difference of every line, to the cent.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "compare/line_subject.h"
#include "profile/profile.h"

namespace billing {

struct Cause {
  Index policy = kNowhere;
  Money amount = Money::zero({});
};

struct LineDifference {
  LineSubject subject;
  Money from = Money::zero({});
  Money to = Money::zero({});
  std::vector<Cause> causes;  // Of to - from, in the order of the policies; they add up to it.
};

struct ClientDifference {
  Index client = kNowhere;
  std::vector<LineDifference> lines;  // Those that differ, or did on the way; by subject.
};

// A policy that the two profiles set differently.
struct PolicyStep {
  Index policy = kNowhere;
  std::string_view from;
  std::string_view to;
  Touched touched;  // By the second value, or, where that is as_signed, by the first.
};

struct Comparison {
  std::vector<PolicyStep> steps;
  // Those that any step touches that changes invoices, in the book's order.
  std::vector<ClientDifference> clients;
};

// The client's bill under the first profile.
using BillOf = std::function<const ClientBill&(Index client)>;

// Amounts are before tax, each in its client's currency. Throws BillingError as bill_client() does.
Comparison compare_profiles(const Terms& as_signed, const AllUsage& usage,
                            const std::vector<PolicySetting>& from,
                            const std::vector<PolicySetting>& to, const BillOf& first_bill);

// Money of one currency by policy, a sum for each step, over those of the clients' lines that are
// wanted.
std::vector<Cause> sum_causes(const std::vector<PolicyStep>& steps,
                              std::span<const ClientDifference> clients, Currency currency,
                              const std::function<bool(const LineDifference&)>& wanted);

}  // namespace billing
