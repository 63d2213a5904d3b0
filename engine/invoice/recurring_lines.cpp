// Fee and additions for each billing period; a block for each grant.
#include "invoice/recurring_lines.h"

#include <algorithm>
#include <span>

#include "invoice/addition_terms.h"
#include "invoice/counted_periods.h"
#include "invoice/period_charges.h"
#include "invoice/price_addition.h"
#include "money/rounding.h"
#include "rating/price/free_units.h"
#include "rating/uplift.h"

namespace billing {
namespace {

// A fee or an addition.
struct Charge {
  LineKind kind;
  Index addition;
  RecurringCharge recurring;
  Decimal included;
  const Pricing* pricing;
  std::optional<Decimal> unit_cost;
  const std::vector<Index>* tax_rates;
};

// One line's share of a period's charge.
struct Units {
  Decimal charged;
  Decimal all;  // Included ones too: they cost the provider as much.
  RecurringTerms terms;
};

// A price sheet as its uplifts raise it; asked for later and later days.
class RisingSheet {
 public:
  RisingSheet(const Provider& provider, const Charge& charge)
      : provider_(provider), steps_(charge.recurring.uplifts) {
    if (charge.pricing) sheet_ = *charge.pricing;
  }

  const Pricing* on(Date date) {
    if (!sheet_) return nullptr;
    for (; taken_ < steps_.size() && steps_[taken_].on <= date; ++taken_) {
      uplift_pricing(*sheet_, steps_[taken_], provider_);
    }
    return &*sheet_;
  }

 private:
  const Provider& provider_;
  std::span<const UpliftStep> steps_;
  std::optional<Pricing> sheet_;
  std::size_t taken_ = 0;
};

class RecurringLines {
 public:
  RecurringLines(const Terms& terms, Index agreement, std::vector<DatedLine>& lines)
      : terms_(terms), agreement_(agreement), own_(terms.agreements[agreement]), lines_(lines) {}

  void add(const Charge& charge) {
    RisingSheet sheet(terms_.provider, charge);
    for (const PeriodCharge& one :
         charge_periods(terms_.provider, own_, charge.recurring, terms_.period)) {
      sheet_ = sheet.on(one.priced_on);
      add_period(charge, one);
    }
  }

  // With the quantities that a source has counted.
  void add_counted(const Charge& charge) {
    const Addition& addition = own_.additions[charge.addition];
    const bool by_day = addition.counted->sampling == CountSampling::by_day;
    RisingSheet sheet(terms_.provider, charge);
    for (const CountedPeriod& period : counted_periods(terms_, own_, addition, charge.recurring)) {
      sheet_ = sheet.on(period.charge.priced_on);
      for (const SampledCount& sample : period.samples) {
        PeriodCharge one = period.charge;
        if (one.before) {
          one.before->quantity = sample.quantity;
        } else {
          one.terms.quantity = sample.quantity;
        }
        if (by_day) one.days = days_of(own_, one.days, sample.days);
        counted_ =
            CountedLine{by_day ? sample.days : period.days, period.invoiced_on, sample.quantity};
        add_period(charge, one);
      }
    }
    counted_.reset();
  }

  // On its first day, whole, whatever the agreement's cycle, timing and end.
  void add_once(const Charge& charge) {
    const Date on = charge.recurring.life.start;
    const PeriodCharge once{{on, on.plus_days(1)},
                            {1, 1, {on, on.plus_days(1)}},
                            on,
                            on,
                            false,
                            charge.recurring.terms.front(),
                            std::nullopt};
    sheet_ = charge.pricing;
    add_units(charge, once, units_of(charge, once, once.terms));
  }

 private:
  void add_period(const Charge& charge, const PeriodCharge& one) {
    if (!one.before) {
      add_units(charge, one, units_of(charge, one, one.terms));
    } else if (!charge.pricing && one.before->unit_price == one.terms.unit_price) {
      add_difference(charge, one);
    } else {
      add_instead(charge, one);
    }
  }

  Units units_of(const Charge& charge, const PeriodCharge& of, const ChargedTerms& terms) const {
    Units units{charged_units(terms.quantity, charge.included), terms.quantity, {}};
    units.terms.on = terms.from;
    units.terms.units = terms.quantity;
    units.terms.whole_price = terms.unit_price;
    units.terms.price_from = terms.price_from;
    units.terms.priced_on = of.priced_on;
    if (of.before) units.terms.changed_on = of.terms.from;
    units.terms.is_cancelled = of.is_cancelled;
    units.terms.is_first_period = of.is_first_period;
    return units;
  }

