// The questions, with every word that a page shows of them.
#include "assess/questionnaire.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace billing {
namespace {

constexpr std::array<Option, 3> kRecurring = {{
    {"per_seat", "A price for each user or device", "30 users at 90.00"},
    {"flat_fee", "A fixed fee", "2,700.00 a month, whatever they have"},
    {"both", "Both", "A fixed fee, and a price for each user or device"},
}};
constexpr std::array<Option, 2> kSeatCounts = {{
    {"by_hand", "Somebody does, by hand", "And types the number into the agreement"},
    {"by_source", "A system does", "The tenant, the monitoring or a distributor reports it"},
}};
constexpr std::array<Option, 3> kBlocks = {{
    {"none", "No", "Work is in the fee, or billed by the hour"},
    {"monthly", "Yes, a block every month", "20 hours each month"},
    {"until_used", "Yes, a block that lasts until it is used", "40 hours, then another block"},
}};
constexpr std::array<Option, 4> kBlockDraw = {{
    {"one_for_one", "In hours, one for one",
     "An after-hours hour takes one hour, whatever it is "
     "worth"},
    {"factor", "In hours, with a factor", "An after-hours hour takes 1.4 hours"},
    {"money", "In money", "An after-hours hour takes its own rate"},
    {"differs", "It depends on the client", "Some of each"},
}};
constexpr std::array<Option, 2> kAfterHours = {{
    {"same", "No, every hour costs the same", ""},
    {"dearer", "Yes", "1.4 times the rate at night and on weekends"},
}};
constexpr std::array<Option, 6> kOverage = {{
    {"own_rate", "By the hour, at the usual rate", ""},
    {"overage_rate", "By the hour, at a rate of its own", "1.2 times the usual one"},
    {"not_billed", "Not at all", ""},
    {"next_period", "It is taken from next month's block", ""},
    {"next_block", "Another block is sold", ""},
    {"next_agreement", "Another agreement takes it, then it is billed by the hour",
     "First the included hours, then a prepaid block"},
}};
constexpr std::array<Option, 3> kUnused = {{
    {"lost", "They are lost", ""},
    {"carried", "They are kept", ""},
    {"carried_with_expiry", "They are kept for a while", "Three months, or a year"},
}};
constexpr std::array<Option, 4> kTimeSteps = {{
    {"none", "As worked, to the minute", ""},
    {"quarter_hours", "In quarter hours", "50 minutes are billed as an hour"},
    {"minimum_per_entry", "At least half an hour, each time",
     "Two calls of 10 minutes are an hour"},
    {"minimum_per_ticket", "At least half an hour, each ticket",
     "Two calls of 10 minutes about one ticket are half an hour"},
}};
constexpr std::array<Option, 4> kCloud = {{
    {"none", "No", ""},
    {"at_cost", "Yes, at cost", ""},
    {"marked_up", "Yes, with one mark-up", "Cost plus 20 percent"},
    {"marked_up_by_group", "Yes, with different mark-ups", "Compute, storage and licences differ"},
}};
constexpr std::array<Option, 3> kTaxes = {{
    {"none", "None", ""},
    {"one", "One", "VAT or GST"},
    {"several", "More than one on the same line", "State and local"},
}};
constexpr std::array<Option, 2> kYearlyRise = {{
    {"no", "No", ""},
    {"yes", "Yes", "3 percent on each anniversary"},
}};
constexpr std::array<Option, 4> kAccounting = {{
    {"simple", "Totals by kind of line", "Services, licences, hours"},
    {"accounts", "Accounts by office or department", "Revenue of each office on its own account"},
    {"deferred", "Revenue when it is earned", "A prepaid block counts as earned as it is used"},
    {"both", "Both", ""},
}};

constexpr std::array<Question, 17> kQuestions = {{
    {"currency", "Which currency do you invoice in?", "Three letters.", "", AnswerKind::currency,
     "USD"},
    {"clients",
     "How many clients do you invoice a month?",
     "",
     "",
     AnswerKind::count,
     "40",
     {},
     1,
     500},
    {"monthly_recurring", "What do you invoice a month without any work?",
     "Fees, users, devices and licences together, before tax.", "", AnswerKind::amount, "120000"},
    {"hourly_rate", "What does an ordinary hour of work cost?", "Before tax.", "",
     AnswerKind::amount, "125"},
    {"seats",
     "How many users and devices do you look after?",
     "Of all clients together.",
     "",
     AnswerKind::count,
     "1200",
     {},
     0,
     100'000},
    {"recurring", "What do clients pay every month?", "", "rates", AnswerKind::choice, "per_seat",
     kRecurring},
    {"seat_counts", "Who counts users and devices?", "", "consumption", AnswerKind::choice,
     "by_hand", kSeatCounts},
    {"blocks", "Do you sell prepaid hours?", "A block is work that is paid for before it is done.",
     "blocks", AnswerKind::choice, "none", kBlocks},
    {"after_hours", "Do nights and weekends cost more?", "", "rates", AnswerKind::choice, "same",
     kAfterHours},
    {"block_draw",
     "When you work after hours for a client with a prepaid block, how is it taken from the block?",
     "Say what your contract promises, even if today's system does something else.", "blocks",
     AnswerKind::choice, "one_for_one", kBlockDraw},
    {"overage", "When a block is empty, how is further work billed?", "", "blocks",
     AnswerKind::choice, "own_rate", kOverage},
    {"unused", "What becomes of prepaid hours that nobody used?", "", "blocks", AnswerKind::choice,
     "lost", kUnused},
    {"time_steps", "How is work rounded?", "", "rates", AnswerKind::choice, "none", kTimeSteps},
    {"cloud", "Do you bill Azure or other metered usage?",
     "What a vendor charges by the month, by what was used.", "consumption", AnswerKind::choice,
     "none", kCloud},
    {"yearly_rise", "Do prices rise every year by agreement?", "", "rates", AnswerKind::choice,
     "no", kYearlyRise},
    {"taxes", "How many taxes are on your invoices?", "", "grouping", AnswerKind::choice, "none",
     kTaxes},
    {"accounting", "What does your accountant need?", "", "posting", AnswerKind::choice, "simple",
     kAccounting},
}};

}  // namespace

std::span<const Question> all_questions() { return kQuestions; }

const Question& question(std::string_view id) {
  const auto found = std::find_if(kQuestions.begin(), kQuestions.end(),
                                  [&](const Question& one) { return one.id == id; });
  if (found == kQuestions.end()) throw std::logic_error("no question " + std::string(id));
  return *found;
}

}  // namespace billing
