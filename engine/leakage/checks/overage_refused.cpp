// What becomes of work past the end of a block.
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

bool is_refused(const LeakBook& book, Index agreement) {
  const Agreement& asked = book.terms.agreements[agreement];
  if (!asked.block || asked.block->overage != Overage::refuse) return false;
  for (const BlockHistory& history : book.bill(asked.client).blocks) {
    if (history.agreement != agreement) continue;
    for (const Movement& movement : history.movements) {
      if (!movement.beyond.is_zero() && movement.kind != MovementKind::repay) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Finding> find_overage_refused(const LeakBook& book) {
  std::vector<Finding> findings = find_set_up_otherwise(
      book, "Work past the end of the block is dealt with otherwise than was signed.",
      [](Agreement& set_up, const Agreement& as_signed) {
        const bool when = carry_block_field(set_up, as_signed, &Block::overage_billed);
        return carry_block_field(set_up, as_signed, &Block::overage) || when;
      });
  for (Index i = 0; i < book.terms.agreements.size(); ++i) {
    if (book.is_confirmed(i) || !is_refused(book, i)) continue;
    Finding finding;
    finding.client = book.terms.agreements[i].client;
    finding.agreement = i;
    finding.confidence = Confidence::inferred;
    finding.reason = kNotStated;
    finding.sentence = "Work was done past the end of the block, and is never billed.";
    finding.mended.agreements = {i};
    finding.mend = [i](MendedBook& mended) {
      std::optional<Block>& block = mended.terms.agreements[i].block;
      if (block) block->overage = Overage::bill_own_rate;
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
