// Seats, devices, additions: what is counted beside what is billed.
#pragma once

#include "support/plant.h"

namespace billing::testing {

inline void recount(Book& book, std::string_view product, const char* count) {
  for (CountSource& source : book.terms.count_sources) {
    for (CountSnapshot& snapshot : source.snapshots) {
      const bool is_it = snapshot.attributes.front().value == product;
      if (is_it && book.terms.clients[snapshot.client].id == "oak") {
        snapshot.count = decimal(count);
      }
    }
  }
}

inline const std::vector<Plant> kPlantsOfCounts = {
    // 20 are counted: 4 x 12.00 in three months.
    {"seat_drift",
     "oak",
     "oak-seats",
     "144.00",
     Soil::agreed,
     [](Book& book) { agreed_addition(book, "oak-seats", "premium").quantity = decimal("16"); },
     Told::step,
     {"premium"}},
    // Two too many: -2 x 12.00 in three months.
    {"seat_drift",
     "oak",
     "oak-seats",
     "-72.00",
     Soil::agreed,
     [](Book& book) { agreed_addition(book, "oak-seats", "premium").quantity = decimal("22"); },
     Told::step,
     {"premium"}},
    // 3 x 12.00 in three months.
    {"seat_drift", "oak", "oak-seats", "108.00", Soil::set_up,
     [](Book& book) { set_up_addition(book, "oak-seats", "premium").quantity = decimal("17"); }},
    // 6 are counted, one is included: 2 x 145.00 in three months.
    {"device_drift",
     "oak",
     "oak-seats",
     "870.00",
     Soil::agreed,
     [](Book& book) { agreed_addition(book, "oak-seats", "server").quantity = decimal("4"); },
     Told::step,
     {"server"}},
    // 145.00 in three months.
    {"device_drift", "oak", "oak-seats", "435.00", Soil::set_up,
     [](Book& book) { set_up_addition(book, "oak-seats", "server").quantity = decimal("5"); }},
    // 10 x 7.50 in three months: as signed, then as counted and priced as Baycrest's.
    {"addition_missing",
     "oak",
     "oak-seats",
     "225.00",
     Soil::set_up,
     [](Book& book) { set_up_agreement(book, "oak-seats").additions.pop_back(); },
     Told::step,
     {"basic"}},
    {"addition_missing",
     "oak",
     "oak-seats",
     "225.00",
     Soil::agreed,
     [](Book& book) { agreed(book, "oak-seats").additions.pop_back(); },
     Told::step,
     {"basic"}},
    // 5 x 10.00 too much in three months.
    {"addition_without_vendor", "oak", "oak-seats", "-150.00", Soil::set_up,
     [](Book& book) {
       Addition addition;
       addition.id = addition.name = "Unknown";
       addition.quantity = decimal("5");
       addition.unit_price = decimal("10");
       std::vector<Addition>& additions = set_up_agreement(book, "oak-seats").additions;
       additions.insert(additions.begin(), addition);
     }},
    // 20 x 12.00 in three months, which nobody counts.
    {"addition_without_vendor",
     "oak",
     "oak-seats",
     "720.00",
     Soil::rows,
     [](Book& book) {
       std::erase_if(book.terms.count_sources[0].snapshots,
                     [](const CountSnapshot& one) { return one.attributes.front().value == "BP"; });
     },
     Told::beside,
     {"premium"}},
    // January: 20 x 12.00.
    {"addition_late", "oak", "oak-seats", "240.00", Soil::set_up,
     [](Book& book) { set_up_addition(book, "oak-seats", "premium").start = day("2026-02-01"); }},
    {"addition_late",
     "oak",
     "oak-seats",
     "240.00",
     Soil::agreed,
     [](Book& book) { agreed_addition(book, "oak-seats", "premium").start = day("2026-02-01"); },
     Told::step,
     {"premium"}},
    // March: 20 x 12.00.
    {"addition_ended", "oak", "oak-seats", "240.00", Soil::set_up,
     [](Book& book) { set_up_addition(book, "oak-seats", "premium").end = day("2026-03-01"); }},
    {"addition_ended",
     "oak",
     "oak-seats",
     "240.00",
     Soil::agreed,
     [](Book& book) { agreed_addition(book, "oak-seats", "premium").end = day("2026-03-01"); },
     Told::step,
     {"premium"}},
    // Two counts of one time: the one before them stands, which is the same.
    {"count_ambiguous",
     "oak",
     "oak-seats",
     "0.00",
     Soil::rows,
     [](Book& book) {
       CountSource& source = book.terms.count_sources[0];
       for (const CountSnapshot& one : source.snapshots) {
         if (one.attributes.front().value != "BB" || one.taken_at.date() != day("2026-02-01")) {
           continue;
         }
         CountSnapshot again = one;
         again.count = decimal("99");
         source.snapshots.push_back(again);
         return;
       }
     },
     Told::beside,
     {"basic"}},
};

}  // namespace billing::testing
