// Coverage: an entry is covered if its class is, nothing excludes it and every condition holds.
#include "rating/coverage.h"

#include <algorithm>

#include "rating/coverage_condition.h"
#include "rating/item_price.h"

namespace billing {
namespace {

template <typename Element>
bool contains(const std::vector<Element>& list, const Element& element) {
  return std::find(list.begin(), list.end(), element) != list.end();
}

}  // namespace

CoverageAnswer check_coverage(const Terms& terms, const Agreement& agreement,
                              const TimeEntry& entry, WorkTime work_time) {
  if (!agreement.coverage.time) return CoverageAnswer::no_time;
  if (!agreement.is_active(entry.worked_at.date())) return CoverageAnswer::not_active;
  if (contains(agreement.coverage.excluded_work_roles, entry.work_role)) {
    return CoverageAnswer::role_excluded;
  }
  if (contains(agreement.coverage.excluded_work_types, entry.work_type)) {
    return CoverageAnswer::type_excluded;
  }
  const bool has_failed = failed_condition(terms, agreement, entry, work_time) != kNowhere;
  return has_failed ? CoverageAnswer::condition_failed : CoverageAnswer::covered;
}

Index failed_condition(const Terms& terms, const Agreement& agreement, const TimeEntry& entry,
                       WorkTime work_time) {
  const std::vector<CoverageCondition>& conditions = agreement.coverage.conditions;
  for (Index i = 0; i < conditions.size(); ++i) {
    if (!meets(terms, conditions[i], entry, work_time)) return i;
  }
  return kNowhere;
}

std::vector<Index> coverage_order(const Terms& terms, std::span<const Index> agreements) {
  std::vector<Index> order(agreements.begin(), agreements.end());
  const auto coverage_of = [&](Index agreement) -> const Coverage& {
    return terms.agreements[agreement].coverage;
  };
  if (terms.policies.coverage_match == CoverageMatch::best) {
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
      return coverage_of(a).conditions.size() > coverage_of(b).conditions.size();
    });
  }
  std::stable_partition(order.begin(), order.end(),
                        [&](Index agreement) { return names_project(coverage_of(agreement)); });
  return order;
}

Placement place_entry(const Terms& terms, std::span<const Index> agreements, const TimeEntry& entry,
                      WorkTime work_time) {
  if (entry.agreement != kNowhere) {
    const auto answer = check_coverage(terms, terms.agreements[entry.agreement], entry, work_time);
    return {entry.agreement, answer == CoverageAnswer::covered};
  }
  for (const Index agreement : agreements) {
    const auto answer = check_coverage(terms, terms.agreements[agreement], entry, work_time);
    if (answer == CoverageAnswer::covered) return {agreement, true};
  }
  return {};
}

bool covers_item(const Agreement& agreement, ItemKind kind, const Item& item) {
  const Coverage& coverage = agreement.coverage;
  if (!(kind == ItemKind::expense ? coverage.expenses : coverage.products)) return false;
  if (agreement.block && agreement.block->unit != BlockUnit::amount) return false;
  return agreement.is_active(item.on) && !contains(coverage.excluded_categories, item.category);
}

Placement place_item(const Terms& terms, std::span<const Index> agreements, ItemRef ref) {
  const Item& item = item_at(terms, ref);
  const bool is_return = (item.quantity * price_item(item)).is_negative();
  if (item.agreement != kNowhere) {
    return {item.agreement,
            !is_return && covers_item(terms.agreements[item.agreement], ref.kind, item)};
  }
  for (const Index agreement : agreements) {
    if (!is_return && covers_item(terms.agreements[agreement], ref.kind, item)) {
      return {agreement, true};
    }
  }
  return {};
}

}  // namespace billing
