// Block after block, in the book's order of clients and agreements.
#include "api/write_forecast.h"

#include <algorithm>

#include "api/coded_text.h"
#include "api/print.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "forecast/forecast_block.h"
#include "money/rounding.h"

namespace billing {
namespace {

constexpr int kChanceDigits = 4;

// What the forecast takes for granted.
constexpr CodedText kAssumptions[] = {
    {"weeks",
     "Work of the weeks to come is like that of weeks that were: whole weeks are drawn by "
     "chance from the client's own, Monday to Sunday."},
    {"independent",
     "A week does not depend on the week before it, and work neither grows nor "
     "shrinks from year to year."},
    {"season",
     "With a year of history a week is like those up to six weeks from it in their "
     "year; with less there is no season."},
    {"holidays",
     "A week with a holiday is like weeks with a holiday, where at least three are "
     "known; which day it is does not count."},
    {"uncertain",
     "Every week that is drawn is put back with two copies, so that futures differ in what a usual "
     "week is too."},
    {"few_weeks",
     "With less than thirteen weeks of history four copies are put back; with less than eight all "
     "work of a future is also more or less by up to one part in so many weeks."},
    {"runs_out",
     "A block runs out on the first day on which work asks for more than there is, "
     "before anything is owed, topped up or sold for it."},
    {"beyond",
     "Work past the block is billed at the average price of its week, as the engine "
     "prices that week's work past the block."},
    {"lost",
     "Units that are lost count at what their lot was sold for, else at the block's hour "
     "price, those of money at their face."},
};

CodedText text_of(NoForecast why) {
  switch (why) {
    case NoForecast::unlimited:
      return {"unlimited", "The block grants what the work needs, so it never runs out."};
    case NoForecast::not_begun:
      return {"not_begun", "The agreement has no day before the one from which to look ahead."};
    case NoForecast::over:
      return {"over", "The agreement has ended by then."};
    case NoForecast::no_history:
      return {"no_history", "There is not one whole week of history, Monday to Sunday."};
  }
  return {};
}

JsonText write_notes(const BlockForecast& forecast) {
  JsonText notes = JsonText::array();
  const auto add = [&](bool holds, std::string_view code, std::string_view text) {
    if (holds) notes.push_back(write_coded({code, text}));
  };
  const BlockFutures& futures = forecast.futures;
  add(futures.weeks < kWeeksEnough, "short_history",
      "Less than eight weeks of history: take this as a guess. The bands are widened for it.");
  add(!forecast.is_any_needed, "no_work",
      "The history has no work for this block, so neither has the forecast.");
  add(!futures.facts.keeps_season, "no_season",
      "Less than a year of history: the time of year is not looked at.");
  add(forecast.knows_holidays && !futures.facts.keeps_holidays, "no_holiday_weeks",
      "Holidays are ahead, and less than three weeks with one are known: they count as any week.");
  add(futures.facts.keeps_holidays && !forecast.knows_holidays, "no_holidays_ahead",
      "The calendar has no holiday in the weeks ahead: no week counts as one with a holiday.");
  add(forecast.plan.span_end == SpanEnd::horizon, "horizon",
      "What is left has no end within reach: chance and money are told for the days named here.");
  return notes;
}

class BlockWriter {
 public:
  BlockWriter(const Terms& terms, const BlockForecast& forecast)
      : terms_(terms),
        forecast_(forecast),
        block_(*terms.agreements[forecast.agreement].block),
        scale_(block_.unit, terms.provider.currency) {}

  JsonText write() const {
    const Agreement& agreement = terms_.agreements[forecast_.agreement];
    JsonText none, forecast;
    if (forecast_.none) {
      none = write_coded(text_of(*forecast_.none));
    } else {
      forecast = write_futures();
    }
    return {{"agreement", agreement.id},
            {"client", terms_.clients[agreement.client].id},
            {"name", agreement.name},
            {"unit", to_string(block_.unit)},
            {"currency", terms_.provider.currency.text()},
            {"overage", to_string(block_.overage)},
            {"no_forecast", std::move(none)},
            {"forecast", std::move(forecast)}};
  }

 private:
  std::string units(std::int64_t parts) const {
    return print_block(terms_, block_.unit, scale_.units_of(parts));
  }

  // Of a sum over all futures; so exact that what is printed is not more than it knows.
  std::string mean(Int128 parts) const {
    const int digits =
        block_.unit == BlockUnit::amount ? terms_.provider.currency.digits : kHoursDigitsPrinted;
    return print_block(
        terms_, block_.unit,
        divide(scale_.units_of(parts), Decimal::from_integer(forecast_.futures.futures), digits,
               Rounding::half_away_from_zero));
  }

  JsonText write_band(const Band& band) const {
    return {{"p10", units(band.p10)}, {"p50", units(band.p50)}, {"p90", units(band.p90)}};
  }

