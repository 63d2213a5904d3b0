// Entries and roll-forwards, client by client.
#include "api/write_journal.h"

#include "api/print.h"
#include "api/words.h"
#include "invoice/invoice_number.h"
#include "posting/post_client.h"

namespace billing {
namespace {

JsonText text_or_null(const std::string& text) {
  return text.empty() ? JsonText(nullptr) : JsonText(text);
}

JsonText write_entry(const BilledBook& billed, const ClosedEntry& entry) {
  const Terms& terms = billed.terms_of(entry.client);
  JsonText postings = JsonText::array();
  for (const ClosedPosting& posting : entry.postings) {
    JsonText agreement;
    if (posting.agreement != kNowhere) agreement = terms.agreements[posting.agreement].id;
    postings.push_back({{"class", to_string(posting.of)},
                        {"account", posting.account},
                        {"level", posting.level},
                        {"amount", posting.amount.to_string(terms.provider.currency.digits)},
                        {"what", text_or_null(posting.what)},
                        {"agreement", std::move(agreement)}});
  }
  return {{"on", entry.on.to_string()},
          {"source", to_string(entry.source)},
          {"client", terms.clients[entry.client].id},
          {"invoice", text_or_null(entry.invoice)},
          {"number", text_or_null(entry.number)},
          {"currency", terms.provider.currency.text()},
          {"postings", std::move(postings)}};
}

JsonText write_roll_forward(const Terms& terms, const RollForward& table) {
  JsonText months = JsonText::array();
  for (const RollForwardMonth& row : table.months) {
    months.push_back({{"month", row.month.start.month_to_string()},
                      {"opening", row.opening.to_string()},
                      {"sold", row.sold.to_string()},
                      {"recognised", row.recognised.to_string()},
                      {"expired", row.expired.to_string()},
                      {"taken_back", row.taken_back.to_string()},
                      {"closing", row.closing.to_string()}});
  }
  const Agreement& agreement = terms.agreements[table.agreement];
  return {{"agreement", agreement.id},
          {"name", agreement.name},
          {"client", terms.clients[agreement.client].id},
          {"what", to_string(table.what)},
          {"currency", terms.provider.currency.text()},
          {"months", std::move(months)}};
}

}  // namespace

ClientPostings post_billed(const BilledBook& billed, const Accounts& accounts, Index client) {
  return post_client(billed.terms_of(client), accounts, billed.book.time_entries,
                     billed.clients[client].bill, [&](const Invoice& invoice, const Line& line) {
                       return line_id(billed, client, invoice, line);
                     });
}

ClosedEntry entry_as_kept(const BilledBook& billed, Index client, const JournalEntry& entry) {
  if (entry.closed != nullptr) return *entry.closed;
  ClosedEntry kept{entry.on, entry.source, client, "", "", {}};
  if (entry.invoice != kNowhere) {
    const ClientBill& bill = billed.clients[client].bill;
    const Invoice& invoice = bill.invoices[entry.invoice];
    kept.invoice = invoice_id(billed.book.terms, client, invoice);
    kept.number = number_invoice(billed.book.terms, bill, invoice);
  }
  for (const Posting& posting : entry.postings) {
    kept.postings.push_back({posting.of, posting.account.account, posting.account.level,
                             posting.amount.to_decimal(), posting.agreement, posting.what});
  }
  return kept;
}

Ledger close_until(const BilledBook& billed, Date until) {
  Ledger ledger = billed.book.terms.ledger;
  const Accounts accounts(billed.book.terms);
  ledger.closed_until = until;
  ledger.closed_entries.clear();
  ledger.closed_invoices.emplace();
  for (Index client = 0; client < billed.clients.size(); ++client) {
    for (const JournalEntry& entry : post_billed(billed, accounts, client).entries) {
      if (entry.on < until) {
        ledger.closed_entries.push_back(entry_as_kept(billed, client, entry));
      }
    }
    for (const Invoice& invoice : billed.clients[client].bill.invoices) {
      if (invoice.month.start < until) {
        ledger.closed_invoices->push_back(invoice_as_kept(billed, client, invoice));
      }
    }
  }
  return ledger;
}

JsonText write_journal(const BilledBook& billed) {
  const Terms& terms = billed.book.terms;
  const Accounts accounts(terms);
  JsonText entries = JsonText::array();
  JsonText deferred = JsonText::array();
  for (Index client = 0; client < billed.clients.size(); ++client) {
    const ClientPostings postings = post_billed(billed, accounts, client);
    for (const JournalEntry& entry : postings.entries) {
      entries.push_back(write_entry(billed, entry_as_kept(billed, client, entry)));
    }
    for (const RollForward& table : postings.deferred) {
      deferred.push_back(write_roll_forward(billed.terms_of(client), table));
    }
  }
  return {{"ok", true},
          {"currency", terms.provider.currency.text()},
          {"entries", std::move(entries)},
          {"deferred", std::move(deferred)},
          {"text", journal_text(billed)}};
}

}  // namespace billing
