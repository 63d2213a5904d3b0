// Edits: all or none, undone by their inverse to the last byte, and only those they touch are
// billed again.
#include "api/edit_book.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Codes = std::vector<std::string>;

// Three clients with agreements and entries between each other, so that everything has a middle.
std::string expense(const std::string& id, const std::string& client) {
  return "{'id': '" + id + "', 'client': '" + client +
         "', 'on': '2026-02-03', 'name': 'Travel', 'cost': '33.3'}";
}

std::string usage_row(const std::string& id, const std::string& client) {
  return "{'id': '" + id + "', 'client': '" + client +
         "', 'on': '2026-02-03', 'quantity': '3', 'net_price': '1.11'}";
}

std::string three_clients() {
  BookText book;
  book.tax_rates =
      "{'id': 'state', 'name': 'State tax', 'percent': '6.25'},"
      "{'id': 'local', 'name': 'Local tax', 'percent': '1'}";
  book.work_types =
      "{'id': 'standard', 'name': 'Standard', 'tax_rates': ['local']},"
      "{'id': 'after_hours', 'name': 'After hours', 'tax_rates': ['state']}";
  book.rate_rules = "{'work_type': 'after_hours', 'method': 'multiplier', 'value': '1.4'}";
  book.clients =
      "{'id': 'oak', 'name': 'Oakline'}, {'id': 'elm', 'name': 'Elm', 'rate_rules': "
      "[{'work_role': 'senior', 'method': 'custom', 'value': '140'}]}, {'id': 'ash', 'name': "
      "'Ash'}";
  const std::string block =
      "'block': {'unit': 'amount', 'grant': '130', 'cycle': 'per_period', 'hour_price': '100', "
      "'overage': 'bill_own_rate', 'tax_rates': ['local']}";
  const std::string fee =
      "'recurring_fee': {'amount': '50', 'tax_rates': ['state', 'local']}, "
      "'consumption': {'tax_rates': ['state']}";
  book.agreements =
      list_of<AgreementText>({{.id = "oak_fee", .coverage = "'time': false", .more = fee},
                              {.id = "elm_block", .client = "elm", .more = block},
                              {.id = "oak_block", .more = block},
                              {.id = "ash_all",
                               .client = "ash",
                               .coverage = "'time': true, 'excluded_work_types': ['after_hours']",
                               .more = fee}});
  std::vector<EntryText> entries;
  for (const char* client : {"oak", "ash", "elm", "oak", "elm", "ash"}) {
    const std::string number = std::to_string(entries.size() + 1);
    entries.push_back({.id = "e" + number,
                       .worked_at = "2026-02-0" + number,
                       .role = entries.size() % 3 == 0 ? "senior" : "engineer",
                       .type = entries.size() % 2 == 0 ? "standard" : "after_hours",
                       .agreement = entries.size() == 2 ? "elm_block" : "",
                       .client = client});
  }
  book.time_entries = list_of(entries);
  book.expenses = expense("x1", "oak") + ", " + expense("x2", "ash', 'agreement': 'ash_all");
  book.consumption = usage_row("u1", "oak") + ", " + usage_row("u2", "elm") + ", " +
                     usage_row("u3", "ash', 'agreement': 'ash_all");
  return book.text();
}

std::string operations(const std::string& list) {
  return in_json("{'operations': [" + list + "]}");
}
std::string set(const std::string& kind, const std::string& value, const std::string& at = "") {
  return "{'operation': 'set', 'kind': '" + kind + "', 'value': " + value +
         (at.empty() ? "" : ", 'at': " + at) + "}";
}
std::string remove(const std::string& kind, const std::string& id) {
  return "{'operation': 'remove', 'kind': '" + kind + "', 'id': '" + id + "'}";
}

// What the session says of the book and its bill; two that are equal are equal in every byte.
std::string everything(const Session& session) {
  return session.ask(kAskBook) + session.ask(kAskResult) +
         session.ask(R"({"question":"overview","month":"2026-02"})") +
         session.ask(R"({"question":"block_units","month":"2026-02"})");
}

