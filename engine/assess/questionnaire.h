// A dozen plain questions about how a provider bills, and the answers to them.
//
// Every question has a default, so an assessment is there from the first answer on. The sizes are
// the article's example; of everything else the default is the plainest, so that a score counts
// only what was said.
#pragma once

#include <span>
#include <string_view>

#include "money/currency.h"
#include "money/decimal.h"

namespace billing {

// Each in the order of its question's options.
enum class Recurring { per_seat, flat_fee, both };
enum class SeatCounts { by_hand, by_source };
enum class Blocks { none, monthly, until_used };
enum class BlockDraw { one_for_one, factor, money, differs };
enum class AfterHours { same, dearer };
enum class BilledOverage {
  own_rate,
  overage_rate,
  not_billed,
  next_period,
  next_block,
  next_agreement
};
enum class Unused { lost, carried, carried_with_expiry };
enum class TimeSteps { none, quarter_hours, minimum_per_entry, minimum_per_ticket };
enum class Cloud { none, at_cost, marked_up, marked_up_by_group };
enum class Taxes { none, one, several };
enum class YearlyRise { no, yes };
enum class Accounting { simple, accounts, deferred, both };

struct Answers {
  Currency currency;
  int clients = 0;
  int seats = 0;
  Decimal monthly_recurring;
  Decimal hourly_rate;
  Recurring recurring = Recurring::per_seat;
  SeatCounts seat_counts = SeatCounts::by_hand;
  Blocks blocks = Blocks::none;
  BlockDraw block_draw = BlockDraw::one_for_one;
  AfterHours after_hours = AfterHours::same;
  BilledOverage overage = BilledOverage::own_rate;
  Unused unused = Unused::lost;
  TimeSteps time_steps = TimeSteps::none;
  Cloud cloud = Cloud::none;
  Taxes taxes = Taxes::none;
  YearlyRise yearly_rise = YearlyRise::no;
  Accounting accounting = Accounting::simple;
};

enum class AnswerKind { choice, count, amount, currency };

struct Option {
  std::string_view id;
  std::string_view title;
  std::string_view help;
};

struct Question {
  std::string_view id;
  std::string_view title;
  std::string_view help;
  std::string_view group;  // Of the score that it is mostly about; empty: of none.
  AnswerKind kind = AnswerKind::choice;
  std::string_view default_answer;
  std::span<const Option> options = {};  // Of a choice.
  int minimum = 0;                       // Of a count.
  int maximum = 0;
};

// In the order in which they are asked.
std::span<const Question> all_questions();
const Question& question(std::string_view id);

}  // namespace billing
