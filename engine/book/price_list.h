// What work costs before any client's or agreement's own rules: roles, types, taxes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/reference.h"
#include "book/time_limits.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

// What a line sells, as taxes tell it apart (schema: ConnectWise TaxCodeLevel flags for services,
// products, expenses).
enum class TaxClass { service, product, expense };

// What an amount of tax is charged for (schema: ConnectWise TaxCodeLevel rateType Amount; for what
// is not public, so all three are there).
enum class TaxAmountPer { invoice, line, unit };

// One level of tax; a line carries as many as it is taxed by.
struct TaxRate {
  std::string id;
  std::string name;
  Decimal percent;
  std::optional<Decimal> amount;  // Instead of a percentage.
  TaxAmountPer amount_per = TaxAmountPer::invoice;
  bool compound = false;  // On the amount with the line's taxes that are not compound.
  bool included = false;  // Prices contain it.
  std::vector<TaxClass> exempt_classes;
  std::vector<Index> exempt_work_roles;    // Their time.
  std::optional<Decimal> maximum_taxable;  // Of an invoice (schema: ConnectWise taxableMax).
  // Of a line, and of one of its units (schema: ConnectWise TaxCodeLevel, single-unit minimum and
  // maximum; the words are ours).
  std::optional<Decimal> maximum_taxable_per_line;
  std::optional<Decimal> maximum_taxable_per_unit;
  std::optional<Decimal> maximum_tax;  // Of an invoice.
};

struct WorkRole {
  std::string id;
  std::string name;
  Decimal hourly_rate;
  std::optional<Date> introduced_on =
      {};  // Agreements from before it were not made with it in mind.
  friend bool operator==(const WorkRole&, const WorkRole&) = default;
};

struct WorkType {
  std::string id;
  std::string name;
  TimeLimits time_limits;
  std::vector<Index> tax_rates;  // On billed time of this type.
  bool may_go_unbilled = false;  // Leaving its time unbilled is what the provider means to do.
  friend bool operator==(const WorkType&, const WorkType&) = default;
};

}  // namespace billing
