// The words that JSON uses for the engine's choices: one table each, read both ways.
#pragma once

#include <optional>
#include <string_view>

#include "blocks/lot.h"
#include "book/book.h"
#include "invoice/bill_client.h"
#include "invoice/line.h"
#include "invoice/section.h"
#include "posting/post_client.h"
#include "rating/count/count_stretches.h"

namespace billing {

std::optional<TaxRounding> find_tax_rounding(std::string_view word);
std::optional<SeparateInvoices> find_separate_invoices(std::string_view word);
std::optional<GroupedBy> find_grouped_by(std::string_view word);
std::optional<LineKind> find_line_kind(std::string_view word);
std::optional<LineUnit> find_line_unit(std::string_view word);
std::optional<DiscountOn> find_discount_on(std::string_view word);
std::optional<NegativeTotal> find_negative_total(std::string_view word);
std::optional<TimeLayout> find_time_layout(std::string_view word);
std::optional<InvoiceSections> find_invoice_sections(std::string_view word);
std::optional<PrintedPrices> find_printed_prices(std::string_view word);
std::optional<BundleParts> find_bundle_parts(std::string_view word);
std::optional<NumberSequence> find_number_sequence(std::string_view word);
std::optional<DifferingTerms> find_differing_terms(std::string_view word);
std::optional<TaxClass> find_tax_class(std::string_view word);
std::optional<TaxAmountPer> find_tax_amount_per(std::string_view word);
std::optional<RateMethod> find_rate_method(std::string_view word);
inline constexpr std::string_view kRateMethodWords = "custom, adjustment, multiplier";
// What find_cycle() knows, as sentences list it.
inline constexpr std::string_view kCycleWords =
    "weekly, two_weekly, four_weekly, monthly, two_monthly, quarterly, semi_annual, yearly, "
    "two_yearly, three_yearly, four_yearly, five_yearly";
std::optional<CycleAnchor> find_cycle_anchor(std::string_view word);
std::optional<Timing> find_timing(std::string_view word);
std::optional<Proration> find_proration(std::string_view word);
std::optional<ProrationRounding> find_proration_rounding(std::string_view word);
std::optional<MonthDays> find_month_days(std::string_view word);
std::optional<PartsBilled> find_parts_billed(std::string_view word);
std::optional<UnusedDays> find_unused_days(std::string_view word);
std::optional<UpliftMethod> find_uplift_method(std::string_view word);
std::optional<Renewal> find_renewal(std::string_view word);
std::optional<PriceModel> find_price_model(std::string_view word);
std::optional<BlockUnit> find_block_unit(std::string_view word);
std::optional<BlockCycle> find_block_cycle(std::string_view word);
std::optional<Overage> find_overage(std::string_view word);
std::optional<OverageBilled> find_overage_billed(std::string_view word);
std::optional<LotOrder> find_lot_order(std::string_view word);
std::optional<BlockRecognition> find_block_recognition(std::string_view word);
std::optional<GlClass> find_gl_class(std::string_view word);
std::optional<Recognition> find_recognition(std::string_view word);
std::optional<JournalSource> find_journal_source(std::string_view word);
std::optional<EntryBilling> find_entry_billing(std::string_view word);
std::optional<EntryOrder> find_entry_order(std::string_view word);
std::optional<ConditionOperator> find_condition_operator(std::string_view word);
std::optional<EntryField> find_entry_field(std::string_view word);
std::optional<WorkTime> find_work_time(std::string_view word);
std::optional<WorkTimeSplit> find_work_time_split(std::string_view word);
std::optional<Weekday> find_weekday(std::string_view word);
std::optional<LimitPer> find_limit_per(std::string_view word);
std::optional<MultiplierOrder> find_multiplier_order(std::string_view word);

inline constexpr std::string_view kWorkTimeWords = "business, after_hours, weekend, holiday";
std::optional<CoverageMatch> find_coverage_match(std::string_view word);
std::optional<MarkUpMethod> find_mark_up_method(std::string_view word);
std::optional<ConsumptionKind> find_consumption_kind(std::string_view word);
std::optional<ConsumptionBase> find_consumption_base(std::string_view word);
std::optional<ConsumptionRounding> find_consumption_rounding(std::string_view word);
std::optional<VendorRounding> find_vendor_rounding(std::string_view word);

inline constexpr std::string_view kConsumptionKindWords =
    "consumption, reserved_instance, marketplace, licence";
std::optional<IncrementRounding> find_increment_rounding(std::string_view word);
std::optional<TimeRoundingOrder> find_time_rounding_order(std::string_view word);
std::optional<TimeRoundingScope> find_time_rounding_scope(std::string_view word);
std::optional<LateEntries> find_late_entries(std::string_view word);
std::optional<ClosedChanges> find_closed_changes(std::string_view word);
std::optional<Approval> find_approval(std::string_view word);
std::optional<ApprovalNeeded> find_approval_needed(std::string_view word);
std::optional<CountKind> find_count_kind(std::string_view word);
std::optional<UpdateCycle> find_update_cycle(std::string_view word);
std::optional<CountSampling> find_count_sampling(std::string_view word);
std::optional<WithoutCount> find_without_count(std::string_view word);

std::string_view to_string(TaxRounding value);
std::string_view to_string(SeparateInvoices value);
std::string_view to_string(GroupedBy value);
std::string_view to_string(DiscountOn value);
std::string_view to_string(NegativeTotal value);
std::string_view to_string(InvoiceKind value);
std::string_view to_string(TimeLayout value);
std::string_view to_string(InvoiceSections value);
std::string_view to_string(PrintedPrices value);
std::string_view to_string(BundleParts value);
std::string_view to_string(NumberSequence value);
std::string_view to_string(DifferingTerms value);
std::string_view to_string(SectionKind value);
std::optional<Shown> find_shown(std::string_view word);
std::string_view to_string(Shown value);
std::string_view to_string(TaxClass value);
std::string_view to_string(TaxAmountPer value);
std::string_view to_string(RateMethod value);
std::string_view to_string(CycleAnchor value);
std::string_view to_string(Timing value);
std::string_view to_string(Proration value);
std::string_view to_string(ProrationRounding value);
std::string_view to_string(MonthDays value);
std::string_view to_string(PartsBilled value);
std::string_view to_string(UnusedDays value);
std::string_view to_string(UpliftMethod value);
std::string_view to_string(Renewal value);
std::string_view to_string(PriceModel value);
std::string_view to_string(PricePartKind value);
std::string_view to_string(BlockUnit value);
std::string_view to_string(BlockCycle value);
std::string_view to_string(Overage value);
std::string_view to_string(OverageBilled value);
std::string_view to_string(LotOrder value);
std::string_view to_string(LotOrigin value);
std::string_view to_string(BlockRecognition value);
std::string_view to_string(GlClass value);
std::string_view to_string(Recognition value);
std::string_view to_string(JournalSource value);
std::string_view to_string(DeferredFor value);
std::string_view to_string(EntryBilling value);
std::string_view to_string(EntryOrder value);
std::string_view to_string(ConditionOperator value);
std::string_view to_string(EntryField value);
std::string_view to_string(WorkTime value);
std::string_view to_string(WorkTimeSplit value);
std::string_view to_string(Weekday value);
std::string_view to_string(LimitPer value);
std::string_view to_string(MultiplierOrder value);
std::string_view to_string(CoverageMatch value);
std::string_view to_string(MarkUpMethod value);
std::string_view to_string(ConsumptionKind value);
std::string_view to_string(ConsumptionBase value);
std::string_view to_string(ConsumptionRounding value);
std::string_view to_string(VendorRounding value);
std::string_view to_string(IncrementRounding value);
std::string_view to_string(TimeRoundingOrder value);
std::string_view to_string(TimeRoundingScope value);
std::string_view to_string(LateEntries value);
std::string_view to_string(ClosedChanges value);
std::string_view to_string(Approval value);
std::string_view to_string(ApprovalNeeded value);
std::string_view to_string(CountKind value);
std::string_view to_string(UpdateCycle value);
std::string_view to_string(CountSampling value);
std::string_view to_string(WithoutCount value);
std::string_view to_string(CountFault value);
std::string_view to_string(LineKind value);
std::string_view to_string(LineUnit value);
std::string_view to_string(MovementKind value);
std::string_view to_string(UsageKind value);
std::string_view to_string(UnbilledReason value);
std::string_view to_string(NotCoveredReason value);

}  // namespace billing
