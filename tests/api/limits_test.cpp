// Every limit of engine/api/limits.h: at the limit a book reads, one past it there is a problem.
#include "api/limits.h"

#include <catch2/catch.hpp>

#include "api/bill_book.h"
#include "api/read_consumption.h"
#include "invoice/recurring_lines.h"
#include "support/answers.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

using Codes = std::vector<std::string>;

std::string repeat(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// "{...}, {...}": `one` makes the element of a number.
template <typename One>
std::string list_of_many(std::size_t count, One one) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list += (i == 0 ? "" : ", ") + one(std::to_string(i));
  return list;
}

std::string named(const std::string& id, const std::string& more = "") {
  return "{'id': 'n" + id + "', 'name': 'N'" + more + "}";
}

// A block with one list of so many elements.
BookText book_of_block(const std::string& list, const std::string& elements) {
  BookText book;
  book.agreements = AgreementText{.more =
                                      "'block': {'unit': 'hours', 'grant': '1', 'cycle': "
                                      "'one_time', 'overage': 'refuse', '" +
                                      list + "': [" + elements + "]}"}
                        .text();
  return book;
}

// The first problem of a book, or "good".
std::string first_problem(const std::string& book) {
  const Codes problems = problems_of_book(book);
  return problems.empty() ? "good" : problems.front();
}

}  // namespace

TEST_CASE("limits: numbers and texts fit up to their limit", "[api]") {
  struct Row {
    std::string why, field, fits, does_not, problem;
  };
  const std::string e_acute = "\xC3\xA9";
  const auto digits = [](std::size_t count) { return std::string(count, '9'); };
  const Row row = GENERATE_COPY(values<Row>({
      {"text", "'note': 'Work'", "'note': '" + std::string(kTextLengthMax, 'x') + "'",
       "'note': '" + std::string(kTextLengthMax + 1, 'x') + "'",
       "text.too_long /time_entries/0/note"},
      {"text, in characters and not bytes", "'note': 'Work'",
       "'note': '" + repeat(kTextLengthMax, e_acute) + "'",
       "'note': '" + repeat(kTextLengthMax + 1, e_acute) + "'",
       "text.too_long /time_entries/0/note"},
      {"address line", "'Town'", "'" + std::string(kTextLengthMax, 'x') + "'",
       "'" + std::string(kTextLengthMax + 1, 'x') + "'", "text.too_long /provider/address/1"},
      {"id", "'id': 'seats'", "'id': '" + std::string(kIdLengthMax, 'x') + "'",
       "'id': '" + std::string(kIdLengthMax + 1, 'x') + "'",
       "id.malformed /agreements/0/additions/0/id"},
      {"invoice prefix", "'FH-1'", "'" + std::string(12, 'F') + "'",
       "'" + std::string(13, 'F') + "'", "id.malformed /provider/invoice_prefix"},
      {"digits before the point", "'value': '99'", "'value': '" + digits(kIntegerDigitsMax) + "'",
       "'value': '" + digits(kIntegerDigitsMax + 1) + "'",
       "number.too_long /clients/0/rate_rules/0/value"},
      {"digits after the point", "'value': '99'", "'value': '0." + digits(kFractionDigitsMax) + "'",
       "'value': '0." + digits(kFractionDigitsMax + 1) + "'",
       "number.too_long /clients/0/rate_rules/0/value"},
      {"a minus is no digit", "'unit_price': '-8'",
       "'unit_price': '-" + digits(kIntegerDigitsMax) + "." + digits(kFractionDigitsMax) + "'",
       "'unit_price': '-" + digits(kIntegerDigitsMax + 1) + "'",
       "number.too_long /agreements/0/additions/0/unit_price"},
      {"digits of a unit's cost", "'12.305'", "'0." + digits(kPriceFractionDigitsMax) + "'",
       "'0." + digits(kPriceFractionDigitsMax + 1) + "'",
       "number.too_long /consumption/0/list_price"},
      {"terms", "'terms_days': 14", "'terms_days': 365", "'terms_days': 366",
       "number.out_of_range /provider/terms_days"},
      {"due day", "'due_day': 10", "'due_day': 1", "'due_day': 0",
       "number.out_of_range /clients/0/due_day"},
      {"last due day", "'due_day': 31", "'due_day': 31", "'due_day': 32",
       "number.out_of_range /provider/due_day"},
      {"no terms", "'terms_days': 45", "'terms_days': 0", "'terms_days': -1",
       "number.out_of_range /clients/0/terms_days"},
      {"minutes", "'minutes': 95", "'minutes': 60000", "'minutes': 60001",
       "number.out_of_range /time_entries/0/minutes"},
      {"hours", "'hours': '1.375'", "'hours': '1000'", "'hours': '1000.000000000001'",
       "number.out_of_range /time_entries/1/hours"},
      {"minimum", "'minimum_minutes': 15", "'minimum_minutes': 1440", "'minimum_minutes': 1441",
       "number.out_of_range /work_types/0/minimum_minutes"},
      {"smallest increment", "'increment_minutes': 6", "'increment_minutes': 1",
       "'increment_minutes': 0", "number.out_of_range /work_types/0/increment_minutes"},
      {"days carried over", "'grant': '10'",
       "'grant': '10', 'carry_over': {'expires_after_days': 3660}",
       "'grant': '10', 'carry_over': {'expires_after_days': 3661}",
       "number.out_of_range /agreements/0/block/carry_over/expires_after_days"},
      {"months carried over", "'grant': '10'",
       "'grant': '10', 'carry_over': {'expires_after_months': 120}",
       "'grant': '10', 'carry_over': {'expires_after_months': 121}",
       "number.out_of_range /agreements/0/block/carry_over/expires_after_months"},
      {"priority", "'grant': '10'", "'grant': '10', 'priority': 1000",
       "'grant': '10', 'priority': 1001", "number.out_of_range /agreements/0/block/priority"},
      {"percent", "'grant': '10'", "'grant': '10', 'borrow_percent': '100'",
       "'grant': '10', 'borrow_percent': '100.01'",
       "number.out_of_range /agreements/0/block/borrow_percent"},
      {"digits of hours", "'hours_digits': 3", "'hours_digits': 6", "'hours_digits': 7",
       "number.out_of_range /provider/hours_digits"},
      {"months", "'end': '2026-04-01'", "'end': '2036-01-01'", "'end': '2036-02-01'",
       "period.too_long /period"},
      {"keys of an object", "'unit': 'hours'",
       "'unit': 'hours'" +
           list_of_many(kMembersMax - 9, [](auto n) { return "'k" + n + "': 1"; }).insert(0, ", "),
       "'unit': 'hours'" +
           list_of_many(kMembersMax - 8, [](auto n) { return "'k" + n + "': 1"; }).insert(0, ", "),
       "json.too_many_keys /agreements/0/block"},
  }));
  CAPTURE(row.why);
  if (row.why == "keys of an object") {
    // The good block has eight keys beside its unit; more are unknown, but read up to the limit.
    CHECK(first_problem(spoilt_book(row.field, row.fits)) ==
          "field.unknown /agreements/0/block/k0");
  } else {
    CHECK(first_problem(spoilt_book(row.field, row.fits)) == "good");
  }
  CHECK(first_problem(spoilt_book(row.field, row.does_not)) == row.problem);
}

