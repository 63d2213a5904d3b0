// A block never sees what comes after it, so one pass over the agreements is enough.
#include "blocks/draw_client.h"

#include <algorithm>

#include "blocks/entry_shares.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kRestHoursDigits = 6;

class ClientDraw {
 public:
  ClientDraw(const Terms& terms, std::span<const Index> agreements,
             std::span<const TimeEntry> entries)
      : terms_(terms), agreements_(coverage_order(terms, agreements)), entries_(entries) {}

  ClientWork run(std::span<const Index> own_entries) {
    work_.rated.reserve(own_entries.size());
    RoundedTogether together(terms_);
    for (const Index index : own_entries) {
      const Placement placement = place_entry(terms_, agreements_, entries_[index]);
      const auto before = together.minutes_before(entries_[index], placement.agreement);
      work_.rated.push_back(rate_entry(terms_, entries_, index, placement, before));
    }
    for (std::size_t i = 0; i < agreements_.size(); ++i) {
      if (terms_.agreements[agreements_[i]].block) draw_block(i);
    }
    return std::move(work_);
  }

 private:
  void draw_block(std::size_t place) {
    const Index agreement = agreements_[place];
    std::vector<Index> drawing;
    for (Index i = 0; i < work_.rated.size(); ++i) {
      const RatedEntry& rated = work_.rated[i];
      if (rated.placement.covered && rated.placement.agreement == agreement &&
          billability(terms_.policies, entries_[rated.entry]) == Billability::billable) {
        drawing.push_back(i);
      }
    }
    std::stable_sort(drawing.begin(), drawing.end(),
                     [&](Index a, Index b) { return saved(a) < saved(b); });
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
      const RatedEntry& of = work_.rated[share.rated];
      const Decimal hours = share.is_part ? divide(share.worth, of.rate, kRestHoursDigits,
                                                   Rounding::half_away_from_zero)
                                          : share.hours;
      RatedEntry rest =
          rate_entry(terms_, entries_, of.entry, next_placement(place, of.entry), std::nullopt);
      rest.hours = hours;
      rest.rest_of = share.rated;
      work_.rated.push_back(std::move(rest));
    }
  }

  Placement next_placement(std::size_t place, Index entry) const {
    for (std::size_t i = place + 1; i < agreements_.size(); ++i) {
      const Agreement& next = terms_.agreements[agreements_[i]];
      if (check_coverage(terms_, next, entries_[entry]) == CoverageAnswer::covered) {
        return {agreements_[i], true};
      }
    }
    return {};
  }

  const Terms& terms_;
  std::vector<Index> agreements_;  // In the order in which they are asked.
  std::span<const TimeEntry> entries_;
  ClientWork work_;
};

}  // namespace

ClientWork draw_client(const Terms& terms, std::span<const Index> agreements,
                       std::span<const TimeEntry> entries, std::span<const Index> own_entries) {
  return ClientDraw(terms, agreements, entries).run(own_entries);
}

}  // namespace billing
