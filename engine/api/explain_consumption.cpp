// Metered usage: the rows with what each costs and is billed at, then their sum, rounded.
#include "api/describe_line.h"
#include "api/explain.h"
#include "api/explanation.h"
#include "api/words.h"

namespace billing {
namespace {

constexpr Rule kConsumptionRule{"consumption", "Metered usage at cost, marked up", "third_party",
                                "Sync 365: rules by kind and group, on list or net price"};
constexpr Rule kMicrosoftRule{"consumption_microsoft",
                              "Metered usage as Microsoft's reconciliation rounds it, marked up",
                              "documented", "learn.microsoft.com, reconciliation file"};

std::string say_mark_up(const Terms& terms, const ConsumptionTerms& own, Index mark_up) {
  if (mark_up == kNowhere) return "No mark-up is for it, so it is billed at cost";
  const MarkUp& one = own.mark_ups[mark_up].mark_up;
  switch (one.method) {
    case MarkUpMethod::percent:
      return one.value.to_string() + " percent on the cost";
    case MarkUpMethod::fixed:
      return print_price(terms, one.value) + " on each unit's cost";
    case MarkUpMethod::set_price:
      return "Each unit at " + print_price(terms, one.value) + ", whatever it cost";
  }
  return "";
}

void add_inputs(const Terms& terms, const ConsumptionTerms& own, const ConsumptionGroup& group,
                Explanation& explanation) {
  const bool is_marked = group.mark_up != kNowhere;
  const MarkUp mark_up = is_marked ? own.mark_ups[group.mark_up].mark_up : MarkUp{};
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  explanation.add_input("kind", std::string(to_string(group.kind)));
  explanation.add_input("meter_group", group.meter_group);
  explanation.add_input("vendor_rounding", std::string(to_string(own.vendor_rounding)));
  explanation.add_input("rounding", std::string(to_string(own.rounding)));
  explanation.add_input("provider_rounding", std::string(to_string(terms.provider.rounding)));
  explanation.add_input("mark_up_method", std::string(to_string(mark_up.method)));
  explanation.add_input("mark_up", mark_up.value.to_string());
}

void add_settings(const ConsumptionTerms& own, const Line& line, Explanation& explanation) {
  const std::string pointer = "/agreements/" + std::to_string(line.agreement) + "/consumption";
  explanation.add_setting(pointer + "/base", "Billed on", std::string(to_string(own.base)));
  if (line.consumption->mark_up == kNowhere) return;
  const std::string at = pointer + "/mark_ups/" + std::to_string(line.consumption->mark_up);
  const MarkUp& mark_up = own.mark_ups[line.consumption->mark_up].mark_up;
  explanation.add_setting(at + "/method", "Mark-up", std::string(to_string(mark_up.method)));
  explanation.add_setting(at + "/value", "By", mark_up.value.to_string());
}

// What the running sum of the month's lines grows by, each time rounded.
void explain_running(const Provider& provider, const Line& line, const std::string& sum,
                     Explanation& explanation) {
  const ConsumptionGroup& group = *line.consumption;
  const int digits = provider.currency.digits;
  const Decimal through = group.running_before + group.sum;
  const Decimal rounded_before = round(group.running_before, digits, provider.rounding);
  const Decimal rounded_through = round(through, digits, provider.rounding);
  const std::string before =
      explanation.given("before", "The month's lines before it", group.running_before);
  const std::string with = explanation.add("through", "With this line", {before, sum}, through);
  const std::string from = explanation.round_to("from", "Rounded before it", before, digits,
                                                provider.rounding, rounded_before);
  const std::string to = explanation.round_to("to", "Rounded with it", with, digits,
                                              provider.rounding, rounded_through);
  explanation.subtract("amount", "Amount", {to, from}, line.amount.to_decimal());
}

}  // namespace

JsonText explain_consumption_line(const BilledBook& billed, Index client, const Invoice& invoice,
                                  const Line& line) {
  const Terms& terms = billed.terms_of(client);
  const Provider& provider = terms.provider;
  const ConsumptionTerms& own = *terms.agreements[line.agreement].consumption;
  const ConsumptionGroup& group = *line.consumption;
  const bool is_microsoft = own.vendor_rounding == VendorRounding::microsoft;
  Explanation explanation(line_id(billed, client, invoice, line),
                          is_microsoft ? kMicrosoftRule : kConsumptionRule);
  explanation.say(say_mark_up(terms, own, group.mark_up) + ": " +
                  say(detail_line(terms, billed.clients[client].bill, line), kBetweenDetails) +
                  ".");
  add_inputs(terms, own, group, explanation);
  const MarkUp* mark_up =
      group.mark_up == kNowhere ? nullptr : &own.mark_ups[group.mark_up].mark_up;
  for (const Index index : group.rows) {
    const ConsumptionRow& row = billed.book.consumption[index];
    explanation.add_usage_row(row, price_consumption(provider, own, row, mark_up));
  }
  const std::string sum = explanation.sum_usage_rows("sum", "Sum of the rows", group.sum);
  if (own.rounding == ConsumptionRounding::end) {
    explain_running(provider, line, sum, explanation);
  } else {
    explanation.round_to("amount", "Amount", sum, provider.currency.digits, provider.rounding,
                         line.amount.to_decimal());
  }
  add_settings(own, line, explanation);
  return explanation.write();
}

}  // namespace billing
