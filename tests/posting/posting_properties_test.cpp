// What holds of every journal, tried on random books.
#include <catch2/catch.hpp>
#include <map>

#include "invoice/included_tax.h"
#include "posting/block_deferrals.h"
#include "posting/fee_deferrals.h"
#include "posting/post_client.h"
#include "support/book_text.h"
#include "support/explain_everything.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

const NameLine kNameless = [](const Invoice&, const Line&) { return std::string(); };

void equal(Money a, Money b, const std::string& what, Claims& claims) {
  claims.equal(a.to_decimal(), b.to_decimal(), what);
}

// Receivable is the invoice's total, each line's postings its revenue, tax its taxes.
void check_invoice(const Invoice& invoice, const JournalEntry& entry, Claims& claims) {
  const Money zero = Money::zero(invoice.total.currency());
  std::vector<Money> lines(invoice.lines.size(), zero);
  Money receivable = zero;
  Money tax = zero;
  for (const Posting& posting : entry.postings) {
    if (posting.of == GlClass::receivable) receivable += posting.amount;
    if (posting.of == GlClass::tax) tax -= posting.amount;
    if (posting.line != kNowhere) lines[posting.line] -= posting.amount;
  }
  equal(receivable, invoice.total, "receivable", claims);
  Money taxes = zero;
  for (const InvoiceTax& one : invoice.taxes) taxes += one.amount;
  equal(tax, taxes, "tax", claims);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    equal(lines[i], revenue_of(invoice.lines[i]), "line " + std::to_string(i), claims);
  }
}

bool is_of_deposit(const ClientBill& bill, const JournalEntry& entry, const Posting& posting) {
  if (entry.source != JournalSource::invoice || posting.line == kNowhere) return false;
  return bill.invoices[entry.invoice].lines[posting.line].deposit.has_value();
}

void check_journal(const ClientBill& bill, const ClientPostings& postings, Money zero,
                   Claims& claims) {
  std::vector<Money> invoiced(bill.invoices.size(), zero);
  Money deferred = zero;
  for (const JournalEntry& entry : postings.entries) {
    Money sum = zero;
    for (const Posting& posting : entry.postings) {
      sum += posting.amount;
      claims.claim(!posting.amount.is_zero(), "a posting of nothing");
      // Deposits are owed too, but no agreement earns them month by month.
      if (posting.of == GlClass::deferred && !is_of_deposit(bill, entry, posting)) {
        deferred -= posting.amount;
      }
    }
    equal(sum, zero, "debits and credits of " + entry.on.to_string(), claims);
    if (entry.source != JournalSource::invoice) continue;
    check_invoice(bill.invoices[entry.invoice], entry, claims);
    invoiced[entry.invoice] = bill.invoices[entry.invoice].total;
  }
  for (std::size_t i = 0; i < invoiced.size(); ++i) {
    equal(invoiced[i], bill.invoices[i].total, "an invoice's entry", claims);
  }
  Money closing = zero;
  for (const RollForward& table : postings.deferred) {
    for (std::size_t i = 0; i < table.months.size(); ++i) {
      const RollForwardMonth& row = table.months[i];
      if (i > 0) equal(row.opening, table.months[i - 1].closing, "opening", claims);
      equal(row.opening + row.sold, row.recognised + row.expired + row.taken_back + row.closing,
            "roll-forward", claims);
    }
    closing += table.months.back().closing;
  }
  equal(deferred, closing, "the deferred account and the roll-forwards", claims);
}

void check_deferrals(const Book& book, const ClientBill& bill, Claims& claims) {
  const auto released = [](const Deferral& deferral) {
    Money sum = Money::zero(deferral.amount.currency());
    for (const Release& release : deferral.releases) sum += release.amount;
    return sum;
  };
  for (const Deferral& fee : fee_deferrals(book.terms, bill)) {
    equal(released(fee), fee.amount, "a fee is earned whole", claims);
  }
  for (const Deferral& block : block_deferrals(book.terms, book.time_entries, bill)) {
    const Money still = block.amount - released(block);
    claims.claim(still.minor_units() >= 0, "more is earned than was sold");
  }
}

}  // namespace

