// What is wrong, where, how much, how sure, and the rows that show it.
#include "api/write_finding.h"

#include <algorithm>
#include <array>

#include "api/leakage.h"
#include "api/limits.h"
#include "api/word_table.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr std::array<std::string_view, 3> kConfidences = {"proved", "inferred", "estimate"};
constexpr std::array<std::string_view, 8> kMoney = {"invoiced",   "not_priced", "at_risk", "cost",
                                                    "given_back", "timing",     "account", "tax"};
constexpr std::array<std::string_view, 6> kEvidenceKinds = {
    "time_entry", "expense", "product", "consumption_row", "snapshot", "ticket"};

std::string row_id(const LeakBook& book, const LeakEvidence& row) {
  const Terms& terms = book.terms;
  switch (row.kind) {
    case LeakEvidence::Kind::time_entry:
      return book.book.time_entries[row.place].id;
    case LeakEvidence::Kind::expense:
      return terms.expenses[row.place].id;
    case LeakEvidence::Kind::product:
      return terms.products[row.place].id;
    case LeakEvidence::Kind::consumption_row:
      return book.book.consumption[row.place].id;
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

JsonText write_evidence(const LeakBook& book, const Finding& finding) {
  JsonText rows = JsonText::array();
  const std::size_t shown = std::min(finding.evidence.size(), kEvidenceShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const LeakEvidence& row = finding.evidence[i];
    rows.push_back({{"kind", word_of(kEvidenceKinds, row.kind)}, {"id", row_id(book, row)}});
  }
  return rows;
}

}  // namespace

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

Money for_months(const LeakBook& book, Money amount, int count) {
  const Rounding rounding = book.terms.provider.rounding;
  const Currency currency = amount.currency();
  const Decimal months = Decimal::from_integer(static_cast<std::int64_t>(book.months.size()));
  const Decimal of_all = amount.to_decimal() * Decimal::from_integer(count);
  return round_to_money(divide(of_all, months, currency.digits, rounding), currency, rounding);
}

Currency currency_of(const LeakBook& book, const Finding& finding) {
  return finding.client == kNowhere ? book.terms.provider.currency
                                    : book.currency_of(finding.client);
}

JsonText write_finding(const LeakBook& book, const Finding& finding, bool is_step,
                       const std::vector<Money>& months) {
  const Terms& terms = book.terms;
  const Currency currency = currency_of(book, finding);
  const Directions directions = directions_of(months, currency);
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
  JsonText json{{"finding", finding_id(book, finding)},
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
                {"is_step", is_step},
                {"can_be_mended", static_cast<bool>(finding.mend)}};
  write_directions(json, directions);
  json.set("per_month", for_months(book, directions.sum(), 1).to_string());
  json.set("per_year", for_months(book, directions.sum(), kMonthsOfYear).to_string());
  JsonText by_month = JsonText::array();
  for (const Money& month : months) by_month.push_back(month.to_string());
  json.set("months", std::move(by_month));
  json.set("evidence", write_evidence(book, finding));
  json.set("evidence_total", finding.evidence.size());
  return json;
}

}  // namespace billing
