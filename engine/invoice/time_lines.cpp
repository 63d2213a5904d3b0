// Each entry becomes one or two shares (what was covered, what was not); shares that print alike
// are added up and rounded once.
#include "invoice/time_lines.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "blocks/entry_shares.h"
#include "blocks/overage_price.h"
#include "invoice/billed_month.h"
#include "invoice/invoice_group.h"
#include "money/rounding.h"
#include "rating/billability.h"

namespace billing {
namespace {

struct Share {
  LineKind kind = LineKind::time;
  Index block = kNowhere;
  Index rated = kNowhere;
  bool part = false;  // Split by money: `worth` counts, not hours.
  Decimal hours;
  Decimal worth;  // At the entry's own rate.
  Decimal rate;   // Printed.
  Date month;     // Whose invoice it stands on.
};

LineKind beyond_kind(Overage overage) {
  switch (overage) {
    case Overage::bill_overage_rate:
    case Overage::bill_own_rate:
    case Overage::sell_block:
    case Overage::next_agreement:
    case Overage::carry:  // Where no grant is to come that could pay it back.
      return LineKind::block_overage;
    case Overage::refuse:
      return LineKind::refused_time;
  }
  return LineKind::block_overage;
}

bool is_billed(LineKind kind) { return kind == LineKind::time || kind == LineKind::block_overage; }

LineKind kind_of(const EntryShare& share, Overage overage) {
  switch (share.kind) {
    case ShareKind::covered:
      return LineKind::covered_time;
    case ShareKind::owed:
      return LineKind::carried_time;
    case ShareKind::beyond:
      return beyond_kind(overage);
  }
  return LineKind::covered_time;
}

void add_block_shares(const Terms& terms, const BlockHistory& history, Index block_index,
                      std::span<const TimeEntry> entries, std::span<const RatedEntry> all,
                      std::vector<Share>& shares) {
  const Agreement& agreement = terms.agreements[history.agreement];
  const Block& block = *agreement.block;
  for (const EntryShare& share : share_entries(block, history, all, entries)) {
    const bool is_beyond = share.kind == ShareKind::beyond;
    if (is_beyond && block.overage == Overage::next_agreement) continue;  // A rest of its own.
    const RatedEntry& rated = all[share.rated];
    if (rated.is_item()) continue;  // A line of its own.
    const Decimal rate =
        is_beyond ? overage_price(terms, block, rated, entries[rated.entry]) : rated.rate;
    const TimeEntry& entry = entries[rated.entry];
    shares.push_back(
        {kind_of(share, block.overage), block_index, share.rated, share.is_part, share.hours,
         share.worth, rate,
         is_beyond ? overage_month(terms, agreement, entry) : billed_month(terms, entry)});
  }
}

std::vector<Share> share_work(const Terms& terms, std::span<const TimeEntry> entries,
                              std::span<const RatedEntry> all,
                              std::span<const BlockHistory> blocks) {
  std::vector<Share> shares;
  for (Index i = 0; i < all.size(); ++i) {
    const RatedEntry& rated = all[i];
    if (rated.is_item()) continue;
    const auto add = [&](LineKind kind) {
      shares.push_back({kind, kNowhere, i, false, rated.hours, rated.worth(), rated.rate,
                        billed_month(terms, entries[rated.entry])});
    };
    const Billability state = billability(terms.policies, entries[rated.entry]);
    if (state == Billability::no_charge) add(LineKind::no_charge_time);
    if (state != Billability::billable) continue;
    if (!rated.placement.covered) {
      add(LineKind::time);
    } else if (!terms.agreements[rated.placement.agreement].block) {
      add(LineKind::covered_time);
    }
  }
  for (Index block = 0; block < blocks.size(); ++block) {
    add_block_shares(terms, blocks[block], block, entries, all, shares);
  }
  return shares;
}

Line begin_line(const Terms& terms, const Share& share, const RatedEntry& rated,
                const TimeEntry& entry) {
  Line line;
  line.kind = share.kind;
  line.agreement = rated.placement.agreement;
  line.work_role = entry.work_role;
  line.work_type = entry.work_type;
  line.work_time = rated.work_time;
  line.block = share.block;
  line.unit = share.part ? LineUnit::part : LineUnit::hours;
  line.unit_price = share.rate;
  line.period = {entry.worked_at.date(), entry.worked_at.date().plus_days(1)};
  if (is_billed(share.kind)) line.tax_rates = terms.work_types[entry.work_type].tax_rates;
  return line;
}

// The amount of a part: its worth, turned into hours at its own rate and billed at the printed one.
Money price_part(const Terms& terms, const Line& line, const Decimal& worth,
                 const Decimal& own_rate) {
  const Provider& provider = terms.provider;
  if (line.unit_price == own_rate) return provider.to_money(worth);
  return provider.to_money(
      divide(worth * line.unit_price, own_rate, provider.currency.digits, provider.rounding));
}

void finish_line(const Terms& terms, std::span<const RatedEntry> rated, Line& line) {
  const Provider& provider = terms.provider;
  Decimal worth;
  for (const LineEntry& entry : line.entries) {
    line.quantity += entry.quantity;
    worth += entry.worth;
  }
  Money amount = Money::zero(provider.currency);
  if (line.unit == LineUnit::part) {
    amount = is_billed(line.kind)
                 ? price_part(terms, line, worth, rated[line.entries.front().rated].rate)
                 : provider.to_money(worth);
    line.quantity = Decimal::from_integer(1);
    line.unit_price = amount.to_decimal();
  } else {
    amount = provider.to_money(line.quantity * line.unit_price);
  }
  if (is_billed(line.kind)) {
    line.amount = amount;
  } else {
    line.amount = Money::zero(provider.currency);
    line.covered = amount;
  }
}

// What of the entry has lines of its own on the client's invoices.
struct Apart {
  std::string ticket;
  std::string project;
  std::string member;
  std::optional<Date> day;

