// Ids first, so that every reference can be looked up; then each part; usage streams by.
#include "api/read_book.h"

#include "api/actual_invoices.h"
#include "api/check_terms.h"
#include "api/limits.h"
#include "api/profiles.h"
#include "api/read_configured.h"
#include "api/read_consumption.h"
#include "api/read_counts.h"
#include "api/read_terms.h"
#include "api/read_time_entries.h"

namespace billing {
namespace {

constexpr std::string_view kFormat = "drawdown-book-1";

// The ids of a list of objects as they will stand in the book; what is wrong with an id itself is
// said where the element is read.
Ids read_ids(const std::vector<JsonValue>& items, const std::string& pointer, Problems& problems) {
  Ids ids;
  for (Index i = 0; i < items.size(); ++i) {
    const JsonValue* id = items[i].find("id");
    if (id == nullptr || id->kind != JsonValue::Kind::string) continue;
    const auto [first, is_new] = ids.try_emplace(id->text, i);
    if (is_new) continue;
    problems.add("id.duplicate", pointer + "/" + std::to_string(i) + "/id",
                 "Element " + std::to_string(first->second + 1) + " of this list has the id " +
                     in_quotes(id->text) + " too. Ids are used once.");
  }
  return ids;
}

template <typename Element, typename Read>
std::vector<Element> read_list(const std::vector<JsonValue>& items, const std::string& pointer,
                               Read read) {
  std::vector<Element> elements;
  elements.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    elements.push_back(read(items[i], pointer + "/" + std::to_string(i)));
  }
  return elements;
}

const std::vector<JsonValue>& required_list(FieldReader& fields, std::string_view field,
                                            std::size_t count_max) {
  if (!fields.has(field)) fields.missing(field);
  return fields.list(field, count_max);
}

void read_sales(FieldReader& fields, const BookIds& ids, Terms& terms, Problems& problems) {
  const auto& projects = fields.list("projects", kProjectsMax);
  read_ids(projects, "/projects", problems);
  terms.projects = read_list<Project>(projects, "/projects", [&](auto& value, auto pointer) {
    return read_project(value, pointer, ids, problems);
  });
  const auto& expenses = fields.list("expenses", kItemsMax);
  const auto& products = fields.list("products", kItemsMax);
  read_ids(expenses, "/expenses", problems);
  read_ids(products, "/products", problems);
  terms.expenses = read_list<Item>(expenses, "/expenses", [&](auto& value, auto pointer) {
    return read_expense(value, pointer, ids, problems);
  });
  terms.products = read_list<Item>(products, "/products", [&](auto& value, auto pointer) {
    return read_product(value, pointer, ids, problems);
  });
}

// What was sent, what was closed, and how the platform is set up.
void read_looked_at(FieldReader& fields, const BookIds& ids, Terms& terms, Problems& problems) {
  const auto& invoices = fields.list("actual_invoices", kActualInvoicesMax);
  read_ids(invoices, "/actual_invoices", problems);
  terms.actual_invoices =
      read_list<ActualInvoice>(invoices, "/actual_invoices", [&](auto& value, auto pointer) {
        return read_actual_invoice(value, pointer, terms, ids, problems);
      });
  const auto& tickets = fields.list("closed_tickets", kClosedTicketsMax);
  terms.closed_tickets = read_list<ClosedTicket>(
      tickets, "/closed_tickets",
      [&](auto& value, auto pointer) { return read_closed_ticket(value, pointer, ids, problems); });
  if (const JsonValue* configured = fields.child("configured")) {
    terms.configured = read_configured(*configured, ids, problems);
  }
}

Terms read_terms(FieldReader& fields, BookIds& ids, Problems& problems) {
  const auto& tax_rates = fields.list("tax_rates", kTaxRatesMax);
  const auto& work_roles = required_list(fields, "work_roles", kWorkRolesMax);
  const auto& work_types = required_list(fields, "work_types", kWorkTypesMax);
  const auto& rate_rules = fields.list("rate_rules", kRateRulesMax);
  const auto& clients = required_list(fields, "clients", kClientsMax);
  const auto& count_sources = fields.list("count_sources", kCountSourcesMax);
  const auto& agreements = required_list(fields, "agreements", kAgreementsMax);
  ids = {read_ids(tax_rates, "/tax_rates", problems),
         read_ids(work_roles, "/work_roles", problems),
         read_ids(work_types, "/work_types", problems),
         read_ids(clients, "/clients", problems),
         read_ids(count_sources, "/count_sources", problems),
         read_ids(agreements, "/agreements", problems)};

  Terms terms;
  if (const JsonValue* provider = fields.required_child("provider")) {
    terms.provider = read_provider(*provider, "/provider", problems);
  }
  if (const JsonValue* policies = fields.child("policies")) {
    terms.policies = read_policies(*policies, "/policies", problems);
  }
  if (const JsonValue* period = fields.required_child("period")) {
    terms.period = read_billed_period(*period, "/period", problems);
  }
  terms.tax_rates = read_list<TaxRate>(tax_rates, "/tax_rates", [&](auto& value, auto pointer) {
    return read_tax_rate(value, pointer, ids, problems);
  });
  terms.work_roles = read_list<WorkRole>(work_roles, "/work_roles", [&](auto& value, auto pointer) {
    return read_work_role(value, pointer, problems);
  });
  terms.work_types = read_list<WorkType>(work_types, "/work_types", [&](auto& value, auto pointer) {
    return read_work_type(value, pointer, ids, problems);
  });
  terms.rate_rules = read_rate_rules(rate_rules, "/rate_rules", ids, problems);
  if (const JsonValue* ledger = fields.child("ledger")) {
    terms.ledger = read_ledger(*ledger, "/ledger", ids, problems);
  }
  terms.clients = read_list<Client>(clients, "/clients", [&](auto& value, auto pointer) {
    return read_client(value, pointer, ids, problems);
  });
  terms.count_sources = read_list<CountSource>(
      count_sources, "/count_sources",
      [&](auto& value, auto pointer) { return read_count_source(value, pointer, ids, problems); });
  terms.agreements = read_list<Agreement>(
      agreements, "/agreements",
      [&](auto& value, auto pointer) { return read_agreement(value, pointer, ids, problems); });
  read_sales(fields, ids, terms, problems);
  read_looked_at(fields, ids, terms, problems);
  terms.profiles = read_profiles(fields.list("profiles", kProfilesMax), "/profiles", problems);
  return terms;
}

void read_format(FieldReader& fields) {
  if (!fields.has("format")) fields.missing("format");
  const auto format = fields.optional_text("format");
  if (format && *format != kFormat) {
    fields.problem("choice.unknown", "format",
                   "This reads books of the format \"" + std::string(kFormat) + "\".");
  }
}

}  // namespace

