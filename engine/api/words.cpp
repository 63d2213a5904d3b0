// Each table lists its words in the order of the enum.
#include "api/words.h"

#include <array>

#include "api/word_table.h"

namespace billing {
namespace {

using Words2 = std::array<std::string_view, 2>;
using Words3 = std::array<std::string_view, 3>;
using Words4 = std::array<std::string_view, 4>;
using Words5 = std::array<std::string_view, 5>;
using Words6 = std::array<std::string_view, 6>;
using Words8 = std::array<std::string_view, 8>;
using Words7 = std::array<std::string_view, 7>;

constexpr Words3 kTaxRounding = {"per_rate", "per_line", "once"};
constexpr Words5 kSeparateInvoices = {"none", "agreement", "purchase_order", "ticket", "project"};
constexpr Words7 kGroupedBy = {"client",  "agreement",   "purchase_order", "ticket",
                               "project", "credit_note", "billed_again"};
constexpr std::array<std::string_view, 5> kDiscountOn = {"recurring_fee", "addition", "block_sale",
                                                         "consumption", "time"};
constexpr Words2 kInvoiceKind = {"invoice", "credit_note"};
constexpr Words4 kTimeLayout = {"summary", "ticket", "day", "person"};
constexpr Words3 kTaxClass = {"service", "product", "expense"};
constexpr Words3 kTaxAmountPer = {"invoice", "line", "unit"};
constexpr Words3 kRateMethod = {"custom", "adjustment", "multiplier"};
constexpr Words2 kCycleAnchor = {"calendar", "contract"};
constexpr Words2 kTiming = {"advance", "arrears"};
constexpr Words4 kProration = {"off", "inclusive", "exclusive", "whole"};
constexpr Words2 kProrationRounding = {"line", "unit_price"};
constexpr Words2 kMonthDays = {"actual", "thirty"};
constexpr Words2 kPartsBilled = {"at_once", "next_invoice"};
constexpr Words2 kUnusedDays = {"credited", "kept"};
constexpr Words3 kUpliftMethod = {"percent", "amount", "index"};
constexpr Words2 kRenewal = {"automatic", "ends"};
constexpr Words7 kPriceModel = {
    "flat", "per_unit", "package", "percentage", "graduated", "graduated_percentage", "volume"};
constexpr Words7 kPricePartKind = {"units",         "packages", "percentage", "flat",
                                   "billed_before", "minimum",  "maximum"};
constexpr Words3 kBlockUnit = {"hours", "amount", "incidents"};
constexpr Words3 kBlockCycle = {"one_time", "per_period", "purchased"};
constexpr Words6 kOverage = {"bill_overage_rate", "bill_own_rate", "refuse", "carry",
                             "sell_block",        "next_agreement"};
constexpr Words2 kOverageBilled = {"with_work", "period_end"};
constexpr Words4 kLotOrder = {"oldest", "newest", "nearest_expiry", "priority"};
constexpr Words6 kLotOrigin = {"grant",      "purchase", "adjustment",
                               "carry_over", "top_up",   "sold_overage"};
constexpr Words2 kBlockRecognition = {"by_draw", "at_sale"};
constexpr std::array<std::string_view, kGlClasses> kGlClass = {
    "receivable", "labour",   "agreement", "product", "expense",
    "tax",        "deferred", "breakage",  "opening"};
constexpr Words3 kRecognition = {"by_month", "by_day", "at_invoice"};
constexpr Words4 kJournalSource = {"opening", "invoice", "recognition", "adjustment"};
constexpr Words2 kDeferredFor = {"block", "fees"};
constexpr Words4 kEntryBilling = {"billable", "no_charge", "do_not_bill", "written_off"};
constexpr Words7 kConditionOperator = {"is",       "is_not",   "in",     "not_in",
                                       "contains", "at_least", "at_most"};
constexpr std::array<std::string_view, 9> kEntryField = {"ticket",    "project",   "member",
                                                         "work_role", "work_type", "work_time",
                                                         "note",      "minutes",   "worked_on"};
constexpr Words7 kWeekday = {"monday", "tuesday",  "wednesday", "thursday",
                             "friday", "saturday", "sunday"};
constexpr Words3 kMarkUpMethod = {"percent", "fixed", "set_price"};
constexpr Words4 kConsumptionKind = {"consumption", "reserved_instance", "marketplace", "licence"};
constexpr Words2 kConsumptionBase = {"net", "list"};
constexpr Words3 kConsumptionRounding = {"group", "row", "end"};
constexpr Words2 kVendorRounding = {"exact", "microsoft"};
constexpr Words4 kCountKind = {"licences", "devices", "users", "custom"};
constexpr Words3 kUpdateCycle = {"daily", "weekly", "monthly"};
constexpr std::array<std::string_view, 5> kCountSampling = {"invoice_date", "period_end", "maximum",
                                                            "average", "by_day"};
constexpr Words3 kWithoutCount = {"keep_last", "bill_nothing", "bill_zero"};
constexpr Words3 kCountFault = {"missed", "unmatched", "ambiguous"};
constexpr std::array<std::string_view, 26> kLineKind = {"recurring_fee",
                                                        "addition",
                                                        "block_sale",
                                                        "consumption",
                                                        "expense",
                                                        "product",
                                                        "covered_item",
                                                        "refused_item",
                                                        "carried_item",
                                                        "no_charge_item",
                                                        "milestone",
                                                        "progress",
                                                        "time",
                                                        "covered_time",
                                                        "block_overage",
                                                        "refused_time",
                                                        "carried_time",
                                                        "no_charge_time",
                                                        "discount",
                                                        "cap",
                                                        "true_up",
                                                        "deposit",
                                                        "deposit_deduction",
                                                        "invoice_discount",
                                                        "invoice_minimum",
                                                        "invoice_maximum"};
constexpr Words3 kLineUnit = {"each", "hours", "part"};
constexpr Words7 kMovementKind = {"grant", "draw", "owe", "repay", "expire", "overage", "adjust"};
constexpr Words4 kUsageKind = {"time_entry", "expense", "product", "consumption_row"};
constexpr Words8 kNotCoveredReason = {"no_time",       "not_active",       "role_excluded",
                                      "type_excluded", "condition_failed", "saved_on_other",
                                      "used_up",       "not_reached"};
constexpr Words8 kUnbilledReason = {"do_not_bill",   "outside_period", "no_agreement",
                                    "written_off",   "not_approved",   "rejected",
                                    "later_invoice", "at_period_end"};

}  // namespace

std::optional<TaxRounding> find_tax_rounding(std::string_view word) {
  return find_word<TaxRounding>(kTaxRounding, word);
}
std::optional<SeparateInvoices> find_separate_invoices(std::string_view word) {
  return find_word<SeparateInvoices>(kSeparateInvoices, word);
}
std::optional<GroupedBy> find_grouped_by(std::string_view word) {
  return find_word<GroupedBy>(kGroupedBy, word);
}
std::optional<LineKind> find_line_kind(std::string_view word) {
  return find_word<LineKind>(kLineKind, word);
}
std::optional<LineUnit> find_line_unit(std::string_view word) {
  return find_word<LineUnit>(kLineUnit, word);
}
std::optional<DiscountOn> find_discount_on(std::string_view word) {
  return find_word<DiscountOn>(kDiscountOn, word);
}
std::optional<TimeLayout> find_time_layout(std::string_view word) {
  return find_word<TimeLayout>(kTimeLayout, word);
}
std::optional<TaxClass> find_tax_class(std::string_view word) {
  return find_word<TaxClass>(kTaxClass, word);
}
std::optional<TaxAmountPer> find_tax_amount_per(std::string_view word) {
  return find_word<TaxAmountPer>(kTaxAmountPer, word);
}
std::optional<RateMethod> find_rate_method(std::string_view word) {
  return find_word<RateMethod>(kRateMethod, word);
}
std::optional<CycleAnchor> find_cycle_anchor(std::string_view word) {
  return find_word<CycleAnchor>(kCycleAnchor, word);
}
std::optional<Timing> find_timing(std::string_view word) {
  return find_word<Timing>(kTiming, word);
}
std::optional<Proration> find_proration(std::string_view word) {
  return find_word<Proration>(kProration, word);
}
std::optional<ProrationRounding> find_proration_rounding(std::string_view word) {
  return find_word<ProrationRounding>(kProrationRounding, word);
}
std::optional<MonthDays> find_month_days(std::string_view word) {
  return find_word<MonthDays>(kMonthDays, word);
}
std::optional<PartsBilled> find_parts_billed(std::string_view word) {
  return find_word<PartsBilled>(kPartsBilled, word);
}
std::optional<UnusedDays> find_unused_days(std::string_view word) {
  return find_word<UnusedDays>(kUnusedDays, word);
}
std::optional<UpliftMethod> find_uplift_method(std::string_view word) {
  return find_word<UpliftMethod>(kUpliftMethod, word);
}
std::optional<Renewal> find_renewal(std::string_view word) {
  return find_word<Renewal>(kRenewal, word);
}
std::optional<PriceModel> find_price_model(std::string_view word) {
  return find_word<PriceModel>(kPriceModel, word);
}
std::optional<BlockUnit> find_block_unit(std::string_view word) {
  return find_word<BlockUnit>(kBlockUnit, word);
}
std::optional<BlockCycle> find_block_cycle(std::string_view word) {
  return find_word<BlockCycle>(kBlockCycle, word);
}
std::optional<Overage> find_overage(std::string_view word) {
  return find_word<Overage>(kOverage, word);
}
std::optional<OverageBilled> find_overage_billed(std::string_view word) {
  return find_word<OverageBilled>(kOverageBilled, word);
}
std::optional<LotOrder> find_lot_order(std::string_view word) {
  return find_word<LotOrder>(kLotOrder, word);
}
std::optional<BlockRecognition> find_block_recognition(std::string_view word) {
  return find_word<BlockRecognition>(kBlockRecognition, word);
}
std::optional<GlClass> find_gl_class(std::string_view word) {
  return find_word<GlClass>(kGlClass, word);
}
std::optional<Recognition> find_recognition(std::string_view word) {
  return find_word<Recognition>(kRecognition, word);
}
std::optional<JournalSource> find_journal_source(std::string_view word) {
  return find_word<JournalSource>(kJournalSource, word);
}
std::optional<EntryBilling> find_entry_billing(std::string_view word) {
  return find_word<EntryBilling>(kEntryBilling, word);
}
std::optional<ConditionOperator> find_condition_operator(std::string_view word) {
  return find_word<ConditionOperator>(kConditionOperator, word);
}
std::optional<EntryField> find_entry_field(std::string_view word) {
  return find_word<EntryField>(kEntryField, word);
}
std::optional<WorkTime> find_work_time(std::string_view word) {
  return find_word<WorkTime>(kWorkTime, word);
}
std::optional<Weekday> find_weekday(std::string_view word) {
  return find_word<Weekday>(kWeekday, word);
}
std::optional<MarkUpMethod> find_mark_up_method(std::string_view word) {
  return find_word<MarkUpMethod>(kMarkUpMethod, word);
}
std::optional<ConsumptionKind> find_consumption_kind(std::string_view word) {
  return find_word<ConsumptionKind>(kConsumptionKind, word);
}
std::optional<ConsumptionBase> find_consumption_base(std::string_view word) {
  return find_word<ConsumptionBase>(kConsumptionBase, word);
}
std::optional<ConsumptionRounding> find_consumption_rounding(std::string_view word) {
  return find_word<ConsumptionRounding>(kConsumptionRounding, word);
}
std::optional<VendorRounding> find_vendor_rounding(std::string_view word) {
  return find_word<VendorRounding>(kVendorRounding, word);
}
std::optional<CountKind> find_count_kind(std::string_view word) {
  return find_word<CountKind>(kCountKind, word);
}
std::optional<UpdateCycle> find_update_cycle(std::string_view word) {
  return find_word<UpdateCycle>(kUpdateCycle, word);
}
std::optional<CountSampling> find_count_sampling(std::string_view word) {
  return find_word<CountSampling>(kCountSampling, word);
}
std::optional<WithoutCount> find_without_count(std::string_view word) {
  return find_word<WithoutCount>(kWithoutCount, word);
}

std::string_view to_string(TaxRounding value) { return word_of(kTaxRounding, value); }
std::string_view to_string(SeparateInvoices value) { return word_of(kSeparateInvoices, value); }
std::string_view to_string(GroupedBy value) { return word_of(kGroupedBy, value); }
std::string_view to_string(DiscountOn value) { return word_of(kDiscountOn, value); }
std::string_view to_string(InvoiceKind value) { return word_of(kInvoiceKind, value); }
std::string_view to_string(TimeLayout value) { return word_of(kTimeLayout, value); }
std::string_view to_string(TaxClass value) { return word_of(kTaxClass, value); }
std::string_view to_string(TaxAmountPer value) { return word_of(kTaxAmountPer, value); }
std::string_view to_string(RateMethod value) { return word_of(kRateMethod, value); }
std::string_view to_string(CycleAnchor value) { return word_of(kCycleAnchor, value); }
std::string_view to_string(Timing value) { return word_of(kTiming, value); }
std::string_view to_string(Proration value) { return word_of(kProration, value); }
std::string_view to_string(ProrationRounding value) { return word_of(kProrationRounding, value); }
std::string_view to_string(MonthDays value) { return word_of(kMonthDays, value); }
std::string_view to_string(PartsBilled value) { return word_of(kPartsBilled, value); }
std::string_view to_string(UnusedDays value) { return word_of(kUnusedDays, value); }
std::string_view to_string(UpliftMethod value) { return word_of(kUpliftMethod, value); }
std::string_view to_string(Renewal value) { return word_of(kRenewal, value); }
std::string_view to_string(PriceModel value) { return word_of(kPriceModel, value); }
std::string_view to_string(PricePartKind value) { return word_of(kPricePartKind, value); }
std::string_view to_string(BlockUnit value) { return word_of(kBlockUnit, value); }
std::string_view to_string(BlockCycle value) { return word_of(kBlockCycle, value); }
std::string_view to_string(Overage value) { return word_of(kOverage, value); }
std::string_view to_string(OverageBilled value) { return word_of(kOverageBilled, value); }
std::string_view to_string(LotOrder value) { return word_of(kLotOrder, value); }
std::string_view to_string(LotOrigin value) { return word_of(kLotOrigin, value); }
std::string_view to_string(BlockRecognition value) { return word_of(kBlockRecognition, value); }
std::string_view to_string(GlClass value) { return word_of(kGlClass, value); }
std::string_view to_string(Recognition value) { return word_of(kRecognition, value); }
std::string_view to_string(JournalSource value) { return word_of(kJournalSource, value); }
std::string_view to_string(DeferredFor value) { return word_of(kDeferredFor, value); }
std::string_view to_string(EntryBilling value) { return word_of(kEntryBilling, value); }
std::string_view to_string(ConditionOperator value) { return word_of(kConditionOperator, value); }
std::string_view to_string(EntryField value) { return word_of(kEntryField, value); }
std::string_view to_string(WorkTime value) { return word_of(kWorkTime, value); }
std::string_view to_string(Weekday value) { return word_of(kWeekday, value); }
std::string_view to_string(MarkUpMethod value) { return word_of(kMarkUpMethod, value); }
std::string_view to_string(ConsumptionKind value) { return word_of(kConsumptionKind, value); }
std::string_view to_string(ConsumptionBase value) { return word_of(kConsumptionBase, value); }
std::string_view to_string(ConsumptionRounding value) {
  return word_of(kConsumptionRounding, value);
}
std::string_view to_string(VendorRounding value) { return word_of(kVendorRounding, value); }
std::string_view to_string(CountKind value) { return word_of(kCountKind, value); }
std::string_view to_string(UpdateCycle value) { return word_of(kUpdateCycle, value); }
std::string_view to_string(CountSampling value) { return word_of(kCountSampling, value); }
std::string_view to_string(WithoutCount value) { return word_of(kWithoutCount, value); }
std::string_view to_string(CountFault value) { return word_of(kCountFault, value); }
std::string_view to_string(LineKind value) { return word_of(kLineKind, value); }
std::string_view to_string(LineUnit value) { return word_of(kLineUnit, value); }
std::string_view to_string(MovementKind value) { return word_of(kMovementKind, value); }
std::string_view to_string(UsageKind value) { return word_of(kUsageKind, value); }
std::string_view to_string(UnbilledReason value) { return word_of(kUnbilledReason, value); }
std::string_view to_string(NotCoveredReason value) { return word_of(kNotCoveredReason, value); }

}  // namespace billing
