// Lines are matched within one client's month; the sums of both sides are shown beside them.
#include "api/actual_invoices.h"

#include <algorithm>
#include <array>

#include "api/describe_line.h"
#include "api/limits.h"
#include "api/print.h"
#include "api/write_fields.h"
#include "compare/parallel_month.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr std::array<std::string_view, 5> kRules = {"chosen", "same_text_and_amount", "same_text",
                                                    "same_amount", "none"};

ActualLine read_line(const JsonValue& value, const std::string& pointer, Currency currency,
                     Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ActualLine line;
  line.description = fields.text("description");
  line.quantity = fields.optional_decimal("quantity", Sign::any);
  line.amount = fields.decimal("amount", Sign::any);
  if (line.amount.scale() > currency.digits) {
    fields.problem("number.too_long", "amount",
                   "An amount that was invoiced has " + std::to_string(currency.digits) +
                       " digits after the point in the client's currency.");
  }
  if (fields.has("matches")) {
    line.matches.emplace();
    const auto& ids = fields.list("matches", kMatchesMax);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (ids[i].kind == JsonValue::Kind::string && ids[i].text.size() <= kNameBytesMax) {
        line.matches->push_back(ids[i].text);
      } else {
        problems.add("field.wrong_type", fields.at("matches") + "/" + std::to_string(i),
                     "The id of a computed line belongs here, in quotes.");
      }
    }
  }
  fields.finish();
  return line;
}

// The two sides of a client's month.
struct Side {
  std::vector<ParallelLine> lines;
  Money total;
};

struct Sent {
  Side side;
  std::vector<std::optional<std::vector<std::string>>> chosen;
  std::vector<const ActualInvoice*> invoices;  // Of each line.
  std::vector<const ActualLine*> actual;
};

Sent sent_lines(const Terms& terms, Index client, Period month) {
  Sent sent{{{}, Money::zero(terms.provider.currency)}, {}, {}, {}};
  for (const ActualInvoice& invoice : terms.actual_invoices) {
    if (invoice.client != client || !month.contains(invoice.on)) continue;
    for (const ActualLine& line : invoice.lines) {
      const auto place = static_cast<std::size_t>(&line - invoice.lines.data());
      const Money amount = terms.provider.to_money(line.amount);
      sent.side.lines.push_back(
          {invoice.id + "/" + std::to_string(place + 1), line.description, amount});
      sent.side.total += amount;
      sent.chosen.push_back(line.matches);
      sent.invoices.push_back(&invoice);
      sent.actual.push_back(&line);
    }
  }
  return sent;
}

// Lines of nothing are covered work and the like: nobody sends them as a charge.
Side computed_lines(const BilledBook& billed, Index client, Period month) {
  const Terms& terms = billed.terms_of(client);
  Side side{{}, Money::zero(terms.provider.currency)};
  for (const Invoice& invoice : invoices_in(billed.clients[client].bill, month)) {
    for (const Line& line : invoice.lines) {
      if (line.amount.is_zero()) continue;
      side.lines.push_back(
          {line_id(billed, client, invoice, line),
           say(describe_line(terms, billed.clients[client].bill, line), kBetweenDescriptions),
           line.amount});
      side.total += line.amount;
    }
  }
  return side;
}

JsonText write_match(const LineMatch& match, const Sent& sent, const Side& computed) {
  JsonText actual;
  if (match.actual != kNowhere) {
    const ActualLine& line = *sent.actual[match.actual];
    JsonText quantity;
    if (line.quantity) quantity = line.quantity->to_string();
    actual = {{"line", sent.side.lines[match.actual].id},
              {"invoice", sent.invoices[match.actual]->id},
              {"number", sent.invoices[match.actual]->number},
              {"description", line.description},
              {"quantity", std::move(quantity)},
              {"amount", sent.side.lines[match.actual].amount.to_string()}};
  }
  JsonText lines = JsonText::array();
  for (const Index line : match.computed) {
    lines.push_back({{"line", computed.lines[line].id},
                     {"description", computed.lines[line].description},
                     {"amount", computed.lines[line].amount.to_string()}});
  }
  return {{"rule", kRules[static_cast<std::size_t>(match.rule)]},
          {"actual", std::move(actual)},
          {"computed", std::move(lines)},
          {"difference", match.difference.to_string()}};
}

