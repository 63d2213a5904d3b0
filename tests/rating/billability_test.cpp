// What keeps an entry from an invoice, by its billing, its approval and the policy.
#include "rating/billability.h"

#include <catch2/catch.hpp>

using namespace billing;

TEST_CASE("billability: given up before held back before printed", "[rating]") {
  struct Row {
    EntryBilling billing;
    Approval approval;
    ApprovalNeeded needed;
    Billability expected;
  };
  using B = EntryBilling;
  using A = Approval;
  using N = ApprovalNeeded;
  const Row row = GENERATE(values<Row>({
      {B::billable, A::approved, N::approved, Billability::billable},
      {B::billable, A::submitted, N::approved, Billability::not_approved},
      {B::billable, A::draft, N::approved, Billability::not_approved},
      {B::billable, A::submitted, N::submitted, Billability::billable},
      {B::billable, A::draft, N::submitted, Billability::not_approved},
      {B::billable, A::draft, N::none, Billability::billable},
      {B::billable, A::rejected, N::none, Billability::rejected},
      {B::no_charge, A::draft, N::approved, Billability::not_approved},
      {B::no_charge, A::approved, N::approved, Billability::no_charge},
      {B::do_not_bill, A::draft, N::approved, Billability::do_not_bill},
      {B::written_off, A::rejected, N::approved, Billability::written_off},
  }));
  TimeEntry entry;
  entry.billing = row.billing;
  entry.approval = row.approval;
  Policies policies;
  policies.approval_needed = row.needed;
  CHECK(billability(policies, entry) == row.expected);
}
