// A rate's bases first, then its tax. A compound rate asks for the plain ones on its own lines, so
// nothing goes deeper than compound, plain, included.
#include "invoice/tax_table.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "money/rounding.h"

namespace billing {
namespace {

const Decimal kOneHundredth = Decimal::from_parts(1, 2);
const Decimal kHundred = Decimal::from_integer(100);

bool carries(const TaxedLine& line, Index rate) {
  return std::find(line.tax_rates.begin(), line.tax_rates.end(), rate) != line.tax_rates.end();
}

}  // namespace

std::vector<Index> TaxTable::all_lines() const {
  std::vector<Index> all(lines_.size());
  std::iota(all.begin(), all.end(), Index{0});
  return all;
}

Decimal TaxTable::round_tax(const Decimal& tax) const {
  return round(tax, provider_.currency.digits, provider_.rounding);
}

Decimal TaxTable::included_percent(const TaxedLine& line) const {
  Decimal percent;
  for (const Index rate : line.tax_rates) {
    if (rates_[rate].included) percent += rates_[rate].percent;
  }
  return percent;
}

std::vector<Index> TaxTable::rates_on(const std::vector<Index>& lines) const {
  std::vector<Index> rates;
  for (const Index line : lines) {
    rates.insert(rates.end(), lines_[line].tax_rates.begin(), lines_[line].tax_rates.end());
  }
  std::sort(rates.begin(), rates.end());
  rates.erase(std::unique(rates.begin(), rates.end()), rates.end());
  return rates;
}

std::vector<std::vector<Index>> TaxTable::sets_of(Index rate,
                                                  const std::vector<Index>& lines) const {
  std::vector<std::vector<Index>> sets;
  std::map<Decimal, std::size_t> by_included;
  for (const Index line : lines) {
    if (!carries(lines_[line], rate)) continue;
    if (provider_.tax_rounding == TaxRounding::per_line) {
      sets.push_back({line});
      continue;
    }
    const Decimal part = rates_[rate].included ? included_percent(lines_[line]) : Decimal{};
    const auto [at, is_new] = by_included.try_emplace(part, sets.size());
    if (is_new) sets.emplace_back();
    sets[at->second].push_back(line);
  }
  return sets;
}

TaxBase TaxTable::base_of(Index rate, std::vector<Index> lines) const {
  const TaxRate& own = rates_[rate];
  TaxBase base;
  base.lines = std::move(lines);
  for (const Index line : base.lines) base.net += counted(rate, line);
  if (own.included) {
    base.included_percent = included_percent(lines_[base.lines.front()]);
    base.tax = divide(base.net * own.percent, kHundred + base.included_percent,
                      provider_.currency.digits, provider_.rounding);
    base.uncapped = divide(base.net * kHundred, kHundred + base.included_percent,
                           provider_.currency.digits, provider_.rounding);
    return base;
  }
  base.uncapped = base.net;
  for (const Index other : rates_on(base.lines)) {
    const bool comes_off = rates_[other].included;
    const bool goes_on = own.compound && !rates_[other].compound;
    if (!comes_off && !goes_on) continue;
    const Decimal tax = on(other, base.lines).tax;
    base.others.push_back({other, comes_off ? -tax : tax});
    base.uncapped += base.others.back().amount;
  }
  return base;
}

Decimal TaxTable::counted(Index rate, Index line) const {
  const TaxRate& own = rates_[rate];
  const TaxedLine& of = lines_[line];
  const bool is_credit = of.net.is_negative();
  Decimal net = is_credit ? -of.net : of.net;
  if (own.maximum_taxable_per_line) net = std::min(net, *own.maximum_taxable_per_line);
  if (own.maximum_taxable_per_unit) {
    const Decimal units = of.quantity.is_negative() ? -of.quantity : of.quantity;
    net = std::min(net, *own.maximum_taxable_per_unit * units);
  }
  return is_credit ? -net : net;
}

Decimal TaxTable::count_of(const TaxRate& rate, const std::vector<Index>& lines) const {
  const Decimal one = Decimal::from_integer(1);
  Decimal count;
  for (const Index line : lines) {
    if (lines_[line].net <= Decimal{}) continue;  // A credit gives no amount back (assumption).
    switch (rate.amount_per) {
      case TaxAmountPer::invoice:
        count = one;
        break;
      case TaxAmountPer::line:
        count += one;
        break;
      case TaxAmountPer::unit:
        count += lines_[line].quantity;
        break;
    }
  }
  return count;
}

RateTax TaxTable::on(Index rate, const std::vector<Index>& lines) const {
  const TaxRate& own = rates_[rate];
  const bool is_rounded = provider_.tax_rounding != TaxRounding::once;
  RateTax all;
  all.tax_rate = rate;
  Decimal so_far;  // Before the maximum.
  for (std::vector<Index>& set : sets_of(rate, lines)) {
    TaxBase base = base_of(rate, std::move(set));
    so_far += base.uncapped;
    base.taxable =
        own.maximum_taxable ? std::min(so_far, *own.maximum_taxable) - all.taxable : base.uncapped;
    all.taxable += base.taxable;
    if (own.amount) {
      all.count += count_of(own, base.lines);
    } else if (!own.included) {
      const Decimal exact = base.taxable * own.percent * kOneHundredth;
      base.tax = is_rounded ? round_tax(exact) : exact;
    }
    all.tax += base.tax;
    all.bases.push_back(std::move(base));
  }
  if (own.amount) {
    if (own.amount_per == TaxAmountPer::invoice) {
      all.count = std::min(all.count, Decimal::from_integer(1));
    }
    const Decimal exact = all.count * *own.amount;
    all.tax = is_rounded ? round_tax(exact) : exact;
  }
  all.unlimited = all.tax;
  if (own.maximum_tax) {
    all.tax = std::min(all.tax, *own.maximum_tax);
    if (is_rounded) all.tax = round_tax(all.tax);
  }
  return all;
}

std::vector<RateTax> TaxTable::taxes() const {
  const std::vector<Index> all = all_lines();
  std::vector<RateTax> taxes;
  Decimal exact_total;
  Decimal rounded_total;
  for (const Index rate : rates_on(all)) {
    RateTax tax = on(rate, all);
    if (provider_.tax_rounding == TaxRounding::once && !rates_[rate].included) {
      // Each shows what the running total grows by, so that none is off by a whole unit.
      exact_total += tax.tax;
      tax.tax = round_tax(exact_total) - rounded_total;
      rounded_total += tax.tax;
    }
    taxes.push_back(std::move(tax));
  }
  return taxes;
}

}  // namespace billing
