// The journal as an answer.
#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/book_text.h"
#include "support/ledger_text.h"

using namespace billing;
using namespace billing::testing;

namespace {

JsonValue ask_journal(const BookText& book) {
  Session session;
  open_good(session, book.text());
  return read_json(session.ask(R"({"question":"journal"})"));
}

BookText prepaid() {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2026-02-01'";
  book.agreements =
      AgreementText{.more =
                        "'block': {'unit': 'hours', 'grant': '4', 'cycle': 'one_time', "
                        "'sold_price': '400', 'overage': 'bill_own_rate'}"}
          .text();
  book.time_entries = EntryText{}.text();
  book.ledger = ledger_text({.of = "labour",
                             .levels = "{'name': 'type', 'dimensions': ['work_type']}",
                             .mappings = "{'level': 'type', 'values': ['standard'], 'account': "
                                         "'4015'}"});
  return book;
}

}  // namespace

TEST_CASE("write journal: each posting says its account, the level that matched and what it is for",
          "[api]") {
  const JsonValue journal = ask_journal(prepaid());
  std::vector<std::string> postings;
  for (const JsonValue& entry : items_of(journal, "entries")) {
    postings.push_back(text_of(entry, "on") + " " + text_of(entry, "source") + " " +
                       text_of(entry, "client") + " " + text_of(entry, "invoice") + " " +
                       text_of(entry, "number"));
    for (const JsonValue& posting : items_of(entry, "postings")) {
      postings.push_back(print_json(posting));
    }
  }
  CHECK(postings ==
        std::vector<std::string>{
            "2026-01-31 invoice oak oak/2026-01 INV-2601-001",
            in_json("{'class':'receivable','account':'receivable','level':'owner','amount':"
                    "'400.00','what':null,'agreement':null}"),
            in_json("{'class':'deferred','account':'deferred','level':'owner','amount':'-400.00',"
                    "'what':'oak/2026-01/support/block_sale/2026-01-01','agreement':'support'}"),
            "2026-01-31 recognition oak  ",
            in_json("{'class':'deferred','account':'deferred','level':'owner','amount':'100.00',"
                    "'what':'support/engineer/standard','agreement':'support'}"),
            in_json("{'class':'labour','account':'4015','level':'type','amount':'-100.00','what':"
                    "'support/engineer/standard','agreement':'support'}")});
}

TEST_CASE("write journal: what is deferred, month by month", "[api]") {
  const JsonValue journal = ask_journal(prepaid());
  REQUIRE(items_of(journal, "deferred").size() == 1);
  CHECK(print_json(items_of(journal, "deferred")[0]) ==
        in_json("{'agreement':'support','name':'Agreement support','client':'oak','what':'block',"
                "'currency':'USD',"
                "'months':[{'month':'2026-01','opening':'0.00','sold':'400.00','recognised':"
                "'100.00','expired':'0.00','taken_back':'0.00','closing':'300.00'}]}"));
}

TEST_CASE("write journal: a book without anything to post has an empty journal", "[api]") {
  const JsonValue journal = ask_journal({});
  CHECK(items_of(journal, "entries").empty());
  CHECK(items_of(journal, "deferred").empty());
  CHECK(text_of(journal, "text") == "; Fernhill, 2026-01-01 to 2026-03-31\n");
}

TEST_CASE("write journal: a closed month's entries are the ledger's own from then on", "[api]") {
  BookText book = prepaid();
  book.period = "'start': '2026-01-01', 'end': '2026-03-01'";
  Session session;
  open_good(session, book.text());
  const std::string before = session.ask(R"({"question":"journal"})");
  const JsonValue closing =
      read_json(session.ask(R"({"question":"closing","until":"2026-02-01"})"));
  const JsonValue& ledger = member(closing, "ledger");
  CHECK(text_of(ledger, "closed_until") == "2026-02-01");
  CHECK(items_of(ledger, "closed_entries").size() == 2);
  REQUIRE(is_good(session.edit(R"({"operations":[{"operation":"set","kind":"ledger","value":)" +
                               print_json(ledger) + "}]}")));
  CHECK(session.ask(R"({"question":"journal"})") == before);
  CHECK(print_json(read_json(session.ask(R"({"question":"closing","until":"2026-02-01"})"))) ==
        print_json(closing));
}

TEST_CASE("write journal: only whole months of the book can be closed", "[api]") {
  Session session;
  open_good(session, prepaid().text());
  const auto close = [&](const std::string& until) {
    return problems_of(session.ask(R"({"question":"closing","until":")" + until + "\"}")).front();
  };
  CHECK(close("2026-02-01") == "good");
  for (const char* until : {"2026-01-01", "2026-01-15", "2026-03-01"}) {
    CHECK(close(until) == "question.unknown /until");
  }
  CHECK(problems_of(session.ask(R"({"question":"closing"})")).front() == "field.missing /until");
}
