// Time entries as columns: the same book as from JSON; what does not fit is an answer.
#include "api/columns.h"

#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/books.h"
#include "support/entry_columns.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Codes = std::vector<std::string>;

EntryColumns columns_of(const std::string& book) {
  const Book read = read_good(book);
  return EntryColumnsWriter(read).write();
}

// The good book's columns with one text of the header replaced.
std::string put_spoilt(const std::string& from, const std::string& to) {
  EntryColumns columns = columns_of(good_book_text());
  const std::size_t at = columns.header.find(in_json(from));
  if (at == std::string::npos) throw std::invalid_argument("the header has no " + from);
  columns.header.replace(at, from.size(), in_json(to));
  Session session;
  open_good(session, good_book_text());
  const std::string before = session.ask(kAskResult);
  const std::string answer = put_columns(session, columns);
  if (!is_good(answer)) CHECK(session.ask(kAskResult) == before);
  return answer;
}

// Where a column's values lie, to be overwritten.
std::size_t offset_of(const EntryColumns& columns, const std::string& name) {
  const JsonValue header = read_json(columns.header);
  for (const JsonValue& column : items_of(header, "columns")) {
    if (text_of(column, "name") == name) return std::stoul(text_of(column, "offset"));
  }
  throw std::invalid_argument("no column " + name);
}

template <typename Value>
Codes put_value(const std::string& name, std::size_t row, Value value) {
  EntryColumns columns = columns_of(good_book_text());
  std::memcpy(columns.bytes.data() + offset_of(columns, name) + row * sizeof(Value), &value,
              sizeof(Value));
  Session session;
  open_good(session, good_book_text());
  return problems_of(put_columns(session, columns));
}

}  // namespace

TEST_CASE("columns: every golden book is the same from columns as from JSON", "[api][golden]") {
  const EntryColumns none = columns_of(BookText().text());
  for (const GoldenBook& book : golden_books()) {
    CAPTURE(book.name);
    const std::string text = read_file(book.book_path);
    Session session;
    open_good(session, text);
    const std::string result = session.ask(kAskResult);
    const std::string written = session.ask(kAskBook);
    const std::string emptied = put_columns(session, none);
    CHECK(emptied.find("\"time_entries\":0") != std::string::npos);
    CHECK(is_good(put_columns(session, columns_of(text))));
    CHECK(session.ask(kAskResult) == result);
    CHECK(session.ask(kAskBook) == written);
  }
}

TEST_CASE("columns: a header that does not fit the bytes is refused", "[api]") {
  struct Row {
    std::string why, from, to;
    Codes problems;
  };
  const Row row = GENERATE(values<Row>({
      {"as it is", "'rows'", "'rows'", {"good"}},
      {"no JSON", "{'rows'", "'rows'", {"json.syntax "}},
      {"no rows", "'rows':2,", "", {"field.missing /rows"}},
      {"a negative number of rows", "'rows':2", "'rows':-2", {"number.out_of_range /rows"}},
      {"rows as a text", "'rows':2", "'rows':'2'", {"field.wrong_type /rows"}},
      {"columns that are no list",
       "'columns':[",
       "'columns':{},'other':[",
       {"field.wrong_type /columns", "field.unknown /other"}},
      {"an unknown column",
       "'name':'billing'",
       "'name':'colour'",
       {"columns.malformed /columns/0"}},
      {"another type", "'type':'uint8'", "'type':'int32'", {"columns.malformed /columns/0"}},
      {"an unknown type", "'type':'uint8'", "'type':'float64'", {"columns.malformed /columns/0"}},
      {"an offset past the end", "'offset':0", "'offset':99999", {"columns.malformed /columns/0"}},
      {"a negative offset",
       "'offset':0",
       "'offset':-1",
       {"number.out_of_range /columns/0/offset", "columns.malformed /columns/0"}},
      {"an offset of many digits",
       "'offset':0",
       "'offset':18446744073709551615",
       {"number.out_of_range /columns/0/offset", "columns.malformed /columns/0"}},
      {"no offset", ",'offset':0", "", {"columns.malformed /columns/0"}},
      {"a dictionary that is not wanted",
       "'offset':0",
       "'offset':0,'dictionary':[]",
       {"columns.malformed /columns/0"}},
      {"a dictionary that is missing",
       ",'dictionary':['engineer']",
       "",
       {"columns.malformed /columns/4"}},
      {"a dictionary that is no list",
       "'dictionary':['engineer']",
       "'dictionary':{'a':1}",
       {"field.wrong_type /columns/4/dictionary"}},
      {"a dictionary of numbers",
       "'dictionary':['engineer']",
       "'dictionary':[7]",
       {"field.wrong_type /columns/4/dictionary/0"}},
      {"a column twice", "'name':'note'", "'name':'ticket'", {"columns.malformed /columns/7"}},
      {"an unknown field",
       "'type':'uint8'",
       "'type':'uint8','endian':'big'",
       {"field.unknown /columns/0/endian"}},
  }));
  CAPTURE(row.why);
  const Codes problems = problems_of(put_spoilt(row.from, row.to));
  REQUIRE(problems.size() >= row.problems.size());
  // What is missing afterwards is told too.
  CHECK(Codes(problems.begin(), problems.begin() + row.problems.size()) == row.problems);
}

TEST_CASE("columns: rows that reach past the bytes are refused, however many", "[api]") {
  for (const char* rows : {"3", "1000", "1000000"}) {
    CAPTURE(rows);
    const Codes problems = problems_of(put_spoilt("'rows':2", std::string("'rows':") + rows));
    CHECK(problems.front().starts_with("columns.malformed /columns/"));
  }
  CHECK(is_good(put_spoilt("'rows':2", "'rows':1")));
  CHECK(is_good(put_spoilt("'rows':2", "'rows':0")));
}