void check_like_opened_again(const Session& session) {
  Session fresh;
  open_good(fresh, session.ask(kAskBook));
  CHECK(everything(fresh) == everything(session));
}

std::vector<std::string> touched_by(const std::string& answer) {
  INFO(answer.substr(0, 1000));
  REQUIRE(is_good(answer));
  std::vector<std::string> clients;
  const JsonValue edited = read_json(answer);
  for (const JsonValue& client : items_of(edited, "touched")) clients.push_back(client.text);
  return clients;
}

// An element of the book as it stands, in single quotes.
std::string element(const Session& session, const std::string& list, std::size_t place) {
  const JsonValue book = read_json(session.ask(kAskBook));
  return print_json(items_of(book, list).at(place));
}

const Codes kAll = {"oak", "elm", "ash"};

}  // namespace

TEST_CASE("edit book: an inverse edit brings every byte back", "[api]") {
  struct Row {
    std::string why, edit, inverse;
    Codes touched;
  };
  Session session;
  open_good(session, three_clients());
  const auto own = [&](const char* list, std::size_t place) {
    return element(session, list, place);
  };
  const std::string client = "{'id': 'fir', 'name': 'Fir'}";
  const std::string agreement = AgreementText{.id = "new", .client = "elm"}.text();
  const std::string entry = EntryText{.id = "new", .client = "elm"}.text();
  const std::string project =
      "{'id': 'j', 'client': 'elm', 'name': 'Move', 'price': '900', 'milestones': [{'id': 'm', "
      "'name': 'M', 'percent': '50', 'due_on': '2026-02-03'}], 'deposits': [{'id': 'd', 'on': "
      "'2026-01-03', 'amount': '99'}]}";
  const std::string product =
      "{'id': 'p', 'client': 'elm', 'on': '2026-02-03', 'name': 'Dock', 'quantity': '2', "
      "'unit_price': '9'}";
  const Row row = GENERATE_COPY(values<Row>({
      {"provider", set("provider", "{'name': 'P', 'currency': 'JPY'}"),
       set("provider", "{'name': 'Fernhill', 'currency': 'USD'}"), kAll},
      {"policies", set("policies", "{'entry_order': 'worked'}"), set("policies", "{}"), kAll},
      {"ledger", set("ledger", "{'fee_recognition': 'by_day'}"), set("ledger", "{}"), {}},
      {"period", set("period", "{'start': '2026-02-01', 'end': '2026-03-01'}"),
       set("period", "{'start': '2026-01-01', 'end': '2026-04-01'}"), kAll},
      {"price list's rules", set("rate_rules", "[]"),
       set("rate_rules", "[{'work_type': 'after_hours', 'method': 'multiplier', 'value': '1.4'}]"),
       kAll},
      {"tax rate changed", set("tax_rate", "{'id': 'state', 'name': 'S', 'percent': '9'}"),
       set("tax_rate", own("tax_rates", 0)), kAll},
      {"tax rate in the middle", set("tax_rate", "{'id': 'new', 'name': 'N', 'percent': '9'}", "1"),
       remove("tax_rate", "new"), kAll},
      {"role changed", set("work_role", "{'id': 'senior', 'name': 'S', 'hourly_rate': '1'}"),
       set("work_role", own("work_roles", 1)), kAll},
      {"role before all others",
       set("work_role", "{'id': 'new', 'name': 'N', 'hourly_rate': '9'}", "0"),
       remove("work_role", "new"), kAll},
      {"type changed", set("work_type", "{'id': 'standard', 'name': 'S', 'increment_minutes': 45}"),
       set("work_type", own("work_types", 0)), kAll},
      {"type in the middle", set("work_type", "{'id': 'new', 'name': 'N'}", "1"),
       remove("work_type", "new"), kAll},
      {"client changed",
       set("client", "{'id': 'elm', 'name': 'Elm', 'terms_days': 3}"),
       set("client", own("clients", 1)),
       {"elm"}},
      {"client in the middle",
       set("client", client, "1"),
       remove("client", "fir"),
       {"oak", "fir", "elm", "ash"}},
      {"client at the end", set("client", client), remove("client", "fir"), {"fir"}},
      {"client past the end", set("client", client, "99"), remove("client", "fir"), {"fir"}},
      {"client with agreement and work, at the end",
       set("client", client) + "," +
           set("agreement", AgreementText{.id = "x", .client = "fir"}.text()) + "," +
           set("time_entry", EntryText{.id = "x", .client = "fir"}.text()),
       remove("time_entry", "x") + "," + remove("agreement", "x") + "," + remove("client", "fir"),
       {"fir"}},
      {"agreement changed",
       set("agreement", AgreementText{.id = "ash_all", .client = "ash", .cycle = "yearly"}.text()),
       set("agreement", own("agreements", 3)),
       {"ash"}},
      {"agreement given to another client",
       set("agreement", AgreementText{.id = "oak_fee", .client = "ash"}.text()),
       set("agreement", own("agreements", 0)),
       {"oak", "ash"}},
      {"agreement in the middle", set("agreement", agreement, "1"), remove("agreement", "new"),
       kAll},
      {"agreement at the end", set("agreement", agreement), remove("agreement", "new"), {"elm"}},
      {"agreement removed from the middle", remove("agreement", "oak_block"),
       set("agreement", own("agreements", 2), "2"), kAll},
      {"entry changed",
       set("time_entry", EntryText{.id = "e4", .duration = "'minutes': 7"}.text()),
       set("time_entry", own("time_entries", 3)),
       {"oak"}},
      {"entry given to another client",
       set("time_entry", EntryText{.id = "e4", .client = "ash"}.text()),
       set("time_entry", own("time_entries", 3)),
       {"oak", "ash"}},
      {"entry in the middle", set("time_entry", entry, "2"), remove("time_entry", "new"), kAll},
      {"entry at the end", set("time_entry", entry), remove("time_entry", "new"), {"elm"}},
      {"entry removed from the middle", remove("time_entry", "e2"),
       set("time_entry", own("time_entries", 1), "1"), kAll},
      {"expense changed",
       set("expense", expense("x1", "oak', 'category': 'Travel")),
       set("expense", own("expenses", 0)),
       {"oak"}},
      {"expense given to another client",
       set("expense", expense("x1", "ash")),
       set("expense", own("expenses", 0)),
       {"oak", "ash"}},
      {"expense at the end",
       set("expense", expense("x3", "ash")),
       remove("expense", "x3"),
       {"ash"}},
      {"expense removed from the middle", remove("expense", "x1"),
       set("expense", own("expenses", 0), "0"), kAll},
      {"project", set("project", project), remove("project", "j"), {"elm"}},
      {"product", set("product", product), remove("product", "p"), {"elm"}},
      {"row of consumption changed",
       set("consumption_row", usage_row("u1", "oak', 'kind': 'licence")),
       set("consumption_row", own("consumption", 0)),
       {"oak"}},
      {"row given to another client",
       set("consumption_row", usage_row("u1", "ash")),
       set("consumption_row", own("consumption", 0)),
       {"oak", "ash"}},
      {"row at the end",
       set("consumption_row", usage_row("new", "elm")),
       remove("consumption_row", "new"),
       {"elm"}},
      {"row in the middle", set("consumption_row", usage_row("new", "elm"), "1"),
       remove("consumption_row", "new"), kAll},
      {"row removed from the middle", remove("consumption_row", "u2"),
       set("consumption_row", own("consumption", 1), "1"), kAll},
      {"a client with all that is his, from the middle",
       remove("consumption_row", "u2") + "," + remove("time_entry", "e3") + "," +
           remove("time_entry", "e5") + "," + remove("agreement", "elm_block") + "," +
           remove("client", "elm"),
       set("client", own("clients", 1), "1") + "," + set("agreement", own("agreements", 1), "1") +
           "," + set("consumption_row", own("consumption", 1), "1") + "," +
           set("time_entry", own("time_entries", 2), "2") + "," +
           set("time_entry", own("time_entries", 4), "4"),
       {"oak", "ash"}},
  }));
  CAPTURE(row.why);
  const std::string before = everything(session);
  CHECK(touched_by(session.edit(operations(row.edit))) == row.touched);
  CHECK(everything(session) != before);
  check_like_opened_again(session);
  REQUIRE(is_good(session.edit(operations(row.inverse))));
  CHECK(everything(session) == before);
}

