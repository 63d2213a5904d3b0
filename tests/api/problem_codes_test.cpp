// Every code in kProblemCodes can happen: here is how, but for a bug of ours.
#include <catch2/catch.hpp>
#include <set>

#include "api/limits.h"
#include "support/answers.h"
#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

std::vector<std::string> open(const std::string& book) {
  Session session;
  return problems_of(session.open(book));
}

std::vector<std::string> edit(const std::string& operation) {
  Session session;
  open_good(session, good_book_text());
  return problems_of(session.edit(in_json("{'operations': [" + operation + "]}")));
}

std::vector<std::string> ask(const std::string& question,
                             const std::string& book = good_book_text()) {
  Session session;
  open_good(session, book);
  return problems_of(session.ask(in_json(question)));
}

std::vector<std::string> put_columns(const std::string& header) {
  Session session;
  open_good(session, good_book_text());
  return problems_of(session.put_time_entries(in_json(header)));
}

}  // namespace

TEST_CASE("problem codes: each happens, at the place where something is wrong", "[api]") {
  const std::string nines(12, '9');
  const auto spoil = [](const std::string& from, const std::string& to) {
    return open(spoilt_book(from, to));
  };
  const std::vector<std::pair<std::string, std::vector<std::string>>> rows = {
      {"json.too_large ", open(std::string(kBookBytesMax + 1, ' '))},
      {"json.syntax ", open("{")},
      {"json.too_deep /0/0/0/0/0/0/0/0/0/0/0/0/0/0/0", open(std::string(17, '['))},
      {"json.duplicate_key /format", spoil("'format'", "'format': '', 'format'")},
      {"json.too_many_keys ", open([] {
         std::string keys;
         for (int i = 0; i <= 100; ++i) keys += "'k" + std::to_string(i) + "': 0, ";
         return spoilt_book("'format'", keys + "'format'");
       }())},
      {"field.missing /provider/currency", spoil("'currency': 'USD', ", "")},
      {"field.unknown /colour", spoil("'format'", "'colour': 1, 'format'")},
      {"field.wrong_type /provider/name", spoil("'name': 'Fernhill'", "'name': []")},
      {"coverage.wrong_values /agreements/0/coverage/conditions/1/values",
       spoil("'values': ['5']", "'values': ['5', '6']")},
      {"time.malformed /provider/calendar/working_hours/0/start",
       spoil("'start': '08:00'", "'start': '8:00'")},
      {"calendar.overlapping_hours /provider/calendar/working_hours/1",
       spoil("'weekday': 'tuesday'", "'weekday': 'monday'")},
      {"calendar.holiday_twice /provider/calendar/holidays/1/on",
       spoil("'holidays': [", "'holidays': [{'on': '2026-01-06', 'name': 'X'}, ")},
      {"calendar.transitions_not_ascending /provider/calendar/time_zone/transitions/1/at",
       spoil("'transitions': [",
             "'transitions': [{'at': '2026-03-08T07:00', 'offset': '+00:00'}, ")},
      {"calendar.no_provider_zone /clients/0/calendar/time_zone", open([] {
         BookText book;
         book.clients =
             "{'id': 'oak', 'name': 'Oakline', 'calendar': {'working_hours': [], 'time_zone': "
             "{'offset': '+01:00'}}}";
         return book.text();
       }())},
      {"rate_rule.empty_limit /rate_rules/2/limit_hours",
       spoil("'limit_hours': '8'", "'limit_hours': '0'")},
      {"block.overage_ambiguous /agreements/2/block/overage_rates/1",
       spoil("'overage_rates': [",
             "'overage_rates': [{'work_role': 'senior', 'work_type': 'standard', 'work_time': "
             "'holiday', 'method': 'custom', 'value': '5'}, ")},
      {"time.minimum_above_maximum /agreements/0/maximum_minutes",
       spoil("'maximum_minutes': 600", "'maximum_minutes': 29")},
      {"field.conflict /time_entries/0/minutes", spoil("'minutes': 95, ", "")},
      {"text.empty /provider/name", spoil("'name': 'Fernhill'", "'name': ''")},
      {"text.too_long /provider/name", spoil("'Fernhill'", "'" + std::string(201, 'x') + "'")},
      {"text.control_character /provider/name", spoil("'Fernhill'", "'Fern\\nhill'")},
      {"id.malformed /tax_rates/0/id", spoil("'id': 'state'", "'id': 'state tax'")},
      {"id.duplicate /clients/1/id", spoil("'id': 'elm'", "'id': 'oak'")},
      {"choice.unknown /agreements/0/timing", spoil("'arrears'", "'never'")},
      {"number.malformed /tax_rates/0/percent", spoil("'6.25'", "'6,25'")},
      {"number.too_long /tax_rates/0/percent", spoil("'6.25'", "'1" + nines + "'")},
      {"number.negative /tax_rates/0/percent", spoil("'6.25'", "'-6.25'")},
      {"number.out_of_range /provider/terms_days", spoil("14", "999")},
      {"date.malformed /period/start", spoil("2026-01-01", "1 January")},
      {"date.does_not_exist /period/end", spoil("2026-04-01", "2026-04-31")},
      {"period.empty /period", spoil("2026-04-01", "2026-01-01")},
      {"period.not_months /period", spoil("2026-04-01", "2026-04-02")},
      {"period.too_long /period", spoil("2026-04-01", "2126-04-01")},
      {"list.too_long /provider/address", spoil("'Street'", "'1', '2', '3', '4', '5', '6'")},
      {"list.repeats /agreements/0/coverage/excluded_work_roles/1",
       spoil("'excluded_work_roles': [", "'excluded_work_roles': ['senior', ")},
      {"reference.unknown /ledger/closed_entries/0/client",
       spoil("'client': 'elm'", "'client': 'ash'")},
      {"reference.in_use /operations/0/id",
       edit("{'operation': 'remove', 'kind': 'client', 'id': 'oak'}")},
      {"reference.other_client /time_entries/0/agreement",
       spoil("'agreement': 'support'", "'agreement': 'plain'")},
      {"agreement.circular_parent /agreements/1/parent",
       spoil("'purchase_order': 'PO 8'", "'parent': 'plain'")},
      {"agreement.too_deep /agreements/11/parent", open(book_of_parents(11))},
      {"commitment.unknown_start /agreements/1/commitment/billed_before",
       spoil("'name': 'Agreement plain', 'start': '2026-01-01'",
             "'commitment': {'cycle': 'yearly', 'minimum': '1'}, 'cycle_anchor': 'contract', "
             "'name': 'Agreement plain', 'start': '2025-11-01'")},
      {"currency.unknown /provider/currency", spoil("'USD'", "'ABC'")},
      {"currency.other /actual_invoices/0/currency", open([] {
         BookText book;
         book.actual_invoices =
             "{'id': 'a1', 'client': 'oak', 'on': '2026-01-31', "
             "'currency': 'EUR', 'lines': []}";
         return book.text();
       }())},
      {"cycle.needs_contract_anchor /agreements/1/billing_cycle",
       spoil("'billing_cycle': 'monthly', 'coverage': {'time': true}",
             "'billing_cycle': 'four_weekly', 'coverage': {'time': true}")},
      {"change.not_ascending /agreements/1/additions/0/changes/1/on",
       spoil("'on': '2026-02-10'", "'on': '2026-01-20'")},
      {"uplift.ambiguous /agreements/1/uplifts/1", spoil("'month': 7", "'month': 1")},
      {"uplift.index_order /agreements/1/uplifts/1/index/1/on",
       spoil("{'on': '2026-01-01', 'value'", "{'on': '2025-01-01', 'value'")},
      {"uplift.index_too_short /agreements/1/uplifts/1/index",
       spoil("{'on': '2025-01-01', 'value'", "{'on': '2025-07-02', 'value'")},
      {"uplift.no_unit_price /agreements/1/additions/0",
       spoil("'unit_price': '7', 'cancelled_on': '2026-03-05', 'changes': [{'on': '2026-01-20', "
             "'quantity': '4'}, {'on': '2026-02-10', 'unit_price': '7.5'}]",
             "'pricing': {'model': 'per_unit', 'unit_price': '7'}, 'uplifts': [{'method': "
             "'amount', 'value': '1'}]")},
      {"rate_rule.ambiguous /clients/0/rate_rules/1",
       spoil("{'method': 'custom', 'value': '99'}",
             "{'method': 'custom', 'value': '99'}, {'method': 'custom', 'value': '99'}")},
      {"price.negative_quantity /agreements/0/additions/1/quantity",
       spoil("'quantity': '25'", "'quantity': '-25'")},
      {"price.minimum_above_maximum /agreements/0/additions/1/pricing/minimum",
       spoil("'minimum': '50'", "'minimum': '500.01'")},
      {"count.needs_arrears /agreements/0/additions/2/counted/sampling",
       spoil("'timing': 'arrears'", "'timing': 'advance'")},
      {"tier.none /agreements/0/additions/1/pricing/tiers",
       spoil("[{'up_to': '10', 'unit_price': '4', 'flat': '9'}, {'unit_price': '3', "
             "'package_size': '5'}]",
             "[]")},
      {"tier.not_ascending /agreements/0/additions/1/pricing/tiers/0/up_to",
       spoil("'up_to': '10'", "'up_to': '0'")},
      {"tier.open_too_soon /agreements/0/additions/1/pricing/tiers/0",
       spoil("'up_to': '10', ", "")},
      {"tier.closed /agreements/0/additions/1/pricing/tiers/1/up_to",
       spoil("'package_size': '5'", "'up_to': '20'")},
      {"tier.without_price /agreements/0/additions/1/pricing/tiers/1",
       spoil("'unit_price': '3', 'package_size'", "'package_size'")},
      {"block.covers_nothing /agreements/0/coverage", spoil("'time': true", "'time': false")},
      {"block.nothing_to_carry_to /agreements/0/block/overage",
       spoil("'cycle': 'per_period', 'granted_every': 'monthly'", "'cycle': 'one_time'")},
      {"block.outside_agreement /agreements/0/block/purchases/0/on",
       spoil("'cycle': 'per_period'",
             "'purchases': [{'id': 'p', 'on': '2026-03-15', 'quantity': '1'}], 'cycle': "
             "'per_period'")},
      {"block.factor_ambiguous /agreements/0/block/draw_factors/1",
       spoil("'cycle': 'per_period'",
             "'draw_factors': [{'factor': '2'}, {'factor': '3'}], 'cycle': 'per_period'")},
      {"block.top_up_endless /agreements/0/block/top_up/by",
       spoil("'cycle': 'per_period'",
             "'top_up': {'threshold': '1', 'by': '0', 'unit_price': '1'}, 'cycle': 'per_period'")},
      {"block.cannot_count /agreements/0/coverage",
       spoil("'time': true", "'time': true, 'expenses': true")},
      {"project.not_ascending /projects/1/progress/1/on", spoil("2026-02-28'", "2026-01-31'")},
      {"project.above_price /projects/0/milestones",
       spoil("'percent': '30'", "'percent': '100.1'")},
      {"mark_up.ambiguous /agreements/0/consumption/mark_ups/1",
       spoil("{'kind': 'licence', 'method': 'fixed', 'value': '1'}",
             "{'method': 'fixed', 'value': '1'}")},
      {"consumption.no_price /clients/0", spoil("'base': 'list'", "'base': 'net'")},
      {"block.no_period_end /agreements/2/block/overage_billed",
       spoil("'grant': '1', 'cycle': 'one_time'",
             "'grant': '1', 'overage_billed': 'period_end', 'cycle': 'one_time'")},
      {"block.cannot_sell /agreements/0/block/overage",
       spoil("'grant': '10', 'cycle': 'per_period', 'granted_every': 'monthly', 'sold_price': "
             "'1250', 'hour_price': '125', 'overage': 'carry'",
             "'grant': '0', 'cycle': 'per_period', 'overage': 'sell_block'")},
      {"block.too_many_lots /clients/0",
       spoil("'grant': '10', 'cycle': 'per_period', 'granted_every': 'monthly', 'sold_price': "
             "'1250', 'hour_price': '125', 'overage': 'carry'",
             "'grant': '0.0001', 'cycle': 'per_period', 'sold_price': '1', 'overage': "
             "'sell_block'")},
      {"block.no_hour_price /agreement",
       ask("{'question': 'block_in_unit', 'agreement': 'support', 'unit': 'amount'}",
           spoilt_book(", 'hour_price': '125'", ""))},
      {"currency.no_exchange_rate /clients/1",
       spoil("'name': 'Elm'", "'name': 'Elm', 'currency': 'EUR'")},
      {"exchange_rate.not_ascending /provider/exchange_rates/1/from",
       spoil("'currency': 'USD'",
             "'exchange_rates': [{'currency': 'EUR', 'from': '2026-01-02', 'rate': '1'}, "
             "{'currency': 'EUR', 'from': '2026-01-02', 'rate': '2'}], 'currency': 'USD'")},
      {"tax.other_currency /clients/0",
       open(in_json("{'format': 'drawdown-book-1', 'provider': {'name': 'F', 'currency': 'USD'}, "
                    "'period': {'start': '2026-01-01', 'end': '2026-02-01'}, 'tax_rates': [{'id': "
                    "'fee', 'name': 'Fee', 'amount': '1'}], 'work_roles': [], 'work_types': [], "
                    "'clients': [{'id': 'oak', 'name': 'Oak', 'currency': 'EUR'}], 'agreements': "
                    "[{'id': 'a', 'client': 'oak', 'name': 'A', 'start': '2026-01-01', "
                    "'billing_cycle': 'monthly', 'recurring_fee': {'amount': '1', 'tax_rates': "
                    "['fee']}, 'coverage': {'time': false}}], 'time_entries': []}"))},
      {"invoice_number.malformed /provider/invoice_numbers/format",
       spoil("'currency': 'USD'",
             "'invoice_numbers': {'sequence': 'continuous', 'format': '{number} {day}'}, "
             "'currency': 'USD'")},
      {"invoice_number.not_unique /provider/invoice_numbers/format",
       spoil("'currency': 'USD'",
             "'invoice_numbers': {'sequence': 'yearly', 'format': 'R{number}'}, 'currency': "
             "'USD'")},
      {"bundle.nested /agreements/1/additions/0/part_of",
       spoil("'part_of': 'setup'", "'part_of': 'backup'")},
      {"gl.class_missing /ledger/cascades",
       spoil("{'class': 'tax', 'levels': [{'name': 'owner'}], 'mappings': [{'level': 'owner', "
             "'account': 'tax'}]}, ",
             "")},
      {"gl.no_owner_level /ledger/cascades/1/levels/1/dimensions",
       spoil("'dimensions': ['office']", "'dimensions': []")},
      {"gl.no_owner_mapping /ledger/cascades/0/mappings",
       spoil("{'level': 'owner', 'account': 'receivable'}", "")},
      {"gl.wrong_values /ledger/cascades/1/mappings/0/values",
       spoil("'values': ['London', 'standard']", "'values': ['London']")},
      {"gl.ambiguous /ledger/cascades/0/mappings/1",
       spoil("{'level': 'owner', 'account': 'receivable'}",
             "{'level': 'owner', 'account': '1'}, {'level': 'owner', 'account': '2'}")},
      {"gl.unbalanced /ledger/closed_entries/0/postings",
       spoil("'amount': '-100'", "'amount': '-99'")},
      {"gl.not_closed /ledger/closed_entries/0/on",
       spoil("'on': '2026-01-31', 'source'", "'on': '2026-02-01', 'source'")},
      {"gl.malformed_account /ledger/cascades/1/mappings/0/account", spoil("'4015'", "'40;15'")},
      {"book.too_many_lines /period", open(book_of_lines(kRecurringLinesMax + 1))},
      {"book.too_many_counts /count_sources", open(book_of_counts(kCountsReadMax + 1))},
      {"columns.malformed /columns", put_columns("{'rows': 0, 'columns': []}")},
      {"question.unknown /month",
       ask("{'question': 'invoice', 'client': 'oak', 'month': '2027-01'}")},
      {"rate.negative /clients/1",
       spoil("'work_type': 'after_hours', 'method': 'multiplier', 'value': '1.4'",
             "'work_type': 'standard', 'method': 'adjustment', 'value': '-200'")},
      {"uplift.below_zero /clients/1",
       spoil("{'method': 'amount', 'value': '5'}",
             "{'method': 'amount', 'value': '-90.01', 'yearly_on': {'month': 2, 'day': 1}}")},
      {"decimal.overflow /clients/0", spoil("'quantity': '12', 'included': '2', 'unit_price': '-8'",
                                            "'quantity': '" + nines + "." + nines +
                                                "', 'unit_price': '" + nines + "." + nines + "'")},
      {"money.overflow /clients/0",
       spoil("'quantity': '12', 'included': '2', 'unit_price': '-8'",
             "'quantity': '" + nines + "', 'unit_price': '" + nines + "'")},
  };
  std::set<std::string_view> seen = {"internal"};
  for (const auto& [expected, problems] : rows) {
    CAPTURE(expected);
    REQUIRE(!problems.empty());
    CHECK(problems.front() == expected);
    seen.insert(std::string_view(expected).substr(0, expected.find(' ')));
  }
  for (const std::string_view code : kProblemCodes) {
    CAPTURE(code);
    CHECK(seen.count(code) == 1);
  }
  CHECK(seen.size() == kProblemCodes.size());
}

TEST_CASE("problem codes: a client that cannot be billed is named", "[api]") {
  Session session;
  const std::string nines(12, '9');
  const JsonValue overflow = read_json(
      session.open(spoilt_book("'quantity': '12', 'included': '2', 'unit_price': '-8'",
                               "'quantity': '" + nines + "', 'unit_price': '" + nines + "'")));
  const std::string& sentence = text_of(items_of(overflow, "problems").at(0), "sentence");
  CHECK(sentence == "Oakline cannot be billed: An amount of money is too large.");
}
