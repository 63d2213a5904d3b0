// Agreement after agreement.
#include "api/check_terms.h"

#include <set>

#include "api/limits.h"
#include "api/read_configured.h"
#include "api/read_terms.h"
#include "book/agreement_tree.h"
#include "book/terms_in_currency.h"

namespace billing {
namespace {

// What is under way when the book begins counts what was billed of its period before.
template <typename Agreed>
void check_agreed(const Terms& terms, Index place, const std::optional<Agreed>& agreed,
                  const std::string& field, Problems& problems) {
  const Agreement& agreement = terms.agreements[place];
  if (terms.period.is_empty() || !agreed || agreed->billed_before) return;
  const Date begin = terms.period.start;
  if (begin <= agreement.start || !agreement.is_active(begin)) return;
  const BillingCycle cycle{agreed->cycle, agreement.cycle_anchor, agreement.start};
  const Date counts_from = period_at(cycle, begin).start.first_of_month();
  if (begin <= counts_from) return;
  problems.add("commitment.unknown_start",
               "/agreements/" + std::to_string(place) + "/" + field + "/billed_before",
               "The " + field + " counts from " + counts_from.to_string() +
                   ", before the billed period. Say what was invoiced of it before " +
                   begin.to_string() + ", \"0\" for nothing.");
}

// What was posted is an amount of the client's currency.
void check_closed_entries(const Terms& terms, Problems& problems) {
  const Ledger& ledger = terms.ledger;
  for (std::size_t i = 0; i < ledger.closed_entries.size(); ++i) {
    const std::vector<ClosedPosting>& postings = ledger.closed_entries[i].postings;
    const Index client = ledger.closed_entries[i].client;
    if (client == kNowhere) continue;
    const int digits = provider_for(terms, client).currency.digits;
    for (std::size_t j = 0; j < postings.size(); ++j) {
      if (postings[j].amount.scale() <= digits) continue;
      problems.add("number.too_long",
                   "/ledger/closed_entries/" + std::to_string(i) + "/postings/" +
                       std::to_string(j) + "/amount",
                   "An amount that was posted has " + std::to_string(digits) +
                       " digits after the point in the client's currency.");
    }
  }
}

// The terms are kept once for each currency.
void check_currencies(const Terms& terms, Problems& problems) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < terms.clients.size(); ++i) {
    const std::optional<Currency>& own = terms.clients[i].currency;
    if (!own || !seen.insert(own->text()).second || seen.size() != kCurrenciesMax + 1) continue;
    problems.add(
        "list.too_long", "/clients/" + std::to_string(i) + "/currency",
        "At most " + std::to_string(kCurrenciesMax) + " currencies of clients fit in one book.");
  }
}

// A client's clock is told from the provider's, by which work is saved.
void check_calendars(const Terms& terms, Problems& problems) {
  if (terms.provider.calendar && terms.provider.calendar->time_zone) return;
  for (std::size_t i = 0; i < terms.clients.size(); ++i) {
    const auto& calendar = terms.clients[i].calendar;
    if (!calendar || !calendar->time_zone) continue;
    problems.add("calendar.no_provider_zone",
                 "/clients/" + std::to_string(i) + "/calendar/time_zone",
                 "Work is saved by the provider's clock, so say the time zone of the provider's "
                 "calendar too.");
  }
}

// Where multipliers weigh minutes, hours follow from the rules, so they cannot limit them.
void check_rate_limits(const Terms& terms, Problems& problems) {
  if (terms.policies.multiplier_order != MultiplierOrder::before_rounding) return;
  const auto check = [&](const RateRules& rules, const std::string& pointer) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (!rules[i].limit) continue;
      problems.add("field.conflict", pointer + "/rate_rules/" + std::to_string(i) + "/limit_hours",
                   "A rule has no limit where \"multiplier_order\" is \"before_rounding\". "
                   "Remove one of the two.");
    }
  };
  check(terms.rate_rules, "");
  for (std::size_t i = 0; i < terms.clients.size(); ++i) {
    check(terms.clients[i].rate_rules, "/clients/" + std::to_string(i));
  }
  for (std::size_t i = 0; i < terms.agreements.size(); ++i) {
    check(terms.agreements[i].rate_rules, "/agreements/" + std::to_string(i));
  }
}

// "a", which is below "b", which is below "a"; of a long one the beginning.
std::string print_circle(const std::vector<Agreement>& agreements, Index start) {
  std::string text = in_quotes(agreements[start].id);
  Index at = start;
  for (std::size_t shown = 0; shown < kAgreementDepthMax; ++shown) {
    at = agreements[at].parent;
    text += ", which is below " + in_quotes(agreements[at].id);
    if (at == start) return text;
  }
  return text + ", and so on";
}

void check_parents(const std::vector<Agreement>& agreements, Problems& problems) {
  const std::vector<ParentFault> faults = parent_faults(agreements, kAgreementDepthMax);
  for (Index i = 0; i < agreements.size(); ++i) {
    const Agreement& agreement = agreements[i];
    if (agreement.parent == kNowhere) continue;
    const std::string pointer = "/agreements/" + std::to_string(i) + "/parent";
    const Agreement& parent = agreements[agreement.parent];
    if (parent.client != agreement.client) {
      problems.add("reference.other_client", pointer,
                   "The agreement " + in_quotes(parent.id) +
                       " belongs to another client: parent and child share an invoice.");
    }
    switch (faults[i]) {
      case ParentFault::none:
        break;
      case ParentFault::circular:
        problems.add("agreement.circular_parent", pointer,
                     "The agreement " + in_quotes(agreement.id) + " is its own parent: " +
                         print_circle(agreements, i) + ". Remove one of these parents.");
        break;
      case ParentFault::too_deep:
        problems.add(
            "agreement.too_deep", pointer,
            "At most " + std::to_string(kAgreementDepthMax) + " agreements are above one another.");
        break;
    }
  }
}

}  // namespace

void check_terms(const Terms& terms, Problems& problems) {
  check_currencies(terms, problems);
  check_closed_entries(terms, problems);
  check_calendars(terms, problems);
  check_rate_limits(terms, problems);
  check_configured(terms, problems);
  check_closed_invoices(terms, problems);
  check_projects(terms, problems);
  check_items(terms, problems);
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    const Agreement& agreement = terms.agreements[i];
    check_agreed(terms, i, agreement.commitment, "commitment", problems);
    check_agreed(terms, i, agreement.cap, "cap", problems);
  }
  check_parents(terms.agreements, problems);
}

}  // namespace billing