  // So many more or fewer at the same price.
  void add_difference(const Charge& charge, const PeriodCharge& one) {
    Units units = units_of(charge, one, one.terms);
    units.charged -= charged_units(one.before->quantity, charge.included);
    units.all -= one.before->quantity;
    units.terms.units_before = one.before->quantity;
    if (!units.charged.is_zero()) add_units(charge, one, units);
  }

  // What was charged is taken back, and charged anew at the new price.
  void add_instead(const Charge& charge, const PeriodCharge& one) {
    Units credit = units_of(charge, one, *one.before);
    credit.terms.is_credit = true;
    add_units(charge, one, credit);
    if (!one.is_cancelled) add_units(charge, one, units_of(charge, one, one.terms));
  }

  void add_units(const Charge& charge, const PeriodCharge& one, const Units& units) {
    if (!charge.pricing) {
      add_line(charge, one, units, units.charged, units.terms.whole_price, std::nullopt, true);
      return;
    }
    bool is_first = true;
    for (const PricePart& part : price_addition(terms_.provider, *sheet_, units.charged).parts) {
      add_line(charge, one, units, part.quantity, line_price(part), part, is_first);
      is_first = false;
    }
  }

  void add_line(const Charge& charge, const PeriodCharge& one, const Units& units,
                const Decimal& quantity, const Decimal& whole_price,
                const std::optional<PricePart>& part, bool has_cost) {
    const bool is_credit = units.terms.is_credit;
    const bool is_part = one.days.days != one.days.of_days;
    const bool by_unit = is_part && rounds_unit_price(own_, part);
    Line line;
    line.kind = charge.kind;
    line.agreement = agreement_;
    line.addition = charge.addition;
    line.price_part = part;
    line.quantity = is_credit ? -quantity : quantity;
    line.unit_price = by_unit ? part_of(whole_price, one.days) : whole_price;
    line.amount = price(line.quantity, whole_price, one.days, by_unit);
    if (charge.unit_cost && has_cost) {
      line.cost = price(is_credit ? -units.all : units.all, *charge.unit_cost, one.days, by_unit);
    }
    line.tax_rates = *charge.tax_rates;
    line.recurring = units.terms;
    line.counted = counted_;
    line.recurring->whole_price = whole_price;
    line.period = is_part ? intersect(one.days.charged, charge.recurring.life) : one.period;
    if (is_part) line.charged_days = one.days;
    lines_.push_back({one.billed_on, std::move(line)});
  }

  Money price(const Decimal& quantity, const Decimal& whole_price, const ChargedDays& days,
              bool by_unit) const {
    const Provider& provider = terms_.provider;
    const bool is_part = days.days != days.of_days;
    const Decimal amount = by_unit   ? quantity * part_of(whole_price, days)
                           : is_part ? part_of(quantity * whole_price, days)
                                     : quantity * whole_price;
    return provider.to_money(amount);
  }

  Decimal part_of(const Decimal& whole, const ChargedDays& days) const {
    return divide(whole * Decimal::from_integer(days.days), Decimal::from_integer(days.of_days),
                  terms_.provider.currency.digits, terms_.provider.rounding);
  }

