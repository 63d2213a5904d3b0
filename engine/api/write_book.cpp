// Field after field in the schema's order.
#include "api/write_book.h"

#include "api/actual_invoices.h"
#include "api/profiles.h"
#include "api/words.h"
#include "api/write_adjustments.h"
#include "api/write_agreement.h"
#include "api/write_calendar.h"
#include "api/write_consumption.h"
#include "api/write_counts.h"
#include "api/write_fields.h"
#include "api/write_items.h"
#include "api/write_ledger.h"
#include "api/write_policies.h"
#include "api/write_project.h"
#include "api/write_tax_rate.h"
#include "money/rounding.h"
#include "rating/billed_hours.h"

namespace billing {
namespace {

class BookWriter : private FieldWriter {
 public:
  explicit BookWriter(const Book& book) : FieldWriter(book.terms), book_(book) {}

  JsonText write() const {
    JsonText json{{"format", "drawdown-book-1"}, {"provider", write_provider()}};
    write_policies(terms_.policies, json);
    json.set("period", print_period(terms_.period));
    write_list(json, "tax_rates", terms_.tax_rates,
               [this](const TaxRate& rate) { return write_tax_rate(terms_, rate); });
    write_list(json, "work_roles", terms_.work_roles, [this](const WorkRole& role) {
      return JsonText{
          {"id", role.id}, {"name", role.name}, {"hourly_rate", price(role.hourly_rate)}};
    });
    write_list(json, "work_types", terms_.work_types, [this](const WorkType& type) {
      JsonText one{{"id", type.id}, {"name", type.name}};
      write_time_limits(one, type.time_limits);
      write_references(one, "tax_rates", type.tax_rates, terms_.tax_rates);
      return one;
    });
    write_rules(json, terms_.rate_rules);
    if (const JsonText ledger = write_ledger(terms_, terms_.ledger); ledger.text() != "{}") {
      json.set("ledger", ledger);
    }
    write_list(json, "clients", terms_.clients, [this](const Client& client) {
      JsonText one{{"id", client.id}, {"name", client.name}};
      if (!client.address.empty()) one.set("address", client.address);
      if (client.currency) one.set("currency", client.currency->text());
      write_optional(one, "terms_days", client.terms_days);
      if (client.separate_invoices != SeparateInvoices::none) {
        one.set("separate_invoices", to_string(client.separate_invoices));
      }
      write_references(one, "exempt_tax_rates", client.exempt_tax_rates, terms_.tax_rates);
      write_optional(one, "purchase_order", client.purchase_order);
      write_adjustments(terms_, client, one);
      write_optional(one, "due_day", client.due_day);
      write_optional(one, "invoice_note", client.invoice_note);
      if (client.time_layout != TimeLayout::summary) {
        one.set("time_layout", to_string(client.time_layout));
      }
      if (client.invoice_sections != InvoiceSections::agreement) {
        one.set("invoice_sections", to_string(client.invoice_sections));
      }
      if (client.printed_prices != PrintedPrices::all) {
        one.set("printed_prices", to_string(client.printed_prices));
      }
      if (client.hides_covered_work) one.set("hides_covered_work", true);
      write_rules(one, client.rate_rules);
      if (client.calendar) one.set("calendar", write_calendar(*client.calendar));
      write_dimensions(one, client.dimensions);
      return one;
    });
    if (!terms_.count_sources.empty()) {
      write_list(json, "count_sources", terms_.count_sources,
                 [this](const CountSource& source) { return write_count_source(terms_, source); });
    }
    write_list(json, "agreements", terms_.agreements,
               [this](const Agreement& agreement) { return write_agreement(terms_, agreement); });
    if (!terms_.projects.empty()) {
      write_list(json, "projects", terms_.projects,
                 [this](const Project& project) { return write_project(terms_, project); });
    }
    const auto write_items = [&](const char* key, ItemKind kind, const std::vector<Item>& items) {
      if (items.empty()) return;
      write_list(json, key, items,
                 [&](const Item& item) { return write_item(terms_, kind, item); });
    };
    write_items("expenses", ItemKind::expense, terms_.expenses);
    write_items("products", ItemKind::product, terms_.products);
    if (!terms_.actual_invoices.empty()) {
      write_list(json, "actual_invoices", terms_.actual_invoices,
                 [&](const ActualInvoice& one) { return write_actual_invoice(terms_, one); });
    }
    write_profiles(terms_, json);
    write_list(json, "time_entries", book_.time_entries,
               [this](const TimeEntry& entry) { return write_entry(entry); });
    if (!book_.consumption.empty()) {
      write_list(json, "consumption", book_.consumption,
                 [this](const ConsumptionRow& row) { return write_consumption_row(terms_, row); });
    }
    return json;
  }

