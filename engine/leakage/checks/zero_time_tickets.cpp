// Tickets that were closed and on which nobody has written any time.
#include <algorithm>
#include <map>
#include <set>

#include "leakage/checks/checks.h"
#include "money/rounding.h"

namespace billing {
namespace {

// Half of the client's tickets were worth less. Of an even number the lower one (assumption).
Money typical_ticket(const LeakBook& book, Index client) {
  std::map<std::string, Decimal> worth;
  for (const RatedEntry& rated : book.bill(client).rated) {
    if (rated.entry == kNowhere || rated.rest_of != kNowhere) continue;
    const std::string& ticket = book.book.time_entries[rated.entry].ticket;
    if (!ticket.empty()) worth[ticket] += rated.worth();
  }
  std::vector<Decimal> all;
  for (const auto& [ticket, sum] : worth) all.push_back(sum);
  std::sort(all.begin(), all.end());
  const Decimal middle = all.empty() ? Decimal{} : all[(all.size() - 1) / 2];
  return round_to_money(middle, book.currency_of(client), book.terms.provider.rounding);
}

}  // namespace

std::vector<Finding> find_zero_time_tickets(const LeakBook& book) {
  std::vector<Finding> findings;
  const std::vector<ClosedTicket>& tickets = book.terms.closed_tickets;
  if (tickets.empty()) return findings;
  std::set<std::pair<Index, std::string>> worked_on;
  for (const TimeEntry& entry : book.book.time_entries) {
    if (!entry.minutes.is_zero()) worked_on.insert({entry.client, entry.ticket});
  }
  std::map<Index, Finding> by_client;
  std::map<Index, Money> typical;
  for (Index i = 0; i < tickets.size(); ++i) {
    const ClosedTicket& ticket = tickets[i];
    if (!book.terms.period.contains(ticket.closed_on)) continue;
    if (worked_on.contains({ticket.client, ticket.id})) continue;
    const bool is_first = !by_client.contains(ticket.client);
    if (is_first) typical.emplace(ticket.client, typical_ticket(book, ticket.client));
    Finding& finding = by_client[ticket.client];
    if (is_first) finding.by_month = book.no_money(ticket.client);
    finding.evidence.push_back({LeakEvidence::Kind::ticket, i, kNowhere});
    for (std::size_t month = 0; month < book.months.size(); ++month) {
      if (!book.months[month].contains(ticket.closed_on)) continue;
      finding.by_month[month] += typical.at(ticket.client);
    }
  }
  for (auto& [client, finding] : by_client) {
    finding.client = client;
    finding.confidence = Confidence::estimate;
    finding.reason = kTypicalTicket;
    finding.money = LeakMoney::not_priced;
    finding.sentence = std::to_string(finding.evidence.size()) +
                       " closed without any time; each counts as the client's middle ticket, " +
                       typical.at(client).to_string() + ".";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace billing
