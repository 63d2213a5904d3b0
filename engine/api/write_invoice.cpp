// Sections by agreement, taxes, totals, block statements.
#include "api/write_invoice.h"

#include "api/words.h"
#include "blocks/block_statement.h"

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
  const Terms& terms = billed.book.terms;
  JsonText tax_rates = JsonText::array();
  for (const Index rate : line.tax_rates) tax_rates.push_back(terms.tax_rates[rate].id);
  JsonText covered;
  if (line.covered) covered = line.covered->to_string();
  return {{"id", line_id(billed, client, invoice, line)},
          {"kind", to_string(line.kind)},
          {"description", describe_line(terms, line)},
          {"detail", detail_line(terms, billed.clients[client].bill, line)},
          {"period", print_period(line.period)},
          {"charged_days", write_charged_days(line.charged_days)},
          {"quantity", print_quantity(line)},
          {"unit", to_string(line.unit)},
          {"unit_price", print_price(terms, line.unit_price)},
          {"amount", line.amount.to_string()},
          {"covered", std::move(covered)},
          {"tax_rates", std::move(tax_rates)},
          {"entries", line.entries.size()}};
}

// Lines come sorted by agreement, so a section is a run of them.
JsonText write_sections(const BilledBook& billed, Index client, const Invoice& invoice) {
  const Terms& terms = billed.book.terms;
  JsonText sections = JsonText::array();
  for (std::size_t first = 0; first < invoice.lines.size();) {
    const Index agreement = invoice.lines[first].agreement;
    JsonText lines = JsonText::array();
    Money subtotal = Money::zero(terms.provider.currency);
    std::size_t next = first;
    for (; next < invoice.lines.size() && invoice.lines[next].agreement == agreement; ++next) {
      lines.push_back(write_line(billed, client, invoice, invoice.lines[next]));
      subtotal += invoice.lines[next].amount;
    }
    JsonText id;
    std::string name = "Time and materials";
    if (agreement != kNowhere) {
      id = terms.agreements[agreement].id;
      name = terms.agreements[agreement].name;
    }
    sections.push_back({{"agreement", std::move(id)},
                        {"name", std::move(name)},
                        {"lines", std::move(lines)},
                        {"subtotal", subtotal.to_string()}});
    first = next;
  }
  return sections;
}

JsonText write_taxes(const Terms& terms, const Invoice& invoice) {
  JsonText taxes = JsonText::array();
  for (const InvoiceTax& tax : invoice.taxes) {
    const TaxRate& rate = terms.tax_rates[tax.tax_rate];
    taxes.push_back({{"tax_rate", rate.id},
                     {"name", rate.name},
                     {"percent", rate.percent.to_string()},
                     {"taxable", tax.taxable.to_string()},
                     {"amount", tax.amount.to_string()}});
  }
  return taxes;
}

JsonText write_statement(const BilledBook& billed, const ClientBill& bill,
                         const BlockHistory& history, Period month) {
  const Terms& terms = billed.book.terms;
  const Agreement& agreement = terms.agreements[history.agreement];
  const BlockUnit unit = agreement.block->unit;
  const BlockStatement statement =
      state_block(terms, history, month, billed.book.time_entries, bill.rated);
  JsonText draws = JsonText::array();
  for (const StatementDraw& draw : statement.draws) {
    JsonText hours;
    if (draw.hours) hours = print_hours(*draw.hours);
    draws.push_back({{"work_type", terms.work_types[draw.work_type].name},
                     {"rate", print_price(terms, draw.rate)},
                     {"hours", std::move(hours)},
                     {"drawn", print_block(terms, unit, draw.drawn)}});
  }
  return {{"agreement", agreement.id},
          {"name", agreement.name},
          {"unit", to_string(unit)},
          {"opening", print_block(terms, unit, statement.opening)},
          {"granted", print_block(terms, unit, statement.granted)},
          {"drawn", print_block(terms, unit, statement.drawn)},
          {"expired", print_block(terms, unit, statement.expired)},
          {"left", print_block(terms, unit, statement.left)},
          {"draws", std::move(draws)}};
}

}  // namespace

JsonText write_invoice(const BilledBook& billed, Index client, std::size_t month) {
  const Terms& terms = billed.book.terms;
  const Client& to = terms.clients[client];
  const ClientBill& bill = billed.clients[client].bill;
  const Invoice& invoice = bill.invoices[month];
  if (invoice.lines.empty()) return nullptr;

  std::string place = std::to_string(client + 1);
  if (place.size() < 3) place.insert(0, 3 - place.size(), '0');
  const std::string year_month = invoice.month.start.month_to_string();
  JsonText blocks = JsonText::array();
  for (const BlockHistory& history : bill.blocks) {
    const Period life = terms.agreements[history.agreement].life(terms.period.end);
    if (intersect(life, invoice.month).is_empty()) continue;
    blocks.push_back(write_statement(billed, bill, history, invoice.month));
  }
  return {{"number", terms.provider.invoice_prefix + "-" + year_month.substr(2, 2) +
                         year_month.substr(5, 2) + "-" + place},
          {"client", to.id},
          {"client_name", to.name},
          {"address", to.address},
          {"month", year_month},
          {"period", print_period(invoice.month)},
          {"issued", invoice.issued.to_string()},
          {"due", invoice.due.to_string()},
          {"terms_days", invoice.terms_days},
          {"currency", terms.provider.currency.text()},
          {"sections", write_sections(billed, client, invoice)},
          {"subtotal", invoice.subtotal.to_string()},
          {"taxes", write_taxes(terms, invoice)},
          {"total", invoice.total.to_string()},
          {"blocks", std::move(blocks)}};
}

}  // namespace billing
