// A representative book, made of answers: as many clients, seats and as much money as somebody
// said, and everything else in proportions that are ours (assumption, all in this folder's
// answered_*.cpp). Same answers, same book.
#pragma once

#include "assess/questionnaire.h"
#include "book/book.h"

namespace billing {

// A quarter, since a month shows neither what is carried over nor what is owed to the next.
// What contradicts each other is taken as it can only be meant: a block that lasts until it is used
// has no next month, so its overage of `next_period` is another block.
Book book_from_answers(const Answers& answers);

// The parts of it, each added to the book before it.
void add_prices(const Answers& answers, Terms& terms);
void add_clients(const Answers& answers, Terms& terms);
void add_recurring(const Answers& answers, Terms& terms);
void add_blocks(const Answers& answers, Terms& terms);
void add_cloud(const Answers& answers, Book& book);
void add_work(const Answers& answers, Book& book);
void add_ledger(const Answers& answers, Terms& terms);

// A third of the clients has a block, every second one metered usage, every fifth pays a quarter
// ahead where revenue is to be deferred (assumptions).
inline bool has_block(const Answers& answers, Index client) {
  return answers.blocks != Blocks::none && client % 3 == 0;
}
inline bool has_cloud(const Answers& answers, Index client) {
  return answers.cloud != Cloud::none && client % 2 == 0;
}
inline bool is_deferred(const Answers& answers) {
  return answers.accounting == Accounting::deferred || answers.accounting == Accounting::both;
}
inline bool pays_by_quarter(const Answers& answers, Index client) {
  return is_deferred(answers) && client % 5 == 0;
}

// Places in the price list.
inline constexpr Index kEngineer = 0;
inline constexpr Index kStandard = 0;
inline constexpr Index kAfterHours = 1;

// "client-007".
std::string numbered(std::string_view word, std::size_t number);
inline constexpr int kAnsweredMonths = 3;  // Of the book.
Date day_of_period(int month, int day);    // `month` from 0.
std::vector<Index> all_tax_rates(const Terms& terms);

}  // namespace billing
