// The drawdown command: check, bill, post and explain books as the page does.
//
//   drawdown check   [FILE]            says every problem of a book
//   drawdown bill    [FILE] [--ndjson] prints the bill as JSON
//   drawdown journal [FILE]            prints the journal, for hledger or ledger
//   drawdown explain ID [FILE]         says why a line or a movement is what it is
//   drawdown compare A B [FILE]        bills a book under two profiles and tells the difference
//   drawdown assess  [FILE]            audits a book: complexity, fit of platforms, cost
//   drawdown leakage TO [FILE]         says what is earned and not billed on a platform, and why
//   drawdown forecast [FILE]           says when blocks run out, and what that is expected to cost
//   drawdown margins [FILE]            says what agreements earn and what an hour of work brings
//   drawdown better ID [FILE]          bills an agreement's history under other terms for its block
//   drawdown questionnaire [ANSWERS]   prints the book that answers make
//
// Without FILE it reads standard input. Results go to standard output, problems to standard error.
// Exit status: 0, 1 for a bad book, 2 for bad usage, 3 when output or memory failed.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/answer_question.h"
#include "api/answers.h"
#include "api/bill_book.h"
#include "api/json_value.h"
#include "api/profiles.h"
#include "api/read_book.h"
#include "api/session.h"
#include "api/write_book.h"
#include "api/write_journal.h"
#include "api/write_result.h"
#include "assess/book_from_answers.h"

namespace {

constexpr int kGood = 0;
constexpr int kBadBook = 1;
constexpr int kBadUsage = 2;
constexpr int kFailed = 3;

constexpr std::string_view kUsage =
    "usage: drawdown check   [FILE]\n"
    "       drawdown bill    [FILE] [--ndjson]\n"
    "       drawdown journal [FILE]\n"
    "       drawdown explain ID [FILE]\n"
    "       drawdown compare FROM TO [FILE]\n"
    "       drawdown assess  [FILE] [--with FIELDS]\n"
    "       drawdown leakage TO [FILE] [--with FIELDS]\n"
    "       drawdown forecast [FILE] [--with FIELDS]\n"
    "       drawdown margins [FILE] [--with FIELDS]\n"
    "       drawdown better AGREEMENT [FILE] [--with FIELDS]\n"
    "       drawdown questionnaire [ANSWERS]\n"
    "\n"
    "Reads a book (engine/api/book.schema.json) from FILE, or from standard input.\n"
    "With --ndjson: one book a line in, one result or refusal a line out, in the same order;\n"
    "blank lines are skipped.\n"
    "FROM and TO are profiles, built in or of the book's own; \"contract\" is no platform.\n"
    "FIELDS is a JSON object with the question's further fields (engine/api/answers.schema.json), "
    "such as\n"
    "'{\"as_of\": \"2026-11-01\", \"seed\": \"7\"}'.\n"
    "ANSWERS are those of engine/api/questionnaire.schema.json; {} has every default.\n"
    "Results on standard output, problems on standard error.\n"
    "Exit status: 0 good, 1 bad book, 2 bad usage, 3 output or memory failed.\n";

void print(std::FILE* to, std::string_view text) { std::fwrite(text.data(), 1, text.size(), to); }

void print_usage(std::FILE* to) {
  print(to, kUsage);
  std::string profiles = "Built-in profiles:";
  for (const billing::Profile& profile : billing::built_in_profiles()) {
    profiles += " " + profile.id;
  }
  print(to, profiles + "\n");
}

struct Verb {
  std::string_view name;
  std::size_t operands;  // Beside the file.
  bool asks = false;     // A question of the session's, which may have further fields.
};

constexpr std::array<Verb, 11> kVerbs = {{{"check", 0},
                                          {"bill", 0},
                                          {"journal", 0},
                                          {"explain", 1, true},
                                          {"compare", 2, true},
                                          {"assess", 0, true},
                                          {"leakage", 1, true},
                                          {"forecast", 0, true},
                                          {"margins", 0, true},
                                          {"better", 1, true},
                                          {"questionnaire", 0}}};

struct Arguments {
  std::string_view verb;
  std::vector<std::string> operands;
  std::string file;  // Empty: standard input.
  bool ndjson = false;
  bool asks = false;
  std::string with;  // Further fields of the question, as a JSON object; empty: none.
};

std::optional<Arguments> read_arguments(const std::vector<std::string>& words) {
  Arguments arguments;
  std::vector<std::string> rest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--ndjson")
      arguments.ndjson = true;
    else if (word == "--with" && i + 1 < words.size() && !words[i + 1].empty())
      arguments.with = words[++i];
    else if (word.starts_with("-") && word != "-")
      return std::nullopt;
    else
      rest.push_back(word);
  }
  if (rest.empty()) return std::nullopt;
  const auto verb = std::find_if(kVerbs.begin(), kVerbs.end(),
                                 [&](const Verb& one) { return one.name == rest[0]; });
  if (verb == kVerbs.end()) return std::nullopt;
  if (arguments.ndjson && verb->name != "bill") return std::nullopt;
  if (!arguments.with.empty() && !verb->asks) return std::nullopt;
  const std::size_t named = 1 + verb->operands;
  if (rest.size() < named || rest.size() > named + 1) return std::nullopt;
  arguments.verb = verb->name;
  arguments.asks = verb->asks;
  if (rest.size() > named && rest[named] != "-") arguments.file = rest[named];
  arguments.operands = {rest.begin() + 1, rest.begin() + static_cast<std::ptrdiff_t>(named)};
  return arguments;
}

