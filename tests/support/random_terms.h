// What a random book says once for all its agreements: provider, policies, taxes, ledger, rates.
#pragma once

#include <string>
#include <vector>

#include "support/ledger_text.h"
#include "support/random_parts.h"

namespace billing::testing {

class RandomTerms : protected RandomParts {
 protected:
  explicit RandomTerms(std::uint64_t seed) : RandomParts(seed) {}

  inline static const Words kPercents = {"0", "6.25", "19", "0.001", "100", "7.7777"};

  Words ids(const std::string& name, int least, int most) {
    Words words;
    const std::int64_t count = random_.between(least, most);
    for (std::int64_t i = 0; i < count; ++i) words.push_back(name + std::to_string(i));
    return words;
  }

  template <typename More>
  static std::string list(const Words& ids, More more) {
    std::string elements;
    for (const std::string& id : ids) {
      elements += (elements.empty() ? "" : ", ") +
                  ("{'id': '" + id + "', 'name': 'The " + id + "'" + more() + "}");
    }
    return elements;
  }

  std::string provider() {
    own_currency_ = chance(3) ? pick({"EUR", "CLF", "VND"}) : "";
    std::string fields = "'currency': '" + pick({"USD", "USD", "JPY", "KWD"}) + "'";
    if (chance(4)) {
      fields += join({", 'invoice_prefix': 'RE', 'invoice_numbers': {'sequence': '",
                      pick({"continuous", "yearly"}), "', 'start': ", pick({"1", "998"}), "}"});
    }
    if (own_currency_ != "") {
      fields += join({", 'exchange_rates': [{'currency': '", own_currency_,
                      "', 'from': '2000-01-01', 'rate': '", pick({"0.92", "1.3333", "150.25"}),
                      "'}, {'currency': '", own_currency_, "', 'from': '",
                      start_.plus_days(9).to_string(), "', 'rate': '0.9371'}]"});
    }
    fields += ", 'hours_digits': " + std::to_string(random_.between(0, 6));
    if (chance(2)) fields += ", 'tax_rounding': '" + pick({"per_line", "once"}) + "'";
    if (chance(2)) {
      fields += ", 'rounding': '" +
                pick({"half_even", "half_toward_zero", "away_from_zero", "toward_zero", "floor",
                      "ceiling"}) +
                "'";
    }
    return fields;
  }

  std::string policies() {
    std::string fields = "'entry_order': '" + pick({"saved", "saved", "saved", "worked"}) + "'";
    if (chance(2)) fields += ", 'negative_total': 'credit_balance'";
    if (chance(4)) fields += ", 'differing_terms': '" + pick({"latest", "client"}) + "'";
    if (chance(4)) fields += ", 'approval_needed': '" + pick({"submitted", "none"}) + "'";
    if (chance(4)) {
      fields += ", 'late_entries': 'next_invoice', 'closing_days': " + pick({"0", "3", "40"});
    }
    if (chance(3)) fields += ", 'closed_changes': '" + pick({"report", "bill_again"}) + "'";
    if (chance(4)) fields += ", 'coverage_match': 'best'";
    if (chance(3)) fields += ", 'time_rounding_scope': '" + pick({"ticket", "day"}) + "'";
    if (chance(4)) fields += ", 'time_rounding_order': 'increment_first'";
    if (chance(4)) fields += ", 'increment_rounding': '" + pick({"down", "nearest"}) + "'";
    if (chance(4)) fields += ", 'work_time_split': 'by_start'";
    multiplies_first_ = chance(4);
    if (multiplies_first_) fields += ", 'multiplier_order': 'before_rounding'";
    return fields;
  }

  std::string tax_charge() {
    std::string more =
        chance(6) ? ", 'exempt_classes': ['" + pick({"service", "product"}) + "']" : "";
    more += references("exempt_work_roles", roles_, 6);
    if (chance(5)) {
      return join({", 'amount': '", rate(), "', 'amount_per': '", pick({"invoice", "line", "unit"}),
                   "'", more, chance(3) ? ", 'maximum_tax': '1.5'" : ""});
    }
    more += ", 'percent': '" + pick(kPercents) + "'";
    if (chance(4)) return more + ", 'included': true";
    if (chance(4)) more += ", 'compound': true";
    if (chance(5)) more += ", 'maximum_taxable': '" + pick({"0", "10.55", "1000"}) + "'";
    if (chance(5)) more += ", 'maximum_taxable_per_line': '" + pick({"0", "10.55", "300"}) + "'";
    if (chance(5)) more += ", 'maximum_taxable_per_unit': '" + pick({"0", "3.335", "80"}) + "'";
    if (chance(6)) more += ", 'maximum_tax': '" + pick({"0", "3.3333", "50"}) + "'";
    return more;
  }

