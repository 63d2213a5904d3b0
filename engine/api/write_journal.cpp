// Entries and roll-forwards, client by client.
#include "api/write_journal.h"

#include "api/print.h"
#include "api/words.h"
#include "invoice/invoice_number.h"
#include "posting/post_client.h"

namespace billing {
namespace {

JsonText write_posting(const BilledBook& billed, Index client, const JournalEntry& entry,
                       const Posting& posting) {
  JsonText line;
  if (posting.line != kNowhere) {
    const Invoice& invoice = billed.clients[client].bill.invoices[entry.invoice];
    line = line_id(billed, client, invoice, invoice.lines[posting.line]);
  }
  JsonText agreement;
  if (posting.agreement != kNowhere) agreement = billed.book.terms.agreements[posting.agreement].id;
  return {{"class", to_string(posting.of)}, {"account", posting.account.account},
          {"level", posting.account.level}, {"amount", posting.amount.to_string()},
          {"line", std::move(line)},        {"agreement", std::move(agreement)}};
}

JsonText write_entry(const BilledBook& billed, Index client, const JournalEntry& entry) {
  JsonText invoice;
  JsonText number;
  if (entry.invoice != kNowhere) {
    const ClientBill& bill = billed.clients[client].bill;
    const Invoice& of = bill.invoices[entry.invoice];
    invoice = invoice_id(billed.book.terms, client, of);
    number = number_invoice(billed.book.terms, bill, of);
  }
  JsonText postings = JsonText::array();
  for (const Posting& posting : entry.postings) {
    postings.push_back(write_posting(billed, client, entry, posting));
  }
  return {{"on", entry.on.to_string()},
          {"source", to_string(entry.source)},
          {"client", billed.book.terms.clients[client].id},
          {"invoice", std::move(invoice)},
          {"number", std::move(number)},
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
          {"months", std::move(months)}};
}

}  // namespace

JsonText write_journal(const BilledBook& billed) {
  const Terms& terms = billed.book.terms;
  const Accounts accounts(terms);
  JsonText entries = JsonText::array();
  JsonText deferred = JsonText::array();
  for (Index client = 0; client < billed.clients.size(); ++client) {
    const ClientPostings postings =
        post_client(terms, accounts, billed.book.time_entries, billed.clients[client].bill);
    for (const JournalEntry& entry : postings.entries) {
      entries.push_back(write_entry(billed, client, entry));
    }
    for (const RollForward& table : postings.deferred) {
      deferred.push_back(write_roll_forward(terms, table));
    }
  }
  return {{"ok", true},
          {"currency", terms.provider.currency.text()},
          {"entries", std::move(entries)},
          {"deferred", std::move(deferred)},
          {"text", journal_text(billed)}};
}

}  // namespace billing
