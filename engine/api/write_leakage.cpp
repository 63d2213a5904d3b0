// Client by client and month by month, so that every sum is made of the same figures.
#include <algorithm>
#include <array>

#include "api/leakage.h"
#include "api/profiles.h"
#include "api/word_table.h"
#include "api/write_causes.h"
#include "api/write_finding.h"
#include "leakage/priors.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr std::array<std::string_view, 5> kCauses = {"counting", "capture", "consumption",
                                                     "configuration", "billing"};
class LeakageWriter {
 public:
  LeakageWriter(const LeakBook& book, const Leakage& leakage, const Comparison& platform)
      : book_(book), leakage_(leakage), platform_(platform) {
    for (std::size_t i = 0; i < leakage.findings.size(); ++i) {
      months_.push_back(finding_months(book, leakage, i, currency_of(book, leakage.findings[i])));
    }
  }

  JsonText write(const Profile& to, std::span<const Index> order) const {
    const Currency main = book_.terms.provider.currency;
    JsonText checks = JsonText::array();
    for (const Index check : order) checks.push_back(write_check(check));
    JsonText clients = JsonText::array();
    for (Index client = 0; client < book_.terms.clients.size(); ++client) {
      if (is_client_touched(client)) clients.push_back(write_client(client));
    }
    JsonText findings = JsonText::array();
    for (const std::size_t place : by_size()) {
      findings.push_back(
          write_finding(book_, leakage_.findings[place], place < leakage_.steps, months_[place]));
    }
    return {{"ok", true},
            {"currency", main.text()},
            {"to", {{"profile", to.id}, {"name", to.name}}},
            {"total", write_total(all_of(main), main)},
            {"checks", std::move(checks)},
            {"platform", write_platform(to, main)},
            {"clients", std::move(clients)},
            {"findings", std::move(findings)},
            {"priors", write_priors(main)}};
  }

 private:
  std::vector<Index> all_of(Currency currency) const {
    std::vector<Index> clients;
    for (Index client = 0; client < book_.terms.clients.size(); ++client) {
      if (book_.currency_of(client) == currency) clients.push_back(client);
    }
    return clients;
  }

  bool is_client_touched(Index client) const {
    for (const auto& step : leakage_.changes) {
      for (const ClientStep& one : step) {
        if (one.client == client) return true;
      }
    }
    for (const ClientDifference& one : platform_.clients) {
      if (one.client == client) return true;
    }
    return std::any_of(leakage_.findings.begin(), leakage_.findings.end(),
                       [&](const Finding& one) { return one.client == client; });
  }

  // What mending a step gives the client, by month.
  std::vector<Money> step_of(std::size_t step, Index client) const {
    std::vector<Money> months = book_.no_money(client);
    for (const ClientStep& one : leakage_.changes[step]) {
      if (one.client != client) continue;
      for (const LineChange& line : one.lines) months[line.subject.month] += line.now - line.was;
    }
    return months;
  }

  std::vector<Money> platform_of(Index client) const {
    std::vector<Money> months = book_.no_money(client);
    for (const ClientDifference& one : platform_.clients) {
      if (one.client != client) continue;
      for (const LineDifference& line : one.lines) {
        months[line.subject.month] += line.to - line.from;
      }
    }
    return months;
  }

  // From what the clients' agreements earn to what is billed, by month.
  JsonText write_total(const std::vector<Index>& clients, Currency currency) const {
    const std::vector<Money> nothing(book_.months.size(), Money::zero(currency));
    std::vector<Money> earned = nothing;
    std::vector<Money> set_up = nothing;
    std::vector<Money> invoiced = nothing;
    Directions directions(currency);
    for (const Index client : clients) {
      std::vector<Money> own = nothing;
      for (std::size_t step = 0; step < leakage_.steps; ++step) {
        const std::vector<Money> changes = step_of(step, client);
        for (std::size_t month = 0; month < own.size(); ++month) {
          own[month] += changes[month];
          directions.add(changes[month]);
        }
      }
      const std::vector<Money> platform = platform_of(client);
      for (std::size_t month = 0; month < own.size(); ++month) {
        const Money billed = book_.subtotal(client, month);
        set_up[month] += billed;
        earned[month] += billed + own[month];
        invoiced[month] += billed + platform[month];
        directions.add(-platform[month]);
      }
    }
    JsonText months = JsonText::array();
    Money all_earned = Money::zero(currency);
    Money all_set_up = all_earned;
    Money all_invoiced = all_earned;
    for (std::size_t month = 0; month < earned.size(); ++month) {
      all_earned += earned[month];
      all_set_up += set_up[month];
      all_invoiced += invoiced[month];
      months.push_back({{"month", book_.months[month].start.month_to_string()},
                        {"earned", earned[month].to_string()},
                        {"configured", set_up[month].to_string()},
                        {"invoiced", invoiced[month].to_string()}});
    }
    return {
        {"earned", all_earned.to_string()},
        {"configured", all_set_up.to_string()},
        {"invoiced", all_invoiced.to_string()},
        {"gap", (all_earned - all_invoiced).to_string()},
        {"gap_per_month", for_months(book_, all_earned - all_invoiced, 1).to_string()},
        {"gap_per_year", for_months(book_, all_earned - all_invoiced, kMonthsOfYear).to_string()},
        {"under_billed", directions.under.to_string()},
        {"over_billed", directions.over.to_string()},
        {"months", std::move(months)}};
  }

