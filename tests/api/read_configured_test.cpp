// How the platform is set up, beside what was signed: what is refused and where, what is kept byte
// for byte, and what an edit of the book moves in it.
#include <catch2/catch.hpp>

#include "support/leak_questions.h"

using namespace billing;
using namespace billing::testing;

namespace {

const std::string kSeats =
    "'additions': [{'id': 'seats', 'name': 'Seats', 'quantity': '20', 'unit_price': '12', "
    "'vendor_count': {'source': 'm365', 'match': [{'name': 'sku', 'value': 'BP'}]}}]";

// Two clients, a parent with a child, and whatever the platform has.
std::string book_with(const std::string& configured, const std::string& more = "") {
  BookText book;
  book.clients = "{'id': 'oak', 'name': 'Oakline'}, {'id': 'elm', 'name': 'Elm'}";
  book.count_sources = "{'id': 'm365', 'name': 'Microsoft 365', 'kind': 'licences'}";
  book.work_types = "{'id': 'standard', 'name': 'Standard', 'may_go_unbilled': true}";
  book.work_roles =
      "{'id': 'engineer', 'name': 'Engineer', 'hourly_rate': '100', 'introduced_on': "
      "'2026-01-01'}";
  book.agreements = list_of<AgreementText>({{.id = "parent"},
                                            {.id = "child", .more = "'parent': 'parent'"},
                                            {.id = "seats", .more = kSeats},
                                            {.id = "other", .client = "elm"}});
  book.consumption =
      "{'id': 'u1', 'client': 'elm', 'on': '2026-01-31', 'quantity': '20', 'list_price': '1', "
      "'partner_credit_percent': '15', 'vendor_subtotal': '20.01'}";
  std::string text = book.text();
  std::string rest = configured.empty() ? "" : ", 'configured': {" + configured + "}";
  if (!more.empty()) rest += ", " + more;
  return text.insert(text.size() - 1, in_json(rest));
}

std::vector<std::string> open(const std::string& configured, const std::string& more = "") {
  Session session;
  return problems_of(session.open(book_with(configured, more)));
}

using Codes = std::vector<std::string>;

const std::string kAll =
    "'agreements': [" + AgreementText{.id = "seats", .more = kSeats}.text() +
    "], 'missing_agreements': ['child'], 'clients': [{'id': 'elm', 'rate_rules': [{'work_role': "
    "'engineer', 'method': 'custom', 'value': '80'}]}, {'id': 'oak', 'rate_rules': []}], "
    "'work_roles': [{'id': 'engineer', 'name': 'Engineer', 'hourly_rate': '95'}], 'work_types': "
    "[{'id': 'standard', 'name': 'Standard', 'minimum_minutes': 15}], 'rate_rules': [], "
    "'policies': {'entry_order': 'worked'}";

}  // namespace

TEST_CASE("read configured: what is wrong is said at its place", "[api][leakage]") {
  const std::string seats = AgreementText{.id = "seats", .more = kSeats}.text();
  CHECK(open(kAll) == Codes{"good"});
  CHECK(open("'agreements': [" + AgreementText{.id = "none"}.text() + "]") ==
        Codes{"reference.unknown /configured/agreements/0/id"});
  CHECK(open("'agreements': [" + seats + ", " + seats + "]") ==
        Codes{"id.duplicate /configured/agreements/1/id"});
  CHECK(open("'agreements': [" + AgreementText{.id = "other"}.text() + "]") ==
        Codes{"reference.other_client /configured/agreements/0/client"});
  CHECK(open("'agreements': [" + AgreementText{.id = "child", .more = "'parent': 'seats'"}.text() +
             "]") == Codes{"field.conflict /configured/agreements/0/parent"});
  CHECK(open("'agreements': [" + AgreementText{.id = "child"}.text() + "]") == Codes{"good"});
  CHECK(open("'agreements': [" + seats + "], 'missing_agreements': ['seats']") ==
        Codes{"field.conflict /configured/agreements/0/id"});
  CHECK(open("'missing_agreements': ['none']") ==
        Codes{"reference.unknown /configured/missing_agreements/0"});
  CHECK(open("'missing_agreements': ['seats', 'seats']") ==
        Codes{"list.repeats /configured/missing_agreements/1"});
  CHECK(open("'clients': [{'id': 'ash', 'rate_rules': []}]") ==
        Codes{"reference.unknown /configured/clients/0/id"});
  CHECK(open("'clients': [{'rate_rules': []}]") == Codes{"field.missing /configured/clients/0/id"});
  CHECK(open("'work_roles': [{'id': 'none', 'name': 'N', 'hourly_rate': '1'}]") ==
        Codes{"reference.unknown /configured/work_roles/0/id"});
  CHECK(open("'work_roles': [{'id': 'engineer', 'name': 'E', 'hourly_rate': '-1'}]") ==
        Codes{"number.negative /configured/work_roles/0/hourly_rate"});
  CHECK(open("'work_types': [{'id': 'standard', 'name': 'S', 'minimum_minutes': 100000}]") ==
        Codes{"number.out_of_range /configured/work_types/0/minimum_minutes"});
  CHECK(open("'policies': {'entry_order': 'never'}") ==
        Codes{"choice.unknown /configured/policies/entry_order"});
  CHECK(open("'colour': 1") == Codes{"field.unknown /configured/colour"});
}

