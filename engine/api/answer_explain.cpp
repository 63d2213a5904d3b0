// What a question may ask to be explained, a kind of thing a row.
#include <array>

#include "api/answer_question.h"
#include "api/bill_profile.h"
#include "api/explain.h"
#include "api/field_reader.h"
#include "api/leakage.h"
#include "api/print.h"
#include "api/read_terms.h"
#include "api/write_block.h"

namespace billing {
namespace {

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

// By the id of its line.
JsonText find_bundle(const BilledBook& billed, const std::string& id) {
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (!id.starts_with(billed.book.terms.clients[client].id + "/")) continue;
    for (const Invoice& invoice : billed.clients[client].bill.invoices) {
      for (const Line& line : invoice.lines) {
        if (!line.bundle_amount || line_id(billed, client, invoice, line) != id) continue;
        return explain_bundle(billed, client, invoice, line);
      }
    }
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

constexpr std::array<Explained, 5> kExplained = {
    {{"line", find_line, "No invoice has the line "},
     {"movement", find_movement, "No block has the movement "},
     {"tax", find_tax, "No invoice has the tax "},
     {"invoice", find_invoice, "There is no invoice "},
     {"bundle", find_bundle, "No bundle has the line "}}};

JsonText find_any(const BilledBook& billed, const std::string& id) {
  for (const Explained& one : kExplained) {
    JsonText answer = one.find(billed, id);
    if (!answer.is_null()) return answer;
  }
  return nullptr;
}

constexpr Explained kAny{"id", find_any, "No line, movement, tax or invoice has the id "};

}  // namespace

JsonText answer_explain(const BilledBook& billed, const JsonValue& question, Problems& problems) {
  FieldReader fields(question, "", problems);
  const std::optional<BilledBook> profiled = read_profiled(fields, billed, problems);
  const Explained* explained = nullptr;
  std::string id;
  const auto ask = [&](const Explained& kind) {
    if (!fields.has(kind.kind)) return;
    if (explained != nullptr) {
      fields.problem("field.conflict", kind.kind, "Ask for one thing to explain at a time.");
    }
    explained = &kind;
    id = read_name(fields, kind.kind);
  };
  if (fields.has("finding")) {
    const std::string finding = read_name(fields, "finding");
    JsonText answer = explain_finding(billed, finding, fields, problems);
    fields.finish();
    return answer;
  }
  for (const Explained& kind : kExplained) ask(kind);
  ask(kAny);
  fields.finish();
  if (!problems.none()) return nullptr;
  if (explained == nullptr) {
    problems.add(
        "field.missing", "",
        "Say which \"line\", \"movement\", \"tax\", \"invoice\", \"bundle\" or \"finding\" to "
        "explain, or the \"id\" of any of the first five.");
    return nullptr;
  }
  JsonText answer = explained->find(profiled ? *profiled : billed, id);
  if (answer.is_null()) {
    fields.problem("reference.unknown", explained->kind,
                   std::string(explained->unknown) + in_quotes(id) + ".");
  }
  return answer;
}

}  // namespace billing
