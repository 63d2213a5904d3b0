// Books, edits and questions with damage by chance: an answer every time, good or a refusal that
// can be read, and never a crash. Most worth running in the sanitize preset.
#include <catch2/catch.hpp>

#include "support/answers.h"
#include "support/books.h"
#include "support/entry_columns.h"
#include "support/faulty_book.h"
#include "support/random.h"
#include "support/speed.h"

using namespace billing;
using namespace billing::testing;

namespace {

class Damage {
 public:
  explicit Damage(std::uint64_t seed) : random_(seed) {}

  std::string damaged(std::string text) {
    for (std::int64_t i = random_.between(1, 3); i > 0 && !text.empty(); --i) damage(text);
    return text;
  }

  std::size_t place_in(std::size_t size) {
    return static_cast<std::size_t>(random_.between(0, static_cast<std::int64_t>(size) - 1));
  }

 private:
  void damage(std::string& text) {
    const std::size_t at = place_in(text.size());
    const std::size_t length = place_in(std::min<std::size_t>(text.size() - at, 40)) + 1;
    switch (random_.between(0, 6)) {
      case 0:  // A byte.
        text[at] = static_cast<char>(random_.between(0, 255));
        return;
      case 1:  // A bit.
        text[at] = static_cast<char>(text[at] ^ (1 << random_.between(0, 7)));
        return;
      case 2:  // A piece missing.
        text.erase(at, length);
        return;
      case 3:  // A piece twice.
        text.insert(at, text.substr(at, length));
        return;
      case 4:  // A piece from elsewhere.
        text.insert(at, text.substr(place_in(text.size()), length));
        return;
      case 5:  // A value by another.
        return exchange_value(text, at);
      default:  // Cut off.
        if (random_.between(0, 3) == 0) text.resize(at);
        return;
    }
  }

  // What stands between two quotes becomes something else that is good or bad in its own way.
  void exchange_value(std::string& text, std::size_t at) {
    static const std::vector<std::string> kValues = {
        "0",          "-1",         "999999999999.999999999999",
        "1e3",        "",           "\\u0000",
        "2026-02-29", "2199-12-31", "1900-01-01",
        "carry",      "amount",     "yearly",
        "contract",   "exclusive",  "1000",
        "\xFF"};
    const std::size_t first = text.find('"', at);
    const std::size_t last = first == std::string::npos ? first : text.find('"', first + 1);
    if (last == std::string::npos) return;
    text.replace(first + 1, last - first - 1, kValues[place_in(kValues.size())]);
  }

  Random random_;
};

// An answer that can be read; the codes of a refusal are in the table, or Problems would assert.
bool check_answer(const std::string& answer) {
  const JsonValue read = read_json(answer);
  const bool is_ok = member(read, "ok").boolean;
  if (!is_ok) REQUIRE(items_of(read, "problems").size() > 0);
  for (const JsonValue& problem : is_ok ? std::vector<JsonValue>{} : items_of(read, "problems")) {
    REQUIRE(text_of(problem, "code") != "internal");
  }
  return is_ok;
}

std::vector<std::string> small_books() {
  std::vector<std::string> texts = {good_book_text()};
  for (const GoldenBook& book : golden_books()) {
    std::string text = read_file(book.book_path);
    if (text.size() < 100'000) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

TEST_CASE("fuzz: a damaged book is billed or refused", "[api][property]") {
  int good = 0;
  int refused = 0;
  for (const std::string& book : small_books()) {
    for (int i = 0; i < times(200, 40); ++i) {
      const auto seed = static_cast<std::uint64_t>(i);
      const std::string damaged = Damage(seed).damaged(book);
      CAPTURE(seed, book.substr(0, 200));
      Session session;
      if (!check_answer(session.open(damaged))) {
        ++refused;
        continue;
      }
      ++good;
      check_answer(session.ask(kAskResult));
      check_answer(session.ask(R"({"question":"overview"})"));
      check_answer(session.ask(R"({"question":"block_units"})"));
      Session again;
      REQUIRE(check_answer(again.open(session.ask(kAskBook))));
    }
  }
  // Both ways are taken often enough to mean something, however many are tried.
  CAPTURE(good, refused);
  CHECK(good > refused / 50);
  CHECK(refused > good);
}

TEST_CASE("fuzz: the large example, damaged, is billed or refused", "[api][property]") {
  const std::string book =
      read_file(std::filesystem::path(DRAWDOWN_ROOT) / "examples" / "fernhill.json");
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(times(20, 4)); ++seed) {
    CAPTURE(seed);
    Session session;
    check_answer(session.open(Damage(seed).damaged(book)));
  }
}

TEST_CASE("fuzz: damaged edits and questions are answered", "[api][property]") {
  const std::vector<std::string> edits = {
      in_json("{'operations': [{'operation': 'set', 'kind': 'client', 'value': {'id': 'fir', "
              "'name': 'Fir', 'rate_rules': [{'method': 'custom', 'value': '80'}]}, 'at': 1}, "
              "{'operation': 'remove', 'kind': 'time_entry', 'id': 'e2'}]}"),
      in_json("{'operations': [{'operation': 'set', 'kind': 'agreement', 'value': " +
              AgreementText{.more = "'block': {'unit': 'amount', 'grant': '10', 'cycle': "
                                    "'per_period', 'overage': 'carry'}"}
                  .text() +
              "}, {'operation': 'set', 'kind': 'time_entry', 'value': " +
              EntryText{.id = "new", .agreement = "support"}.text() + ", 'at': 0}]}")};
  const std::vector<std::string> questions = {
      in_json("{'question': 'invoice', 'client': 'oak', 'month': '2026-02'}"),
      in_json("{'question': 'overview', 'month': '2026-01', 'baseline': '12.5'}"),
      in_json("{'question': 'balance', 'agreement': 'support'}"),
      in_json("{'line': 'oak/2026-01/support/recurring_fee/2026-01-01'}"),
      in_json("{'movement': 'support/0'}")};
  Session session;
  open_good(session, good_book_text());
  for (int i = 0; i < times(1500, 300); ++i) {
    const auto seed = static_cast<std::uint64_t>(i);
    CAPTURE(seed);
    Damage damage(seed);
    check_answer(session.edit(damage.damaged(edits[i % edits.size()])));
    const std::string question = damage.damaged(questions[i % questions.size()]);
    check_answer(session.ask(question));
    check_answer(session.explain(question));
    check_answer(session.series(question));
  }
}

TEST_CASE("fuzz: damaged columns are read or refused", "[api][property]") {
  const Book book = read_good(good_book_text());
  const EntryColumns columns = EntryColumnsWriter(book).write();
  for (int i = 0; i < times(1500, 300); ++i) {
    const auto seed = static_cast<std::uint64_t>(i);
    CAPTURE(seed);
    Damage damage(seed);
    EntryColumns damaged = columns;
    if (i % 2 == 0) damaged.header = damage.damaged(columns.header);
    if (i % 3 != 1) {
      damaged.bytes[damage.place_in(damaged.bytes.size())] =
          static_cast<std::uint8_t>(damage.place_in(256));
    }
    if (i % 5 == 4) damaged.bytes.resize(damage.place_in(damaged.bytes.size()));
    Session session;
    open_good(session, good_book_text());
    check_answer(put_columns(session, damaged));
  }
}
