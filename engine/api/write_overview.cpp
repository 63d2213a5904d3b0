// Totals by month, client and agreement, each with its state; and hours against money.
#include "api/write_overview.h"

#include <algorithm>

#include "api/words.h"
#include "blocks/block_statement.h"
#include "invoice/agreement_totals.h"
#include "money/rounding.h"
#include "profile/convert_block.h"

namespace billing {
namespace {

// A block with a fifth or less left at the month's end is running out (assumption).
constexpr int kRunningOutShare = 5;

enum class State { healthy, running_out, leaking };

std::string_view to_string(State state) {
  switch (state) {
    case State::healthy:
      return "healthy";
    case State::running_out:
      return "running_out";
    case State::leaking:
      return "leaking";
  }
  return "";
}

bool is_positive(Money money) { return money.minor_units() > 0; }

// Hours lose in this month what money would have invoiced more.
bool is_leaking(const Terms& terms, const BilledClient& client, Index agreement,
                std::size_t month) {
  if (terms.agreements[agreement].block->unit != BlockUnit::hours) return false;
  for (const BlockUnitTotals& totals : client.block_units) {
    if (totals.agreement != agreement) continue;
    return is_positive(totals.amount[month] - totals.hours[month]);
  }
  return false;
}

bool is_running_out(const BilledBook& billed, const BilledClient& client, Index agreement,
                    Period month) {
  const Terms& terms = billed.book.terms;
  const Agreement& own = terms.agreements[agreement];
  if (intersect(own.life(terms.period.end), month).is_empty()) return false;
  for (const BlockHistory& history : client.bill.blocks) {
    if (history.agreement != agreement) continue;
    const BlockStatement statement =
        state_block(terms, history, month, billed.book.time_entries, client.bill.rated);
    const Decimal unused = statement.left + statement.expired;
    return unused * Decimal::from_integer(kRunningOutShare) <= own.block->grant;
  }
  return false;
}

State state_of(const BilledBook& billed, const BilledClient& client, Index agreement,
               std::size_t month) {
  const Terms& terms = billed.book.terms;
  if (!terms.agreements[agreement].block) return State::healthy;
  if (is_leaking(terms, client, agreement, month)) return State::leaking;
  return is_running_out(billed, client, agreement, billed_months(terms)[month]) ? State::running_out
                                                                                : State::healthy;
}

JsonText write_client(const BilledBook& billed, Index index, std::size_t month) {
  const Terms& terms = billed.terms_of(index);
  const BilledClient& client = billed.clients[index];
  State worst = State::healthy;
  JsonText agreements = JsonText::array();
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    if (terms.agreements[i].client != index) continue;
    const State state = state_of(billed, client, i, month);
    worst = std::max(worst, state);
    agreements.push_back({{"agreement", terms.agreements[i].id},
                          {"name", terms.agreements[i].name},
                          {"total", agreement_totals(terms, client.bill, i)[month].to_string()},
                          {"state", to_string(state)}});
  }
  return {{"client", terms.clients[index].id},
          {"name", terms.clients[index].name},
          {"currency", terms.provider.currency.text()},
          {"total", month_subtotal(terms, client.bill, billed_months(terms)[month]).to_string()},
          {"state", to_string(worst)},
          {"agreements", std::move(agreements)}};
}

// Of the clients that are invoiced in the terms' currency.
Money total_of(const BilledBook& billed, const Terms& terms, std::size_t month) {
  const Period days = billed_months(terms)[month];
  Money total = Money::zero(terms.provider.currency);
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (&billed.terms_of(client) != &terms) continue;
    total += month_subtotal(terms, billed.clients[client].bill, days);
  }
  return total;
}

JsonText write_totals(const BilledBook& billed, const Terms& terms) {
  JsonText totals = JsonText::array();
  const std::vector<Period> months = billed_months(terms);
  for (std::size_t i = 0; i < months.size(); ++i) {
    totals.push_back({{"month", months[i].start.month_to_string()},
                      {"total", total_of(billed, terms, i).to_string()}});
  }
  return totals;
}

// Amounts of several currencies are never added up.
JsonText write_other_currencies(const BilledBook& billed, std::size_t month) {
  JsonText others = JsonText::array();
  for (const Terms& terms : billed.other_currencies) {
    others.push_back({{"currency", terms.provider.currency.text()},
                      {"currency_digits", terms.provider.currency.digits},
                      {"total", total_of(billed, terms, month).to_string()},
                      {"months", write_totals(billed, terms)}});
  }
  return others;
}