 private:
  JsonText write_provider() const {
    const Provider& provider = terms_.provider;
    JsonText json = JsonText::object();
    json.set("name", provider.name);
    if (!provider.address.empty()) json.set("address", provider.address);
    write_optional(json, "email", provider.email);
    write_optional(json, "payment_note", provider.payment_note);
    json.set("currency", provider.currency.text());
    if (!provider.exchange_rates.empty()) {
      write_list(json, "exchange_rates", provider.exchange_rates, [](const ExchangeRate& rate) {
        return JsonText{{"currency", rate.currency.text()},
                        {"from", rate.from.to_string()},
                        {"rate", rate.rate.to_string()}};
      });
    }
    const Provider defaults;
    if (provider.terms_days != defaults.terms_days) json.set("terms_days", provider.terms_days);
    write_optional(json, "due_day", provider.due_day);
    if (provider.invoice_prefix != defaults.invoice_prefix) {
      json.set("invoice_prefix", provider.invoice_prefix);
    }
    if (provider.invoice_numbers) {
      const InvoiceNumbers& numbers = *provider.invoice_numbers;
      JsonText one{{"sequence", to_string(numbers.sequence)}, {"format", numbers.format}};
      const InvoiceNumbers by_default;
      if (numbers.start != by_default.start) one.set("start", numbers.start);
      if (numbers.digits != by_default.digits) one.set("digits", numbers.digits);
      json.set("invoice_numbers", std::move(one));
    }
    if (provider.hours_digits != defaults.hours_digits) {
      json.set("hours_digits", provider.hours_digits);
    }
    if (provider.rounding != defaults.rounding) json.set("rounding", to_string(provider.rounding));
    if (provider.tax_rounding != defaults.tax_rounding) {
      json.set("tax_rounding", to_string(provider.tax_rounding));
    }
    if (provider.calendar) json.set("calendar", write_calendar(*provider.calendar));
    return json;
  }

  JsonText write_entry(const TimeEntry& entry) const {
    JsonText json{{"id", entry.id}, {"client", terms_.clients[entry.client].id}};
    if (entry.agreement != kNowhere) json.set("agreement", terms_.agreements[entry.agreement].id);
    json.set("worked_at", entry.worked_at.to_string());
    json.set("entered_at", entry.entered_at.to_string());
    if (entry.given_in_hours) {
      json.set("hours", print_hours(hours_as_typed(entry)));
    } else {
      json.set("minutes", static_cast<std::int64_t>(entry.minutes.coefficient()));
    }
    json.set("work_role", terms_.work_roles[entry.work_role].id);
    json.set("work_type", terms_.work_types[entry.work_type].id);
    if (entry.work_time) json.set("work_time", to_string(*entry.work_time));
    json.set("billing", to_string(entry.billing));
    if (entry.approval != TimeEntry{}.approval) json.set("approval", to_string(entry.approval));
    write_optional(json, "hourly_rate", entry.hourly_rate);
    write_optional(json, "overage_rate", entry.overage_rate);
    write_optional(json, "ticket", entry.ticket);
    write_optional(json, "project", entry.project);
    write_optional(json, "member", entry.member);
    if (!entry.fields.empty()) {
      JsonText own = JsonText::object();
      for (const CustomField& field : entry.fields) own.set(field.name, field.value);
      json.set("fields", own);
    }
    write_optional(json, "note", entry.note);
    return json;
  }

  const Book& book_;
};

}  // namespace

JsonText write_book(const Book& book) { return BookWriter(book).write(); }

}  // namespace billing
