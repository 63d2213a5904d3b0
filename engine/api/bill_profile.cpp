// What the profile does not touch is taken over.
#include "api/bill_profile.h"

#include <algorithm>

#include "api/profiles.h"
#include "invoice/invoice_number.h"
#include "money/error.h"

namespace billing {
namespace {

bool bills_otherwise(const TouchedByPolicy& touched, const Terms& terms, Index client) {
  for (Index policy = 0; policy < touched.size(); ++policy) {
    if (!all_policies()[policy].changes_invoices) continue;
    if (touched[policy].touches(terms, client)) return true;
  }
  return false;
}

}  // namespace

ProfiledBook bill_under(const BilledBook& billed, const Profile& profile, Problems& problems) {
  ProfiledBook under{billed, {}};
  BilledBook& book = under.billed;
  // What was sent of closed months is no platform's doing: all months are billed by the terms.
  Ledger& ledger = book.book.terms.ledger;
  const bool has_closed = ledger.closed_until.has_value();
  ledger.closed_until.reset();
  ledger.closed_entries.clear();
  ledger.closed_invoices.reset();
  under.touched = apply_settings(book.book.terms, profile.settings);
  book.other_currencies = terms_in_other_currencies(book.book.terms);
  book.own_usage = usage_by_client(book.book);
  const AllUsage usage = usage_of(book.book);
  Terms scratch = book.book.terms;
  for (Index client = 0; client < book.clients.size(); ++client) {
    if (!has_closed && !bills_otherwise(under.touched, book.book.terms, client)) continue;
    try {
      const OwnUsage& own = book.own_usage[client];
      scratch.provider = book.terms_of(client).provider;
      ClientBill bill = bill_client(scratch, usage, own, client);
      book.clients[client] = {std::move(bill), compare_block_units(scratch, usage, own, client)};
    } catch (const BillingError& error) {
      problems.add(error.code(), "/clients/" + std::to_string(client),
                   book.book.terms.clients[client].name + " cannot be billed as " + profile.name +
                       " would: " + error.what());
    }
  }
  std::vector<ClientBill*> bills;
  for (BilledClient& client : book.clients) bills.push_back(&client.bill);
  count_invoices(book.book.terms, bills);
  return under;
}

std::optional<BilledBook> read_profiled(FieldReader& question, const BilledBook& billed,
                                        Problems& problems) {
  if (!question.has("profile")) return std::nullopt;
  const auto profile = read_profile_choice(question, "profile", billed.book.terms, problems);
  if (!profile) return std::nullopt;
  return bill_under(billed, *profile, problems).billed;
}

}  // namespace billing
