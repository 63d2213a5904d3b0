// OpenMeter's grants as the purchases of a block whose order of use is their priority. Times are
// minutes there and days here, so each time that a row names becomes a day, in their order.
#include "grant_timeline.h"

#include <algorithm>

#include "invoice/bill_client.h"
#include "support/numbers.h"

namespace billing::testing {
namespace {

class Calendar {
 public:
  explicit Calendar(std::vector<Decimal> times) : times_(std::move(times)) {
    std::sort(times_.begin(), times_.end());
    times_.erase(std::unique(times_.begin(), times_.end()), times_.end());
  }
  Date day_of(const Decimal& time) const {
    const auto place = std::lower_bound(times_.begin(), times_.end(), time) - times_.begin();
    return kFirst.plus_days(static_cast<int>(place));
  }
  Period months() const {
    return {kFirst,
            kFirst.plus_days(static_cast<int>(times_.size())).plus_months(1).first_of_month()};
  }

 private:
  inline static const Date kFirst = date("2026-01-01");
  std::vector<Decimal> times_;
};

struct Grant {
  std::string id;
  Decimal amount;
  int priority = 1;
  Decimal effective;
  std::optional<Decimal> expires;
};

struct Usage {
  Decimal at;
  Decimal amount;
};

// Those of one priority and expiry go by their ids.
BlockHistory draw(std::vector<Grant>& grants, const std::vector<Usage>& usage) {
  std::sort(grants.begin(), grants.end(),
            [](const Grant& a, const Grant& b) { return a.id < b.id; });
  std::vector<Decimal> times;
  for (const Grant& grant : grants) {
    times.push_back(grant.effective);
    if (grant.expires) times.push_back(*grant.expires);
  }
  for (const Usage& one : usage) times.push_back(one.at);
  const Calendar calendar(times);

  Terms terms;
  terms.provider.currency = currency("USD");
  terms.period = calendar.months();
  terms.work_roles.push_back({});
  terms.work_types.push_back({});
  terms.clients.push_back({});
  Agreement agreement;
  agreement.client = 0;
  agreement.start = terms.period.start;
  agreement.coverage.time = true;
  Block& block = agreement.block.emplace();
  block.cycle = BlockCycle::purchased;
  block.lot_order = LotOrder::priority;
  block.overage = Overage::refuse;
  for (const Grant& grant : grants) {
    Purchase purchase;
    purchase.id = grant.id;
    purchase.on = calendar.day_of(grant.effective);
    purchase.quantity = grant.amount;
    if (grant.expires) purchase.expires_on = calendar.day_of(*grant.expires);
    purchase.priority = grant.priority;
    block.purchases.push_back(purchase);
  }
  terms.agreements.push_back(std::move(agreement));
  std::vector<TimeEntry> entries;
  std::vector<Index> own;
  for (const Usage& one : usage) {
    TimeEntry entry;
    entry.client = entry.work_role = entry.work_type = 0;
    entry.id = std::to_string(entries.size());
    entry.worked_at = *LocalTime::parse(calendar.day_of(one.at).to_string() + "T09:00");
    entry.entered_at = entry.worked_at;
    entry.minutes = one.amount * Decimal::from_integer(60);
    entry.given_in_hours = true;
    own.push_back(static_cast<Index>(entries.size()));
    entries.push_back(std::move(entry));
  }
  return bill_client(terms, {entries, {}}, {own, {}, {}}, 0).blocks.front();
}

}  // namespace

bool is_plain_timeline(const Row& input) {
  if (!input.items("resets_h").empty()) return false;
  for (const Row& grant : input.items("grants")) {
    for (const char* field : {"void_h", "deleted_h", "recur_every_h"}) {
      if (grant.has(field)) return false;
    }
    for (const Row& usage : input.items("usage")) {
      if (usage.number("h") < grant.number("effective_h")) return false;
    }
  }
  return true;
}

JsonText answer_grant_timeline(const Row& input) {
  const Decimal start = input.number("start_h"), until = input.number("until_h");
  std::vector<Grant> grants;
  for (const Row& row : input.items("grants")) {
    const bool began = row.number("effective_h") <= start;
    grants.push_back({row.text("id"), row.number(began ? "balance" : "amount"),
                      row.integer_or("priority", 1), row.number("effective_h"),
                      row.optional_number("expires_h")});
  }
  std::vector<Usage> usage;
  for (const Row& row : input.items("usage")) {
    if (row.number("h") < until) usage.push_back({row.number("h"), row.number("amount")});
  }
  const BlockHistory history = draw(grants, usage);
  JsonText balances = JsonText::object();
  Decimal total, overage;
  for (const Lot& lot : history.lots) {
    const std::optional<Decimal>& expires = grants[lot.source].expires;
    const bool is_over = expires && *expires <= until;
    // The book goes on past `until`, and so may lose what is left then.
    const Decimal left = is_over ? Decimal{} : lot.left() + lot.expired;
    balances.set(grants[lot.source].id, left.to_string());
    total += left;
  }
  for (const Movement& movement : history.movements) overage += movement.beyond;
  return {{"balances", balances}, {"total", total.to_string()}, {"overage", overage.to_string()}};
}

bool is_plain_grant(const Row& input) { return !input.has("deleted") && !input.has("voided"); }

JsonText answer_grant_active(const Row& input) {
  const Decimal one = Decimal::from_integer(1);
  std::vector<Grant> grants = {{"g", one, 1, input.number("eff"), input.optional_number("exp")}};
  const BlockHistory history = draw(grants, {{input.number("at"), one}});
  return {{"active", !history.lots.empty() && !history.lots.front().drawn.is_zero()}};
}

}  // namespace billing::testing
