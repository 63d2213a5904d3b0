// Time: the rate chain, the hours of the rows, what the agreement pays.
#include <algorithm>
#include <array>
#include <set>

#include "api/explain.h"
#include "api/explain_account.h"
#include "api/explain_rate.h"
#include "api/explanation.h"
#include "api/words.h"
#include "blocks/overage_day.h"
#include "blocks/overage_price.h"

namespace billing {
namespace {

constexpr Rule kTimeRule{"time", "Hours x rate", "third_party",
                         "Better Invoice, ConnectWise work-roles-tab"};
constexpr Rule kCoveredRule{"covered_time", "Work that the agreement pays for", "third_party",
                            "Better Invoice, ConnectWise time-tab"};
constexpr Rule kOverageRule{"block_overage", "Hours past the end of a block x rate", "third_party",
                            "Better Invoice, ConnectWise sample-invoice"};
constexpr Rule kRefusedRule{"refused_time", "Work past the end of a block, not billed",
                            "assumption", "after HaloPSA guide 1957, don't invoice unmatched work"};
constexpr Rule kCarriedRule{"carried_time", "Work past the end of a block, owed to the next grant",
                            "third_party", "CEO Juice: hours applied to the next agreement billed"};
constexpr Rule kNoChargeRule{"no_charge_time", "Printed at zero", "schema",
                             "ConnectWise TimeEntry.billableOption NoCharge"};

const Rule& rule_of(LineKind kind) {
  switch (kind) {
    case LineKind::covered_time:
      return kCoveredRule;
    case LineKind::block_overage:
      return kOverageRule;
    case LineKind::refused_time:
      return kRefusedRule;
    case LineKind::carried_time:
      return kCarriedRule;
    case LineKind::no_charge_time:
      return kNoChargeRule;
    default:
      return kTimeRule;
  }
}

std::string explain_worth(const Terms& terms, const Line& line, std::string whole,
                          Explanation& explanation) {
  const Provider& provider = terms.provider;
  const Money worth = line.covered.value_or(line.amount);
  return explanation.round_to(line.covered ? "worth" : "amount",
                              line.covered ? "Worth of the work" : "Amount", std::move(whole),
                              provider.currency.digits, provider.rounding, worth.to_decimal());
}

// One entry, split where the block's money ended.
std::string explain_part(const BilledBook& billed, Index client, const Line& line,
                         Explanation& explanation) {
  const Terms& terms = billed.terms_of(client);
  const Provider& provider = terms.provider;
  const LineEntry& share = line.entries.front();
  const RatedEntry& rated = billed.clients[client].bill.rated[share.rated];
  const std::string rate =
      explain_rate(billed, line, rated, Explanation::own_rate(billed, rated), explanation);
  const std::string hours = explanation.given("hours", "Hours of the entry", rated.hours);
  const std::string whole =
      explanation.multiply("whole", "Worth of the entry", {hours, rate}, rated.worth());
  const bool is_covered = line.kind == LineKind::covered_time;
  const std::string other =
      explanation.given("other", is_covered ? "Beyond the block" : "Covered by the block",
                        rated.worth() - share.worth);
  const std::string part = explanation.subtract(
      "part", is_covered ? "Left in the block" : "Beyond the block", {whole, other}, share.worth);
  if (line.kind != LineKind::block_overage) return part;
  const Block& block = *terms.agreements[line.agreement].block;
  const TimeEntry& worked = billed.book.time_entries[rated.entry];
  const Decimal price = overage_price(terms, block, rated, worked);
  if (price == rated.rate) return part;
  const Decimal before = overage_rate(terms, block, rated, worked);
  std::string overage = explanation.given("overage_rate", "Rate past the end", before);
  overage = explain_past_end(billed, line, rated, before, std::move(overage), explanation);
  const Decimal scaled = share.worth * price;
  const std::string times =
      explanation.multiply("times", "Times the rate past the end", {part, overage}, scaled);
  return explanation.divide_to(
      "at_overage", "Divided by the entry's rate", {times, rate}, provider.currency.digits,
      provider.rounding, divide(scaled, rated.rate, provider.currency.digits, provider.rounding));
}

std::string explain_hours(const BilledBook& billed, Index client, const Line& line,
                          Explanation& explanation) {
  constexpr std::array<std::string_view, 4> kTelling{"rules", "rules_overage", "block_overage",
                                                     "typed"};
  const std::vector<RatedEntry>& all = billed.clients[client].bill.rated;
  const auto rank_of = [&](const LineEntry& entry) {
    const std::string_view from = rate_of(billed, line, all[entry.rated]).from;
    return std::find(kTelling.begin(), kTelling.end(), from);
  };
  const LineEntry& teller = *std::min_element(
      line.entries.begin(), line.entries.end(),
      [&](const LineEntry& a, const LineEntry& b) { return rank_of(a) < rank_of(b); });
  const Explanation::RowRate telling = rate_of(billed, line, all[teller.rated]);
  std::string rate = explain_rate(billed, line, all[teller.rated], telling, explanation);
  rate = explain_past_end(billed, line, all[line.entries.front().rated], telling.rate,
                          std::move(rate), explanation);
  const std::string hours =
      explanation.sum_rows("hours", "Hours of the entries", "quantity", line.quantity);
  return explanation.multiply("whole", "Hours x rate", {hours, rate},
                              line.quantity * line.unit_price);
}

// What the grant held and what covered work took of it; nothing where the line's work was done in
// the time of several grants.
std::string say_used_up(const BilledBook& billed, const ClientBill& bill, const Line& line) {
  const Terms& terms = billed.terms_of(bill.client);
  const BlockUnit unit = terms.agreements[line.agreement].block->unit;
  const auto print = [&](const Decimal& quantity) {
    return print_block_units(terms, unit, quantity);
  };
  for (const Lot& lot : bill.blocks[line.block].lots) {
    if (intersect(lot.usable, line.period) != line.period) continue;
    return "The grant of " + lot.usable.start.to_string() + " held " + print(lot.granted) +
           ", of which " + print(lot.drawn) + " was drawn. ";
  }
  return "";
}

// Entries, of which several pieces may be on the line.
std::size_t count_entries(const ClientBill& bill, const Line& line) {
  std::set<Index> entries;
  for (const LineEntry& share : line.entries) entries.insert(bill.rated[share.rated].entry);
  return entries.size();
}

// Where work past the end waits for the end of the block's period; late work may be billed later.
std::string say_due(const BilledBook& billed, const ClientBill& bill, const Line& line) {
  if (line.kind != LineKind::block_overage) return "";
  const Agreement& agreement = billed.terms_of(bill.client).agreements[line.agreement];
  if (agreement.block->overage_billed == OverageBilled::with_work) return "";
  std::set<std::string> days;
  for (const LineEntry& share : line.entries) {
    days.insert(overage_billed_on(agreement, bill.rated[share.rated].on).to_string());
  }
  return days.size() == 1 ? " It is due at the end of the block's period, on " + *days.begin() + "."
                          : " It is due at the ends of the block's periods, " + *days.begin() +
                                " to " + *days.rbegin() + ".";
}

std::string sentence_for(const Terms& terms, const ClientBill& bill, const Line& line) {
  const std::size_t entries = count_entries(bill, line);
  const std::string count =
      std::to_string(entries) + (entries == 1 ? " time entry" : " time entries");
  if (line.unit == LineUnit::part) {
    return line.kind == LineKind::covered_time
               ? "The block's last money paid for a part of this entry."
               : "The block's money ended inside this entry; this is the rest of it.";
  }
  const bool is_carried =
      line.block != kNowhere && terms.agreements[line.agreement].block->overage == Overage::carry;
  const std::string work = print_hours(line.quantity) + " hours of " + count + " at " +
                           print_price(terms, line.unit_price);
  switch (line.kind) {
    case LineKind::covered_time:
      return (line.block == kNowhere ? "The agreement includes " : "The block pays for ") + work +
             ", worth " + line.covered->to_string() + ".";
    case LineKind::block_overage:
      return (is_carried ? "No grant is to come that could pay it back: " : "Past its end: ") +
             work + " an hour.";
    case LineKind::refused_time:
      return "The agreement does not let the rest be billed: " + work + ", worth " +
             line.covered->to_string() + ", is given away.";
    case LineKind::carried_time:
      return "Owed, and taken from the block's next grant: " + work + ".";
    case LineKind::no_charge_time:
      return "Marked no charge: " + work + ".";
    default:
      return "No agreement pays for it: " + work + " an hour.";
  }
}

void add_settings(const Terms& terms, const Line& line, Explanation& explanation) {
  if (line.block != kNowhere) {
    const Block& block = *terms.agreements[line.agreement].block;
    const std::string pointer = "/agreements/" + std::to_string(line.agreement) + "/block";
    explanation.add_setting(pointer + "/unit", "Measured in", std::string(to_string(block.unit)));
    explanation.add_setting(pointer + "/grant", "Block",
                            print_block(terms, block.unit, block.grant));
    explanation.add_setting(pointer + "/overage", "Past its end",
                            std::string(to_string(block.overage)));
    if (block.overage_billed != OverageBilled::with_work) {
      explanation.add_setting(pointer + "/overage_billed", "Billed",
                              std::string(to_string(block.overage_billed)));
    }
  } else if (line.kind == LineKind::covered_time) {
    explanation.add_setting("/agreements/" + std::to_string(line.agreement) + "/coverage/time",
                            "Covers time", "true");
  }
}

// Where minimum, increment, maximum and digits are set: the agreement goes before the work type.
void add_time_settings(const Terms& terms, const Line& line, Explanation& explanation) {
  static const TimeLimits kNone;
  const TimeLimits& own =
      line.agreement == kNowhere ? kNone : terms.agreements[line.agreement].time_limits;
  const TimeLimits& of_type = terms.work_types[line.work_type].time_limits;
  const std::string agreement = "/agreements/" + std::to_string(line.agreement);
  const std::string type = "/work_types/" + std::to_string(line.work_type);
  const auto add = [&](std::string_view field, std::string_view label,
                       const std::optional<int>& own_minutes,
                       const std::optional<int>& type_minutes) {
    const std::optional<int>& minutes = own_minutes ? own_minutes : type_minutes;
    if (!minutes) return;
    explanation.add_setting((own_minutes ? agreement : type) + "/" + std::string(field), label,
                            std::to_string(*minutes));
  };
  add("minimum_minutes", "Minimum, minutes", own.minimum_minutes, of_type.minimum_minutes);
  add("increment_minutes", "Rounded to, minutes", own.increment_minutes, of_type.increment_minutes);
  add("maximum_minutes", "Maximum, minutes", own.maximum_minutes, of_type.maximum_minutes);
  const Policies& policies = terms.policies;
  const auto add_policy = [&](std::string_view field, std::string_view label, auto value,
                              auto by_default) {
    if (value == by_default) return;
    explanation.add_setting("/policies/" + std::string(field), label,
                            std::string(to_string(value)));
  };
  add_policy("time_rounding_scope", "Rounded together", policies.time_rounding_scope,
             Policies{}.time_rounding_scope);
  add_policy("time_rounding_order", "Order of rounding", policies.time_rounding_order,
             Policies{}.time_rounding_order);
  add_policy("increment_rounding", "Rounding to the increment", policies.increment_rounding,
             Policies{}.increment_rounding);
  add_policy("work_time_split", "An entry across work times", policies.work_time_split,
             Policies{}.work_time_split);
  add_policy("multiplier_order", "Multipliers", policies.multiplier_order,
             Policies{}.multiplier_order);
  if (terms.provider.hours_digits == Provider{}.hours_digits) return;
  explanation.add_setting("/provider/hours_digits", "Digits kept in hours",
                          std::to_string(terms.provider.hours_digits));
}

}  // namespace

JsonText explain_time_line(const BilledBook& billed, Index client, const Invoice& invoice,
                           const Line& line) {
  const Terms& terms = billed.terms_of(client);
  const ClientBill& bill = billed.clients[client].bill;
  Explanation explanation(line_id(billed, client, invoice, line), rule_of(line.kind));
  const bool beyond = line.kind == LineKind::block_overage || line.kind == LineKind::refused_time ||
                      line.kind == LineKind::carried_time;
  explanation.say((beyond ? say_used_up(billed, bill, line) : "") +
                  sentence_for(terms, bill, line) + say_due(billed, bill, line));
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  explanation.add_hours_inputs(terms, time_rounding(terms, line.work_type, line.agreement));

  for (const LineEntry& entry : line.entries) {
    const RatedEntry& rated = bill.rated[entry.rated];
    const bool is_part = line.unit == LineUnit::part;
    Explanation::RowRate rate =
        is_part ? Explanation::own_rate(billed, rated) : rate_of(billed, line, rated);
    if (!is_part && line.kind == LineKind::block_overage) {
      rate.rate = overage_price(terms, *terms.agreements[line.agreement].block, rated,
                                billed.book.time_entries[rated.entry]);
    }
    explanation.add_row(billed, rated, rate, entry.quantity,
                        is_part ? entry.worth : entry.quantity * rate.rate);
  }
  std::string whole = line.unit == LineUnit::part
                          ? explain_part(billed, client, line, explanation)
                          : explain_hours(billed, client, line, explanation);
  const std::string worth = explain_worth(terms, line, std::move(whole), explanation);
  if (line.covered) {
    explanation.subtract("amount", "Not billed", {worth, worth}, Decimal{});
  }
  add_settings(terms, line, explanation);
  add_account_setting(terms, client, line, explanation);
  add_time_settings(terms, line, explanation);
  return explanation.write();
}

}  // namespace billing
