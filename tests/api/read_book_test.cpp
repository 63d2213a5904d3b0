// What is wrong with a book: every fault has its code and its place, and all are told at once.
#include "api/read_book.h"

#include <catch2/catch.hpp>

#include "support/faulty_book.h"

using namespace billing;
using namespace billing::testing;

namespace {

// Literals only, which compile several times faster than texts that have to be put together.
struct Row {
  const char* why;
  const char* from;
  const char* to;
  const char* problems;  // "code pointer", separated by commas.
};

void check_row(const Row& row) {
  CAPTURE(row.why, row.from, row.to);
  std::string told;
  for (const std::string& problem : problems_of_book(spoilt_book(row.from, row.to))) {
    told += (told.empty() ? "" : ", ") + problem;
  }
  CHECK(told == row.problems);
}

}  // namespace

TEST_CASE("read book: the good book has no problem", "[api]") {
  CHECK(problems_of_book(good_book_text()).empty());
}

TEST_CASE("read book: a field of the wrong type, missing or unknown is told where it stands",
          "[api]") {
  check_row(GENERATE(values<Row>({
      {"format missing", "'format': 'drawdown-book-1', ", "", "field.missing /format"},
      {"another format", "book-1", "book-2", "choice.unknown /format"},
      {"provider missing", "'provider'", "'supplier'",
       "field.missing /provider, "
       "field.unknown /supplier"},
      {"provider a text", "'provider': {", "'provider': 'P', 'rest': {",
       "field.wrong_type /provider, "
       "field.unknown /rest"},
      {"period a list", "'period': {'start': '2026-01-01', 'end': '2026-04-01'}", "'period': []",
       "field.wrong_type /period"},
      {"currency missing", "'currency': 'USD', ", "", "field.missing /provider/currency"},
      {"a name missing", "'name': 'State tax', ", "", "field.missing /tax_rates/0/name"},
      {"an element that is no object", "{'id': 'elm', 'name': 'Elm'}", "null",
       "reference.unknown /ledger/closed_entries/0/client, "
       "field.wrong_type /clients/1, "
       "reference.unknown /agreements/1/client, "
       "reference.unknown /agreements/2/client, "
       "reference.unknown /projects/1/client, "
       "reference.unknown /products/0/client, "
       "reference.unknown /products/1/client, "
       "reference.unknown /time_entries/1/client"},
      {"a discount of neither kind", "'percent': '10', 'on'", "'on'",
       "field.conflict /agreements/0/discounts/0/percent"},
      {"a discount of more than all", "'percent': '10', 'on'", "'percent': '100.01', 'on'",
       "number.out_of_range /agreements/0/discounts/0/percent"},
      {"a discount on nothing known", "'on': ['time']", "'on': ['work', 'time', 'time']",
       "choice.unknown /agreements/0/discounts/0/on, list.repeats /agreements/0/discounts/0/on"},
      {"a discount on another agreement's addition", "'additions': ['mail'], 'start'",
       "'additions': ['chairs'], 'start'",
       "reference.unknown /agreements/0/discounts/0/additions/0"},
      {"two discounts of one id", "{'id': 'd', 'name': 'D', 'amount': '3'}",
       "{'id': 'd', 'name': 'D', 'amount': '3'}, {'id': 'd', 'name': 'D', 'amount': '3'}",
       "id.duplicate /clients/0/discounts/1/id"},
      {"a discount that ends before it starts", "'2026-03-01'}], 'commitment'",
       "'2026-01-01'}], 'commitment'", "period.empty /agreements/0/discounts/0/end"},
      {"a commitment by the week", "'cycle': 'monthly', 'minimum'", "'cycle': 'weekly', 'minimum'",
       "choice.unknown /agreements/0/commitment/cycle"},
      {"a quarter's commitment above the cap of its months",
       "'commitment': {'name': 'C', 'cycle': 'monthly',",
       "'cap': {'cycle': 'quarterly', 'maximum': '299.99', 'billed_before': '0'}, 'commitment': "
       "{'name': 'C', 'cycle': 'monthly',",
       "price.minimum_above_maximum /agreements/0/commitment"},
      {"a cap of some months below a commitment of more",
       "'commitment': {'name': 'C', 'cycle': 'monthly',",
       "'cap': {'cycle': 'monthly', 'maximum': '8.33', 'billed_before': '0'}, 'commitment': "
       "{'name': 'C', 'cycle': 'yearly',",
       "price.minimum_above_maximum /agreements/0/commitment"},
      {"an invoice of at least more than at most", "'maximum_invoice': '9000'",
       "'maximum_invoice': '19'", "price.minimum_above_maximum /clients/0/minimum_invoice"},
      {"a tax in percent and in money", "'percent': '6.25'", "'percent': '6.25', 'amount': '1'",
       "field.conflict /tax_rates/0/percent, field.conflict /tax_rates/0/amount"},
      {"a tax of neither", "'amount': '1.5', 'amount_per': 'line'", "'compound': false",
       "field.conflict /tax_rates/1/percent"},
      {"a percentage per line", "'amount': '1.5', ", "'percent': '1.5', ",
       "field.conflict /tax_rates/1/amount_per"},
      {"a tax inside of prices with a maximum", "'included': true",
       "'included': true, 'maximum_tax': '1'", "field.conflict /tax_rates/2/included"},
      {"no class of lines", "['expense']", "['time', 'expense', 'expense']",
       "choice.unknown /tax_rates/0/exempt_classes, list.repeats /tax_rates/0/exempt_classes"},
      {"a list that is none", "'tax_rates': [{", "'tax_rates': {}, 'other': [{",
       "field.wrong_type /tax_rates, "
       "reference.unknown /work_types/0/tax_rates/0, "
       "reference.unknown /clients/0/exempt_tax_rates/0, "
       "reference.unknown /clients/0/minimum_invoice/tax_rates/0, "
       "reference.unknown /agreements/0/recurring_fee/tax_rates/0, "
       "reference.unknown /agreements/0/additions/0/tax_rates/0, "
       "reference.unknown /agreements/0/block/tax_rates/0, "
       "reference.unknown /agreements/0/consumption/tax_rates/0, "
       "reference.unknown /agreements/0/commitment/tax_rates/0, "
       "reference.unknown /projects/0/deposits/0/tax_rates/0, "
       "reference.unknown /projects/0/tax_rates/0, "
       "reference.unknown /expenses/0/tax_rates/0, "
       "field.unknown /other"},
      {"a number where a text belongs", "'name': 'Oakline'", "'name': 7",
       "field.wrong_type /clients/0/name"},
      {"a text where a number belongs", "'terms_days': 14", "'terms_days': '14'",
       "field.wrong_type /provider/terms_days"},
      {"a bare number where a decimal belongs", "'percent': '6.25'", "'percent': 6.25",
       "field.wrong_type /tax_rates/0/percent"},
      {"null is not missing", "'ticket': 'T-1'", "'ticket': null",
       "field.wrong_type /time_entries/0/ticket"},
      {"true in quotes", "'time': true", "'time': 'true'",
       "field.wrong_type /agreements/0/coverage/time, "
       "block.covers_nothing /agreements/0/coverage"},
      {"an address line that is no text", "['Street', 'Town']", "['Street', 2]",
       "field.wrong_type /provider/address/1"},
      {"a reference that is no text", "'excluded_work_roles': ['senior']",
       "'excluded_work_roles': [['senior']]",
       "field.wrong_type /agreements/0/coverage/excluded_work_roles/0"},
      {"a milestone of both", "'percent': '30'", "'percent': '30', 'amount': '1'",
       "field.conflict /projects/0/milestones/0/percent"},
      {"a milestone of neither", "'percent': '30', ", "",
       "field.conflict /projects/0/milestones/0/percent"},
      {"a milestone due and reached", "'due_on'", "'reached_on': '2026-01-06', 'due_on'",
       "field.conflict /projects/0/milestones/0/reached_on"},
      {"a milestone twice", "'id': 'm2'", "'id': 'm1'", "id.duplicate /projects/0/milestones/1/id"},
      {"a project billed twice", "'progress': [",
       "'milestones': [{'id': 'm', 'name': 'M', "
       "'amount': '1'}], 'progress': [",
       "field.conflict /projects/1/progress"},
      {"more than all of it", "'percent_complete': '60'", "'percent_complete': '100.01'",
       "number.out_of_range /projects/1/progress/1/percent_complete"},
      {"a project on another client's agreement", "{'id': 'j2', 'client': 'elm'",
       "{'id': 'j2', 'agreement': 'support', 'client': 'elm'",
       "reference.other_client /projects/1/agreement"},
      {"a product without a price", ", 'unit_price': '129.99'", "",
       "field.missing /products/0/unit_price"},
      {"a product with two", "'unit_cost': '410'", "'unit_cost': '410', 'unit_price': '500'",
       "field.conflict /products/1/mark_up"},
      {"a mark-up on nothing", "'unit_cost': '410', ", "", "field.missing /products/1/unit_cost"},
      {"a product twice", "'id': 'p2'", "'id': 'p1'", "id.duplicate /products/1/id"},
      {"an expense on another client's agreement", "{'id': 'x1', 'client': 'oak'",
       "{'id': 'x1', 'client': 'elm'", "reference.other_client /expenses/0/agreement"},
      {"unlimited and limited", "'grant': '10', 'cycle'",
       "'grant': '10', 'unlimited': true, 'cycle'", "field.conflict /agreements/0/block/grant"},
      {"unlimited and purchased", "'grant': '10', 'cycle': 'per_period'",
       "'grant': '0', 'unlimited': true, 'alerts': [], 'top_up': {'threshold': '1', 'by': '1', "
       "'unit_price': '1'}, 'borrow_percent': '5', 'carry_over': {}, 'cycle': 'purchased'",
       "field.conflict /agreements/0/block/cycle, field.conflict /agreements/0/block/carry_over, "
       "field.conflict /agreements/0/block/borrow_percent, "
       "field.conflict /agreements/0/block/top_up"},
      {"a refund of units that are given", "'grant': '10', 'cycle'",
       "'grant': '10', 'adjustments': [{'id': 'a', 'on': '2026-01-20', 'quantity': '1', "
       "'reason': 'R', 'refund_unit_price': '1'}], 'cycle'",
       "field.conflict /agreements/0/block/adjustments/0/refund_unit_price"},
      {"usage without a price", "'list_price': '3'", "'meter': 'M'",
       "field.missing /consumption/1/net_price"},
      {"an exchange rate of nothing", "'exchange_rate': '0.92'", "'exchange_rate': '0'",
       "number.out_of_range /agreements/0/consumption/exchange_rate"},
      {"a row's exchange rate of nothing", "'exchange_rate': '0.9'", "'exchange_rate': '0'",
       "number.out_of_range /consumption/0/exchange_rate"},
      {"usage of nobody", "{'id': 'u2', 'client': 'oak'", "{'id': 'u2', 'client': 'ash'",
       "reference.unknown /consumption/1/client"},
      {"usage on another client's agreement", "{'id': 'u1', 'client': 'oak'",
       "{'id': 'u1', 'client': 'elm'", "reference.other_client /consumption/0/agreement"},
      {"a row twice", "'id': 'u2'", "'id': 'u1'", "id.duplicate /consumption/1/id"},
      {"coverage missing", "'coverage': {'time': true}", "'covers': {'time': true}",
       "field.missing /agreements/1/coverage, "
       "field.unknown /agreements/1/covers"},
      {"start missing", "'start': '2026-01-01', 'end': '2026-04-01'", "'end': '2026-04-01'",
       "field.missing /period/start"},
      {"an unknown field anywhere", "'unit': 'hours'", "'unit': 'hours', 'units': '~/x'",
       "field.unknown /agreements/0/block/units"},
      {"a strange key in a pointer", "'unit': 'hours'", "'unit': 'hours', 'a~/b': 1",
       "field.unknown /agreements/0/block/a~0~1b"},
      {"an entry that is a number", "'time_entries': [{", "'time_entries': [7, {",
       "field.wrong_type /time_entries/0"},
      {"entries that are no list", "'time_entries': [", "'time_entries': {}, 'others': [",
       "field.wrong_type /time_entries, "
       "field.unknown /others"},
      {"entries missing", "'time_entries'", "'entries'",
       "field.missing /time_entries, "
       "field.unknown /entries"},
  })));
}

