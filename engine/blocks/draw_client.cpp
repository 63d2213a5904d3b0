// A block never sees what comes after it, so one pass over the agreements is enough.
#include "blocks/draw_client.h"

#include <algorithm>

#include "blocks/entry_shares.h"
#include "blocks/weighed_units.h"
#include "money/rounding.h"
#include "rating/billability.h"
#include "rating/entry_rater.h"
#include "rating/item_price.h"

namespace billing {
namespace {

constexpr int kRestHoursDigits = 6;

class ClientDraw {
 public:
  ClientDraw(const Terms& terms, std::span<const Index> agreements,
             std::span<const TimeEntry> entries)
      : terms_(terms),
        agreements_(coverage_order(terms, agreements)),
        entries_(entries),
        rater_(terms, agreements_, entries) {}

  ClientWork run(const OwnWork& own) {
    work_.rated.reserve(own.entries.size() + own.items.size());
    for (const Index index : own.entries) rater_.rate(index, work_.rated);
    const auto entries_end = static_cast<std::ptrdiff_t>(work_.rated.size());
    for (const ItemRef item : own.items) {
      work_.rated.push_back(rate_item(terms_, item, place_item(terms_, agreements_, item)));
    }
    std::inplace_merge(work_.rated.begin(), work_.rated.begin() + entries_end, work_.rated.end(),
                       [&](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
    for (std::size_t i = 0; i < agreements_.size(); ++i) {
      if (terms_.agreements[agreements_[i]].block) draw_block(i);
    }
    return std::move(work_);
  }

 private:
  // What the provider's policy orders work by; an item is sold in its day's first minute.
  std::pair<LocalTime, LocalTime> order_of(const RatedEntry& rated) const {
    const bool is_item = rated.is_item();
    const LocalTime saved =
        is_item ? item_at(terms_, rated.item).entered_at : entries_[rated.entry].entered_at;
    if (terms_.policies.entry_order != EntryOrder::worked) return {saved, {}};
    return {is_item ? first_minute_of(rated.on) : entries_[rated.entry].worked_at, saved};
  }

  bool is_billable(const RatedEntry& rated) const {
    if (rated.is_item()) return item_at(terms_, rated.item).billing == EntryBilling::billable;
    return billability(terms_.policies, entries_[rated.entry]) == Billability::billable;
  }

  void draw_block(std::size_t place) {
    const Index agreement = agreements_[place];
    std::vector<Index> drawing;
    for (Index i = 0; i < work_.rated.size(); ++i) {
      const RatedEntry& rated = work_.rated[i];
      if (rated.placement.covered && rated.placement.agreement == agreement && is_billable(rated)) {
        drawing.push_back(i);
      }
    }
    std::stable_sort(drawing.begin(), drawing.end(),
                     [&](Index a, Index b) { return saved(a) < saved(b); });
    weigh_units(terms_, agreement, entries_, drawing, work_.rated);
    work_.blocks.push_back(draw_down(terms_, agreement, entries_, work_.rated, drawing));
    const Block& block = *terms_.agreements[agreement].block;
    if (block.overage == Overage::next_agreement) leave_rest(place, block, work_.blocks.back());
  }

  // The place in saved order of the entry whose rest it may be.
  Index saved(Index rated) const {
    while (work_.rated[rated].rest_of != kNowhere) rated = work_.rated[rated].rest_of;
    return rated;
  }

  void leave_rest(std::size_t place, const Block& block, const BlockHistory& history) {
    for (const EntryShare& share : share_entries(block, history, work_.rated, entries_)) {
      if (share.kind != ShareKind::beyond) continue;
      if (work_.rated[share.rated].is_item()) {
        work_.rated.push_back(rest_of_item(place, share));
      } else {
        leave_rest_of_entry(place, share);
      }
    }
  }

  void leave_rest_of_entry(std::size_t place, const EntryShare& share) {
    const RatedEntry& of = work_.rated[share.rated];
    const auto covers = [&](const Agreement& next) {
      return check_coverage(terms_, next, entries_[of.entry], of.work_time) ==
             CoverageAnswer::covered;
    };
    const Decimal hours = share.is_part ? divide(share.worth, of.rate, kRestHoursDigits,
                                                 Rounding::half_away_from_zero)
                                        : share.hours;
    rater_.rate_rest(share.rated, next_placement(place, covers), hours, work_.rated);
  }

  RatedEntry rest_of_item(std::size_t place, const EntryShare& share) const {
    const ItemRef item = work_.rated[share.rated].item;
    const auto covers = [&](const Agreement& next) {
      return covers_item(next, item.kind, item_at(terms_, item));
    };
    RatedEntry rest = rate_item(terms_, item, next_placement(place, covers));
    rest.hours = Decimal::from_integer(1);
    rest.rate = share.worth;
    rest.rest_of = share.rated;
    return rest;
  }

  template <typename Covers>
  Placement next_placement(std::size_t place, Covers covers) const {
    for (std::size_t i = place + 1; i < agreements_.size(); ++i) {
      if (covers(terms_.agreements[agreements_[i]])) return {agreements_[i], true};
    }
    return {};
  }

  const Terms& terms_;
  std::vector<Index> agreements_;  // In the order in which they are asked.
  std::span<const TimeEntry> entries_;
  EntryRater rater_;
  ClientWork work_;
};

}  // namespace

ClientWork draw_client(const Terms& terms, std::span<const Index> agreements,
                       std::span<const TimeEntry> entries, const OwnWork& own) {
  return ClientDraw(terms, agreements, entries).run(own);
}

}  // namespace billing
