// Puts the book together and adds its bill up.
#include "billed_block.h"

#include "support/numbers.h"

namespace billing::testing {
namespace {

const char* const kStart = "2026-01-01";

ClientBill bill_work(const BlockWork& work) {
  Terms terms;
  terms.provider.currency = currency("USD");
  terms.period = {date(kStart), date("2026-02-01")};
  terms.work_roles.push_back({"role", "Role", work.rate});
  terms.work_types.push_back({});
  terms.clients.push_back({});
  Agreement agreement;
  agreement.client = 0;
  agreement.start = date(kStart);
  agreement.billing_cycle = Cycle::yearly;
  agreement.coverage.time = true;
  agreement.block = work.block;
  if (work.own_rate) {
    RateRule rule;
    rule.value = *work.own_rate;
    agreement.rate_rules.push_back(rule);
  }
  terms.agreements.push_back(agreement);
  TimeEntry entry;
  entry.client = 0;
  entry.worked_at = *LocalTime::parse("2026-01-05T09:00");
  entry.entered_at = entry.worked_at;
  entry.minutes = work.hours * Decimal::from_integer(60);
  entry.given_in_hours = true;
  entry.work_role = 0;
  entry.work_type = 0;
  entry.overage_rate = work.overage_rate;
  const std::vector<TimeEntry> entries = {entry};
  return bill_client(terms, {entries, {}}, {{0}, {}, {}}, 0);
}

}  // namespace

BilledBlock::BilledBlock(const BlockWork& work) : bill_(bill_work(work)) {}

Decimal BilledBlock::quantity(LineKind kind) const {
  Decimal sum;
  for (const Line& line : bill_.invoices.front().lines) {
    if (line.kind == kind) sum += line.quantity;
  }
  return sum;
}

Decimal BilledBlock::amount(LineKind kind) const {
  Decimal sum;
  for (const Line& line : bill_.invoices.front().lines) {
    if (line.kind == kind) sum += line.amount.to_decimal();
  }
  return sum;
}

Decimal BilledBlock::drawn() const {
  Decimal sum;
  for (const Lot& lot : history().lots) sum += lot.drawn;
  return sum;
}

Decimal BilledBlock::left() const {
  Decimal sum = -owed();
  for (const Lot& lot : history().lots) sum += lot.left();
  return sum;
}

Decimal BilledBlock::owed() const {
  Decimal sum;
  for (const Movement& movement : history().movements) {
    if (movement.kind == MovementKind::owe) sum -= movement.quantity;
  }
  return sum;
}

Decimal BilledBlock::lots(LotOrigin origin) const {
  Decimal count;
  for (const Lot& lot : history().lots) {
    if (lot.origin == origin) count += Decimal::from_integer(1);
  }
  return count;
}

}  // namespace billing::testing
