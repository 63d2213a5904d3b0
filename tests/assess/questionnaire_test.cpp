// The book that answers make: as big as somebody said, the same every time, and always a good one.
#include "assess/questionnaire.h"

#include <catch2/catch.hpp>
#include <set>

#include "api/answers.h"
#include "api/write_book.h"
#include "assess/book_from_answers.h"
#include "support/answers.h"
#include "support/assessed.h"

using namespace billing;
using namespace billing::testing;

namespace {

Answers answers_of(const std::string& fields) {
  Problems problems;
  const Answers answers = read_answers(read_json(in_json("{" + fields + "}")), "", problems);
  REQUIRE(problems.none());
  return answers;
}

std::string book_text_of(const Answers& answers) {
  return write_book(book_from_answers(answers)).text();
}

// Whether it opens; what is wrong with it otherwise.
std::string opened(const Answers& answers) {
  Session session;
  const std::string answer = session.open(book_text_of(answers));
  return is_good(answer) ? "good" : write_answers(answers).text() + answer.substr(0, 500);
}

// Every option of a question, put into the answers one after the other.
template <typename Choice, typename Then>
void each_option(std::string_view id, Choice& choice, Then then) {
  const Choice before = choice;
  for (std::size_t i = 0; i < question(id).options.size(); ++i) {
    choice = static_cast<Choice>(i);
    then();
  }
  choice = before;
}

std::string ask_for_book(const std::string& fields) {
  return Session().ask(in_json("{'question': 'book_from_answers', 'answers': {" + fields + "}}"));
}

}  // namespace

TEST_CASE("questionnaire: about a dozen questions, each with its options and a default of them",
          "[assess]") {
  std::set<std::string_view> ids;
  for (const Question& asked : all_questions()) {
    INFO(asked.id);
    CHECK(ids.insert(asked.id).second);
    CHECK_FALSE(asked.title.empty());
    CHECK((asked.kind == AnswerKind::choice) == !asked.options.empty());
    const auto is_default = [&](const Option& one) { return one.id == asked.default_answer; };
    const bool has_default = std::any_of(asked.options.begin(), asked.options.end(), is_default);
    CHECK((asked.kind != AnswerKind::choice || has_default));
  }
  CHECK(ids.size() == 17);
  CHECK_THROWS_AS(question("none such"), std::logic_error);
}

