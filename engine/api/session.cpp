// Open, edit, ask, explain; the only catch.
#include "api/session.h"

#include <algorithm>
#include <exception>
#include <functional>

#include "api/columns.h"
#include "api/edit_book.h"
#include "api/explain.h"
#include "api/field_reader.h"
#include "api/read_book.h"
#include "api/read_terms.h"
#include "api/write_block.h"
#include "api/write_book.h"
#include "api/write_invoice.h"
#include "api/write_overview.h"
#include "api/write_result.h"
#include "money/error.h"

namespace billing {
namespace {

BilledClient bill_one(const Book& book, std::span<const Index> own_entries, Index client) {
  return {bill_client(book.terms, book.time_entries, own_entries, client),
          compare_block_units(book.terms, book.time_entries, own_entries, client)};
}

// Bills the clients for which `wanted` holds, the others stay empty; a client that cannot be
// billed is a problem.
std::vector<BilledClient> bill_clients(const Book& book, const std::function<bool(Index)>& wanted,
                                       Problems& problems) {
  const auto entries = entries_by_client(book.terms, book.time_entries);
  std::vector<BilledClient> clients(book.terms.clients.size());
  for (Index client = 0; client < clients.size(); ++client) {
    if (!wanted(client)) continue;
    try {
      clients[client] = bill_one(book, entries[client], client);
    } catch (const BillingError& error) {
      problems.add(error.code(), "/clients/" + std::to_string(client),
                   book.terms.clients[client].name + " cannot be billed: " + error.what());
    }
  }
  return clients;
}

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

Ids ids_of_clients(const Terms& terms) { return collect_ids(terms).clients; }

// The month asked for, as its place; the first where the question names none.
std::size_t read_month(FieldReader& fields, const Terms& terms) {
  const std::vector<Period> months = billed_months(terms);
  const auto asked = fields.optional_text("month");
  if (!asked) return 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i].start.month_to_string() == *asked) return i;
  }
  fields.problem("question.unknown", "month", "The book does not bill a month \"" + *asked + "\".");
  return 0;
}

const BlockHistory* find_block(const BilledBook& billed, Index agreement) {
  if (agreement == kNowhere) return nullptr;
  const Index client = billed.book.terms.agreements[agreement].client;
  for (const BlockHistory& history : billed.clients[client].bill.blocks) {
    if (history.agreement == agreement) return &history;
  }
  return nullptr;
}

const BlockHistory* read_block_question(FieldReader& fields, const BilledBook& billed) {
  const Index agreement =
      fields.reference("agreement", collect_ids(billed.book.terms).agreements, "agreement");
  const BlockHistory* history = find_block(billed, agreement);
  if (history == nullptr && agreement != kNowhere) {
    fields.problem("question.unknown", "agreement", "This agreement has no block.");
  }
  return history;
}

JsonText answer_question(const BilledBook& billed, const JsonValue& question, Problems& problems) {
  const Terms& terms = billed.book.terms;
  FieldReader fields(question, "", problems);
  const std::string asked = fields.text("question");
  JsonText answer;
  if (asked == "overview" || asked == "block_units") {
    const std::size_t month = read_month(fields, terms);
    const auto baseline =
        asked == "overview" ? fields.optional_decimal("baseline", Sign::any) : std::nullopt;
    answer = asked == "overview" ? write_overview(billed, month, baseline)
                                 : write_block_units(billed, month);
  } else if (asked == "invoice") {
    const std::size_t month = read_month(fields, terms);
    const Index client = fields.reference("client", ids_of_clients(terms), "client");
    if (client != kNowhere) {
      answer = {{"ok", true}, {"invoice", write_invoice(billed, client, month)}};
    }
  } else if (asked == "block") {
    if (const BlockHistory* history = read_block_question(fields, billed)) {
      const Index client = terms.agreements[history->agreement].client;
      answer = {{"ok", true},
                {"block", write_block(billed, billed.clients[client].bill, *history)}};
    }
  } else if (asked == "result") {
    answer = write_result(billed);
  } else if (asked == "book") {
    answer = write_book(billed.book);
  } else {
    fields.problem("choice.unknown", "question",
                   "\"" + asked +
                       "\" is not one of overview, invoice, block, block_units, "
                       "result, book.");
  }
  fields.finish();
  return answer;
}

