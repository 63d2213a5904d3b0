// The provider, the price list and the clients; the rest is in the answered_*.cpp.
#include "assess/book_from_answers.h"

#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kYear = 2026;
constexpr int kFirstMonth = 10;

Decimal number(std::string_view text) { return *Decimal::parse(text); }

TaxRate tax_rate(std::string_view id, std::string_view name, std::string_view percent) {
  TaxRate rate;
  rate.id = id;
  rate.name = name;
  rate.percent = number(percent);
  return rate;
}

TimeLimits limits_of(TimeSteps steps) {
  TimeLimits limits;
  if (steps == TimeSteps::none) return limits;
  limits.increment_minutes = 15;
  if (steps != TimeSteps::quarter_hours) limits.minimum_minutes = 30;
  return limits;
}

}  // namespace

std::string numbered(std::string_view word, std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(word) + "-" + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') +
         digits;
}

Date day_of_period(int month, int day) {
  return Date::from_parts(kYear, kFirstMonth, 1)->plus_months(month).plus_days(day - 1);
}

std::vector<Index> all_tax_rates(const Terms& terms) {
  std::vector<Index> rates;
  for (Index i = 0; i < terms.tax_rates.size(); ++i) rates.push_back(i);
  return rates;
}

void add_prices(const Answers& answers, Terms& terms) {
  if (answers.taxes == Taxes::one) terms.tax_rates = {tax_rate("tax", "Sales tax", "10")};
  if (answers.taxes == Taxes::several) {
    terms.tax_rates = {tax_rate("state", "State tax", "6.25"), tax_rate("local", "Local tax", "2")};
  }
  terms.work_roles = {{"engineer", "Engineer", answers.hourly_rate}};
  const TimeLimits limits = limits_of(answers.time_steps);
  terms.work_types = {{"standard", "Standard", limits, all_tax_rates(terms)},
                      {"after-hours", "After hours", limits, all_tax_rates(terms)}};
  if (answers.time_steps == TimeSteps::minimum_per_ticket) {
    terms.policies.time_rounding_scope = TimeRoundingScope::ticket;
  }
  const bool has_overage_rate = answers.overage == BilledOverage::overage_rate;
  const Decimal overage = answers.hourly_rate * number("1.2");
  if (has_overage_rate) {
    RateRule any;
    any.method = RateMethod::multiplier;
    any.value = number("1");
    any.overage_rate = overage;
    terms.rate_rules.push_back(any);
  }
  if (answers.after_hours == AfterHours::dearer) {
    RateRule night;
    night.work_type = kAfterHours;
    night.method = RateMethod::multiplier;
    night.value = number("1.4");
    if (has_overage_rate) night.overage_rate = overage * number("1.4");
    terms.rate_rules.push_back(night);
  }
}

void add_clients(const Answers& answers, Terms& terms) {
  const bool has_offices =
      answers.accounting == Accounting::accounts || answers.accounting == Accounting::both;
  for (int i = 0; i < answers.clients; ++i) {
    Client client;
    client.id = numbered("client", static_cast<std::size_t>(i) + 1);
    client.name = "Client " + std::to_string(i + 1);
    if (has_offices) client.dimensions["office"] = i % 2 == 0 ? "North" : "South";
    terms.clients.push_back(std::move(client));
  }
}

Book book_from_answers(const Answers& answers) {
  Book book;
  Terms& terms = book.terms;
  terms.provider.name = "Answered in the questionnaire";
  terms.provider.currency = answers.currency;
  terms.period = {day_of_period(0, 1), day_of_period(kAnsweredMonths, 1)};
  add_prices(answers, terms);
  add_clients(answers, terms);
  add_recurring(answers, terms);
  add_blocks(answers, terms);
  add_cloud(answers, book);
  add_work(answers, book);
  add_ledger(answers, terms);
  return book;
}

}  // namespace billing
