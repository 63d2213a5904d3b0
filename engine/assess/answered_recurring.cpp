// What every client pays each month: so many seats, a fee, or half of each.
#include "assess/book_from_answers.h"
#include "money/allocate.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kPriceDigits = 4;  // Beyond the currency's, so that the seats come to the total.
constexpr std::string_view kSource = "seat-count";
constexpr std::string_view kProduct = "product";

// Clients are of three sizes, one after the other (assumption).
std::int64_t size_of(Index client) { return 3 - static_cast<std::int64_t>(client % 3); }

std::vector<std::int64_t> sizes(const Answers& answers) {
  std::vector<std::int64_t> all;
  for (int i = 0; i < answers.clients; ++i) all.push_back(size_of(static_cast<Index>(i)));
  return all;
}

// Whole seats that add up.
std::vector<std::int64_t> split_seats(const Answers& answers) {
  const std::vector<std::int64_t> weights = sizes(answers);
  std::int64_t total = 0;
  for (const std::int64_t weight : weights) total += weight;
  std::vector<std::int64_t> seats;
  std::int64_t before = 0;
  std::int64_t given = 0;
  for (const std::int64_t weight : weights) {
    before += weight;
    const std::int64_t until_here = answers.seats * before / total;
    seats.push_back(until_here - given);
    given = until_here;
  }
  return seats;
}

CountSnapshot snapshot(Index client, Date on, std::int64_t count) {
  CountSnapshot one;
  one.client = client;
  one.taken_at = first_minute_of(on);
  one.attributes = {{std::string(kProduct), "seat"}};
  one.count = Decimal::from_integer(count);
  return one;
}

// Every third client gets one more seat in the second month (assumption).
bool grows(Index client) { return client % 3 == 0; }

struct Share {
  std::int64_t seats = 0;
  Decimal seat_price;
  Decimal fee;
  Decimal months = Decimal::from_integer(1);  // That a period has.
};

void fill_quantity(const Answers& answers, Terms& terms, Index client, std::int64_t seats,
                   Addition& addition) {
  const Date growth = day_of_period(1, 16);
  if (answers.seat_counts == SeatCounts::by_hand) {
    addition.quantity = Decimal::from_integer(seats);
    if (grows(client)) {
      addition.changes = {{growth, Decimal::from_integer(seats + 1), std::nullopt}};
    }
    return;
  }
  addition.counted = CountedQuantity{};
  addition.counted->source = 0;
  addition.counted->match = {{std::string(kProduct), "seat"}};
  addition.counted->sampling = CountSampling::invoice_date;
  std::vector<CountSnapshot>& snapshots = terms.count_sources[0].snapshots;
  snapshots.push_back(snapshot(client, terms.period.start, seats));
  if (grows(client)) snapshots.push_back(snapshot(client, growth, seats + 1));
}

void add_agreement(const Answers& answers, Terms& terms, Index client, const Share& share) {
  Agreement agreement;
  agreement.id = numbered("managed", client + 1);
  agreement.client = client;
  agreement.name = "Managed services";
  agreement.start = *Date::from_parts(2025, 11, 1);
  agreement.proration = Proration::inclusive;
  if (pays_by_quarter(answers, client)) agreement.billing_cycle = Cycle::quarterly;
  if (answers.yearly_rise == YearlyRise::yes) {
    Uplift uplift;
    uplift.value = Decimal::from_integer(3);
    uplift.first = day_of_period(1, 1);
    agreement.uplifts = {uplift};
  }
  if (!share.fee.is_zero()) {
    agreement.recurring_fee = RecurringFee{};
    agreement.recurring_fee->amount = share.fee * share.months;
    agreement.recurring_fee->name = "Managed services";
    agreement.recurring_fee->tax_rates = all_tax_rates(terms);
  }
  if (share.seats > 0) {
    Addition addition;
    addition.id = "seat";
    addition.name = "Managed user or device";
    addition.unit_price = share.seat_price * share.months;
    addition.tax_rates = all_tax_rates(terms);
    fill_quantity(answers, terms, client, share.seats, addition);
    agreement.additions.push_back(std::move(addition));
  }
  terms.agreements.push_back(std::move(agreement));
}

}  // namespace

void add_recurring(const Answers& answers, Terms& terms) {
  const bool has_seats = answers.seats > 0 && answers.recurring != Recurring::flat_fee;
  const bool has_fee = !has_seats || answers.recurring != Recurring::per_seat;
  const Decimal half = *Decimal::parse("0.5");
  const Decimal in_fees = !has_fee    ? Decimal{}
                          : has_seats ? answers.monthly_recurring * half
                                      : answers.monthly_recurring;
  const std::vector<Money> fees =
      allocate(round_to_money(in_fees, answers.currency, terms.provider.rounding), sizes(answers));
  const std::vector<std::int64_t> seats = split_seats(answers);
  Share share;
  if (has_seats) {
    share.seat_price =
        divide(answers.monthly_recurring - in_fees, Decimal::from_integer(answers.seats),
               answers.currency.digits + kPriceDigits, terms.provider.rounding);
    if (answers.seat_counts == SeatCounts::by_source) {
      terms.count_sources.push_back(
          {std::string(kSource), "Seats in the tenant", CountKind::users, std::nullopt, {}, {}});
    }
  }
  for (Index client = 0; client < terms.clients.size(); ++client) {
    share.seats = has_seats ? seats[client] : 0;
    share.fee = fees[client].to_decimal();
    share.months = Decimal::from_integer(pays_by_quarter(answers, client) ? 3 : 1);
    if (share.seats > 0 || !share.fee.is_zero()) add_agreement(answers, terms, client, share);
  }
}

}  // namespace billing
