// Lines made from other lines: what those come to, and what follows.
#include <algorithm>

#include "api/describe_line.h"
#include "api/explain.h"
#include "api/explanation.h"
#include "api/words.h"
#include "invoice/cap.h"
#include "invoice/true_up.h"

namespace billing {
namespace {

constexpr Rule kDiscount = {"discount", "Discount", "design",
                            "engine/README.md: each off what those before it have left"};
constexpr Rule kTrueUp = {"commitment.true_up", "Minimum commitment", "documented",
                          "Lago, minimum commitment: the shortfall at the period's end"};
constexpr Rule kMinimum = {"invoice.minimum", "Minimum invoice", "documented",
                           "HaloPSA minimum_amount: a line for what is missing"};
constexpr Rule kMaximum = {"invoice.maximum", "Maximum invoice", "design",
                           "engine/README.md: what is above it is taken off"};

constexpr Rule kCap = {"agreement.cap", "Cap of an agreement", "assumption",
                       "engine/README.md: what is above it is taken off where it is reached"};

const Rule& rule_of(LineKind kind) {
  switch (kind) {
    case LineKind::cap:
      return kCap;
    case LineKind::true_up:
      return kTrueUp;
    case LineKind::invoice_minimum:
      return kMinimum;
    case LineKind::invoice_maximum:
      return kMaximum;
    default:
      return kDiscount;
  }
}

class AdjustmentSteps {
 public:
  AdjustmentSteps(const BilledBook& billed, Index client, const Invoice& invoice, const Line& line,
                  Explanation& explanation)
      : terms_(billed.terms_of(client)),
        billed_(billed),
        client_(client),
        invoice_(invoice),
        line_(line),
        explanation_(explanation) {}

  void explain() {
    switch (line_.kind) {
      case LineKind::true_up:
        explain_true_up();
        break;
      case LineKind::invoice_minimum:
        explain_minimum();
        break;
      default:
        explain_discount();
    }
  }

 private:
  Decimal round_amount(const Decimal& value) const {
    return round(value, terms_.provider.currency.digits, terms_.provider.rounding);
  }
  void name_line(const Invoice& invoice, const Line& line) {
    explanation_.add_input("line", line_id(billed_, client_, invoice, line));
  }

  // The lines of the discount's taxes, as the discounts before it left them.
  std::string base(Decimal& sum) {
    std::vector<std::string> nets;
    for (const LineDiscount& part : line_.taken_off) {
      name_line(invoice_, invoice_.lines[part.line]);
      nets.push_back(part.net.to_decimal().to_string());
      sum += part.net.to_decimal();
    }
    return explanation_.add("base", "What it is taken off", nets, sum);
  }

  void explain_discount() {
    Decimal sum;
    const std::string base_step = base(sum);
    const Decimal off = -line_.amount.to_decimal();
    std::string off_step;
    const Client& client = terms_.clients[client_];
    if (line_.kind == LineKind::cap) {
      off_step = explain_share(base_step, sum, off, explain_above());
    } else if (line_.kind != LineKind::invoice_maximum &&
               discount_of(terms_, client, line_).percent) {
      const Decimal percent = *discount_of(terms_, client, line_).percent;
      const std::string percent_step = explanation_.given("percent", "Percent", percent);
      const std::string exact =
          explanation_.multiply("exact", "Percent of it", {base_step, percent_step, "0.01"},
                                sum * percent * Decimal::from_parts(1, 2));
      off_step = explanation_.round_to("off", "Rounded", exact, terms_.provider.currency.digits,
                                       terms_.provider.rounding, off);
    } else {
      off_step = explain_share(base_step, sum, off, "");
    }
    explanation_.subtract("amount", "Taken off", {"0", off_step}, -off);
  }

