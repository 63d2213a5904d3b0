// The lines that carry the rate, what is taken off or added of other taxes, the percentage, the
// rounding: for each base that the tax table made.
#include <algorithm>
#include <set>

#include "api/explain.h"
#include "api/explanation.h"
#include "api/words.h"
#include "invoice/tax.h"

namespace billing {
namespace {

constexpr Rule kPercent = {"tax.percent", "Tax in percent", "design",
                           "engine/README.md: rounded per rate, per line or once"};
constexpr Rule kCompound = {"tax.compound", "Tax on taxes", "design",
                            "engine/README.md: on the amount and its plain taxes"};
constexpr Rule kIncluded = {"tax.included", "Tax inside of prices", "design",
                            "engine/README.md: amount x rate / (100 + rates)"};
constexpr Rule kAmount = {"tax.amount", "An amount of tax", "schema",
                          "ConnectWise TaxCodeLevel rateType; what it is per is an assumption"};

const Rule& rule_of(const TaxRate& rate) {
  if (rate.amount) return kAmount;
  if (rate.included) return kIncluded;
  return rate.compound ? kCompound : kPercent;
}

class TaxSteps {
 public:
  TaxSteps(const Terms& terms, const TaxTable& table, Explanation& explanation)
      : terms_(terms), table_(table), explanation_(explanation) {}

  // The steps of the rate on these lines; the last one's "$id".
  std::string explain(Index rate, const std::vector<Index>& lines) {
    const TaxRate& own = terms_.tax_rates[rate];
    const RateTax tax = table_.on(rate, lines);
    std::string last = own.amount ? explain_amount(own, tax) : explain_bases(rate, tax);
    if (own.maximum_tax) {
      const std::string most = given("Maximum tax", *own.maximum_tax);
      last = explanation_.minimum(next(), own.name, {last, most},
                                  std::min(tax.unlimited, *own.maximum_tax));
      if (terms_.provider.tax_rounding != TaxRounding::once) {
        last = round_step("Rounded", last, tax.tax);
      }
    }
    return last;
  }

  // Rounded once: the running total with this rate less the one before it.
  std::string explain_running(Index rate) {
    std::vector<std::string> exact;
    Decimal sum;
    Decimal before;
    std::string before_step;
    for (const RateTax& tax : table_.taxes()) {
      if (terms_.tax_rates[tax.tax_rate].included) continue;
      if (tax.tax_rate == rate && !exact.empty()) {
        before = round_sum(sum);
        before_step = round_step("Taxes before it", add("Taxes before it", exact, sum), before);
      }
      exact.push_back(explain(tax.tax_rate, table_.all_lines()));
      sum += table_.on(tax.tax_rate, table_.all_lines()).tax;
      if (tax.tax_rate == rate) break;
    }
    const Decimal all = round_sum(sum);
    const std::string all_step = round_step("Rounded", add("Taxes with it", exact, sum), all);
    if (before_step.empty()) return all_step;
    return explanation_.subtract(next(), "What it adds", {all_step, before_step}, all - before);
  }

 private:
  std::string next() { return "step-" + std::to_string(++count_); }
  std::string given(std::string_view label, const Decimal& value) {
    return explanation_.given(next(), label, value);
  }
  std::string add(std::string_view label, std::vector<std::string> operands,
                  const Decimal& result) {
    return explanation_.add(next(), label, std::move(operands), result);
  }
  Decimal round_sum(const Decimal& sum) const {
    return round(sum, terms_.provider.currency.digits, terms_.provider.rounding);
  }
  std::string round_step(std::string_view label, std::string operand, const Decimal& result) {
    return explanation_.round_to(next(), label, std::move(operand), terms_.provider.currency.digits,
                                 terms_.provider.rounding, result);
  }