// The whole of a file; nullopt if it cannot be read.
std::optional<std::string> read_all(std::FILE* from) {
  std::string text;
  std::vector<char> buffer(1 << 16);
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), from)) {
    text.append(buffer.data(), count);
  }
  return std::ferror(from) ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::string> read_line(std::FILE* from) {
  std::string line;
  int c = 0;
  while ((c = std::getc(from)) != EOF && c != '\n') line += static_cast<char>(c);
  if (c == EOF && line.empty()) return std::nullopt;
  return line;
}

// What comes from a file may hold anything: a terminal is told of no control character.
std::string printable(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  return text;
}

void print_problems(const billing::Problems& problems) {
  for (const billing::Problem& problem : problems.shown()) {
    const std::string place = problem.pointer.empty() ? "(book)" : problem.pointer;
    print(stderr, printable(place + ": " + problem.sentence + " [" + problem.code + "]") + "\n");
  }
  if (problems.total() > problems.shown().size()) {
    print(stderr,
          "and " + std::to_string(problems.total() - problems.shown().size()) + " more problems\n");
  }
}

std::optional<billing::BilledBook> bill_text(std::string_view text, billing::Problems& problems) {
  std::optional<billing::Book> book = billing::read_book(text, problems);
  if (!book) return std::nullopt;
  return billing::bill_book(std::move(*book), problems);
}

int run_on_book(const Arguments& arguments, std::string_view text) {
  billing::Problems problems;
  const auto billed = bill_text(text, problems);
  if (!billed) {
    print_problems(problems);
    return kBadBook;
  }
  if (arguments.verb == "check") {
    print(stdout, "good: " + std::to_string(billed->book.terms.clients.size()) + " clients, " +
                      std::to_string(billed->book.terms.agreements.size()) + " agreements, " +
                      std::to_string(billed->book.time_entries.size()) + " time entries\n");
  } else if (arguments.verb == "journal") {
    print(stdout, billing::journal_text(*billed));
  } else {
    print(stdout, billing::lay_out(billing::write_result(*billed).text()) + "\n");
  }
  return kGood;
}

billing::JsonText verb_question(const Arguments& arguments) {
  const std::vector<std::string>& given = arguments.operands;
  if (arguments.verb == "explain") return {{"id", given[0]}};
  if (arguments.verb == "compare") {
    return {{"question", "compare"}, {"from", given[0]}, {"to", given[1]}};
  }
  if (arguments.verb == "leakage") return {{"question", "leakage"}, {"to", given[0]}};
  if (arguments.verb == "better") {
    return {{"question", "better_agreement"}, {"agreement", given[0]}};
  }
  return {{"question", arguments.verb}};
}

