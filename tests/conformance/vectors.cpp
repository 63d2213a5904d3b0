// Random figures with exact answers, one a line.
#include <algorithm>

#include "collections.h"
#include "invoice/bill_client.h"
#include "invoice/tax_table.h"
#include "money/allocate.h"
#include "rating/markup.h"
#include "rating/price/free_units.h"

namespace billing::testing {
namespace {

constexpr Rounding kHalfUp = Rounding::half_away_from_zero;

JsonText exact(const Row& row, const Ratio& value) {
  return {{"exact", to_text(value)},
          {"rounded", value.round(row.integer("dp"), kHalfUp).to_string()}};
}

JsonText answer_price(const Row& row, PriceModel model) {
  const Row input = row.at("input");
  Pricing pricing;
  pricing.model = model;
  if (model == PriceModel::package) {
    pricing.package_size = input.number("package_size");
    pricing.amount = input.number("amount");
  } else {
    for (const Row& tier : input.items("tiers")) {
      pricing.tiers.push_back({tier.optional_number("up_to"),
                               tier.optional_number("unit"),
                               {},
                               tier.optional_number("flat"),
                               {}});
    }
  }
  const Decimal units = charged_units(input.number("units"), input.number_or("free_units", "0"));
  return exact(row, Ratio(price_usage(pricing, {units}).amount));
}

JsonText answer_overage(const Row& row) {
  const Row input = row.at("input");
  Pricing pricing;
  pricing.unit_price = input.number("rate");
  const Decimal hours = charged_units(input.number("used"), input.number("included"));
  return exact(row, Ratio(price_usage(pricing, {hours}).amount));
}

JsonText answer_prorate(const Row& row) {
  const Row input = row.at("input");
  return exact(
      row, Ratio(input.number("price")) * Ratio(input.number("days"), input.number("period_days")));
}

JsonText answer_allocate(const Row& row) {
  const Row input = row.at("input");
  std::vector<std::int64_t> weights;
  for (const Row& weight : input.items("weights")) weights.push_back(std::stoll(weight.text()));
  const Money total =
      Money::from_minor_units(std::stoll(input.text("total_minor")), currency("USD"));
  JsonText parts = JsonText::array();
  for (const Money& part : allocate(total, weights)) {
    parts.push_back(std::to_string(part.minor_units()));
  }
  return {{"expected", parts}};
}

JsonText answer_tax(const Row& row) {
  std::vector<TaxRate> rates;
  std::vector<TaxedLine> lines;
  for (const Row& line : row.at("input").items("lines")) {
    const Decimal percent = line.number("rate");
    const auto same = [&](const TaxRate& rate) { return rate.percent == percent; };
    const auto rate = std::find_if(rates.begin(), rates.end(), same);
    const auto place = static_cast<Index>(rate - rates.begin());
    if (rate == rates.end()) {
      rates.emplace_back();
      rates.back().percent = percent;
    }
    lines.push_back({line.number("net"), Decimal::from_integer(1), {place}});
  }
  const auto total = [&](TaxRounding policy, int digits) {
    Provider provider;
    provider.tax_rounding = policy;
    provider.rounding = kHalfUp;
    provider.currency.digits = digits;
    Decimal sum;
    for (const RateTax& tax : TaxTable(rates, provider, lines).taxes()) sum += tax.tax;
    return sum.to_string();
  };
  const int digits = row.integer("dp");
  const std::string policy = row.at("input").text_or("policy", "per_rate");
  const TaxRounding own = policy == "per_line" ? TaxRounding::per_line
                          : policy == "once"   ? TaxRounding::once
                                               : TaxRounding::per_rate;
  // What the policy rounds along the way is rounded in the exact sum too.
  return {{"exact", total(own, digits)},
          {"rounded", total(own, digits)},
          {"per_rate", total(TaxRounding::per_rate, digits)},
          {"per_line", total(TaxRounding::per_line, digits)},
          {"once", total(TaxRounding::once, digits)}};
}

JsonText answer_markup(const Row& row) {
  const Row input = row.at("input");
  Decimal sum;
  Decimal each;
  for (const Row& cost : input.items("costs")) {
    const MarkUp mark_up{MarkUpMethod::percent, input.number("percent")};
    const Decimal marked = apply_mark_up(mark_up, cost.number(), {});
    sum += marked;
    each += round(marked, row.integer("dp"), kHalfUp);
  }
  return {{"exact", sum.to_string()},
          {"rounded", round(sum, row.integer("dp"), kHalfUp).to_string()},
          {"each", each.to_string()}};
}

JsonText answer_rounding(const Row& row) {
  const Row input = row.at("input");
  JsonText modes = JsonText::object();
  for (const auto& [name, expected] : row.at("expected").value().members) {
    modes.set(name,
              round(input.number("value"), input.integer("dp"), rounding_of(name)).to_string());
  }
  return {{"expected", modes}};
}

// One client with one block of `balance`, and an hour's rate typed into each entry.
Book book_of_block(const Row& input, BlockUnit unit) {
  Book book;
  Terms& terms = book.terms;
  terms.provider.currency = currency("USD");
  terms.period = {date("2026-01-01"), date("2026-02-01")};
  terms.work_roles.push_back({});
  terms.work_types.push_back({});
  terms.clients.push_back({});
  Agreement agreement;
  agreement.client = 0;
  agreement.start = terms.period.start;
  agreement.coverage.time = true;
  agreement.block.emplace();
  agreement.block->unit = unit;
  agreement.block->cycle = BlockCycle::one_time;
  agreement.block->grant = input.number("balance");
  terms.agreements.push_back(std::move(agreement));
  for (const Row& row : input.items("entries")) {
    TimeEntry entry;
    entry.id = std::to_string(book.time_entries.size());
    entry.client = 0;
    entry.work_role = 0;
    entry.work_type = 0;
    const auto minute = static_cast<std::int32_t>(book.time_entries.size());
    entry.worked_at = LocalTime::from_minutes(terms.period.start.days() * 24 * 60 + minute);
    entry.entered_at = entry.worked_at;
    entry.minutes = row.number("hours") * Decimal::from_integer(60);
    entry.given_in_hours = true;
    entry.hourly_rate = row.number("rate");
    book.time_entries.push_back(std::move(entry));
  }
  return book;
}

JsonText answer_prepaid(const Row& row, BlockUnit unit) {
  const Book book = book_of_block(row.at("input"), unit);
  const ClientBill bill = bill_client(book.terms, usage_of(book), usage_by_client(book)[0], 0);
  std::vector<std::string> covered(book.time_entries.size(), "0");
  std::vector<std::string> beyond(book.time_entries.size(), "0");
  Decimal left;
  for (const Movement& movement : bill.blocks.at(0).movements) {
    left = movement.left;
    if (movement.rated == kNowhere) continue;
    const RatedEntry& rated = bill.rated[movement.rated];
    covered[rated.entry] = (-movement.quantity).to_string();
    if (movement.beyond.is_zero()) continue;
    beyond[rated.entry] = unit == BlockUnit::hours ? movement.beyond.to_string()
                                                   : to_text(Ratio(movement.beyond, rated.rate));
  }
  JsonText rows = JsonText::array();
  for (std::size_t i = 0; i < covered.size(); ++i) {
    rows.push_back({{"covered", covered[i]}, {"overage_hours", beyond[i]}});
  }
  return {{"exact", left.to_string()},
          {"rounded", round(left, row.integer("dp"), kHalfUp).to_string()},
          {"rows", rows}};
}

JsonText answer(const Row& row) {
  const std::string& kind = row.text("kind");
  if (kind == "graduated") return answer_price(row, PriceModel::graduated);
  if (kind == "volume") return answer_price(row, PriceModel::volume);
  if (kind == "package") return answer_price(row, PriceModel::package);
  if (kind == "prorate") return answer_prorate(row);
  if (kind == "allocate") return answer_allocate(row);
  if (kind == "tax") return answer_tax(row);
  if (kind == "prepaid_amount") return answer_prepaid(row, BlockUnit::amount);
  if (kind == "prepaid_hours") return answer_prepaid(row, BlockUnit::hours);
  if (kind == "overage") return answer_overage(row);
  if (kind == "markup") return answer_markup(row);
  if (kind == "rounding") return answer_rounding(row);
  throw CannotRun("no kind " + kind);
}

// What a row expects stands beside its input, under names of its own.
std::vector<Case> cases(const Row& file) {
  std::vector<Case> all;
  for (const Row& row : file.items("lines")) {
    JsonValue expected;
    expected.kind = JsonValue::Kind::object;
    for (const auto& [name, value] : row.value().members) {
      const bool given = name == "kind" || name == "input" || name == "dp" || name == "id";
      if (!given) expected.members.emplace_back(name, value);
    }
    const std::string line = "line " + std::to_string(all.size() + 1);
    all.push_back({row.text_or("id", line), row.text("kind"), row.value(), expected});
  }
  return all;
}

}  // namespace

Collection vectors() {
  return {"vectors",
          [](const Row& file) {
            if (!file.has("lines")) return false;
            const std::vector<Row> lines = file.items("lines");
            return !lines.empty() && lines.front().has("kind") && lines.front().has("input");
          },
          cases, answer};
}

}  // namespace billing::testing
