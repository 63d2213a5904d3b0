// Prepaid work of every third client.
#include "assess/book_from_answers.h"

namespace billing {
namespace {

// Sizes of blocks, and what is kept how long (assumptions).
constexpr int kMonthlyHours = 20;
constexpr int kHoursUntilUsed = 40;
constexpr int kBundledHours = 8;
constexpr int kDaysKept = 90;
constexpr int kMonthsUntilLost = 3;
constexpr int kMonthsKept = 12;

Decimal integer(int value) { return Decimal::from_integer(value); }

// Where it depends on the client, they take turns.
BlockDraw draw_of(const Answers& answers, Index client) {
  if (answers.block_draw != BlockDraw::differs) return answers.block_draw;
  return static_cast<BlockDraw>(client / 3 % 3);
}

Overage overage_of(const Answers& answers) {
  switch (answers.overage) {
    case BilledOverage::overage_rate:
      return Overage::bill_overage_rate;
    case BilledOverage::not_billed:
      return Overage::refuse;
    case BilledOverage::next_period:
      return answers.blocks == Blocks::monthly ? Overage::carry : Overage::sell_block;
    case BilledOverage::next_block:
      return Overage::sell_block;
    case BilledOverage::own_rate:
    case BilledOverage::next_agreement:
      return Overage::bill_own_rate;
  }
  return Overage::bill_own_rate;
}

void set_lasting(const Answers& answers, Block& block) {
  if (answers.blocks == Blocks::until_used) {
    if (answers.unused == Unused::lost) block.lot_lasts.months = kMonthsUntilLost;
    if (answers.unused == Unused::carried_with_expiry) block.lot_lasts.months = kMonthsKept;
    return;
  }
  if (answers.unused == Unused::lost) return;
  block.carry_over = CarryOver{};
  if (answers.unused == Unused::carried_with_expiry) block.carry_over->lasts.days = kDaysKept;
}

Block make_block(const Answers& answers, const Terms& terms, Index client) {
  const int hours = answers.blocks == Blocks::monthly ? kMonthlyHours : kHoursUntilUsed;
  const Decimal price = integer(hours) * answers.hourly_rate;
  const BlockDraw draw = draw_of(answers, client);
  Block block;
  block.unit = draw == BlockDraw::money ? BlockUnit::amount : BlockUnit::hours;
  block.grant = draw == BlockDraw::money ? price : integer(hours);
  block.cycle = answers.blocks == Blocks::monthly ? BlockCycle::per_period : BlockCycle::one_time;
  block.sold_price = price;
  block.hour_price = answers.hourly_rate;
  block.overage = overage_of(answers);
  if (draw == BlockDraw::factor) {
    block.draw_factors = {{kNowhere, kAfterHours, std::nullopt, *Decimal::parse("1.4")}};
  }
  set_lasting(answers, block);
  block.tax_rates = all_tax_rates(terms);
  if (!is_deferred(answers)) block.recognition = BlockRecognition::at_sale;
  return block;
}

Agreement agreement_of(const Terms& terms, Index client, std::string_view id,
                       std::string_view name) {
  Agreement agreement;
  agreement.id = numbered(id, client + 1);
  agreement.client = client;
  agreement.name = name;
  agreement.start = terms.period.start;
  agreement.coverage.time = true;
  return agreement;
}

}  // namespace

void add_blocks(const Answers& answers, Terms& terms) {
  for (Index client = 0; client < terms.clients.size(); ++client) {
    if (!has_block(answers, client)) continue;
    if (answers.overage == BilledOverage::next_agreement) {
      Agreement bundle = agreement_of(terms, client, "bundle", "Included hours");
      bundle.block = Block{};
      bundle.block->grant = integer(kBundledHours);
      bundle.block->overage = Overage::next_agreement;
      terms.agreements.push_back(std::move(bundle));
    }
    Agreement agreement = agreement_of(terms, client, "block", "Prepaid block");
    agreement.block = make_block(answers, terms, client);
    terms.agreements.push_back(std::move(agreement));
  }
}

}  // namespace billing
