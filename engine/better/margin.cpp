// Adds up lines and entries.
#include "better/margin.h"

#include <algorithm>

#include "invoice/included_tax.h"
#include "money/rounding.h"
#include "rating/consumption_price.h"
#include "rating/item_price.h"

namespace billing {
namespace {

constexpr int kPartDigits = 12;
const Decimal kMinutesOfHour = Decimal::from_integer(60);

std::optional<Decimal> cost_of_item(const Terms& terms, const Line& line) {
  const Item& item = item_at(terms, line.item->item);
  if (!item.unit_cost) return std::nullopt;
  const Decimal cost = *item.unit_cost * item.quantity;
  const Decimal worth = price_item(item) * item.quantity;
  if (line.unit != LineUnit::part || worth.is_zero()) return cost;
  return divide(cost * line.item->worth, worth, kPartDigits, Rounding::half_even);
}

// What the provider pays, whichever price the agreement bills on.
std::optional<Decimal> cost_of_rows(const Terms& terms, std::span<const ConsumptionRow> rows,
                                    const Line& line) {
  ConsumptionTerms net = *terms.agreements[line.agreement].consumption;
  net.base = ConsumptionBase::net;
  Decimal cost;
  for (const Index row : line.consumption->rows) {
    if (!rows[row].net_price) return std::nullopt;
    cost += price_consumption(terms.provider, net, rows[row], nullptr).cost;
  }
  return cost;
}

bool is_of_goods(const Line& line) {
  return line.kind == LineKind::addition || line.item || line.consumption;
}

std::optional<Decimal> cost_of(const Terms& terms, const AllUsage& usage, const Line& line) {
  if (line.cost) return line.cost->to_decimal();
  if (line.item) return cost_of_item(terms, line);
  if (line.consumption) return cost_of_rows(terms, usage.consumption, line);
  // The parts of a price sheet carry an addition's cost once.
  if (line.kind == LineKind::addition &&
      terms.agreements[line.agreement].additions[line.addition].unit_cost) {
    return Decimal{};
  }
  return std::nullopt;
}

class Margins {
 public:
  Margins(const Terms& terms, const AllUsage& usage, const ClientBill& bill, const RoleCosts& costs)
      : terms_(terms), usage_(usage), bill_(bill), costs_(costs) {
    for (Index i = 0; i < terms.agreements.size(); ++i) {
      if (terms.agreements[i].client == bill.client) begin(i);
    }
    begin(kNowhere);
  }

  std::vector<AgreementMargin> run() {
    for (const Invoice& invoice : bill_.invoices) {
      for (const Line& line : invoice.lines) add_line(line);
    }
    for (const RatedEntry& rated : bill_.rated) {
      if (!rated.is_item() && rated.rest_of == kNowhere && rated.is_first_piece()) add_work(rated);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) finish(i);
    const AgreementMargin& outside = rows_.back();
    if (outside.revenue.is_zero() && outside.minutes.is_zero()) rows_.pop_back();
    return std::move(rows_);
  }

 private:
  void begin(Index agreement) {
    const Money zero = Money::zero(terms_.provider.currency);
    rows_.push_back({bill_.client, agreement, zero, zero, zero, {}, {}, zero});
    goods_.emplace_back();
    work_.emplace_back();
  }

  std::size_t row_of(Index agreement) const {
    std::size_t row = 0;
    while (rows_[row].agreement != agreement) ++row;
    return row;
  }

  void add_line(const Line& line) {
    if (line.deposit) return;  // Owed, or paid before: not revenue.
    const std::size_t row = row_of(line.agreement);
    rows_[row].revenue += revenue_of(line);
    if (!is_of_goods(line) || line.correction) return;
    const std::optional<Decimal> cost = cost_of(terms_, usage_, line);
    if (cost) {
      goods_[row] += *cost;
    } else {
      rows_[row].revenue_without_cost += revenue_of(line);
    }
  }

  void add_work(const RatedEntry& rated) {
    const TimeEntry& entry = usage_.entries[rated.entry];
    if (entry.approval == Approval::rejected || !terms_.period.contains(rated.on)) return;
    const std::size_t row = row_of(rated.placement.agreement);
    rows_[row].minutes += entry.minutes;
    if (const std::optional<Decimal>& cost = costs_[entry.work_role]) {
      work_[row] += entry.minutes * *cost;
    } else {
      rows_[row].minutes_without_cost += entry.minutes;
    }
  }

  void finish(std::size_t row) {
    const Provider& provider = terms_.provider;
    rows_[row].cost_of_goods = round_to_money(goods_[row], provider.currency, provider.rounding);
    rows_[row].cost_of_work = round_to_money(
        divide(work_[row], kMinutesOfHour, provider.currency.digits, provider.rounding),
        provider.currency, provider.rounding);
  }

  const Terms& terms_;
  const AllUsage& usage_;
  const ClientBill& bill_;
  const RoleCosts& costs_;
  std::vector<AgreementMargin> rows_;
  std::vector<Decimal> goods_;  // Exact, by row.
  std::vector<Decimal> work_;   // Minutes x cost of an hour.
};

}  // namespace

std::optional<Money> AgreementMargin::hourly_rate(Rounding rounding) const {
  if (minutes.is_zero()) return std::nullopt;
  const Currency currency = revenue.currency();
  return round_to_money(
      divide(revenue.to_decimal() * kMinutesOfHour, minutes, currency.digits, rounding), currency,
      rounding);
}

std::vector<AgreementMargin> find_margins(const Terms& terms, const AllUsage& usage,
                                          const ClientBill& bill, const RoleCosts& costs) {
  return Margins(terms, usage, bill, costs).run();
}

}  // namespace billing
