// What was worked and used: the same for each client of a kind, month after month.
#include <array>

#include "assess/book_from_answers.h"

namespace billing {
namespace {

// Entries of a client with a block, by month: past the block's end, below it, past it again, so
// that overage, what is left and what is carried over all happen (assumption).
constexpr std::array<int, kAnsweredMonths> kBlockEntries = {12, 8, 14};
constexpr int kOtherEntries = 2;
constexpr int kNights = 5;
constexpr int kMinutes = 85;
constexpr int kNightMinutes = 55;
constexpr int kCallMinutes = 10;

class Worker {
 public:
  explicit Worker(Book& book) : book_(book) {}

  // Two entries share a ticket.
  void add(Index client, Index type, Date on, int minutes) {
    const int hour = type == kAfterHours ? 20 : 10;
    TimeEntry entry;
    entry.id = numbered("entry", book_.time_entries.size() + 1);
    entry.client = client;
    entry.worked_at = LocalTime::from_minutes(first_minute_of(on).minutes() + hour * 60);
    entry.entered_at = LocalTime::from_minutes(entry.worked_at.minutes() + minutes + 5);
    entry.minutes = Decimal::from_integer(minutes);
    entry.work_role = kEngineer;
    entry.work_type = type;
    entry.ticket = "Ticket " + std::to_string(book_.time_entries.size() / 2 + 1);
    book_.time_entries.push_back(std::move(entry));
  }

 private:
  Book& book_;
};

ConsumptionRow row(const Answers& answers, Index client, Date on, std::size_t number) {
  constexpr std::array<std::string_view, 3> kGroups = {"Compute", "Storage", "Licences"};
  constexpr std::array<std::string_view, 3> kPrices = {"0.03", "0.012", "0.02"};
  ConsumptionRow one;
  one.id = numbered("row", number + 1);
  one.client = client;
  one.on = on;
  const std::size_t group = number % kGroups.size();
  one.kind = group == 2 ? ConsumptionKind::licence : ConsumptionKind::consumption;
  one.meter_group = kGroups[group];
  one.meter = kGroups[group];
  one.quantity = Decimal::from_integer(100);
  // In proportion to the hourly rate, so that it fits the currency (assumption).
  one.net_price = answers.hourly_rate * *Decimal::parse(kPrices[group]);
  one.list_price = one.net_price;
  return one;
}

std::vector<ConsumptionMarkUp> mark_ups_of(Cloud cloud) {
  const auto percent = [](std::string_view group, int value) {
    ConsumptionMarkUp one;
    one.meter_group = group;
    one.mark_up.value = Decimal::from_integer(value);
    return one;
  };
  if (cloud == Cloud::marked_up) return {percent("", 20)};
  if (cloud == Cloud::marked_up_by_group) {
    return {percent("Compute", 20), percent("Storage", 12), percent("Licences", 8)};
  }
  return {};
}

}  // namespace

void add_cloud(const Answers& answers, Book& book) {
  Terms& terms = book.terms;
  for (Index client = 0; client < terms.clients.size(); ++client) {
    if (!has_cloud(answers, client)) continue;
    Agreement agreement;
    agreement.id = numbered("cloud", client + 1);
    agreement.client = client;
    agreement.name = "Cloud usage";
    agreement.start = terms.period.start;
    agreement.consumption = ConsumptionTerms{};
    agreement.consumption->mark_ups = mark_ups_of(answers.cloud);
    agreement.consumption->tax_rates = all_tax_rates(terms);
    terms.agreements.push_back(std::move(agreement));
    for (int month = 0; month < kAnsweredMonths; ++month) {
      for (int part = 0; part < 3; ++part) {
        book.consumption.push_back(
            row(answers, client, day_of_period(month, 28), book.consumption.size()));
      }
    }
  }
}

void add_work(const Answers& answers, Book& book) {
  Worker worker(book);
  for (Index client = 0; client < book.terms.clients.size(); ++client) {
    for (int month = 0; month < kAnsweredMonths; ++month) {
      const bool is_prepaid = has_block(answers, client);
      const int days = is_prepaid ? kBlockEntries[static_cast<std::size_t>(month)] : kOtherEntries;
      for (int i = 0; i < days; ++i) {
        worker.add(client, kStandard, day_of_period(month, 1 + 2 * i), kMinutes);
      }
      for (int i = 0; i < (is_prepaid ? kNights : 1); ++i) {
        worker.add(client, kAfterHours, day_of_period(month, 2 + 5 * i), kNightMinutes);
      }
      worker.add(client, kStandard, day_of_period(month, 28), kCallMinutes);
    }
  }
}

}  // namespace billing