  std::string discounts() {
    if (!chance(5)) return "";
    const std::string second =
        chance(2) ? ", {'id': 'd1', 'name': 'D', 'amount': '" + rate() + "'}" : "";
    return join({", 'discounts': [{'id': 'd0', 'name': 'D', 'percent': '",
                 pick({"0", "10", "33.3333", "100"}), "'",
                 chance(3) ? ", 'on': ['" + pick({"time", "addition", "recurring_fee"}) + "']" : "",
                 chance(4) ? ", 'start': '" + start_.plus_months(1).to_string() + "'" : "", "}",
                 second, "]"});
  }

  std::string commitment() {
    if (!chance(5)) return "";
    return join({", 'commitment': {'cycle': '", pick({"monthly", "quarterly", "yearly"}),
                 "', 'minimum': '", rate(), "', 'billed_before': '", pick({"0", "12.5"}), "'",
                 tax_rate_list(), "}"});
  }

  // Never below what is committed, at most 500 a month.
  std::string cap(bool has_commitment) {
    if (!chance(5)) return "";
    return join({", 'cap': {'cycle': '", pick({"two_monthly", "semi_annual"}), "', 'maximum': '",
                 has_commitment ? pick({"3000", "4500.25"}) : rate(), "', 'billed_before': '",
                 pick({"0", "12.5"}), "'}"});
  }

  std::string section() {
    return chance(3) ? ", 'section': '" + pick({"Licences", "Site"}) + "'" : "";
  }

  std::string own_terms() {
    return join({chance(6) ? ", 'terms_days': 14" : "", chance(6) ? ", 'due_day': 15" : ""});
  }

  // How a client's invoices look, and in which currency they are.
  std::string sheet(bool has_plain_taxes) {
    return join({chance(3) ? ", 'invoice_sections': '" + pick({"heading", "kind"}) + "'" : "",
                 chance(4) ? ", 'printed_prices': '" + pick({"amounts", "subtotals"}) + "'" : "",
                 own_currency_ != "" && has_plain_taxes && chance(2)
                     ? ", 'currency': '" + own_currency_ + "'"
                     : ""});
  }

  std::string invoice_limits() {
    std::string limits;
    if (chance(6)) limits += ", 'minimum_invoice': {'amount': '50.5'" + tax_rate_list() + "}";
    if (chance(6)) limits += ", 'maximum_invoice': '" + pick({"50.5", "1000"}) + "'";
    if (chance(4)) {
      limits += join({", 'credits': [{'id': 'c0', 'on': '", day().to_string(), "', 'amount': '",
                      rate(), "', 'reason': 'R'}]"});
    }
    return limits;
  }

  std::string purchase_order() {
    return chance(4) ? ", 'purchase_order': '" + pick({"PO 1", "PO 2"}) + "'" : "";
  }

  std::string dimensions() {
    if (chance(2)) return "";
    return join(
        {", 'dimensions': [{'name': 'office', 'value': '", pick({"London", "Perth"}), "'}]"});
  }

  std::string ledger() {
    std::string fields = "'fee_recognition': '" + pick({"by_month", "by_day", "at_invoice"}) + "'";
    if (chance(2)) return fields;
    CascadeText one{.of = pick({"labour", "agreement", "deferred"})};
    one.levels =
        "{'name': 'both', 'dimensions': ['office', 'work_type']}, "
        "{'name': 'office', 'dimensions': ['office']}";
    one.mappings =
        "{'level': 'office', 'values': ['London'], 'account': 'Sales:London'}, "
        "{'level': 'both', 'values': ['London', 'type0'], 'account': '4015'}";
    return fields + ", " + ledger_text(one);
  }