  static JsonText write_day(const std::optional<Date>& day) {
    return day ? JsonText(day->to_string()) : JsonText();
  }

  std::string_view span_end() const {
    switch (forecast_.plan.span_end) {
      case SpanEnd::period:
        return "period";
      case SpanEnd::lots:
        return "lots";
      case SpanEnd::horizon:
        return "horizon";
    }
    return {};
  }

  JsonText write_futures() const {
    const BlockFutures& futures = forecast_.futures;
    JsonText bands = JsonText::array();
    for (const BandPoint& point : futures.bands) {
      bands.push_back({{"on", point.on.to_string()},
                       {"p10", units(point.left.p10)},
                       {"p50", units(point.left.p50)},
                       {"p90", units(point.left.p90)}});
    }
    // What the next agreement makes of it is not known here.
    JsonText overage, expiry;
    if (block_.overage != Overage::next_agreement) overage = futures.overage.to_string();
    if (futures.lost) expiry = futures.lost->to_string();
    const Decimal chance =
        divide(Decimal::from_integer(futures.ran_out), Decimal::from_integer(futures.futures),
               kChanceDigits, Rounding::half_away_from_zero);
    return {{"weeks_of_history", futures.weeks},
            {"notes", write_notes(forecast_)},
            {"span", print_period(forecast_.plan.span)},
            {"span_ends_with", span_end()},
            {"left", units(futures.left)},
            {"chance_to_run_out", chance.to_string()},
            {"runs_out_on",
             {{"p10", write_day(futures.runs_out[0])},
              {"p50", write_day(futures.runs_out[1])},
              {"p90", write_day(futures.runs_out[2])}}},
            {"looks_ahead_to", forecast_.plan.horizon.to_string()},
            {"needed", write_band(futures.needed)},
            {"expected_beyond", mean(futures.beyond_sum)},
            {"expected_overage", std::move(overage)},
            {"expected_lost", mean(futures.lost_sum)},
            {"expected_expiry", std::move(expiry)},
            {"bands", std::move(bands)}};
  }

  const Terms& terms_;
  const BlockForecast& forecast_;
  const Block& block_;
  UnitScale scale_;
};

ForecastAsked read_asked(FieldReader& fields, const Terms& terms) {
  ForecastAsked asked{
      terms.period.end, fields.optional_text("seed").value_or(""),
      fields.optional_integer("futures", {kFuturesMin, kFuturesMax}).value_or(kFuturesUsual)};
  if (const std::optional<Date> as_of = fields.optional_date("as_of")) {
    asked.now = *as_of;
    if (*as_of <= terms.period.start || *as_of > terms.period.end) {
      fields.problem("question.unknown", "as_of",
                     "Write a day after the book's first one, " + terms.period.start.to_string() +
                         ", and at most the day after its last, " + terms.period.end.to_string() +
                         ".");
    }
  }
  return asked;
}

struct AskedBlock {
  Index client = kNowhere;
  const BlockHistory* history = nullptr;
};

std::vector<AskedBlock> read_blocks(FieldReader& fields, const BilledBook& billed) {
  const Index agreement = fields.optional_reference(
      "agreement", collect_ids(billed.book.terms).agreements, "agreement");
  std::vector<AskedBlock> blocks;
  for (Index client = 0; client < billed.clients.size(); ++client) {
    for (const BlockHistory& history : billed.clients[client].bill.blocks) {
      if (agreement == kNowhere || history.agreement == agreement) {
        blocks.push_back({client, &history});
      }
    }
  }
  if (blocks.empty() && agreement != kNowhere) {
    fields.problem("question.unknown", "agreement", "This agreement has no block.");
  }
  return blocks;
}

}  // namespace

JsonText answer_forecast(const BilledBook& billed, FieldReader& fields, Problems& problems) {
  const ForecastAsked asked = read_asked(fields, billed.book.terms);
  const std::vector<AskedBlock> blocks = read_blocks(fields, billed);
  if (blocks.size() * static_cast<std::size_t>(asked.futures) > kForecastFuturesMax) {
    fields.problem("number.out_of_range", "futures",
                   "So many blocks have too many futures together: ask for fewer, or for one "
                   "agreement.");
    return nullptr;
  }
  if (!problems.none()) return nullptr;
  Terms scratch = billed.book.terms;
  JsonText written = JsonText::array();
  for (const AskedBlock& block : blocks) {
    scratch.provider = billed.terms_of(block.client).provider;
    const BlockForecast forecast = forecast_block(scratch, billed.clients[block.client].bill,
                                                  *block.history, billed.book.time_entries, asked);
    written.push_back(BlockWriter(scratch, forecast).write());
  }
  return {{"ok", true},
          {"as_of", asked.now.to_string()},
          {"seed", asked.seed},
          {"futures", asked.futures},
          {"blocks", std::move(written)},
          {"assumptions", write_coded(kAssumptions)}};
}

}  // namespace billing
