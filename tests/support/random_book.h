// Books by chance: small, with every unit, cycle, overage and rounding, and full of edges. The same
// seed gives the same book everywhere.
#pragma once

#include <string>
#include <vector>

#include "support/random_sales.h"

namespace billing::testing {

class RandomBook : private RandomSales {
 public:
  explicit RandomBook(std::uint64_t seed) : RandomSales(seed) {}

  std::string text() {
    BookText book;
    start_ = *Date::parse(pick({"2026-01-01", "2025-12-01", "2024-02-01", "2026-10-01"}));
    end_ = start_.plus_months(static_cast<int>(random_.between(1, chance(8) ? 13 : 4)));
    book.period = "'start': '" + start_.to_string() + "', 'end': '" + end_.to_string() + "'";
    book.provider = provider();
    book.policies = policies();
    tax_rates_ = ids("tax", 0, 3);
    roles_ = ids("role", 1, 3);
    types_ = ids("type", 1, 3);
    clients_ = ids("client", 1, 3);
    const bool plain_taxes = chance(2);
    book.tax_rates = list(tax_rates_, [&] {
      return plain_taxes ? ", 'percent': '" + pick(kPercents) + "'" : tax_charge();
    });
    book.work_roles = list(roles_, [&] { return ", 'hourly_rate': '" + rate() + "'"; });
    book.work_types = list(types_, [&] { return join({rounding_minutes(), tax_rate_list()}); });
    book.rate_rules = rate_rules();
    book.clients = list(clients_, [&] {
      return join({chance(3) ? ", 'terms_days': " + std::to_string(random_.between(0, 365)) : "",
                   chance(3) ? ", 'separate_invoices': '" +
                                   pick({"agreement", "purchase_order", "ticket"}) + "'"
                             : "",
                   chance(3) ? ", 'time_layout': '" + pick({"ticket", "day"}) + "'" : "",
                   chance(4) ? ", 'due_day': " + pick({"1", "15", "31"}) : "",
                   chance(4) ? ", 'hides_covered_work': true" : "", discounts(), invoice_limits(),
                   purchase_order(), references("exempt_tax_rates", tax_rates_, 6),
                   ", 'rate_rules': [", rate_rules(), "]"});
    });
    book.agreements = agreements();
    book.time_entries = time_entries();
    book.projects = projects();
    book.expenses = items("cost");
    book.products = items("unit_price");
    book.consumption = consumption();
    return book.text();
  }