TEST_CASE("read book: a malformed value is told where it stands", "[api]") {
  check_row(GENERATE(values<Row>({
      {"empty text", "'name': 'Oakline'", "'name': ''", "text.empty /clients/0/name"},
      {"an empty optional text", "'note': 'Work'", "'note': ''", "text.empty /time_entries/0/note"},
      {"an empty address line", "'Town'", "''", "text.empty /provider/address/1"},
      {"a line break in a name", "'name': 'Oakline'", "'name': 'Oak\\nline'",
       "text.control_character /clients/0/name"},
      {"a control character of two bytes", "'name': 'Oakline'", "'name': 'Oak\\u0085line'",
       "text.control_character /clients/0/name"},
      {"a tab in an address", "'Town'", "'To\\twn'", "text.control_character /provider/address/1"},
      {"a null in a note", "'note': 'Work'", "'note': 'Wo\\u0000rk'",
       "text.control_character /time_entries/0/note"},
      {"an attribute without a name", "[{'name': 'sku'", "[{'name': ''",
       "text.empty /count_sources/0/snapshots/0/attributes/0/name"},
      {"an attribute that is a number", "'value': 'P1Y'", "'value': 1",
       "field.wrong_type /count_sources/0/snapshots/0/attributes/1/value"},
      {"an attribute twice", "{'name': 'term'", "{'name': 'sku'",
       "list.repeats /count_sources/0/snapshots/0/attributes/1/name"},
      {"a negative count", "'count': '24'", "'count': '-24'",
       "number.negative /count_sources/0/snapshots/0/count"},
      {"the eighth day of a week", "'day': 1", "'day': 8",
       "number.out_of_range /count_sources/0/schedule/day"},
      {"an id with a blank", "'id': 'seats'", "'id': 'two seats'",
       "id.malformed /agreements/0/additions/0/id"},
      {"an id that begins with a hyphen", "'id': 'seats'", "'id': '-seats'",
       "id.malformed /agreements/0/additions/0/id"},
      {"an id with a letter that is not ASCII", "'id': 'seats'", "'id': 's\u00e9ats'",
       "id.malformed /agreements/0/additions/0/id"},
      {"an empty id", "'id': 'seats'", "'id': ''", "id.malformed /agreements/0/additions/0/id"},
      {"a prefix with a blank", "'FH-1'", "'F H'", "id.malformed /provider/invoice_prefix"},
      {"a word that is not one of ours", "'timing': 'arrears'", "'timing': 'Arrears'",
       "choice.unknown /agreements/0/timing"},
      {"a number with an exponent", "'value': '99'", "'value': '1e3'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"a number with a plus", "'value': '99'", "'value': '+99'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"a number with a comma", "'value': '99'", "'value': '1,000'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"a number that begins with a point", "'value': '99'", "'value': '.5'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"a number that ends with a point", "'value': '99'", "'value': '5.'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"a number with a zero before it", "'value': '99'", "'value': '099'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"a minus alone", "'value': '99'", "'value': '-'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"not a number at all", "'value': '99'", "'value': 'NaN'",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"an empty number", "'value': '99'", "'value': ''",
       "number.malformed /clients/0/rate_rules/0/value"},
      {"forty digits", "'value': '99'", "'value': '1234567890123456789012345678901234567890'",
       "number.too_long /clients/0/rate_rules/0/value"},
      {"a bare 1e3", "'minutes': 95", "'minutes': 1e3",
       "number.out_of_range /time_entries/0/minutes"},
      {"a bare fraction", "'minutes': 95", "'minutes': 95.0",
       "number.out_of_range /time_entries/0/minutes"},
      {"forty bare digits", "'minutes': 95", "'minutes': 1234567890123456789012345678901234567890",
       "number.out_of_range /time_entries/0/minutes"},
      {"minus one minute", "'minutes': 95", "'minutes': -1",
       "number.out_of_range /time_entries/0/minutes"},
      {"a negative rate", "'hourly_rate': '80'", "'hourly_rate': '-80'",
       "number.negative /time_entries/0/hourly_rate"},
      {"a negative quantity", "'quantity': '12'", "'quantity': '-12'",
       "number.negative /agreements/0/additions/0/quantity"},
      {"a negative grant", "'grant': '10'", "'grant': '-0.5'",
       "number.negative /agreements/0/block/grant"},
      {"a negative multiplier", "'value': '1.4'", "'value': '-1.4'",
       "number.negative /rate_rules/0/value"},
      {"a negative custom rate", "'value': '99'", "'value': '-99'",
       "number.negative /clients/0/rate_rules/0/value"},
      {"a day in another order", "'end': '2026-03-15'", "'end': '15-03-2026'",
       "date.malformed /agreements/0/end"},
      {"a day without zeros", "'end': '2026-03-15'", "'end': '2026-3-15'",
       "date.malformed /agreements/0/end"},
      {"29 February 2026", "'end': '2026-03-15'", "'end': '2026-02-29'",
       "date.does_not_exist /agreements/0/end"},
      {"31 April", "'end': '2026-03-15'", "'end': '2026-04-31'",
       "date.does_not_exist /agreements/0/end"},
      {"month 13", "'end': '2026-03-15'", "'end': '2026-13-01'",
       "date.does_not_exist /agreements/0/end"},
      {"the year 2200", "'end': '2026-03-15'", "'end': '2200-01-01'",
       "date.does_not_exist /agreements/0/end"},
      {"a time of 24:00", "T09:00", "T24:00", "date.malformed /time_entries/0/worked_at"},
      {"a time with seconds", "T09:00", "T09:00:00", "date.malformed /time_entries/0/worked_at"},
      {"a time on a day that does not exist", "2026-01-05T09:00", "2026-02-30T09:00",
       "date.malformed /time_entries/0/worked_at"},
      {"a currency in small letters", "'USD'", "'usd'", "currency.unknown /provider/currency"},
      {"a currency without a minor unit", "'USD'", "'XAU'", "currency.unknown /provider/currency"},
  })));
}

