// Months that are closed with their invoices, as the page closes them: the answer of "closing" is
// set as the ledger.
#include <catch2/catch.hpp>

#include "support/book_text.h"
#include "support/explain_everything.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Texts = std::vector<std::string>;

std::string set(const std::string& kind, const std::string& value) {
  return R"({"operations":[{"operation":"set","kind":")" + kind + R"(","value":)" + value + "}]}";
}

void close(Session& session, const std::string& until) {
  const JsonValue closing =
      read_json(session.ask(R"({"question":"closing","until":")" + until + "\"}"));
  REQUIRE(is_good(session.edit(set("ledger", print_json(member(closing, "ledger"))))));
}

// January to March, 100 a month taxed at 10 %.
BookText monthly(const std::string& more = "") {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-04-01'";
  book.tax_rates = "{'id': 'state', 'name': 'State', 'percent': '10'}";
  book.agreements =
      AgreementText{.more = "'recurring_fee': {'amount': '100', 'tax_rates': ['state']}" + more}
          .text();
  return book;
}

// "2026-01 100.00 + 10.00", and of each correction its amount.
Texts invoices_of(const Session& session) {
  Texts texts;
  const JsonValue result = read_json(session.ask(kAskResult));
  for (const JsonValue& invoice : items_of(result, "invoices")) {
    std::string text = text_of(invoice, "month") + " " + text_of(invoice, "subtotal") + " total " +
                       text_of(invoice, "total");
    for (const JsonValue& section : items_of(invoice, "sections")) {
      for (const JsonValue& line : items_of(section, "lines")) {
        if (line.find("corrects")) text += ", corrected " + text_of(line, "amount");
        if (line.find("as_invoiced")) text += ", as invoiced " + text_of(line, "amount");
      }
    }
    texts.push_back(text);
  }
  return texts;
}

std::string with_fee(BookText book, const std::string& amount) {
  std::string text = book.text();
  const std::string fee = R"("amount": "100")";
  return text.replace(text.find(fee), fee.size(), R"("amount": ")" + amount + '"');
}

// The book with another fee, and the ledger that the session has.
void change_fee(Session& session, const BookText& book, const std::string& amount) {
  const JsonValue changed = read_json(with_fee(book, amount));
  REQUIRE(
      is_good(session.edit(set("agreement", print_json(items_of(changed, "agreements").front())))));
}

}  // namespace

TEST_CASE("closed invoices: nothing changes by closing", "[api]") {
  Session session;
  open_good(session, monthly().text());
  const std::string before = session.ask(kAskResult);
  close(session, "2026-02-01");
  CHECK(session.ask(kAskResult) == before);
  explain_everything(session);
}

TEST_CASE("closed invoices: a change goes on the first open invoice, once", "[api]") {
  Session session;
  open_good(session, monthly().text());
  close(session, "2026-02-01");
  change_fee(session, monthly(), "120");
  CHECK(invoices_of(session) == Texts{"2026-01 100.00 total 110.00, as invoiced 100.00",
                                      "2026-02 140.00 total 154.00, corrected 20.00",
                                      "2026-03 120.00 total 132.00"});
  explain_everything(session);
  close(session, "2026-03-01");
  CHECK(invoices_of(session) == Texts{"2026-01 100.00 total 110.00, as invoiced 100.00",
                                      "2026-02 140.00 total 154.00, as invoiced 20.00",
                                      "2026-03 120.00 total 132.00"});
  // A second change counts from what was invoiced with the first correction.
  change_fee(session, monthly(), "90");
  CHECK(invoices_of(session).back() ==
        "2026-03 30.00 total 33.00, corrected -30.00, corrected -30.00");
  explain_everything(session);
}

TEST_CASE("closed invoices: what changes a tax alone stands beside a line of nothing", "[api]") {
  Session session;
  open_good(session, monthly().text());
  close(session, "2026-02-01");
  REQUIRE(
      is_good(session.edit(set("tax_rate", R"({"id":"state","name":"State","percent":"20"})"))));
  CHECK(invoices_of(session) == Texts{"2026-01 100.00 total 110.00",
                                      "2026-02 100.00 total 130.00, corrected 0.00",
                                      "2026-03 100.00 total 120.00"});
  explain_everything(session);
}

TEST_CASE("closed invoices: reported changes are told and not billed", "[api]") {
  BookText book = monthly();
  book.policies = "'closed_changes': 'report'";
  Session session;
  open_good(session, book.text());
  close(session, "2026-02-01");
  change_fee(session, book, "120");
  CHECK(invoices_of(session) == Texts{"2026-01 100.00 total 110.00, as invoiced 100.00",
                                      "2026-02 120.00 total 132.00",
                                      "2026-03 120.00 total 132.00"});
  const JsonValue told = read_json(session.ask(R"({"question":"corrections"})"));
  CHECK_FALSE(member(told, "billed").boolean);
  REQUIRE(items_of(told, "lines").size() == 1);
  CHECK(text_of(items_of(told, "lines").front(), "difference") == "20.00");
  REQUIRE(items_of(told, "taxes").size() == 1);
  CHECK(text_of(items_of(told, "taxes").front(), "difference") == "2.00");
  const JsonValue due =
      explain(session, "line", text_of(items_of(told, "lines").front(), "line") + "/due");
  CHECK(number_of(due, "result") == Decimal::from_integer(120));
}

