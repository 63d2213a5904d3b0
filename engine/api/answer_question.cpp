// Questions about a billed book, each a case of its own.
#include "api/answer_question.h"

#include <algorithm>
#include <array>
#include <utility>

#include "api/explain.h"
#include "api/field_reader.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "api/write_agreement.h"
#include "api/write_block.h"
#include "api/write_book.h"
#include "api/write_invoice.h"
#include "api/write_journal.h"
#include "api/write_ledger.h"
#include "api/write_lost_days.h"
#include "api/write_overview.h"
#include "api/write_result.h"

namespace billing {
namespace {

Ids ids_of_clients(const Terms& terms) { return collect_ids(terms).clients; }

// The month asked for, as its place; the first where the question names none.
std::size_t read_month(FieldReader& fields, const Terms& terms) {
  const std::vector<Period> months = billed_months(terms);
  const auto asked = fields.optional_text("month");
  if (!asked) return 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i].start.month_to_string() == *asked) return i;
  }
  fields.problem("question.unknown", "month",
                 "The book does not bill a month " + in_quotes(*asked) + ".");
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

// The agreement as it would stand in the book with its block counted in the other unit: what the
// page sets when somebody switches the unit, so that the grant keeps its worth.
JsonText answer_block_in_unit(const BilledBook& billed, FieldReader& fields) {
  const BlockHistory* history = read_block_question(fields, billed);
  const BlockUnit unit = fields.choice("unit", find_block_unit, "hours, amount, incidents");
  if (history == nullptr) return nullptr;
  Agreement agreement = billed.book.terms.agreements[history->agreement];
  const bool is_other = agreement.block->unit != unit;
  if (is_other && (unit == BlockUnit::incidents || agreement.block->unit == BlockUnit::incidents)) {
    fields.problem(
        "block.no_hour_price", "unit",
        "Incidents cannot be turned into hours or money, nor those into incidents. Enter "
        "the new grant.");
    return nullptr;
  }
  if (is_other && !can_convert(*agreement.block)) {
    fields.problem("block.no_hour_price", "agreement",
                   "The block has no hour_price, so hours and money cannot be turned into each "
                   "other. Enter what one hour was sold for, or the new grant.");
    return nullptr;
  }
  agreement.block = convert_block(*agreement.block, unit);
  if (unit == BlockUnit::hours) {  // Which cannot pay for them.
    agreement.coverage.expenses = false;
    agreement.coverage.products = false;
  }
  return {{"ok", true}, {"agreement", write_agreement(billed.book.terms, agreement)}};
}

// A line's or movement's id: as long as the ids that it is made of, so no text of the book's.
std::optional<std::string> read_id(FieldReader& fields, std::string_view field) {
  const JsonValue* value = fields.child(field);
  if (value == nullptr) return std::nullopt;
  if (value->kind == JsonValue::Kind::string) return value->text;
  fields.problem("field.wrong_type", field, "An id in quotes belongs here.");
  return std::nullopt;
}

// The invoice with this id, or else the month's first; null where there is none.
JsonText answer_invoice(const BilledBook& billed, Index client, std::size_t month,
                        const std::optional<std::string>& id, FieldReader& fields) {
  const Terms& terms = billed.book.terms;
  const Period days = billed_months(terms)[month];
  const std::span<const Invoice> all = invoices_in(billed.clients[client].bill, days);
  const auto asked =
      id ? std::find_if(all.begin(), all.end(),
                        [&](const Invoice& one) { return invoice_id(terms, client, one) == *id; })
         : all.begin();
  if (id && asked == all.end()) {
    fields.problem("reference.unknown", "invoice",
                   "The client has no invoice " + in_quotes(*id) + " in this month.");
  }
  JsonText invoice;
  if (asked != all.end()) invoice = write_invoice(billed, client, *asked);
  return {{"ok", true},
          {"invoice", std::move(invoice)},
          {"invoices", write_invoice_heads(billed, client, days)}};
}

