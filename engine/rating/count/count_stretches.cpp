// Walks through the updates, those that came and those that were due, in the order of their days.
#include "rating/count/count_stretches.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "rating/count/update_schedule.h"

namespace billing {
namespace {

std::span<const Index> snapshots_of(const CountSource& source, Index client) {
  const auto client_of = [&](Index place) { return source.snapshots[place].client; };
  const auto first = std::partition_point(source.in_time.begin(), source.in_time.end(),
                                          [&](Index i) { return client_of(i) < client; });
  const auto last = std::partition_point(first, source.in_time.end(),
                                         [&](Index i) { return client_of(i) == client; });
  // No span of two iterators: libc++ 14 has none of these.
  return std::span(source.in_time)
      .subspan(static_cast<std::size_t>(first - source.in_time.begin()),
               static_cast<std::size_t>(last - first));
}

bool has_all(const std::vector<CountAttribute>& attributes,
             const std::vector<CountAttribute>& match) {
  return std::all_of(match.begin(), match.end(), [&](const CountAttribute& asked) {
    return std::find(attributes.begin(), attributes.end(), asked) != attributes.end();
  });
}

class StretchWalk {
 public:
  StretchWalk(const CountSource& source, Index client, const CountedQuantity& counted, Period span)
      : source_(source),
        counted_(counted),
        span_(span),
        snapshots_(snapshots_of(source, client)),
        stretch_{span, std::nullopt, CountFault::missed, kNowhere, std::nullopt} {
    if (counted.missed == WithoutCount::bill_zero) stretch_.count = Decimal{};
  }

  std::vector<CountStretch> walk() {
    if (span_.is_empty()) return {};
    while (!snapshots_.empty() && day_of(snapshots_.front()) < span_.start) take_day();
    if (source_.schedule) {
      // Of the updates that were due before the span only the last one can still count.
      const Date due = last_due(*source_.schedule, span_.start.plus_days(-1));
      if (!stretch_.updated || *stretch_.updated < due) miss(due);
      due_ = next_due(*source_.schedule, due);
    }
    while (const std::optional<Date> day = next_day()) {
      const bool came = !snapshots_.empty() && day_of(snapshots_.front()) == *day;
      if (came) {
        take_day();
      } else {
        miss(*day);
      }
      if (due_ == day) due_ = next_due(*source_.schedule, *day);
    }
    close(span_.end);
    return std::move(stretches_);
  }

 private:
  Date day_of(Index place) const { return source_.snapshots[place].taken_at.date(); }

  // The next day in the span on which an update came or was due.
  std::optional<Date> next_day() const {
    std::optional<Date> day = due_;
    if (!snapshots_.empty() && (!day || day_of(snapshots_.front()) < *day)) {
      day = day_of(snapshots_.front());
    }
    return day && *day < span_.end ? day : std::nullopt;
  }

  // All snapshots of the next day; the last update among them is the one that stands.
  void take_day() {
    const Date day = day_of(snapshots_.front());
    std::size_t count = 0;
    while (count < snapshots_.size() && day_of(snapshots_[count]) == day) ++count;
    const LocalTime last = source_.snapshots[snapshots_[count - 1]].taken_at;
    Index match = kNowhere;
    std::size_t matches = 0;
    for (const Index place : snapshots_.first(count)) {
      const CountSnapshot& snapshot = source_.snapshots[place];
      if (snapshot.taken_at != last || !has_all(snapshot.attributes, counted_.match)) continue;
      match = place;
      ++matches;
    }
    snapshots_ = snapshots_.subspan(count);
    if (matches == 1) {
      begin(day);
      last_known_ = match;
      stand_on(match);
    } else if (matches == 0) {
      fail(day, CountFault::unmatched, counted_.unmatched);
    } else {
      fail(day, CountFault::ambiguous, counted_.ambiguous);
    }
  }

  void miss(Date day) { fail(day, CountFault::missed, counted_.missed); }

  void fail(Date day, CountFault fault, WithoutCount policy) {
    begin(day);
    stretch_.fault = fault;
    if (policy == WithoutCount::bill_zero) stretch_.count = Decimal{};
    if (policy == WithoutCount::keep_last && last_known_ != kNowhere) stand_on(last_known_);
  }

  void stand_on(Index place) {
    stretch_.snapshot = place;
    stretch_.count = source_.snapshots[place].count;
  }

  void begin(Date day) {
    close(day);
    stretch_ = {{std::max(day, span_.start), span_.end}, day, std::nullopt, kNowhere, std::nullopt};
  }

  // Ends the stretch before `day`; one that would have no day of the span is forgotten.
  void close(Date day) {
    stretch_.days.end = day;
    if (!stretch_.days.is_empty()) stretches_.push_back(stretch_);
  }

  const CountSource& source_;
  const CountedQuantity& counted_;
  Period span_;
  std::span<const Index> snapshots_;  // Still to come.
  std::optional<Date> due_;
  Index last_known_ = kNowhere;
  CountStretch stretch_;  // The one that is open.
  std::vector<CountStretch> stretches_;
};

}  // namespace

std::vector<CountStretch> count_stretches(const CountSource& source, Index client,
                                          const CountedQuantity& counted, Period span) {
  return StretchWalk(source, client, counted, span).walk();
}

std::vector<Index> snapshots_in_time(const std::vector<CountSnapshot>& snapshots) {
  std::vector<Index> places(snapshots.size());
  std::iota(places.begin(), places.end(), Index{0});
  std::stable_sort(places.begin(), places.end(), [&](Index a, Index b) {
    return std::pair(snapshots[a].client, snapshots[a].taken_at) <
           std::pair(snapshots[b].client, snapshots[b].taken_at);
  });
  return places;
}

std::int64_t count_snapshots(const CountSource& source, Index client) {
  return static_cast<std::int64_t>(snapshots_of(source, client).size());
}

}  // namespace billing