  // A fixed amount is split over the lines of different taxes; the minor units left over go to the
  // largest remainders.
  // `above`: the step of what should be taken off; empty where it is written down.
  std::string explain_share(const std::string& base_step, const Decimal& sum, const Decimal& off,
                            const std::string& above) {
    Decimal all_bases, all_off;
    for (const Line& other : invoice_.lines) {
      if (other.kind != line_.kind || other.agreement != line_.agreement ||
          other.discount != line_.discount || other.correction) {
        continue;
      }
      for (const LineDiscount& part : other.taken_off) all_bases += part.net.to_decimal();
      all_off -= other.amount.to_decimal();
    }
    const std::string bases = explanation_.given("all", "What all of it is taken off", all_bases);
    const std::string amount =
        above.empty() ? explanation_.given("whole", "Taken off in all", all_off)
                      : explanation_.minimum("whole", "Taken off in all", {above, bases}, all_off);
    const std::string weighed =
        explanation_.multiply("weighed", "Amount x this part", {amount, base_step}, all_off * sum);
    const Decimal share =
        divide(all_off * sum, all_bases, terms_.provider.currency.digits, Rounding::toward_zero);
    const std::string share_step =
        explanation_.divide_to("share", "Its share", {weighed, bases},
                               terms_.provider.currency.digits, Rounding::toward_zero, share);
    const std::string rest = explanation_.given("rest", "Of what is left over", off - share);
    return explanation_.add("off", "Share", {share_step, rest}, off);
  }

  // What the agreement's lines of the period come to above its cap.
  std::string explain_above() {
    const Cap& cap = *terms_.agreements[line_.agreement].cap;
    const std::vector<Invoice>& invoices = billed_.clients[client_].bill.invoices;
    const AgreedPeriod period = *cap_period(terms_, line_.agreement, invoice_.month.start);
    std::vector<std::string> amounts = {period.billed_before.to_string()};
    Decimal billed = period.billed_before;
    for (const Invoice& invoice : invoices) {
      const bool is_this = &invoice == &invoice_;
      if (!is_this && !period.months.contains(invoice.month.start)) continue;
      for (const Line& line : invoice.lines) {
        if (!counts_for_agreed(line, line_.agreement)) continue;
        if (is_this && line.kind == LineKind::cap) continue;
        name_line(invoice, line);
        amounts.push_back(line.amount.to_decimal().to_string());
        billed += line.amount.to_decimal();
      }
      if (is_this) break;
    }
    const std::string billed_step = explanation_.add(
        "billed", "Invoiced in its period up to here, and before the book", amounts, billed);
    const std::string maximum = explain_period(period, "cap", "Cap", cap.maximum);
    const Decimal above = billed - period.amount.to_decimal();
    const std::string step =
        explanation_.subtract("above", "Above it", {billed_step, maximum}, above);
    explanation_.add_setting("/agreements/" + std::to_string(line_.agreement) + "/cap/maximum",
                             "Cap", print_price(terms_, cap.maximum));
    return explanation_.round_to("above_rounded", "Rounded", step, terms_.provider.currency.digits,
                                 terms_.provider.rounding, round_amount(above));
  }

  // The amount of a whole period, and that of its days.
  std::string explain_period(const AgreedPeriod& period, const char* id, const char* label,
                             const Decimal& whole) {
    explanation_.add_input("period_start", period.whole.start.to_string());
    explanation_.add_input("period_end", period.whole.end.to_string());
    const std::string amount = explanation_.given(id, label, whole);
    const std::string days =
        explanation_.given("days", "Days of it", Decimal::from_integer(period.days.days));
    const std::string of_days =
        explanation_.given("of_days", "of", Decimal::from_integer(period.days.of_days));
    const std::string weighed =
        explanation_.multiply("amount_days", "Amount x days", {amount, days},
                              whole * Decimal::from_integer(period.days.days));
    return explanation_.divide_to("for_days", "For these days", {weighed, of_days},
                                  terms_.provider.currency.digits, terms_.provider.rounding,
                                  period.amount.to_decimal());
  }