TEST_CASE("read book: what does not fit together is told where it stands", "[api]") {
  check_row(GENERATE(values<Row>({
      {"the same client twice", "'id': 'elm'", "'id': 'oak'",
       "id.duplicate /clients/1/id, "
       "reference.unknown /ledger/closed_entries/0/client, "
       "reference.unknown /agreements/1/client, "
       "reference.unknown /agreements/2/client, "
       "reference.unknown /projects/1/client, "
       "reference.unknown /products/0/client, "
       "reference.unknown /products/1/client, "
       "reference.unknown /time_entries/1/client"},
      {"the same entry twice", "'id': 'e2'", "'id': 'e1'", "id.duplicate /time_entries/1/id"},
      {"the same addition twice", "'additions': [",
       "'additions': [{'id': 'seats', 'name': 'S', 'quantity': '1', 'unit_price': '1'}, ",
       "id.duplicate /agreements/0/additions/1/id"},
      {"a quantity and a count", "'counted'", "'quantity': '1', 'counted'",
       "field.conflict /agreements/0/additions/2/quantity"},
      {"a counted quantity that changes", "'counted'",
       "'changes': [{'on': '2026-02-01', 'quantity': '1'}], 'counted'",
       "field.conflict /agreements/0/additions/2/changes"},
      {"a count charged once", "'counted'", "'one_time': true, 'counted'",
       "field.conflict /agreements/0/additions/2/one_time"},
      {"neither a quantity nor a count", "'quantity': '12', ", "",
       "field.missing /agreements/0/additions/0/quantity"},
      {"a count source that does not exist", "'source': 'm365'", "'source': 'rmm'",
       "reference.unknown /agreements/0/additions/2/counted/source"},
      {"a snapshot of nobody", "'snapshots': [{'client': 'oak'", "'snapshots': [{'client': 'ash'",
       "reference.unknown /count_sources/0/snapshots/0/client"},
      {"a day of the week for every day", "'every': 'weekly'", "'every': 'daily'",
       "field.conflict /count_sources/0/schedule/day"},
      {"a cycle that does not exist", "'every': 'weekly'", "'every': 'week'",
       "choice.unknown /count_sources/0/schedule/every"},
      {"a week without its day", "'every': 'weekly', 'day': 1", "'every': 'weekly'",
       "field.missing /count_sources/0/schedule/day"},
      {"a unit price and a price sheet", "'quantity': '25'", "'quantity': '25', 'unit_price': '1'",
       "field.conflict /agreements/0/additions/1/unit_price"},
      {"neither a unit price nor a price sheet", ", 'unit_price': '-8'", "",
       "field.missing /agreements/0/additions/0/unit_price"},
      {"a price sheet without a model", "'model': 'graduated', ", "",
       "field.missing /agreements/0/additions/1/pricing/model"},
      {"a model that does not exist", "'model': 'graduated'", "'model': 'stairs'",
       "choice.unknown /agreements/0/additions/1/pricing/model"},
      {"tiers of a model that has none", "'model': 'graduated'",
       "'model': 'per_unit', 'unit_price': '1'",
       "field.unknown /agreements/0/additions/1/pricing/tiers"},
      {"unit prices in a tier of percentages", "'model': 'graduated'",
       "'model': 'graduated_percentage'",
       "field.unknown /agreements/0/additions/1/pricing/tiers/0/unit_price, "
       "field.unknown /agreements/0/additions/1/pricing/tiers/1/unit_price, "
       "field.unknown /agreements/0/additions/1/pricing/tiers/1/package_size"},
      {"packages of nothing", "'package_size': '5'", "'package_size': '0'",
       "number.out_of_range /agreements/0/additions/1/pricing/tiers/1/package_size"},
      {"a tier that cannot be read is not also out of order", "'up_to': '10'", "'up_to': 'ten'",
       "number.malformed /agreements/0/additions/1/pricing/tiers/0/up_to"},
      {"several faults of tiers", "{'unit_price': '3', 'package_size': '5'}",
       "{'up_to': '5', 'flat': '1'}, {'up_to': '30'}",
       "tier.not_ascending /agreements/0/additions/1/pricing/tiers/1/up_to, "
       "tier.closed /agreements/0/additions/1/pricing/tiers/2/up_to, "
       "tier.without_price /agreements/0/additions/1/pricing/tiers/2"},
      {"a role that does not exist", "'work_role': 'senior'", "'work_role': 'junior'",
       "reference.unknown /rate_rules/1/work_role"},
      {"an entry's role that does not exist", "'work_role': 'engineer'", "'work_role': 'junior'",
       "reference.unknown /time_entries/0/work_role"},
      {"a tax that does not exist", "'tax_rates': ['state']", "'tax_rates': ['county']",
       "reference.unknown /work_types/0/tax_rates/0"},
      {"a tax twice", "'tax_rates': ['state']", "'tax_rates': ['state', 'state']",
       "list.repeats /work_types/0/tax_rates/1"},
      {"another client's agreement", "'agreement': 'support'", "'agreement': 'plain'",
       "reference.other_client /time_entries/0/agreement"},
      {"minutes and hours", "'minutes': 95", "'minutes': 95, 'hours': '1'",
       "field.conflict /time_entries/0/minutes"},
      {"neither minutes nor hours", "'minutes': 95, ", "",
       "field.conflict /time_entries/0/minutes"},
      {"an agreement that ends as it starts", "'end': '2026-03-15'", "'end': '2026-01-01'",
       "period.empty /agreements/0/end"},
      {"an addition that ends before it starts", "'end': '2026-02-20'", "'end': '2026-01-09'",
       "period.empty /agreements/0/additions/0/end"},
      {"a period that ends before it starts", "'end': '2026-04-01'", "'end': '2025-04-01'",
       "period.empty /period"},
      {"a period of half a month", "'end': '2026-04-01'", "'end': '2026-04-15'",
       "period.not_months /period"},
      {"two weeks of the calendar", "'billing_cycle': 'monthly', 'coverage': {'time': true}",
       "'billing_cycle': 'two_weekly', 'coverage': {'time': true}",
       "cycle.needs_contract_anchor /agreements/1/billing_cycle, "
       "field.conflict /agreements/1/month_days"},
      {"five years of the calendar", "'billing_cycle': 'monthly', 'coverage': {'time': true}",
       "'billing_cycle': 'five_yearly', 'coverage': {'time': true}",
       "cycle.needs_contract_anchor /agreements/1/billing_cycle"},
      {"parts billed with the next invoice, in arrears", "'parts_billed'",
       "'timing': 'arrears', 'parts_billed'",
       "field.conflict /agreements/1/parts_billed, field.conflict /agreements/1/look_ahead_days"},
      {"billed ahead in days and in months", "'look_ahead_days': 10",
       "'look_ahead_days': 10, 'look_ahead_months': 1",
       "field.conflict /agreements/1/look_ahead_months"},
      {"billed ahead, in arrears", "'parts_billed': 'next_invoice'", "'timing': 'arrears'",
       "field.conflict /agreements/1/look_ahead_days"},
      {"a term and an end", "'term_months': 6", "'end': '2026-05-01', 'term_months': 6",
       "field.conflict /agreements/1/end"},
      {"a renewal without a term", "'term_months': 6, ", "",
       "field.conflict /agreements/1/renewal"},
      {"cancelled after its term", "'term_months': 6", "'term_months': 2",
       "field.conflict /agreements/1/cancelled_on"},
      {"an uplift of a day that no year has", "'month': 7, 'day': 1", "'month': 6, 'day': 31",
       "date.does_not_exist /agreements/1/uplifts/1/yearly_on/day"},
      {"an uplift without a day", "'month': 7, 'day': 1", "'month': 7",
       "field.missing /agreements/1/uplifts/1/yearly_on/day"},
      {"an uplift without a value", "'method': 'percent', 'value': '3'", "'method': 'percent'",
       "field.missing /agreements/1/uplifts/0/value"},
      {"an uplift to nothing", "'method': 'percent', 'value': '3'",
       "'method': 'percent', 'value': '-100'", "number.out_of_range /agreements/1/uplifts/0/value"},
      {"an index of zero", "'value': '104'", "'value': '0'",
       "number.out_of_range /agreements/1/uplifts/1/index/1/value"},
      {"an uplift that ends before it begins", "'last': '2029-01-01'", "'last': '2026-05-31'",
       "period.empty /agreements/1/uplifts/0/last"},
      {"uplifts of a one-time charge", "'one_time': true", "'one_time': true, 'uplifts': []",
       "field.conflict /agreements/1/additions/1/uplifts"},
      {"cancelled before it starts", "'cancelled_on': '2026-03-10'", "'cancelled_on': '2026-01-01'",
       "period.empty /agreements/1/cancelled_on"},
      {"cancelled after its end",
       "'cancelled_on': '2026-03-10', 'term_months': 6, 'renewal': 'ends'",
       "'end': '2026-03-10', 'cancelled_on': '2026-03-10'",
       "field.conflict /agreements/1/cancelled_on"},
      {"an addition cancelled before it starts", "'cancelled_on': '2026-03-05'",
       "'start': '2026-04-05', 'cancelled_on': '2026-03-05'",
       "period.empty /agreements/1/additions/0/cancelled_on"},
      {"a change before the addition starts", "'on': '2026-01-20'", "'on': '2026-01-01'",
       "change.not_ascending /agreements/1/additions/0/changes/0/on"},
      {"a change after the addition is over", "'on': '2026-02-10'", "'on': '2026-03-05'",
       "change.not_ascending /agreements/1/additions/0/changes/1/on"},
      {"a change of nothing", ", 'unit_price': '7.5'", "",
       "field.missing /agreements/1/additions/0/changes/1/quantity"},
      {"a change to less than nothing", "'quantity': '4'", "'quantity': '-4'",
       "number.negative /agreements/1/additions/0/changes/0/quantity"},
      {"a new unit price of a price sheet", "'quantity': '25'",
       "'quantity': '25', 'changes': [{'on': '2026-02-01', 'unit_price': '1'}]",
       "field.conflict /agreements/0/additions/1/changes/0/unit_price"},
      {"a price sheet's change to less than nothing", "'quantity': '25'",
       "'quantity': '25', 'changes': [{'on': '2026-02-01', 'quantity': '-1'}]",
       "price.negative_quantity /agreements/0/additions/1/changes/0/quantity"},
      {"a one-time charge that ends and changes", "'one_time': true",
       "'one_time': true, 'end': '2026-03-01', 'changes': []",
       "field.conflict /agreements/1/additions/1/end, "
       "field.conflict /agreements/1/additions/1/changes"},
      {"two rules for one type", "'rate_rules': [{'work_type'",
       "'rate_rules': [{'work_type': 'after_hours', 'method': 'custom', 'value': '1'}, "
       "{'work_type'",
       "rate_rule.ambiguous /rate_rules/1"},
      {"two blanket rules", "[{'method': 'custom', 'value': '99'}]",
       "[{'method': 'custom', 'value': '99'}, {'method': 'multiplier', 'value': '1'}]",
       "rate_rule.ambiguous /clients/0/rate_rules/1"},
      {"a block that covers no time", "'time': true", "'time': false",
       "block.covers_nothing /agreements/0/coverage"},
      {"the same key twice", "'grant': '10'", "'grant': '10', 'grant': '20'",
       "json.duplicate_key /agreements/0/block/grant"},
      {"the same key twice in an entry", "'id': 'e2'", "'id': 'e2', 'id': 'e3'",
       "json.duplicate_key /time_entries/1/id"},
  })));
}

