// What each tax rate comes to on the lines of one invoice: levels, taxes on taxes, taxes inside of
// prices, maximums, rounded per rate, line by line or once.
#pragma once

#include <span>
#include <vector>

#include "book/price_list.h"
#include "book/provider.h"

namespace billing {

struct TaxedLine {
  Decimal net;  // As printed; with the taxes that it contains.
  Decimal quantity;
  std::vector<Index> tax_rates;
};

struct TaxOnTax {
  Index tax_rate = kNowhere;
  Decimal amount;  // Added to what is taxed; below zero: a tax inside of the price, taken off.
};

// Lines that are taxed together: all that carry the rate, or one where each line is rounded; a rate
// inside of prices takes those apart whose prices contain other taxes too.
struct TaxBase {
  std::vector<Index> lines;
  Decimal net;  // What is counted of them.
  std::vector<TaxOnTax> others;
  Decimal included_percent;  // Of all taxes inside of these prices.
  Decimal uncapped;          // net and others; for an included rate net without included taxes.
  Decimal taxable;           // Of that, what the maximum lets through.
  Decimal tax;               // Rounded, unless taxes are rounded once.
};

struct RateTax {
  Index tax_rate = kNowhere;
  std::vector<TaxBase> bases;
  Decimal count;  // Of an amount: how many invoices, lines or units it is charged for.
  Decimal taxable;
  Decimal unlimited;  // Of the bases or the count, before maximum_tax.
  Decimal tax;
};

class TaxTable {
 public:
  TaxTable(std::span<const TaxRate> rates, const Provider& provider, std::vector<TaxedLine> lines)
      : rates_(rates), provider_(provider), lines_(std::move(lines)) {}

  // One for each rate that a line carries, in the book's order.
  std::vector<RateTax> taxes() const;
  // What of the line's amount the rate looks at, before other taxes: at most so much of it and of
  // each of its units, of a credit as of what it takes back.
  Decimal counted(Index rate, Index line) const;
  // Of the rate on those of these lines that carry it, as they would be taxed alone.
  RateTax on(Index rate, const std::vector<Index>& lines) const;

  std::vector<Index> all_lines() const;
  const std::vector<TaxedLine>& lines() const { return lines_; }

 private:
  std::vector<std::vector<Index>> sets_of(Index rate, const std::vector<Index>& lines) const;
  std::vector<Index> rates_on(const std::vector<Index>& lines) const;
  Decimal included_percent(const TaxedLine& line) const;
  TaxBase base_of(Index rate, std::vector<Index> lines) const;
  Decimal count_of(const TaxRate& rate, const std::vector<Index>& lines) const;
  Decimal round_tax(const Decimal& tax) const;

  std::span<const TaxRate> rates_;
  const Provider& provider_;
  std::vector<TaxedLine> lines_;
};

}  // namespace billing
