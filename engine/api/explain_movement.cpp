// A movement of a block: what was there, what was needed, what was taken.
#include <algorithm>

#include "api/explain.h"
#include "api/explanation.h"
#include "api/words.h"
#include "api/write_block.h"

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
    case MovementKind::expire:
      break;
  }
  return kExpireRule;
}

std::string explain_need(const BilledBook& billed, const RatedEntry& rated, BlockUnit unit,
                         Explanation& explanation) {
  explanation.add_row(billed, rated, Explanation::own_rate(billed, rated), rated.hours,
                      rated.worth());
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  explanation.add_hours_inputs(billed.book.terms,
                               bill_hours(billed.book.terms, entry, rated.placement.agreement));
  const std::string hours = explanation.given("hours", "Hours billed", rated.hours);
  if (unit == BlockUnit::hours) return hours;
  const std::string rate = explanation.given("rate", "Rate", rated.rate);
  return explanation.multiply("need", "Worth", {hours, rate}, rated.worth());
}

void explain_entry(const BilledBook& billed, const ClientBill& bill, BlockUnit unit,
                   const Movement& movement, const Decimal& before, Explanation& explanation) {
  const RatedEntry& rated = bill.rated[movement.rated];
  const std::string need = explain_need(billed, rated, unit, explanation);
  if (movement.kind == MovementKind::owe) {
    const Decimal covered = quantity_of(rated, unit) - movement.beyond;
    const std::string paid = explanation.given("covered", "Covered by the block", covered);
    const std::string owed = explanation.subtract("owed", "Owed", {need, paid}, movement.beyond);
    explanation.subtract("quantity", "Change of the balance", {"0", owed}, movement.quantity);
    return;
  }
  const std::string left = explanation.given("left", "Left before", before);
  const std::string taken = explanation.minimum("taken", "Taken", {need, left}, -movement.quantity);
  if (!movement.beyond.is_zero()) {
    explanation.subtract("beyond", "Beyond the block", {need, taken}, movement.beyond);
  }
  explanation.subtract("quantity", "Change of the balance", {"0", taken}, movement.quantity);
}

std::string sentence_for(const Terms& terms, BlockUnit unit, const Movement& movement,
                         const Block& block) {
  const auto print = [&](const Decimal& quantity) { return print_block(terms, unit, quantity); };
  switch (movement.kind) {
    case MovementKind::grant:
      return print(block.grant) + " is put into the block.";
    case MovementKind::draw:
      return movement.beyond.is_zero()
                 ? "The entry takes " + print(-movement.quantity) + " from the block."
                 : "The entry takes the block's last " + print(-movement.quantity) + "; " +
                       print(movement.beyond) + " of it does not fit.";
    case MovementKind::overage:
      return "Nothing was left in the block, so none of the entry is covered.";
    case MovementKind::owe:
      return print(movement.beyond) + " does not fit and is taken from the next grant.";
    case MovementKind::repay:
      return print(movement.beyond) + " owed from before is taken out of this grant.";
    case MovementKind::expire:
      return print(-movement.quantity) + " was not used and is lost when the period ends.";
  }
  return "";
}

}  // namespace

JsonText explain_movement(const BilledBook& billed, const ClientBill& bill,
                          const BlockHistory& history, std::size_t index) {
  const Terms& terms = billed.book.terms;
  const Block& block = *terms.agreements[history.agreement].block;
  const Movement& movement = history.movements[index];
  Explanation explanation(movement_id(terms, history, index), rule_of(movement.kind));
  explanation.say(sentence_for(terms, block.unit, movement, block));
  explanation.add_input("unit", std::string(to_string(block.unit)));

  switch (movement.kind) {
    case MovementKind::grant:
      explanation.given("quantity", "Granted", movement.quantity);
      break;
    case MovementKind::repay:
      explanation.given("repaid", "Owed before, taken from the grant", movement.beyond);
      explanation.given("quantity", "The balance fell when it was owed", movement.quantity);
      break;
    case MovementKind::expire: {
      const Lot& lot = history.lots[movement.lot];
      const std::string granted = explanation.given("granted", "Granted", lot.granted);
      const std::string drawn = explanation.given("drawn", "Drawn", lot.drawn);
      const std::string lost =
          explanation.subtract("lost", "Not used", {granted, drawn}, lot.expired);
      explanation.subtract("quantity", "Change of the balance", {"0", lost}, movement.quantity);
      break;
    }
    default: {
      // What the balance was, as lots follow each other; below zero something is owed, which
      // leaves nothing to draw on.
      const Decimal before = std::max(movement.left - movement.quantity, Decimal{});
      explain_entry(billed, bill, block.unit, movement, before, explanation);
    }
  }
  const std::string pointer = "/agreements/" + std::to_string(history.agreement) + "/block";
  explanation.add_setting(pointer + "/unit", "Measured in", std::string(to_string(block.unit)));
  explanation.add_setting(pointer + "/grant", "Block", print_block(terms, block.unit, block.grant));
  return explanation.write();
}

}  // namespace billing