TEST_CASE("limits: lists fit up to their limit", "[api]") {
  struct Row {
    std::string why;
    std::size_t count_max;
    std::string pointer;
    std::function<BookText(std::size_t)> book_of;
  };
  const Row row = GENERATE(values<Row>({
      {"tax rates", kTaxRatesMax, "/tax_rates",
       [](std::size_t count) {
         BookText book;
         book.tax_rates = list_of_many(count, [](auto n) { return named(n, ", 'percent': '1'"); });
         return book;
       }},
      {"purchases", kLotsGivenMax, "/agreements/0/block/purchases",
       [](std::size_t count) {
         return book_of_block("purchases", list_of_many(count, [](auto n) {
                                return "{'id': 'n" + n + "', 'on': '2026-01-01', 'quantity': '1'}";
                              }));
       }},
      {"adjustments", kLotsGivenMax, "/agreements/0/block/adjustments",
       [](std::size_t count) {
         return book_of_block("adjustments", list_of_many(count, [](auto n) {
                                return "{'id': 'n" + n +
                                       "', 'on': '2026-01-01', 'quantity': '1', 'reason': 'R'}";
                              }));
       }},
      {"draw factors", kDrawFactorsMax, "/agreements/0/block/draw_factors",
       [](std::size_t count) {
         BookText book = book_of_block("draw_factors", list_of_many(count, [](auto n) {
                                         return "{'work_role': 'n" + n + "', 'factor': '2'}";
                                       }));
         book.work_roles =
             list_of_many(kWorkRolesMax, [](auto n) { return named(n, ", 'hourly_rate': '1'"); });
         book.work_types += ", " + named("x");
         return book;
       }},
      {"alerts", kAlertsMax, "/agreements/0/block/alerts",
       [](std::size_t count) {
         return book_of_block(
             "alerts", list_of_many(count, [](auto n) { return "{'percent_left': '" + n + "'}"; }));
       }},
      {"tax rates of a line", kTaxRatesPerLineMax, "/work_types/0/tax_rates",
       [](std::size_t count) {
         BookText book;
         book.tax_rates = list_of_many(count, [](auto n) { return named(n, ", 'percent': '1'"); });
         book.work_types = named("", ", 'tax_rates': [" + list_of_many(count, [](auto n) {
                                       return "'n" + n + "'";
                                     }) + "]");
         return book;
       }},
      {"work roles", kWorkRolesMax, "/work_roles",
       [](std::size_t count) {
         BookText book;
         book.work_roles =
             list_of_many(count, [](auto n) { return named(n, ", 'hourly_rate': '1'"); });
         return book;
       }},
      {"work types", kWorkTypesMax, "/work_types",
       [](std::size_t count) {
         BookText book;
         book.work_types = list_of_many(count, [](auto n) { return named(n); });
         return book;
       }},
      {"rate rules of one list", kRateRulesMax, "/clients/0/rate_rules",
       [](std::size_t count) {
         BookText book;
         book.work_types = list_of_many(kWorkTypesMax, [](auto n) { return named(n); });
         // One for each type, and a blanket one past them.
         book.clients = named("", ", 'rate_rules': [" + list_of_many(count, [](auto n) {
                                    return (n == "1000" ? "{" : "{'work_type': 'n" + n + "', ") +
                                           "'method': 'custom', 'value': '1'}";
                                  }) + "]");
         return book;
       }},
      {"clients", kClientsMax, "/clients",
       [](std::size_t count) {
         BookText book;
         book.clients = list_of_many(count, [](auto n) { return named(n); });
         return book;
       }},
      {"agreements", kAgreementsMax, "/agreements",
       [](std::size_t count) {
         BookText book;
         book.agreements =
             list_of_many(count, [](auto n) { return AgreementText{.id = "n" + n}.text(); });
         return book;
       }},
      {"additions of an agreement", kAdditionsMax, "/agreements/0/additions",
       [](std::size_t count) {
         BookText book;
         book.agreements =
             AgreementText{.more = "'additions': [" +
                                   list_of_many(count,
                                                [](auto n) {
                                                  return named(
                                                      n, ", 'quantity': '1', 'unit_price': '1'");
                                                }) +
                                   "]"}
                 .text();
         return book;
       }},
      {"projects", kProjectsMax, "/projects",
       [](std::size_t count) {
         BookText book;
         book.projects = list_of_many(
             count, [](auto n) { return named(n, ", 'client': 'oak', 'price': '1'"); });
         return book;
       }},
      {"milestones", kMilestonesMax, "/projects/0/milestones",
       [](std::size_t count) {
         BookText book;
         book.projects = named(
             "", ", 'client': 'oak', 'price': '1', 'milestones': [" +
                     list_of_many(count, [](auto n) { return named(n, ", 'percent': '1'"); }) +
                     "]");
         return book;
       }},
      {"progress", kProgressMax, "/projects/0/progress",
       [](std::size_t count) {
         BookText book;
         const Date first = *Date::parse("2026-01-01");
         book.projects = named(
             "",
             ", 'client': 'oak', 'price': '1', 'progress': [" + list_of_many(count, [&](auto n) {
               return "{'percent_complete': '1', 'on': '" +
                      first.plus_days(std::stoi(n)).to_string() + "'}";
             }) + "]");
         return book;
       }},
      {"deposits", kDepositsMax, "/agreements/0/deposits",
       [](std::size_t count) {
         BookText book;
         book.agreements =
             AgreementText{.more = "'deposits': [" +
                                   list_of_many(count,
                                                [](auto n) {
                                                  return named(
                                                      n, ", 'on': '2026-01-01', 'amount': '1'");
                                                }) +
                                   "]"}
                 .text();
         return book;
       }},
      {"expenses", kItemsMax, "/expenses",
       [](std::size_t count) {
         BookText book;
         book.expenses = list_of_many(count, [](auto n) {
           return named(n, ", 'client': 'oak', 'on': '2026-01-01', 'cost': '1'");
         });
         return book;
       }},
      {"products", kItemsMax, "/products",
       [](std::size_t count) {
         BookText book;
         book.products = list_of_many(count, [](auto n) {
           return named(
               n, ", 'client': 'oak', 'on': '2026-01-01', 'quantity': '1', 'unit_price': '1'");
         });
         return book;
       }},
      {"excluded categories", kCategoriesMax, "/agreements/0/coverage/excluded_categories",
       [](std::size_t count) {
         BookText book;
         book.agreements =
             AgreementText{.coverage = "'time': true, 'excluded_categories': [" +
                                       list_of_many(count, [](auto n) { return "'" + n + "'"; }) +
                                       "]"}
                 .text();
         return book;
       }},
      {"mark-ups of an agreement", kMarkUpsMax, "/agreements/0/consumption/mark_ups",
       [](std::size_t count) {
         BookText book;
         book.agreements =
             AgreementText{.more = "'consumption': {'mark_ups': [" +
                                   list_of_many(count,
                                                [](auto n) {
                                                  return "{'meter_group': '" + n +
                                                         "', 'method': 'percent', 'value': '1'}";
                                                }) +
                                   "]}"}
                 .text();
         return book;
       }},
      {"uplifts of an agreement", kUpliftsMax, "/agreements/0/uplifts",
       [](std::size_t count) {
         std::string uplifts;
         for (std::size_t day = 1; day <= count; ++day) {
           uplifts += (day == 1 ? "" : ", ") +
                      ("{'method': 'percent', 'value': '1', 'yearly_on': {'month': 3, 'day': " +
                       std::to_string(day) + "}}");
         }
         BookText book;
         book.agreements = AgreementText{.more = "'uplifts': [" + uplifts + "]"}.text();
         return book;
       }},
      {"figures of an index", kIndexFiguresMax, "/agreements/0/uplifts/0/index",
       [](std::size_t count) {
         std::string figures;
         for (std::size_t i = 0; i < count; ++i) {
           const Date on = Date::from_days(20'000 + static_cast<std::int32_t>(i));
           figures += (i == 0 ? "" : ", ") + ("{'on': '" + on.to_string() + "', 'value': '1'}");
         }
         BookText book;
         book.agreements =
             AgreementText{.more = "'uplifts': [{'method': 'index', 'index': [" + figures + "]}]"}
                 .text();
         return book;
       }},
      {"changes of an addition", kChangesMax, "/agreements/0/additions/0/changes",
       [](std::size_t count) {
         std::string changes;
         for (std::size_t i = 1; i <= count; ++i) {
           const Date on = Date::from_days(20'454 + static_cast<std::int32_t>(i));
           changes += (i == 1 ? "" : ", ") +
                      ("{'on': '" + on.to_string() + "', 'quantity': '" + std::to_string(i) + "'}");
         }
         BookText book;
         book.agreements =
             AgreementText{.more =
                               "'additions': [{'id': 'a', 'name': 'A', 'quantity': '0', "
                               "'unit_price': '1', 'changes': [" +
                               changes + "]}]"}
                 .text();
         return book;
       }},
      {"tiers of a price sheet", kTiersMax, "/agreements/0/additions/0/pricing/tiers",
       [](std::size_t count) {
         std::string tiers;
         for (std::size_t i = 1; i < count; ++i) {
           tiers += "{'up_to': '" + std::to_string(i) + "', 'unit_price': '1'}, ";
         }
         BookText book;
         book.agreements =
             AgreementText{.more =
                               "'additions': [{'id': 'a', 'name': 'A', 'quantity': '1', "
                               "'pricing': {'model': 'volume', 'tiers': [" +
                               tiers + "{'flat': '1'}]}}]"}
                 .text();
         return book;
       }},
      {"address lines", kAddressLinesMax, "/provider/address",
       [](std::size_t count) {
         BookText book;
         book.provider += ", 'address': [" +
                          list_of_many(count, [](auto n) { return "'Line " + n + "'"; }) + "]";
         return book;
       }},
  }));
  CAPTURE(row.why);
  CHECK(first_problem(row.book_of(row.count_max).text()) == "good");
  CHECK(first_problem(row.book_of(row.count_max + 1).text()) == "list.too_long " + row.pointer);
}

TEST_CASE("limits: 64 MiB are read, a byte more is not", "[api]") {
  std::string book = good_book_text();
  book.append(kBookBytesMax - book.size(), ' ');
  CHECK(first_problem(book) == "good");
  book += ' ';
  CHECK(problems_of_book(book) == Codes{"json.too_large "});
}

TEST_CASE("limits: sixteen levels are read, one more is not", "[api]") {
  const auto nested = [](std::size_t levels) {
    return spoilt_book("'format'", "'deep': " + std::string(levels - 1, '[') +
                                       std::string(levels - 1, ']') + ", 'format'");
  };
  CHECK(problems_of_book(nested(kDepthMax)) == Codes{"field.unknown /deep"});
  const Codes too_deep = problems_of_book(nested(kDepthMax + 1));
  REQUIRE(too_deep.size() == 1);
  CHECK(too_deep[0].starts_with("json.too_deep /deep/0/0"));
  // However deep: no recursion, no crash.
  CHECK(problems_of_book(std::string(1'000'000, '['))[0].starts_with("json.too_deep "));
  CHECK(problems_of_book(in_json(repeat(100'000, "{'a':")))[0].starts_with("json.too_deep "));
}

TEST_CASE("limits: a million recurring lines, and no more", "[api]") {
  Problems problems;
  const std::optional<Book> book = read_book(book_of_lines(kRecurringLinesMax), problems);
  REQUIRE(book);
  CHECK(count_recurring_lines(book->terms) == kRecurringLinesMax);
  CHECK(bill_book(*book, problems));
  Session session;
  CHECK(problems_of(session.open(book_of_lines(kRecurringLinesMax + 1))) ==
        Codes{"book.too_many_lines /period"});
}

TEST_CASE("limits: the first 200 problems are shown, all are counted", "[api]") {
  const auto faults = [](std::size_t count) {
    BookText book;
    book.clients = list_of_many(count, [](auto) { return std::string("{'id': 'oak'}"); });
    Problems problems;
    CHECK_FALSE(read_book(book.text(), problems));
    return problems;
  };
  // One without a name each, and all but the first have an id that is taken.
  const Problems at_limit = faults(100);
  CHECK(at_limit.total() == kProblemsShown - 1);
  CHECK(at_limit.shown().size() == kProblemsShown - 1);
  const Problems past = faults(101);
  CHECK(past.total() == kProblemsShown + 1);
  CHECK(past.shown().size() == kProblemsShown);

  Session session;
  BookText book;
  book.clients = list_of_many(1000, [](auto) { return std::string("{'id': 'oak'}"); });
  const JsonValue refusal = read_json(session.open(book.text()));
  CHECK(items_of(refusal, "problems").size() == kProblemsShown);
  CHECK(text_of(refusal, "problems_total") == "1999");
}

TEST_CASE("limits: half a million rows of consumption, and no more", "[api]") {
  Problems problems;
  ConsumptionReader reader(problems);
  const JsonValue row =
      read_json(R"({"id":"u","client":"oak","on":"2026-01-01","quantity":"1","net_price":"1"})");
  for (std::size_t i = 0; i < kConsumptionRowsMax; ++i) reader.read(row, "/consumption/0");
  CHECK(problems.none());
  reader.read(row, "/consumption/500000");
  CHECK(codes_of(problems) == Codes{"list.too_long /consumption/500000"});
}

TEST_CASE("limits: a million time entries fit into columns, one more does not", "[api]") {
  // All rows of all columns lie on the same bytes, and none is a good entry: the number of rows
  // is what counts here.
  const auto header = [](std::size_t rows) {
    std::string columns;
    for (const char* text : {"id", "client", "agreement", "hours", "work_role", "work_type",
                             "hourly_rate", "overage_rate", "ticket", "note"}) {
      columns += "{'name': '" + std::string(text) +
                 "', 'type': 'uint32', 'offset': 0, 'dictionary': []}, ";
    }
    for (const char* number : {"worked_at", "entered_at", "minutes"}) {
      columns += "{'name': '" + std::string(number) + "', 'type': 'int32', 'offset': 0}, ";
    }
    return in_json("{'rows': " + std::to_string(rows) + ", 'columns': [" + columns +
                   "{'name': 'billing', 'type': 'uint8', 'offset': 0}]}");
  };
  Session session;
  open_good(session, good_book_text());
  const std::span<std::uint8_t> bytes = session.input(4 * (kTimeEntriesMax + 1));
  std::fill(bytes.begin(), bytes.end(), std::uint8_t{7});
  const JsonValue million = read_json(session.put_time_entries(header(kTimeEntriesMax)));
  CHECK(text_of(million, "problems_total") == std::to_string(kTimeEntriesMax));
  CHECK(text_of(items_of(million, "problems")[0], "code") == "columns.malformed");
  CHECK(problems_of(session.put_time_entries(header(kTimeEntriesMax + 1)))[0] ==
        "number.out_of_range /rows");
}