Money sum(const std::vector<Money>& amounts, Currency currency) {
  Money total = Money::zero(currency);
  for (const Money amount : amounts) total += amount;
  return total;
}

struct UnitRow {
  Index client;
  const BlockUnitTotals* totals;
  Money lost;
  Money lost_in_period;
};

std::vector<UnitRow> unit_rows(const BilledBook& billed, std::size_t month) {
  std::vector<UnitRow> rows;
  for (Index client = 0; client < billed.clients.size(); ++client) {
    const Currency currency = billed.terms_of(client).provider.currency;
    for (const BlockUnitTotals& totals : billed.clients[client].block_units) {
      rows.push_back({client, &totals, totals.amount[month] - totals.hours[month],
                      sum(totals.amount, currency) - sum(totals.hours, currency)});
    }
  }
  // Largest first; equal rows stay in the book's order.
  std::stable_sort(rows.begin(), rows.end(), [](const UnitRow& a, const UnitRow& b) {
    return std::pair(a.lost.minor_units(), a.lost_in_period.minor_units()) >
           std::pair(b.lost.minor_units(), b.lost_in_period.minor_units());
  });
  return rows;
}

}  // namespace

JsonText write_overview(const BilledBook& billed, std::size_t month,
                        const std::optional<Decimal>& baseline) {
  const Provider& provider = billed.book.terms.provider;
  const std::vector<Period> months = billed_months(billed.book.terms);
  const Money total = total_of(billed, billed.book.terms, month);
  JsonText change, change_percent;
  if (baseline) {
    const Decimal difference = total.to_decimal() - *baseline;
    change = difference.to_string(provider.currency.digits);
    if (!baseline->is_zero()) {
      change_percent = divide(difference * Decimal::from_integer(100), *baseline, 1,
                              Rounding::half_away_from_zero)
                           .to_string(1);
    }
  }
  JsonText clients = JsonText::array();
  for (Index i = 0; i < billed.clients.size(); ++i) {
    clients.push_back(write_client(billed, i, month));
  }
  return {{"ok", true},
          {"currency", provider.currency.text()},
          {"currency_digits", provider.currency.digits},
          {"month", months[month].start.month_to_string()},
          {"total", total.to_string()},
          {"change", std::move(change)},
          {"change_percent", std::move(change_percent)},
          {"months", write_totals(billed, billed.book.terms)},
          {"other_currencies", write_other_currencies(billed, month)},
          {"clients", std::move(clients)}};
}

JsonText write_block_units(const BilledBook& billed, std::size_t month) {
  const Terms& terms = billed.book.terms;
  // What is not compared is the same on both sides: take it from the real bill.
  Money hours = total_of(billed, terms, month);
  Money amount = hours;
  Money lost_in_period = Money::zero(terms.provider.currency);
  JsonText blocks = JsonText::array();
  for (const UnitRow& row : unit_rows(billed, month)) {
    const Agreement& agreement = terms.agreements[row.totals->agreement];
    const Money real = agreement_totals(
        billed.terms_of(row.client), billed.clients[row.client].bill, row.totals->agreement)[month];
    // The totals are in the provider's currency, and so of its clients alone.
    if (real.currency() == terms.provider.currency) {
      hours += row.totals->hours[month] - real;
      amount += row.totals->amount[month] - real;
      lost_in_period += row.lost_in_period;
    }
    blocks.push_back({{"agreement", agreement.id},
                      {"client", terms.clients[row.client].id},
                      {"name", agreement.name},
                      {"client_name", terms.clients[row.client].name},
                      {"currency", real.currency().text()},
                      {"unit", to_string(agreement.block->unit)},
                      {"invoiced_hours", row.totals->hours[month].to_string()},
                      {"invoiced_amount", row.totals->amount[month].to_string()},
                      {"lost", row.lost.to_string()},
                      {"lost_in_period", row.lost_in_period.to_string()}});
  }
  JsonText not_compared = JsonText::array();
  for (const Agreement& agreement : terms.agreements) {
    if (agreement.block && !can_convert(*agreement.block)) not_compared.push_back(agreement.id);
  }
  return {{"ok", true},
          {"month", billed_months(terms)[month].start.month_to_string()},
          {"invoiced_hours", hours.to_string()},
          {"invoiced_amount", amount.to_string()},
          {"lost", (amount - hours).to_string()},
          {"lost_in_period", lost_in_period.to_string()},
          {"blocks", std::move(blocks)},
          {"not_compared", std::move(not_compared)}};
}

}  // namespace billing
