// Fees, prices, rates, metered usage: what is set up beside what was signed.
#pragma once

#include "support/plant.h"

namespace billing::testing {

inline const std::vector<Plant> kPlantsOfSettings = {
    // From 15 February 14 of 28 days are left: 2 x 140.00 x 14 / 28.
    {"prorate_off", "bay", "bay-managed", "140.00", Soil::set_up,
     [](Book& book) { set_up_agreement(book, "bay-managed").proration = Proration::off; }},
    {"prorate_off", "bay", "bay-managed", "140.00", Soil::agreed,
     [](Book& book) { agreed(book, "bay-managed").proration = Proration::off; }},
    // February and March: 5 % of 1,000.00.
    {"uplift_skipped", "bay", "bay-managed", "100.00", Soil::set_up,
     [](Book& book) { set_up_agreement(book, "bay-managed").uplifts.clear(); }},
    // 1,000.00, 1,050.00, 1,050.00 against 900.00, 945.00, 945.00.
    {"stale_rates", "bay", "bay-managed", "310.00", Soil::set_up,
     [](Book& book) {
       set_up_agreement(book, "bay-managed").recurring_fee->amount = decimal("900");
     }},
    // 5 - 2 phones at 5.00 less, in three months.
    {"stale_rates", "bay", "bay-managed", "45.00", Soil::set_up,
     [](Book& book) { set_up_addition(book, "bay-managed", "phone").unit_price = decimal("45"); }},
    // One more phone is free: 50.00 in three months.
    {"included_units",
     "bay",
     "bay-managed",
     "150.00",
     Soil::set_up,
     [](Book& book) { set_up_addition(book, "bay-managed", "phone").included = decimal("3"); },
     Told::step,
     {"phones"}},
    // 10 x 10.00 + 5 x 8.00 against 15 x 8.00, in three months.
    {"tier_model", "bay", "bay-managed", "60.00", Soil::set_up,
     [](Book& book) {
       set_up_addition(book, "bay-managed", "storage").pricing->model = PriceModel::volume;
     }},
    // 100.00 - 80.00 in three months.
    {"commitment_missing", "bay", "bay-least", "60.00", Soil::set_up,
     [](Book& book) { set_up_agreement(book, "bay-least").commitment.reset(); }},
    // On an invoice of its own it gets the discount of 30.00 too, in three months.
    {"child_missing", "bay", "bay-site", "90.00", Soil::set_up,
     [](Book& book) { set_up_agreement(book, "bay-site").parent = kNowhere; }},
    // 10 % of 500.00 in three months.
    {"tax_missing", "fir", "fir-fee", "150.00", Soil::set_up,
     [](Book& book) { set_up_agreement(book, "fir-fee").recurring_fee->tax_rates.clear(); },
     Told::beside},
    // March: 200.00.
    {"agreement_over",
     "ivy",
     "ivy-fee",
     "200.00",
     Soil::set_up,
     [](Book& book) { set_up_agreement(book, "ivy-fee").end = day("2026-03-01"); },
     Told::step,
     {"ivy-fee"}},
    {"agreement_over",
     "ivy",
     "ivy-fee",
     "200.00",
     Soil::agreed,
     [](Book& book) { agreed(book, "ivy-fee").end = day("2026-03-01"); },
     Told::step,
     {"ivy-fee"}},
    // Three months of 200.00.
    {"agreement_over",
     "ivy",
     "ivy-fee",
     "600.00",
     Soil::set_up,
     [](Book& book) {
       set_up(book).missing_agreements.push_back(place_of(book.terms.agreements, "ivy-fee"));
     },
     Told::step,
     {"ivy-fee"}},
    // Two hours at 200.00.
    {"coverage_wide",
     "holm",
     "holm-support",
     "400.00",
     Soil::set_up,
     [](Book& book) {
       set_up_agreement(book, "holm-support").coverage.excluded_work_roles.clear();
     },
     Told::step,
     {"auditor"}},
    {"coverage_wide",
     "holm",
     "holm-support",
     "400.00",
     Soil::agreed,
     [](Book& book) { agreed(book, "holm-support").coverage.excluded_work_roles.clear(); },
     Told::step,
     {"auditor"}},
    // The same two hours at 20.00 less.
    {"stale_rates", "", "", "40.00", Soil::set_up,
     [](Book& book) {
       const Index place = place_of(book.terms.work_roles, "auditor");
       set_up_record(set_up(book).work_roles, place, book.terms.work_roles[place]).hourly_rate =
           decimal("180");
     }},
    // One hour at 100.00 x 1.2.
    {"stale_rates", "", "", "20.00", Soil::set_up,
     [](Book& book) {
       set_up(book).rate_rules = book.terms.rate_rules;
       set_up(book).rate_rules->pop_back();
     }},
    // One hour at 160.00 against the role's 150.00.
    {"stale_rates", "yew", "", "10.00", Soil::set_up,
     [](Book& book) {
       set_up(book).clients.push_back({place_of(book.terms.clients, "yew"), {}});
     }},
    // 30 minutes of travel are billed as an hour of 100.00.
    {"minimum_missing", "", "", "50.00", Soil::set_up,
     [](Book& book) { set_up_work_type(book, "travel").time_limits.minimum_minutes = 15; }},
    // 70 minutes on site are billed as two hours, not as 1.25.
    {"increment_missing", "", "", "75.00", Soil::set_up,
     [](Book& book) { set_up_work_type(book, "on_site").time_limits.increment_minutes = 15; }},
    // To the nearest: 70 minutes on site are 60, 50 are 45, 35 are 30: 1.5 h at 100.00.
    {"other_setting", "", "", "150.00", Soil::set_up,
     [](Book& book) { set_up_policies(book).increment_rounding = IncrementRounding::nearest; }},
    // 20 % of 3 x 85.00, and of 1.01: 1.21 against 1.01.
    {"mark_up_missing",
     "ash",
     "ash-cloud",
     "51.20",
     Soil::set_up,
     [](Book& book) {
       ConsumptionTerms& terms = *set_up_agreement(book, "ash-cloud").consumption;
       terms.mark_ups.erase(terms.mark_ups.begin());
     },
     Told::step,
     {"ash-mark-up"}},
    // 3 x 102.00 + 1.21 + 3 x 125.00.
    {"consumption_unbilled",
     "ash",
     "ash-cloud",
     "682.21",
     Soil::set_up,
     [](Book& book) { set_up_agreement(book, "ash-cloud").consumption.reset(); },
     Told::step,
     {"ash-mark-up", "ash-rounding", "ash-price"}},
    // 3 x 0.339 is 1.01 by the vendor's rule, 1.017 without: 1.21 against 1.22.
    {"vendor_rounding",
     "ash",
     "ash-cloud",
     "-0.01",
     Soil::set_up,
     [](Book& book) {
       set_up_agreement(book, "ash-cloud").consumption->vendor_rounding = VendorRounding::exact;
     },
     Told::step,
     {"ash-rounding"}},
    // 10 x (20.60 - 20.00).
    {"premium_not_passed_on", "ash", "ash-term", "6.00", Soil::set_up,
     [](Book& book) {
       set_up_agreement(book, "ash-term").consumption->base = ConsumptionBase::list;
     }},
    {"premium_not_passed_on", "ash", "ash-term", "6.00", Soil::agreed,
     [](Book& book) { agreed(book, "ash-term").consumption->base = ConsumptionBase::list; }},
};

}  // namespace billing::testing
