// Open, edit, ask, explain; the only catch.
#include "api/session.h"

#include <exception>
#include <functional>

#include "api/answer_question.h"
#include "api/answers.h"
#include "api/columns.h"
#include "api/edit_book.h"
#include "api/read_book.h"
#include "money/error.h"

namespace billing {
namespace {

// Runs `answer`, which may add problems; a bug becomes the problem "internal".
std::string answer_or_refuse(const std::function<JsonText(Problems&)>& answer) {
  Problems problems;
  JsonText json;
  try {
    json = answer(problems);
  } catch (const BillingError& error) {
    problems.add(error.code(), "", error.what());
  } catch (const std::exception& error) {
    problems.add(
        "internal", "",
        std::string("The engine has a fault; the book is as it was. (") + error.what() + ")");
  }
  return problems.none() ? json.text() : write_refusal(problems).text();
}

JsonText refuse_unopened(Problems& problems) {
  problems.add("question.unknown", "", "No book is open.");
  return nullptr;
}

// Some questions need no book; without one, nothing else is looked at.
JsonText answer_unopened(std::string_view question_json, Problems& problems) {
  Problems unread;
  const auto question = parse_json(question_json, nullptr, unread);
  if (!question) return refuse_unopened(problems);
  auto answer = answer_without_book(*question, problems);
  return answer ? std::move(*answer) : refuse_unopened(problems);
}

JsonText write_opened(const BilledBook& billed) {
  return {{"ok", true},
          {"engine_version", engine_version()},
          {"clients", billed.book.terms.clients.size()},
          {"agreements", billed.book.terms.agreements.size()},
          {"time_entries", billed.book.time_entries.size()}};
}

std::string_view as_text(const std::vector<std::uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::string_view engine_version() { return DRAWDOWN_VERSION; }

JsonText write_refusal(const Problems& problems) {
  JsonText list = JsonText::array();
  for (const Problem& problem : problems.shown()) {
    list.push_back(
        {{"code", problem.code}, {"pointer", problem.pointer}, {"sentence", problem.sentence}});
  }
  return {{"ok", false}, {"problems", std::move(list)}, {"problems_total", problems.total()}};
}

std::span<std::uint8_t> Session::input(std::size_t size) {
  input_.resize(size);
  return input_;
}

std::string Session::open() { return open(as_text(input_)); }

std::string Session::open(std::string_view json) {
  return answer_or_refuse([&](Problems& problems) -> JsonText {
    std::optional<Book> book = read_book(json, problems);
    if (!book) return nullptr;
    std::optional<BilledBook> billed = bill_book(std::move(*book), problems);
    if (!billed) return nullptr;
    billed_ = std::move(billed);
    return write_opened(*billed_);
  });
}

std::string Session::put_time_entries(std::string_view header) {
  return answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return refuse_unopened(problems);
    Book book{billed_->book.terms,
              read_time_entry_columns(header, input_, billed_->book.terms, problems),
              billed_->book.consumption};
    if (!problems.none()) return nullptr;
    std::optional<BilledBook> billed = bill_book(std::move(book), problems);
    if (!billed) return nullptr;
    billed_ = std::move(billed);
    return write_opened(*billed_);
  });
}

std::string Session::edit(std::string_view edit_json) {
  return answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return refuse_unopened(problems);
    EditedBook edited = edit_book(edit_json, billed_->book, problems);
    if (!problems.none()) return nullptr;
    return {{"ok", true}, {"touched", rebill(*billed_, std::move(edited), problems)}};
  });
}

std::string Session::ask(std::string_view question_json) const {
  return answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return answer_unopened(question_json, problems);
    const auto question = parse_json(question_json, nullptr, problems);
    if (!question) return nullptr;
    if (auto answer = answer_without_book(*question, problems)) return std::move(*answer);
    return answer_question(*billed_, *question, problems);
  });
}

std::string Session::explain(std::string_view question_json) const {
  return answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return refuse_unopened(problems);
    const auto question = parse_json(question_json, nullptr, problems);
    return question ? answer_explain(*billed_, *question, problems) : nullptr;
  });
}

std::string Session::series(std::string_view question_json) {
  std::string header;
  const std::string refusal = answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return refuse_unopened(problems);
    const auto question = parse_json(question_json, nullptr, problems);
    if (!question) return nullptr;
    std::optional<ColumnWriter> columns = answer_series(*billed_, *question, problems);
    if (!columns) return nullptr;
    header = columns->header();
    output_ = columns->take_bytes();
    return nullptr;
  });
  return header.empty() ? refusal : header;
}

}  // namespace billing
