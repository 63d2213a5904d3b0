// Rates and prices from before they were raised.
#include <map>

#include "leakage/checks/by_placement.h"
#include "leakage/checks/checks.h"
#include "leakage/set_up.h"

namespace billing {
namespace {

constexpr std::string_view kSentence = "Rates or prices are other ones than were signed.";

bool carry_prices(Agreement& set_up, const Agreement& as_signed) {
  bool changed = carry_field(set_up.rate_rules, as_signed.rate_rules);
  if (set_up.recurring_fee && as_signed.recurring_fee) {
    changed |= carry_field(set_up.recurring_fee->amount, as_signed.recurring_fee->amount);
    changed |= carry_field(set_up.recurring_fee->changes, as_signed.recurring_fee->changes);
  }
  const bool sold = carry_block_field(set_up, as_signed, &Block::sold_price);
  return carry_additions(set_up, as_signed, carry_price) || sold || changed;
}

// What the whole book's finding and its mend have in common.
Finding of_price_list(std::string part) {
  Finding finding;
  finding.part = std::move(part);
  finding.reason = kSignedOtherwise;
  finding.sentence = kSentence;
  return finding;
}

void find_role_rates(const LeakBook& book, std::vector<Finding>& findings) {
  const Terms& as_signed = book.book.terms;
  for (const auto& [place, record] : as_signed.configured->work_roles) {
    const Decimal rate = as_signed.work_roles[place].hourly_rate;
    if (record.hourly_rate == rate) continue;
    Finding finding = of_price_list(record.id);
    finding.mended.work_roles = {place};
    finding.mend = [place = place, rate](MendedBook& mended) {
      mended.terms.work_roles[place].hourly_rate = rate;
    };
    findings.push_back(std::move(finding));
  }
}

void find_client_rates(const LeakBook& book, std::vector<Finding>& findings) {
  const Terms& as_signed = book.book.terms;
  for (const auto& [place, record] : as_signed.configured->clients) {
    const RateRules& rules = as_signed.clients[place].rate_rules;
    if (record == rules) continue;
    Finding finding = of_price_list("rates");
    finding.client = place;
    finding.mended.clients = {place};
    finding.mend = [place = place, &rules](MendedBook& mended) {
      mended.terms.clients[place].rate_rules = rules;
    };
    findings.push_back(std::move(finding));
  }
}

// Rates that somebody has typed on entries, where the rules give another one.
void find_typed_rates(const LeakBook& book, std::vector<Finding>& findings) {
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    std::map<Index, std::vector<Index>> by_agreement;
    for (const RatedEntry& rated : book.bill(client).rated) {
      if (rated.entry == kNowhere || rated.rest_of != kNowhere || !rated.is_first_piece()) continue;
      const TimeEntry& entry = book.book.time_entries[rated.entry];
      if (!entry.hourly_rate) continue;
      const Index agreement = rated.placement.agreement;
      if (rate_time(book.terms_of(client), agreement, entry, rated.work_time).rate == rated.rate)
        continue;
      by_agreement[agreement].push_back(rated.entry);
    }
    for (const auto& [agreement, entries] : by_agreement) {
      Finding finding = about_entries(client, agreement, entries,
                                      [](TimeEntry& entry) { entry.hourly_rate.reset(); });
      finding.part = "typed";
      finding.confidence = Confidence::inferred;
      finding.reason = kNotStated;
      finding.sentence = std::to_string(entries.size()) +
                         (entries.size() == 1 ? " entry has" : " entries have") +
                         " a rate of their own, and the rules give another one.";
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

std::vector<Finding> find_stale_rates(const LeakBook& book) {
  std::vector<Finding> findings = find_set_up_otherwise(book, kSentence, carry_prices);
  find_typed_rates(book, findings);
  const Terms& as_signed = book.book.terms;
  if (!as_signed.configured) return findings;
  find_role_rates(book, findings);
  find_client_rates(book, findings);
  const std::optional<RateRules>& rules = as_signed.configured->rate_rules;
  if (rules && *rules != as_signed.rate_rules) {
    Finding finding = of_price_list("price_list");
    finding.mended.rate_rules = true;
    finding.mend = [&as_signed](MendedBook& mended) {
      mended.terms.rate_rules = as_signed.rate_rules;
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
