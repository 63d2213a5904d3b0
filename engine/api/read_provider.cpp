// Who sends the invoices: terms, numbers, currency and exchange rates.
#include <algorithm>
#include <array>
#include <map>

#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "money/rounding.h"

namespace billing {
namespace {

std::vector<ExchangeRate> read_exchange_rates(FieldReader& provider, Currency own,
                                              Problems& problems) {
  std::vector<ExchangeRate> rates;
  std::map<std::array<char, 3>, Date> last_days;
  const std::vector<JsonValue>& items = provider.list("exchange_rates", kExchangeRatesMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    FieldReader fields(items[i], provider.at("exchange_rates") + "/" + std::to_string(i), problems);
    ExchangeRate rate;
    rate.currency = read_currency(fields);
    rate.from = fields.date("from");
    rate.rate = fields.decimal("rate", Sign::zero_or_more);
    if (fields.has("rate") && rate.rate.is_zero()) {
      fields.problem("number.out_of_range", "rate",
                     "An exchange rate of zero would make everything free. Write how much one unit "
                     "of the provider's currency is worth.");
    }
    if (rate.currency == own && own != Currency{}) {
      fields.problem("field.conflict", "currency",
                     "This is the provider's own currency, which needs no exchange rate.");
    }
    const auto [last, is_first] = last_days.try_emplace(rate.currency.code, rate.from);
    if (!is_first && rate.from <= last->second) {
      fields.problem("exchange_rate.not_ascending", "from",
                     "The rates of one currency come in the order of their days, each on a day of "
                     "its own: write a day after " +
                         last->second.to_string() + ".");
    }
    last->second = std::max(last->second, rate.from);
    fields.finish();
    rates.push_back(rate);
  }
  return rates;
}

void read_invoice_prefix(FieldReader& fields, Provider& provider) {
  const auto prefix = fields.optional_text("invoice_prefix");
  if (!prefix) return;
  provider.invoice_prefix = *prefix;
  bool good = prefix->size() <= 12;
  for (const char c : *prefix) {
    good = good &&
           ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-');
  }
  if (!good) {
    fields.problem("id.malformed", "invoice_prefix",
                   "An invoice prefix has up to 12 letters, digits and hyphens.");
  }
}

constexpr std::array<std::string_view, 5> kNumberFields = {"{prefix}", "{year}", "{yy}", "{month}",
                                                           "{number}"};

// What is left of a format without its fields is printed as it is.
bool is_good_format(std::string format) {
  for (const std::string_view field : kNumberFields) {
    for (std::size_t at = format.find(field); at != std::string::npos; at = format.find(field)) {
      format.replace(at, field.size(), "0");
    }
  }
  return format.size() <= kInvoiceNumberMax &&
         std::all_of(format.begin(), format.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                  c == '-' || c == '/' || c == '.' || c == '_';
         });
}

InvoiceNumbers read_invoice_numbers(const JsonValue& value, const std::string& pointer,
                                    Problems& problems) {
  FieldReader fields(value, pointer, problems);
  InvoiceNumbers numbers;
  numbers.sequence = fields.choice("sequence", find_number_sequence, "continuous, yearly");
  const bool is_yearly = numbers.sequence == NumberSequence::yearly;
  numbers.format = fields.optional_text("format").value_or(is_yearly ? "{prefix}-{year}-{number}"
                                                                     : "{prefix}-{number}");
  numbers.start =
      fields.optional_integer("start", {1, kInvoiceNumberStartMax}).value_or(numbers.start);
  numbers.digits = fields.optional_integer("digits", {1, 9}).value_or(numbers.digits);
  const auto has = [&](std::string_view field) {
    return numbers.format.find(field) != std::string::npos;
  };
  if (!is_good_format(numbers.format)) {
    fields.problem("invoice_number.malformed", "format",
                   "A format has letters, digits and - / . _ around {prefix}, {year}, {yy}, "
                   "{month} and {number}, at most " +
                       std::to_string(kInvoiceNumberMax) + " characters.");
  } else if (!has("{number}") || (is_yearly && !has("{year}") && !has("{yy}"))) {
    fields.problem("invoice_number.not_unique", "format",
                   is_yearly ? "Two invoices would have one number: write {number}, and {year} or "
                               "{yy}, since each year begins again with 1."
                             : "Two invoices would have one number: write {number} into it.");
  }
  fields.finish();
  return numbers;
}

}  // namespace

Currency read_currency(FieldReader& fields) {
  const std::string code = fields.text("currency");
  const std::optional<Currency> currency = find_currency(code);
  if (!currency && !code.empty()) {
    fields.problem("currency.unknown", "currency",
                   "There is no currency " + in_quotes(code) +
                       " in ISO 4217. Write a code such as USD, EUR or GBP.");
  }
  return currency.value_or(Currency{});
}

Provider read_provider(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Provider provider;
  provider.name = fields.text("name");
  provider.address = fields.texts("address", kAddressLinesMax);
  provider.email = fields.optional_text("email").value_or("");
  provider.payment_note = fields.optional_note("payment_note").value_or("");
  provider.currency = read_currency(fields);
  provider.exchange_rates = read_exchange_rates(fields, provider.currency, problems);
  provider.terms_days =
      fields.optional_integer("terms_days", {0, kTermsDaysMax}).value_or(provider.terms_days);
  provider.due_day = fields.optional_integer("due_day", {1, 31});
  read_invoice_prefix(fields, provider);
  if (const JsonValue* numbers = fields.child("invoice_numbers")) {
    provider.invoice_numbers =
        read_invoice_numbers(*numbers, fields.at("invoice_numbers"), problems);
  }
  provider.hours_digits = fields.optional_integer("hours_digits", {0, kHoursDigitsLimit})
                              .value_or(provider.hours_digits);
  provider.rounding =
      fields
          .optional_choice("rounding", find_rounding,
                           "half_away_from_zero, half_even, half_toward_zero, away_from_zero, "
                           "toward_zero, floor, ceiling")
          .value_or(provider.rounding);
  provider.tax_rounding =
      fields.optional_choice("tax_rounding", find_tax_rounding, "per_rate, per_line, once")
          .value_or(provider.tax_rounding);
  if (const JsonValue* calendar = fields.child("calendar")) {
    provider.calendar = read_calendar(*calendar, fields.at("calendar"), problems);
  }
  fields.finish();
  return provider;
}

}  // namespace billing
