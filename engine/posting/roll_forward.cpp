// Every sale and every release goes into its month; the months are chained then.
#include "posting/roll_forward.h"

#include <algorithm>
#include <map>

namespace billing {
namespace {

RollForward begin(const Terms& terms, const Deferral& deferral) {
  const Money zero = Money::zero(terms.provider.currency);
  RollForward table{deferral.agreement, deferral.what, {}};
  for (const Period& month : billed_months(terms)) {
    table.months.push_back({month, zero, zero, zero, zero, zero, zero});
  }
  return table;
}

RollForwardMonth& month_of(RollForward& table, Date day) {
  return *std::partition_point(table.months.begin(), table.months.end(),
                               [&](const RollForwardMonth& row) { return row.month.end <= day; });
}

Money& column_of(RollForwardMonth& row, ReleaseKind kind) {
  switch (kind) {
    case ReleaseKind::recognised:
      return row.recognised;
    case ReleaseKind::expired:
      return row.expired;
    case ReleaseKind::taken_back:
      break;
  }
  return row.taken_back;
}

void add(const Terms& terms, const Deferral& deferral, RollForward& table) {
  if (deferral.billed_on < terms.period.start) {
    table.months.front().opening += deferral.amount;
  } else {
    month_of(table, deferral.billed_on).sold += deferral.amount;
  }
  for (const Release& release : deferral.releases) {
    if (release.on < terms.period.start) {
      table.months.front().opening -= release.amount;
    } else if (release.on < terms.period.end) {
      column_of(month_of(table, release.on), release.kind) += release.amount;
    }
  }
}

void chain(RollForward& table) {
  for (std::size_t i = 0; i < table.months.size(); ++i) {
    RollForwardMonth& row = table.months[i];
    if (i > 0) row.opening = table.months[i - 1].closing;
    row.closing = row.opening + row.sold - row.recognised - row.expired - row.taken_back;
  }
}

}  // namespace

std::vector<RollForward> roll_forward(const Terms& terms, std::span<const Deferral> deferrals) {
  std::vector<RollForward> tables;
  std::map<std::pair<Index, DeferredFor>, std::size_t> place;
  for (const Deferral& deferral : deferrals) {
    const auto [at, is_new] = place.try_emplace({deferral.agreement, deferral.what}, tables.size());
    if (is_new) tables.push_back(begin(terms, deferral));
    add(terms, deferral, tables[at->second]);
  }
  for (RollForward& table : tables) chain(table);
  return tables;
}

}  // namespace billing
