// Invoices month by month, then blocks, then what is on no invoice.
#include "api/write_result.h"

#include "api/session.h"
#include "api/words.h"
#include "api/write_block.h"
#include "api/write_counts.h"
#include "api/write_invoice.h"

namespace billing {
namespace {

const std::string& usage_id(const Book& book, const Unbilled& unbilled) {
  switch (unbilled.kind) {
    case UsageKind::time_entry:
      return book.time_entries[unbilled.entry].id;
    case UsageKind::expense:
      return book.terms.expenses[unbilled.entry].id;
    case UsageKind::product:
      return book.terms.products[unbilled.entry].id;
    case UsageKind::consumption_row:
      break;
  }
  return book.consumption[unbilled.entry].id;
}

JsonText write_not_covered(const Book& book, const NotCovered& reason) {
  const Agreement& agreement = book.terms.agreements[reason.agreement];
  JsonText field;
  if (reason.condition != kNowhere) {
    field = print_field(agreement.coverage.conditions[reason.condition]);
  }
  return {{"entry", book.time_entries[reason.entry].id},
          {"agreement", agreement.id},
          {"reason", to_string(reason.reason)},
          {"field", std::move(field)}};
}

}  // namespace

JsonText write_unbilled(const BilledBook& billed) {
  JsonText unbilled = JsonText::array();
  for (const BilledClient& client : billed.clients) {
    for (const Unbilled& entry : client.bill.unbilled) {
      JsonText one{{"kind", to_string(entry.kind)},
                   {"entry", usage_id(billed.book, entry)},
                   {"reason", to_string(entry.reason)}};
      if (entry.billed_on) one.set("billed_on", entry.billed_on->to_string());
      const bool has_hours = entry.kind == UsageKind::time_entry && entry.part;
      if (has_hours && !entry.part->is_part) one.set("hours", print_hours(entry.part->hours));
      unbilled.push_back(std::move(one));
    }
  }
  return unbilled;
}

namespace {

std::optional<JsonText> write_all_uncounted(const BilledBook& billed) {
  JsonText all = JsonText::array();
  bool is_empty = true;
  for (const BilledClient& client : billed.clients) {
    for (const Uncounted& one : client.bill.uncounted) {
      all.push_back(write_uncounted(billed.book.terms, one));
      is_empty = false;
    }
  }
  return is_empty ? std::nullopt : std::optional(all);
}

struct Sums {
  Money subtotal;
  Money total;
};

// Of the clients that are invoiced in the terms' currency.
Sums sum_invoices(const BilledBook& billed, const Terms& terms) {
  Sums sums{Money::zero(terms.provider.currency), Money::zero(terms.provider.currency)};
  for (Index client = 0; client < billed.clients.size(); ++client) {
    if (&billed.terms_of(client) != &terms) continue;
    for (const Invoice& invoice : billed.clients[client].bill.invoices) {
      sums.subtotal += invoice.subtotal;
      sums.total += invoice.total;
    }
  }
  return sums;
}

JsonText write_other_currencies(const BilledBook& billed) {
  JsonText others = JsonText::array();
  for (const Terms& terms : billed.other_currencies) {
    const Sums sums = sum_invoices(billed, terms);
    others.push_back({{"currency", terms.provider.currency.text()},
                      {"subtotal", sums.subtotal.to_string()},
                      {"tax", (sums.total - sums.subtotal).to_string()},
                      {"total", sums.total.to_string()}});
  }
  return others;
}

}  // namespace

JsonText write_result(const BilledBook& billed) {
  const Terms& terms = billed.book.terms;
  JsonText invoices = JsonText::array();
  JsonText blocks = JsonText::array();
  JsonText not_covered = JsonText::array();
  for (const Period& month : billed_months(terms)) {
    for (Index client = 0; client < billed.clients.size(); ++client) {
      for (const Invoice& invoice : invoices_in(billed.clients[client].bill, month)) {
        invoices.push_back(write_invoice(billed, client, invoice));
      }
    }
  }
  JsonText credits = JsonText::array();
  for (const BilledClient& client : billed.clients) {
    if (!client.bill.credit_left.is_zero()) {
      credits.push_back({{"client", terms.clients[client.bill.client].id},
                         {"currency", client.bill.credit_left.currency().text()},
                         {"left", client.bill.credit_left.to_string()}});
    }
    for (const BlockHistory& history : client.bill.blocks) {
      blocks.push_back(write_block(billed, client.bill, history));
    }
    for (const NotCovered& reason : client.bill.not_covered) {
      not_covered.push_back(write_not_covered(billed.book, reason));
    }
  }
  const Sums sums = sum_invoices(billed, terms);
  JsonText result{{"ok", true},
                  {"engine_version", engine_version()},
                  {"currency", terms.provider.currency.text()},
                  {"period", print_period(terms.period)},
                  {"subtotal", sums.subtotal.to_string()},
                  {"tax", (sums.total - sums.subtotal).to_string()},
                  {"total", sums.total.to_string()},
                  {"invoices", std::move(invoices)},
                  {"credit_balances", std::move(credits)},
                  {"blocks", std::move(blocks)},
                  {"not_covered", std::move(not_covered)},
                  {"unbilled", write_unbilled(billed)}};
  if (const auto uncounted = write_all_uncounted(billed)) result.set("uncounted", *uncounted);
  if (!billed.other_currencies.empty()) {
    result.set("other_currencies", write_other_currencies(billed));
  }
  return result;
}

}  // namespace billing
