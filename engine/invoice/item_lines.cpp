// What became of each item decides the kind of its lines.
#include "invoice/item_lines.h"

#include "blocks/entry_shares.h"
#include "blocks/overage_day.h"
#include "money/rounding.h"
#include "rating/item_price.h"

namespace billing {
namespace {

LineKind billed_kind(ItemRef item) {
  return item.kind == ItemKind::expense ? LineKind::expense : LineKind::product;
}

LineKind kind_of(const EntryShare& share, ItemRef item, Overage overage) {
  if (share.kind == ShareKind::covered) return LineKind::covered_item;
  if (share.kind == ShareKind::owed) return LineKind::carried_item;
  return overage == Overage::refuse ? LineKind::refused_item : billed_kind(item);
}

DatedLine item_line(const Terms& terms, LineKind kind, const RatedEntry& rated,
                    const EntryShare& share) {
  const Provider& provider = terms.provider;
  const Item& item = item_at(terms, rated.item);
  const Money worth = provider.to_money(share.worth);
  Line line;
  line.kind = kind;
  line.agreement = rated.placement.agreement;
  line.item = ItemShare{rated.item, share.rated, share.worth};
  const bool is_part = share.worth != item.quantity * price_item(item);
  line.unit = is_part ? LineUnit::part : LineUnit::each;
  line.quantity = is_part ? Decimal::from_integer(1) : item.quantity;
  line.unit_price = is_part ? worth.to_decimal() : price_item(item);
  line.period = {item.on, item.on.plus_days(1)};
  line.amount = worth;
  if (kind == billed_kind(rated.item)) {
    line.tax_rates = item.tax_rates;
  } else {
    line.covered = worth;
    line.amount = Money::zero(provider.currency);
  }
  return {item.on, std::move(line)};
}

}  // namespace

std::vector<DatedLine> item_lines(const Terms& terms, std::span<const TimeEntry> entries,
                                  std::span<const RatedEntry> rated,
                                  std::span<const BlockHistory> blocks) {
  std::vector<DatedLine> lines;
  for (Index i = 0; i < rated.size(); ++i) {
    if (!rated[i].is_item()) continue;
    const EntryShare whole{i, ShareKind::covered, false, rated[i].hours, rated[i].worth()};
    const auto add = [&](LineKind kind) {
      lines.push_back(item_line(terms, kind, rated[i], whole));
    };
    switch (item_at(terms, rated[i].item).billing) {
      case EntryBilling::do_not_bill:
      case EntryBilling::written_off:
        continue;
      case EntryBilling::no_charge:
        add(LineKind::no_charge_item);
        continue;
      case EntryBilling::billable:
        break;
    }
    const Placement& placement = rated[i].placement;
    if (!placement.covered) {
      add(billed_kind(rated[i].item));
    } else if (!terms.agreements[placement.agreement].block) {
      add(LineKind::covered_item);
    }
  }
  for (Index place = 0; place < blocks.size(); ++place) {
    const Agreement& agreement = terms.agreements[blocks[place].agreement];
    const Block& block = *agreement.block;
    for (const EntryShare& share : share_entries(block, blocks[place], rated, entries)) {
      const RatedEntry& of = rated[share.rated];
      if (!of.is_item()) continue;
      const bool is_beyond = share.kind == ShareKind::beyond;
      if (is_beyond && block.overage == Overage::next_agreement) continue;  // A rest of its own.
      lines.push_back(item_line(terms, kind_of(share, of.item, block.overage), of, share));
      lines.back().line.block = place;
      if (is_beyond) lines.back().billed_on = overage_billed_on(agreement, of.on);
    }
  }
  return lines;
}

}  // namespace billing
