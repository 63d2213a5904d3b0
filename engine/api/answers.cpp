// One list of fields, walked to read answers and to write them.
#include "api/answers.h"

#include <algorithm>

#include "api/field_reader.h"
#include "api/write_book.h"
#include "assess/book_from_answers.h"

namespace billing {
namespace {

// A representative book multiplies them, and has to stay within the limits of its own amounts.
constexpr int kHourlyRateMax = 1'000'000;
constexpr std::int64_t kMonthlyRecurringMax = 1'000'000'000;
constexpr std::size_t kRateDigitsMax = 4;

std::string options_of(const Question& question) {
  std::string words;
  for (const Option& option : question.options) {
    words += (words.empty() ? "" : ", ");
    words += option.id;
  }
  return words;
}

std::size_t find_option(const Question& question, std::string_view id) {
  const auto found = std::find_if(question.options.begin(), question.options.end(),
                                  [&](const Option& option) { return option.id == id; });
  return static_cast<std::size_t>(found - question.options.begin());
}

// Reads one answer after the other.
class AnswerReader {
 public:
  AnswerReader(const JsonValue& value, const std::string& pointer, Problems& problems)
      : fields_(value, pointer, problems) {}

  template <typename Choice>
  void choice(std::string_view id, Choice& to) {
    const Question& asked = question(id);
    const std::string answer =
        fields_.optional_text(id).value_or(std::string(asked.default_answer));
    const std::size_t place = find_option(asked, answer);
    if (place == asked.options.size()) {
      fields_.problem("choice.unknown", id,
                      in_quotes(answer) + " is not one of " + options_of(asked) + ".");
      return;
    }
    to = static_cast<Choice>(place);
  }

  void count(std::string_view id, int& to) {
    const Question& asked = question(id);
    to = fields_.optional_integer(id, {asked.minimum, asked.maximum})
             .value_or(std::stoi(std::string(asked.default_answer)));
  }

  void amount(std::string_view id, Decimal& to, const Decimal& least, const Decimal& most) {
    to = fields_.optional_decimal(id, Sign::zero_or_more, kRateDigitsMax)
             .value_or(*Decimal::parse(question(id).default_answer));
    if (least <= to && to <= most) return;
    fields_.problem("number.out_of_range", id,
                    "Write a number from " + least.to_string() + " to " + most.to_string() + ".");
  }

  void currency(std::string_view id, Currency& to) {
    const std::string code =
        fields_.optional_text(id).value_or(std::string(question(id).default_answer));
    const std::optional<Currency> known = find_currency(code);
    if (known) to = *known;
    if (known || code.empty()) return;
    fields_.problem("currency.unknown", id,
                    in_quotes(code) + " is not a currency of ISO 4217, such as USD.");
  }

  void finish() { fields_.finish(); }

 private:
  FieldReader fields_;
};

// Collects every answer as JSON, in the order of the questions.
class AnswerWriter {
 public:
  template <typename Choice>
  void choice(std::string_view id, const Choice& from) {
    json.set(id, question(id).options[static_cast<std::size_t>(from)].id);
  }
  void count(std::string_view id, const int& from) { json.set(id, from); }
  void amount(std::string_view id, const Decimal& from, const Decimal&, const Decimal&) {
    json.set(id, from.to_string());
  }
  void currency(std::string_view id, const Currency& from) { json.set(id, from.text()); }

  JsonText json = JsonText::object();
};

template <typename Visitor, typename AllAnswers>
void visit(Visitor& visitor, AllAnswers& answers) {
  visitor.currency("currency", answers.currency);
  visitor.count("clients", answers.clients);
  visitor.amount("monthly_recurring", answers.monthly_recurring, Decimal{},
                 Decimal::from_integer(kMonthlyRecurringMax));
  visitor.amount("hourly_rate", answers.hourly_rate, Decimal::from_integer(1),
                 Decimal::from_integer(kHourlyRateMax));
  visitor.count("seats", answers.seats);
  visitor.choice("recurring", answers.recurring);
  visitor.choice("seat_counts", answers.seat_counts);
  visitor.choice("blocks", answers.blocks);
  visitor.choice("after_hours", answers.after_hours);
  visitor.choice("block_draw", answers.block_draw);
  visitor.choice("overage", answers.overage);
  visitor.choice("unused", answers.unused);
  visitor.choice("time_steps", answers.time_steps);
  visitor.choice("cloud", answers.cloud);
  visitor.choice("yearly_rise", answers.yearly_rise);
  visitor.choice("taxes", answers.taxes);
  visitor.choice("accounting", answers.accounting);
}

std::string_view to_string(AnswerKind kind) {
  switch (kind) {
    case AnswerKind::choice:
      return "choice";
    case AnswerKind::count:
      return "count";
    case AnswerKind::amount:
      return "amount";
    case AnswerKind::currency:
      return "currency";
  }
  return "";
}

JsonText write_question(const Question& asked) {
  JsonText options = JsonText::array();
  for (const Option& option : asked.options) {
    options.push_back({{"option", option.id}, {"title", option.title}, {"help", option.help}});
  }
  JsonText group, minimum, maximum;
  if (!asked.group.empty()) group = asked.group;
  if (asked.kind == AnswerKind::count) {
    minimum = asked.minimum;
    maximum = asked.maximum;
  }
  return {{"question", asked.id},
          {"title", asked.title},
          {"help", asked.help},
          {"group", std::move(group)},
          {"kind", to_string(asked.kind)},
          {"options", std::move(options)},
          {"default", asked.default_answer},
          {"minimum", std::move(minimum)},
          {"maximum", std::move(maximum)}};
}

JsonText write_questionnaire() {
  JsonText questions = JsonText::array();
  for (const Question& asked : all_questions()) questions.push_back(write_question(asked));
  return {{"ok", true}, {"questions", std::move(questions)}};
}

}  // namespace

Answers read_answers(const JsonValue& value, const std::string& pointer, Problems& problems) {
  Answers answers;
  AnswerReader reader(value, pointer, problems);
  visit(reader, answers);
  reader.finish();
  return answers;
}

JsonText write_answers(const Answers& answers) {
  AnswerWriter writer;
  visit(writer, answers);
  return writer.json;
}

std::optional<JsonText> answer_without_book(const JsonValue& question, Problems& problems) {
  const JsonValue* name = question.find("question");
  if (name == nullptr || name->kind != JsonValue::Kind::string) return std::nullopt;
  if (name->text != "questionnaire" && name->text != "book_from_answers") return std::nullopt;
  FieldReader fields(question, "", problems);
  fields.text("question");
  JsonText answer;
  if (name->text == "questionnaire") {
    answer = write_questionnaire();
  } else if (const JsonValue* given = fields.required_child("answers")) {
    const Answers answers = read_answers(*given, fields.at("answers"), problems);
    if (problems.none()) {
      answer = {{"ok", true},
                {"answers", write_answers(answers)},
                {"book", write_book(book_from_answers(answers))}};
    }
  }
  fields.finish();
  return answer;
}

}  // namespace billing
