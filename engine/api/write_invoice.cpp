// Sections by agreement, taxes, totals, block statements.
#include "api/write_invoice.h"

#include <algorithm>

#include "api/describe_line.h"
#include "api/print.h"
#include "api/words.h"
#include "blocks/block_statement.h"
#include "invoice/closed_invoices.h"
#include "invoice/invoice_number.h"
#include "invoice/recurring_lines.h"
#include "invoice/section.h"

namespace billing {
namespace {

std::string print_quantity(const Line& line) {
  return line.unit == LineUnit::hours ? print_hours(line.quantity) : line.quantity.to_string();
}

JsonText write_charged_days(const std::optional<ChargedDays>& days) {
  if (!days) return nullptr;
  return {{"days", days->days}, {"of_days", days->of_days}};
}

JsonText write_line(const BilledBook& billed, Index client, const Invoice& invoice,
                    const Line& line) {
  const Terms& terms = billed.terms_of(client);
  JsonText tax_rates = JsonText::array();
  for (const Index rate : line.tax_rates) tax_rates.push_back(terms.tax_rates[rate].id);
  const auto print_money = [](const std::optional<Money>& money) -> JsonText {
    if (!money) return nullptr;
    return money->to_string();
  };
  std::optional<Money> margin;
  if (line.cost) margin = line.amount - *line.cost;
  JsonText whole_price;
  if (line.recurring && line.charged_days &&
      rounds_unit_price(terms.agreements[line.agreement], line.price_part)) {
    whole_price = print_price(terms, line.recurring->whole_price);
  }
  const Phrases description = describe_line(terms, billed.clients[client].bill, line);
  const Phrases detail = detail_line(terms, billed.clients[client].bill, line);
  std::optional<Money> printed;
  if (line.shown <= Shown::amount) printed = line.bundle_amount.value_or(line.amount);
  JsonText json{{"id", line_id(billed, client, invoice, line)},
                {"kind", to_string(line.kind)},
                {"description", say(description, kBetweenDescriptions)},
                {"description_parts", write_phrases(description)},
                {"detail", say(detail, kBetweenDetails)},
                {"detail_parts", write_phrases(detail)},
                {"period", print_period(line.period)},
                {"charged_days", write_charged_days(line.charged_days)},
                {"quantity", print_quantity(line)},
                {"unit", to_string(line.unit)},
                {"unit_price", print_price(terms, line.unit_price)},
                {"whole_price", std::move(whole_price)},
                {"amount", line.amount.to_string()},
                {"covered", print_money(line.covered)},
                {"cost", print_money(line.cost)},
                {"margin", print_money(margin)},
                {"tax_rates", std::move(tax_rates)},
                {"shown", to_string(line.shown)},
                {"printed_amount", print_money(printed)},
                {"entries", line.entries.size()}};
  if (line.kept) json.set("as_invoiced", true);
  if (line.correction) json.set("corrects", line.correction->line);
  return json;
}

// The engine's own words for a section; what the book names is said as it is.
std::string name_section(const Terms& terms, const Section& section) {
  switch (section.kind) {
    case SectionKind::agreement:
      return terms.agreements[section.agreement].name;
    case SectionKind::heading:
      return section.heading;
    case SectionKind::recurring:
      return "Recurring services";
    case SectionKind::prepaid:
      return "Prepaid work";
    case SectionKind::consumption:
      return "Consumption";
    case SectionKind::items:
      return "Expenses and products";
    case SectionKind::projects:
      return "Projects";
    case SectionKind::time:
      return "Time";
    case SectionKind::adjustments:
      return "Adjustments";
    case SectionKind::outside_agreements:
      return "Time and materials";
    case SectionKind::whole_invoice:
      break;
  }
  return "Whole invoice";
}

// Lines come sorted by section, so a section is a run of them.
JsonText write_sections(const BilledBook& billed, Index client, const Invoice& invoice) {
  const Terms& terms = billed.terms_of(client);
  JsonText sections = JsonText::array();
  for (std::size_t first = 0; first < invoice.lines.size();) {
    const Section section = section_of(terms, terms.clients[client], invoice.lines[first]);
    JsonText lines = JsonText::array();
    Money subtotal = Money::zero(terms.provider.currency);
    std::size_t next = first;
    const auto belongs = [&](const Line& line) {
      return section_of(terms, terms.clients[client], line) == section;
    };
    for (; next < invoice.lines.size() && belongs(invoice.lines[next]); ++next) {
      lines.push_back(write_line(billed, client, invoice, invoice.lines[next]));
      subtotal += invoice.lines[next].amount;
    }
    JsonText id, parent;
    if (section.agreement != kNowhere) {
      const Agreement& own = terms.agreements[section.agreement];
      id = own.id;
      if (own.parent != kNowhere) parent = terms.agreements[own.parent].id;
    }
    sections.push_back({{"kind", to_string(section.kind)},
                        {"agreement", std::move(id)},
                        {"parent", std::move(parent)},
                        {"name", name_section(terms, section)},
                        {"lines", std::move(lines)},
                        {"subtotal", subtotal.to_string()}});
    first = next;
  }
  return sections;
}

// "net" days, "on_receipt", or on a "day_of_month" once they are over.
JsonText write_terms(const Terms& terms, const Invoice& invoice) {
  JsonText day, agreement;
  std::string_view code = invoice.terms_days == 0 ? "on_receipt" : "net";
  if (invoice.due_day) {
    code = "day_of_month";
    day = *invoice.due_day;
  }
  if (invoice.terms_of != kNowhere) agreement = terms.agreements[invoice.terms_of].id;
  return {{"code", code},
          {"days", invoice.terms_days},
          {"day", std::move(day)},
          {"agreement", std::move(agreement)},
          {"differ", invoice.terms_differ}};
}

JsonText write_taxes(const Terms& terms, Index client, const Invoice& invoice) {
  JsonText taxes = JsonText::array();
  for (const InvoiceTax& tax : invoice.taxes) {
    const TaxRate& rate = terms.tax_rates[tax.tax_rate];
    JsonText percent;
    if (!rate.amount) percent = rate.percent.to_string();
    JsonText json{{"id", tax_id(terms, client, invoice, tax)},
                  {"tax_rate", rate.id},
                  {"name", rate.name},
                  {"percent", std::move(percent)},
                  {"included", tax.included},
                  {"taxable", tax.taxable.to_string()},
                  {"amount", tax.amount.to_string()}};
    if (!tax.corrects.empty()) json.set("corrects", tax.corrects);
    taxes.push_back(std::move(json));
  }
  return taxes;
}

std::string describe_draw(const Terms& terms, const StatementDraw& draw) {
  if (!draw.items) return terms.work_types[draw.work_type].name;
  return *draw.items == ItemKind::expense ? "Expenses" : "Products";
}

JsonText write_statement(const BilledBook& billed, const ClientBill& bill,
                         const BlockHistory& history, Period month) {
  const Terms& terms = billed.terms_of(bill.client);
  const Agreement& agreement = terms.agreements[history.agreement];
  const BlockUnit unit = agreement.block->unit;
  const BlockStatement statement =
      state_block(terms, history, month, billed.book.time_entries, bill.rated);
  JsonText draws = JsonText::array();
  for (const StatementDraw& draw : statement.draws) {
    JsonText hours;
    if (draw.hours) hours = print_hours(*draw.hours);
    JsonText items;
    if (draw.items) items = *draw.items == ItemKind::expense ? "expenses" : "products";
    draws.push_back({{"work_type", describe_draw(terms, draw)},
                     {"items", std::move(items)},
                     {"rate", print_price(terms, draw.rate)},
                     {"hours", std::move(hours)},
                     {"drawn", print_block(terms, unit, draw.drawn)}});
  }
  JsonText stated{{"agreement", agreement.id},
                  {"name", agreement.name},
                  {"unit", to_string(unit)},
                  {"opening", print_block(terms, unit, statement.opening)},
                  {"granted", print_block(terms, unit, statement.granted)},
                  {"drawn", print_block(terms, unit, statement.drawn)},
                  {"expired", print_block(terms, unit, statement.expired)},
                  {"left", print_block(terms, unit, statement.left)},
                  {"draws", std::move(draws)}};
  if (!statement.adjusted.is_zero()) {
    stated.set("adjusted", print_block(terms, unit, statement.adjusted));
  }
  return stated;
}

JsonText write_group(const InvoiceGroup& group) {
  if (group.by == GroupedBy::client) return nullptr;
  return {{"by", to_string(group.by)}, {"key", group.key}};
}

// A block's statement stands once: where the agreement's lines are, or else on the first invoice.
bool states_block(const Terms& terms, const ClientBill& bill, const Invoice& invoice,
                  const BlockHistory& history) {
  const auto has_lines = [&](const Invoice& one) {
    return std::any_of(one.lines.begin(), one.lines.end(),
                       [&](const Line& line) { return line.agreement == history.agreement; });
  };
  if (intersect(terms.agreements[history.agreement].life(terms.period.end), invoice.month)
          .is_empty()) {
    return false;
  }
  const std::span<const Invoice> all = invoices_in(bill, invoice.month);
  const auto with_lines = std::find_if(all.begin(), all.end(), has_lines);
  return &(with_lines == all.end() ? all.front() : *with_lines) == &invoice;
}

JsonText write_statements(const BilledBook& billed, const ClientBill& bill,
                          const Invoice& invoice) {
  JsonText statements = JsonText::array();
  for (const BlockHistory& history : bill.blocks) {
    if (!states_block(billed.book.terms, bill, invoice, history)) continue;
    statements.push_back(write_statement(billed, bill, history, invoice.month));
  }
  return statements;
}

}  // namespace

JsonText write_invoice(const BilledBook& billed, Index client, const Invoice& invoice) {
  const Terms& terms = billed.terms_of(client);
  const Client& to = terms.clients[client];
  const ClientBill& bill = billed.clients[client].bill;
  const std::string year_month = invoice.month.start.month_to_string();
  JsonText purchase_order;
  const Index agreement = invoice.lines.front().agreement;
  const std::string& order = invoice.group.by == GroupedBy::client
                                 ? to.purchase_order
                                 : purchase_order_of(terms, to, agreement);
  if (!order.empty()) purchase_order = order;
  return {{"id", invoice_id(terms, client, invoice)},
          {"kind", to_string(invoice.kind)},
          {"number", number_invoice(terms, bill, invoice)},
          {"client", to.id},
          {"client_name", to.name},
          {"address", to.address},
          {"month", year_month},
          {"group", write_group(invoice.group)},
          {"period", print_period(invoice.month)},
          {"issued", invoice.issued.to_string()},
          {"due", invoice.due.to_string()},
          {"terms_days", invoice.terms_days},
          {"terms", write_terms(terms, invoice)},
          {"purchase_order", std::move(purchase_order)},
          {"note", to.invoice_note},
          {"currency", terms.provider.currency.text()},
          {"sections", write_sections(billed, client, invoice)},
          {"subtotal", invoice.subtotal.to_string()},
          {"taxes", write_taxes(terms, client, invoice)},
          {"total", invoice.total.to_string()},
          {"credit_applied", invoice.credit_applied.to_string()},
          {"credit_added", invoice.credit_added.to_string()},
          {"credit_left", invoice.credit_left.to_string()},
          {"amount_due", invoice.amount_due.to_string()},
          {"blocks", write_statements(billed, bill, invoice)}};
}

JsonText write_corrections(const BilledBook& billed) {
  const Terms& terms = billed.book.terms;
  JsonText lines = JsonText::array();
  JsonText taxes = JsonText::array();
  for (const BilledClient& client : billed.clients) {
    const ClientBill& bill = client.bill;
    for (const Line& line : bill.corrections.lines) {
      const Correction& correction = *line.correction;
      lines.push_back({{"client", terms.clients[bill.client].id},
                       {"invoice", correction.invoice},
                       {"line", correction.line},
                       {"description", say(describe_line(billed.terms_of(bill.client), bill, line),
                                           kBetweenDescriptions)},
                       {"invoiced", correction.was.to_string()},
                       {"due", correction.now.to_string()},
                       {"difference", line.amount.to_string()}});
    }
    for (const InvoiceTax& tax : bill.corrections.taxes) {
      taxes.push_back({{"client", terms.clients[bill.client].id},
                       {"invoice", tax.corrects},
                       {"tax_rate", terms.tax_rates[tax.tax_rate].id},
                       {"invoiced", tax.was.to_string()},
                       {"due", tax.now.to_string()},
                       {"difference", tax.amount.to_string()}});
    }
  }
  return {{"ok", true},
          {"billed", terms.policies.closed_changes != ClosedChanges::report &&
                         open_from(terms) < terms.period.end},
          {"lines", std::move(lines)},
          {"taxes", std::move(taxes)}};
}

JsonText write_invoice_heads(const BilledBook& billed, Index client, Period month) {
  const Terms& terms = billed.terms_of(client);
  const ClientBill& bill = billed.clients[client].bill;
  JsonText heads = JsonText::array();
  for (const Invoice& invoice : invoices_in(bill, month)) {
    heads.push_back({{"id", invoice_id(terms, client, invoice)},
                     {"number", number_invoice(terms, bill, invoice)},
                     {"group", write_group(invoice.group)},
                     {"total", invoice.total.to_string()}});
  }
  return heads;
}

}  // namespace billing