TEST_CASE("edit book: what is refused leaves every byte as it was", "[api]") {
  struct Row {
    std::string why, edit;
    Codes problems;
  };
  const std::string nines(12, '9');
  const Row row = GENERATE_COPY(values<Row>({
      {"not JSON", "{", {"json.syntax /operations/0"}},
      {"an unknown operation",
       "{'operation': 'move', 'kind': 'client', 'id': 'oak'}",
       {"choice.unknown /operations/0/operation", "field.unknown /operations/0/id"}},
      {"no operation",
       "{'kind': 'client', 'id': 'oak'}",
       {"field.missing /operations/0/operation", "choice.unknown /operations/0/operation",
        "field.unknown /operations/0/id"}},
      {"no object", "7", {"field.wrong_type /operations/0"}},
      {"an unknown kind", set("colour", "{}"), {"choice.unknown /operations/0/kind"}},
      {"a provider is never removed",
       remove("provider", "x"),
       {"choice.unknown /operations/0/kind"}},
      {"no value", "{'operation': 'set', 'kind': 'client'}", {"field.missing /operations/0/value"}},
      {"a place that is none",
       set("client", "{'id': 'fir', 'name': 'F'}", "-1"),
       {"number.out_of_range /operations/0/at"}},
      {"an unknown field",
       "{'operation': 'remove', 'kind': 'tax_rate', 'id': 'x', 'at': 0}",
       {"reference.unknown /operations/0/id", "field.unknown /operations/0/at"}},
      {"a value that is no object", set("client", "7"), {"field.wrong_type /clients/3"}},
      {"a value without an id", set("client", "{'name': 'F'}"), {"field.missing /clients/3/id"}},
      {"an id that is a number",
       set("client", "{'id': 7, 'name': 'F'}"),
       {"field.wrong_type /clients/3/id"}},
      {"faults point into the edited book",
       set("client", "{'id': 'fir', 'name': ''}", "1"),
       {"text.empty /clients/1/name"}},
      {"faults of an element that is there",
       set("client", "{'id': 'elm', 'name': ''}", "0"),
       {"text.empty /clients/1/name"}},
      {"rules that are no list", set("rate_rules", "{}"), {"field.wrong_type /operations/0/value"}},
      {"ambiguous rules",
       set("rate_rules",
           "[{'method': 'custom', 'value': '1'}, {'method': 'custom', 'value': '2'}]"),
       {"rate_rule.ambiguous /rate_rules/1"}},
      {"an entry of nobody",
       set("time_entry", EntryText{.id = "x", .client = "fir"}.text()),
       {"reference.unknown /time_entries/6/client"}},
      {"an entry on another client's agreement",
       set("time_entry", EntryText{.id = "e1", .agreement = "elm_block"}.text()),
       {"reference.other_client /time_entries/0/agreement"}},
      {"an agreement taken from under its entries",
       set("agreement", AgreementText{.id = "elm_block", .client = "oak"}.text()),
       {"reference.other_client /time_entries/2/agreement"}},
      {"an agreement of nobody",
       set("agreement", AgreementText{.id = "x", .client = "fir"}.text()),
       {"reference.unknown /agreements/4/client"}},
      {"removing what is not there",
       remove("client", "fir"),
       {"reference.unknown /operations/0/id"}},
      {"removing a client with work",
       remove("client", "oak"),
       {"reference.in_use /operations/0/id"}},
      {"removing a tax of a work type",
       remove("tax_rate", "state"),
       {"reference.in_use /operations/0/id"}},
      {"removing a role of a client's rule",
       remove("work_role", "senior"),
       {"reference.in_use /operations/0/id"}},
      {"removing a type of an entry",
       remove("work_type", "standard"),
       {"reference.in_use /operations/0/id"}},
      {"removing an agreement of an entry",
       remove("agreement", "elm_block"),
       {"reference.in_use /operations/0/id"}},
      {"removing an entry that is not there",
       remove("time_entry", "x"),
       {"reference.unknown /operations/0/id"}},
      {"a good operation before a bad one",
       set("client", "{'id': 'fir', 'name': 'Fir'}", "0") + "," + remove("client", "birch"),
       {"reference.unknown /operations/1/id"}},
      {"several bad operations, each told",
       remove("client", "birch") + "," + set("client", "{'id': 'fir', 'name': ''}") + "," +
           remove("work_role", "senior") + "," +
           set("agreement", AgreementText{.id = "x", .client = "nobody"}.text()) + "," +
           set("time_entry", EntryText{.id = "y", .agreement = "x", .client = "elm"}.text()),
       {"reference.unknown /operations/0/id", "text.empty /clients/3/name",
        "reference.in_use /operations/2/id", "reference.unknown /agreements/4/client"}},
      {"a rate below zero",
       set("rate_rules", "[{'method': 'adjustment', 'value': '-100.01'}]"),
       {"rate.negative /clients/1", "rate.negative /clients/2"}},
      {"a rate below zero in the middle, with entries moved",
       set("client",
           "{'id': 'elm', 'name': 'Elm', 'rate_rules': "
           "[{'method': 'adjustment', 'value': '-100.01'}]}") +
           "," + set("time_entry", EntryText{.id = "x"}.text(), "0"),
       {"rate.negative /clients/1"}},
      {"a sum too large, with a client before it",
       set("client", "{'id': 'fir', 'name': 'Fir'}", "0") + "," +
           set("agreement",
               AgreementText{.id = "x",
                             .client = "ash",
                             .more = "'additions': [{'id': 'a', 'name': 'A', 'quantity': '" +
                                     nines + "', 'unit_price': '" + nines + "'}]"}
                   .text()),
       {"money.overflow /clients/3"}},
      {"a number too long",
       set("time_entry", EntryText{.id = "e1",
                                   .duration = "'hours': "
                                               "'999.999999999999'",
                                   .more = "'hourly_rate': '" + nines + "." + nines + "'"}
                             .text()),
       {"decimal.overflow /clients/0"}},
  }));
  CAPTURE(row.why);
  Session session;
  open_good(session, three_clients());
  const std::string before = everything(session);
  CHECK(problems_of(session.edit(operations(row.edit))) == row.problems);
  CHECK(everything(session) == before);
  // And the book can still be edited.
  CHECK(touched_by(session.edit(operations(set("client", "{'id': 'ash', 'name': 'A'}")))) ==
        Codes{"ash"});
  check_like_opened_again(session);
}

