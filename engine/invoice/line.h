// One printed line of an invoice, with what it takes to explain it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "book/consumption.h"
#include "book/item.h"
#include "book/line_kind.h"
#include "book/reference.h"
#include "calendar/period.h"
#include "calendar/proration.h"
#include "money/money.h"
#include "rating/price/price.h"

namespace billing {

// What one time entry puts on a line. quantity and worth add up over the line.
struct LineEntry {
  Index rated = kNowhere;  // In the client's rated entries.
  Decimal quantity;        // Hours of it that are on the line; zero for a part.
  Decimal worth;           // Exact, at the entry's own rate.
};

// The rows of metered usage that one line adds up.
struct ConsumptionGroup {
  ConsumptionKind kind = ConsumptionKind::consumption;
  std::string meter_group;
  Index mark_up = kNowhere;  // In the agreement's mark_ups; none: at cost.
  Decimal sum;               // Exact.
  Decimal running_before;    // The lines before it that are rounded together with it, exact.
  std::vector<Index> rows;   // In the book's consumption.
};

// What quantity and price of a fee or an addition follow from.
struct RecurringTerms {
  Date on;              // The day whose units and price are charged.
  Decimal units;        // Included ones too.
  Decimal whole_price;  // Of a unit and a whole period; the line's unit price may be a part of it.
  Date price_from;      // The day on which it was set; it has the uplifts after it,
  Date priced_on;       // up to this day.
  // Of a change inside a period: the day, and what was charged before it for the same days.
  std::optional<Date> changed_on;
  std::optional<Decimal> units_before;  // Taken off the units, where the price is the same.
  bool is_credit = false;               // Else the charge before the change is a line of its own.
  bool is_cancelled = false;
  bool is_first_period = false;  // The agreement's: first_period_proration counts.
};

// What a source's counts were looked at for.
struct CountedLine {
  Period days;  // Charged; of a line for each count, that count's.
  Date invoiced_on;
  Decimal quantity;
};

// The expense or product that a line is about.
struct ItemShare {
  ItemRef item;
  Index rated = kNowhere;  // In the client's rated entries.
  Decimal worth;           // Of what is on the line, exact.
};

// The milestone or the progress record that a line bills.
struct ProjectPart {
  Index project = kNowhere;
  Index place = kNowhere;  // In its milestones, or, where it has none, in its progress.
};

// A deposit, or what is taken off for it.
struct DepositPart {
  Index project = kNowhere;             // Whose it is; kNowhere: the line's agreement's.
  Index place = kNowhere;               // In the owner's deposits.
  Money left_before = Money::zero({});  // Of the deposit, before the deduction.
  Money asked = Money::zero({});        // The lines that it is taken off.
};

// Units of a block that an adjustment takes back and whose price is paid back.
struct Refund {
  Index adjustment = kNowhere;  // In the block's.
};

// What a discount took off one line.
struct LineDiscount {
  Index line = kNowhere;        // In the invoice's.
  Money net = Money::zero({});  // Of the line, less the discounts before this one.
  Money off = Money::zero({});
};

// A line as it was invoiced before its month was closed, where today's terms give another one.
struct KeptLine {
  std::string id;
  std::string description;
  std::string detail;
  Index invoice = kNowhere;  // In the ledger's closed invoices.
  Index line = kNowhere;     // In its lines.
};

// Of what was charged in a closed month: what today's terms charge otherwise; or, on two documents,
// all of it taken back, and what today's terms charge.
enum class CorrectionPart { difference, reversed, billed_again };

// What today's terms bill otherwise for a line of a closed month.
struct Correction {
  CorrectionPart part = CorrectionPart::difference;
  std::string line;     // Its id, on the invoice of the closed month.
  std::string invoice;  // That invoice's id
  std::string number;   // and number; empty: there was none.
  std::string description;
  Money was = Money::zero({});   // Invoiced, with the corrections since; billed again: nothing.
  Money now = Money::zero({});   // By today's terms; of what is reversed, nothing.
  Index due_invoice = kNowhere;  // In the client's invoices as they are due today; kNowhere: the
  Index due_line = kNowhere;     // line is not there any more.
};

struct Line {
  LineKind kind = LineKind::time;
  Index agreement = kNowhere;
  Index addition = kNowhere;   // In the agreement's additions.
  Index work_role = kNowhere;  // For time.
  Index work_type = kNowhere;
  WorkTime work_time = WorkTime::business;
  std::string ticket;        // Of all its entries, where the client's tickets are kept apart.
  std::string work_project;  // Likewise its projects.
  std::string member;        // Likewise the people who worked.
  std::optional<Date> day;   // Likewise the days.
  Shown shown = Shown::priced;
  std::optional<Money> bundle_amount;  // Printed instead: its own with that of the bundle's parts.
  Index block = kNowhere;        // In the client's block histories, for block_sale and block time.
  Index lot = kNowhere;          // In the block's lots, for block_sale; of a refund none.
  std::optional<Refund> refund;  // Of a block_sale.
  std::optional<PricePart> price_part;  // Of an addition with a price sheet: a line each.
  Decimal quantity;
  LineUnit unit = LineUnit::each;
  Decimal unit_price;
  Money amount = Money::zero({});        // quantity x unit_price x charged days, rounded once.
  Money included_tax = Money::zero({});  // Of the amount, where prices are inclusive.
  std::optional<Money> covered;          // What unbilled work was worth.
  std::optional<Money> cost;             // What it costs the provider, for the same units and days.
  std::vector<Index> tax_rates;
  Period period;  // Billed for; first to after the last day worked for time.
  std::optional<ChargedDays> charged_days;  // None: the whole period.
  std::optional<RecurringTerms> recurring;  // Of a fee or an addition.
  std::optional<CountedLine> counted;       // Of an addition that a source counts.
  std::vector<LineEntry> entries;
  std::optional<ConsumptionGroup> consumption;
  Index discount = kNowhere;  // In the agreement's discounts, of the whole invoice the client's.
  std::vector<LineDiscount> taken_off;  // Of a discount or a maximum; all carry its tax rates.
  std::optional<ItemShare> item;
  std::optional<ProjectPart> project;
  std::optional<DepositPart> deposit;
  std::shared_ptr<const KeptLine> kept;          // Null: it follows from today's terms.
  std::shared_ptr<const Correction> correction;  // Its taxes are corrections too.
};

}  // namespace billing