  friend bool operator<(const Apart& a, const Apart& b) {
    return std::tie(a.ticket, a.project, a.member, a.day) <
           std::tie(b.ticket, b.project, b.member, b.day);
  }
};

Apart keep_apart(const Terms& terms, const TimeEntry& entry) {
  const Client& client = terms.clients[entry.client];
  Apart apart;
  if (client.separate_invoices == SeparateInvoices::ticket ||
      client.time_layout == TimeLayout::ticket) {
    apart.ticket = entry.ticket;
  }
  if (client.separate_invoices == SeparateInvoices::project) {
    apart.project = project_key(terms, entry.client, entry.project);
  }
  if (client.time_layout == TimeLayout::person) apart.member = entry.member;
  if (client.time_layout == TimeLayout::day) apart.day = entry.worked_at.date();
  return apart;
}

// Month, agreement, kind, role, type, work time, printed rate, for a part its entry by saved order,
// and what has lines of its own.
using TimeKey = std::tuple<Date, Index, LineKind, Index, Index, WorkTime, Decimal, Index, Apart>;

void put_apart(Apart apart, Line& line) {
  line.ticket = std::move(apart.ticket);
  line.work_project = std::move(apart.project);
  line.member = std::move(apart.member);
  line.day = apart.day;
}

}  // namespace

std::vector<DatedLine> time_lines(const Terms& terms, std::span<const TimeEntry> entries,
                                  std::span<const RatedEntry> rated,
                                  std::span<const BlockHistory> blocks) {
  std::map<TimeKey, Line> grouped;
  for (const Share& share : share_work(terms, entries, rated, blocks)) {
    const RatedEntry& of = rated[share.rated];
    const TimeEntry& entry = entries[of.entry];
    const Date worked_on = entry.worked_at.date();
    const TimeKey key{share.month,
                      of.placement.agreement,
                      share.kind,
                      entry.work_role,
                      entry.work_type,
                      of.work_time,
                      share.rate,
                      share.part ? share.rated : kNowhere,
                      keep_apart(terms, entry)};
    auto [at, is_new] = grouped.try_emplace(key);
    Line& line = at->second;
    if (is_new) {
      line = begin_line(terms, share, of, entry);
      put_apart(std::get<Apart>(key), line);
    }
    line.entries.push_back({share.rated, share.hours, share.worth});
    line.period.start = std::min(line.period.start, worked_on);
    line.period.end = std::max(line.period.end, worked_on.plus_days(1));
  }
  std::vector<DatedLine> lines;
  lines.reserve(grouped.size());
  for (auto& [key, line] : grouped) {
    finish_line(terms, rated, line);
    lines.push_back({std::get<0>(key), std::move(line)});
  }
  return lines;
}

}  // namespace billing
