// Client after client, agreement after agreement, in the book's order.
#include "api/write_margins.h"

#include "api/coded_text.h"
#include "api/print.h"
#include "api/read_costs.h"
#include "api/write_assessment.h"
#include "money/rounding.h"

namespace billing {
namespace {

const Decimal kHundred = Decimal::from_integer(100);
const Decimal kMinutesOfHour = Decimal::from_integer(60);
constexpr int kFloorPercentMax = 100;

constexpr CodedText kAssumptions[] = {
    {"revenue", "Revenue is what is invoiced in the book's months before tax, without deposits."},
    {"work",
     "Work costs what was worked, whether it is billed or not, without rejected entries; it is of "
     "the agreement that takes it first, whoever pays for its rest."},
    {"goods",
     "Goods cost what additions, expenses, products and metered usage cost in the book or in the "
     "question."},
    {"hourly_rate",
     "An agreement's hourly rate is all of its revenue for all hours worked, goods included."},
};

struct Floors {
  std::optional<Decimal> hourly_rate;  // In the book's currency.
  std::optional<Decimal> margin_percent;
};

Floors read_floors(FieldReader& fields) {
  Floors floors{fields.optional_decimal("floor_hourly_rate", Sign::zero_or_more),
                fields.optional_decimal("floor_margin_percent", Sign::zero_or_more)};
  if (floors.margin_percent && *floors.margin_percent > Decimal::from_integer(kFloorPercentMax)) {
    fields.problem("number.out_of_range", "floor_margin_percent", "Write a number up to 100.");
  }
  return floors;
}

bool has_margin_percent(const AgreementMargin& margin) {
  return margin.is_complete() && margin.revenue.minor_units() > 0;
}

JsonText write_below(const Terms& terms, const Floors& floors, const AgreementMargin& margin) {
  JsonText below = JsonText::array();
  const auto rate = margin.hourly_rate(terms.provider.rounding);
  if (floors.hourly_rate && rate && rate->to_decimal() < *floors.hourly_rate) {
    below.push_back("hourly_rate");
  }
  if (floors.margin_percent && has_margin_percent(margin) &&
      margin.margin().to_decimal() * kHundred <
          margin.revenue.to_decimal() * *floors.margin_percent) {
    below.push_back("margin_percent");
  }
  return below;
}

JsonText write_row(const Terms& terms, const Floors& floors, const AgreementMargin& margin) {
  JsonText agreement, name;
  if (margin.agreement != kNowhere) {
    agreement = terms.agreements[margin.agreement].id;
    name = terms.agreements[margin.agreement].name;
  }
  return {{"client", terms.clients[margin.client].id},
          {"agreement", std::move(agreement)},
          {"name", std::move(name)},
          {"currency", terms.provider.currency.text()},
          {"figures", write_margin(terms, margin)},
          {"below_floor", write_below(terms, floors, margin)}};
}

std::string print_worked(const Decimal& minutes) {
  return print_hours(
      divide(minutes, kMinutesOfHour, kHoursDigitsPrinted, Rounding::half_away_from_zero));
}

JsonText write_optional(const std::optional<Decimal>& value) {
  return value ? JsonText(value->to_string()) : JsonText();
}

}  // namespace

JsonText write_margin_percent(const AgreementMargin& margin) {
  if (!has_margin_percent(margin)) return nullptr;
  return print_percent(margin.margin().to_decimal(), margin.revenue.to_decimal());
}

JsonText write_margin(const Terms& terms, const AgreementMargin& margin) {
  JsonText earned, rate;
  if (margin.is_complete()) earned = margin.margin().to_string();
  if (const auto hourly = margin.hourly_rate(terms.provider.rounding)) rate = hourly->to_string();
  return {{"revenue", margin.revenue.to_string()},
          {"cost_of_goods", margin.cost_of_goods.to_string()},
          {"cost_of_work", margin.cost_of_work.to_string()},
          {"margin", std::move(earned)},
          {"margin_percent", write_margin_percent(margin)},
          {"hours_worked", print_worked(margin.minutes)},
          {"hourly_rate", std::move(rate)},
          {"hours_without_cost", print_worked(margin.minutes_without_cost)},
          {"revenue_without_cost", margin.revenue_without_cost.to_string()}};
}

JsonText answer_margins(const BilledBook& billed, FieldReader& fields, Problems& problems) {
  AskedCosts asked = read_costs(fields, billed.book.terms, problems);
  const Floors floors = read_floors(fields);
  if (!problems.none()) return nullptr;
  JsonText rows = JsonText::array();
  for (Index client = 0; client < billed.clients.size(); ++client) {
    asked.terms.provider = billed.terms_of(client).provider;
    const ClientBill bill = bill_with_costs(billed, asked, client);
    // A floor of the book's currency says nothing of amounts in another.
    Floors own = floors;
    if (has_own_currency(billed.book.terms, client)) own.hourly_rate.reset();
    for (const AgreementMargin& margin :
         find_margins(asked.terms, usage_of(billed.book), bill, asked.roles)) {
      rows.push_back(write_row(asked.terms, own, margin));
    }
  }
  const Terms& terms = billed.book.terms;
  return {{"ok", true},
          {"period", print_period(terms.period)},
          {"months", billed_months(terms).size()},
          {"floor_hourly_rate", write_optional(floors.hourly_rate)},
          {"floor_margin_percent", write_optional(floors.margin_percent)},
          {"agreements", std::move(rows)},
          {"assumptions", write_coded(kAssumptions)}};
}

}  // namespace billing