  std::string explain_amount(const TaxRate& own, const RateTax& tax) {
    const std::string amount = given(own.name, *own.amount);
    const std::string count = given("Charged so many times", tax.count);
    const Decimal exact = tax.count * *own.amount;
    const std::string whole = explanation_.multiply(next(), own.name, {amount, count}, exact);
    if (terms_.provider.tax_rounding == TaxRounding::once) return whole;
    return round_step("Rounded", whole, round_sum(exact));
  }

  // The line's amount, at most what is taxed of it; a credit counts with a minus.
  std::string counted(Index rate, Index line) {
    const TaxRate& own = terms_.tax_rates[rate];
    const TaxedLine& of = table_.lines()[line];
    Decimal net = of.net;
    std::string step = net.to_string();
    const auto limit = [&](std::string_view label, const Decimal& most, std::string cap) {
      if (!of.net.is_negative()) {
        net = std::min(net, most);
        step = explanation_.minimum(next(), label, {step, std::move(cap)}, net);
        return;
      }
      net = std::max(net, -most);
      cap = explanation_.subtract(next(), "Of a credit", {"0", std::move(cap)}, -most);
      step = explanation_.maximum(next(), label, {step, std::move(cap)}, net);
    };
    if (own.maximum_taxable_per_line) {
      const Decimal& most = *own.maximum_taxable_per_line;
      limit("At most of a line", most, given("Maximum of a line", most));
    }
    if (own.maximum_taxable_per_unit) {
      const Decimal units = of.quantity.is_negative() ? -of.quantity : of.quantity;
      const std::string each = given("Maximum of a unit", *own.maximum_taxable_per_unit);
      const std::string count = given("Units", units);
      const Decimal most = *own.maximum_taxable_per_unit * units;
      limit("At most of its units", most,
            explanation_.multiply(next(), "Maximum of its units", {each, count}, most));
    }
    return step;
  }

  std::string net_of(Index rate, const TaxBase& base) {
    std::vector<std::string> amounts;
    for (const Index line : base.lines) amounts.push_back(counted(rate, line));
    return add(base.lines.size() == 1 ? "The line" : "Lines that carry it", amounts, base.net);
  }

  std::string explain_bases(Index rate, const RateTax& tax) {
    const TaxRate& own = terms_.tax_rates[rate];
    std::vector<std::string> taxes;
    Decimal sum;
    Decimal so_far;  // Before the maximum.
    std::string so_far_step, taxed_step;
    for (const TaxBase& base : tax.bases) {
      std::string taxable = net_of(rate, base);
      if (own.included) {
        taxes.push_back(explain_included(own, base, taxable));
      } else {
        taxable = explain_others(base, taxable);
        if (own.maximum_taxable) {
          so_far += base.uncapped;
          so_far_step = so_far_step.empty()
                            ? taxable
                            : add("With the lines before", {so_far_step, taxable}, so_far);
          const std::string most = given("Maximum taxable", *own.maximum_taxable);
          const Decimal capped = std::min(so_far, *own.maximum_taxable);
          const std::string capped_step =
              explanation_.minimum(next(), "At most", {so_far_step, most}, capped);
          taxable = taxed_step.empty()
                        ? capped_step
                        : explanation_.subtract(next(), "Not yet taxed", {capped_step, taxed_step},
                                                base.taxable);
          taxed_step = capped_step;
        }
        taxes.push_back(explain_percent(own, base, taxable));
      }
      sum += base.tax;
    }
    return taxes.size() == 1 ? taxes.front() : add(own.name, taxes, sum);
  }

  std::string explain_included(const TaxRate& own, const TaxBase& base, const std::string& net) {
    const std::string percent = given("Percent", own.percent);
    const Decimal part = base.net * own.percent;
    const std::string part_step =
        explanation_.multiply(next(), "Amount x percent", {net, percent}, part);
    const Decimal whole = Decimal::from_integer(100) + base.included_percent;
    const std::string contained = given("Percent inside of prices", base.included_percent);
    const std::string hundred = given("The price without them", Decimal::from_integer(100));
    const std::string whole_step = add("The price", {hundred, contained}, whole);
    return explanation_.divide_to(next(), own.name, {part_step, whole_step},
                                  terms_.provider.currency.digits, terms_.provider.rounding,
                                  base.tax);
  }