JsonText explain_line(const BilledBook& billed, const std::string& id, FieldReader& fields) {
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (!id.starts_with(billed.book.terms.clients[client].id + "/")) continue;
    for (const Invoice& invoice : billed.clients[client].bill.invoices) {
      for (const Line& line : invoice.lines) {
        if (line_id(billed, client, invoice, line) != id) continue;
        return line.entries.empty() ? explain_recurring_line(billed, client, invoice, line)
                                    : explain_time_line(billed, client, invoice, line);
      }
    }
  }
  fields.problem("reference.unknown", "line", "No invoice has the line \"" + id + "\".");
  return nullptr;
}

JsonText find_and_explain_movement(const BilledBook& billed, const std::string& id,
                                   FieldReader& fields) {
  for (const BilledClient& client : billed.clients) {
    for (const BlockHistory& history : client.bill.blocks) {
      for (std::size_t i = 0; i < history.movements.size(); ++i) {
        if (movement_id(billed.book.terms, history, i) != id) continue;
        return explain_movement(billed, client.bill, history, i);
      }
    }
  }
  fields.problem("reference.unknown", "movement", "No block has the movement \"" + id + "\".");
  return nullptr;
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

std::optional<BilledBook> bill_book(Book book, Problems& problems) {
  std::vector<BilledClient> clients = bill_clients(
      book, [](Index) { return true; }, problems);
  if (!problems.none()) return std::nullopt;
  return BilledBook{std::move(book), std::move(clients)};
}

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
              read_time_entry_columns(header, input_, billed_->book.terms, problems)};
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
    // The edited book takes the old one's place, and gives it back if it cannot be billed.
    Book& book = billed_->book;
    const auto exchange = [&] {
      std::swap(book.terms, edited.terms);
      if (edited.time_entries) std::swap(book.time_entries, *edited.time_entries);
    };
    exchange();
    const auto is_touched = [&](Index client) {
      return edited.everything || std::find(edited.clients.begin(), edited.clients.end(),
                                            book.terms.clients[client].id) != edited.clients.end();
    };
    std::vector<BilledClient> clients;
    try {
      clients = bill_clients(book, is_touched, problems);
    } catch (...) {
      exchange();
      throw;
    }
    if (!problems.none()) {
      exchange();
      return nullptr;
    }
    JsonText touched = JsonText::array();
    for (Index client = 0; client < clients.size(); ++client) {
      if (is_touched(client))
        touched.push_back(book.terms.clients[client].id);
      else
        clients[client] = std::move(billed_->clients[client]);
    }
    billed_->clients = std::move(clients);
    return {{"ok", true}, {"touched", std::move(touched)}};
  });
}

std::string Session::ask(std::string_view question_json) const {
  return answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return refuse_unopened(problems);
    const auto question = parse_json(question_json, nullptr, problems);
    return question ? answer_question(*billed_, *question, problems) : nullptr;
  });
}

std::string Session::explain(std::string_view question_json) const {
  return answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return refuse_unopened(problems);
    const auto question = parse_json(question_json, nullptr, problems);
    if (!question) return nullptr;
    FieldReader fields(*question, "", problems);
    const JsonValue* line = fields.child("line");
    const JsonValue* movement = fields.child("movement");
    fields.finish();
    if (line != nullptr) return explain_line(*billed_, line->text, fields);
    if (movement != nullptr) return find_and_explain_movement(*billed_, movement->text, fields);
    problems.add("field.missing", "", "Say which \"line\" or \"movement\" to explain.");
    return nullptr;
  });
}

std::string Session::series(std::string_view question_json) {
  std::string header;
  const std::string refusal = answer_or_refuse([&](Problems& problems) -> JsonText {
    if (!billed_) return refuse_unopened(problems);
    const auto question = parse_json(question_json, nullptr, problems);
    if (!question) return nullptr;
    FieldReader fields(*question, "", problems);
    const std::string asked = fields.text("question");
    if (asked != "balance") {
      fields.problem("choice.unknown", "question", "\"" + asked + "\" is not one of balance.");
    }
    const BlockHistory* history = read_block_question(fields, *billed_);
    fields.finish();
    if (history == nullptr || !problems.none()) return nullptr;
    ColumnWriter columns = write_balance(billed_->book.terms, *history);
    header = columns.header();
    output_ = columns.take_bytes();
    return nullptr;
  });
  return header.empty() ? refusal : header;
}

}  // namespace billing
