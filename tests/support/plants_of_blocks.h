// Prepaid work: what draws on a block, how long it lasts, and what happens past its end.
#pragma once

#include "profile/convert_block.h"
#include "support/plant.h"

namespace billing::testing {

inline const std::vector<Plant> kPlantsOfBlocks = {
    // Four hours after hours took four units and not six, so two hours of March are covered:
    // 4 x (150.00 - 100.00).
    {"draw_factors", "elm", "elm-hours", "200.00", Soil::set_up,
     [](Book& book) { set_up_block(book, "elm-hours").draw_factors.clear(); }},
    // Counted in hours and nobody says so on purpose: the same four hours at 150.00.
    {"draw_factors", "elm", "elm-amount", "200.00", Soil::agreed,
     [](Book& book) {
       Block& block = *agreed(book, "elm-amount").block;
       block = convert_block(block, BlockUnit::hours);
     }},
    // 6 x 100.00 + 4 x 150.00 against ten hours at 100.00.
    {"block_unit", "elm", "elm-amount", "200.00", Soil::set_up,
     [](Book& book) {
       Block& block = set_up_block(book, "elm-amount");
       block = convert_block(block, BlockUnit::hours);
     }},
    // Two hours past the end of March's block at 100.00.
    {"overage_refused",
     "elm",
     "elm-hours",
     "200.00",
     Soil::set_up,
     [](Book& book) { set_up_block(book, "elm-hours").overage = Overage::refuse; },
     Told::step,
     {"elm-hours-overage"}},
    // Two hours past the end of January's block at 100.00.
    {"overage_refused", "elm", "elm-next", "200.00", Soil::agreed,
     [](Book& book) { agreed(book, "elm-next").block->overage = Overage::refuse; }},
    // 20 % off two hours at 100.00.
    {"overage_rate",
     "elm",
     "elm-hours",
     "40.00",
     Soil::set_up,
     [](Book& book) { set_up_block(book, "elm-hours").overage_discount_percent = decimal("20"); },
     Told::step,
     {"elm-hours-overage"}},
    // The five hours of January that were lost on 1 March, at 100.00.
    {"carry_over_kept", "elm", "elm-carry", "500.00", Soil::set_up,
     [](Book& book) { set_up_block(book, "elm-carry").carry_over->lasts = {}; }},
    // Five hours of January should have been lost with February, and six of February with March.
    {"expiry_not_released", "elm", "elm-kept", "1100.00", Soil::set_up,
     [](Book& book) { set_up_block(book, "elm-kept").carry_over->lasts = {}; }, Told::beside},
    // January's two hours past the end at 100.00.
    {"borrowing_wrong", "elm", "elm-next", "200.00", Soil::set_up,
     [](Book& book) { set_up_block(book, "elm-next").borrow_percent = decimal("50"); }},
    // The first 10 minutes of an overage are half an hour, not a quarter, at 100.00.
    {"minimum_missing", "elm", "elm-desk", "25.00", Soil::set_up,
     [](Book& book) { set_up_agreement(book, "elm-desk").time_limits.minimum_minutes.reset(); }},
    // 35 minutes are 45, not 36, at 100.00.
    {"increment_missing", "elm", "elm-desk", "15.00", Soil::set_up,
     [](Book& book) { set_up_agreement(book, "elm-desk").time_limits.increment_minutes = 6; }},
    // Two hours more a month, and the two hours past March's end are gone.
    {"other_setting", "elm", "elm-hours", "200.00", Soil::set_up,
     [](Book& book) { set_up_block(book, "elm-hours").grant = decimal("12"); }},
    // By the day of work the senior's six hours are covered, and two of the engineer's are not:
    // 2 x 150.00 against 2 x 100.00.
    {"entry_order", "", "", "100.00", Soil::set_up,
     [](Book& book) { set_up_policies(book).entry_order = EntryOrder::worked; }},
    // Ten hours of the pot at 100.00.
    {"block_overdrawn", "elm", "elm-pot", "1000.00", Soil::rows,
     [](Book& book) {
       std::erase_if(book.time_entries, [](const TimeEntry& one) { return one.id == "pot-1"; });
     },
     Told::beside},
    // Two hours are owed at the end, at 100.00.
    {"block_overdrawn", "elm", "elm-owe", "200.00", Soil::rows,
     [](Book& book) { entry(book, "owe-3").minutes = decimal("720"); }, Told::beside},
};

}  // namespace billing::testing
