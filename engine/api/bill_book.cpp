// Clients are billed one by one, each on its own.
#include "api/bill_book.h"

#include <algorithm>
#include <functional>
#include <map>

#include "api/limits.h"
#include "api/print.h"
#include "invoice/invoice_number.h"
#include "invoice/recurring_lines.h"
#include "money/error.h"
#include "rating/count/count_stretches.h"

namespace billing {
namespace {

// Bills the clients for which `wanted` holds, the others stay empty; a client that cannot be
// billed is a problem.
std::vector<BilledClient> bill_clients(const Book& book, const std::vector<OwnUsage>& own_usage,
                                       const std::function<bool(Index)>& wanted,
                                       Problems& problems) {
  std::vector<BilledClient> clients(book.terms.clients.size());
  Terms scratch = book.terms;
  const AllUsage usage = usage_of(book);
  const AnswerNames names = answer_names(book);
  for (Index client = 0; client < clients.size(); ++client) {
    if (!wanted(client)) continue;
    try {
      const OwnUsage& own = own_usage[client];
      scratch.provider = provider_for(book.terms, client);
      ClientBill bill = bill_client(scratch, usage, own, client, &names);
      clients[client] = {std::move(bill), compare_block_units(scratch, usage, own, client)};
    } catch (const BillingError& error) {
      problems.add(error.code(), "/clients/" + std::to_string(client),
                   book.terms.clients[client].name + " cannot be billed: " + error.what());
    }
  }
  return clients;
}

// Additions x periods grows faster than anything that a file holds.
void check_size(const Terms& terms, Problems& problems) {
  const std::int64_t lines = count_recurring_lines(terms);
  if (lines <= kRecurringLinesMax) return;
  problems.add("book.too_many_lines", "/period",
               "The agreements' fees, additions and blocks make " + std::to_string(lines) +
                   " lines in this period; at most " + std::to_string(kRecurringLinesMax) +
                   " are billed at once. Choose a shorter period.");
}

// Every addition that is filled by a source looks at all that the source has counted of its client.
void check_counts(const Terms& terms, Problems& problems) {
  std::int64_t read = 0;
  for (const Agreement& agreement : terms.agreements) {
    for (const Addition& addition : agreement.additions) {
      if (!addition.counted) continue;
      read += count_snapshots(terms.count_sources[addition.counted->source], agreement.client);
    }
  }
  if (read <= kCountsReadMax) return;
  problems.add("book.too_many_counts", "/count_sources",
               "The additions that are counted look at " + std::to_string(read) +
                   " snapshots; at most " + std::to_string(kCountsReadMax) +
                   " are looked at. Leave out snapshots from before the period.");
}

// What all clients pay together has to fit an amount of money too, however an answer adds it up: by
// month, by client, or counted in another unit. So everything is added here, credits like charges;
// each currency by itself.
void check_totals(const std::vector<const BilledClient*>& clients, Problems& problems) {
  std::map<std::string, Money> sums;
  const auto add = [&](Money amount) {
    Money& sum =
        sums.try_emplace(std::string(amount.currency().text()), Money::zero(amount.currency()))
            .first->second;
    sum += amount.absolute();
  };
  try {
    for (const BilledClient* client : clients) {
      for (const Invoice& invoice : client->bill.invoices) {
        add(invoice.subtotal);
        add(invoice.total);
      }
      for (const BlockUnitTotals& units : client->block_units) {
        std::for_each(units.hours.begin(), units.hours.end(), add);
        std::for_each(units.amount.begin(), units.amount.end(), add);
      }
    }
  } catch (const BillingError& error) {
    problems.add(error.code(), "", std::string("All clients together: ") + error.what());
  }
}

// The clients of which an invoice has another number now.
std::vector<Index> count_all_invoices(const Terms& terms, std::vector<BilledClient>& clients) {
  std::vector<ClientBill*> bills;
  for (BilledClient& client : clients) bills.push_back(&client.bill);
  return count_invoices(terms, bills);
}

}  // namespace

std::optional<BilledBook> bill_book(Book book, Problems& problems) {
  check_size(book.terms, problems);
  check_counts(book.terms, problems);
  if (!problems.none()) return std::nullopt;
  std::vector<OwnUsage> own_usage = usage_by_client(book);
  std::vector<BilledClient> clients = bill_clients(
      book, own_usage, [](Index) { return true; }, problems);
  std::vector<const BilledClient*> all;
  for (const BilledClient& client : clients) all.push_back(&client);
  if (problems.none()) check_totals(all, problems);
  if (!problems.none()) return std::nullopt;
  count_all_invoices(book.terms, clients);
  std::vector<Terms> others = terms_in_other_currencies(book.terms);
  return BilledBook{std::move(book), std::move(others), std::move(own_usage), std::move(clients)};
}

std::vector<std::string> rebill(BilledBook& billed, EditedBook edited, Problems& problems) {
  check_size(edited.terms, problems);
  check_counts(edited.terms, problems);
  if (!problems.none()) return {};
  const bool same_usage =
      !edited.time_entries && !edited.consumption && !edited.items && !edited.everything;
  Book book;
  book.terms = std::move(edited.terms);
  // The usage changes places rather than being copied, and goes back if the edit cannot be billed.
  const auto trade_places = [&] {
    if (edited.time_entries) std::swap(billed.book.time_entries, *edited.time_entries);
    if (edited.consumption) std::swap(billed.book.consumption, *edited.consumption);
  };
  trade_places();
  std::swap(book.time_entries, billed.book.time_entries);
  std::swap(book.consumption, billed.book.consumption);
  std::vector<OwnUsage> own_usage =
      same_usage ? std::move(billed.own_usage) : usage_by_client(book);
  const auto is_touched = [&](Index client) {
    return edited.everything || std::find(edited.clients.begin(), edited.clients.end(),
                                          book.terms.clients[client].id) != edited.clients.end();
  };
  own_usage.resize(book.terms.clients.size());  // A new client has none yet.
  const auto give_back = [&] {
    if (same_usage) billed.own_usage = std::move(own_usage);
    std::swap(book.time_entries, billed.book.time_entries);
    std::swap(book.consumption, billed.book.consumption);
    trade_places();
  };
  std::vector<BilledClient> clients;
  try {
    clients = bill_clients(book, own_usage, is_touched, problems);
    std::vector<const BilledClient*> all;
    for (Index client = 0; client < clients.size(); ++client) {
      all.push_back(is_touched(client) ? &clients[client] : &billed.clients[client]);
    }
    if (problems.none()) check_totals(all, problems);
  } catch (...) {
    give_back();
    throw;
  }
  if (!problems.none()) {
    give_back();
    return {};
  }
  std::vector<bool> touched(clients.size());
  for (Index client = 0; client < clients.size(); ++client) {
    touched[client] = is_touched(client);
    if (!touched[client]) clients[client] = std::move(billed.clients[client]);
  }
  for (const Index client : count_all_invoices(book.terms, clients)) touched[client] = true;
  std::vector<std::string> ids;
  for (Index client = 0; client < clients.size(); ++client) {
    if (touched[client]) ids.push_back(book.terms.clients[client].id);
  }
  std::vector<Terms> others = terms_in_other_currencies(book.terms);
  billed = {std::move(book), std::move(others), std::move(own_usage), std::move(clients)};
  return ids;
}

}  // namespace billing
