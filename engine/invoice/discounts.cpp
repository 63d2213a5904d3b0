// Finds the lines, adds up what is left of them by tax rates, takes its share off each.
#include "invoice/discounts.h"

#include <algorithm>
#include <map>
#include <set>

#include "invoice/tax.h"
#include "money/allocate.h"
#include "money/rounding.h"

namespace billing {
namespace {

std::optional<DiscountOn> discount_class(LineKind kind) {
  switch (kind) {
    case LineKind::recurring_fee:
      return DiscountOn::recurring_fee;
    case LineKind::addition:
      return DiscountOn::addition;
    case LineKind::block_sale:
      return DiscountOn::block_sale;
    case LineKind::consumption:
      return DiscountOn::consumption;
    case LineKind::time:
    case LineKind::block_overage:
      return DiscountOn::time;
    default:
      return std::nullopt;
  }
}

template <typename Element>
bool is_in(const std::vector<Element>& elements, Element element) {
  return std::find(elements.begin(), elements.end(), element) != elements.end();
}

bool takes(const Discount& discount, const Line& line) {
  if (line.kind == LineKind::deposit) return false;  // Paid ahead, not bought.
  if (!discount.on.empty()) {
    const std::optional<DiscountOn> of = discount_class(line.kind);
    if (!of || !is_in(discount.on, *of)) return false;
  }
  return discount.additions.empty() ||
         (line.addition != kNowhere && is_in(discount.additions, line.addition));
}

bool is_current(const Discount& discount, Date issued) {
  return (!discount.start || *discount.start <= issued) &&
         (!discount.end || issued < *discount.end);
}

class Discounter {
 public:
  Discounter(const Terms& terms, Invoice& invoice) : terms_(terms), invoice_(invoice) {
    for (const Line& line : invoice.lines) left_.push_back(line.amount);
    for (const Line& line : invoice.lines) {
      for (const LineDiscount& part : line.taken_off) left_[part.line] -= part.off;
    }
  }

  // `like`: the new lines but for amount, taxes and what they are taken off.
  template <typename Wanted>
  void take(const Line& like, const std::optional<Decimal>& percent,
            const std::optional<Decimal>& amount, Wanted wanted) {
    const std::vector<Set> sets = sets_of(wanted);
    std::vector<Money> offs;
    if (percent) {
      for (const Set& set : sets) {
        offs.push_back(
            terms_.provider.to_money(set.base.to_decimal() * *percent * Decimal::from_parts(1, 2)));
      }
    } else {
      offs = split(terms_.provider.to_money(*amount), sets);
    }
    for (std::size_t i = 0; i < sets.size(); ++i) take_off(like, sets[i], offs[i]);
  }

 private:
  struct Set {
    std::vector<Index> tax_rates;
    std::vector<Index> lines;
    Money base;  // Above zero.
  };

  template <typename Wanted>
  std::vector<Set> sets_of(Wanted wanted) const {
    std::map<std::vector<Index>, std::vector<Index>> by_rates;
    for (Index i = 0; i < invoice_.lines.size(); ++i) {
      const Line& line = invoice_.lines[i];
      if (line.taken_off.empty() && wanted(line)) by_rates[line.tax_rates].push_back(i);
    }
    std::vector<Set> sets;
    for (auto& [rates, lines] : by_rates) {
      Money base = Money::zero(terms_.provider.currency);
      for (const Index line : lines) base += left_[line];
      if (base.minor_units() > 0) sets.push_back({rates, std::move(lines), base});
    }
    return sets;
  }

  // In proportion to what is left, never more than that.
  std::vector<Money> split(Money amount, const std::vector<Set>& sets) const {
    if (sets.empty()) return {};
    Money total = Money::zero(terms_.provider.currency);
    std::vector<std::int64_t> weights;
    for (const Set& set : sets) {
      total += set.base;
      weights.push_back(set.base.minor_units());
    }
    return allocate(amount.minor_units() < total.minor_units() ? amount : total, weights);
  }

