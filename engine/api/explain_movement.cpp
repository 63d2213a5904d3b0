// A movement of a block: what was there, what was needed, what was taken.
#include <algorithm>

#include "api/explain.h"
#include "api/explanation.h"
#include "api/words.h"
#include "api/write_block.h"
#include "blocks/draw_factor.h"
#include "blocks/grants.h"
#include "posting/block_deferrals.h"

namespace billing {
namespace {

constexpr Rule kGrantRule{"block_grant", "A block is granted at the start of its period", "schema",
                          "ConnectWise applicationLimit, applicationCycle; HaloPSA PrepayHistory"};
constexpr Rule kDrawRule{"block_draw", "Covered work draws on the block in the order it was saved",
                         "third_party", "Better Invoice, ConnectWise time-tab"};
constexpr Rule kOweRule{"block_owe", "Work past the end is taken from the next grant",
                        "third_party", "CEO Juice: hours applied to the next agreement billed"};
constexpr Rule kExpireRule{"block_expire", "What is left is lost when the period ends", "schema",
                           "ConnectWise carryOverUnused off"};

constexpr Rule kAdjustRule{"block_adjust", "An adjustment takes units back", "third_party",
                           "Better Invoice, ConnectWise agreement-tab"};

const Rule& rule_of(MovementKind kind) {
  switch (kind) {
    case MovementKind::grant:
      return kGrantRule;
    case MovementKind::draw:
    case MovementKind::overage:
      return kDrawRule;
    case MovementKind::owe:
    case MovementKind::repay:
      return kOweRule;
    case MovementKind::adjust:
      return kAdjustRule;
    case MovementKind::expire:
      break;
  }
  return kExpireRule;
}

std::string explain_need(const BilledBook& billed, const RatedEntry& rated, const Block& block,
                         const Decimal& needed, Explanation& explanation) {
  if (rated.is_item()) {
    const std::string quantity = explanation.given("units", "Quantity", rated.hours);
    const std::string price = explanation.given("price", "Price", rated.rate);
    return explanation.multiply("need", "Worth", {quantity, price}, needed);
  }
  explanation.add_row(billed, rated, Explanation::own_rate(billed, rated), rated.hours,
                      rated.worth());
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  const Terms& terms = billed.book.terms;
  explanation.add_hours_inputs(terms,
                               time_rounding(terms, entry.work_type, rated.placement.agreement));
  if (block.unit == BlockUnit::incidents) {
    return explanation.given(
        "need", needed.is_zero() ? "The ticket is counted already" : "One incident", needed);
  }
  const std::string hours = explanation.given("hours", "Hours billed", rated.hours);
  if (block.unit == BlockUnit::amount) {
    const std::string rate = explanation.given("rate", "Rate", rated.rate);
    return explanation.multiply("need", "Worth", {hours, rate}, rated.worth());
  }
  if (rated.piece && rated.piece->drawn) {
    return explanation.given("need", "Minutes times the draw factor, rounded, as hours", needed);
  }
  if (block.draw_factors.empty()) return hours;
  const std::string factor = explanation.given("factor", "Draw factor of the work",
                                               draw_factor(block, entry, rated.work_time));
  return explanation.multiply("need", "Hours drawn", {hours, factor}, needed);
}

// What the entry's movements before this one have taken already.
Decimal taken_before(const BlockHistory& history, std::size_t index) {
  Decimal taken;
  for (std::size_t i = 0; i < index; ++i) {
    const Movement& movement = history.movements[i];
    if (movement.rated == history.movements[index].rated) taken -= movement.quantity;
  }
  return taken;
}

// As much as grants to come pay back, or a part of the next one, less what is owed already.
std::string explain_owing(const Agreement& agreement, const BlockHistory& history,
                          std::size_t index, std::string need, Explanation& explanation) {
  const Block& block = *agreement.block;
  const bool is_carried = block.overage == Overage::carry;
  const auto to_come = granted_after(agreement, history.movements[index].on);
  if (is_carried && !to_come) return need;
  Decimal owed_before;
  for (std::size_t i = 0; i < index; ++i) {
    const Movement& movement = history.movements[i];
    if (movement.kind == MovementKind::owe) owed_before -= movement.quantity;
    if (movement.kind == MovementKind::repay) owed_before -= movement.beyond;
  }
  Decimal most = to_come.value_or(block.grant);
  std::string part;
  if (is_carried) {
    part = explanation.given("to_come", "Grants until the agreement ends", most);
  } else {
    const Decimal factor = *block.borrow_percent * Decimal::from_parts(1, 2);
    most = block.grant * factor;
    const std::string grant = explanation.given("grant", "The next grant", block.grant);
    part = explanation.multiply("most", block.borrow_percent->to_string() + " percent of it",
                                {grant, factor.to_string()}, most);
  }
  const std::string before = explanation.given("owed_before", "Owed already", owed_before);
  const std::string free =
      explanation.subtract("free", "Still to borrow", {part, before}, most - owed_before);
  return explanation.minimum("owed", "Borrowed", {need, free}, -history.movements[index].quantity);
}

void explain_entry(const BilledBook& billed, const ClientBill& bill, const Block& block,
                   const BlockHistory& history, std::size_t index, Explanation& explanation) {
  const Movement& movement = history.movements[index];
  const RatedEntry& rated = bill.rated[movement.rated];
  Decimal needed = quantity_of(block, rated, billed.book.time_entries);
  // A ticket draws once: its later entries take nothing, and are not beyond the block either.
  const bool is_counted = block.unit == BlockUnit::incidents && movement.quantity.is_zero() &&
                          movement.beyond.is_zero();
  if (is_counted) needed = {};
  std::string need = explain_need(billed, rated, block, needed, explanation);
  if (const Decimal before = taken_before(history, index); !before.is_zero()) {
    const std::string taken = explanation.given("before", "Taken before", before);
    needed -= before;
    need = explanation.subtract("rest", "Still needed", {need, taken}, needed);
  }
  if (movement.kind == MovementKind::owe) {
    const Agreement& agreement = billed.book.terms.agreements[history.agreement];
    const std::string owed = explain_owing(agreement, history, index, std::move(need), explanation);
    explanation.subtract("quantity", "Change of the balance", {"0", owed}, movement.quantity);
    return;
  }
  const Decimal lot_left = movement.lot_left - movement.quantity;
  const std::string left = explanation.given("left", "Left in the lot before", lot_left);
  const std::string taken = explanation.minimum("taken", "Taken", {need, left}, -movement.quantity);
  if (!movement.beyond.is_zero()) {
    explanation.subtract("beyond", "Beyond the block", {need, taken}, movement.beyond);
  }
  explanation.subtract("quantity", "Change of the balance", {"0", taken}, movement.quantity);
}

std::string say_grant(const Terms& terms, const Block& block, const Lot& lot) {
  const std::string units = print_block_units(terms, block.unit, lot.granted);
  switch (lot.origin) {
    case LotOrigin::grant:
      return units + " is put into the block.";
    case LotOrigin::purchase:
      return units + " was purchased.";
    case LotOrigin::adjustment:
      return units + " is added by an adjustment: " + block.adjustments[lot.source].reason;
    case LotOrigin::carry_over:
      return units + " is added, since at least " +
             print_block_units(terms, block.unit, *block.carry_over->minimum) + " is carried over.";
    case LotOrigin::top_up:
      return "Less than " + print_block_units(terms, block.unit, block.top_up->threshold) +
             " was left, so " + units + " is sold.";
    case LotOrigin::sold_overage:
      return "Work did not fit, so a further block of " + units + " is sold.";
  }
  return "";
}

std::string say_taken_back(const Terms& terms, const Block& block, const Movement& movement) {
  const Adjustment& adjustment = block.adjustments[movement.adjustment];
  std::string text =
      "An adjustment takes " + print_block_units(terms, block.unit, -movement.quantity) + " back";
  if (adjustment.refund_unit_price) {
    text += " and refunds " + print_price(terms, *adjustment.refund_unit_price) + " for each";
  }
  return text + ".";
}

std::string sentence_for(const Terms& terms, const BlockHistory& history, const Block& block,
                         const Movement& movement) {
  const auto print = [&](const Decimal& quantity) {
    return print_block_units(terms, block.unit, quantity);
  };
  switch (movement.kind) {
    case MovementKind::grant:
      if (block.unlimited) return "The block is unlimited: " + print(movement.quantity) + " more.";
      return say_grant(terms, block, history.lots[movement.lot]);
    case MovementKind::draw:
      if (block.unit == BlockUnit::incidents && movement.quantity.is_zero()) {
        return "The ticket is counted already, so this entry takes nothing.";
      }
      return movement.beyond.is_zero()
                 ? "The entry takes " + print(-movement.quantity) + " from the block."
                 : "The entry takes the block's last " + print(-movement.quantity) + "; " +
                       print(movement.beyond) + " of it does not fit.";
    case MovementKind::overage:
      return movement.beyond.is_zero() ? "The ticket is not covered, so neither is this entry."
                                       : "Nothing was left in the block for this entry.";
    case MovementKind::owe:
      return print(-movement.quantity) + " does not fit and is taken from the next grant.";
    case MovementKind::repay:
      return print(movement.beyond) + " owed from before is taken out of this grant.";
    case MovementKind::expire:
      return print(-movement.quantity) + " was not used and is lost.";
    case MovementKind::adjust:
      return say_taken_back(terms, block, movement);
  }
  return "";
}

std::string_view label_of(ReleaseKind kind) {
  if (kind == ReleaseKind::recognised) return "Earned with it, of the lot's price";
  return "Earned as breakage, of the lot's price";
}

// What the movement earns of what its lot was sold for, on the running total.
void explain_release(const BilledBook& billed, const ClientBill& bill, const BlockHistory& history,
                     std::size_t index, Explanation& explanation) {
  const Terms& terms = billed.terms_of(bill.client);
  const auto block = static_cast<Index>(&history - bill.blocks.data());
  const std::optional<MovementRelease> release = released_by(terms, bill, block, index);
  if (!release) return;
  const int digits = terms.provider.currency.digits;
  const Rounding mode = terms.provider.rounding;
  const Decimal price = release->price.to_decimal();
  const std::string of_price =
      explanation.given("lot_price", "The lot was sold for, without tax in it", price);
  const std::string granted = explanation.given("lot_units", "For units", release->granted);
  const auto earned = [&](const std::string& when, std::string_view used_label,
                          std::string_view label, const Decimal& used, Money amount) {
    const std::string units = explanation.given("used_" + when, used_label, used);
    const std::string product =
        explanation.multiply("price_" + when, "Price x units", {of_price, units}, price * used);
    return explanation.divide_to("earned_" + when, label, {product, granted}, digits, mode,
                                 amount.to_decimal());
  };
  const std::string before = earned("before", "Taken out of the lot before", "Earned before",
                                    release->used_before, release->before);
  const std::string after =
      earned("after", "And with this", "Earned until now", release->used_after, release->after);
  explanation.subtract("earned", label_of(release->kind), {after, before},
                       (release->after - release->before).to_decimal());
}

}  // namespace

JsonText explain_movement(const BilledBook& billed, const ClientBill& bill,
                          const BlockHistory& history, std::size_t index) {
  const Terms& terms = billed.terms_of(bill.client);
  const Block& block = *terms.agreements[history.agreement].block;
  const Movement& movement = history.movements[index];
  Explanation explanation(movement_id(terms, history, index), rule_of(movement.kind));
  explanation.say(sentence_for(terms, history, block, movement));
  explanation.add_input("unit", std::string(to_string(block.unit)));
  explain_release(billed, bill, history, index, explanation);

  switch (movement.kind) {
    case MovementKind::grant:
      explanation.given("quantity", "Granted", movement.quantity);
      break;
    case MovementKind::repay:
      explanation.given("repaid", "Owed before, taken from the grant", movement.beyond);
      explanation.given("quantity", "The balance fell when it was owed", movement.quantity);
      break;
    case MovementKind::expire:
    case MovementKind::adjust: {
      const std::string before = explanation.given("before", "Left in the lot before",
                                                   movement.lot_left - movement.quantity);
      const std::string after = explanation.given("after", "Kept", movement.lot_left);
      const std::string lost =
          explanation.subtract("lost", "Taken out", {before, after}, -movement.quantity);
      explanation.subtract("quantity", "Change of the balance", {"0", lost}, movement.quantity);
      break;
    }
    default:
      if (movement.rated == kNowhere) {
        explanation.given("quantity", "More than there was to take back", movement.quantity);
      } else {
        explain_entry(billed, bill, block, history, index, explanation);
      }
  }
  const std::string pointer = "/agreements/" + std::to_string(history.agreement) + "/block";
  if (movement.adjustment != kNowhere) {
    const Adjustment& adjustment = block.adjustments[movement.adjustment];
    explanation.add_setting(
        pointer + "/adjustments/" + std::to_string(movement.adjustment) + "/quantity", "Adjusted",
        print_block(terms, block.unit, adjustment.quantity));
  }
  if (block.unlimited) explanation.add_setting(pointer + "/unlimited", "Unlimited", "true");
  explanation.add_setting(pointer + "/unit", "Measured in", std::string(to_string(block.unit)));
  explanation.add_setting(pointer + "/grant", "Block", print_block(terms, block.unit, block.grant));
  return explanation.write();
}

}  // namespace billing