// `id` is an invoice's or begins with it; calls found(client, invoice, suffix) for each that fits
// until it gives an answer. The suffix is what ids of what today's terms give for a closed month
// end in.
template <typename Found>
JsonText search_invoices(const BilledBook& billed, const std::string& id, Found found) {
  const Terms& terms = billed.book.terms;
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (!id.starts_with(terms.clients[client].id + "/")) continue;
    const ClientBill& bill = billed.clients[client].bill;
    for (const bool is_due : {false, true}) {
      for (const Invoice& invoice : is_due ? bill.due : bill.invoices) {
        if (!id.starts_with(invoice_id(terms, client, invoice))) continue;
        JsonText answer = found(client, invoice, is_due ? kDueSuffix : std::string_view());
        if (!answer.is_null()) return answer;
      }
    }
  }
  return nullptr;
}

JsonText explain_line(const BilledBook& billed, Index client, const Invoice& invoice,
                      const Line& line) {
  if (line.kept || line.correction) return explain_closed_line(billed, client, invoice, line);
  if (line.item) return explain_item_line(billed, client, invoice, line);
  if (line.project || line.deposit) return explain_project_line(billed, client, invoice, line);
  if (is_adjustment(line.kind)) return explain_adjustment(billed, client, invoice, line);
  if (line.consumption) return explain_consumption_line(billed, client, invoice, line);
  return line.entries.empty() ? explain_recurring_line(billed, client, invoice, line)
                              : explain_time_line(billed, client, invoice, line);
}

// Each of these gives null where nothing has the id.
JsonText find_line(const BilledBook& billed, const std::string& id) {
  const auto find_in = [&](Index client, const std::vector<Invoice>& invoices,
                           std::string_view suffix) -> JsonText {
    for (const Invoice& invoice : invoices) {
      for (const Line& line : invoice.lines) {
        if (line_id(billed, client, invoice, line).append(suffix) != id) continue;
        return explain_line(billed, client, invoice, line);
      }
    }
    return nullptr;
  };
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (!id.starts_with(billed.book.terms.clients[client].id + "/")) continue;
    const ClientBill& bill = billed.clients[client].bill;
    JsonText answer = find_in(client, bill.invoices, "");
    if (answer.is_null()) answer = find_in(client, bill.due, kDueSuffix);
    if (!answer.is_null()) return answer;
  }
  return nullptr;
}

JsonText find_tax(const BilledBook& billed, const std::string& id) {
  const Terms& terms = billed.book.terms;
  return search_invoices(
      billed, id, [&](Index client, const Invoice& invoice, std::string_view suffix) -> JsonText {
        for (const InvoiceTax& tax : invoice.taxes) {
          if (tax_id(terms, client, invoice, tax).append(suffix) != id) continue;
          return invoice.as_invoiced || !tax.corrects.empty()
                     ? explain_closed_tax(billed, client, invoice, tax)
                     : explain_tax(billed, client, invoice, tax);
        }
        return nullptr;
      });
}

JsonText find_invoice(const BilledBook& billed, const std::string& id) {
  return search_invoices(
      billed, id, [&](Index client, const Invoice& invoice, std::string_view suffix) -> JsonText {
        if (invoice_id(billed.book.terms, client, invoice).append(suffix) != id) return nullptr;
        return explain_invoice(billed, client, invoice);
      });
}

JsonText find_movement(const BilledBook& billed, const std::string& id) {
  for (const BilledClient& client : billed.clients) {
    for (const BlockHistory& history : client.bill.blocks) {
      if (!id.starts_with(billed.book.terms.agreements[history.agreement].id + "/")) continue;
      for (std::size_t i = 0; i < history.movements.size(); ++i) {
        if (movement_id(billed.book.terms, history, i) != id) continue;
        return explain_movement(billed, client.bill, history, i);
      }
    }
  }
  return nullptr;
}

struct Explained {
  std::string_view kind;
  JsonText (*find)(const BilledBook&, const std::string& id);
  std::string_view unknown;
};

constexpr std::array<Explained, 4> kExplained = {
    {{"line", find_line, "No invoice has the line "},
     {"movement", find_movement, "No block has the movement "},
     {"tax", find_tax, "No invoice has the tax "},
     {"invoice", find_invoice, "There is no invoice "}}};