  void take_off(const Line& like, const Set& set, Money off) {
    if (off.is_zero()) return;
    std::vector<std::int64_t> weights;
    for (const Index line : set.lines) {
      weights.push_back(std::max<std::int64_t>(left_[line].minor_units(), 0));
    }
    const std::vector<Money> shares = allocate(off, weights);
    Line line = like;
    line.period = invoice_.month;
    line.quantity = Decimal::from_integer(1);
    line.amount = -off;
    line.unit_price = line.amount.to_decimal();
    line.tax_rates = set.tax_rates;
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
      line.taken_off.push_back({set.lines[i], left_[set.lines[i]], shares[i]});
      left_[set.lines[i]] -= shares[i];
    }
    invoice_.lines.push_back(std::move(line));
    left_.push_back(Money::zero(terms_.provider.currency));
  }

  const Terms& terms_;
  Invoice& invoice_;
  std::vector<Money> left_;  // Of each line, after the discounts so far.
};

// Deposits are paid ahead, not bought: neither one that is asked for nor one that is taken off
// counts (assumption).
Money subtotal_of(const Terms& terms, const Invoice& invoice) {
  Money subtotal = Money::zero(terms.provider.currency);
  for (const Line& line : invoice.lines) {
    if (line.kind != LineKind::deposit) subtotal += line.amount;
  }
  return subtotal;
}

}  // namespace

void discount_agreements(const Terms& terms, Invoice& invoice) {
  std::set<Index> agreements;
  for (const Line& line : invoice.lines) {
    if (line.agreement != kNowhere) agreements.insert(line.agreement);
  }
  Discounter discounter(terms, invoice);
  for (const Index agreement : agreements) {
    const std::vector<Discount>& discounts = terms.agreements[agreement].discounts;
    for (Index i = 0; i < discounts.size(); ++i) {
      if (!is_current(discounts[i], invoice.issued)) continue;
      Line like;
      like.kind = LineKind::discount;
      like.agreement = agreement;
      like.discount = i;
      discounter.take(like, discounts[i].percent, discounts[i].amount, [&](const Line& line) {
        return line.agreement == agreement && takes(discounts[i], line);
      });
    }
  }
}

void cap_agreement(const Terms& terms, Index agreement, const Decimal& above, Invoice& invoice) {
  Line like;
  like.kind = LineKind::cap;
  like.agreement = agreement;
  Discounter(terms, invoice).take(like, std::nullopt, above, [&](const Line& line) {
    return line.agreement == agreement && line.kind != LineKind::deposit;
  });
}

void discount_invoice(const Terms& terms, const Client& client, Invoice& invoice) {
  Discounter discounter(terms, invoice);
  for (Index i = 0; i < client.discounts.size(); ++i) {
    const Discount& discount = client.discounts[i];
    if (!is_current(discount, invoice.issued)) continue;
    Line like;
    like.kind = LineKind::invoice_discount;
    like.discount = i;
    discounter.take(like, discount.percent, discount.amount,
                    [&](const Line& line) { return takes(discount, line); });
  }
}

void limit_invoice(const Terms& terms, const Client& client, Invoice& invoice) {
  const bool sells = std::any_of(invoice.lines.begin(), invoice.lines.end(),
                                 [](const Line& line) { return line.kind != LineKind::deposit; });
  if (!sells) return;
  const Decimal subtotal = subtotal_of(terms, invoice).to_decimal();
  const Provider& provider = terms.provider;
  if (client.maximum_invoice && *client.maximum_invoice < subtotal) {
    Line like;
    like.kind = LineKind::invoice_maximum;
    Discounter(terms, invoice)
        .take(like, std::nullopt, subtotal - *client.maximum_invoice,
              [](const Line& line) { return line.kind != LineKind::deposit; });
  }
  if (!client.minimum_invoice) return;
  const Money missing = provider.to_money(client.minimum_invoice->amount - subtotal);
  if (missing.minor_units() <= 0) return;
  Line line;
  line.kind = LineKind::invoice_minimum;
  line.period = invoice.month;
  line.quantity = Decimal::from_integer(1);
  line.amount = missing;
  line.unit_price = missing.to_decimal();
  line.tax_rates = client.minimum_invoice->tax_rates;
  drop_exempt_rates(terms, client, line);
  invoice.lines.push_back(std::move(line));
}

}  // namespace billing
