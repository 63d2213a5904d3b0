// Questions about a billed book, each a case of its own.
#include "api/answer_question.h"

#include <algorithm>
#include <array>
#include <utility>

#include "api/actual_invoices.h"
#include "api/bill_profile.h"
#include "api/field_reader.h"
#include "api/leakage.h"
#include "api/profiles.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "api/write_agreement.h"
#include "api/write_assessment.h"
#include "api/write_better.h"
#include "api/write_block.h"
#include "api/write_book.h"
#include "api/write_comparison.h"
#include "api/write_forecast.h"
#include "api/write_invoice.h"
#include "api/write_journal.h"
#include "api/write_ledger.h"
#include "api/write_margins.h"
#include "api/write_overview.h"
#include "api/write_result.h"
#include "profile/convert_block.h"

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

// The invoice with this id, or else the month's first; null where there is none.
JsonText answer_invoice(const BilledBook& billed, Index client, std::size_t month,
                        const std::string& id, FieldReader& fields) {
  const Terms& terms = billed.book.terms;
  const Period days = billed_months(terms)[month];
  const std::span<const Invoice> all = invoices_in(billed.clients[client].bill, days);
  const auto asked =
      id.empty() ? all.begin() : std::find_if(all.begin(), all.end(), [&](const Invoice& one) {
        return invoice_id(terms, client, one) == id;
      });
  if (!id.empty() && asked == all.end()) {
    fields.problem("reference.unknown", "invoice",
                   "The client has no invoice " + in_quotes(id) + " in this month.");
  }
  JsonText invoice;
  if (asked != all.end()) invoice = write_invoice(billed, client, *asked);
  return {{"ok", true},
          {"invoice", std::move(invoice)},
          {"invoices", write_invoice_heads(billed, client, days)}};
}

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

JsonText answer_comparison(const BilledBook& billed, FieldReader& fields, Problems& problems) {
  const auto from = read_profile_choice(fields, "from", billed.book.terms, problems);
  const auto to = read_profile_choice(fields, "to", billed.book.terms, problems);
  if (!from || !to) return nullptr;
  return write_comparison(billed, *from, *to, problems);
}

JsonText answer_platforms(const BilledBook& billed, FieldReader& fields, Problems& problems) {
  const std::size_t month = read_month(fields, billed.book.terms);
  const auto from = read_profile_choice(fields, "from", billed.book.terms, problems);
  if (!from || !problems.none()) return nullptr;
  return write_platforms(billed, *from, month, problems);
}

JsonText answer_overview(const BilledBook& billed, FieldReader& fields, Problems&) {
  const std::size_t month = read_month(fields, billed.book.terms);
  return write_overview(billed, month, fields.optional_decimal("baseline", Sign::any));
}

JsonText answer_invoice_question(const BilledBook& billed, FieldReader& fields, Problems&) {
  const Terms& terms = billed.book.terms;
  const std::size_t month = read_month(fields, terms);
  const Index client = fields.reference("client", ids_of_clients(terms), "client");
  const std::string id = read_name(fields, "invoice");
  return client == kNowhere ? nullptr : answer_invoice(billed, client, month, id, fields);
}

JsonText answer_block(const BilledBook& billed, FieldReader& fields, Problems&) {
  const BlockHistory* history = read_block_question(fields, billed);
  if (history == nullptr) return nullptr;
  const Index client = billed.book.terms.agreements[history->agreement].client;
  return {{"ok", true}, {"block", write_block(billed, billed.clients[client].bill, *history)}};
}

struct AboutBook {
  std::string_view name;
  JsonText (*answer)(const BilledBook& billed, FieldReader& fields, Problems& problems);
};

constexpr auto kAnswers = std::to_array<AboutBook>({
    {"overview", answer_overview},
    {"invoice", answer_invoice_question},
    {"block", answer_block},
    {"block_units",
     [](const BilledBook& billed, FieldReader& fields, Problems&) {
       return write_block_units(billed, read_month(fields, billed.book.terms));
     }},
    {"block_in_unit", [](const BilledBook& billed, FieldReader& fields,
                         Problems&) { return answer_block_in_unit(billed, fields); }},
    {"journal",
     [](const BilledBook& billed, FieldReader&, Problems&) { return write_journal(billed); }},
    {"unbilled",
     [](const BilledBook& billed, FieldReader&, Problems&) {
       return JsonText{{"ok", true}, {"unbilled", write_unbilled(billed)}};
     }},
    {"corrections",
     [](const BilledBook& billed, FieldReader&, Problems&) { return write_corrections(billed); }},
    {"closing", [](const BilledBook& billed, FieldReader& fields,
                   Problems&) { return answer_closing(billed, fields); }},
    {"profiles", [](const BilledBook& billed, FieldReader&,
                    Problems&) { return write_all_profiles(billed.book.terms); }},
    {"platforms", answer_platforms},
    {"compare", answer_comparison},
    {"parallel_month",
     [](const BilledBook& billed, FieldReader& fields, Problems&) {
       return write_parallel_month(billed, read_month(fields, billed.book.terms));
     }},
    {"assess", answer_assessment},
    {"leakage", answer_leakage},
    {"leak_fix", answer_leak_fix},
    {"forecast", answer_forecast},
    {"margins", answer_margins},
    {"better_agreement", answer_better_agreement},
    {"result",
     [](const BilledBook& billed, FieldReader&, Problems&) { return write_result(billed); }},
    {"book",
     [](const BilledBook& billed, FieldReader&, Problems&) { return write_book(billed.book); }},
});

JsonText answer_about(const BilledBook& billed, const std::string& asked, FieldReader& fields,
                      Problems& problems) {
  std::string names;
  for (const AboutBook& question : kAnswers) {
    if (question.name == asked) return question.answer(billed, fields, problems);
    names += (names.empty() ? "" : ", ") + std::string(question.name);
  }
  fields.problem("choice.unknown", "question", in_quotes(asked) + " is not one of " + names + ".");
  return nullptr;
}

}  // namespace

JsonText answer_question(const BilledBook& billed, const JsonValue& question, Problems& problems) {
  FieldReader fields(question, "", problems);
  const std::string asked = fields.text("question");
  const std::optional<BilledBook> profiled = read_profiled(fields, billed, problems);
  if (fields.has("profile") && !profiled) return nullptr;
  JsonText answer = answer_about(profiled ? *profiled : billed, asked, fields, problems);
  fields.finish();
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
