// One month under every profile, each against the same one.
#include <algorithm>

#include "api/bill_profile.h"
#include "api/profiles.h"
#include "api/write_causes.h"
#include "api/write_comparison.h"

namespace billing {
namespace {

// Of the clients without a currency of their own: amounts of several are never added up.
Money month_total(const BilledBook& billed, Period month) {
  Money total = Money::zero(billed.book.terms.provider.currency);
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (has_own_currency(billed.book.terms, client)) continue;
    total += month_subtotal(billed.book.terms, billed.clients[client].bill, month);
  }
  return total;
}

Money period_total(const BilledBook& billed) {
  Money total = Money::zero(billed.book.terms.provider.currency);
  for (const Period& month : billed_months(billed.book.terms)) {
    total += month_total(billed, month);
  }
  return total;
}

// The one that moves most money; null where nothing differs.
JsonText write_main_cause(const Profile& from, const Profile& to,
                          const std::vector<Cause>& causes) {
  const auto most =
      std::max_element(causes.begin(), causes.end(), [](const Cause& a, const Cause& b) {
        return a.amount.absolute().minor_units() < b.amount.absolute().minor_units();
      });
  if (most == causes.end() || most->amount.is_zero()) return nullptr;
  const PolicySetting& setting =
      weaker_setting(from.settings[most->policy], to.settings[most->policy]);
  return {{"policy", all_policies()[most->policy].id},
          {"title", all_policies()[most->policy].title},
          {"sentence", setting.sentence},
          {"evidence", to_string(setting.evidence)},
          {"amount", most->amount.to_string()}};
}

// How what differs is known, each tag once.
JsonText write_evidence(const Profile& from, const Profile& to, const std::vector<Cause>& causes) {
  std::vector<Evidence> tags;
  for (const Cause& cause : causes) {
    if (cause.amount.is_zero()) continue;
    tags.push_back(weaker_setting(from.settings[cause.policy], to.settings[cause.policy]).evidence);
  }
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  JsonText list = JsonText::array();
  for (const Evidence tag : tags) list.push_back(to_string(tag));
  return list;
}

JsonText write_clients(const Terms& terms, const Comparison& comparison, Index month) {
  JsonText clients = JsonText::array();
  for (const ClientDifference& client : comparison.clients) {
    const Currency currency = provider_for(terms, client.client).currency;
    const std::vector<Cause> causes =
        sum_causes(comparison.steps, {&client, 1}, currency,
                   [&](const LineDifference& line) { return line.subject.month == month; });
    Money difference = Money::zero(currency);
    bool differs = false;
    for (const Cause& cause : causes) {
      difference += cause.amount;
      differs |= !cause.amount.is_zero();
    }
    if (!differs) continue;
    clients.push_back({{"client", terms.clients[client.client].id},
                       {"currency", currency.text()},
                       {"difference", difference.to_string()},
                       {"causes", write_causes(causes)}});
  }
  return clients;
}

JsonText write_platform(const BilledBook& billed, const BilledBook& from_side, const Profile& from,
                        const Profile& to, std::size_t month, Problems& problems) {
  const Terms& terms = billed.book.terms;
  const BilledBook side = bill_under(billed, to, problems).billed;
  if (!problems.none()) return nullptr;
  const Comparison comparison = compare_billed(billed, from_side, from, to);
  const auto in_month = static_cast<Index>(month);
  const std::vector<Cause> causes = sum_causes(
      comparison.steps, comparison.clients, terms.provider.currency,
      [&](const LineDifference& line) {
        return line.subject.month == in_month && line.from.currency() == terms.provider.currency;
      });
  const Period days = billed_months(terms)[month];
  const Money total = month_total(side, days);
  const Money in_period = period_total(side);
  return {{"profile", to.id},
          {"name", to.name},
          {"total", total.to_string()},
          {"difference", (total - month_total(from_side, days)).to_string()},
          {"total_in_period", in_period.to_string()},
          {"difference_in_period", (in_period - period_total(from_side)).to_string()},
          {"causes", write_causes(causes)},
          {"main_cause", write_main_cause(from, to, causes)},
          {"evidence", write_evidence(from, to, causes)},
          {"clients", write_clients(terms, comparison, in_month)}};
}

}  // namespace

JsonText write_platforms(const BilledBook& billed, const Profile& from, std::size_t month,
                         Problems& problems) {
  const Terms& terms = billed.book.terms;
  const BilledBook from_side = bill_under(billed, from, problems).billed;
  if (!problems.none()) return nullptr;
  std::vector<Profile> profiles = built_in_profiles();
  for (const CustomProfile& custom : terms.profiles) {
    profiles.push_back(*find_profile(terms, custom.id));
  }
  JsonText rows = JsonText::array();
  for (const Profile& profile : profiles) {
    rows.push_back(write_platform(billed, from_side, from, profile, month, problems));
  }
  return {{"ok", true},
          {"currency", terms.provider.currency.text()},
          {"month", billed_months(terms)[month].start.month_to_string()},
          {"from", from.id},
          {"profiles", std::move(rows)}};
}

}  // namespace billing