  std::string rounding_minutes() {
    std::string fields;
    const Words minutes = {"1", "6", "7", "15", "30", "60", "1440"};
    if (chance(2)) fields += ", 'minimum_minutes': " + pick(minutes);
    if (chance(2)) fields += ", 'increment_minutes': " + pick(minutes);
    if (chance(8)) fields += ", 'maximum_minutes': " + pick({"1440", "60000"});
    return fields;
  }

  std::string rate_rules() {
    std::string rules;
    for (const std::string& role : with_any(roles_)) {
      for (const std::string& type : with_any(types_)) {
        if (!chance(6)) continue;
        const std::string method = pick({"custom", "adjustment", "multiplier"});
        const std::string value =
            method == "multiplier" ? pick({"0", "0.9", "1", "1.4", "1.3333"}) : rate();
        rules +=
            join({rules.empty() ? "{" : ", {", role.empty() ? "" : "'work_role': '" + role + "', ",
                  type.empty() ? "" : "'work_type': '" + type + "', ", "'method': '", method,
                  "', 'value': '", value, "'", overage(), chance(4) ? work_time() : "",
                  !multiplies_first_ && chance(4) ? limit() : "",
                  chance(6) ? ", 'project': 'A'" : "", chance(6) ? ", 'member': 'kim'" : "",
                  chance(8) ? ", 'ticket': 'B'" : "", chance(8) ? ", 'agreement_type': 'T'" : "",
                  chance(6) ? ", 'start': '" + start_.plus_days(9).to_string() + "'" : "", "}"});
      }
    }
    return rules;
  }

  std::string overage() {
    if (chance(2)) return "";
    return ", " + pick({"'overage_rate': '" + rate() + "'",
                        "'overage_method': 'adjustment', 'overage_rate': '-0.5'",
                        "'overage_method': 'multiplier', 'overage_rate': '0.9'"});
  }

  std::string limit() {
    return join({", 'limit_hours': '", pick({"0.000001", "0.5", "3", "7.3333"}), "'",
                 chance(4) ? "" : ", 'limit_per': '" + pick({"entry", "ticket", "always"}) + "'"});
  }

  std::string work_time() {
    return ", 'work_time': '" + pick({"business", "after_hours", "weekend", "holiday"}) + "'";
  }

  // Its zone has changes on days of the book; a client's needs the provider's.
  std::string calendar(bool may_have_zone) {
    std::string hours;
    for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}) {
      if (chance(6)) continue;
      hours += join({hours.empty() ? "{" : ", {", "'weekday': '", day, "', 'start': '",
                     pick({"00:00", "08:30", "09:00"}), "', 'end': '", pick({"09:01", "12:30"}),
                     "'}, {'weekday': '", day, "', 'start': '", pick({"12:30", "13:15"}),
                     "', 'end': '", pick({"17:00", "24:00"}), "'}"});
    }
    std::string fields = "'working_hours': [" + hours + "]";
    if (chance(4))
      fields += ", 'weekend': [" + pick({"", "'sunday'", "'friday', 'saturday'"}) + "]";
    fields += join({", 'holidays': [{'on': '", start_.plus_days(6).to_string(), "', 'name': 'H'",
                    pick({"", ", 'start': '12:00'", ", 'end': '10:15'", ", 'yearly': true"}),
                    "}, {'on': '", end_.plus_days(-1).to_string(), "', 'name': 'I'}]"});
    if (!may_have_zone) return ", 'calendar': {" + fields + "}";
    const std::string first = start_.plus_days(5).to_string();
    const std::string second = start_.plus_days(12).to_string();
    return join({", 'calendar': {", fields, ", 'time_zone': {'offset': '",
                 pick({"+00:00", "-05:00", "+05:45"}), "', 'transitions': [{'at': '", first,
                 "T01:00', 'offset': '", pick({"+01:00", "-04:00"}), "'}, {'at': '", second,
                 "T01:30', 'offset': '", pick({"+00:00", "-05:00"}), "'}]}}"});
  }

  static Words with_any(Words words) {
    words.push_back("");
    return words;
  }

  Words roles_, types_;
  std::string own_currency_;       // That clients may have; none: all have the provider's.
  bool multiplies_first_ = false;  // Then rate rules have no limits.
};

}  // namespace billing::testing
