// Parts of periods: how many cycles, which share, which invoice.
#include "calendar/billed_parts.h"
#include "calendar/day_count.h"
#include "collections.h"

namespace billing::testing {
namespace {

constexpr int kShareDigits = 9;  // What Kill Bill keeps of a share, half up.
constexpr Rounding kHalfUp = Rounding::half_away_from_zero;

std::string nine_digits(const Ratio& ratio) {
  return ratio.round(kShareDigits, kHalfUp).to_string();
}

Charged charged_of(const Row& input, const std::string& day_field) {
  const Date start = date(input.text("start"));
  const Cycle cycle = cycle_of(input.text_or("billing_period", "MONTHLY"));
  Charged charged{cycle_on_day(cycle, input.integer(day_field), start), start, {}};
  if (input.has("end")) charged.end = date(input.text("end"));
  return charged;
}

std::vector<BilledPart> parts_of(const Charged& charged, const std::string& mode, Date target) {
  const Date until = mode == "in_advance"
                         ? billed_until_in_advance(charged, target)
                         : billed_until_in_arrears(charged, target).value_or(charged.start);
  return billed_parts(charged.cycle, {charged.start, until});
}

JsonText answer_cycles(const Row& input) {
  const Charged charged = charged_of(input, "bill_cycle_day");
  const Ratio cycles =
      count_cycles(parts_of(charged, input.text("mode"), date(input.text("target"))));
  return {{"cycles_fraction", to_text(cycles)}, {"cycles_9dp", nine_digits(cycles)}};
}

// A stub before a cycle day is a part of the period that ends on it, one after it of the period
// that it begins.
JsonText answer_stub(const Row& input, bool before) {
  const Period billed{date(input.text("from")), date(input.text("to"))};
  const BillingCycle cycle{cycle_of(input.text("billing_period")), CycleAnchor::contract,
                           before ? billed.end : billed.start};
  const Period whole = period_at(cycle, before ? billed.end.plus_days(-1) : billed.start);
  std::optional<int> month_days;
  const std::string& mode = input.text("days_mode");
  if (mode.starts_with("fixed")) month_days = std::stoi(mode.substr(5));
  return {{"fraction_9dp", nine_digits(share_of_period({billed, whole}, month_days))}};
}

JsonText answer_days(const Row& input) {
  const Period period{date(input.text("from")), date(input.text("to"))};
  return {{"days", count_days(period, input.integer("days_in_month"))}};
}

JsonText answer_invoice(const Row& input) {
  const Currency usd = currency("USD");
  Money balance = Money::zero(usd);
  int items = 0;
  for (const Row& subscription : input.items("subscriptions")) {
    const Charged charged = charged_of(subscription, "bcd");
    for (const BilledPart& part : parts_of(charged, "in_advance", date(input.text("target")))) {
      const Ratio amount = Ratio(subscription.number("rate")) * share_of_period(part);
      balance += round_to_money(amount.round(usd.digits, kHalfUp), usd, kHalfUp);
      ++items;
    }
  }
  return {{"balance", balance.to_string()}, {"items", items}};
}

JsonText answer_fee(const Row& input) {
  const Ratio fee = Ratio(input.first_of({"amount_cents", "amount"}).number()) *
                    Ratio(input.number("billed_days"), input.number("period_days"));
  return {{"precise_cents", to_text(fee)}, {"cents", fee.round(0, kHalfUp).to_string()}};
}

JsonText answer(const Row& row) {
  const std::string& kind = row.text("kind");
  const Row input = row.at("input");
  if (kind == "cycles") return answer_cycles(input);
  if (kind == "stub_before_first_cycle") return answer_stub(input, true);
  if (kind == "stub_after_last_cycle") return answer_stub(input, false);
  if (kind == "days_between_fixed_month") return answer_days(input);
  if (kind == "invoice_in_advance") return answer_invoice(input);
  if (kind == "fee_fraction") return answer_fee(input);
  throw CannotRun("no kind " + kind);
}

// A part before a cycle day that its month does not have is a kind of its own: Kill Bill counts
// back from the clamped day.
std::vector<Case> cases(const Row& file) {
  std::vector<Case> all = plain_cases(file, "kind");
  for (Case& one : all) {
    if (one.kind != "cycles") continue;
    const Row input = Row(one.row).at("input");
    const Charged charged = charged_of(input, "bill_cycle_day");
    const Date first = first_cycle_day(charged.cycle, charged.start);
    if (charged.start < first && first.day() < input.integer("bill_cycle_day")) {
      one.kind += "/part_before_clamped_day";
    }
  }
  return all;
}

}  // namespace

Collection proration() {
  return {"proration",
          [](const Row& file) {
            return is_schema(file, "proration", {"kind", "input"});
          },
          cases, answer};
}

}  // namespace billing::testing