TEST_CASE("closed invoices: what was sent is taken back and billed again", "[api]") {
  BookText book = monthly();
  book.policies = "'closed_changes': 'bill_again'";
  Session session;
  open_good(session, book.text());
  const std::string before = session.ask(kAskResult);
  close(session, "2026-02-01");
  CHECK(session.ask(kAskResult) == before);
  change_fee(session, book, "120");
  CHECK(invoices_of(session) ==
        Texts{"2026-01 100.00 total 110.00, as invoiced 100.00", "2026-02 120.00 total 132.00",
              "2026-02 -100.00 total -110.00, corrected -100.00",
              "2026-02 120.00 total 132.00, corrected 120.00", "2026-03 120.00 total 132.00"});
  explain_everything(session);
  const JsonValue result = read_json(session.ask(kAskResult));
  const auto& invoices = items_of(result, "invoices");
  CHECK(text_of(invoices[2], "kind") == "credit_note");
  CHECK(text_of(invoices[3], "kind") == "invoice");
  CHECK(text_of(invoices[2], "number") != text_of(invoices[3], "number"));
  CHECK(text_of(invoices[2], "id") == "oak/2026-02/credit_note/oak/2026-01");
  const JsonValue told = read_json(session.ask(R"({"question":"corrections"})"));
  CHECK(member(told, "billed").boolean);
  CHECK(text_of(items_of(told, "lines").front(), "difference") == "20.00");
  close(session, "2026-03-01");
  // A second change takes back what January came to with the first, 100 - 100 + 120, and February.
  change_fee(session, book, "90");
  const Texts now = invoices_of(session);
  CHECK(Texts(now.begin() + 4, now.end()) ==
        Texts{"2026-03 90.00 total 99.00", "2026-03 -120.00 total -132.00, corrected -120.00",
              "2026-03 -120.00 total -132.00, corrected -120.00",
              "2026-03 90.00 total 99.00, corrected 90.00",
              "2026-03 90.00 total 99.00, corrected 90.00"});
  explain_everything(session);
}

TEST_CASE("closed invoices: a credit note that is kept as credit pays what is billed again",
          "[api]") {
  BookText book = monthly();
  book.policies = "'closed_changes': 'bill_again', 'negative_total': 'credit_balance'";
  Session session;
  open_good(session, book.text());
  close(session, "2026-02-01");
  change_fee(session, book, "120");
  const JsonValue result = read_json(session.ask(kAskResult));
  const auto& invoices = items_of(result, "invoices");
  CHECK(text_of(invoices[2], "kind") == "credit_note");
  CHECK(text_of(invoices[2], "amount_due") == "0.00");
  CHECK(text_of(invoices[3], "credit_applied") == "110.00");
  CHECK(text_of(invoices[3], "amount_due") == "22.00");
}

TEST_CASE("closed invoices: a tax alone, and lines that moved, bill again too", "[api]") {
  const auto changed = [](const std::string& policy, const std::string& edit) {
    BookText book = monthly();
    book.policies = "'closed_changes': '" + policy + "'";
    Session session;
    open_good(session, book.text());
    close(session, "2026-02-01");
    REQUIRE(is_good(session.edit(edit)));
    explain_everything(session);
    Texts texts;
    for (std::string& text : invoices_of(session)) {
      if (text.starts_with("2026-02")) texts.push_back(std::move(text));
    }
    return texts;
  };
  const std::string tax = set("tax_rate", R"({"id":"state","name":"State","percent":"20"})");
  CHECK(changed("bill_again", tax) == Texts{"2026-02 100.00 total 120.00",
                                            "2026-02 -100.00 total -110.00, corrected -100.00",
                                            "2026-02 100.00 total 120.00, corrected 100.00"});
  const std::string apart =
      set("client", R"({"id":"oak","name":"Oakline","separate_invoices":"agreement"})");
  CHECK(changed("bill_again", apart) == Texts{"2026-02 100.00 total 110.00",
                                              "2026-02 -100.00 total -110.00, corrected -100.00",
                                              "2026-02 100.00 total 110.00, corrected 100.00"});
  CHECK(changed("next_invoice", apart).size() == 1);
}

TEST_CASE("closed invoices: opening a month again forgets what was kept of it", "[api]") {
  Session session;
  open_good(session, monthly().text());
  close(session, "2026-03-01");
  close(session, "2026-02-01");
  change_fee(session, monthly(), "120");
  CHECK(invoices_of(session) == Texts{"2026-01 100.00 total 110.00, as invoiced 100.00",
                                      "2026-02 140.00 total 154.00, corrected 20.00",
                                      "2026-03 120.00 total 132.00"});
}

TEST_CASE("closed invoices: a deposit keeps what the closed months have taken of it", "[api]") {
  const std::string deposit =
      ", 'deposits': [{'id': 'ahead', 'on': '2025-12-01', 'amount': '250'}]";
  for (const std::string policy : {"next_invoice", "report", "bill_again"}) {
    BookText book = monthly(deposit);
    book.policies = "'closed_changes': '" + policy + "'";
    Session session;
    open_good(session, book.text());
    close(session, "2026-02-01");
    change_fee(session, book, "120");
    const Texts now = invoices_of(session);
    // 250 - 120 - 120 = 10 are left, or 250 - 100 - 120 = 30.
    CHECK(now.back() ==
          (policy == "report" ? "2026-03 90.00 total 102.00" : "2026-03 110.00 total 122.00"));
    explain_everything(session);
  }
}