  std::string explain_others(const TaxBase& base, std::string taxable) {
    Decimal sum = base.net;
    for (const TaxOnTax& other : base.others) {
      const std::string tax = explain(other.tax_rate, base.lines);
      const std::string& name = terms_.tax_rates[other.tax_rate].name;
      sum += other.amount;
      taxable = terms_.tax_rates[other.tax_rate].included
                    ? explanation_.subtract(next(), "Without " + name, {taxable, tax}, sum)
                    : add("With " + name, {taxable, tax}, sum);
    }
    return taxable;
  }

  std::string explain_percent(const TaxRate& own, const TaxBase& base, const std::string& taxable) {
    const std::string percent = given("Percent", own.percent);
    const Decimal exact = base.taxable * own.percent * Decimal::from_parts(1, 2);
    const std::string exact_step =
        explanation_.multiply(next(), own.name, {taxable, percent, "0.01"}, exact);
    if (terms_.provider.tax_rounding == TaxRounding::once) return exact_step;
    return round_step("Rounded", exact_step, base.tax);
  }

  const Terms& terms_;
  const TaxTable& table_;
  Explanation& explanation_;
  int count_ = 0;
};

std::string sentence_for(const Terms& terms, const InvoiceTax& tax) {
  const TaxRate& rate = terms.tax_rates[tax.tax_rate];
  if (rate.amount) {
    return rate.name + " is " + print_price(terms, *rate.amount) + " for each " +
           std::string(to_string(rate.amount_per)) + " that is taxed.";
  }
  std::string sentence = rate.name + " is " + rate.percent.to_string() + " % of the " +
                         tax.taxable.to_string() + " of lines that carry it";
  if (rate.compound) sentence += ", with their other taxes";
  if (rate.included) sentence += ", and their prices contain it";
  return sentence + ".";
}

// Those that carry the rate; rounded once, also those of the rates before it.
std::set<Index> lines_used(const Terms& terms, const TaxTable& table, Index rate, bool is_running) {
  std::set<Index> used;
  for (const RateTax& tax : table.taxes()) {
    const bool is_before = is_running && tax.tax_rate < rate;
    if (tax.tax_rate != rate && (!is_before || terms.tax_rates[tax.tax_rate].included)) continue;
    for (const TaxBase& base : tax.bases) used.insert(base.lines.begin(), base.lines.end());
  }
  return used;
}

}  // namespace

JsonText explain_tax(const BilledBook& billed, Index client, const Invoice& invoice,
                     const InvoiceTax& tax) {
  const Terms& terms = billed.terms_of(client);
  const TaxRate& rate = terms.tax_rates[tax.tax_rate];
  Explanation explanation(tax_id(terms, client, invoice, tax), rule_of(rate));
  explanation.say(sentence_for(terms, tax));
  explanation.add_input("currency", std::string(terms.provider.currency.text()));
  explanation.add_input("tax_rounding", std::string(to_string(terms.provider.tax_rounding)));
  const TaxTable table = tax_table(terms, invoice.lines);
  const bool is_running = terms.provider.tax_rounding == TaxRounding::once && !rate.included;
  for (const Index line : lines_used(terms, table, tax.tax_rate, is_running)) {
    explanation.add_input("line", line_id(billed, client, invoice, invoice.lines[line]));
  }
  TaxSteps steps(terms, table, explanation);
  if (is_running) {
    steps.explain_running(tax.tax_rate);
  } else {
    steps.explain(tax.tax_rate, table.all_lines());
  }
  const std::string pointer = "/tax_rates/" + std::to_string(tax.tax_rate);
  if (rate.amount) {
    explanation.add_setting(pointer + "/amount", "Amount", print_price(terms, *rate.amount));
  } else {
    explanation.add_setting(pointer + "/percent", "Percent", rate.percent.to_string());
  }
  return explanation.write();
}

}  // namespace billing
