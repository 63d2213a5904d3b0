// Prints how long ten thousand futures of each of the example's blocks take, and the search for
// better terms of each: built on demand, `ninja bench_forecast`, and timed by no test.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

#include "api/bill_book.h"
#include "api/read_book.h"
#include "better/better_agreement.h"
#include "forecast/forecast_block.h"
#include "support/books.h"

using namespace billing;

namespace {

// The best of five, in milliseconds: what else the machine does only makes it slower.
double best_of_five(const std::function<void()>& run) {
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    run();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    best = std::min(best, took.count());
  }
  return best;
}

}  // namespace

int main() {
  Problems problems;
  auto book = read_book(testing::read_file(DRAWDOWN_ROOT "/examples/fernhill.json"), problems);
  const auto billed = bill_book(std::move(book.value()), problems);
  Terms scratch = billed->book.terms;
  const ForecastAsked asked{*Date::parse("2026-10-01"), "", kFuturesUsual};
  const RoleCosts costs(scratch.work_roles.size());
  for (Index client = 0; client < billed->clients.size(); ++client) {
    const ClientBill& bill = billed->clients[client].bill;
    for (const BlockHistory& history : bill.blocks) {
      const Agreement& agreement = billed->book.terms.agreements[history.agreement];
      BlockForecast found;
      const double forecast = best_of_five([&] {
        found = forecast_block(scratch, bill, history, billed->book.time_entries, asked);
      });
      std::printf("%-22s forecast %6.2f ms over %2zu points", agreement.id.c_str(), forecast,
                  found.futures.bands.size());
      if (can_search(agreement)) {
        const double better = best_of_five([&] {
          find_better_agreement(scratch, usage_of(billed->book), billed->own_usage[client],
                                history.agreement, {}, costs, std::nullopt);
        });
        std::printf(", better %7.2f ms", better);
      }
      std::printf("\n");
    }
  }
  return problems.none() ? 0 : 1;
}
