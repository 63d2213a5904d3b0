// The calendar's row, the minutes and hours before it, the limits that count it.
#include "api/explain_piece.h"

#include "api/print.h"
#include "api/words.h"
#include "blocks/draw_factor.h"
#include "rating/billed_hours.h"

namespace billing {
namespace {

JsonText calendar_pointer(const Terms& terms, const TimeEntry& entry, const WorkPiece& work) {
  if (entry.work_time || calendar_of(terms, entry.client) == nullptr) return nullptr;
  const std::string calendar =
      (terms.clients[entry.client].calendar ? "/clients/" + std::to_string(entry.client)
                                            : std::string("/provider")) +
      "/calendar";
  if (work.row == kNowhere) return calendar;
  const bool is_holiday = work.work_time == WorkTime::holiday;
  return calendar + (is_holiday ? "/holidays/" : "/working_hours/") + std::to_string(work.row);
}

JsonText write_limits(const Terms& terms, const TimeEntry& entry, const RatedEntry& rated) {
  JsonText limits = JsonText::array();
  if (!rated.piece) return limits;
  for (const LimitUse& use : rated.piece->limits) {
    const Index agreement = rated.placement.agreement;
    const RateLimit& limit = *rule_at(terms, entry.client, agreement, use.list, use.rule).limit;
    limits.push_back({{"rule", rule_pointer(entry.client, agreement, use.list, use.rule)},
                      {"limit_hours", limit.hours.to_string()},
                      {"limit_per", to_string(limit.per)},
                      {"used_before", use.used_before.to_string()}});
  }
  return limits;
}

JsonText write_drawn(const Terms& terms, const TimeEntry& entry, const RatedEntry& rated) {
  if (!rated.piece || !rated.piece->drawn) return nullptr;
  const EntryPiece::Units& drawn = *rated.piece->drawn;
  const Block& block = *terms.agreements[rated.placement.agreement].block;
  return {{"factor", draw_factor(block, entry, rated.work_time).to_string()},
          {"weighed_before",
           drawn.weighed_before ? JsonText(drawn.weighed_before->to_string()) : JsonText(nullptr)},
          {"weighed_from", drawn.weighed_from.to_string()},
          {"weighed_total", drawn.weighed_total.to_string()},
          {"entry_units", drawn.of_entry.to_string()},
          {"units", drawn.units.to_string()}};
}

// An entry in one piece of which nothing was kept.
EntryPiece whole_piece(const BilledBook& billed, const TimeEntry& entry, const RatedEntry& rated) {
  const RatedEntry* first = &rated;
  while (first->rest_of != kNowhere) {
    first = &billed.clients[entry.client].bill.rated[first->rest_of];
  }
  EntryPiece piece;
  piece.work = split_by_work_time(billed.book.terms, entry).front();
  piece.entry_hours = first->hours;
  piece.rounded_as = first->placement.agreement;
  piece.weighed_total = entry.minutes;
  return piece;
}

}  // namespace

std::string rule_pointer(Index client, Index agreement, RateList list, Index rule) {
  const std::string place = "/rate_rules/" + std::to_string(rule);
  switch (list) {
    case RateList::agreement:
      return "/agreements/" + std::to_string(agreement) + place;
    case RateList::client:
      return "/clients/" + std::to_string(client) + place;
    case RateList::price_list:
      break;
  }
  return place;
}

JsonText write_piece(const BilledBook& billed, const RatedEntry& rated) {
  const Terms& terms = billed.book.terms;
  const TimeEntry& entry = billed.book.time_entries[rated.entry];
  const bool has_calendar = entry.work_time || calendar_of(terms, entry.client) != nullptr;
  if (!rated.piece && !has_calendar) return nullptr;
  const EntryPiece piece = rated.piece ? *rated.piece : whole_piece(billed, entry, rated);
  const TimeRounding rounding = time_rounding(terms, entry.work_type, piece.rounded_as);
  return {{"calendar", calendar_pointer(terms, entry, piece.work)},
          {"starts_at", piece.work.starts_at.to_string()},
          {"minutes_from", piece.work.minutes_from.to_string()},
          {"minutes", piece.work.minutes.to_string()},
          {"weight", piece.weight.to_string()},
          {"weighed_from", piece.weighed_from.to_string()},
          {"weighed_total", piece.weighed_total.to_string()},
          {"rounded_as",
           {{"minimum_minutes", rounding.minimum.to_string()},
            {"increment_minutes", rounding.increment.to_string()},
            {"maximum_minutes", rounding.maximum.to_string()}}},
          {"entry_hours", piece.entry_hours.to_string()},
          {"hours_from", piece.hours_from.to_string()},
          {"limits", write_limits(terms, entry, rated)},
          {"drawn", write_drawn(terms, entry, rated)}};
}

}  // namespace billing
