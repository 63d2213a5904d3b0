// A good book that has everything in it, to be spoilt one text at a time.
#pragma once

#include <stdexcept>
#include <string>

#include "api/limits.h"
#include "support/book_text.h"
#include "support/ledger_text.h"

namespace billing::testing {

inline std::string good_book_text() {
  BookText book;
  book.provider =
      "'address': ['Street', 'Town'], 'email': 'billing@fernhill.example', 'payment_note': 'Pay.', "
      "'currency': 'USD', 'terms_days': 14, 'due_day': 31, 'invoice_prefix': 'FH-1', "
      "'hours_digits': 3, "
      "'rounding': 'half_even', 'tax_rounding': 'per_line', 'calendar': {'working_hours': "
      "[{'weekday': 'monday', 'start': '08:00', 'end': '24:00'}, {'weekday': 'tuesday', 'start': "
      "'00:00', 'end': '17:30'}], 'weekend': ['sunday'], 'holidays': [{'on': '2026-01-06', 'name': "
      "'Epiphany', 'yearly': true, 'start': '08:00', 'end': '20:00'}], 'time_zone': {'offset': "
      "'-05:00', 'transitions': [{'at': '2026-03-08T07:00', "
      "'offset': '-04:00'}]}}";
  book.policies =
      "'entry_order': 'worked', 'coverage_match': 'best', 'negative_total': 'credit_balance', "
      "'approval_needed': 'submitted', 'late_entries': 'next_invoice', 'closed_changes': "
      "'bill_again', "
      "'closing_days': 3, 'time_rounding_scope': 'ticket', 'time_rounding_order': "
      "'increment_first', 'increment_rounding': 'up_after_grace', 'increment_grace_minutes': 2, "
      "'work_time_split': 'by_start'";
  book.tax_rates =
      "{'id': 'state', 'name': 'State tax', 'percent': '6.25', 'compound': true, "
      "'exempt_classes': ['expense'], 'exempt_work_roles': ['senior'], 'maximum_taxable': '5000', "
      "'maximum_taxable_per_line': '900', 'maximum_taxable_per_unit': '90', 'maximum_tax': '300'}, "
      "{'id': 'fee', 'name': 'Fee', 'amount': '1.5', 'amount_per': 'line'}, "
      "{'id': 'inside', 'name': 'Inside', 'percent': '5', 'included': true}";
  book.work_types =
      "{'id': 'standard', 'name': 'Standard', 'minimum_minutes': 15, 'increment_minutes': 6, "
      "'tax_rates': ['state']}, {'id': 'after_hours', 'name': 'After hours'}";
  book.rate_rules =
      "{'work_type': 'after_hours', 'method': 'multiplier', 'value': '1.4'}, "
      "{'work_role': 'senior', 'method': 'adjustment', 'value': '-5', 'overage_rate': '140', "
      "'ticket': 'T-2', 'project': 'move', 'agreement_type': 'managed', 'member': 'kim', 'start': "
      "'2026-01-01', 'end': '2027-01-01'}, {'work_time': 'holiday', 'method': 'multiplier', "
      "'value': "
      "'2', 'limit_hours': '8', 'limit_per': 'ticket', 'overage_method': 'adjustment', "
      "'overage_rate': '-10'}";
  book.ledger =
      "'fee_recognition': 'by_day', " +
      ledger_text({.of = "labour",
                   .levels = "{'name': 'office_type', 'dimensions': ['office', "
                             "'work_type']}, {'name': 'office', 'dimensions': ['office']}",
                   .mappings = "{'level': 'office_type', 'values': ['London', "
                               "'standard'], 'account': '4015'}"}) +
      ", 'closed_until': '2026-02-01', 'closed_entries': [{'on': '2026-01-31', 'source': "
      "'invoice', "
      "'client': 'elm', 'invoice': 'elm/2026-01', 'number': 'FH-1-2601-002', 'postings': "
      "[{'class': "
      "'receivable', 'account': '1100', 'level': 'owner', 'amount': '100.00'}, {'class': 'labour', "
      "'account': '4000', 'level': 'owner', 'amount': '-100', 'what': 'elm/2026-01/-/time/x', "
      "'agreement': 'plain'}]}]";
  book.clients =
      "{'id': 'oak', 'name': 'Oakline', 'address': ['Dock Road'], 'terms_days': 45, "
      "'separate_invoices': 'ticket', 'due_day': 10, 'invoice_note': 'N', 'time_layout': 'day', "
      "'hides_covered_work': true, 'discounts': [{'id': 'd', 'name': 'D', 'amount': '3'}], "
      "'minimum_invoice': {'name': 'M', 'amount': '20', 'tax_rates': ['fee']}, 'maximum_invoice': "
      "'9000', 'credits': [{'id': 'c', 'on': '2026-01-05', 'amount': '4', 'reason': 'R'}], "
      "'exempt_tax_rates': ['fee'], 'purchase_order': 'PO 7', "
      "'rate_rules': [{'method': "
      "'custom', 'value': '99'}], 'calendar': {'working_hours': []}, 'dimensions': [{'name': "
      "'office', 'value': 'London'}]}, {'id': 'elm', 'name': 'Elm'}";
  book.count_sources =
      "{'id': 'm365', 'name': 'Microsoft 365', 'kind': 'licences', 'schedule': {'every': 'weekly', "
      "'day': 1}, 'snapshots': [{'client': 'oak', 'taken_at': '2026-01-12T06:00', 'attributes': "
      "[{'name': 'sku', 'value': 'BP'}, {'name': 'term', 'value': 'P1Y'}], 'count': '24'}, "
      "{'client': 'oak', 'taken_at': "
      "'2026-01-12T06:00', 'count': '7'}]}";
  book.agreements = list_of<AgreementText>(
      {{.coverage = "'time': true, 'excluded_work_roles': ['senior'], 'excluded_work_types': [], "
                    "'conditions': [{'field': 'fields/Site', 'operator': 'in', 'values': ['Dock', "
                    "'Yard']}, {'field': 'minutes', 'operator': 'at_least', 'values': ['5']}]",
        .more = "'type': 'managed', 'end': '2026-03-15', 'cycle_anchor': 'contract', 'timing': "
                "'arrears', "
                "'proration': 'inclusive', 'recurring_fee': {'amount': '310', 'name': 'Fee', "
                "'tax_rates': ['state']}, 'additions': [{'id': 'seats', 'name': 'Seats', "
                "'quantity': '12', 'included': '2', 'unit_price': '-8', 'start': '2026-01-10', "
                "'end': '2026-02-20', 'tax_rates': ['state'], 'dimensions': [{'name': 'vendor', "
                "'value': 'M'}]}, {'id': 'mail', 'name': 'Mail', "
                "'quantity': '25', 'pricing': {'model': 'graduated', 'tiers': [{'up_to': '10', "
                "'unit_price': '4', 'flat': '9'}, {'unit_price': '3', 'package_size': '5'}], "
                "'minimum': '50', 'maximum': '500'}}, {'id': 'licences', 'name': 'Licences', "
                "'counted': {'source': 'm365', 'match': [{'name': 'sku', 'value': 'BP'}], "
                "'sampling': 'maximum', "
                "'missed': 'bill_zero', 'unmatched': 'bill_nothing', 'ambiguous': 'bill_zero'}, "
                "'unit_price': '22'}], 'block': {'unit': 'hours', "
                "'grant': '10', 'cycle': 'per_period', 'granted_every': 'monthly', 'sold_price': "
                "'1250', 'hour_price': '125', "
                "'overage': 'carry', 'tax_rates': ['state'], 'recognition': 'at_sale'}, "
                "'consumption': {'base': 'list', "
                "'mark_ups': [{'kind': 'licence', 'method': 'fixed', 'value': '1'}, {'method': "
                "'percent', 'value': '15'}], 'rounding': 'end', 'vendor_rounding': 'microsoft', "
                "'exchange_rate': '0.92', 'tax_rates': ['state']}, 'rate_rules': [{'method': "
                "'multiplier', 'value': '0.9'}], 'minimum_minutes': 30, 'increment_minutes': 30, "
                "'maximum_minutes': 600, 'separate_invoice': true, 'dimensions': [{'name': "
                "'department', 'value': 'Service desk'}], 'discounts': [{'id': 'd', "
                "'name': 'D', 'percent': "
                "'10', 'on': ['time'], 'additions': ['mail'], 'start': '2026-01-01', 'end': "
                "'2026-03-01'}], 'commitment': {'name': 'C', 'cycle': 'monthly', 'minimum': "
                "'100', 'billed_before': '5', 'tax_rates': ['fee']}, 'deposits': [{'id': 'd1', "
                "'on': '2026-01-02', 'amount': '9'}]"},
       {.id = "plain",
        .client = "elm",
        .more = "'purchase_order': 'PO 8', 'terms_days': 7, 'due_day': 5, 'cap': {'name': 'K', "
                "'cycle': 'yearly', 'maximum': '9000', 'billed_before': '0'}, 'cancelled_on': "
                "'2026-03-10', 'term_months': 6, "
                "'renewal': 'ends', 'look_ahead_days': 10, 'uplifts': [{'method': 'percent', "
                "'value': '3', 'first': '2026-06-01', 'last': '2029-01-01'}, {'method': 'index', "
                "'index': [{'on': '2025-01-01', 'value': '100'}, {'on': '2026-01-01', 'value': "
                "'104'}], 'yearly_on': {'month': 7, 'day': 1}}], 'proration': 'exclusive', "
                "'first_period_proration': 'whole', 'proration_rounding': 'unit_price', "
                "'month_days': 'thirty', 'parts_billed': 'next_invoice', 'unused_days': 'kept', "
                "'recurring_fee': {'amount': '90', 'section': 'Site', 'uplifts': [{'method': "
                "'amount', 'value': '5'}]}, 'additions': [{'id': "
                "'backup', 'name': 'Backup', 'section': 'Site', 'part_of': 'setup', 'quantity': "
                "'3', 'unit_price': '7', 'cancelled_on': "
                "'2026-03-05', 'changes': [{'on': '2026-01-20', 'quantity': '4'}, {'on': "
                "'2026-02-10', 'unit_price': '7.5'}], 'unit_cost': '2', 'sequence': 1, "
                "'dimensions': [{'name': 'gl_class', 'value': 'backup'}]}, {'id': 'setup', 'name': "
                "'Set-up', 'parts': 'without_price', 'quantity': '1', "
                "'unit_price': '500', 'one_time': true}]"},
       {.id = "spare",
        .client = "elm",
        .more = "'block': {'unit': 'hours', 'grant': '1', 'cycle': 'one_time', 'draw_factors': "
                "[{'work_time': 'weekend', 'factor': '2'}], 'overage': 'bill_overage_rate', "
                "'overage_rates': [{'work_role': 'senior', 'work_type': 'standard', 'work_time': "
                "'holiday', 'method': 'adjustment', 'value': '-5'}]}"}});
  book.time_entries = list_of<EntryText>(
      {{.duration = "'minutes': 95",
        .agreement = "support",
        .more = "'hourly_rate': '80', 'overage_rate': '90', 'ticket': 'T-1', 'note': 'Work', "
                "'approval': 'submitted', 'project': 'move', 'member': 'kim', 'fields': {'Site': "
                "'Dock', "
                "'PO 1': 'x'}"},
       {.id = "e2",
        .duration = "'hours': '1.375'",
        .client = "elm",
        .more = "'work_time': 'weekend'"}});
  book.projects =
      "{'id': 'j1', 'client': 'oak', 'agreement': 'support', 'name': 'Migration', 'price': "
      "'10000', "
      "'milestones': [{'id': 'm1', 'name': 'Signed', 'percent': '30', 'due_on': '2026-01-05'}, "
      "{'id': 'm2', 'name': 'Moved', 'amount': '750', 'reached_on': '2026-02-05'}], 'deposits': "
      "[{'id': 'd1', 'name': 'Ahead', 'on': '2026-01-03', 'amount': '2500', 'tax_rates': "
      "['state']}], 'tax_rates': ['state']}, {'id': 'j2', 'client': 'elm', 'name': 'Rollout', "
      "'price': '500', 'progress': [{'on': '2026-01-31', 'percent_complete': '25'}, {'on': "
      "'2026-02-28', 'percent_complete': '60'}]}";
  book.expenses =
      "{'id': 'x1', 'client': 'oak', 'agreement': 'support', 'on': '2026-01-08', 'entered_at': "
      "'2026-01-09T08:30', 'name': 'Mileage', 'category': 'Travel', 'cost': '84', 'mark_up': "
      "{'method': 'percent', 'value': '15'}, 'billing': 'no_charge', 'tax_rates': ['state']}";
  book.products =
      "{'id': 'p1', 'client': 'elm', 'on': '2026-01-08', 'name': 'Dock', 'quantity': '3', "
      "'unit_cost': '96', 'unit_price': '129.99'}, {'id': 'p2', 'client': 'elm', 'on': "
      "'2026-01-08', 'name': 'Firewall', 'quantity': '1', 'unit_cost': '410', 'mark_up': "
      "{'method': "
      "'fixed', 'value': '50'}}";
  book.consumption =
      "{'id': 'u1', 'client': 'oak', 'agreement': 'support', 'on': '2026-01-31', 'kind': "
      "'licence', "
      "'meter': 'Seat', 'meter_group': 'Mail', 'quantity': '20', 'list_price': '12.305', "
      "'net_price': '10.000000000000000001', 'exchange_rate': '0.9'}, {'id': 'u2', 'client': "
      "'oak', "
      "'on': '2026-02-28', 'quantity': '-1', 'list_price': '3'}";
  return book.text();
}

// The good book with one text replaced where it stands first. Quotes are single here.
inline std::string spoilt_book(const std::string& from, const std::string& to) {
  std::string book = good_book_text();
  const std::size_t at = book.find(in_json(from));
  if (at == std::string::npos) throw std::invalid_argument("the good book has no " + from);
  return book.replace(at, from.size(), in_json(to));
}

// "code pointer", one for each problem shown.
inline std::vector<std::string> codes_of(const Problems& problems) {
  std::vector<std::string> codes;
  for (const Problem& problem : problems.shown()) {
    codes.push_back(problem.code + " " + problem.pointer);
  }
  return codes;
}

// A book of ten years whose fees and additions make `count` lines.
inline std::string book_of_lines(std::int64_t count) {
  BookText book;
  book.period = "'start': '2026-01-01', 'end': '2036-01-01'";
  const auto months = static_cast<std::int64_t>(kMonthsMax);
  std::vector<AgreementText> agreements;
  for (std::int64_t left = count / months; left > 0; left -= 1000) {
    std::string additions;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(left, 1000); ++i) {
      additions += (i == 0 ? "" : ", ");
      additions +=
          "{'id': 'a" + std::to_string(i) + "', 'name': 'A', 'quantity': '1', 'unit_price': '1'}";
    }
    agreements.push_back(
        {.id = "a" + std::to_string(left), .more = "'additions': [" + additions + "]"});
  }
  if (const auto rest = static_cast<int>(count % months); rest > 0) {
    const std::string end = Date::from_days(20'454).plus_months(rest).to_string();
    agreements.push_back(
        {.id = "rest", .more = "'end': '" + end + "', 'recurring_fee': {'amount': '1'}"});
  }
  book.agreements = list_of(agreements);
  return book.text();
}

// A chain of agreements: the last has `count` above it.
inline std::string book_of_parents(int count) {
  BookText book;
  std::vector<AgreementText> agreements = {{.id = "a0"}};
  for (int i = 1; i <= count; ++i) {
    agreements.push_back(
        {.id = "a" + std::to_string(i), .more = "'parent': 'a" + std::to_string(i - 1) + "'"});
  }
  book.agreements = list_of(agreements);
  return book.text();
}

// A book whose 2000 additions have at least `count` snapshots to look at, as few more as may be.
inline std::string book_of_counts(std::int64_t count) {
  BookText book;
  std::string snapshots;
  for (std::int64_t left = (count + 1999) / 2000; left > 0; --left) {
    snapshots += "{'client': 'oak', 'taken_at': '2026-01-01T00:00', 'count': '1'}";
    if (left > 1) snapshots += ", ";
  }
  book.count_sources =
      "{'id': 's', 'name': 'S', 'kind': 'users', 'snapshots': [" + snapshots + "]}";
  std::string additions;
  for (int i = 0; i < 1000; ++i) {
    additions += (i == 0 ? "" : ", ");
    additions += "{'id': 'a" + std::to_string(i) +
                 "', 'name': 'A', 'counted': {'source': 's', 'sampling': 'invoice_date'}, "
                 "'unit_price': '1'}";
  }
  const std::string more = "'additions': [" + additions + "]";
  book.agreements = list_of<AgreementText>({{.id = "a", .more = more}, {.id = "b", .more = more}});
  return book.text();
}

inline std::vector<std::string> problems_of_book(const std::string& book) {
  Problems problems;
  const bool read = read_book(book, problems).has_value();
  CHECK(read == problems.none());
  CHECK(problems.total() >= problems.shown().size());
  return codes_of(problems);
}

}  // namespace billing::testing
