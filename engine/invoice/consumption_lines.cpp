// Rows are added up exactly by group; what is rounded, and when, is the agreement's policy.
#include "invoice/consumption_lines.h"

#include <map>
#include <string_view>
#include <tuple>

#include "money/rounding.h"
#include "rating/consumption_price.h"

namespace billing {
namespace {

// Month, agreement, kind, meter group.
using RowsKey = std::tuple<Date, Index, ConsumptionKind, std::string_view>;

Line begin_line(const Terms& terms, const RowsKey& key, ConsumptionGroup group) {
  Line line;
  line.kind = LineKind::consumption;
  line.agreement = std::get<Index>(key);
  line.quantity = Decimal::from_integer(1);
  line.tax_rates = terms.agreements[line.agreement].consumption->tax_rates;
  line.period = {std::get<Date>(key), std::get<Date>(key).plus_months(1)};
  line.consumption = std::move(group);
  return line;
}

}  // namespace

std::vector<DatedLine> consumption_lines(const Terms& terms, std::span<const Index> agreements,
                                         std::span<const ConsumptionRow> rows,
                                         std::span<const Index> own) {
  const Provider& provider = terms.provider;
  std::map<RowsKey, ConsumptionGroup> groups;
  for (const Index index : own) {
    const ConsumptionRow& row = rows[index];
    const Index agreement = place_consumption(terms, agreements, row);
    if (agreement == kNowhere || !terms.period.contains(row.on)) continue;
    const ConsumptionTerms& own_terms = *terms.agreements[agreement].consumption;
    const auto [at, is_new] =
        groups.try_emplace(RowsKey{row.on.first_of_month(), agreement, row.kind, row.meter_group});
    ConsumptionGroup& group = at->second;
    if (is_new) {
      group.kind = row.kind;
      group.meter_group = row.meter_group;
      group.mark_up = find_mark_up(own_terms, row.kind, row.meter_group);
    }
    const MarkUp* mark_up =
        group.mark_up == kNowhere ? nullptr : &own_terms.mark_ups[group.mark_up].mark_up;
    group.sum += price_consumption(provider, own_terms, row, mark_up).amount;
    group.rows.push_back(index);
  }
  std::vector<DatedLine> lines;
  std::map<std::pair<Date, Index>, Decimal> running;  // Of an agreement's month, exact.
  for (auto& [key, group] : groups) {
    Line line = begin_line(terms, key, std::move(group));
    ConsumptionGroup& own_group = *line.consumption;
    if (terms.agreements[line.agreement].consumption->rounding == ConsumptionRounding::end) {
      Decimal& sum = running[{line.period.start, line.agreement}];
      own_group.running_before = sum;
      sum += own_group.sum;
    }
    line.amount = provider.to_money(own_group.running_before + own_group.sum) -
                  provider.to_money(own_group.running_before);
    line.unit_price = line.amount.to_decimal();
    lines.push_back({line.period.start, std::move(line)});
  }
  return lines;
}

}  // namespace billing
