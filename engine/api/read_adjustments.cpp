// Lists with ids of their own, percentages up to a hundred.
#include "api/read_adjustments.h"

#include <algorithm>
#include <set>

#include "api/limits.h"
#include "api/words.h"

namespace billing {
namespace {

// A commitment's period: whole months.
std::optional<Cycle> find_monthly_cycle(std::string_view word) {
  const std::optional<Cycle> cycle = find_cycle(word);
  return cycle && *cycle >= Cycle::monthly ? cycle : std::nullopt;
}

std::vector<DiscountOn> read_on(FieldReader& fields) {
  std::vector<DiscountOn> on;
  for (const std::string& word : fields.texts("on", kDiscountOnMax)) {
    const std::optional<DiscountOn> found = find_discount_on(word);
    if (!found) {
      fields.problem("choice.unknown", "on",
                     in_quotes(word) +
                         " is not one of recurring_fee, addition, block_sale, consumption, time.");
    } else if (std::find(on.begin(), on.end(), *found) != on.end()) {
      fields.problem("list.repeats", "on", in_quotes(word) + " stands there twice.");
    } else {
      on.push_back(*found);
    }
  }
  return on;
}

Discount read_discount(const JsonValue& value, const std::string& pointer, const Ids& additions,
                       Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Discount discount;
  discount.id = fields.id("id");
  discount.name = fields.text("name");
  discount.percent = fields.optional_decimal("percent", Sign::zero_or_more);
  discount.amount = fields.optional_decimal("amount", Sign::zero_or_more);
  if (fields.has("percent") == fields.has("amount")) {
    fields.problem("field.conflict", "percent",
                   "A discount has \"percent\" or \"amount\", and not both.");
  }
  if (discount.percent && Decimal::from_integer(100) < *discount.percent) {
    fields.problem("number.out_of_range", "percent", "At most 100 percent can be taken off.");
  }
  discount.on = read_on(fields);
  discount.additions =
      fields.references("additions", additions, "addition of the agreement", kAdditionsMax);
  discount.start = fields.optional_date("start");
  discount.end = fields.optional_date("end");
  if (discount.start && discount.end && *discount.end <= *discount.start) {
    fields.problem("period.empty", "end", "The discount ends before it starts.");
  }
  fields.finish();
  return discount;
}

// Elements with ids that are unique in their list.
template <typename Element, typename Read>
std::vector<Element> read_own_list(FieldReader& owner, const char* field, std::size_t count_max,
                                   Problems& problems, Read read) {
  std::vector<Element> elements;
  std::set<std::string> seen;
  const std::vector<JsonValue>& items = owner.list(field, count_max);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = owner.at(field) + "/" + std::to_string(i);
    elements.push_back(read(items[i], here));
    const std::string& id = elements.back().id;
    if (!id.empty() && !seen.insert(id).second) {
      problems.add("id.duplicate", here + "/id",
                   "Another element of this list has the id " + in_quotes(id) + " too.");
    }
  }
  return elements;
}

Credit read_credit(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Credit credit;
  credit.id = fields.id("id");
  credit.on = fields.date("on");
  credit.amount = fields.decimal("amount", Sign::zero_or_more);
  credit.reason = fields.text("reason");
  fields.finish();
  return credit;
}

MinimumInvoice read_minimum_invoice(const JsonValue& value, const std::string& pointer,
                                    const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  MinimumInvoice minimum;
  minimum.name = fields.optional_text("name").value_or(std::string(kMinimumInvoiceName));
  minimum.amount = fields.decimal("amount", Sign::zero_or_more);
  minimum.tax_rates =
      fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  fields.finish();
  return minimum;
}

}  // namespace

std::vector<Discount> read_discounts(FieldReader& owner, const std::vector<Addition>& additions,
                                     Problems& problems) {
  Ids ids;
  for (Index i = 0; i < additions.size(); ++i) ids.emplace(additions[i].id, i);
  return read_own_list<Discount>(owner, "discounts", kDiscountsMax, problems,
                                 [&](const JsonValue& value, const std::string& here) {
                                   return read_discount(value, here, ids, problems);
                                 });
}

std::optional<Cap> read_cap(FieldReader& agreement, Problems& problems) {
  const JsonValue* value = agreement.child("cap");
  if (value == nullptr) return std::nullopt;
  FieldReader fields(*value, agreement.at("cap"), problems);
  Cap cap;
  cap.name = fields.optional_text("name").value_or(std::string(kCapName));
  cap.cycle = fields.choice("cycle", find_monthly_cycle,
                            "monthly, two_monthly, quarterly, semi_annual, yearly");
  cap.maximum = fields.decimal("maximum", Sign::zero_or_more);
  cap.billed_before = fields.optional_decimal("billed_before", Sign::zero_or_more);
  fields.finish();
  return cap;
}

void check_cap(FieldReader& agreement_fields, const Agreement& agreement) {
  if (!agreement.cap || !agreement.commitment) return;
  // Both over as many months as the two cycles have together.
  const auto over = [](const Decimal& amount, Cycle other) {
    return amount * Decimal::from_integer(months_of(other));
  };
  if (over(agreement.commitment->minimum, agreement.cap->cycle) <=
      over(agreement.cap->maximum, agreement.commitment->cycle)) {
    return;
  }
  agreement_fields.problem("price.minimum_above_maximum", "commitment",
                           "What is committed is above the cap of the same months. Lower it, or "
                           "raise the cap.");
}

std::optional<Commitment> read_commitment(FieldReader& agreement, const BookIds& ids,
                                          Problems& problems) {
  const JsonValue* value = agreement.child("commitment");
  if (value == nullptr) return std::nullopt;
  FieldReader fields(*value, agreement.at("commitment"), problems);
  Commitment commitment;
  commitment.name = fields.optional_text("name").value_or(std::string(kCommitmentName));
  commitment.cycle = fields.choice("cycle", find_monthly_cycle,
                                   "monthly, two_monthly, quarterly, semi_annual, "
                                   "yearly");
  commitment.minimum = fields.decimal("minimum", Sign::zero_or_more);
  commitment.billed_before = fields.optional_decimal("billed_before", Sign::zero_or_more);
  commitment.tax_rates =
      fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  fields.finish();
  return commitment;
}

void read_invoice_adjustments(FieldReader& fields, const BookIds& ids, Client& client,
                              Problems& problems) {
  client.discounts = read_discounts(fields, {}, problems);
  if (const JsonValue* minimum = fields.child("minimum_invoice")) {
    client.minimum_invoice =
        read_minimum_invoice(*minimum, fields.at("minimum_invoice"), ids, problems);
  }
  client.maximum_invoice = fields.optional_decimal("maximum_invoice", Sign::zero_or_more);
  if (client.minimum_invoice && client.maximum_invoice &&
      *client.maximum_invoice < client.minimum_invoice->amount) {
    fields.problem("price.minimum_above_maximum", "minimum_invoice",
                   "The least that an invoice comes to is above the most.");
  }
  client.credits = read_own_list<Credit>(fields, "credits", kCreditsMax, problems,
                                         [&](const JsonValue& value, const std::string& here) {
                                           return read_credit(value, here, problems);
                                         });
}

}  // namespace billing
