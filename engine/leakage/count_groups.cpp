// Groups are few and snapshots many, so each group asks its source once.
#include "leakage/count_groups.h"

#include <algorithm>
#include <set>

#include "leakage/additions.h"
#include "rating/count/count_stretches.h"

namespace billing {
namespace {

std::string plain(const std::string& name) {
  std::string letters;
  for (const char one : name) {
    const bool is_upper = 'A' <= one && one <= 'Z';
    const bool is_kept = is_upper || ('a' <= one && one <= 'z') || ('0' <= one && one <= '9') ||
                         static_cast<unsigned char>(one) >= 0x80;
    if (is_kept) letters += is_upper ? static_cast<char>(one - 'A' + 'a') : one;
  }
  return letters;
}

std::optional<Date> over_on(const Addition& addition) {
  return addition.cancelled_on ? addition.cancelled_on : addition.end;
}

bool is_there(const Agreement& agreement, const Addition& addition, Date on) {
  const std::optional<Date> over = over_on(addition);
  return addition.start.value_or(agreement.start) <= on && (!over || on < *over);
}

Decimal quantity_on(const Addition& addition, Date on) {
  Decimal quantity = addition.quantity;
  for (const RecurringChange& change : addition.changes) {
    if (change.quantity && change.on <= on) quantity = *change.quantity;
  }
  return quantity;
}

// What the client's snapshots tell apart: a list of attributes each, and no attributes at all.
std::optional<VendorCount> find_by_name(const Terms& terms, Index client,
                                        const Addition& addition) {
  for (Index source = 0; source < terms.count_sources.size(); ++source) {
    const CountSource& counts = terms.count_sources[source];
    for (const CountSnapshot& snapshot : counts.snapshots) {
      if (snapshot.client != client) continue;
      for (const CountAttribute& attribute : snapshot.attributes) {
        if (is_same_name(attribute.value, addition.name)) return VendorCount{source, {attribute}};
      }
      if (snapshot.attributes.empty() && is_same_name(counts.name, addition.name)) {
        return VendorCount{source, {}};
      }
    }
  }
  return std::nullopt;
}

bool can_be_counted(const Addition& addition) { return !addition.counted && !addition.one_time; }

void count_periods(const LeakBook& book, CountGroup& group) {
  const Terms& terms = book.terms;
  const Agreement& agreement = terms.agreements[group.agreement];
  const Period span{std::min(agreement.start, terms.period.start), terms.period.end};
  const CountedQuantity asked{group.source, group.match};
  const auto stretches =
      count_stretches(terms.count_sources[group.source], agreement.client, asked, span);
  const Period life = intersect(agreement.life(terms.period.end), terms.period);
  if (life.is_empty()) return;
  for (const Period& whole : periods_in(agreement.cycle(), life)) {
    ComparedPeriod one;
    one.period = whole;
    one.on = agreement.timing == Timing::advance ? std::max(whole.start, agreement.start)
                                                 : whole.end.plus_days(-1);
    if (!terms.period.contains(one.on)) continue;
    for (const CountStretch& stretch : stretches) {
      if (!stretch.days.contains(one.on) || stretch.snapshot == kNowhere) continue;
      one.counted = stretch.count;
      one.snapshot = stretch.snapshot;
    }
    for (const Index place : group.additions) {
      if (!is_there(agreement, agreement.additions[place], one.on)) continue;
      one.billed += quantity_on(agreement.additions[place], one.on);
      one.last = place;
    }
    group.periods.push_back(one);
  }
}

}  // namespace

bool is_same_name(const std::string& one, const std::string& other) {
  const std::string letters = plain(one);
  return !letters.empty() && letters == plain(other);
}

std::vector<CountGroup> count_groups(const LeakBook& book) {
  std::vector<CountGroup> groups;
  const Terms& terms = book.terms;
  if (terms.count_sources.empty()) return groups;
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    const Agreement& agreement = terms.agreements[i];
    const std::size_t first = groups.size();
    for (Index place = 0; place < agreement.additions.size(); ++place) {
      const Addition& addition = agreement.additions[place];
      if (!can_be_counted(addition)) continue;
      // What is set up and was not signed has its own finding, whatever is counted of it.
      if (find_addition(book.book.terms.agreements[i], addition.id) == kNowhere) continue;
      const std::optional<VendorCount> count =
          addition.vendor_count ? addition.vendor_count
                                : find_by_name(terms, agreement.client, addition);
      if (!count || count->source == kNowhere) continue;
      const auto same =
          std::find_if(groups.begin() + static_cast<std::ptrdiff_t>(first), groups.end(),
                       [&](const CountGroup& group) {
                         return group.source == count->source && group.match == count->match;
                       });
      if (same != groups.end()) {
        same->additions.push_back(place);
        same->ids.push_back(addition.id);
        same->by_hand |= addition.vendor_count.has_value();
      } else {
        groups.push_back({i,
                          count->source,
                          count->match,
                          addition.vendor_count.has_value(),
                          {place},
                          {addition.id},
                          {}});
      }
    }
  }
  for (CountGroup& group : groups) count_periods(book, group);
  return groups;
}

bool is_otherwise(const std::vector<Finding>& findings, const CountGroup& group) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) {
    return one.agreement == group.agreement && one.reason == kSignedOtherwise &&
           std::find(group.additions.begin(), group.additions.end(), one.addition) !=
               group.additions.end();
  });
}

void bill_as_counted(Agreement& agreement, const CountGroup& group) {
  for (std::size_t i = 0; i < group.additions.size(); ++i) {
    const Index place = group.additions[i];
    const Index now = find_addition(agreement, group.ids[i]);
    if (now == kNowhere) continue;
    Addition& addition = agreement.additions[now];
    const Date begins = addition.start.value_or(agreement.start);
    std::set<Date> days{begins};
    std::vector<std::pair<Period, Decimal>> counted;
    for (const RecurringChange& change : addition.changes) days.insert(change.on);
    for (const ComparedPeriod& one : group.periods) {
      if (one.last != place || !one.counted || *one.counted == one.billed) continue;
      Decimal quantity = quantity_on(addition, one.on) + *one.counted - one.billed;
      if (quantity.is_negative() && !addition.pricing) quantity = Decimal{};
      counted.push_back({one.period, quantity});
      days.insert(std::max(one.period.start, begins));
      days.insert(std::max(one.period.end, begins));
    }
    if (counted.empty()) continue;
    const Addition before = addition;
    addition.changes.clear();
    for (const Date day : days) {
      Decimal quantity = quantity_on(before, day);
      for (const auto& [period, counted_quantity] : counted) {
        if (period.contains(day)) quantity = counted_quantity;
      }
      RecurringChange change{day, quantity, std::nullopt};
      for (const RecurringChange& own : before.changes) {
        if (own.on == day) change.unit_price = own.unit_price;
      }
      if (day == begins) {
        addition.quantity = quantity;
      } else if (change.unit_price || quantity_on(addition, day) != quantity) {
        addition.changes.push_back(change);
      }
    }
  }
}

}  // namespace billing