JsonText find_any(const BilledBook& billed, const std::string& id) {
  for (const Explained& one : kExplained) {
    JsonText answer = one.find(billed, id);
    if (!answer.is_null()) return answer;
  }
  return nullptr;
}

constexpr Explained kAny{"id", find_any, "No line, movement, tax or invoice has the id "};

// The ledger as it would stand in the book with all months before `until` closed.
JsonText answer_closing(const BilledBook& billed, FieldReader& fields) {
  const Terms& terms = billed.book.terms;
  const std::optional<Date> until = fields.optional_date("until");
  if (!fields.has("until")) fields.missing("until");
  if (!until) return nullptr;
  if (until->day() != 1 || *until <= terms.period.start || *until > terms.period.end) {
    fields.problem("question.unknown", "until",
                   "Write the first of a month that is open once those before it are closed, after "
                   "the book's first month.");
    return nullptr;
  }
  return {{"ok", true}, {"ledger", write_ledger(terms, close_until(billed, *until))}};
}

}  // namespace

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
    const std::optional<std::string> id = read_id(fields, "invoice");
    if (client != kNowhere) answer = answer_invoice(billed, client, month, id, fields);
  } else if (asked == "block") {
    if (const BlockHistory* history = read_block_question(fields, billed)) {
      const Index client = terms.agreements[history->agreement].client;
      answer = {{"ok", true},
                {"block", write_block(billed, billed.clients[client].bill, *history)}};
    }
  } else if (asked == "lost_days") {
    answer = write_lost_days(billed);
  } else if (asked == "block_in_unit") {
    answer = answer_block_in_unit(billed, fields);
  } else if (asked == "journal") {
    answer = write_journal(billed);
  } else if (asked == "unbilled") {
    answer = {{"ok", true}, {"unbilled", write_unbilled(billed)}};
  } else if (asked == "corrections") {
    answer = write_corrections(billed);
  } else if (asked == "closing") {
    answer = answer_closing(billed, fields);
  } else if (asked == "result") {
    answer = write_result(billed);
  } else if (asked == "book") {
    answer = write_book(billed.book);
  } else {
    fields.problem("choice.unknown", "question",
                   in_quotes(asked) +
                       " is not one of overview, invoice, block, block_units, "
                       "block_in_unit, lost_days, journal, unbilled, corrections, closing, result, "
                       "book.");
  }
  fields.finish();
  return answer;
}

JsonText answer_explain(const BilledBook& billed, const JsonValue& question, Problems& problems) {
  FieldReader fields(question, "", problems);
  const Explained* explained = nullptr;
  std::string id;
  const auto ask = [&](const Explained& kind) {
    const std::optional<std::string> asked = read_id(fields, kind.kind);
    if (!asked) return;
    if (explained != nullptr) {
      fields.problem("field.conflict", kind.kind, "Ask for one thing to explain at a time.");
    }
    explained = &kind;
    id = *asked;
  };
  for (const Explained& kind : kExplained) ask(kind);
  ask(kAny);
  fields.finish();
  if (!problems.none()) return nullptr;
  if (explained == nullptr) {
    problems.add("field.missing", "",
                 "Say which \"line\", \"movement\", \"tax\" or \"invoice\" to explain, or the "
                 "\"id\" of any of them.");
    return nullptr;
  }
  JsonText answer = explained->find(billed, id);
  if (answer.is_null()) {
    fields.problem("reference.unknown", explained->kind,
                   std::string(explained->unknown) + in_quotes(id) + ".");
  }
  return answer;
}

std::optional<ColumnWriter> answer_series(const BilledBook& billed, const JsonValue& question,
                                          Problems& problems) {
  FieldReader fields(question, "", problems);
  const std::string asked = fields.text("question");
  if (asked != "balance") {
    fields.problem("choice.unknown", "question", in_quotes(asked) + " is not one of balance.");
  }
  const BlockHistory* history = read_block_question(fields, billed);
  fields.finish();
  if (!problems.none()) return std::nullopt;
  return write_balance(billed.book.terms, *history);
}

}  // namespace billing
