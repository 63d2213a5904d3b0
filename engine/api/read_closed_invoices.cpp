// The invoices that the ledger keeps of months that are closed.
#include <set>

#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "book/terms_in_currency.h"
#include "invoice/closed_invoices.h"

namespace billing {
namespace {

constexpr std::string_view kLineKindWords =
    "recurring_fee, addition, block_sale, consumption, expense, product, covered_item, "
    "refused_item, carried_item, no_charge_item, milestone, progress, time, covered_time, "
    "block_overage, refused_time, carried_time, no_charge_time, discount, cap, true_up, "
    "deposit, deposit_deduction, invoice_discount, invoice_minimum, invoice_maximum";

std::string read_needed_name(FieldReader& fields, std::string_view field) {
  if (!fields.has(field)) fields.missing(field);
  return read_name(fields, field);
}

Decimal read_exact(FieldReader& fields, std::string_view field) {
  if (!fields.has(field)) fields.missing(field);
  return fields.optional_decimal(field, Sign::any, kExactDigitsMax).value_or(Decimal{});
}

Period read_line_period(FieldReader& line, Problems& problems) {
  const JsonValue* value = line.required_child("period");
  if (value == nullptr) return {};
  FieldReader fields(*value, line.at("period"), problems);
  const Period period{fields.date("start"), fields.date("end")};
  fields.finish();
  if (period.end <= period.start) {
    line.problem("period.empty", "period", "A line's period ends after it starts.");
  }
  return period;
}

ClosedLine read_line(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                     Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ClosedLine line;
  line.id = read_needed_name(fields, "id");
  line.kind = fields.choice("kind", find_line_kind, kLineKindWords);
  line.agreement = fields.optional_reference("agreement", ids.agreements, "agreement");
  line.description = read_needed_name(fields, "description");
  line.detail = read_name(fields, "detail");
  line.period = read_line_period(fields, problems);
  line.quantity = read_exact(fields, "quantity");
  line.unit =
      fields.optional_choice("unit", find_line_unit, "each, hours, part").value_or(LineUnit::each);
  line.unit_price = read_exact(fields, "unit_price");
  line.amount = fields.decimal("amount", Sign::any);
  line.included_tax = fields.optional_decimal("included_tax", Sign::any).value_or(Decimal{});
  line.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  line.shown = fields.optional_choice("shown", find_shown, "priced, amount, without_price, hidden")
                   .value_or(Shown::priced);
  line.bundle_amount = fields.optional_decimal("bundle_amount", Sign::any);
  line.project = read_name(fields, "project");
  line.deposit = read_name(fields, "deposit");
  line.corrects = read_name(fields, "corrects");
  fields.finish();
  return line;
}

ClosedTax read_tax(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                   Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ClosedTax tax;
  tax.tax_rate = fields.reference("tax_rate", ids.tax_rates, "tax rate");
  tax.taxable = fields.decimal("taxable", Sign::any);
  tax.amount = fields.decimal("amount", Sign::any);
  tax.included = fields.has("included") && fields.boolean("included");
  tax.corrects = read_name(fields, "corrects");
  fields.finish();
  return tax;
}

std::optional<GroupedBy> find_own_group(std::string_view word) {
  const std::optional<GroupedBy> by = find_grouped_by(word);
  return by == GroupedBy::client ? std::nullopt : by;
}

InvoiceGroup read_group(FieldReader& invoice, Problems& problems) {
  const JsonValue* value = invoice.child("group");
  if (value == nullptr) return {};
  FieldReader fields(*value, invoice.at("group"), problems);
  InvoiceGroup group;
  group.by = fields.choice("by", find_own_group, "agreement, purchase_order, ticket, project");
  group.key = read_needed_name(fields, "key");
  fields.finish();
  return group;
}

Date read_month(FieldReader& fields, std::optional<Date> until) {
  const Date month = fields.date("month");
  if (!fields.has("month")) return month;
  if (month.day() != 1) {
    fields.problem("period.not_months", "month", "Write the first day of the invoice's month.");
  }
  if (until && month >= *until) {
    fields.problem(
        "gl.not_closed", "month",
        month.to_string() + " is not a closed month: those end before " + until->to_string() + ".");
  }
  return month;
}

ClosedInvoice read_invoice(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                           std::optional<Date> until, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ClosedInvoice invoice;
  invoice.client = fields.reference("client", ids.clients, "client");
  invoice.month = read_month(fields, until);
  invoice.group = read_group(fields, problems);
  invoice.number = read_needed_name(fields, "number");
  invoice.issued = fields.date("issued");
  invoice.due = fields.date("due");
  invoice.terms_days = fields.optional_integer("terms_days", {0, kTermsDaysMax}).value_or(0);
  invoice.due_day = fields.optional_integer("due_day", {1, 31});
  if (!fields.has("lines")) fields.missing("lines");
  const auto& lines = fields.list("lines", kClosedLinesMax);
  if (lines.empty() && fields.has("lines")) {
    fields.problem("field.missing", "lines", "An invoice has at least one line.");
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string here = fields.at("lines") + "/" + std::to_string(i);
    invoice.lines.push_back(read_line(lines[i], here, ids, problems));
  }
  const auto& taxes = fields.list("taxes", kClosedTaxesMax);
  for (std::size_t i = 0; i < taxes.size(); ++i) {
    const std::string here = fields.at("taxes") + "/" + std::to_string(i);
    invoice.taxes.push_back(read_tax(taxes[i], here, ids, problems));
  }
  invoice.credit_applied =
      fields.optional_decimal("credit_applied", Sign::zero_or_more).value_or(Decimal{});
  invoice.credit_added =
      fields.optional_decimal("credit_added", Sign::zero_or_more).value_or(Decimal{});
  fields.finish();
  return invoice;
}

void check_duplicates(const FieldReader& ledger, const std::vector<ClosedInvoice>& invoices,
                      Problems& problems) {
  std::set<std::tuple<Index, Date, InvoiceGroup>> seen;
  std::set<std::pair<Index, std::string>> lines;
  for (std::size_t i = 0; i < invoices.size(); ++i) {
    const ClosedInvoice& invoice = invoices[i];
    const std::string here = ledger.at("closed_invoices") + "/" + std::to_string(i);
    if (!seen.insert({invoice.client, invoice.month, invoice.group}).second) {
      problems.add("id.duplicate", here,
                   "A client has one invoice of a month and group; leave one out.");
    }
    for (std::size_t j = 0; j < invoice.lines.size(); ++j) {
      if (lines.insert({invoice.client, invoice.lines[j].id}).second) continue;
      problems.add("id.duplicate", here + "/lines/" + std::to_string(j) + "/id",
                   in_quotes(invoice.lines[j].id) + " was invoiced before.");
    }
  }
}

}  // namespace

void read_closed_invoices(FieldReader& fields, const BookIds& ids, Ledger& ledger,
                          Problems& problems) {
  if (!fields.has("closed_invoices")) return;
  if (!fields.has("closed_until") && !fields.has("closed_entries")) fields.missing("closed_until");
  const auto& invoices = fields.list("closed_invoices", kClosedInvoicesMax);
  std::vector<ClosedInvoice> closed;
  for (std::size_t i = 0; i < invoices.size(); ++i) {
    const std::string here = fields.at("closed_invoices") + "/" + std::to_string(i);
    closed.push_back(read_invoice(invoices[i], here, ids, ledger.closed_until, problems));
  }
  check_duplicates(fields, closed, problems);
  ledger.closed_invoices = std::move(closed);
}

void check_closed_invoices(const Terms& terms, Problems& problems) {
  if (!terms.ledger.closed_invoices) return;
  int digits = 0;  // Of the client's currency.
  const auto check_amount = [&](const Decimal& amount, const std::string& pointer) {
    if (amount.scale() <= digits) return;
    problems.add("number.too_long", pointer,
                 "An amount that was invoiced has " + std::to_string(digits) +
                     " digits after the point in the client's currency.");
  };
  for (std::size_t i = 0; i < terms.ledger.closed_invoices->size(); ++i) {
    const ClosedInvoice& invoice = (*terms.ledger.closed_invoices)[i];
    const std::string here = "/ledger/closed_invoices/" + std::to_string(i);
    digits = provider_for(terms, invoice.client).currency.digits;
    check_amount(invoice.credit_applied, here + "/credit_applied");
    check_amount(invoice.credit_added, here + "/credit_added");
    for (std::size_t j = 0; j < invoice.lines.size(); ++j) {
      const ClosedLine& line = invoice.lines[j];
      const std::string at = here + "/lines/" + std::to_string(j);
      check_amount(line.amount, at + "/amount");
      check_amount(line.included_tax, at + "/included_tax");
      check_amount(line.bundle_amount.value_or(Decimal{}), at + "/bundle_amount");
      check_agreement_of_client(
          terms, line.agreement, invoice.client, [&] { return at; }, problems);
    }
    for (std::size_t j = 0; j < invoice.taxes.size(); ++j) {
      const std::string at = here + "/taxes/" + std::to_string(j);
      check_amount(invoice.taxes[j].taxable, at + "/taxable");
      check_amount(invoice.taxes[j].amount, at + "/amount");
    }
  }
}

}  // namespace billing
