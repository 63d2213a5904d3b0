// {"question": "assess"}: audit, score, fit, cost and the largest differences of a book, with the
// method: everything that a report of it needs.
#pragma once

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "api/json_text.h"
#include "assess/audit.h"
#include "assess/line_needs.h"
#include "assess/manual_cost.h"
#include "profile/profile.h"

namespace billing {

// The question's fields: `wage`, `cost_of_cash_percent`, `late_invoices`, `touches`; and
// `without_differences`, since billing a large book as every platform would takes a while.
JsonText answer_assessment(const BilledBook& billed, FieldReader& fields, Problems& problems);

// What its parts are written from.
struct Assessment {
  const BilledBook& billed;
  AssessedBook book;
  std::vector<ScenarioAudit> audits;
  std::vector<LineNeeds> lines;
  InvoicedTotals invoiced;

  const Terms& terms() const { return book.terms; }
  std::string a_month(Money in_period) const { return in_a_month(terms(), in_period).to_string(); }
};
Assessment assess(const BilledBook& billed);

// The built-in profiles whose files say what they do of each scenario.
std::vector<const Profile*> platforms();

// `part` of `whole` in percent, with one digit; of nothing "0.0".
std::string print_percent(const Decimal& part, const Decimal& whole);

JsonText write_scenarios(const Assessment& assessment);
JsonText write_score(const Assessment& assessment);
JsonText write_fit(const Assessment& assessment);

// What manual work costs, and where that is from.
struct CostInput {
  Decimal value;
  bool is_default = true;
};
struct CostInputs {
  CostInput wage;  // Of an hour.
  CostInput cost_of_cash_percent;
  CostInput late_invoices;       // A month.
  std::vector<Touches> by_hand;  // Of each scenario.
  std::vector<std::vector<Touches>> by_platform;
};
CostInputs read_cost_inputs(FieldReader& fields, const Assessment& assessment, Problems& problems);
JsonText write_costs(const Assessment& assessment, const CostInputs& inputs);

}  // namespace billing
