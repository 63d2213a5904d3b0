// Policy after policy; only what a step touches is billed again.
#include "compare/comparison.h"

#include <algorithm>

#include "compare/bill_again.h"

namespace billing {
namespace {

// Keeps what one client's lines came to, and what changed them.
class ClientWalk {
 public:
  ClientWalk(Index client, LineTotals first)
      : difference_{client, {}}, first_(std::move(first)), now_(first_) {}

  // The client as the policy leaves it.
  void step(Index policy, LineTotals next) {
    for (const auto& [subject, amount] : next) {
      add(subject, policy, amount - amount_of(now_, subject, amount));
    }
    for (const auto& [subject, amount] : now_) {
      if (!next.contains(subject)) add(subject, policy, -amount);
    }
    now_ = std::move(next);
  }

  ClientDifference finish() {
    for (auto& [subject, causes] : causes_) {
      const Money like = causes.front().amount;
      difference_.lines.push_back({subject, amount_of(first_, subject, like),
                                   amount_of(now_, subject, like), std::move(causes)});
    }
    return std::move(difference_);
  }

 private:
  // Nothing, in the currency of `like`, where there is no such line.
  static Money amount_of(const LineTotals& totals, const LineSubject& subject, Money like) {
    const auto found = totals.find(subject);
    return found == totals.end() ? Money::zero(like.currency()) : found->second;
  }

  void add(const LineSubject& subject, Index policy, Money amount) {
    if (!amount.is_zero()) causes_[subject].push_back({policy, amount});
  }

  ClientDifference difference_;
  LineTotals first_;
  LineTotals now_;
  std::map<LineSubject, std::vector<Cause>> causes_;
};

bool touches(const TouchedByPolicy& one, const TouchedByPolicy& other, Index policy,
             const Terms& terms, Index client) {
  return one[policy].touches(terms, client) || other[policy].touches(terms, client);
}

}  // namespace

Comparison compare_profiles(const Terms& as_signed, const AllUsage& usage,
                            const std::vector<PolicySetting>& from,
                            const std::vector<PolicySetting>& to, const BillOf& first_bill) {
  Comparison comparison;
  std::map<Index, ClientWalk> walks;
  BillAgain bills(usage);
  std::vector<PolicySetting> settings = from;
  Terms terms = as_signed;
  TouchedByPolicy touched = apply_settings(terms, settings);
  for (Index policy = 0; policy < all_policies().size(); ++policy) {
    if (from[policy].value == to[policy].value) continue;
    const bool bills_again = all_policies()[policy].changes_invoices;
    settings[policy] = to[policy];
    terms = as_signed;
    TouchedByPolicy next = apply_settings(terms, settings);
    for (Index client = 0; client < terms.clients.size(); ++client) {
      if (!bills_again || !touches(touched, next, policy, as_signed, client)) continue;
      auto walk = walks.find(client);
      if (walk == walks.end()) {
        walk = walks.emplace(client, ClientWalk(client, line_totals(as_signed, first_bill(client))))
                   .first;
      }
      walk->second.step(policy, bills.totals(terms, client));
    }
    comparison.steps.push_back({policy, from[policy].value, to[policy].value,
                                to[policy].value == kAsSigned ? touched[policy] : next[policy]});
    touched = std::move(next);
  }
  for (auto& [client, walk] : walks) comparison.clients.push_back(walk.finish());
  return comparison;
}

std::vector<Cause> sum_causes(const std::vector<PolicyStep>& steps,
                              std::span<const ClientDifference> clients, Currency currency,
                              const std::function<bool(const LineDifference&)>& wanted) {
  std::vector<Cause> sums;
  for (const PolicyStep& step : steps) sums.push_back({step.policy, Money::zero(currency)});
  for (const ClientDifference& client : clients) {
    for (const LineDifference& line : client.lines) {
      if (!wanted(line)) continue;
      for (const Cause& cause : line.causes) {
        const auto sum = std::find_if(sums.begin(), sums.end(),
                                      [&](const Cause& one) { return one.policy == cause.policy; });
        sum->amount += cause.amount;
      }
    }
  }
  return sums;
}

}  // namespace billing
