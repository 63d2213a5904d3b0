// Field after field in the schema's order.
#include "api/write_book.h"

#include "api/actual_invoices.h"
#include "api/profiles.h"
#include "api/read_configured.h"
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
#include "api/write_price_list.h"
#include "api/write_project.h"
#include "api/write_tax_rate.h"
#include "api/write_time_entry.h"
#include "money/rounding.h"

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
    write_list(json, "work_roles", terms_.work_roles,
               [this](const WorkRole& role) { return write_work_role(terms_, role); });
    write_list(json, "work_types", terms_.work_types,
               [this](const WorkType& type) { return write_work_type(terms_, type); });
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
    if (!terms_.closed_tickets.empty()) {
      write_list(json, "closed_tickets", terms_.closed_tickets,
                 [&](const ClosedTicket& one) { return write_closed_ticket(terms_, one); });
    }
    if (terms_.configured) json.set("configured", write_configured(terms_, *terms_.configured));
    write_list(json, "time_entries", book_.time_entries,
               [this](const TimeEntry& entry) { return write_time_entry(terms_, entry); });
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

  const Book& book_;
};

}  // namespace

JsonText write_book(const Book& book) { return BookWriter(book).write(); }

}  // namespace billing
