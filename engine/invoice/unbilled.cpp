// Entry by entry; where a block bills what is past its end at another time, piece by piece.
#include "invoice/unbilled.h"

#include <map>
#include <set>

#include "blocks/entry_shares.h"
#include "blocks/overage_day.h"
#include "invoice/billed_month.h"
#include "rating/billability.h"

namespace billing {
namespace {

std::optional<UnbilledReason> why_unbilled(const Terms& terms, const TimeEntry& entry) {
  switch (billability(terms.policies, entry)) {
    case Billability::do_not_bill:
      return UnbilledReason::do_not_bill;
    case Billability::written_off:
      return UnbilledReason::written_off;
    case Billability::not_approved:
      return UnbilledReason::not_approved;
    case Billability::rejected:
      return UnbilledReason::rejected;
    case Billability::billable:
    case Billability::no_charge:
      break;
  }
  if (!terms.period.contains(entry.worked_at.date())) return UnbilledReason::outside_period;
  if (!terms.period.contains(billed_month(terms, entry))) return UnbilledReason::later_invoice;
  return std::nullopt;
}

std::optional<UnbilledReason> why_unbilled(const Terms& terms, const Item& item) {
  if (item.billing == EntryBilling::do_not_bill) return UnbilledReason::do_not_bill;
  if (item.billing == EntryBilling::written_off) return UnbilledReason::written_off;
  if (!terms.period.contains(item.on)) return UnbilledReason::outside_period;
  return std::nullopt;
}

using Usage = std::pair<UsageKind, Index>;

Usage usage_of(const RatedEntry& rated) {
  if (!rated.is_item()) return {UsageKind::time_entry, rated.entry};
  const bool is_expense = rated.item.kind == ItemKind::expense;
  return {is_expense ? UsageKind::expense : UsageKind::product, rated.item.place};
}

// What of a rated entry is past the end of a block that bills it at its period's end.
struct AtPeriodEnd {
  UnbilledPart part;
  Date due;
  Date month;
};

class UnbilledWork {
 public:
  UnbilledWork(const Terms& terms, std::span<const TimeEntry> entries,
               std::span<const RatedEntry> rated, std::span<const BlockHistory> blocks)
      : terms_(terms), entries_(entries), rated_(rated) {
    for (const BlockHistory& history : blocks) {
      const Agreement& agreement = terms.agreements[history.agreement];
      if (agreement.block->overage_billed == OverageBilled::period_end) note(agreement, history);
    }
    for (const RatedEntry& one : rated) {
      if (one.rest_of == kNowhere || apart_.count(usage_of(one)) == 0) continue;
      left_[one.rest_of].hours += one.hours;
      left_[one.rest_of].worth += one.worth();
    }
  }

  std::vector<Unbilled> find() {
    for (Index i = 0; i < rated_.size(); ++i) {
      const RatedEntry& one = rated_[i];
      const Usage usage = usage_of(one);
      const auto reason = one.is_item() ? why_unbilled(terms_, item_at(terms_, one.item))
                                        : why_unbilled(terms_, entries_[one.entry]);
      const bool is_apart =
          apart_.count(usage) > 0 && (!reason || *reason == UnbilledReason::outside_period);
      if (is_apart) {
        add_parts(i, usage, reason);
      } else if (reason && one.rest_of == kNowhere && one.is_first_piece()) {
        unbilled_.push_back({usage.second, *reason, usage.first, {}, {}});
      }
    }
    return std::move(unbilled_);
  }

 private:
  void note(const Agreement& agreement, const BlockHistory& history) {
    for (const EntryShare& share : share_entries(*agreement.block, history, rated_, entries_)) {
      if (share.kind != ShareKind::beyond) continue;
      const RatedEntry& of = rated_[share.rated];
      const Date due = overage_billed_on(agreement, of.on);
      if (due == of.on) continue;
      const Date month = of.is_item() ? due.first_of_month()
                                      : overage_month(terms_, agreement, entries_[of.entry]);
      at_end_[share.rated] = {{share.rated, share.is_part, share.hours, share.worth}, due, month};
      apart_.insert(usage_of(of));
    }
  }

  void add_parts(Index rated, Usage usage, std::optional<UnbilledReason> reason) {
    const auto add = [&](UnbilledReason why, UnbilledPart part, std::optional<Date> billed_on) {
      unbilled_.push_back({usage.second, why, usage.first, part, billed_on});
    };
    const auto own = at_end_.find(rated);
    if (reason) {
      const UnbilledPart rest = rest_of(rated);
      const bool is_whole = own == at_end_.end() && left_.count(rated) == 0;
      const bool is_some = !rest.hours.is_zero() || !rest.worth.is_zero();
      if (is_whole || is_some) add(*reason, rest, std::nullopt);
    }
    if (own == at_end_.end() || terms_.period.contains(own->second.month)) return;
    const bool is_before = own->second.month < terms_.period.start;
    if (is_before) {
      add(UnbilledReason::outside_period, own->second.part, std::nullopt);
    } else {
      add(UnbilledReason::at_period_end, own->second.part, own->second.due);
    }
  }

  // Without what was left to another agreement, and what is billed at a period's end.
  UnbilledPart rest_of(Index rated) const {
    UnbilledPart rest{rated, false, rated_[rated].hours, rated_[rated].worth()};
    const auto left = left_.find(rated);
    if (left != left_.end()) {
      rest.hours -= left->second.hours;
      rest.worth -= left->second.worth;
    }
    const auto own = at_end_.find(rated);
    if (own == at_end_.end()) return rest;
    rest.is_part = own->second.part.is_part;
    rest.hours = rest.is_part ? Decimal{} : rest.hours - own->second.part.hours;
    rest.worth -= own->second.part.worth;
    return rest;
  }

  const Terms& terms_;
  std::span<const TimeEntry> entries_;
  std::span<const RatedEntry> rated_;
  std::map<Index, AtPeriodEnd> at_end_;  // By the rated entry.
  std::set<Usage> apart_;                // Those with such parts.
  std::map<Index, UnbilledPart> left_;   // To other agreements, by the rated entry it was left of.
  std::vector<Unbilled> unbilled_;
};

}  // namespace

std::vector<Unbilled> find_unbilled_work(const Terms& terms, std::span<const TimeEntry> entries,
                                         std::span<const RatedEntry> rated,
                                         std::span<const BlockHistory> blocks) {
  return UnbilledWork(terms, entries, rated, blocks).find();
}

}  // namespace billing
