// The checks, each in a file of its name. Those about what was signed find nothing in a book that
// does not say how the platform is set up.
#pragma once

#include "leakage/check.h"

namespace billing {

std::vector<Finding> find_seat_drift(const LeakBook& book);
std::vector<Finding> find_device_drift(const LeakBook& book);
std::vector<Finding> find_addition_missing(const LeakBook& book);
std::vector<Finding> find_addition_without_vendor(const LeakBook& book);
std::vector<Finding> find_addition_late(const LeakBook& book);
std::vector<Finding> find_addition_ended(const LeakBook& book);
std::vector<Finding> find_prorate_off(const LeakBook& book);
std::vector<Finding> find_draw_factors(const LeakBook& book);
std::vector<Finding> find_block_unit(const LeakBook& book);
std::vector<Finding> find_overage_refused(const LeakBook& book);
std::vector<Finding> find_overage_rate(const LeakBook& book);
std::vector<Finding> find_carry_over_kept(const LeakBook& book);
std::vector<Finding> find_expiry_not_released(const LeakBook& book);
std::vector<Finding> find_borrowing_wrong(const LeakBook& book);
std::vector<Finding> find_minimum_missing(const LeakBook& book);
std::vector<Finding> find_increment_missing(const LeakBook& book);
std::vector<Finding> find_unapproved_time(const LeakBook& book);
std::vector<Finding> find_time_given_away(const LeakBook& book);
std::vector<Finding> find_zero_time_tickets(const LeakBook& book);
std::vector<Finding> find_entry_order(const LeakBook& book);
std::vector<Finding> find_coverage_wide(const LeakBook& book);
std::vector<Finding> find_stale_rates(const LeakBook& book);
std::vector<Finding> find_uplift_skipped(const LeakBook& book);
std::vector<Finding> find_mark_up_missing(const LeakBook& book);
std::vector<Finding> find_consumption_unbilled(const LeakBook& book);
std::vector<Finding> find_partner_credit_lost(const LeakBook& book);
std::vector<Finding> find_premium_not_passed_on(const LeakBook& book);
std::vector<Finding> find_vendor_rounding(const LeakBook& book);
std::vector<Finding> find_included_units(const LeakBook& book);
std::vector<Finding> find_tier_model(const LeakBook& book);
std::vector<Finding> find_fallback_account(const LeakBook& book);
std::vector<Finding> find_agreement_over(const LeakBook& book);
std::vector<Finding> find_cost_rise(const LeakBook& book);
std::vector<Finding> find_block_overdrawn(const LeakBook& book);
std::vector<Finding> find_commitment_missing(const LeakBook& book);
std::vector<Finding> find_child_missing(const LeakBook& book);
std::vector<Finding> find_item_given_away(const LeakBook& book);
std::vector<Finding> find_milestone_forgotten(const LeakBook& book);
std::vector<Finding> find_tax_missing(const LeakBook& book);
std::vector<Finding> find_credit_twice(const LeakBook& book);
std::vector<Finding> find_agreement_twice(const LeakBook& book);
std::vector<Finding> find_count_ambiguous(const LeakBook& book);
std::vector<Finding> find_other_setting(const LeakBook& book);

}  // namespace billing
