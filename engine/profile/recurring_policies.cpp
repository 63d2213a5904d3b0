// Fees and additions: parts of periods, prices, counts, uplifts.
#include <array>

#include "profile/policies.h"

namespace billing {
namespace {

using Values2 = std::array<std::string_view, 2>;
using Values3 = std::array<std::string_view, 3>;

constexpr Values3 kProration = {kAsSigned, "on", "off"};
constexpr Values3 kDayCount = {kAsSigned, "inclusive", "exclusive"};
constexpr Values3 kRounding = {kAsSigned, "line", "unit_price"};
constexpr Values3 kMonthDays = {kAsSigned, "actual", "thirty"};
constexpr Values3 kParts = {kAsSigned, "at_once", "next_invoice"};
constexpr Values3 kUnused = {kAsSigned, "credited", "kept"};
constexpr Values2 kFreeUnits = {kAsSigned, "none"};
constexpr Values3 kTiers = {kAsSigned, "graduated", "volume"};
constexpr Values2 kLineLimits = {kAsSigned, "none"};
constexpr Values3 kSampling = {kAsSigned, "invoice_date", "period_end"};
constexpr Values2 kUplift = {kAsSigned, "none"};

// The agreement's proration, and that of its first period where it has one of its own.
template <typename ChangeOne>
void change_proration(Terms& terms, Touched& touched, ChangeOne change_one) {
  change_agreements(terms, touched, [&](Agreement& agreement) {
    const bool first =
        agreement.first_period_proration && change_one(*agreement.first_period_proration);
    return change_one(agreement.proration) || first;
  });
}

void apply_proration(Terms& terms, std::string_view value, Touched& touched) {
  change_proration(terms, touched, [&](Proration& proration) {
    if (value == "off") return change(proration, Proration::off);
    return proration == Proration::off && change(proration, Proration::inclusive);
  });
}

// Only where days are counted.
void apply_day_count(Terms& terms, std::string_view value, Touched& touched) {
  const Proration wanted = value == "inclusive" ? Proration::inclusive : Proration::exclusive;
  change_proration(terms, touched, [&](Proration& proration) {
    const bool counts = proration == Proration::inclusive || proration == Proration::exclusive;
    return counts && change(proration, wanted);
  });
}

void apply_rounding(Terms& terms, std::string_view value, Touched& touched) {
  const auto rounding = value == "line" ? ProrationRounding::line : ProrationRounding::unit_price;
  change_agreements(terms, touched, [&](Agreement& agreement) {
    return change(agreement.proration_rounding, rounding);
  });
}

void apply_month_days(Terms& terms, std::string_view value, Touched& touched) {
  const MonthDays days = value == "actual" ? MonthDays::actual : MonthDays::thirty;
  change_agreements(terms, touched, [&](Agreement& agreement) {
    return !is_in_weeks(agreement.billing_cycle) && change(agreement.month_days, days);
  });
}

void apply_parts(Terms& terms, std::string_view value, Touched& touched) {
  const PartsBilled parts = value == "at_once" ? PartsBilled::at_once : PartsBilled::next_invoice;
  change_agreements(terms, touched, [&](Agreement& agreement) {
    return agreement.timing == Timing::advance && change(agreement.parts_billed, parts);
  });
}

void apply_unused(Terms& terms, std::string_view value, Touched& touched) {
  const UnusedDays unused = value == "credited" ? UnusedDays::credited : UnusedDays::kept;
  change_agreements(terms, touched,
                    [&](Agreement& agreement) { return change(agreement.unused_days, unused); });
}

template <typename ChangeOne>
void change_additions(Terms& terms, Touched& touched, ChangeOne change_one) {
  change_agreements(terms, touched, [&](Agreement& agreement) {
    bool changed = false;
    for (Addition& addition : agreement.additions) changed |= change_one(addition);
    return changed;
  });
}

void apply_free_units(Terms& terms, std::string_view, Touched& touched) {
  change_additions(terms, touched,
                   [](Addition& addition) { return change(addition.included, Decimal{}); });
}

// Tiers that have no price a unit, but a percentage, have one model only.
void apply_tiers(Terms& terms, std::string_view value, Touched& touched) {
  const auto wanted = value == "graduated" ? PriceModel::graduated : PriceModel::volume;
  change_additions(terms, touched, [&](Addition& addition) {
    if (!addition.pricing) return false;
    PriceModel& model = addition.pricing->model;
    const bool has_tiers = model == PriceModel::graduated || model == PriceModel::volume;
    return has_tiers && change(model, wanted);
  });
}

void apply_line_limits(Terms& terms, std::string_view, Touched& touched) {
  change_additions(terms, touched, [](Addition& addition) {
    if (!addition.pricing) return false;
    const bool had_least = change(addition.pricing->minimum, std::nullopt);
    return change(addition.pricing->maximum, std::nullopt) || had_least;
  });
}

// What is counted over a whole period is looked at once. Billed in advance, a count is that of the
// invoice's day already.
void apply_sampling(Terms& terms, std::string_view value, Touched& touched) {
  const auto wanted =
      value == "invoice_date" ? CountSampling::invoice_date : CountSampling::period_end;
  change_agreements(terms, touched, [&](Agreement& agreement) {
    if (agreement.timing == Timing::advance) return false;
    bool changed = false;
    for (Addition& addition : agreement.additions) {
      changed |= addition.counted && change(addition.counted->sampling, wanted);
    }
    return changed;
  });
}

void apply_uplift(Terms& terms, std::string_view, Touched& touched) {
  change_agreements(terms, touched, [](Agreement& agreement) {
    bool changed = clear(agreement.uplifts);
    if (agreement.recurring_fee && agreement.recurring_fee->uplifts) {
      changed |= clear(*agreement.recurring_fee->uplifts);
    }
    for (Addition& addition : agreement.additions) {
      if (addition.uplifts) changed |= clear(*addition.uplifts);
    }
    return changed;
  });
}

constexpr std::array<Policy, 11> kPolicies = {{
    {"count_sampling", "Which count of a period is billed", kSampling, apply_sampling},
    {"free_units", "Included units", kFreeUnits, apply_free_units},
    {"tier_model", "Prices by tier", kTiers, apply_tiers},
    {"line_limits", "Least and most of a line", kLineLimits, apply_line_limits},
    {"uplift", "Prices that rise every year", kUplift, apply_uplift},
    {"proration", "Parts of periods", kProration, apply_proration},
    {"day_count", "Days charged of a part", kDayCount, apply_day_count},
    {"proration_rounding", "What is rounded in a part", kRounding, apply_rounding},
    {"month_days", "Days of a month", kMonthDays, apply_month_days},
    {"parts_billed", "When a part is billed", kParts, apply_parts},
    {"unused_days", "Days left after a cancellation", kUnused, apply_unused},
}};

}  // namespace

std::span<const Policy> recurring_policies() { return kPolicies; }

}  // namespace billing
