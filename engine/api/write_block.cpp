// Lots, months, movements; and the balance as a series.
#include "api/write_block.h"

#include <algorithm>
#include <map>

#include "api/words.h"
#include "blocks/block_statement.h"
#include "money/error.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kSeriesDigits = 4;  // A chart shows no more; the exact figures are in the movements.

JsonText write_optional(const std::optional<Date>& date) {
  return date ? JsonText(date->to_string()) : JsonText();
}

JsonText write_lots(const Terms& terms, const BlockHistory& history, BlockUnit unit) {
  JsonText lots = JsonText::array();
  for (Index i = 0; i < history.lots.size(); ++i) {
    const Lot& lot = history.lots[i];
    lots.push_back({{"id", lot_id(terms, history, i)},
                    {"origin", to_string(lot.origin)},
                    {"granted_on", lot.granted_for.start.to_string()},
                    {"expires_on", write_optional(lot.expires_on)},
                    {"granted", print_block(terms, unit, lot.granted)},
                    {"drawn", print_block(terms, unit, lot.drawn)},
                    {"expired", print_block(terms, unit, lot.expired)},
                    {"taken_back", print_block(terms, unit, lot.taken_back)},
                    {"left", print_block(terms, unit, lot.left())}});
  }
  return lots;
}

const std::string& rated_id(const BilledBook& billed, const RatedEntry& rated) {
  return rated.is_item() ? item_at(billed.book.terms, rated.item).id
                         : billed.book.time_entries[rated.entry].id;
}

JsonText write_alerts(const BilledBook& billed, const ClientBill& bill,
                      const BlockHistory& history) {
  JsonText alerts = JsonText::array();
  for (const Alert& alert : history.alerts) {
    alerts.push_back({{"percent_left", alert.percent_left.to_string()},
                      {"on", alert.on.to_string()},
                      {"entry", rated_id(billed, bill.rated[alert.rated])}});
  }
  return alerts;
}

JsonText write_movement(const BilledBook& billed, const ClientBill& bill,
                        const BlockHistory& history, std::size_t index) {
  const Terms& terms = billed.terms_of(bill.client);
  const BlockUnit unit = terms.agreements[history.agreement].block->unit;
  const Movement& movement = history.movements[index];
  JsonText lot, entry, hours, rate;
  std::string note;
  if (movement.lot != kNowhere) lot = lot_id(terms, history, movement.lot);
  if (movement.rated != kNowhere) {
    const RatedEntry& rated = bill.rated[movement.rated];
    if (rated.is_item()) {
      note = item_at(terms, rated.item).name;
    } else {
      const TimeEntry& worked = billed.book.time_entries[rated.entry];
      entry = worked.id;
      note = worked.note;
      hours = print_hours(rated.hours);
    }
    rate = print_price(terms, rated.rate);
  }
  return {{"id", movement_id(terms, history, index)},
          {"kind", to_string(movement.kind)},
          {"on", movement.on.to_string()},
          {"lot", std::move(lot)},
          {"entry", std::move(entry)},
          {"note", std::move(note)},
          {"hours", std::move(hours)},
          {"rate", std::move(rate)},
          {"quantity", print_block(terms, unit, movement.quantity)},
          {"beyond", print_block(terms, unit, movement.beyond)},
          {"left", print_block(terms, unit, movement.left)}};
}

}  // namespace

std::string movement_id(const Terms& terms, const BlockHistory& history, std::size_t movement) {
  return terms.agreements[history.agreement].id + "/" + std::to_string(movement);
}

JsonText write_block(const BilledBook& billed, const ClientBill& bill,
                     const BlockHistory& history) {
  const Terms& terms = billed.terms_of(bill.client);
  const Agreement& agreement = terms.agreements[history.agreement];
  const BlockUnit unit = agreement.block->unit;
  JsonText months = JsonText::array();
  for (const Period& month : billed_months(terms)) {
    const BlockStatement statement =
        state_block(terms, history, month, billed.book.time_entries, bill.rated);
    JsonText row{{"month", month.start.month_to_string()},
                 {"opening", print_block(terms, unit, statement.opening)},
                 {"granted", print_block(terms, unit, statement.granted)},
                 {"drawn", print_block(terms, unit, statement.drawn)},
                 {"expired", print_block(terms, unit, statement.expired)},
                 {"left", print_block(terms, unit, statement.left)}};
    if (!statement.adjusted.is_zero()) {
      row.set("adjusted", print_block(terms, unit, statement.adjusted));
    }
    months.push_back(std::move(row));
  }
  JsonText movements = JsonText::array();
  for (std::size_t i = 0; i < history.movements.size(); ++i) {
    movements.push_back(write_movement(billed, bill, history, i));
  }
  return {{"agreement", agreement.id},
          {"client", terms.clients[agreement.client].id},
          {"name", agreement.name},
          {"unit", to_string(unit)},
          {"lots", write_lots(terms, history, unit)},
          {"months", std::move(months)},
          {"movements", std::move(movements)},
          {"alerts", write_alerts(billed, bill, history)}};
}

ColumnWriter write_balance(const Terms& terms, const BlockHistory& history) {
  std::map<Date, Decimal> change_on;
  for (const Movement& movement : history.movements) {
    change_on[movement.on] += movement.quantity;
  }
  std::vector<std::int32_t> days;
  std::vector<std::int64_t> balances;
  Decimal left;
  for (const auto& [on, change] : change_on) {
    left += change;
    const Decimal shown = round(left, kSeriesDigits, terms.provider.rounding);
    const Int128 scaled = (shown * Decimal::from_integer(10'000)).coefficient();
    if (scaled != static_cast<std::int64_t>(scaled)) {
      throw BillingError("decimal.overflow", "The balance is too large for a chart.");
    }
    days.push_back(on.days());
    balances.push_back(static_cast<std::int64_t>(scaled));
  }
  ColumnWriter columns(days.size());
  columns.add_int32("on", days);
  columns.add_int64("left", balances, kSeriesDigits);
  return columns;
}

}  // namespace billing