TEST_CASE("edit book: an edit without operations is good and touches nobody", "[api]") {
  Session session;
  open_good(session, three_clients());
  const std::string before = everything(session);
  CHECK(touched_by(session.edit(operations(""))).empty());
  CHECK(everything(session) == before);
  CHECK(problems_of(session.edit("{}")) == Codes{"field.missing /operations"});
  CHECK(problems_of(session.edit("[]")) == Codes{"field.wrong_type "});
  CHECK(problems_of(session.edit("")) == Codes{"json.syntax "});
  CHECK(everything(session) == before);
}

TEST_CASE("edit book: operations see what those before them did", "[api]") {
  Session session;
  open_good(session, three_clients());
  const std::string edit = operations(
      set("tax_rate", "{'id': 'new', 'name': 'N', 'percent': '9'}", "0") + "," +
      set("work_type", "{'id': 'standard', 'name': 'Standard', 'tax_rates': ['new']}") + "," +
      set("work_role", "{'id': 'chief', 'name': 'C', 'hourly_rate': '9'}", "0") + "," +
      set("client",
          "{'id': 'fir', 'name': 'Fir', 'rate_rules': [{'work_role': 'chief', "
          "'method': 'custom', 'value': '8'}]}",
          "0") +
      "," + set("agreement", AgreementText{.id = "x", .client = "fir"}.text(), "0") + "," +
      set("time_entry",
          EntryText{.id = "x", .role = "chief", .agreement = "x", .client = "fir"}.text(), "0") +
      "," + remove("agreement", "oak_fee"));
  CHECK(touched_by(session.edit(edit)) == Codes{"fir", "oak", "elm", "ash"});
  check_like_opened_again(session);
}