  void explain_true_up() {
    const Agreement& agreement = terms_.agreements[line_.agreement];
    const Commitment& commitment = *agreement.commitment;
    const std::vector<AgreedPeriod> periods = commitment_periods(terms_, line_.agreement);
    const AgreedPeriod& period =
        *std::find_if(periods.begin(), periods.end(),
                      [&](const AgreedPeriod& one) { return one.months == line_.period; });
    std::vector<std::string> amounts = {period.billed_before.to_string()};
    Decimal billed = period.billed_before;
    const ClientBill& bill = billed_.clients[client_].bill;
    for (const Invoice* invoice : committed_invoices(terms_, bill)) {
      if (!period.months.contains(invoice->month.start)) continue;
      for (const Line& line : invoice->lines) {
        if (!counts_for_agreed(line, line_.agreement)) continue;
        name_line(*invoice, line);
        amounts.push_back(line.amount.to_decimal().to_string());
        billed += line.amount.to_decimal();
      }
    }
    const std::string billed_step =
        explanation_.add("billed", "Invoiced in its period, and before the book", amounts, billed);
    const std::string minimum =
        explain_period(period, "commitment", "Committed", commitment.minimum);
    round_difference(minimum, billed_step, period.amount.to_decimal() - billed);
    const std::string pointer = "/agreements/" + std::to_string(line_.agreement) + "/commitment";
    explanation_.add_setting(pointer + "/minimum", "Committed",
                             print_price(terms_, commitment.minimum));
  }

  void round_difference(const std::string& minimum, const std::string& billed,
                        const Decimal& missing) {
    const std::string step =
        explanation_.subtract("missing", "Missing", {minimum, billed}, missing);
    explanation_.round_to("amount", "Rounded", step, terms_.provider.currency.digits,
                          terms_.provider.rounding, round_amount(missing));
  }

  void explain_minimum() {
    const Decimal least = terms_.clients[client_].minimum_invoice->amount;
    std::vector<std::string> amounts;
    Decimal sum;
    for (const Line& line : invoice_.lines) {
      // Deposits are payments, and corrections come after it.
      if (line.kind == LineKind::invoice_minimum || line.kind == LineKind::deposit ||
          line.kind == LineKind::deposit_deduction || line.correction) {
        continue;
      }
      name_line(invoice_, line);
      amounts.push_back(line.amount.to_decimal().to_string());
      sum += line.amount.to_decimal();
    }
    const std::string billed = explanation_.add("billed", "The other lines", amounts, sum);
    const std::string minimum = explanation_.given("minimum", "At least", least);
    round_difference(minimum, billed, least - sum);
    explanation_.add_setting("/clients/" + std::to_string(client_) + "/minimum_invoice/amount",
                             "At least", print_price(terms_, least));
  }

  const Terms& terms_;
  const BilledBook& billed_;
  Index client_;
  const Invoice& invoice_;
  const Line& line_;
  Explanation& explanation_;
};

std::string sentence_for(const Terms& terms, const Client& client, const Line& line) {
  switch (line.kind) {
    case LineKind::cap:
      return "What the agreement's lines come to above its cap is taken off, a part for each set "
             "of "
             "taxes.";
    case LineKind::true_up:
      return "The agreement's lines fall short of what was committed; the rest is due at the "
             "period's end.";
    case LineKind::invoice_minimum:
      return "The invoice comes to less than the least that is invoiced.";
    case LineKind::invoice_maximum:
      return "What is above the most that is invoiced is taken off, a part for each set of taxes.";
    default:
      break;
  }
  const Discount& discount = discount_of(terms, client, line);
  if (discount.percent) {
    return discount.name + " takes " + discount.percent->to_string() +
           " % off what the discounts before it left.";
  }
  return discount.name + " takes " + print_price(terms, *discount.amount) +
         " off an invoice, at most what the discounts before it left.";
}

}  // namespace

JsonText explain_adjustment(const BilledBook& billed, Index client, const Invoice& invoice,
                            const Line& line) {
  const Terms& terms = billed.terms_of(client);
  Explanation explanation(line_id(billed, client, invoice, line), rule_of(line.kind));
  explanation.say(sentence_for(terms, terms.clients[client], line));
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  AdjustmentSteps(billed, client, invoice, line, explanation).explain();
  return explanation.write();
}

}  // namespace billing