std::optional<Book> read_book(std::string_view json, Problems& problems) {
  TimeEntriesReader entries(problems);
  ConsumptionReader consumption(problems);
  const auto place = [](const char* list) {
    return [list](std::size_t index) { return list + std::to_string(index); };
  };
  const auto entry_at = place("/time_entries/");
  const auto row_at = place("/consumption/");
  const StreamedLists streamed{
      {"time_entries", [&](auto& value, auto index) { entries.read(value, entry_at(index)); }},
      {"consumption", [&](auto& value, auto index) { consumption.read(value, row_at(index)); }}};
  const std::optional<JsonValue> root = parse_json(json, &streamed, problems);
  if (!root) return std::nullopt;

  FieldReader fields(*root, "", problems);
  read_format(fields);
  BookIds ids;
  Book book;
  book.terms = read_terms(fields, ids, problems);
  required_list(fields, "time_entries", 0);  // Its elements have streamed by.
  fields.list("consumption", 0);
  fields.finish();
  book.time_entries = entries.resolve(ids, entry_at);
  book.consumption = consumption.resolve(ids, row_at);
  check_entry_ids(book.time_entries, problems);
  check_terms(book.terms, problems);
  check_entry_agreements(book.terms, book.time_entries, problems);
  check_consumption(book.terms, book.consumption, problems);
  if (!problems.none()) return std::nullopt;
  return book;
}

}  // namespace billing
