// Both sides are billed; the policies between them are walked one at a time.
#include "api/write_comparison.h"

#include <algorithm>

#include "api/bill_profile.h"
#include "api/describe_line.h"
#include "api/print.h"
#include "api/profiles.h"
#include "api/words.h"
#include "api/write_causes.h"
#include "api/write_compared_ledger.h"
#include "blocks/block_statement.h"
#include "compare/comparison.h"

namespace billing {
namespace {

constexpr std::size_t kLinesShown = 2'000;

struct Sides {
  BilledBook from;
  BilledBook to;
  Comparison comparison;
};

Sides compare_sides(const BilledBook& billed, const Profile& from, const Profile& to,
                    Problems& problems) {
  Sides sides{
      bill_under(billed, from, problems).billed, bill_under(billed, to, problems).billed, {}};
  if (problems.none()) sides.comparison = compare_billed(billed, sides.from, from, to);
  return sides;
}

Money client_total(const BilledBook& billed, Index client, Period month) {
  return month_subtotal(billed.terms_of(client), billed.clients[client].bill, month);
}

JsonText write_totals(Money from, Money to, const std::vector<Cause>& causes) {
  return {{"from", from.to_string()},
          {"to", to.to_string()},
          {"difference", (to - from).to_string()},
          {"causes", write_causes(causes)}};
}

// Of these clients, all of one currency, by month, and of the whole period. `differences` are those
// clients' own.
JsonText write_months(const Sides& sides, Currency currency, const std::vector<Index>& clients,
                      std::span<const ClientDifference> differences) {
  const Terms& terms = sides.from.book.terms;
  const std::vector<PolicyStep>& steps = sides.comparison.steps;
  const std::vector<Period> months = billed_months(terms);
  Money from_all = Money::zero(currency);
  Money to_all = from_all;
  JsonText rows = JsonText::array();
  for (Index month = 0; month < months.size(); ++month) {
    Money from = Money::zero(currency);
    Money to = from;
    for (const Index client : clients) {
      from += client_total(sides.from, client, months[month]);
      to += client_total(sides.to, client, months[month]);
    }
    from_all += from;
    to_all += to;
    const auto causes = sum_causes(steps, differences, currency, [&](const LineDifference& line) {
      return line.subject.month == month && line.from.currency() == currency;
    });
    JsonText row = write_totals(from, to, causes);
    row.set("month", months[month].start.month_to_string());
    rows.push_back(row);
  }
  const auto causes = sum_causes(steps, differences, currency, [&](const LineDifference& line) {
    return line.from.currency() == currency;
  });
  JsonText all = write_totals(from_all, to_all, causes);
  all.set("months", rows);
  return all;
}

// The lines of a side that are about the subject.
std::vector<std::pair<const Invoice*, const Line*>> lines_about(const BilledBook& side,
                                                                Index client,
                                                                const LineSubject& subject) {
  std::vector<std::pair<const Invoice*, const Line*>> lines;
  const Period month = billed_months(side.book.terms)[subject.month];
  for (const Invoice& invoice : invoices_in(side.clients[client].bill, month)) {
    for (const Line& line : invoice.lines) {
      if (subject_of(line, subject.month) == subject) lines.push_back({&invoice, &line});
    }
  }
  return lines;
}

struct DifferingLine {
  Index client;
  const LineDifference* line;
};

JsonText write_line(const Sides& sides, const DifferingLine& differing) {
  const Terms& terms = sides.from.book.terms;
  const LineDifference& line = *differing.line;
  std::string description;
  const auto ids = [&](const BilledBook& side) {
    JsonText list = JsonText::array();
    for (const auto& [invoice, one] : lines_about(side, differing.client, line.subject)) {
      if (description.empty()) {
        description = say(describe_line(side.terms_of(differing.client),
                                        side.clients[differing.client].bill, *one),
                          kBetweenDescriptions);
      }
      list.push_back(line_id(side, differing.client, *invoice, *one));
    }
    return list;
  };
  JsonText from_lines = ids(sides.from);
  JsonText to_lines = ids(sides.to);
  JsonText agreement;
  if (line.subject.agreement != kNowhere) agreement = terms.agreements[line.subject.agreement].id;
  return {{"client", terms.clients[differing.client].id},
          {"agreement", std::move(agreement)},
          {"month", billed_months(terms)[line.subject.month].start.month_to_string()},
          {"kind", to_string(line.subject.kind)},
          {"description", description},
          {"from", line.from.to_string()},
          {"to", line.to.to_string()},
          {"difference", (line.to - line.from).to_string()},
          {"causes", write_causes(line.causes)},
          {"from_lines", std::move(from_lines)},
          {"to_lines", std::move(to_lines)}};
}

// Those that differ in the end, the most money first.
std::vector<DifferingLine> differing_lines(const Comparison& comparison) {
  std::vector<DifferingLine> lines;
  for (const ClientDifference& client : comparison.clients) {
    for (const LineDifference& line : client.lines) {
      if (!(line.from == line.to)) lines.push_back({client.client, &line});
    }
  }
  const auto size = [](const DifferingLine& one) {
    return (one.line->to - one.line->from).absolute().minor_units();
  };
  std::stable_sort(lines.begin(), lines.end(), [&](const DifferingLine& a, const DifferingLine& b) {
    return size(a) > size(b);
  });
  return lines;
}

JsonText write_lines(const Sides& sides, const std::vector<DifferingLine>& lines,
                     std::size_t lines_shown) {
  JsonText shown = JsonText::array();
  for (std::size_t i = 0; i < std::min(lines.size(), lines_shown); ++i) {
    shown.push_back(write_line(sides, lines[i]));
  }
  return shown;
}

JsonText write_block_side(const BilledBook& side, Index client, Index agreement) {
  const Terms& terms = side.terms_of(client);
  for (const BlockHistory& history : side.clients[client].bill.blocks) {
    if (history.agreement != agreement) continue;
    const BlockUnit unit = terms.agreements[agreement].block->unit;
    const BlockStatement statement = state_block(
        terms, history, terms.period, side.book.time_entries, side.clients[client].bill.rated);
    const auto print = [&](const Decimal& quantity) { return print_block(terms, unit, quantity); };
    JsonText written{{"unit", to_string(unit)},
                     {"granted", print(statement.granted)},
                     {"drawn", print(statement.drawn)},
                     {"expired", print(statement.expired)},
                     {"left", print(statement.left)}};
    if (!statement.adjusted.is_zero()) written.set("adjusted", print(statement.adjusted));
    return written;
  }
  return nullptr;
}

JsonText write_blocks(const Sides& sides) {
  JsonText blocks = JsonText::array();
  const Terms& terms = sides.from.book.terms;
  for (Index i = 0; i < terms.agreements.size(); ++i) {
    const Index client = terms.agreements[i].client;
    JsonText from = write_block_side(sides.from, client, i);
    JsonText to = write_block_side(sides.to, client, i);
    if (from.text() == to.text()) continue;
    blocks.push_back({{"agreement", terms.agreements[i].id},
                      {"client", terms.clients[client].id},
                      {"name", terms.agreements[i].name},
                      {"from", std::move(from)},
                      {"to", std::move(to)}});
  }
  return blocks;
}

JsonText write_ids(const Terms& terms, const std::vector<Index>& agreements) {
  JsonText ids = JsonText::array();
  for (const Index agreement : agreements) ids.push_back(terms.agreements[agreement].id);
  return ids;
}

enum class Steps { all, with_amount };

JsonText write_steps(const Sides& sides, const Profile& from, const Profile& to, Steps wanted) {
  const Terms& terms = sides.from.book.terms;
  const std::vector<Cause> amounts = sum_causes(
      sides.comparison.steps, sides.comparison.clients, terms.provider.currency,
      [&](const LineDifference& line) { return line.from.currency() == terms.provider.currency; });
  JsonText steps = JsonText::array();
  for (std::size_t i = 0; i < sides.comparison.steps.size(); ++i) {
    const PolicyStep& step = sides.comparison.steps[i];
    if (wanted == Steps::with_amount && amounts[i].amount.is_zero()) continue;
    const PolicySetting& setting =
        weaker_setting(from.settings[step.policy], to.settings[step.policy]);
    steps.push_back({{"policy", all_policies()[step.policy].id},
                     {"title", all_policies()[step.policy].title},
                     {"from", step.from},
                     {"to", step.to},
                     {"sentence", setting.sentence},
                     {"evidence", to_string(setting.evidence)},
                     {"amount", amounts[i].amount.to_string()},
                     {"everyone", step.touched.everyone},
                     {"agreements", write_ids(terms, step.touched.agreements)},
                     {"out_of_reach", write_ids(terms, step.touched.out_of_reach)}});
  }
  return steps;
}

}  // namespace

JsonText write_comparison(const BilledBook& billed, const Profile& from, const Profile& to,
                          Problems& problems) {
  const Sides sides = compare_sides(billed, from, to, problems);
  if (!problems.none()) return nullptr;
  const Terms& terms = billed.book.terms;
  std::vector<Index> all;  // Amounts of several currencies are never added up.
  for (Index client = 0; client < terms.clients.size(); ++client) {
    if (!has_own_currency(terms, client)) all.push_back(client);
  }
  JsonText clients = JsonText::array();
  for (const ClientDifference& client : sides.comparison.clients) {
    const Currency currency = billed.terms_of(client.client).provider.currency;
    JsonText row = write_months(sides, currency, {client.client}, {&client, 1});
    row.set("currency", currency.text());
    row.set("client", terms.clients[client.client].id);
    row.set("name", terms.clients[client.client].name);
    clients.push_back(row);
  }
  const std::vector<DifferingLine> lines = differing_lines(sides.comparison);
  JsonText shown = write_lines(sides, lines, kLinesShown);
  return {{"ok", true},
          {"currency", terms.provider.currency.text()},
          {"from", {{"profile", from.id}, {"name", from.name}}},
          {"to", {{"profile", to.id}, {"name", to.name}}},
          {"total", write_months(sides, terms.provider.currency, all, sides.comparison.clients)},
          {"steps", write_steps(sides, from, to, Steps::all)},
          {"clients", std::move(clients)},
          {"lines", std::move(shown)},
          {"lines_total", lines.size()},
          {"blocks", write_blocks(sides)},
          {"ledger", write_compared_ledger(sides.from, sides.to)}};
}

JsonText write_top_differences(const BilledBook& billed, const Profile& from, const Profile& to,
                               std::size_t lines_shown, Problems& problems) {
  const Sides sides = compare_sides(billed, from, to, problems);
  if (!problems.none()) return nullptr;
  Money difference = Money::zero(billed.book.terms.provider.currency);
  std::vector<DifferingLine> lines = differing_lines(sides.comparison);
  std::erase_if(lines, [&](const DifferingLine& one) {  // Several currencies are never added up.
    return !(one.line->from.currency() == difference.currency());
  });
  for (const DifferingLine& one : lines) difference += one.line->to - one.line->from;
  return {{"profile", to.id},
          {"name", to.name},
          {"difference_in_period", difference.to_string()},
          {"steps", write_steps(sides, from, to, Steps::with_amount)},
          {"lines", write_lines(sides, lines, lines_shown)},
          {"lines_total", lines.size()}};
}

}  // namespace billing