TEST_CASE("read configured: counts and tickets are refused at their place", "[api][leakage]") {
  const auto addition = [](const std::string& fields) {
    return open("'agreements': [" +
                AgreementText{.id = "seats",
                              .more = "'additions': [{'id': 'seats', 'name': 'Seats', "
                                      "'unit_price': '12', " +
                                      fields + "}]"}
                    .text() +
                "]");
  };
  const std::string here = "/configured/agreements/0/additions/0/vendor_count";
  CHECK(addition("'quantity': '1', 'vendor_count': {}") == Codes{"good"});
  CHECK(addition("'quantity': '1', 'vendor_count': {'match': [{'name': 'a', 'value': 'b'}]}") ==
        Codes{"field.conflict " + here + "/match"});
  CHECK(addition("'counted': {'source': 'm365', 'sampling': 'invoice_date'}, 'vendor_count': "
                 "{'source': 'm365'}") == Codes{"field.conflict " + here});
  CHECK(addition("'quantity': '1', 'vendor_count': {'source': 'none'}") ==
        Codes{"reference.unknown " + here + "/source"});
  const auto ticket = [](const std::string& fields) {
    return open("", "'closed_tickets': [{" + fields + "}]");
  };
  CHECK(ticket("'id': 'T 1', 'client': 'oak', 'closed_on': '2026-01-05'") == Codes{"good"});
  CHECK(ticket("'id': 'T 1', 'client': 'ash', 'closed_on': '2026-01-05'") ==
        Codes{"reference.unknown /closed_tickets/0/client"});
  CHECK(ticket("'id': 'T 1', 'client': 'oak', 'closed_on': '2026-02-30'") ==
        Codes{"date.does_not_exist /closed_tickets/0/closed_on"});
}

TEST_CASE("read configured: a book that is written again is the same", "[api][leakage]") {
  const std::string text =
      book_with(kAll,
                "'closed_tickets': [{'id': 'T 1', 'client': 'oak', 'closed_on': "
                "'2026-01-05'}]");
  const std::string once = write_book(read_good(text)).text();
  CHECK(write_book(read_good(once)).text() == once);
  for (const char* part :
       {"'closed_tickets'",
        "'vendor_count':{'source':'m365','match':[{'name':'sku','value':'BP'}]}",
        "'missing_agreements':['child']", "{'id':'oak','rate_rules':[]}", "'hourly_rate':'95.00'",
        "'rate_rules':[],'policies':{'entry_order':'worked'}", "'may_go_unbilled':true",
        "'introduced_on':'2026-01-01'", "'partner_credit_percent':'15'",
        "'vendor_subtotal':'20.01'"}) {
    INFO(part);
    CHECK(once.find(in_json(part)) != std::string::npos);
  }
  CHECK(write_book(read_good(book_with("", ""))).text().find("configured") == std::string::npos);
}

TEST_CASE("read configured: what comes before it in the book moves it", "[api][leakage]") {
  Session session;
  open_good(session, book_with(kAll));
  const std::string before = session.ask(kAskBook);
  const auto configured = [&] {
    return print_json(member(read_json(session.ask(kAskBook)), "configured"));
  };
  const std::string was = configured();
  const auto edit = [&](const std::string& operations) {
    return problems_of(session.edit(in_json("{'operations': [" + operations + "]}")));
  };
  CHECK(edit("{'operation': 'set', 'kind': 'agreement', 'at': 0, 'value': " +
             AgreementText{.id = "first"}.text() +
             "}, {'operation': 'set', 'kind': 'client', 'at': 0, 'value': {'id': 'ash', 'name': "
             "'Ash'}}, {'operation': 'set', 'kind': 'work_role', 'at': 0, 'value': {'id': "
             "'senior', 'name': 'Senior', 'hourly_rate': '150'}}") == Codes{"good"});
  CHECK(configured() == was);
  CHECK(edit("{'operation': 'remove', 'kind': 'agreement', 'id': 'seats'}") ==
        Codes{"reference.in_use /operations/0/id"});
  CHECK(edit("{'operation': 'remove', 'kind': 'agreement', 'id': 'child'}") ==
        Codes{"reference.in_use /operations/0/id"});
  CHECK(edit("{'operation': 'remove', 'kind': 'agreement', 'id': 'first'}, {'operation': "
             "'remove', 'kind': 'client', 'id': 'ash'}, {'operation': 'remove', 'kind': "
             "'work_role', 'id': 'senior'}") == Codes{"good"});
  CHECK(session.ask(kAskBook) == before);
}
