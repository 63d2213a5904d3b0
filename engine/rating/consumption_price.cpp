// Vendor's price, exchange rate, the vendor's rounding, mark-up, ours.
#include "rating/consumption_price.h"

#include "money/error.h"
#include "money/rounding.h"
#include "rating/markup.h"

namespace billing {
namespace {

bool bills_on(const Agreement& agreement, Date on) {
  return agreement.consumption && agreement.is_active(on);
}

const Decimal& base_price(const ConsumptionTerms& terms, const ConsumptionRow& row) {
  const bool is_net = terms.base == ConsumptionBase::net;
  const std::optional<Decimal>& price = is_net ? row.net_price : row.list_price;
  if (price) return *price;
  throw BillingError("consumption.no_price",
                     "The row \"" + row.id + "\" has no " + (is_net ? "net" : "list") +
                         " price, which its agreement bills on. Add the price, or bill on the "
                         "other.");
}

// Prices of 18 digits, quantities and rates of 12 would not fit a Decimal multiplied out.
Decimal keep(const Decimal& cost) {
  return round(cost, kCostDigits, Rounding::half_away_from_zero);
}

// What the vendor invoices for a row, in the invoice's currency.
Decimal vendor_cost(const Provider& provider, VendorRounding rounding, const ConsumptionRow& row,
                    const PricedConsumption& priced) {
  const auto round_down = [&](const Decimal& value) {
    return round(value, provider.currency.digits, Rounding::toward_zero);
  };
  if (rounding == VendorRounding::exact) {
    return keep(keep(priced.unit_price * row.quantity) * priced.exchange_rate);
  }
  switch (row.kind) {
    case ConsumptionKind::consumption:
    case ConsumptionKind::marketplace:
      return round_down(round_down(priced.unit_price * row.quantity) * priced.exchange_rate);
    case ConsumptionKind::reserved_instance:
    case ConsumptionKind::licence:
      break;
  }
  return round_down(priced.unit_price * priced.exchange_rate) * row.quantity;
}

}  // namespace

Index place_consumption(const Terms& terms, std::span<const Index> agreements,
                        const ConsumptionRow& row) {
  if (row.agreement != kNowhere) {
    return bills_on(terms.agreements[row.agreement], row.on) ? row.agreement : kNowhere;
  }
  for (const Index agreement : agreements) {
    if (bills_on(terms.agreements[agreement], row.on)) return agreement;
  }
  return kNowhere;
}

Index find_mark_up(const ConsumptionTerms& terms, ConsumptionKind kind,
                   const std::string& meter_group) {
  Index found = kNowhere;
  int found_rank = -1;
  for (Index i = 0; i < terms.mark_ups.size(); ++i) {
    const ConsumptionMarkUp& one = terms.mark_ups[i];
    const bool is_group = !one.meter_group.empty();
    if ((one.kind && *one.kind != kind) || (is_group && one.meter_group != meter_group)) continue;
    const int rank = (is_group ? 2 : 0) + (one.kind ? 1 : 0);
    if (rank <= found_rank) continue;
    found = i;
    found_rank = rank;
  }
  return found;
}

PricedConsumption price_consumption(const Provider& provider, const ConsumptionTerms& terms,
                                    const ConsumptionRow& row, const MarkUp* mark_up) {
  PricedConsumption priced;
  priced.unit_price = base_price(terms, row);
  priced.exchange_rate = row.exchange_rate.value_or(terms.exchange_rate);
  priced.cost = vendor_cost(provider, terms.vendor_rounding, row, priced);
  priced.amount =
      mark_up == nullptr ? priced.cost : apply_mark_up(*mark_up, priced.cost, row.quantity);
  if (terms.rounding == ConsumptionRounding::row) {
    priced.amount = round(priced.amount, provider.currency.digits, provider.rounding);
  }
  return priced;
}

}  // namespace billing