// In no month of the book, so beside nothing; told, not left out.
JsonText write_outside(const BilledBook& billed) {
  const Terms& terms = billed.book.terms;
  JsonText list = JsonText::array();
  for (const ActualInvoice& invoice : terms.actual_invoices) {
    if (terms.period.contains(invoice.on)) continue;
    const Terms& own = billed.terms_of(invoice.client);
    Money total = Money::zero(own.provider.currency);
    for (const ActualLine& line : invoice.lines) total += own.provider.to_money(line.amount);
    list.push_back({{"invoice", invoice.id},
                    {"number", invoice.number},
                    {"client", terms.clients[invoice.client].id},
                    {"on", invoice.on.to_string()},
                    {"currency", own.provider.currency.text()},
                    {"amount", total.to_string()}});
  }
  return list;
}

}  // namespace

ActualInvoice read_actual_invoice(const JsonValue& value, const std::string& pointer,
                                  const Terms& terms, const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ActualInvoice invoice;
  invoice.id = fields.id("id");
  invoice.client = fields.reference("client", ids.clients, "client");
  invoice.number = fields.optional_text("number").value_or("");
  invoice.on = fields.date("on");
  const Currency own = invoice.client == kNowhere ? terms.provider.currency
                                                  : provider_for(terms, invoice.client).currency;
  const auto currency = fields.optional_text("currency");
  if (currency && *currency != own.text()) {
    fields.problem("currency.other", "currency",
                   "The invoice is in " + in_quotes(*currency) + ", the client is invoiced in " +
                       std::string(own.text()) + ". Convert its amounts, or leave it out.");
  }
  const auto& lines = fields.list("lines", kActualLinesMax);
  if (!fields.has("lines")) fields.missing("lines");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    invoice.lines.push_back(
        read_line(lines[i], fields.at("lines") + "/" + std::to_string(i), own, problems));
  }
  fields.finish();
  return invoice;
}

JsonText write_actual_invoice(const Terms& terms, const ActualInvoice& invoice) {
  JsonText json{{"id", invoice.id}, {"client", terms.clients[invoice.client].id}};
  FieldWriter::write_optional(json, "number", invoice.number);
  json.set("on", invoice.on.to_string());
  JsonText lines = JsonText::array();
  for (const ActualLine& line : invoice.lines) {
    JsonText one{{"description", line.description}};
    if (line.quantity) one.set("quantity", line.quantity->to_string());
    one.set("amount", line.amount.to_string(provider_for(terms, invoice.client).currency.digits));
    if (line.matches) one.set("matches", *line.matches);
    lines.push_back(one);
  }
  json.set("lines", lines);
  return json;
}

JsonText write_parallel_month(const BilledBook& billed, std::size_t month) {
  const Terms& terms = billed.book.terms;
  const Period days = billed_months(terms)[month];
  Money actual_total = Money::zero(terms.provider.currency);
  Money computed_total = actual_total;
  JsonText clients = JsonText::array();
  for (Index client = 0; client < terms.clients.size(); ++client) {
    const Currency currency = billed.terms_of(client).provider.currency;
    const Sent sent = sent_lines(billed.terms_of(client), client, days);
    const Side computed = computed_lines(billed, client, days);
    if (sent.side.lines.empty() && computed.lines.empty()) continue;
    JsonText matches = JsonText::array();
    for (const LineMatch& match :
         match_lines(sent.side.lines, sent.chosen, computed.lines, terms.provider.currency)) {
      matches.push_back(write_match(match, sent, computed));
    }
    if (!has_own_currency(terms, client)) {
      actual_total += sent.side.total;
      computed_total += computed.total;
    }
    clients.push_back({{"client", terms.clients[client].id},
                       {"name", terms.clients[client].name},
                       {"currency", currency.text()},
                       {"actual", sent.side.total.to_string()},
                       {"computed", computed.total.to_string()},
                       {"difference", (sent.side.total - computed.total).to_string()},
                       {"matches", std::move(matches)}});
  }
  return {{"ok", true},
          {"currency", terms.provider.currency.text()},
          {"month", days.start.month_to_string()},
          {"actual", actual_total.to_string()},
          {"computed", computed_total.to_string()},
          {"difference", (actual_total - computed_total).to_string()},
          {"clients", std::move(clients)},
          {"outside_period", write_outside(billed)}};
}

}  // namespace billing
