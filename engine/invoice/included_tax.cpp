// One tax after the other, over the lines that carry it.
#include "invoice/included_tax.h"

#include <algorithm>

#include "invoice/tax.h"
#include "money/part_of.h"

namespace billing {
namespace {

void split_tax(Rounding rounding, std::span<Line> lines, const InvoiceTax& tax) {
  std::vector<Line*> carriers;
  Money all = Money::zero(tax.amount.currency());
  for (Line& line : lines) {
    const std::vector<Index>& rates = line.tax_rates;
    const bool carries = std::find(rates.begin(), rates.end(), tax.tax_rate) != rates.end();
    if (!carries || line.amount.is_zero()) continue;
    carriers.push_back(&line);
    all += line.amount;
  }
  Money so_far = Money::zero(all.currency());
  Money given = so_far;
  for (Line* line : carriers) {
    so_far += line->amount;
    // Line by line, amounts may cancel while what was rounded of their taxes does not: the last
    // line takes that.
    const bool is_last = line == carriers.back();
    const Money until = is_last ? tax.amount
                        : all.is_zero()
                            ? given
                            : part_of(tax.amount, so_far.to_decimal(), all.to_decimal(), rounding);
    line->included_tax += until - given;
    given = until;
  }
}

}  // namespace

void split_included_taxes(const Terms& terms, std::span<Line> lines,
                          std::span<const InvoiceTax> taxes) {
  for (Line& line : lines) {
    if (!line.correction) line.included_tax = Money::zero(line.amount.currency());
  }
  for (const InvoiceTax& tax : taxes) {
    if (tax.included) split_tax(terms.provider.rounding, lines, tax);
  }
}

void find_included_tax(const Terms& terms, Line& line) {
  const std::span<Line> lines(&line, 1);
  split_included_taxes(terms, lines, tax_lines(terms, lines));
}

}  // namespace billing
