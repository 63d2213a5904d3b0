// What is given up first, then what is held back, then how it is printed.
#include "rating/billability.h"

namespace billing {
namespace {

bool is_approved(ApprovalNeeded needed, Approval approval) {
  switch (needed) {
    case ApprovalNeeded::approved:
      return approval == Approval::approved;
    case ApprovalNeeded::submitted:
      return approval == Approval::approved || approval == Approval::submitted;
    case ApprovalNeeded::none:
      break;
  }
  return true;
}

}  // namespace

Billability billability(const Policies& policies, const TimeEntry& entry) {
  if (entry.billing == EntryBilling::do_not_bill) return Billability::do_not_bill;
  if (entry.billing == EntryBilling::written_off) return Billability::written_off;
  if (entry.approval == Approval::rejected) return Billability::rejected;
  if (!is_approved(policies.approval_needed, entry.approval)) return Billability::not_approved;
  return entry.billing == EntryBilling::no_charge ? Billability::no_charge : Billability::billable;
}

}  // namespace billing
