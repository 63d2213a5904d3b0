// How many units an hour takes: after hours, by role, by type.
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"
#include "profile/convert_block.h"

namespace billing {
namespace {

// Entries that took their hours from the block, though their rate is above what its hours were
// sold for.
std::vector<LeakEvidence> dearer_work(const LeakBook& book, Index agreement) {
  const Agreement& asked = book.terms.agreements[agreement];
  const ClientBill& bill = book.bill(asked.client);
  std::vector<LeakEvidence> rows;
  for (const BlockHistory& history : bill.blocks) {
    if (history.agreement != agreement) continue;
    for (const Movement& movement : history.movements) {
      if (movement.kind != MovementKind::draw || movement.rated == kNowhere) continue;
      const RatedEntry& rated = bill.rated[movement.rated];
      if (rated.entry == kNowhere || rated.rate <= *asked.block->hour_price) continue;
      if (!rows.empty() && rows.back().place == rated.entry) continue;
      rows.push_back({LeakEvidence::Kind::time_entry, rated.entry, kNowhere});
    }
  }
  return rows;
}

bool takes_hour_for_hour(const Agreement& agreement) {
  return agreement.block && agreement.block->unit == BlockUnit::hours &&
         agreement.block->draw_factors.empty() && can_convert(*agreement.block);
}

}  // namespace

std::vector<Finding> find_draw_factors(const LeakBook& book) {
  std::vector<Finding> findings = find_set_up_otherwise(
      book, "An hour takes another number of units from the block than was signed.",
      [](Agreement& set_up, const Agreement& as_signed) {
        return carry_block_field(set_up, as_signed, &Block::draw_factors);
      });
  for (Index i = 0; i < book.terms.agreements.size(); ++i) {
    if (book.is_confirmed(i) || !takes_hour_for_hour(book.terms.agreements[i])) continue;
    std::vector<LeakEvidence> rows = dearer_work(book, i);
    if (rows.empty()) continue;
    Finding finding;
    finding.client = book.terms.agreements[i].client;
    finding.agreement = i;
    finding.confidence = Confidence::inferred;
    finding.reason = kNotStated;
    finding.sentence = std::to_string(rows.size()) +
                       (rows.size() == 1 ? " entry costs" : " entries cost") +
                       " more than an hour of the block, and took it hour for hour.";
    finding.evidence = std::move(rows);
    finding.mended.agreements = {i};
    finding.mend = [i](MendedBook& mended) {
      Agreement& mending = mended.terms.agreements[i];
      mending.block = convert_block(*mending.block, BlockUnit::amount);
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