 private:
  inline static const Words kPercents = {"0", "6.25", "19", "0.001", "100", "7.7777"};
  inline static const Words kCycles = {"weekly",      "two_weekly", "four_weekly", "monthly",
                                       "two_monthly", "quarterly",  "semi_annual", "yearly"};

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
    std::string fields = "'currency': '" + pick({"USD", "USD", "JPY", "KWD"}) + "'";
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
    if (chance(4)) fields += ", 'approval_needed': '" + pick({"submitted", "none"}) + "'";
    if (chance(4)) {
      fields += ", 'late_entries': 'next_invoice', 'closing_days': " + pick({"0", "3", "40"});
    }
    if (chance(3)) fields += ", 'time_rounding_scope': '" + pick({"ticket", "day"}) + "'";
    if (chance(4)) fields += ", 'time_rounding_order': 'increment_first'";
    if (chance(4)) fields += ", 'increment_rounding': '" + pick({"down", "nearest"}) + "'";
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
                  "', 'value': '", value, "'",
                  chance(2) ? ", 'overage_rate': '" + rate() + "'" : "", "}"});
      }
    }
    return rules;
  }
  static Words with_any(Words words) {
    words.push_back("");
    return words;
  }

  std::string agreements() {
    std::vector<AgreementText> all;
    const std::int64_t count = random_.between(0, 4);
    for (std::int64_t i = 0; i < count; ++i)
      all.push_back(agreement("agreement" + std::to_string(i)));
    return list_of(all);
  }

  AgreementText agreement(const std::string& id) {
    AgreementText text;
    text.id = id;
    text.client = pick(clients_);
    const std::string parent = parent_of(text.client);
    agreement_clients_.push_back(text.client);
    const Date start = chance(4) ? day().plus_months(-14) : day();
    text.start = start.to_string();
    agreement_start_ = start;
    text.cycle = pick(kCycles);
    const bool weeks = text.cycle == "two_weekly" || text.cycle == "four_weekly";
    const bool block = !chance(3);
    const std::string block_text = block ? block_terms() : "";
    const bool hours = block && block_text.find("'unit': 'amount'") == std::string::npos;
    text.coverage = join({"'time': ", block || !chance(3) ? "true" : "false",
                          hours ? "" : ", 'expenses': " + pick({"true", "false"}),
                          hours ? "" : ", 'products': " + pick({"true", "false"}),
                          chance(4) ? ", 'excluded_categories': ['Travel']" : "",
                          references("excluded_work_roles", roles_, 8),
                          references("excluded_work_types", types_, 8)});
    text.more = join({"'rate_rules': [", rate_rules(), "]", rounding_minutes()});
    if (weeks || chance(2)) text.more += ", 'cycle_anchor': 'contract'";
    if (chance(3)) text.more += ", 'timing': 'arrears'";
    text.more += ", 'proration': '" + pick({"off", "inclusive", "exclusive"}) + "'";
    const Date end = day();
    if (chance(3) && start < end) text.more += ", 'end': '" + end.to_string() + "'";
    if (chance(2)) {
      text.more += join({", 'recurring_fee': {'amount': '", rate(), "'", tax_rate_list(), "}"});
    }
    text.more += join({commitment(), discounts(), parent, purchase_order(),
                       chance(5) ? ", 'separate_invoice': true" : ""});
    text.more += additions();
    if (chance(2)) text.more += consumption_terms();
    if (chance(4)) text.more += deposits();
    if (block) text.more += ", 'block': " + block_text;
    return text;
  }

  // One of the client's agreements before this one, or none.
  std::string parent_of(const std::string& client) {
    for (std::size_t i = 0; i < agreement_clients_.size(); ++i) {
      if (agreement_clients_[i] == client && chance(3)) {
        return ", 'parent': 'agreement" + std::to_string(i) + "'";
      }
    }
    return "";
  }

  std::string unit_price() {
    return join(
        {"'unit_price': '", chance(4) ? "-" : "", pick({"8", "0.01", "22", "1.2345"}), "'"});
  }

  std::string tiers(bool percent) {
    std::string all;
    const std::int64_t closed = random_.between(0, 3);
    for (std::int64_t i = 0; i <= closed; ++i) {
      const std::string end = Decimal::from_parts(random_.between(1, 30) + 40 * i, 1).to_string();
      const std::string price = chance(4) ? "-" + rate() : rate();
      all +=
          join({all.empty() ? "{" : ", {", "'", percent ? "percent" : "unit_price", "': '", price,
                "'", i < closed ? ", 'up_to': '" + end + "'" : "",
                chance(2) ? ", 'flat': '" + rate() + "'" : "",
                !percent && chance(3) ? ", 'package_size': '" + pick({"1", "0.7", "10"}) + "'" : "",
                "}"});
    }
    return all;
  }

  std::string price_sheet() {
    const std::string model = pick({"flat", "per_unit", "package", "percentage", "graduated",
                                    "graduated_percentage", "volume"});
    std::string fields;
    if (model == "flat" || model == "package") fields += ", 'amount': '" + rate() + "'";
    if (model == "package") fields += ", 'package_size': '" + pick({"1", "0.3", "100"}) + "'";
    if (model == "per_unit") fields += ", " + unit_price();
    if (model == "percentage") fields += ", 'percent': '" + rate() + "'";
    if (model == "graduated" || model == "graduated_percentage" || model == "volume") {
      fields += ", 'tiers': [" + tiers(model == "graduated_percentage") + "]";
    }
    if (chance(3)) fields += ", 'minimum': '" + pick({"0", "10", "99.995"}) + "'";
    if (chance(3)) fields += ", 'maximum': '" + pick({"100", "500.005", "99999"}) + "'";
    return join({"'pricing': {'model': '", model, "'", fields, "}"});
  }

  std::string additions() {
    std::string all;
    for (std::int64_t i = random_.between(0, 2); i > 0; --i) {
      const Date start = day();
      const Date end = day();
      all += join({all.empty() ? "{" : ", {", "'id': 'addition" + std::to_string(i),
                   "', 'name': 'Addition', 'quantity': '", pick({"0", "1", "12", "2.5", "1000"}),
                   "'", chance(2) ? ", 'included': '" + pick({"0", "1", "3", "2000"}) + "'" : "",
                   ", ", chance(2) ? price_sheet() : unit_price(),
                   chance(2) ? ", 'start': '" + start.to_string() + "'" : "",
                   chance(3) && start < end ? ", 'end': '" + end.to_string() + "'" : "",
                   tax_rate_list(), "}"});
    }
    return ", 'additions': [" + all + "]";
  }

  std::string block_terms() {
    if (chance(10)) {
      return join({"{'unit': '", pick({"hours", "amount", "incidents"}),
                   "', 'grant': '0', 'unlimited': true, 'cycle': '",
                   pick({"one_time", "per_period"}), "', 'overage': '",
                   pick({"bill_own_rate", "refuse", "next_agreement"}), "'}"});
    }
    const bool hours = chance(2);
    const std::string cycle = pick({"one_time", "per_period", "per_period", "purchased"});
    const bool per_period = cycle == "per_period";
    const std::string unit = chance(8) ? "incidents" : hours ? "hours" : "amount";
    const Words grants = unit == "hours"    ? Words{"0", "1", "2.5", "10", "0.333", "100"}
                         : unit == "amount" ? Words{"0", "1", "99.995", "250", "1000", "0.0001"}
                                            : Words{"0", "1", "3", "10"};
    std::string overage = pick({"bill_overage_rate", "bill_own_rate", "refuse", "next_agreement"});
    if (per_period && chance(4)) overage = "carry";
    std::string grant = pick(grants);
    std::string more;
    if (chance(6)) {
      overage = "sell_block";
      grant = pick({"10", "25.5"});
      more = ", 'sold_price': '" + rate() + "'";
    } else if (chance(2)) {
      more = ", 'sold_price': '" + rate() + "'";
    }
    if (chance(2)) more += ", 'hour_price': '" + rate() + "'";
    if (per_period && chance(3)) more += ", 'carry_over': {" + carry_over() + "}";
    if (per_period && chance(5)) more += ", 'borrow_percent': '" + pick({"0", "50", "100"}) + "'";
    if (!per_period && chance(3)) more += ", 'expires_after_days': " + pick({"1", "20", "400"});
    if (chance(3)) {
      more += ", 'lot_order': '" + pick({"newest", "nearest_expiry", "priority"}) + "'";
    }
    if (unit == "hours" && chance(4)) {
      more += join({", 'draw_factors': [{'work_type': 'type0', 'factor': '",
                    pick({"0", "1.5", "3"}), "'}, {'factor': '", pick({"0.5", "1.4"}), "'}]"});
      if (chance(2)) more += ", 'overage_by_factor': true";
    }
    if (chance(6)) {
      more += join({", 'top_up': {'threshold': '2', ", pick({"'by': '3.3'", "'up_to': '7'"}),
                    ", 'unit_price': '", rate(), "'}"});
    }
    if (chance(5)) more += ", 'overage_discount_percent': '" + pick({"0", "10", "100"}) + "'";
    if (chance(5)) more += ", 'alerts': [{'percent_left': '20'}, {'percent_left': '0'}]";
    if (cycle == "purchased" || chance(4)) more += dated_units();
    return join({"{'unit': '", unit, "', 'grant': '", grant, "', 'cycle': '", cycle, "'", more,
                 ", 'overage': '", overage, "'", tax_rate_list(), "}"});
  }

  std::string carry_over() {
    return pick({"", "'maximum': '4'", "'minimum': '1'", "'minimum': '1', 'maximum': '3.3'",
                 "'expires_after_days': 30", "'maximum': '5', 'expires_after_months': 2"});
  }

  // Purchases and adjustments on the agreement's first day, which is always one of its own.
  std::string dated_units() {
    const std::string on = agreement_start_.to_string();
    std::string units =
        join({", 'purchases': [{'id': 'p0', 'on': '", on, "', 'quantity': '",
              pick({"0", "5", "20"}), "'", chance(2) ? ", 'price': '" + rate() + "'" : "",
              "}, {'id': 'p1', 'on': '", on, "', 'quantity': '1.5', 'expires_on': '",
              agreement_start_.plus_days(45).to_string(), "', 'priority': 1}]"});
    if (chance(2)) {
      units += ", 'adjustments': [{'id': 'a0', 'on': '" + on + "', 'quantity': '" +
               pick({"3", "-2", "-50"}) + "', 'reason': 'R'}]";
    }
    return units;
  }

  std::string time_entries() {
    std::vector<EntryText> all;
    const std::int64_t count = chance(5) ? 0 : random_.between(1, 30);
    for (std::int64_t i = 0; i < count; ++i) all.push_back(time_entry("entry" + std::to_string(i)));
    return list_of(all);
  }

  EntryText time_entry(const std::string& id) {
    EntryText text;
    text.id = id;
    const Date worked = day();
    text.worked_at = worked.to_string() + pick({"T00:00", "T09:00", "T12:30", "T23:59"});
    // Saved late, sometimes before it was worked, and often in the same minute as another.
    const auto days_later = static_cast<std::int32_t>(random_.between(-1, 3)) * 7;
    text.entered_at = worked.plus_days(days_later).to_string() + pick({"T08:00", "T18:00"});
    text.duration = duration();
    text.role = pick(roles_);
    text.type = pick(types_);
    text.client = pick(clients_);
    text.billing = pick({"billable", "billable", "billable", "billable", "no_charge", "do_not_bill",
                         "written_off"});
    for (std::size_t i = 0; i < agreement_clients_.size(); ++i) {
      if (agreement_clients_[i] == text.client && chance(2)) {
        text.agreement = "agreement" + std::to_string(i);
      }
    }
    text.more =
        "'approval': '" +
        pick({"approved", "approved", "approved", "approved", "submitted", "draft", "rejected"}) +
        "'";
    if (chance(6)) text.more += ", 'hourly_rate': '" + rate() + "'";
    if (chance(6)) text.more += ", 'overage_rate': '" + rate() + "'";
    if (chance(2)) text.more += ", 'ticket': '" + pick({"A", "B", "C"}) + "'";
    return text;
  }

  std::string duration() {
    if (chance(4)) {
      return "'hours': '" + pick({"0", "0.1", "1.375", "0.333333333333", "8", "1000"}) + "'";
    }
    return "'minutes': " + (chance(2) ? pick({"0", "1", "7", "15", "59", "60", "61", "60000"})
                                      : std::to_string(random_.between(0, 600)));
  }

  Words roles_, types_;
  Words agreement_clients_;  // Of the agreements made so far.
  Date agreement_start_;     // Of the agreement that is being written.
};

}  // namespace billing::testing
