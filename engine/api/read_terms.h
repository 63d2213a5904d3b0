// Reads the parts of a book other than usage, one element at a time, so that opening a book and
// editing one element go the same way.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/field_reader.h"
#include "book/book.h"

namespace billing {

// Where each id stands, for resolving references.
struct BookIds {
  Ids tax_rates;
  Ids work_roles;
  Ids work_types;
  Ids clients;
  Ids count_sources;
  Ids agreements;
};

BookIds collect_ids(const Terms& terms);

// What names an agreement is its client's; `pointer` says where it stands.
void check_agreement_of_client(const Terms& terms, Index agreement, Index client,
                               const std::function<std::string()>& pointer, Problems& problems);

// "currency" of a provider, a client or an exchange rate.
Currency read_currency(FieldReader& fields);
Provider read_provider(const JsonValue& value, const std::string& pointer, Problems& problems);
Policies read_policies(const JsonValue& value, const std::string& pointer, Problems& problems);
// Whole calendar months, at most kMonthsMax.
WorkCalendar read_calendar(const JsonValue& value, const std::string& pointer, Problems& problems);
Period read_billed_period(const JsonValue& value, const std::string& pointer, Problems& problems);
TaxRate read_tax_rate(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                      Problems& problems);
WorkRole read_work_role(const JsonValue& value, const std::string& pointer, Problems& problems);
CoverageCondition read_coverage_condition(const JsonValue& value, const std::string& pointer,
                                          Problems& problems);
// Minimum, increment and maximum of a work type or an agreement.
TimeLimits read_time_limits(FieldReader& fields);
WorkType read_work_type(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                        Problems& problems);
Client read_client(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                   Problems& problems);
// `rules` is the list's elements; two rules for one role and type are ambiguous.
RateRules read_rate_rules(const std::vector<JsonValue>& rules, const std::string& pointer,
                          const BookIds& ids, Problems& problems);
// Dimensions of a client, an agreement or an addition: [{"name": "office", "value": "London"}].
GlDimensions read_dimensions(FieldReader& fields, Problems& problems);
Ledger read_ledger(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                   Problems& problems);
inline constexpr std::string_view kGlClassWords =
    "receivable, labour, agreement, product, expense, tax, deferred, breakage, opening";
// Says so where the field "account" holds what a plain-text journal takes for something else.
void check_account(FieldReader& fields, const std::string& account);
// What an answer calls a line or an invoice: put together from ids; empty without the field.
std::string read_name(FieldReader& fields, std::string_view field);
// Sets closed_until and closed_entries.
void read_closed_months(FieldReader& fields, const BookIds& ids, Ledger& ledger,
                        Problems& problems);
// Sets closed_invoices; closed_until is read already.
void read_closed_invoices(FieldReader& fields, const BookIds& ids, Ledger& ledger,
                          Problems& problems);
// What it keeps is the client's own and in the book's currency.
void check_closed_invoices(const Terms& terms, Problems& problems);
std::vector<DrawFactor> read_draw_factors(FieldReader& block, const BookIds& ids,
                                          Problems& problems);
std::vector<OverageRate> read_overage_rates(FieldReader& block, const BookIds& ids,
                                            Problems& problems);
// `agreement`: its dates are read already.
Block read_block(const JsonValue& value, const std::string& pointer, const Agreement& agreement,
                 const BookIds& ids, Problems& problems);
Agreement read_agreement(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                         Problems& problems);

Item read_expense(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                  Problems& problems);
Item read_product(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                  Problems& problems);
// "deposits" of an agreement or a project.
std::vector<Deposit> read_deposits(FieldReader& owner, const BookIds& ids, Problems& problems);
Project read_project(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                     Problems& problems);
// Their agreements are their clients'.
void check_projects(const Terms& terms, Problems& problems);
void check_items(const Terms& terms, Problems& problems);

}  // namespace billing
