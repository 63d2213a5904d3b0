// Agreement after agreement.
#include "api/check_terms.h"

#include "api/limits.h"
#include "api/read_terms.h"
#include "book/agreement_tree.h"

namespace billing {
namespace {

// A commitment that is under way when the book begins counts what was billed of its period before.
void check_commitment(const Terms& terms, Index place, Problems& problems) {
  const Agreement& agreement = terms.agreements[place];
  if (terms.period.is_empty() || !agreement.commitment || agreement.commitment->billed_before) {
    return;
  }
  const Date begin = terms.period.start;
  if (begin <= agreement.start || !agreement.is_active(begin)) return;
  const BillingCycle cycle{agreement.commitment->cycle, agreement.cycle_anchor, agreement.start};
  const Date counts_from = period_at(cycle, begin).start.first_of_month();
  if (begin <= counts_from) return;
  problems.add("commitment.unknown_start",
               "/agreements/" + std::to_string(place) + "/commitment/billed_before",
               "The commitment counts from " + counts_from.to_string() +
                   ", before the billed period. Say what was invoiced of it before " +
                   begin.to_string() + ", \"0\" for nothing.");
}

}  // namespace

namespace {

// What was posted is an amount of the book's currency.
void check_closed_entries(const Terms& terms, Problems& problems) {
  const Ledger& ledger = terms.ledger;
  for (std::size_t i = 0; i < ledger.closed_entries.size(); ++i) {
    const std::vector<ClosedPosting>& postings = ledger.closed_entries[i].postings;
    for (std::size_t j = 0; j < postings.size(); ++j) {
      if (postings[j].amount.scale() <= terms.provider.currency.digits) continue;
      problems.add("number.too_long",
                   "/ledger/closed_entries/" + std::to_string(i) + "/postings/" +
                       std::to_string(j) + "/amount",
                   "An amount that was posted has " +
                       std::to_string(terms.provider.currency.digits) +
                       " digits after the point in the book's currency.");
    }
  }
}

}  // namespace

void check_terms(const Terms& terms, Problems& problems) {
  check_closed_entries(terms, problems);
  check_closed_invoices(terms, problems);
  check_projects(terms, problems);
  check_items(terms, problems);
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    const Agreement& agreement = terms.agreements[i];
    check_commitment(terms, i, problems);
    if (agreement.parent == kNowhere) continue;
    const std::string pointer = "/agreements/" + std::to_string(i) + "/parent";
    const Agreement& parent = terms.agreements[agreement.parent];
    if (parent.client != agreement.client) {
      problems.add("reference.other_client", pointer,
                   "The agreement " + in_quotes(parent.id) +
                       " belongs to another client: parent and child share an invoice.");
    }
    switch (find_parent_fault(terms.agreements, i, kAgreementDepthMax)) {
      case ParentFault::none:
        break;
      case ParentFault::circular:
        problems.add("agreement.circular_parent", pointer,
                     "The agreement " + in_quotes(agreement.id) +
                         " is its own parent, by way of those above it. Remove one of them.");
        break;
      case ParentFault::too_deep:
        problems.add(
            "agreement.too_deep", pointer,
            "At most " + std::to_string(kAgreementDepthMax) + " agreements are above one another.");
        break;
    }
  }
}

}  // namespace billing
