// One level of tax, and what of it cannot be meant together.
#include <algorithm>

#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"

namespace billing {
namespace {

std::vector<TaxClass> read_classes(FieldReader& fields) {
  std::vector<TaxClass> classes;
  for (const std::string& word : fields.texts("exempt_classes", 3)) {
    const std::optional<TaxClass> found = find_tax_class(word);
    if (!found) {
      fields.problem("choice.unknown", "exempt_classes",
                     in_quotes(word) + " is not one of service, product, expense.");
    } else if (std::find(classes.begin(), classes.end(), *found) != classes.end()) {
      fields.problem("list.repeats", "exempt_classes", in_quotes(word) + " stands there twice.");
    } else {
      classes.push_back(*found);
    }
  }
  return classes;
}

void read_charge(FieldReader& fields, TaxRate& rate) {
  const auto percent = fields.optional_decimal("percent", Sign::zero_or_more);
  rate.percent = percent.value_or(Decimal{});
  rate.amount = fields.optional_decimal("amount", Sign::zero_or_more);
  if (fields.has("percent") == fields.has("amount")) {
    fields.problem("field.conflict", "percent",
                   "A tax rate has \"percent\" or \"amount\", and not both.");
  }
  const auto per = fields.optional_choice("amount_per", find_tax_amount_per, "invoice, line, unit");
  rate.amount_per = per.value_or(rate.amount_per);
  if (fields.has("amount_per") && !fields.has("amount")) {
    fields.problem("field.conflict", "amount_per", "Only an \"amount\" is per something.");
  }
}

}  // namespace

TaxRate read_tax_rate(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                      Problems& problems) {
  FieldReader fields(value, pointer, problems);
  TaxRate rate;
  rate.id = fields.id("id");
  rate.name = fields.text("name");
  read_charge(fields, rate);
  if (fields.has("compound")) rate.compound = fields.boolean("compound");
  if (fields.has("included")) rate.included = fields.boolean("included");
  rate.exempt_classes = read_classes(fields);
  rate.exempt_work_roles =
      fields.references("exempt_work_roles", ids.work_roles, "work role", kWorkRolesMax);
  rate.maximum_taxable = fields.optional_decimal("maximum_taxable", Sign::zero_or_more);
  rate.maximum_taxable_per_line =
      fields.optional_decimal("maximum_taxable_per_line", Sign::zero_or_more);
  rate.maximum_taxable_per_unit =
      fields.optional_decimal("maximum_taxable_per_unit", Sign::zero_or_more);
  const bool limits_taxable =
      rate.maximum_taxable || rate.maximum_taxable_per_line || rate.maximum_taxable_per_unit;
  rate.maximum_tax = fields.optional_decimal("maximum_tax", Sign::zero_or_more);
  if (rate.included && (rate.compound || rate.amount || limits_taxable || rate.maximum_tax)) {
    fields.problem("field.conflict", "included",
                   "A tax inside of prices is a plain percentage: not compound, without amount "
                   "and maximum.");
  }
  if (rate.amount && (rate.compound || limits_taxable)) {
    fields.problem("field.conflict", "amount",
                   "An amount of tax does not depend on what is taxed: not compound, without "
                   "a maximum that is taxable.");
  }
  fields.finish();
  return rate;
}

}  // namespace billing
