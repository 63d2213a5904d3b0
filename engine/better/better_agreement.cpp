// Bills candidate after candidate, then compares each with all.
#include "better/better_agreement.h"

#include <algorithm>

#include "invoice/included_tax.h"
#include "money/rounding.h"

namespace billing {
namespace {

class Search {
 public:
  Search(Terms& scratch, const AllUsage& usage, const OwnUsage& own, Index agreement,
         const RoleCosts& costs)
      : terms_(scratch),
        usage_(usage),
        own_(own),
        agreement_(agreement),
        costs_(costs),
        signed_(scratch.agreements[agreement]),
        takes_all_work_(signed_.block->overage == Overage::next_agreement) {
    for (const Period& month : billed_months(scratch)) {
      if (!intersect(signed_.life(scratch.period.end), month).is_empty()) months_.push_back(month);
    }
  }

  BetterAgreement run(const BlockSizes& sizes, const std::optional<Money>& target) {
    if (months_.empty()) return {};
    BetterAgreement found{months_, bill_under(signed_), Money::zero({}), {}, 0, false};
    found.target = target.value_or(found.signed_terms.revenue);
    for (const BlockTerms& terms : block_candidates(signed_, sizes)) {
      const std::optional<Agreement> changed = with_block_terms(signed_, terms);
      if (!changed) {
        ++found.impossible;
        continue;
      }
      const Block& block = *changed->block;
      BilledCandidate candidate{terms, block.grant, block.sold_price, {}, bill_under(*changed)};
      if (!block.sold_price && changed->recurring_fee) {
        candidate.fee = changed->recurring_fee->amount;
      }
      candidate.meets_target = candidate.billed.revenue.minor_units() >= found.target.minor_units();
      found.candidates.push_back(std::move(candidate));
    }
    terms_.agreements[agreement_] = signed_;
    return found;
  }

 private:
  BilledTerms bill_under(const Agreement& terms) {
    terms_.agreements[agreement_] = terms;
    const ClientBill bill = bill_client(terms_, usage_, own_, signed_.client);
    const Money zero = Money::zero(terms_.provider.currency);
    BilledTerms billed{{}, zero, zero, zero, {}};
    std::vector<std::int64_t> unplanned;  // By month, in minor units.
    for (const Period& month : months_) {
      Money total = zero, work = zero;
      for (const Invoice& invoice : invoices_in(bill, month)) {
        for (const Line& line : invoice.lines) {
          if (!counts(line)) continue;
          total += revenue_of(line);
          if (is_unplanned(bill, line)) work += revenue_of(line);
        }
      }
      billed.months.push_back(total);
      billed.revenue += total;
      unplanned.push_back(work.minor_units());
    }
    billed.a_month = mean(billed.revenue.minor_units(), 1);
    billed.surprise = surprise_of(std::move(unplanned));
    for (AgreementMargin& margin : find_margins(terms_, usage_, bill, costs_)) {
      if (margin.agreement == agreement_) billed.margin = std::move(margin);
    }
    return billed;
  }

  static bool is_work(LineKind kind) {
    return kind == LineKind::time || kind == LineKind::block_overage;
  }

  bool counts(const Line& line) const {
    if (line.deposit) return false;
    return line.agreement == agreement_ || (takes_all_work_ && is_work(line.kind));
  }

  // What depends on how much work the month had.
  static bool is_unplanned(const ClientBill& bill, const Line& line) {
    if (line.kind != LineKind::block_sale || line.lot == kNowhere) return is_work(line.kind);
    const LotOrigin origin = bill.blocks[line.block].lot_at(line.lot).origin;
    return origin == LotOrigin::top_up || origin == LotOrigin::sold_overage;
  }

  // Of minor units over the months; `times`: as often as they were counted.
  Money mean(std::int64_t sum, std::int64_t times) const {
    const Provider& provider = terms_.provider;
    const Money total = Money::from_minor_units(sum, provider.currency);
    const auto count = static_cast<std::int64_t>(months_.size()) * times;
    return round_to_money(divide(total.to_decimal(), Decimal::from_integer(count),
                                 provider.currency.digits, provider.rounding),
                          provider.currency, provider.rounding);
  }

  // In halves, since the middle of an even number of months may lie between two amounts.
  Money surprise_of(std::vector<std::int64_t> months) const {
    std::sort(months.begin(), months.end());
    const std::int64_t middle = months[(months.size() - 1) / 2] + months[months.size() / 2];
    std::int64_t above = 0;
    for (const std::int64_t month : months) above += std::max<std::int64_t>(2 * month - middle, 0);
    return mean(above, 2);
  }

  Terms& terms_;
  const AllUsage& usage_;
  const OwnUsage& own_;
  Index agreement_;
  const RoleCosts& costs_;
  const Agreement signed_;
  bool takes_all_work_;
  std::vector<Period> months_;
};

// The lowest bill, then the least surprise.
bool is_better(const BilledTerms& a, const BilledTerms& b) {
  const auto bill = a.revenue.minor_units() - b.revenue.minor_units();
  const auto surprise = a.surprise.minor_units() - b.surprise.minor_units();
  return bill <= 0 && surprise <= 0 && (bill < 0 || surprise < 0);
}

// A candidate with an overage rate comes after the one of the same size without.
void leave_out_same_overage(BetterAgreement& found) {
  std::vector<BilledCandidate>& all = found.candidates;
  const auto is_other = [](const BilledCandidate& one) {
    return one.terms.overage == Overage::bill_overage_rate;
  };
  const auto is_same = [&](const BilledCandidate& one) {
    return !is_other(one) || std::any_of(all.begin(), all.end(), [&](const BilledCandidate& own) {
      return !is_other(own) && own.terms.unit == one.terms.unit &&
             own.terms.carries_over == one.terms.carries_over &&
             own.terms.size_percent == one.terms.size_percent &&
             own.billed.months == one.billed.months;
    });
  };
  if (all.empty() || !std::all_of(all.begin(), all.end(), is_same)) return;
  std::erase_if(all, is_other);
  found.has_one_overage = true;
}

void mark(std::vector<BilledCandidate>& candidates) {
  const BilledCandidate* least = nullptr;
  const auto key = [](const BilledCandidate& one) {
    return std::pair(one.billed.surprise.minor_units(), one.billed.revenue.minor_units());
  };
  for (BilledCandidate& one : candidates) {
    if (!one.meets_target) continue;
    if (least == nullptr || key(one) < key(*least)) least = &one;
    one.is_on_frontier =
        std::none_of(candidates.begin(), candidates.end(), [&](const BilledCandidate& other) {
          return other.meets_target && is_better(other.billed, one.billed);
        });
  }
  for (BilledCandidate& one : candidates) {
    one.has_least_surprise = least != nullptr && one.meets_target && key(one) == key(*least);
  }
}

}  // namespace

bool can_search(const Agreement& agreement) {
  return agreement.block && agreement.block->cycle == BlockCycle::per_period &&
         !agreement.block->unlimited;
}

BetterAgreement find_better_agreement(Terms& scratch, const AllUsage& usage, const OwnUsage& own,
                                      Index agreement, const BlockSizes& sizes,
                                      const RoleCosts& costs, const std::optional<Money>& target) {
  BetterAgreement found = Search(scratch, usage, own, agreement, costs).run(sizes, target);
  leave_out_same_overage(found);
  mark(found.candidates);
  return found;
}

}  // namespace billing