TEST_CASE("read book: one book with many faults has all of them told", "[api]") {
  std::string book = good_book_text();
  const std::vector<std::pair<std::string, std::string>> faults = {
      {"'currency': 'USD'", "'currency': 'XXX'"},
      {"'percent': '6.25'", "'percent': '-6.25'"},
      {"'hourly_rate': '100'", "'hourly_rate': 100"},
      {"'minimum_minutes': 15", "'minimum_minutes': 0"},
      {"'work_role': 'senior'", "'work_role': 'junior'"},
      {"'id': 'elm', 'name': 'Elm'", "'id': 'elm'"},
      {"'end': '2026-03-15'", "'end': '2026-02-30'"},
      {"'grant': '10'", "'grant': '1e1'"},
      {"'minutes': 95", "'minutes': 95, 'hours': '2'"},
      {"'billing': 'billable'", "'billing': 'free'"},
      {"T18:00", "T18.00"}};
  for (const auto& [from, to] : faults) {
    const std::size_t at = book.find(in_json(from));
    REQUIRE(at != std::string::npos);
    book.replace(at, from.size(), in_json(to));
  }
  const std::vector<std::string> problems = problems_of_book(book);
  CHECK_THAT(
      problems,
      Catch::UnorderedEquals(std::vector<std::string>{
          "currency.unknown /provider/currency", "number.negative /tax_rates/0/percent",
          "field.wrong_type /work_roles/0/hourly_rate",
          "number.out_of_range /work_types/0/minimum_minutes",
          "reference.unknown /rate_rules/1/work_role", "field.missing /clients/1/name",
          "date.does_not_exist /agreements/0/end", "number.malformed /agreements/0/block/grant",
          "field.conflict /time_entries/0/minutes", "choice.unknown /time_entries/0/billing",
          "date.malformed /time_entries/0/entered_at"}));
}

TEST_CASE("read book: a sentence stays short, however long the text it complains about", "[api]") {
  const std::string endless(100'000, 'x');
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"'USD'", "'" + endless + "'"},
           {"'timing': 'arrears'", "'timing': '" + endless + "'"},
           {"'unit': 'hours'", "'unit': 'hours', '" + endless + "': 1"},
           {"'unit': 'hours'", "'unit': 'hours', 'a': 1, 'a': '" + endless + "'"},
           {"'work_role': 'engineer'", "'work_role': '" + endless + "'"},
           {"'id': 'seats'", "'id': '" + endless + "'"},
           {"'minutes': 95", "'minutes': " + std::string(100'000, '9')},
           {"'id': 'elm'",
            "'id': '" + endless + "', '" + endless + "': 1, '" + endless + "': 2"}}) {
    CAPTURE(from);
    Problems problems;
    CHECK_FALSE(read_book(spoilt_book(from, to), problems));
    for (const Problem& problem : problems.shown()) {
      CAPTURE(problem.code);
      CHECK(problem.sentence.size() < 500);
    }
  }
}