TEST_CASE("questionnaire: without any answer there is the article's provider, billed per seat",
          "[assess]") {
  const Answers plain = answers_of("");
  const Terms terms = book_from_answers(plain).terms;
  CHECK(terms.clients.size() == 40);
  Decimal recurring;
  Decimal seats;
  for (const Agreement& agreement : terms.agreements) {
    for (const Addition& addition : agreement.additions) {
      seats += addition.quantity;
      recurring += addition.quantity * addition.unit_price;
    }
  }
  CHECK(seats == Decimal::from_integer(1'200));
  CHECK(recurring == Decimal::from_integer(120'000));
  CHECK(used_scenarios(billed_book(book_text_of(plain))) ==
        std::vector<std::string>{"manual_quantity", "part_periods"});
}

TEST_CASE("questionnaire: fees add up to the cent, and half of both is a half", "[assess]") {
  const Terms terms =
      book_from_answers(answers_of("'clients': 7, 'seats': 100, 'recurring': 'both', "
                                   "'monthly_recurring': '10000.01'"))
          .terms;
  Decimal fees;
  for (const Agreement& agreement : terms.agreements) fees += agreement.recurring_fee->amount;
  CHECK(fees == *Decimal::parse("5000.01"));  // Half of 10000.01, rounded.
  CHECK(terms.agreements[0].additions[0].unit_price == *Decimal::parse("50.00005"));
}

TEST_CASE("questionnaire: the same answers are the same bytes, and what is written is read back",
          "[assess]") {
  const std::string fields =
      "'clients': 9, 'blocks': 'monthly', 'block_draw': 'differs', 'after_hours': 'dearer', "
      "'unused': 'carried', 'cloud': 'marked_up_by_group', 'taxes': 'several', 'accounting': "
      "'both', 'seat_counts': 'by_source', 'yearly_rise': 'yes', 'overage': 'overage_rate'";
  const std::string answer = ask_for_book(fields);
  CHECK(is_good(answer));
  CHECK(ask_for_book(fields) == answer);
  Session session;
  open_good(session, book_text_of(answers_of(fields)));
  CHECK(session.ask(kAskBook) == book_text_of(answers_of(fields)));
  // All answers come back, so that they can be refined.
  const JsonValue given = read_json(answer);
  const std::string again = print_json(member(given, "answers"));
  CHECK(print_json(member(given, "book")) == book_text_of(answers_of(fields)));
  CHECK(Session().ask("{\"question\":\"book_from_answers\",\"answers\":" + again + "}") == answer);
}

TEST_CASE("questionnaire: every combination of what is said of blocks is a good book",
          "[assess][property]") {
  Answers answers = answers_of("'clients': 7, 'seats': 30");
  std::size_t books = 0;
  each_option("blocks", answers.blocks, [&] {
    each_option("block_draw", answers.block_draw, [&] {
      each_option("after_hours", answers.after_hours, [&] {
        each_option("overage", answers.overage, [&] {
          each_option("unused", answers.unused, [&] {
            CHECK(opened(answers) == "good");
            ++books;
          });
        });
      });
    });
  });
  CHECK(books == 3 * 4 * 2 * 6 * 3);
}

TEST_CASE("questionnaire: every combination of the other choices is a good book",
          "[assess][property]") {
  Answers answers = answers_of("'clients': 3, 'seats': 30, 'blocks': 'monthly'");
  std::size_t books = 0;
  each_option("recurring", answers.recurring, [&] {
    each_option("seat_counts", answers.seat_counts, [&] {
      each_option("time_steps", answers.time_steps, [&] {
        each_option("cloud", answers.cloud, [&] {
          each_option("yearly_rise", answers.yearly_rise, [&] {
            each_option("taxes", answers.taxes, [&] {
              each_option("accounting", answers.accounting, [&] {
                CHECK(opened(answers) == "good");
                ++books;
              });
            });
          });
        });
      });
    });
  });
  CHECK(books == 3 * 2 * 4 * 4 * 2 * 3 * 4);
}

TEST_CASE("questionnaire: the smallest and the largest answers are good books", "[assess]") {
  for (const std::string fields :
       {"'clients': 1, 'seats': 0, 'monthly_recurring': '0', 'hourly_rate': '1'",
        "'clients': 500, 'seats': 3, 'monthly_recurring': '0.05'",
        "'clients': 2, 'seats': 100000, 'monthly_recurring': '1000000000', 'hourly_rate': "
        "'1000000', 'blocks': 'monthly', 'overage': 'overage_rate', 'after_hours': 'dearer'",
        "'currency': 'JPY', 'recurring': 'both', 'cloud': 'marked_up'",
        "'currency': 'KWD', 'hourly_rate': '12.3456', 'cloud': 'marked_up', 'blocks': "
        "'until_used'"}) {
    CHECK(opened(answers_of(fields)) == "good");
  }
}

TEST_CASE("questionnaire: an answer shows in the scenarios that it is about", "[assess]") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> rows = {
      {"'recurring': 'flat_fee'", {"flat_fee"}},
      {"'seat_counts': 'by_source'", {"counted_quantity"}},
      {"'blocks': 'monthly'", {"block_hours", "included_hours"}},
      {"'blocks': 'monthly', 'block_draw': 'money'", {"block_amount"}},
      {"'blocks': 'monthly', 'block_draw': 'factor'", {"draw_factors"}},
      {"'blocks': 'monthly', 'block_draw': 'differs'",
       {"block_hours", "block_amount", "draw_factors"}},
      {"'blocks': 'monthly', 'overage': 'next_period'", {"borrowing"}},
      {"'blocks': 'until_used', 'overage': 'next_period'", {"next_block"}},
      {"'blocks': 'until_used', 'overage': 'next_block'", {"next_block"}},
      {"'blocks': 'monthly', 'overage': 'next_agreement'", {"cascade", "one_invoice"}},
      {"'blocks': 'monthly', 'unused': 'carried'", {"carry_over"}},
      {"'blocks': 'until_used', 'unused': 'carried_with_expiry'", {"carry_over"}},
      {"'after_hours': 'dearer'", {"rates_by_work"}},
      {"'time_steps': 'quarter_hours'", {"time_limits"}},
      {"'cloud': 'marked_up'", {"consumption"}},
      {"'yearly_rise': 'yes'", {"uplift"}},
      {"'taxes': 'several'", {"tax_levels"}},
      {"'accounting': 'accounts'", {"gl_cascade"}},
      {"'accounting': 'deferred', 'blocks': 'monthly'", {"deferral"}},
  };
  for (const auto& [fields, scenarios] : rows) {
    INFO(fields);
    const BilledBook billed = billed_book(book_text_of(answers_of(fields)));
    const std::vector<std::string> used = used_scenarios(billed);
    for (const std::string& scenario : scenarios) {
      INFO(scenario);
      CHECK(std::find(used.begin(), used.end(), scenario) != used.end());
      const ScenarioAudit audit = assess(billed).audits[find_scenario(scenario)];
      CHECK(audit.amount.minor_units() > 0);
    }
  }
}

TEST_CASE("questionnaire: what is wrong with answers is told all at once", "[assess]") {
  CHECK(problems_of(ask_for_book("'clients': 0, 'blocks': 'lots', 'currency': 'XXQ', "
                                 "'hourly_rate': '0', 'monthly_recurring': '-1', 'seats': '12', "
                                 "'colour': 'blue'")) ==
        std::vector<std::string>{
            "currency.unknown /answers/currency", "number.out_of_range /answers/clients",
            "number.negative /answers/monthly_recurring",
            "number.out_of_range /answers/hourly_rate", "field.wrong_type /answers/seats",
            "choice.unknown /answers/blocks", "field.unknown /answers/colour"});
  CHECK(problems_of(Session().ask(R"({"question":"book_from_answers"})")) ==
        std::vector<std::string>{"field.missing /answers"});
  CHECK(problems_of(Session().ask(R"({"question":"book_from_answers","answers":[]})")) ==
        std::vector<std::string>{"field.wrong_type /answers"});
  CHECK(problems_of(Session().ask(R"({"question":"questionnaire","answers":{}})")) ==
        std::vector<std::string>{"field.unknown /answers"});
}