// The verb's question with the further fields; one that it has itself stands twice then.
std::optional<billing::JsonValue> read_question(const Arguments& arguments,
                                                billing::Problems& problems) {
  auto question = billing::parse_json(verb_question(arguments).text(), nullptr, problems);
  if (arguments.with.empty()) return question;
  const auto fields = billing::parse_json(arguments.with, nullptr, problems);
  if (!fields) return std::nullopt;
  if (fields->kind != billing::JsonValue::Kind::object) {
    problems.add("field.wrong_type", "", "Write the question's further fields as an object.");
    return std::nullopt;
  }
  for (const auto& [name, value] : fields->members) {
    if (question->find(name) != nullptr) {
      problems.add("json.duplicate_key", "/" + name, "The command says this itself. Leave it out.");
    }
    question->members.emplace_back(name, value);
  }
  return question;
}

// Bills the book and puts the verb's question to it, as the page does.
int run_question(const Arguments& arguments, std::string_view text) {
  billing::Problems problems;
  const auto billed = bill_text(text, problems);
  if (!billed) {
    print_problems(problems);
    return kBadBook;
  }
  const auto asked = read_question(arguments, problems);
  billing::JsonText answer;
  if (asked) {
    answer = arguments.verb == "explain" ? billing::answer_explain(*billed, *asked, problems)
                                         : billing::answer_question(*billed, *asked, problems);
  }
  if (!problems.none()) {
    print_problems(problems);
    return kBadUsage;
  }
  print(stdout, billing::lay_out(answer.text()) + "\n");
  return kGood;
}

// The book that answers make, to be billed like any other.
int run_answers(std::string_view text) {
  billing::Problems problems;
  const auto value = billing::parse_json(text, nullptr, problems);
  billing::Answers answers;
  if (value) answers = billing::read_answers(*value, "", problems);
  if (!problems.none()) {
    print_problems(problems);
    return kBadBook;
  }
  const billing::JsonText book = billing::write_book(billing::book_from_answers(answers));
  print(stdout, billing::lay_out(book.text()) + "\n");
  return kGood;
}

// Holds one book at a time, so memory does not grow with the number of lines.
int run_lines(std::FILE* from) {
  int status = kGood;
  std::size_t number = 0;
  while (const std::optional<std::string> line = read_line(from)) {
    ++number;
    if (line->find_first_not_of(" \t\r") == std::string::npos) continue;  // A blank line.
    billing::Problems problems;
    const auto billed = bill_text(*line, problems);
    if (billed) {
      print(stdout, billing::write_result(*billed).text() + "\n");
      continue;
    }
    status = kBadBook;
    print(stdout, billing::write_refusal(problems).text() + "\n");
    print(stderr, "line " + std::to_string(number) + ":\n");
    print_problems(problems);
  }
  if (std::ferror(from)) {
    print(stderr, "drawdown: reading stopped after line " + std::to_string(number) + "\n");
    return kBadUsage;
  }
  return status;
}

int run(const Arguments& arguments) {
  std::FILE* from = arguments.file.empty() ? stdin : std::fopen(arguments.file.c_str(), "rb");
  if (from == nullptr) {
    print(stderr, "drawdown: cannot read " + arguments.file + "\n");
    return kBadUsage;
  }
  if (arguments.ndjson) return run_lines(from);
  const std::optional<std::string> text = read_all(from);
  if (!text) {
    print(stderr, "drawdown: cannot read " + arguments.file + "\n");
    return kBadUsage;
  }
  if (arguments.verb == "questionnaire") return run_answers(*text);
  return arguments.asks ? run_question(arguments, *text) : run_on_book(arguments, *text);
}

// Whether all output arrived: a full disk must not look like a short bill.
bool output_arrived() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> given(words + 1, words + count);
  if (given.size() == 1 && (given[0] == "--help" || given[0] == "-h")) {
    print_usage(stdout);
    return kGood;
  }
  const std::optional<Arguments> arguments = read_arguments(given);
  if (!arguments) {
    print_usage(stderr);
    return kBadUsage;
  }
  try {
    const int status = run(*arguments);
    if (output_arrived()) return status;
    print(stderr, "drawdown: the output could not be written\n");
  } catch (const std::exception& error) {
    print(stderr, std::string("drawdown: ") + error.what() + "\n");
  }
  return kFailed;
}
