// Time, items, projects, credits, usage: what was captured.
#pragma once

#include "support/plant.h"

namespace billing::testing {

inline const std::vector<Plant> kPlantsOfRows = {
    // Two hours at 100.00.
    {"unapproved_time", "yew", "", "200.00", Soil::rows,
     [](Book& book) { entry(book, "yew-2").approval = Approval::submitted; }},
    // An hour and a half at 100.00.
    {"time_given_away", "yew", "", "150.00", Soil::rows,
     [](Book& book) { entry(book, "yew-3").billing = EntryBilling::do_not_bill; }},
    // One hour at 80.00.
    {"stale_rates", "yew", "", "20.00", Soil::rows,
     [](Book& book) { entry(book, "yew-4").hourly_rate = decimal("80"); }},
    // One ticket; of 100.00 and 400.00 the lower is the middle.
    {"zero_time_tickets", "holm", "", "100.00", Soil::rows,
     [](Book& book) {
       book.terms.closed_tickets.push_back(
           {"T9", place_of(book.terms.clients, "holm"), day("2026-03-05")});
     },
     Told::beside},
    {"item_given_away", "fir", "", "84.00", Soil::rows,
     [](Book& book) { named(book.terms.expenses, "mileage").billing = EntryBilling::do_not_bill; }},
    // Three docks at 100.00.
    {"item_given_away", "fir", "", "300.00", Soil::rows,
     [](Book& book) { named(book.terms.products, "docks").billing = EntryBilling::no_charge; }},
    {"milestone_forgotten", "fir", "", "600.00", Soil::rows,
     [](Book& book) { book.terms.projects[0].milestones[1].due_on.reset(); }, Told::not_billed},
    {"credit_twice", "fir", "", "50.00", Soil::rows,
     [](Book& book) {
       std::vector<Credit>& credits = named(book.terms.clients, "fir").credits;
       credits.push_back(credits[0]);
       credits.back().id = "again";
     },
     Told::beside},
    // The project's 400.00 and 600.00.
    {"fallback_account", "fir", "", "1000.00", Soil::rows,
     [](Book& book) {
       for (ClassCascade& one : book.terms.ledger.cascades) {
         std::erase_if(one.cascade.mappings,
                       [](const GlMapping& mapping) { return mapping.account == "projects"; });
       }
     },
     Told::beside},
    // Three months of 40.00 that are billed twice.
    {"agreement_twice", "ivy", "ivy-mail-2", "120.00", Soil::rows,
     [](Book& book) {
       Agreement again = agreed(book, "ivy-mail");
       again.id = "ivy-mail-2";
       book.terms.agreements.push_back(again);
     },
     Told::not_billed},
    // 15 % of 100 x 1.00.
    {"partner_credit_lost", "ash", "", "15.00", Soil::rows,
     [](Book& book) { row(book, "vm-1").partner_credit_percent = Decimal{}; }, Told::beside},
    // 85.50 on the vendor's invoice, 85.00 by its rule.
    {"vendor_rounding", "ash", "", "0.50", Soil::rows,
     [](Book& book) { row(book, "vm-1").vendor_subtotal = decimal("85.50"); }, Told::beside},
    // 10 x (11.00 - 10.00) at the price that was set.
    {"cost_rise",
     "ash",
     "",
     "10.00",
     Soil::rows,
     [](Book& book) {
       row(book, "office-3").list_price = row(book, "office-3").net_price = decimal("11");
     },
     Told::beside,
     {"ash-price"}},
    // 4 x 10.00 of usage of a client that no agreement bills it to.
    {"consumption_unbilled", "holm", "", "40.00", Soil::rows,
     [](Book& book) {
       ConsumptionRow usage;
       usage.id = "loose";
       usage.client = place_of(book.terms.clients, "holm");
       usage.on = day("2026-02-03");
       usage.quantity = decimal("4");
       usage.net_price = decimal("10");
       book.consumption.push_back(usage);
     },
     Told::beside},
};

}  // namespace billing::testing
