// Client by client and month by month, so that every sum is made of the same figures.
#include <algorithm>
#include <array>

#include "api/leakage.h"
#include "api/limits.h"
#include "api/print.h"
#include "api/profiles.h"
#include "api/word_table.h"
#include "api/write_causes.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr std::array<std::string_view, 5> kCauses = {"counting", "capture", "consumption",
                                                     "configuration", "billing"};
constexpr std::array<std::string_view, 3> kConfidences = {"proved", "inferred", "estimate"};
constexpr std::array<std::string_view, 8> kMoney = {"invoiced",   "not_priced", "at_risk", "cost",
                                                    "given_back", "timing",     "account", "tax"};
constexpr std::array<std::string_view, 6> kEvidenceKinds = {
    "time_entry", "expense", "product", "consumption_row", "snapshot", "ticket"};
constexpr int kMonthsOfYear = 12;

// Losses and what is billed too much, never netted: month by month what a finding comes to is one
// or the other.
struct Directions {
  Money under;
  Money over;

  explicit Directions(Currency currency)
      : under(Money::zero(currency)), over(Money::zero(currency)) {}
  void add(Money amount) { (amount.minor_units() < 0 ? over : under) += amount; }
  Money sum() const { return under + over; }
};

Directions directions_of(const std::vector<Money>& months, Currency currency) {
  Directions directions(currency);
  for (const Money& month : months) directions.add(month);
  return directions;
}

void write_directions(JsonText& json, const Directions& directions) {
  json.set("amount", directions.sum().to_string());
  json.set("under_billed", directions.under.to_string());
  json.set("over_billed", directions.over.to_string());
}

class LeakageWriter {
 public:
  LeakageWriter(const LeakBook& book, const Leakage& leakage, const Comparison& platform)
      : book_(book), leakage_(leakage), platform_(platform) {
    for (std::size_t i = 0; i < leakage.findings.size(); ++i) {
      months_.push_back(finding_months(book, leakage, i, currency_of(leakage.findings[i])));
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
    for (const std::size_t place : by_size()) findings.push_back(write_finding(place));
    return {{"ok", true},
            {"currency", main.text()},
            {"to", {{"profile", to.id}, {"name", to.name}}},
            {"total", write_total(all_of(main), main)},
            {"checks", std::move(checks)},
            {"platform", write_platform(to, main)},
            {"clients", std::move(clients)},
            {"findings", std::move(findings)}};
  }

 private:
  Currency currency_of(const Finding& finding) const {
    return finding.client == kNowhere ? book_.terms.provider.currency
                                      : book_.currency_of(finding.client);
  }

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
    return {{"earned", all_earned.to_string()},
            {"configured", all_set_up.to_string()},
            {"invoiced", all_invoiced.to_string()},
            {"gap", (all_earned - all_invoiced).to_string()},
            {"under_billed", directions.under.to_string()},
            {"over_billed", directions.over.to_string()},
            {"months", std::move(months)}};
  }

  JsonText write_check(Index place) const {
    const Check& check = all_checks()[place];
    Directions directions(book_.terms.provider.currency);
    std::size_t found = 0;
    for (std::size_t i = 0; i < leakage_.findings.size(); ++i) {
      if (leakage_.findings[i].check != place) continue;
      ++found;
      if (i >= leakage_.steps ||
          !(currency_of(leakage_.findings[i]) == directions.sum().currency()))
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
      const Directions directions = directions_of(months_[i], currency_of(leakage_.findings[i]));
      sizes.push_back(std::max(directions.under.minor_units(), -directions.over.minor_units()));
      places.push_back(i);
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    return places;
  }

  JsonText write_finding(std::size_t place) const {
    const Finding& finding = leakage_.findings[place];
    const Terms& terms = book_.terms;
    const Currency currency = currency_of(finding);
    const Directions directions = directions_of(months_[place], currency);
    JsonText client;
    JsonText agreement;
    JsonText addition;
    std::string name = "The whole book";
    if (finding.client != kNowhere) {
      client = terms.clients[finding.client].id;
      name = terms.clients[finding.client].name;
    }
    if (finding.agreement != kNowhere) {
      const Agreement& own = terms.agreements[finding.agreement];
      agreement = own.id;
      name += ", " + own.name;
      if (finding.addition != kNowhere) {
        addition = own.additions[finding.addition].id;
        name += ", " + own.additions[finding.addition].name;
      }
    }
    JsonText json{{"finding", finding_id(book_, finding)},
                  {"check", all_checks()[finding.check].id},
                  {"client", std::move(client)},
                  {"agreement", std::move(agreement)},
                  {"addition", std::move(addition)},
                  {"name", name},
                  {"currency", currency.text()},
                  {"sentence", finding.sentence},
                  {"confidence", word_of(kConfidences, finding.confidence)},
                  {"reason", finding.reason},
                  {"money", word_of(kMoney, finding.money)},
                  {"is_step", place < leakage_.steps},
                  {"can_be_mended", static_cast<bool>(finding.mend)}};
    write_directions(json, directions);
    json.set("per_month", per_months(directions.sum(), 1).to_string());
    json.set("per_year", per_months(directions.sum(), kMonthsOfYear).to_string());
    JsonText months = JsonText::array();
    for (const Money& month : months_[place]) months.push_back(month.to_string());
    json.set("months", std::move(months));
    json.set("evidence", write_evidence(finding));
    json.set("evidence_total", finding.evidence.size());
    return json;
  }

  // Of so many months, if all were like the book's.
  Money per_months(Money amount, int count) const {
    const Decimal months = Decimal::from_integer(static_cast<std::int64_t>(book_.months.size()));
    return round_to_money(divide(amount.to_decimal() * Decimal::from_integer(count), months,
                                 amount.currency().digits, book_.terms.provider.rounding),
                          amount.currency(), book_.terms.provider.rounding);
  }

  JsonText write_evidence(const Finding& finding) const {
    JsonText rows = JsonText::array();
    const std::size_t shown = std::min(finding.evidence.size(), kEvidenceShown);
    for (std::size_t i = 0; i < shown; ++i) {
      const LeakEvidence& row = finding.evidence[i];
      rows.push_back({{"kind", word_of(kEvidenceKinds, row.kind)}, {"id", row_id(row)}});
    }
    return rows;
  }

  std::string row_id(const LeakEvidence& row) const {
    const Terms& terms = book_.terms;
    switch (row.kind) {
      case LeakEvidence::Kind::time_entry:
        return book_.book.time_entries[row.place].id;
      case LeakEvidence::Kind::expense:
        return terms.expenses[row.place].id;
      case LeakEvidence::Kind::product:
        return terms.products[row.place].id;
      case LeakEvidence::Kind::consumption_row:
        return book_.book.consumption[row.place].id;
      case LeakEvidence::Kind::ticket:
        return terms.closed_tickets[row.place].id;
      case LeakEvidence::Kind::snapshot: {
        const CountSource& source = terms.count_sources[row.source];
        const CountSnapshot& snapshot = source.snapshots[row.place];
        return source.id + "/" + snapshot.taken_at.to_string() + "/" + snapshot.count.to_string();
      }
    }
    return "";
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
