// Blocks, time and rates as help pages and practitioners tell them.
#include "billed_block.h"
#include "blocks/carry_over.h"
#include "calendar/proration.h"
#include "collections.h"
#include "grant_timeline.h"
#include "rating/time_rate.h"
#include "rating/time_rounding.h"

namespace billing::testing {
namespace {

constexpr Rounding kHalfUp = Rounding::half_away_from_zero;
const char* const kMinutesPerHour = "60";

JsonText field(const char* name, const Decimal& value) { return {{name, value.to_string()}}; }

Ratio in_hours(const Decimal& minutes) { return {minutes, decimal(kMinutesPerHour)}; }

Block hours_block(const Decimal& grant, Overage overage) {
  Block block;
  block.cycle = BlockCycle::one_time;
  block.grant = grant;
  block.overage = overage;
  return block;
}

JsonText answer_deduct(const Row& input) {
  const bool hours = input.text("block") == "hours";
  Block block = hours_block(input.number_or("balance", "1000000"), Overage::refuse);
  block.unit = hours ? BlockUnit::hours : BlockUnit::amount;
  const BilledBlock billed({block, input.number("hours"), input.number("rate"), {}, {}});
  return {{"deducted", billed.drawn().to_string()}, {"unit", hours ? "hours" : "currency"}};
}

JsonText answer_block_hours(const Row& input) {
  Block block = hours_block(decimal("1000000"), Overage::refuse);
  block.draw_factors = {{kNowhere, kNowhere, {}, input.number("multiplier")}};
  const BilledBlock billed({block, input.number("hours"), {}, {}, {}});
  return field("deducted", billed.drawn());
}

// The three steps that the article names, each as the block's overage.
Block block_of_mode(const Row& input) {
  const std::string& mode = input.text("mode");
  const Decimal remaining = input.number("remaining");
  if (mode == "bill_at_rate") return hours_block(remaining, Overage::bill_own_rate);
  if (mode == "roll_to_next") {
    Block block = hours_block(remaining, Overage::carry);
    block.cycle = BlockCycle::per_period;
    return block;
  }
  if (mode != "additional_block") throw CannotRun("no mode " + mode);
  Block block = hours_block(input.number("add_block"), Overage::sell_block);
  block.cycle = BlockCycle::purchased;
  block.sold_price = input.number("add_price");
  Purchase purchase;
  purchase.on = date("2026-01-01");
  purchase.quantity = remaining;
  block.purchases = {purchase};
  return block;
}

JsonText answer_overage(const Row& input) {
  const Decimal need = input.number("need");
  const BilledBlock billed({block_of_mode(input), need, input.number_or("rate", "0"), {}, {}});
  const Decimal covered = billed.history().lots.front().drawn;
  const Decimal owed = billed.owed();
  return {
      {"covered", covered.to_string()},
      {"overage", (need - covered).to_string()},
      {"blocks_billed", billed.lots(LotOrigin::sold_overage).to_string()},
      {"billed",
       (billed.amount(LineKind::block_overage) + billed.amount(LineKind::block_sale)).to_string()},
      {"remaining", (billed.left() + owed).to_string()},
      {"carried_debt", owed.to_string()}};
}

JsonText answer_block_split(const Row& input) {
  Block block = hours_block(input.number("remaining"), Overage::bill_overage_rate);
  block.draw_factors = {{kNowhere, kNowhere, {}, input.number("multiplier")}};
  block.overage_by_factor = input.flag("apply_multiplier_to_overage");
  const BilledBlock billed(
      {block, input.number("hours"), decimal("1"), {}, input.number("overage_rate")});
  return {{"block_used", billed.drawn().to_string()},
          {"block_left", billed.left().to_string()},
          {"overage_hours", billed.quantity(LineKind::block_overage).to_string()},
          {"overage_amount", billed.amount(LineKind::block_overage).to_string()}};
}

JsonText answer_overage_rate(const Row& input) {
  Block block = hours_block({}, Overage::bill_overage_rate);
  block.draw_factors = {{kNowhere, kNowhere, {}, input.number("multiplier")}};
  block.overage_by_factor = input.flag("apply_multiplier");
  const BilledBlock billed({block, input.number("hours"), input.number("role_rate"),
                            input.optional_number("contract_role_rate"),
                            input.optional_number("overage_rate")});
  return field("amount", billed.amount(LineKind::block_overage));
}

// The rate chain with one rule in it.
Decimal rate_with(const RateRule& rule, const Decimal& base) {
  Terms terms;
  terms.work_roles.push_back({"role", "Role", base});
  terms.work_types.push_back({});
  terms.clients.push_back({});
  terms.rate_rules.push_back(rule);
  TimeEntry entry;
  entry.client = entry.work_role = entry.work_type = 0;
  return rate_time(terms, kNowhere, entry, WorkTime::business).rate;
}

JsonText answer_rate_modifier(const Row& input) {
  const std::string& type = input.text("type");
  RateRule rule;
  rule.value = input.number("value");
  if (type == "adjust") {
    rule.method = RateMethod::adjustment;
  } else if (type == "multiplier") {
    rule.method = RateMethod::multiplier;
  } else if (type != "custom") {
    throw CannotRun("no type " + type);
  }
  return field("rate", rate_with(rule, input.number("base")));
}

JsonText answer_rate_choice(const Row& input) {
  const auto own = input.optional_number("contract_rate");
  if (!own) return field("rate", input.number("role_rate"));
  RateRule rule;
  rule.value = *own;
  return field("rate", rate_with(rule, input.number("role_rate")));
}

TimeRounding time_rounding_of(const Row& input) {
  TimeRounding rounding;
  rounding.minimum = input.number_or("minimum", "0");
  rounding.increment = input.number_or("increment", "0");
  rounding.grace = input.number_or("grace", "0");
  const std::string mode = input.text_or("mode", "up");
  if (mode == "down") rounding.mode = IncrementRounding::down;
  if (mode == "nearest") rounding.mode = IncrementRounding::nearest;
  if (mode == "up_after_grace") rounding.mode = IncrementRounding::up_after_grace;
  return rounding;
}

JsonText answer_ticket_round(const Row& input) {
  const TimeRounding rounding = time_rounding_of(input);
  const bool per_entry = input.text("scope") == "entry";
  Decimal worked, rounded;
  for (const Row& entry : input.items("entries")) {
    rounded += round_growth(rounding, worked, entry.number());
    if (!per_entry) worked += entry.number();
  }
  return {{"hours", to_text(in_hours(rounded))}};
}

JsonText answer_labour_amount(const Row& input) {
  TimeRounding rounding;
  rounding.increment = input.number("round_up_minutes");
  const Ratio hours = in_hours(round_minutes(rounding, input.number("minutes")));
  return {{"hours", to_text(hours)}, {"amount", to_text(hours * Ratio(input.number("rate")))}};
}

JsonText answer_invoice_round(const Row& input) {
  const Currency usd = currency("USD");
  Money each = Money::zero(usd);
  Decimal exact;
  for (const Row& line : input.items("lines")) {
    each += round_to_money(line.number(), usd, kHalfUp);
    exact += line.number();
  }
  const bool at_the_end = input.text("policy") == "round_total";
  return {{"total", (at_the_end ? round_to_money(exact, usd, kHalfUp) : each).to_string()}};
}

JsonText answer_thresholds(const Row& input, std::string_view one_level) {
  const Decimal all = Decimal::from_integer(100);
  Block block = hours_block(input.number("purchased"), Overage::refuse);
  if (!one_level.empty()) {
    block.alerts_percent_left.push_back(input.number(one_level));
  } else {
    for (const Row& level : input.items("levels_used_percent")) {
      block.alerts_percent_left.push_back(all - level.number());
    }
  }
  const BilledBlock billed({block, input.number("used"), {}, {}, {}});
  JsonText list = JsonText::array();
  for (const Alert& alert : billed.history().alerts) {
    list.push_back((all - alert.percent_left).to_string());
  }
  return {{"notify", !billed.history().alerts.empty()}, {"reached", list}};
}

// Used is negative, as that screen shows it; overruns are allowed, so the balance may be too.
JsonText answer_recap(const Row& input) {
  Block block = hours_block(input.number("starting"), Overage::carry);
  block.cycle = BlockCycle::per_period;
  Adjustment adjustment;
  adjustment.on = date("2026-01-02");
  adjustment.quantity = input.number("adjustments");
  if (!adjustment.quantity.is_zero()) block.adjustments = {adjustment};
  const BilledBlock billed({block, -input.number("used"), {}, {}, {}});
  return field("remaining", billed.history().movements.back().left);
}

// A connector's figures: the price of a part is to the whole price as the part's cost to the whole
// cost.
JsonText answer_psa_prorate(const Row& input) {
  const Ratio amount = Ratio(input.number("sell") * input.number("quantity")) *
                       Ratio(input.number("unit_price"), input.number("cycle_unit_price"));
  return field("amount", amount.round(2, kHalfUp));
}

JsonText answer_psa_days(const Row& input) {
  const Date first = date("2026-01-01");
  const Period period{first, first.plus_days(input.integer("days_in_period"))};
  const Period life{first.plus_days(input.integer("effective_day") - 1), period.end};
  const auto price = [&](Proration proration) {
    const ChargedDays charged = charged_days(period, life, proration);
    return to_text(Ratio(input.number("price") * Decimal::from_integer(charged.days),
                         Decimal::from_integer(charged.of_days)));
  };
  return {{"exclusive", price(Proration::exclusive)}, {"inclusive", price(Proration::inclusive)}};
}

// In which order entries draw on one block, by the policy that takes them as they were worked. One
// without a start is at its day's first minute.
JsonText answer_entry_order(const Row& input) {
  Terms terms;
  terms.policies.entry_order = EntryOrder::worked;
  terms.provider.currency = currency("USD");
  terms.work_roles.push_back({});
  terms.work_types.push_back({});
  terms.clients.push_back({});
  std::vector<TimeEntry> entries;
  Date first = Date::from_days(0), last = first;
  for (const Row& row : input.items("entries")) {
    TimeEntry entry;
    entry.id = row.text("id");
    entry.client = entry.work_role = entry.work_type = 0;
    const Date on = date(row.text("date"));
    entry.worked_at = *LocalTime::parse(on.to_string() + "T" + row.text_or("start", "00:00"));
    // Saved the other way round, so that it is not this that puts them in order.
    entry.entered_at = LocalTime::from_minutes(-static_cast<std::int32_t>(entries.size()));
    entry.minutes = decimal(kMinutesPerHour);
    first = entries.empty() ? on : std::min(first, on);
    last = std::max(last, on);
    entries.push_back(std::move(entry));
  }
  terms.period = {first.first_of_month(), last.first_of_month().plus_months(1)};
  Agreement agreement;
  agreement.client = 0;
  agreement.start = terms.period.start;
  agreement.coverage.time = true;
  agreement.block = hours_block(decimal("1000000"), Overage::refuse);
  terms.agreements.push_back(std::move(agreement));
  Book book;
  book.terms = std::move(terms);
  book.time_entries = std::move(entries);
  const ClientBill bill = bill_client(book.terms, usage_of(book), usage_by_client(book)[0], 0);
  JsonText order = JsonText::array();
  for (const Movement& movement : bill.blocks.front().movements) {
    if (movement.rated == kNowhere) continue;
    order.push_back(book.time_entries[bill.rated[movement.rated].entry].id);
  }
  return {{"order", order}};
}

// Both ends are days that count; our periods end on the day after.
Period inclusive_period(const Row& input) {
  return {date(input.text("start")), date(input.text("end")).plus_days(1)};
}

using Answer = JsonText (*)(const Row& input);

const std::vector<std::pair<std::string_view, Answer>>& answers() {
  static const std::vector<std::pair<std::string_view, Answer>> kAnswers = {
      {"deduct", answer_deduct},
      {"block_hours", answer_block_hours},
      {"overage", answer_overage},
      {"block_split", answer_block_split},
      {"overage_rate", answer_overage_rate},
      {"rate_modifier", answer_rate_modifier},
      {"rate_choice", answer_rate_choice},
      {"time_round",
       [](const Row& input) {
         return field("minutes", round_minutes(time_rounding_of(input), input.number("minutes")));
       }},
      {"ticket_round", answer_ticket_round},
      {"labour_amount", answer_labour_amount},
      {"invoice_round", answer_invoice_round},
      {"threshold", [](const Row& input) { return answer_thresholds(input, "percent_left"); }},
      {"thresholds", [](const Row& input) { return answer_thresholds(input, ""); }},
      {"psa_prorate", answer_psa_prorate},
      {"psa_prorate_days", answer_psa_days},
      {"days_inclusive",
       [](const Row& input) {
         return JsonText{{"days", inclusive_period(input).days()}};
       }},
      {"block_valid",
       [](const Row& input) {
         const bool dated = inclusive_period(input).contains(date(input.text("worked")));
         return JsonText{{"consumable", input.flag("active") && dated}};
       }},
      {"carry_cap",
       [](const Row& input) {
         return field("balance", grant_up_to(input.number("balance"), input.number("grant"),
                                             input.number("cap")));
       }},
      {"rollover_amount",
       [](const Row& input) {
         return field(
             "rolled",
             carry_over(
                 {input.optional_number("percent"), {}, input.optional_number("max_amount"), {}},
                 input.number("unused"))
                 .kept);
       }},
      {"recap", answer_recap},
      {"entry_order", answer_entry_order},
      {"grant_timeline", answer_grant_timeline},
      {"grant_active", answer_grant_active},
  };
  return kAnswers;
}

JsonText answer(const Row& row) {
  const std::string& kind = row.text("kind");
  for (const auto& [name, function] : answers()) {
    if (name == kind) return function(row.at("input"));
  }
  throw CannotRun("no kind " + kind);
}

// What the source reads otherwise is a kind of its own: a period that begins on its first day, of
// which nothing is left out, and grants that change by the minute.
std::vector<Case> cases(const Row& file) {
  std::vector<Case> all = plain_cases(file, "kind");
  for (Case& one : all) {
    const Row input = Row(one.row).at("input");
    if (one.kind == "psa_prorate_days" && input.integer("effective_day") == 1) {
      one.kind += "/whole_period";
    }
    if (one.kind == "grant_timeline" && !is_plain_timeline(input)) one.kind += "/changed";
    if (one.kind == "grant_active" && !is_plain_grant(input)) one.kind += "/changed";
  }
  return all;
}

}  // namespace

Collection prepaid() {
  return {"prepaid",
          [](const Row& file) {
            return is_schema(file, "prepaid", {"kind", "basis", "input"});
          },
          cases, answer};
}

}  // namespace billing::testing
