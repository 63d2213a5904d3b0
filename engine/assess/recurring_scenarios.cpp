// What is billed every period: fees, quantities, their prices and parts.
#include <algorithm>
#include <array>

#include "assess/scenarios.h"

namespace billing {
namespace {

const Agreement& agreement_at(const AssessedBook& book, Index place) {
  return book.terms.agreements[place];
}

template <typename Test>
Asked asked_of_additions(const AssessedBook& book, Index place, Test test) {
  const std::vector<Addition>& additions = agreement_at(book, place).additions;
  return asked_if(std::any_of(additions.begin(), additions.end(), test));
}

// Null where the line is none of an addition's.
const Addition* addition_of(const PricedLine& line) {
  const bool is_addition = line.line.kind == LineKind::addition && line.line.addition != kNowhere;
  return is_addition ? &line.agreement().additions[line.line.addition] : nullptr;
}

template <typename Test>
std::optional<Decimal> worth_of_additions(const PricedLine& line, Test test) {
  const Addition* addition = addition_of(line);
  return worth_if(addition != nullptr && test(*addition), line);
}

Asked asks_fee(const AssessedBook& book, Index place) {
  return asked_if(agreement_at(book, place).recurring_fee.has_value());
}
std::optional<Decimal> fee(const PricedLine& line) {
  return worth_if(line.line.kind == LineKind::recurring_fee, line);
}

bool is_typed(const Addition& addition) { return !addition.counted; }
bool is_counted(const Addition& addition) { return addition.counted.has_value(); }
bool has_included(const Addition& addition) { return !addition.included.is_zero(); }
bool is_tiered(const Addition& addition) {
  return addition.pricing && addition.pricing->model != PriceModel::flat &&
         addition.pricing->model != PriceModel::per_unit;
}

Asked asks_parts(const AssessedBook& book, Index place) {
  const Agreement& agreement = agreement_at(book, place);
  const bool first = agreement.first_period_proration.value_or(Proration::off) != Proration::off;
  return agreement.proration != Proration::off || first ? Asked::if_priced : Asked::no;
}
std::optional<Decimal> part(const PricedLine& line) {
  const bool recurs =
      line.line.kind == LineKind::recurring_fee || line.line.kind == LineKind::addition;
  return worth_if(recurs && line.line.charged_days.has_value(), line);
}
std::string part_settings(const AssessedBook& book, Index place) {
  const Agreement& agreement = agreement_at(book, place);
  std::string settings;
  for (const int choice :
       {static_cast<int>(agreement.proration),
        static_cast<int>(agreement.first_period_proration.value_or(agreement.proration)),
        static_cast<int>(agreement.proration_rounding), static_cast<int>(agreement.month_days),
        static_cast<int>(agreement.parts_billed), static_cast<int>(agreement.unused_days)}) {
    settings += std::to_string(choice) + " ";
  }
  return settings;
}

bool rises(const Agreement& agreement, const Addition& addition) {
  return !agreement.uplifts_of(addition.uplifts).empty();
}
bool fee_rises(const Agreement& agreement) {
  return agreement.recurring_fee && !agreement.uplifts_of(agreement.recurring_fee->uplifts).empty();
}
Asked asks_uplift(const AssessedBook& book, Index place) {
  const Agreement& agreement = agreement_at(book, place);
  return asked_if(fee_rises(agreement) ||
                  std::any_of(agreement.additions.begin(), agreement.additions.end(),
                              [&](const Addition& one) { return rises(agreement, one); }));
}
std::optional<Decimal> uplifted(const PricedLine& line) {
  if (line.line.kind == LineKind::recurring_fee) return worth_if(fee_rises(line.agreement()), line);
  return worth_of_additions(line,
                            [&](const Addition& one) { return rises(line.agreement(), one); });
}
std::string uplift_settings(const AssessedBook& book, Index place) {
  const Agreement& agreement = agreement_at(book, place);
  std::string settings;
  const auto add = [&](const std::vector<Uplift>& uplifts) {
    for (const Uplift& uplift : uplifts) {
      settings += std::to_string(static_cast<int>(uplift.method)) + uplift.value.to_string() + " ";
    }
  };
  add(agreement.uplifts);
  if (agreement.recurring_fee) add(agreement.uplifts_of(agreement.recurring_fee->uplifts));
  for (const Addition& one : agreement.additions) add(agreement.uplifts_of(one.uplifts));
  return settings;
}

std::string tier_settings(const AssessedBook& book, Index place) {
  std::string settings;
  for (const Addition& one : agreement_at(book, place).additions) {
    if (!is_tiered(one)) continue;
    settings += std::to_string(static_cast<int>(one.pricing->model));
    for (const PriceTier& tier : one.pricing->tiers) {
      settings += "/" + tier.up_to.value_or(Decimal{}).to_string();
    }
    settings += " ";
  }
  return settings;
}
std::string count_settings(const AssessedBook& book, Index place) {
  std::string settings;
  for (const Addition& one : agreement_at(book, place).additions) {
    if (!one.counted) continue;
    settings += std::to_string(one.counted->source) + "/" +
                std::to_string(static_cast<int>(one.counted->sampling)) + " ";
  }
  return settings;
}

template <bool (*test)(const Addition&)>
Asked asks_addition(const AssessedBook& book, Index place) {
  return asked_of_additions(book, place, test);
}
template <bool (*test)(const Addition&)>
std::optional<Decimal> addition(const PricedLine& line) {
  return worth_of_additions(line, test);
}

constexpr std::array<Scenario, 7> kScenarios = {{
    {"flat_fee", "Flat monthly fee", "Agreements with a fee; the fee's lines.", Scope::agreement, 1,
     1, asks_fee, fee},
    {"manual_quantity", "Per user or device, counted by hand",
     "Agreements with additions whose quantity is typed; their lines.", Scope::agreement, 1, 5,
     asks_addition<is_typed>, addition<is_typed>},
    {"counted_quantity", "Per user or device, counted by a source",
     "Agreements with additions that a source counts; their lines.", Scope::agreement, 1, 10,
     asks_addition<is_counted>, addition<is_counted>, nullptr, count_settings},
    {"included_units", "Included units",
     "Agreements with additions that include units; what is billed of those additions.",
     Scope::agreement, 1, 2, asks_addition<has_included>, addition<has_included>},
    {"tiered_price", "Prices by tier, package or percentage",
     "Agreements with additions on such a price sheet; their lines.", Scope::agreement, 1, 10,
     asks_addition<is_tiered>, addition<is_tiered>, nullptr, tier_settings},
    {"part_periods", "Parts of periods, billed by days",
     "Agreements that billed a part of a period; the lines of those parts.", Scope::agreement, 1, 5,
     asks_parts, part, nullptr, part_settings},
    {"uplift", "Prices that rise every year",
     "Agreements with an uplift; the lines of the fees and additions that have it.",
     Scope::agreement, 1, 5, asks_uplift, uplifted, nullptr, uplift_settings},
}};

}  // namespace

std::span<const Scenario> recurring_scenarios() { return kScenarios; }

}  // namespace billing
