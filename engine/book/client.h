// Somebody who is invoiced.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/discount.h"
#include "book/ledger.h"
#include "book/rate_rule.h"
#include "book/reference.h"
#include "book/work_calendar.h"
#include "money/currency.h"

namespace billing {

// What of a client's month goes on an invoice of its own; the rest stays together.
enum class SeparateInvoices {
  none,
  agreement,       // Each that has no parent, with its children.
  purchase_order,  // Each that agreements name, other than the client's.
  ticket,          // The time of each (documented: HaloPSA, "Invoice each Ticket separately").
  project,         // The time, milestones, progress and deposits of each (assumption).
};

// How a client's time is laid out on invoices. Each printed line is rounded, so a finer layout may
// come to other cents (assumption: platforms differ in what they print).
enum class TimeLayout {
  summary,  // By work role, work type and rate.
  ticket,   // Of each ticket apart.
  day,      // Of each day apart.
  person,   // Of each member apart.
};

// Into which sections with subtotals an invoice is divided (documented: HaloPSA and ConnectWise
// group lines; by what is theirs to configure, so the ways are ours).
enum class InvoiceSections {
  agreement,  // An agreement each, then each heading that it gives its fee and additions.
  heading,    // First each heading, of all agreements together; then the rest by agreement.
  kind,       // Recurring services, prepaid blocks, consumption, items, projects, time.
};

// What prices an invoice shows.
enum class PrintedPrices {
  all,
  amounts,    // Of lines, without quantities and unit prices.
  subtotals,  // Of sections.
};

struct Client {
  std::string id;
  std::string name;
  std::vector<std::string> address;
  std::optional<Currency> currency;  // Of its invoices and of all amounts that it has agreed to.
  std::optional<int> terms_days;     // Instead of the provider's.
  std::optional<int> due_day;        // Instead of the provider's.
  std::string invoice_note;          // Printed on every invoice.
  TimeLayout time_layout = TimeLayout::summary;
  bool hides_covered_work = false;  // Work that an agreement or its block covers is not printed.
  InvoiceSections invoice_sections = InvoiceSections::agreement;
  PrintedPrices printed_prices = PrintedPrices::all;
  SeparateInvoices separate_invoices = SeparateInvoices::none;
  std::string purchase_order;
  std::vector<Index> exempt_tax_rates;
  std::vector<Discount> discounts;  // Off whole invoices, after those of the agreements.
  std::optional<MinimumInvoice> minimum_invoice;  // Of each, before tax.
  std::optional<Decimal> maximum_invoice;
  std::vector<Credit> credits;
  RateRules rate_rules;
  std::optional<WorkCalendar> calendar;  // Instead of the provider's.
  GlDimensions dimensions;               // For the ledger's look-up, such as its office.
};

}  // namespace billing
