// Lots first, then what every movement takes of them.
#include "posting/block_deferrals.h"

#include <algorithm>
#include <map>

#include "invoice/billed_month.h"
#include "invoice/included_tax.h"
#include "invoice/recurring_lines.h"
#include "money/part_of.h"
#include "posting/line_class.h"

namespace billing {
namespace {

// A lot that was granted without units has nothing to be earned by.
bool is_deferred(const Block& block, const Lot& lot) {
  return block.recognition == BlockRecognition::by_draw && !lot.granted.is_zero();
}

struct SoldLot {
  Deferral deferral;
  Decimal granted;
  Decimal used;
  Money released = Money::zero({});
};

// By lot. What is on an invoice counts as it is printed there; what was billed before the book's
// period as it would have been.
std::map<Index, SoldLot> sold_lots(const Terms& terms, const ClientBill& bill, Index block_index) {
  const BlockHistory& history = bill.blocks[block_index];
  const Block& block = *terms.agreements[history.agreement].block;
  std::map<Index, SoldLot> sold;
  const auto add = [&](const Line& line, Date billed_on) {
    const Lot& lot = history.lot_at(line.lot);
    if (!is_deferred(block, lot)) return;
    const Money zero = Money::zero(line.amount.currency());
    SoldLot fresh{
        {history.agreement, DeferredFor::block, billed_on, zero, {}}, lot.granted, {}, zero};
    // What was sold for another price than invoiced is corrected on a later invoice.
    sold.try_emplace(line.lot, std::move(fresh)).first->second.deferral.amount += revenue_of(line);
  };
  for (DatedLine& dated : block_sale_lines(terms, history, block_index)) {
    if (dated.billed_on >= terms.period.start) continue;
    find_included_tax(terms, dated.line);
    add(dated.line, dated.billed_on);
  }
  for (const Invoice& invoice : bill.invoices) {
    for (const Line& line : invoice.lines) {
      if (line.block == block_index && line.lot != kNowhere) {
        add(line, invoice.month.start);
      }
    }
  }
  return sold;
}

ReleaseKind release_kind(MovementKind kind) {
  if (kind == MovementKind::expire) return ReleaseKind::expired;
  return kind == MovementKind::adjust ? ReleaseKind::taken_back : ReleaseKind::recognised;
}

// Units that the movement takes out of its lot. Work that was owed is earned when the next grant
// repays it: before, nothing was paid for it.
Decimal units_taken(const Movement& movement) {
  if (movement.kind == MovementKind::grant) return {};
  return movement.kind == MovementKind::repay ? movement.beyond : -movement.quantity;
}

// Of the lot's price, by the units used until now.
Money released_of(const Terms& terms, const SoldLot& lot) {
  return part_of(lot.deferral.amount, lot.used, lot.granted, terms.provider.rounding);
}

}  // namespace

bool is_deferred_sale(const Terms& terms, const ClientBill& bill, const Line& line) {
  if (line.kind != LineKind::block_sale || line.lot == kNowhere) return false;
  return is_deferred(*terms.agreements[line.agreement].block,
                     bill.blocks[line.block].lot_at(line.lot));
}

std::vector<Deferral> block_deferrals(const Terms& terms, std::span<const TimeEntry> entries,
                                      const ClientBill& bill) {
  std::vector<Deferral> deferrals;
  for (Index block = 0; block < bill.blocks.size(); ++block) {
    const BlockHistory& history = bill.blocks[block];
    std::map<Index, SoldLot> sold = sold_lots(terms, bill, block);
    for (const Movement& movement : history.movements) {
      const auto found = sold.find(movement.lot);
      const Decimal units = units_taken(movement);
      if (found == sold.end() || units.is_zero()) continue;
      SoldLot& lot = found->second;
      lot.used += units;
      const Money released = released_of(terms, lot);
      const ReleaseKind kind = release_kind(movement.kind);
      Release release{kind,
                      movement.on,
                      released - lot.released,
                      GlClass::breakage,
                      {bill.client, history.agreement}};
      lot.released = released;
      if (kind == ReleaseKind::recognised) release.to = GlClass::labour;
      const RatedEntry* drawn = movement.rated == kNowhere ? nullptr : &bill.rated[movement.rated];
      if (drawn && drawn->is_item()) {
        if (kind == ReleaseKind::recognised) release.to = class_of(drawn->item.kind);
      } else if (drawn) {
        const TimeEntry& entry = entries[drawn->entry];
        release.about.work_role = entry.work_role;
        release.about.work_type = entry.work_type;
        // Late work on a later invoice is earned there too: its own month has been reported.
        release.on = std::max(release.on, billed_month(terms, entry));
      }
      if (!release.amount.is_zero()) lot.deferral.releases.push_back(release);
    }
    for (auto& [index, lot] : sold) deferrals.push_back(std::move(lot.deferral));
  }
  return deferrals;
}

std::optional<MovementRelease> released_by(const Terms& terms, const ClientBill& bill, Index block,
                                           std::size_t movement) {
  const BlockHistory& history = bill.blocks[block];
  const Index of_lot = history.movements[movement].lot;
  std::map<Index, SoldLot> sold = sold_lots(terms, bill, block);
  const auto found = sold.find(of_lot);
  if (found == sold.end() || units_taken(history.movements[movement]).is_zero()) return {};
  SoldLot& lot = found->second;
  for (std::size_t i = 0; i < movement; ++i) {
    if (history.movements[i].lot == of_lot) lot.used += units_taken(history.movements[i]);
  }
  MovementRelease release{release_kind(history.movements[movement].kind),
                          lot.deferral.amount,
                          lot.granted,
                          lot.used,
                          {},
                          released_of(terms, lot),
                          Money::zero(lot.deferral.amount.currency())};
  lot.used += units_taken(history.movements[movement]);
  release.used_after = lot.used;
  release.after = released_of(terms, lot);
  return release;
}

}  // namespace billing