TEST_CASE("columns: a value that its column cannot have is refused with its row", "[api]") {
  constexpr auto kLeast = std::numeric_limits<std::int32_t>::min();
  constexpr auto kMost = std::numeric_limits<std::int32_t>::max();
  CHECK(put_value<std::uint32_t>("work_role", 1, 1) ==
        Codes{"columns.malformed /time_entries/1/work_role"});
  CHECK(put_value<std::uint32_t>("work_role", 0, kNowhere) ==
        Codes{"columns.malformed /time_entries/0/work_role"});
  CHECK(put_value<std::uint32_t>("id", 0, kNowhere - 1) ==
        Codes{"columns.malformed /time_entries/0/id"});
  CHECK(put_value<std::uint32_t>("agreement", 0, kNowhere) == Codes{"good"});
  CHECK(put_value<std::uint32_t>("agreement", 0, 7) ==
        Codes{"columns.malformed /time_entries/0/agreement"});
  CHECK(put_value<std::uint8_t>("billing", 1, 4) ==
        Codes{"columns.malformed /time_entries/1/billing"});
  CHECK(put_value<std::uint8_t>("billing", 1, 2) == Codes{"good"});
  CHECK(put_value<std::int32_t>("worked_at", 1, kLeast) ==
        Codes{"columns.malformed /time_entries/1/worked_at"});
  CHECK(put_value<std::int32_t>("worked_at", 1, kMost) ==
        Codes{"columns.malformed /time_entries/1/worked_at"});
  CHECK(put_value<std::int32_t>("entered_at", 0, kLeast + 1) ==
        Codes{"columns.malformed /time_entries/0/entered_at"});
  CHECK(put_value<std::int32_t>("minutes", 0, 60'001) ==
        Codes{"number.out_of_range /time_entries/0/minutes"});
  CHECK(put_value<std::int32_t>("minutes", 0, kLeast) ==
        Codes{"number.out_of_range /time_entries/0/minutes"});
  CHECK(put_value<std::int32_t>("minutes", 0, -1) ==
        Codes{"field.conflict /time_entries/0/minutes"});
  CHECK(put_value<std::int32_t>("minutes", 1, 5) ==
        Codes{"field.conflict /time_entries/1/minutes"});
}

TEST_CASE("columns: the first and the last minute that there are", "[api]") {
  const auto minutes = [](const char* text) { return LocalTime::parse(text)->minutes(); };
  CHECK(put_value("entered_at", 0, minutes("1900-01-01T00:00")) == Codes{"good"});
  CHECK(put_value("entered_at", 0, minutes("1900-01-01T00:00") - 1) ==
        Codes{"columns.malformed /time_entries/0/entered_at"});
  CHECK(put_value("entered_at", 0, minutes("2199-12-31T23:59")) == Codes{"good"});
  CHECK(put_value("entered_at", 0, minutes("2199-12-31T23:59") + 1) ==
        Codes{"columns.malformed /time_entries/0/entered_at"});
}

TEST_CASE("columns: what JSON would be refused for is refused in columns too", "[api]") {
  struct Row {
    std::string from, to;
    Codes problems;
  };
  const Row row = GENERATE(values<Row>({
      {"['engineer']",
       "['junior']",
       {"reference.unknown /time_entries/0/work_role",
        "reference.unknown /time_entries/1/work_role"}},
      {"['e1','e2']", "['e1','e1']", {"id.duplicate /time_entries/1/id"}},
      {"['e1','e2']", "['e1','e 2']", {"id.malformed /time_entries/1/id"}},
      {"['1.375']", "['1e3']", {"number.malformed /time_entries/1/hours"}},
      {"['80']", "['-80']", {"number.negative /time_entries/0/hourly_rate"}},
      {"['support']", "['plain']", {"reference.other_client /time_entries/0/agreement"}},
      {"['Work']", "['']", {"text.empty /time_entries/0/note"}},
  }));
  CAPTURE(row.from, row.to);
  CHECK(problems_of(put_spoilt(row.from, row.to)) == row.problems);
}

TEST_CASE("columns: problems name the right row, though rows before it were not read", "[api]") {
  EntryColumns columns = columns_of(good_book_text());
  const std::uint8_t no_billing = 9;
  columns.bytes[offset_of(columns, "billing")] = no_billing;  // Row 0.
  const std::string role = in_json("['engineer']");
  columns.header.replace(columns.header.find(role), role.size(), in_json("['junior']"));
  Session session;
  open_good(session, good_book_text());
  CHECK(problems_of(put_columns(session, columns)) ==
        Codes{"columns.malformed /time_entries/0/billing",
              "reference.unknown /time_entries/1/work_role"});
}

TEST_CASE("columns: written values lie aligned, where the header says", "[api]") {
  ColumnWriter writer(3);
  writer.add_int32("on", {1, -2, 3});
  writer.add_int64("left", {10, -20, 30}, 4);
  CHECK(writer.header() ==
        in_json("{'ok':true,'rows':3,'columns':[{'name':'on','type':'int32','offset':0},"
                "{'name':'left','type':'int64','offset':16,'digits':4}]}"));
  const std::vector<std::uint8_t> bytes = writer.take_bytes();
  REQUIRE(bytes.size() == 16 + 24);
  std::int64_t second = 0;
  std::memcpy(&second, bytes.data() + 24, sizeof second);
  CHECK(second == -20);
}