TEST_CASE(
    "posting properties: lines add up to invoices, invoices to the journal, debits to credits",
    "[property]") {
  for_random_books(times(3000, 300), [](const std::string& text, const Session&, Claims& claims) {
    const Book all = read_good(text);
    const Accounts accounts(all.terms);
    claims.claim(true, "");
    for (Index client = 0; client < all.terms.clients.size(); ++client) {
      Book book = all;
      book.terms.provider = provider_for(all.terms, client);
      const Money zero = Money::zero(book.terms.provider.currency);
      const ClientBill billed = bill(all, client);
      check_journal(billed, post_client(book.terms, accounts, book.time_entries, billed, kNameless),
                    zero, claims);
      check_deferrals(book, billed, claims);
    }
  });
}

namespace {

using Balances = std::map<std::string, Decimal>;

// Of every currency and class, before a day or at the end.
Balances balances_of(const JsonValue& journal, const std::string& before) {
  Balances balances;
  for (const JsonValue& entry : items_of(journal, "entries")) {
    if (text_of(entry, "on") >= before) continue;
    for (const JsonValue& posting : items_of(entry, "postings")) {
      balances[text_of(entry, "currency") + " " + text_of(posting, "class")] +=
          number_of(posting, "amount");
    }
  }
  std::erase_if(balances, [](const auto& one) { return one.second.is_zero(); });
  return balances;
}

// By invoice, of months before `month`: number and total.
std::map<std::string, Decimal> totals_of(const JsonValue& result, const std::string& month) {
  std::map<std::string, Decimal> totals;
  for (const JsonValue& invoice : items_of(result, "invoices")) {
    if (text_of(invoice, "month") >= month) continue;
    totals[text_of(invoice, "number")] += number_of(invoice, "total");
  }
  return totals;
}

Decimal sum_of(const std::map<std::string, Decimal>& totals) {
  Decimal sum;
  for (const auto& [number, total] : totals) sum += total;
  return sum;
}

bool reports(const std::string& book) {
  return read_good(book).terms.policies.closed_changes == ClosedChanges::report;
}

std::string with_roles_at(const std::string& rate, const Session& session) {
  std::string operations;
  const JsonValue book = read_json(session.ask(kAskBook));
  for (JsonValue role : items_of(book, "work_roles")) {
    member(role, "hourly_rate").text = rate;
    operations += (operations.empty() ? "" : ",") +
                  (R"({"operation":"set","kind":"work_role","value":)" + print_json(role) + "}");
  }
  return "{\"operations\":[" + operations + "]}";
}

}  // namespace

TEST_CASE("posting properties: a closed month stays as it was posted, and what changes is not lost",
          "[property]") {
  const std::string ask = R"({"question":"journal"})";
  for_random_books(times(600, 60), [&](const std::string& text, const Session&, Claims& claims) {
    claims.claim(true, "");
    Session session;
    open_good(session, text);
    const Period period = read_good(text).terms.period;
    const std::string until = period.start.plus_months(1).to_string();
    const std::string before = session.ask(ask);
    const JsonValue closing =
        read_json(session.ask(R"({"question":"closing","until":")" + until + "\"}"));
    const std::string close = R"({"operations":[{"operation":"set","kind":"ledger","value":)" +
                              print_json(member(closing, "ledger")) + "}]}";
    claims.claim(is_good(session.edit(close)), "closing is a good edit");
    claims.claim(session.ask(ask) == before, "closing changes nothing");
    const JsonValue was = read_json(session.ask(kAskResult));
    if (!is_good(session.edit(with_roles_at("77", session)))) return;
    const JsonValue now = read_json(session.ask(kAskResult));
    const std::string month = until.substr(0, 7);
    claims.claim(totals_of(now, month) == totals_of(was, month), "a closed invoice has changed");
    explain_everything(session);
    const JsonValue again =
        read_json(session.ask(R"({"question":"closing","until":")" + until + "\"}"));
    claims.claim(print_json(member(again, "ledger")) == print_json(member(closing, "ledger")),
                 "closing the same months keeps what was kept");
    const JsonValue closed = read_json(session.ask(ask));
    claims.claim(balances_of(closed, until) == balances_of(read_json(before), until),
                 "a closed month has changed");
    if (period.start.plus_months(1) == period.end) return;
    Session open;
    open_good(open, text);
    if (!is_good(open.edit(with_roles_at("77", open)))) return;
    if (reports(text)) return;
    claims.claim(sum_of(totals_of(now, "9999")) ==
                     sum_of(totals_of(read_json(open.ask(kAskResult)), "9999")),
                 "in the end other amounts are invoiced");
    claims.claim(balances_of(closed, "9999") == balances_of(read_json(open.ask(ask)), "9999"),
                 "in the end it is as if nothing had been closed");
  });
}
