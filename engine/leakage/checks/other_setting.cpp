// Whatever else is set up otherwise than was signed.
#include "leakage/additions.h"
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

bool carry_addition(Addition& set_up, const Addition& as_signed) {
  bool changed = carry_field(set_up.name, as_signed.name);
  changed |= carry_field(set_up.section, as_signed.section);
  changed |= carry_field(set_up.parts, as_signed.parts);
  changed |= carry_field(set_up.vendor_count, as_signed.vendor_count);
  changed |= carry_field(set_up.one_time, as_signed.one_time);
  changed |= carry_field(set_up.unit_cost, as_signed.unit_cost);
  changed |= carry_field(set_up.sequence, as_signed.sequence);
  changed |= carry_field(set_up.dimensions, as_signed.dimensions);
  return changed;
}

bool carry_bundles(Agreement& set_up, const Agreement& as_signed) {
  bool changed = false;
  for (Index i = 0; i < as_signed.additions.size(); ++i) {
    const Index own = find_addition(set_up, as_signed.additions[i].id);
    if (own == kNowhere) continue;
    changed |= carry_field(set_up.additions[own].part_of, bundle_in(set_up, i, as_signed));
  }
  return changed;
}

// Of blocks in the same unit: with another one all of it belongs to the check of the unit.
bool carry_block(std::optional<Block>& set_up, const std::optional<Block>& as_signed) {
  if (!set_up || !as_signed) return carry_field(set_up, as_signed);
  bool changed = carry_field(set_up->recognition, as_signed->recognition);
  if (set_up->unit != as_signed->unit) return changed;
  changed |= carry_field(set_up->grant, as_signed->grant);
  changed |= carry_field(set_up->unlimited, as_signed->unlimited);
  changed |= carry_field(set_up->cycle, as_signed->cycle);
  changed |= carry_field(set_up->granted_every, as_signed->granted_every);
  changed |= carry_field(set_up->hour_price, as_signed->hour_price);
  changed |= carry_field(set_up->priority, as_signed->priority);
  changed |= carry_field(set_up->purchases, as_signed->purchases);
  changed |= carry_field(set_up->adjustments, as_signed->adjustments);
  changed |= carry_field(set_up->top_up, as_signed->top_up);
  changed |= carry_field(set_up->alerts_percent_left, as_signed->alerts_percent_left);
  return changed;
}

bool carry_fee(std::optional<RecurringFee>& set_up, const std::optional<RecurringFee>& as_signed) {
  if (!set_up || !as_signed) return carry_field(set_up, as_signed);
  const bool name = carry_field(set_up->name, as_signed->name);
  return carry_field(set_up->section, as_signed->section) || name;
}

// All but what belongs to other checks.
bool carry_rest(Agreement& set_up, const Agreement& as_signed) {
  bool changed = carry_field(set_up.name, as_signed.name);
  changed |= carry_field(set_up.type, as_signed.type);
  changed |= carry_field(set_up.billing_cycle, as_signed.billing_cycle);
  changed |= carry_field(set_up.cycle_anchor, as_signed.cycle_anchor);
  changed |= carry_field(set_up.timing, as_signed.timing);
  changed |= carry_field(set_up.look_ahead, as_signed.look_ahead);
  changed |= carry_field(set_up.deposits, as_signed.deposits);
  changed |= carry_field(set_up.separate_invoice, as_signed.separate_invoice);
  changed |= carry_field(set_up.purchase_order, as_signed.purchase_order);
  changed |= carry_field(set_up.terms_days, as_signed.terms_days);
  changed |= carry_field(set_up.due_day, as_signed.due_day);
  changed |= carry_field(set_up.dimensions, as_signed.dimensions);
  changed |= carry_fee(set_up.recurring_fee, as_signed.recurring_fee);
  changed |= carry_block(set_up.block, as_signed.block);
  if (set_up.consumption && !as_signed.consumption) {
    set_up.consumption.reset();
    changed = true;
  }
  changed |= carry_bundles(set_up, as_signed);
  return carry_additions(set_up, as_signed, carry_addition) || changed;
}

bool carry_role(WorkRole& set_up, const WorkRole& as_signed) {
  const bool name = carry_field(set_up.name, as_signed.name);
  return carry_field(set_up.introduced_on, as_signed.introduced_on) || name;
}

bool carry_type(WorkType& set_up, const WorkType& as_signed) {
  const bool name = carry_field(set_up.name, as_signed.name);
  return carry_field(set_up.may_go_unbilled, as_signed.may_go_unbilled) || name;
}

// Roles, or types of work: `list` is theirs among the records of what is mended.
template <typename Record>
void find_records(const std::vector<AsConfigured<Record>>& set_up,
                  const std::vector<Record>& as_signed, std::vector<Record> Terms::*records,
                  std::vector<Index> MendedRecords::*list,
                  bool (*carry)(Record& set_up, const Record& as_signed),
                  std::vector<Finding>& findings) {
  for (const auto& [place, record] : set_up) {
    const Record& agreed = as_signed[place];
    Record mended_record = record;
    if (!carry(mended_record, agreed)) continue;
    Finding finding;
    finding.part = record.id;
    finding.reason = kSignedOtherwise;
    finding.sentence = record.name + " is set up otherwise than in the price list.";
    finding.mended.*list = {place};
    finding.mend = [carry, records, place = place, &agreed](MendedBook& mended) {
      carry((mended.terms.*records)[place], agreed);
    };
    findings.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Finding> find_other_setting(const LeakBook& book) {
  std::vector<Finding> findings = find_set_up_otherwise(
      book, "It is set up otherwise than was signed, in something that no other check looks at.",
      carry_rest);
  for (Finding& one : find_policies_otherwise(book, "A policy is another one than was agreed.",
                                              [](Policies&set_up, const Policies&as_signed) {
                                                Policies rest = as_signed;
                                                rest.entry_order = set_up.entry_order;
                                                rest.late_entries = set_up.late_entries;
                                                rest.closing_days = set_up.closing_days;
                                                return carry_field(set_up, rest);
                                              })) {
    findings.push_back(std::move(one));
  }
  const Terms& as_signed = book.book.terms;
  if (!as_signed.configured) return findings;
  find_records(as_signed.configured->work_roles, as_signed.work_roles, &Terms::work_roles,
               &MendedRecords::work_roles, carry_role, findings);
  find_records(as_signed.configured->work_types, as_signed.work_types, &Terms::work_types,
               &MendedRecords::work_types, carry_type, findings);
  return findings;
}

}  // namespace billing