  const Terms& terms_;
  Index agreement_;
  const Agreement& own_;
  const Pricing* sheet_ = nullptr;  // With its uplifts; null: a unit price.
  std::vector<DatedLine>& lines_;
  std::optional<CountedLine> counted_;  // Of the lines that are being added.
};

Charge charge_fee(const Agreement& agreement, Date horizon) {
  const RecurringFee& fee = *agreement.recurring_fee;
  Charge charge{LineKind::recurring_fee, kNowhere, {}, {}, nullptr, {}, &fee.tax_rates};
  charge.recurring = recurring_charge(agreement, fee, horizon);
  return charge;
}

Charge charge_addition(const Agreement& agreement, Index index, Date horizon) {
  const Addition& addition = agreement.additions[index];
  Charge charge{LineKind::addition,
                index,
                {},
                addition.included,
                addition.pricing ? &*addition.pricing : nullptr,
                addition.unit_cost,
                &addition.tax_rates};
  charge.recurring = recurring_charge(agreement, addition, horizon);
  return charge;
}

// Each uplift of each year is worked out for each line, so it counts like one.
std::int64_t count_uplift_steps(const Terms& terms, const Agreement& agreement) {
  const Period years = agreement.life(charge_horizon(terms, agreement));
  std::int64_t count = 0;
  if (agreement.recurring_fee) {
    count += uplift_steps_max(agreement.uplifts_of(agreement.recurring_fee->uplifts), years);
  }
  for (const Addition& addition : agreement.additions) {
    count += uplift_steps_max(agreement.uplifts_of(addition.uplifts), years);
  }
  return count;
}

// Each may be a credit and a charge.
std::int64_t lines_of_changes(const std::vector<RecurringChange>& changes, std::int64_t parts) {
  return 2 * parts * static_cast<std::int64_t>(changes.size());
}

// At most a line for each day, beside the periods' own.
bool is_counted_by_day(const Addition& addition) {
  return addition.counted && addition.counted->sampling == CountSampling::by_day;
}

}  // namespace

std::int64_t count_recurring_lines(const Terms& terms) {
  std::int64_t count = 0;
  for (const Agreement& agreement : terms.agreements) {
    std::int64_t a_period = agreement.recurring_fee ? 1 : 0;
    for (const Addition& addition : agreement.additions) {
      const std::int64_t parts = addition.pricing ? parts_max(*addition.pricing) : 1;
      a_period += parts;
      if (is_counted_by_day(addition)) count += parts * terms.period.days();
      count += lines_of_changes(addition.changes, parts);
    }
    if (agreement.recurring_fee) count += lines_of_changes(agreement.recurring_fee->changes, 1);
    count += count_uplift_steps(terms, agreement);
    if (a_period == 0 && !agreement.block) continue;
    const Period billed = intersect(agreement.life(charge_horizon(terms, agreement)),
                                    charged_span(agreement, terms.period));
    // At worst each line has taxes of its own, and so every discount a line for it.
    const auto discounts =
        agreement.discounts.size() + terms.clients[agreement.client].discounts.size();
    const auto with_discounts = static_cast<std::int64_t>(1 + discounts);
    const std::int64_t grants =
        agreement.block ? count_periods(agreement.grant_cycle(), billed) : 0;
    count += with_discounts * (a_period * count_periods(agreement.cycle(), billed) + grants);
  }
  return count;
}

bool rounds_unit_price(const Agreement& agreement, const std::optional<PricePart>& part) {
  return agreement.proration_rounding == ProrationRounding::unit_price &&
         !(part && part->kind == PricePartKind::percentage);
}

std::vector<DatedLine> recurring_lines(const Terms& terms, Index agreement) {
  const Agreement& own = terms.agreements[agreement];
  const Date horizon = charge_horizon(terms, own);
  std::vector<DatedLine> lines;
  RecurringLines make(terms, agreement, lines);
  if (own.recurring_fee) make.add(charge_fee(own, horizon));
  for (const Index i : in_printed_order(own)) {
    const Charge charge = charge_addition(own, i, horizon);
    if (own.additions[i].one_time) {
      make.add_once(charge);
    } else if (own.additions[i].counted) {
      make.add_counted(charge);
    } else {
      make.add(charge);
    }
  }
  return lines;
}

std::vector<DatedLine> block_sale_lines(const Terms& terms, const BlockHistory& history,
                                        Index block_index) {
  const Block& block = *terms.agreements[history.agreement].block;
  std::vector<DatedLine> lines;
  for (Index i = 0; i < history.lots.size() + history.coming.size(); ++i) {
    const Lot& lot = history.lot_at(i);
    if (!lot.unit_price) continue;
    Line line;
    line.kind = LineKind::block_sale;
    line.agreement = history.agreement;
    line.block = block_index;
    line.lot = i;
    line.quantity = lot.units_sold;
    line.unit_price = *lot.unit_price;
    line.amount = terms.provider.to_money(lot.units_sold * *lot.unit_price);
    line.tax_rates = block.tax_rates;
    line.period = lot.granted_for;
    const bool is_ahead = block.cycle == BlockCycle::per_period && lot.origin == LotOrigin::grant;
    const Date on = lot.granted_for.start;
    lines.push_back(
        {is_ahead ? terms.agreements[history.agreement].ahead_of(on) : on, std::move(line)});
  }
  return lines;
}

}  // namespace billing