  // What others say, and what the article's arithmetic would make of this book.
  JsonText write_priors(Currency main) const {
    Money invoiced = Money::zero(main);
    for (const Index client : all_of(main)) {
      const std::vector<Money> platform = platform_of(client);
      for (std::size_t month = 0; month < platform.size(); ++month) {
        invoiced += book_.subtotal(client, month) + platform[month];
      }
    }
    const Money part =
        round_to_money(invoiced.to_decimal() * Decimal::from_parts(kRuleOfThumbPercent, 2), main,
                       book_.terms.provider.rounding);
    JsonText priors = JsonText::array();
    for (const Prior& prior : kPriors) {
      priors.push_back({{"prior", prior.id},
                        {"says", prior.says},
                        {"source", prior.source},
                        {"evidence", to_string(prior.evidence)}});
    }
    return {{"percent", kRuleOfThumbPercent},
            {"invoiced_per_month", for_months(book_, invoiced, 1).to_string()},
            {"rule_of_thumb_per_month", for_months(book_, part, 1).to_string()},
            {"rule_of_thumb_per_year", for_months(book_, part, kMonthsOfYear).to_string()},
            {"said", std::move(priors)}};
  }

  JsonText write_check(Index place) const {
    const Check& check = all_checks()[place];
    Directions directions(book_.terms.provider.currency);
    std::size_t found = 0;
    for (std::size_t i = 0; i < leakage_.findings.size(); ++i) {
      if (leakage_.findings[i].check != place) continue;
      ++found;
      if (i >= leakage_.steps ||
          !(currency_of(book_, leakage_.findings[i]) == directions.sum().currency()))
        continue;
      for (const Money& month : months_[i]) directions.add(month);
    }
    JsonText json{
        {"check", check.id},    {"number", check.number}, {"cause", word_of(kCauses, check.cause)},
        {"title", check.title}, {"rule", check.rule},     {"findings", found}};
    write_directions(json, directions);
    return json;
  }

  JsonText write_platform(const Profile& to, Currency main) const {
    JsonText steps = JsonText::array();
    const auto causes =
        sum_causes(platform_.steps, platform_.clients, main,
                   [&](const LineDifference& line) { return line.from.currency() == main; });
    for (std::size_t i = 0; i < platform_.steps.size(); ++i) {
      const PolicySetting& setting = to.settings[platform_.steps[i].policy];
      if (causes[i].amount.is_zero()) continue;
      steps.push_back({{"policy", all_policies()[platform_.steps[i].policy].id},
                       {"title", all_policies()[platform_.steps[i].policy].title},
                       {"sentence", setting.sentence},
                       {"evidence", to_string(setting.evidence)},
                       {"amount", (-causes[i].amount).to_string()}});
    }
    return steps;
  }

  JsonText write_client(Index client) const {
    const Currency currency = book_.currency_of(client);
    JsonText json = write_total({client}, currency);
    json.set("client", book_.terms.clients[client].id);
    json.set("name", book_.terms.clients[client].name);
    json.set("currency", currency.text());
    JsonText steps = JsonText::array();
    for (std::size_t step = 0; step < leakage_.steps; ++step) {
      const Directions directions = directions_of(step_of(step, client), currency);
      if (directions.under.is_zero() && directions.over.is_zero()) continue;
      steps.push_back({{"finding", finding_id(book_, leakage_.findings[step])},
                       {"amount", directions.sum().to_string()}});
    }
    json.set("steps", std::move(steps));
    return json;
  }

  // Places of the findings, steps and those beside them alike, the most money first.
  std::vector<std::size_t> by_size() const {
    std::vector<std::size_t> places;
    std::vector<std::int64_t> sizes;
    for (std::size_t i = 0; i < months_.size(); ++i) {
      const Directions directions =
          directions_of(months_[i], currency_of(book_, leakage_.findings[i]));
      sizes.push_back(std::max(directions.under.minor_units(), -directions.over.minor_units()));
      places.push_back(i);
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    return places;
  }

  const LeakBook& book_;
  const Leakage& leakage_;
  const Comparison& platform_;
  std::vector<std::vector<Money>> months_;
};

}  // namespace

JsonText answer_leakage(const BilledBook& billed, FieldReader& fields, Problems& problems) {
  const Profile& contract = built_in_profiles().front();
  const std::vector<Index> order = read_check_order(fields);
  std::optional<Profile> to = contract;
  if (fields.has("to")) to = read_profile_choice(fields, "to", billed.book.terms, problems);
  if (!to || !problems.none()) return nullptr;
  const LeakBook book(billed.book);
  const Leakage leakage = walk_leaks(book, find_leaks(book), order);
  const Comparison platform =
      compare_profiles(book.terms, usage_of(billed.book), contract.settings, to->settings,
                       [&](Index client) -> const ClientBill& { return book.bill(client); });
  return LeakageWriter(book, leakage, platform).write(*to, order);
}

}  // namespace billing
