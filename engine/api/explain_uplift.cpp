// One uplift after another, as they were worked out.
#include "api/explain_uplift.h"

#include "api/words.h"
#include "rating/uplift.h"

namespace billing {
namespace {

std::string explain_step(const Uplift& uplift, const UpliftStep& step, const std::string& number,
                         const Decimal& before, const Decimal& after, int digits, Rounding mode,
                         std::string operand, Explanation& explanation) {
  const std::string on = step.on.to_string();
  switch (uplift.method) {
    case UpliftMethod::percent: {
      const std::string raised =
          explanation.multiply("raised_" + number, "Times " + step.times.to_string(),
                               {std::move(operand), step.times.to_string()}, before * step.times);
      return explanation.round_to("uplift_" + number, "Uplift of " + on, raised, digits, mode,
                                  after);
    }
    case UpliftMethod::amount:
      return explanation.add("uplift_" + number, "Uplift of " + on,
                             {std::move(operand), step.plus.to_string()}, after);
    case UpliftMethod::index: {
      const std::string raised =
          explanation.multiply("raised_" + number, "Times the index of " + on,
                               {std::move(operand), step.times.to_string()}, before * step.times);
      return explanation.divide_to("uplift_" + number,
                                   "Uplift of " + on + ": by the index of a year before",
                                   {raised, step.by.to_string()}, digits, mode, after);
    }
  }
  return operand;
}

}  // namespace

LineUplifts uplifts_of(const Terms& terms, const Line& line) {
  const Agreement& agreement = terms.agreements[line.agreement];
  const bool is_fee = line.addition == kNowhere;
  const auto& own =
      is_fee ? agreement.recurring_fee->uplifts : agreement.additions[line.addition].uplifts;
  LineUplifts uplifts;
  uplifts.list = &agreement.uplifts_of(own);
  uplifts.pointer = "/agreements/" + std::to_string(line.agreement);
  if (own) {
    uplifts.pointer += is_fee ? "/recurring_fee" : "/additions/" + std::to_string(line.addition);
  }
  uplifts.pointer += "/uplifts";
  const RecurringTerms& recurring = *line.recurring;
  uplifts.steps = uplift_steps(*uplifts.list, agreement.start,
                               {recurring.price_from, recurring.priced_on.plus_days(1)});
  return uplifts;
}

Decimal base_price(const Terms& terms, const Line& line) {
  const Agreement& agreement = terms.agreements[line.agreement];
  const bool is_fee = line.addition == kNowhere;
  Decimal price =
      is_fee ? agreement.recurring_fee->amount : agreement.additions[line.addition].unit_price;
  for (const RecurringChange& change :
       is_fee ? agreement.recurring_fee->changes : agreement.additions[line.addition].changes) {
    if (change.unit_price && change.on <= line.recurring->price_from) price = *change.unit_price;
  }
  return price;
}

Pricing uplifted_sheet(const Terms& terms, const Line& line) {
  Pricing sheet = *terms.agreements[line.agreement].additions[line.addition].pricing;
  for (const UpliftStep& step : uplifts_of(terms, line).steps) {
    uplift_pricing(sheet, step, terms.provider);
  }
  return sheet;
}

std::string explain_uplifts(const Terms& terms, const LineUplifts& uplifts, const Decimal& base,
                            std::string operand, Explanation& explanation) {
  const int digits = price_digits(terms.provider, base);
  const Rounding mode = terms.provider.rounding;
  Decimal price = base;
  for (std::size_t i = 0; i < uplifts.steps.size(); ++i) {
    const UpliftStep& step = uplifts.steps[i];
    const Decimal after = uplift_price(price, step, digits, mode);
    operand = explain_step((*uplifts.list)[step.uplift], step, std::to_string(i + 1), price, after,
                           digits, mode, std::move(operand), explanation);
    price = after;
  }
  return operand;
}

void add_uplift_settings(const Terms& terms, const LineUplifts& uplifts, Explanation& explanation) {
  std::vector<bool> told(uplifts.list->size());
  for (const UpliftStep& step : uplifts.steps) {
    if (told[step.uplift]) continue;
    told[step.uplift] = true;
    const Uplift& uplift = (*uplifts.list)[step.uplift];
    const std::string at = uplifts.pointer + "/" + std::to_string(step.uplift);
    explanation.add_setting(at + "/method", "Uplift", std::string(to_string(uplift.method)));
    if (uplift.method == UpliftMethod::percent) {
      explanation.add_setting(at + "/value", "Percent", uplift.value.to_string());
    } else if (uplift.method == UpliftMethod::amount) {
      explanation.add_setting(at + "/value", "Amount", print_price(terms, uplift.value));
    }
  }
}

}  // namespace billing
