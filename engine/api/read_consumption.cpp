// Rows are read while the text streams by, resolved at the end.
#include "api/read_consumption.h"

#include <string_view>
#include <unordered_set>

#include "api/limits.h"
#include "api/words.h"

namespace billing {
namespace {

ConsumptionMarkUp read_consumption_mark_up(const JsonValue& value, const std::string& pointer,
                                           Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ConsumptionMarkUp read;
  read.kind = fields.optional_choice("kind", find_consumption_kind, kConsumptionKindWords);
  read.meter_group = fields.optional_text("meter_group").value_or("");
  read.mark_up = read_mark_up(fields);
  fields.finish();
  return read;
}

void check_exchange_rate(FieldReader& fields, const std::optional<Decimal>& rate) {
  if (!rate || !rate->is_zero()) return;
  fields.problem("number.out_of_range", "exchange_rate",
                 "An exchange rate of zero would make everything free. Write how much one unit of "
                 "the vendor's currency is worth.");
}

}  // namespace

MarkUp read_mark_up(FieldReader& fields) {
  MarkUp mark_up;
  mark_up.method = fields.choice("method", find_mark_up_method, "percent, fixed, set_price");
  mark_up.value = fields.decimal("value", Sign::any);
  return mark_up;
}

void ConsumptionReader::read(const JsonValue& value, const std::string& pointer) {
  if (rows_.size() == kConsumptionRowsMax) {
    problems_.add("list.too_long", pointer,
                  "At most " + std::to_string(kConsumptionRowsMax) + " rows of consumption fit.");
    return;
  }
  FieldReader fields(value, pointer, problems_);
  ConsumptionRow row;
  row.id = fields.id("id");
  row.client = clients_.mention(fields.id("client"));
  if (fields.has("agreement"))
    row.agreement = agreements_.mention(fields.id("agreement"));
  else
    fields.child("agreement");
  row.on = fields.date("on");
  row.kind = fields.optional_choice("kind", find_consumption_kind, kConsumptionKindWords)
                 .value_or(ConsumptionKind::consumption);
  row.meter = fields.optional_text("meter").value_or("");
  row.meter_group = fields.optional_text("meter_group").value_or("");
  row.quantity = fields.decimal("quantity", Sign::any);
  row.list_price = fields.optional_decimal("list_price", Sign::any, kPriceFractionDigitsMax);
  row.net_price = fields.optional_decimal("net_price", Sign::any, kPriceFractionDigitsMax);
  if (!fields.has("list_price") && !fields.has("net_price")) fields.missing("net_price");
  row.exchange_rate = fields.optional_decimal("exchange_rate", Sign::zero_or_more);
  check_exchange_rate(fields, row.exchange_rate);
  row.partner_credit_percent =
      fields.optional_decimal("partner_credit_percent", Sign::zero_or_more);
  row.vendor_subtotal = fields.optional_decimal("vendor_subtotal", Sign::any);
  fields.finish();
  rows_.push_back(std::move(row));
}

std::vector<ConsumptionRow> ConsumptionReader::resolve(
    const BookIds& ids, const std::function<std::string(std::size_t)>& pointer_of) {
  const MentionResolver client(clients_, ids.clients, "client", "client");
  const MentionResolver agreement(agreements_, ids.agreements, "agreement", "agreement");
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto pointer = [&] { return pointer_of(i); };
    client.resolve(rows_[i].client, pointer, problems_);
    agreement.resolve(rows_[i].agreement, pointer, problems_);
  }
  return std::move(rows_);
}

void check_consumption(const Terms& terms, const std::vector<ConsumptionRow>& rows,
                       Problems& problems) {
  std::unordered_set<std::string_view> seen;
  seen.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ConsumptionRow& row = rows[i];
    const auto at = [&] { return "/consumption/" + std::to_string(i); };
    if (!row.id.empty() && !seen.insert(row.id).second) {
      problems.add("id.duplicate", at() + "/id",
                   "Another row of consumption has the id " + in_quotes(row.id) + " too.");
    }
    check_agreement_of_client(terms, row.agreement, row.client, at, problems);
  }
}

ConsumptionTerms read_consumption_terms(const JsonValue& value, const std::string& pointer,
                                        const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  ConsumptionTerms terms;
  terms.base = fields.optional_choice("base", find_consumption_base, "net, list")
                   .value_or(ConsumptionBase::net);
  const auto& mark_ups = fields.list("mark_ups", kMarkUpsMax);
  for (std::size_t i = 0; i < mark_ups.size(); ++i) {
    const std::string here = fields.at("mark_ups") + "/" + std::to_string(i);
    terms.mark_ups.push_back(read_consumption_mark_up(mark_ups[i], here, problems));
    const ConsumptionMarkUp& last = terms.mark_ups.back();
    for (std::size_t before = 0; before < i; ++before) {
      const ConsumptionMarkUp& one = terms.mark_ups[before];
      if (one.kind != last.kind || one.meter_group != last.meter_group) continue;
      problems.add("mark_up.ambiguous", here,
                   "Mark-up " + std::to_string(before + 1) +
                       " of this list is for the same kind and meter group. Keep one of them.");
    }
  }
  terms.rounding = fields.optional_choice("rounding", find_consumption_rounding, "group, row, end")
                       .value_or(ConsumptionRounding::group);
  terms.vendor_rounding =
      fields.optional_choice("vendor_rounding", find_vendor_rounding, "exact, microsoft")
          .value_or(VendorRounding::exact);
  const auto rate = fields.optional_decimal("exchange_rate", Sign::zero_or_more);
  check_exchange_rate(fields, rate);
  terms.exchange_rate = rate.value_or(terms.exchange_rate);
  terms.tax_rates = fields.references("tax_rates", ids.tax_rates, "tax rate", kTaxRatesPerLineMax);
  fields.finish();
  return terms;
}

}  // namespace billing
