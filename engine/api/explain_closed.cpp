// Closed months: what was invoiced stands in the book; a correction is what is due less that.
#include <algorithm>

#include "api/explain.h"
#include "api/explanation.h"

namespace billing {
namespace {

constexpr Rule kAsInvoiced = {"closed.as_invoiced", "As invoiced", "design",
                              "engine/README.md: a closed month keeps its invoices"};
constexpr Rule kCorrection = {"closed.correction", "Correction of a closed month", "assumption",
                              "engine/README.md: the difference goes on the first open invoice"};

constexpr Rule kReversed = {"closed.reversed", "Taken back", "assumption",
                            "engine/README.md: closed_changes, bill_again"};
constexpr Rule kBilledAgain = {"closed.billed_again", "Billed again", "assumption",
                               "engine/README.md: closed_changes, bill_again"};

const Rule& rule_of(CorrectionPart part) {
  if (part == CorrectionPart::difference) return kCorrection;
  return part == CorrectionPart::reversed ? kReversed : kBilledAgain;
}

// `id`: of what is corrected.
void explain_difference(const std::string& id, CorrectionPart part, Money was, Money now,
                        Explanation& explanation) {
  if (part == CorrectionPart::billed_again) {
    explanation.add_input("due", id + std::string(kDueSuffix));
    explanation.given("amount", "By today's terms", now.to_decimal());
    return;
  }
  explanation.add_input("invoiced", id);
  if (part == CorrectionPart::reversed) {
    const std::string invoiced =
        explanation.given("invoiced", "Invoiced, with the corrections since", was.to_decimal());
    explanation.subtract("amount", "Taken back", {"0", invoiced}, (-was).to_decimal());
    return;
  }
  explanation.add_input("due", id + std::string(kDueSuffix));
  const std::string due = explanation.given("due", "By today's terms", now.to_decimal());
  const std::string invoiced =
      explanation.given("invoiced", "Invoiced, with the corrections since", was.to_decimal());
  explanation.subtract("amount", "The difference", {due, invoiced}, (now - was).to_decimal());
}

}  // namespace

JsonText explain_closed_line(const BilledBook& billed, Index client, const Invoice& invoice,
                             const Line& line) {
  const std::string id = line_id(billed, client, invoice, line);
  Explanation explanation(id, line.kept ? kAsInvoiced : rule_of(line.correction->part));
  const std::string currency(billed.book.terms.provider.currency.text());
  explanation.add_input("currency", currency);
  if (line.kept) {
    explanation.say(
        "This is what was invoiced before the month was closed. What today's terms bill otherwise "
        "is a correction in the first open month.");
    explanation.given("amount", "As invoiced", line.amount.to_decimal());
    explanation.add_setting("/ledger/closed_invoices/" + std::to_string(line.kept->invoice) +
                                "/lines/" + std::to_string(line.kept->line) + "/amount",
                            "As invoiced", line.amount.to_string());
    return explanation.write();
  }
  const Correction& correction = *line.correction;
  if (correction.part == CorrectionPart::reversed) {
    explanation.say("Its month is closed with " + correction.was.to_string() +
                    " invoiced for it. Today's terms give another invoice, so all of the one that "
                    "was sent is taken back and billed again.");
  } else if (correction.part == CorrectionPart::billed_again) {
    explanation.say(
        "Its month is closed and its invoice was sent and is taken back; today's terms "
        "bill " +
        correction.now.to_string() + ".");
  } else {
    explanation.say("Its month is closed with " + correction.was.to_string() +
                    " invoiced for it; today's terms bill " + correction.now.to_string() + ".");
  }
  explain_difference(correction.line, correction.part, correction.was, correction.now, explanation);
  return explanation.write();
}

JsonText explain_closed_tax(const BilledBook& billed, Index client, const Invoice& invoice,
                            const InvoiceTax& tax) {
  const Terms& terms = billed.book.terms;
  const bool is_correction = !tax.corrects.empty() && !invoice.as_invoiced;
  Explanation explanation(tax_id(terms, client, invoice, tax),
                          is_correction ? rule_of(tax.part) : kAsInvoiced);
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  const TaxRate& rate = terms.tax_rates[tax.tax_rate];
  if (is_correction && tax.part == CorrectionPart::reversed) {
    explanation.say(rate.name + " of " + tax.corrects + " was " + tax.was.to_string() +
                    "; all of that invoice is taken back.");
  } else if (is_correction && tax.part == CorrectionPart::billed_again) {
    explanation.say(rate.name + " by today's terms, instead of that of " + tax.corrects + ".");
  } else if (is_correction) {
    explanation.say(rate.name + " of " + tax.corrects + " was " + tax.was.to_string() +
                    "; today's terms charge " + tax.now.to_string() + ".");
  } else {
    explanation.say("This is the tax that was charged before the month was closed.");
    explanation.given("amount", "As invoiced", tax.amount.to_decimal());
  }
  if (is_correction) {
    explain_difference(tax.corrects + "/tax/" + rate.id, tax.part, tax.was, tax.now, explanation);
  }
  return explanation.write();
}

}  // namespace billing
