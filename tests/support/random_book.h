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
    const bool has_zone = chance(4);
    if (has_zone || chance(3)) book.provider += calendar(has_zone);
    book.policies = policies();
    tax_rates_ = ids("tax", 0, 3);
    roles_ = ids("role", 1, 3);
    types_ = ids("type", 1, 3);
    clients_ = ids("client", 1, 3);
    const bool plain_taxes = chance(2);
    book.tax_rates = list(tax_rates_, [&] {
      return plain_taxes ? ", 'percent': '" + pick(kPercents) + "'" : tax_charge();
    });
    book.work_roles = list(roles_, [&] {
      return ", 'hourly_rate': '" + rate() + "'" +
             (leak_chance(4) ? ", 'introduced_on': '" + start_.to_string() + "'" : "");
    });
    book.work_types = list(types_, [&] {
      return join(
          {rounding_minutes(), tax_rate_list(), leak_chance(3) ? ", 'may_go_unbilled': true" : ""});
    });
    book.rate_rules = rate_rules();
    book.ledger = ledger();
    book.clients = list(clients_, [&] {
      return join({chance(3) ? ", 'terms_days': " + std::to_string(random_.between(0, 365)) : "",
                   chance(3) ? ", 'separate_invoices': '" +
                                   pick({"agreement", "purchase_order", "ticket", "project"}) + "'"
                             : "",
                   chance(3) ? ", 'time_layout': '" + pick({"ticket", "day", "person"}) + "'" : "",
                   chance(4) ? ", 'due_day': " + pick({"1", "15", "31"}) : "",
                   chance(4) ? ", 'hides_covered_work': true" : "", discounts(), invoice_limits(),
                   sheet(plain_taxes), purchase_order(),
                   references("exempt_tax_rates", tax_rates_, 6), ", 'rate_rules': [", rate_rules(),
                   "]", dimensions(), chance(4) ? calendar(has_zone && chance(2)) : ""});
    });
    book.count_sources = count_source();
    book.agreements = agreements();
    book.time_entries = time_entries();
    book.projects = projects();
    book.expenses = items("cost");
    book.products = items("unit_price");
    book.consumption = consumption();
    std::string text = book.text();
    return text.insert(text.size() - 1, in_json(closed_tickets()));
  }

 private:
  inline static const Words kCycles = {"weekly",  "two_weekly",  "four_weekly",  "monthly",
                                       "monthly", "two_monthly", "quarterly",    "semi_annual",
                                       "yearly",  "two_yearly",  "three_yearly", "five_yearly"};

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
    const bool weeks = text.cycle.ends_with("weekly");
    const bool anchored =
        (weeks && text.cycle != "weekly") || text.cycle.find("_yearly") != std::string::npos;
    const bool block = !chance(3);
    const std::string block_text = block ? block_terms() : "";
    const bool hours = block && block_text.find("'unit': 'amount'") == std::string::npos;
    text.coverage = join({"'time': ", block || !chance(3) ? "true" : "false",
                          hours ? "" : ", 'expenses': " + pick({"true", "false"}),
                          hours ? "" : ", 'products': " + pick({"true", "false"}),
                          chance(4) ? ", 'excluded_categories': ['Travel']" : "",
                          references("excluded_work_roles", roles_, 8),
                          references("excluded_work_types", types_, 8), conditions()});
    text.more = join({"'rate_rules': [", rate_rules(), "]", rounding_minutes()});
    if (anchored || chance(2)) text.more += ", 'cycle_anchor': 'contract'";
    if (chance(3)) text.more += ", 'type': 'T'";
    const bool arrears = chance(3);
    arrears_ = arrears;
    if (arrears) text.more += ", 'timing': 'arrears'";
    text.more += proration(weeks, arrears);
    const Date end = day();
    const bool ends = chance(3) && start < end;
    if (ends) text.more += ", 'end': '" + end.to_string() + "'";
    text.more += cancelled(start, ends ? end : end_.plus_months(3));
    if (!ends && chance(4)) text.more += ", 'term_months': 36, 'renewal': 'ends'";
    if (chance(3)) text.more += ", " + uplifts();
    if (chance(2)) {
      const bool is_over = ends || text.more.find("'cancelled_on'") != std::string::npos;
      text.more += join({", 'recurring_fee': {'amount': '", rate(), "'", section(),
                         is_over ? "" : fee_changes(start), tax_rate_list(), "}"});
    }
    const std::string committed = commitment();
    text.more += join({committed, cap(!committed.empty()), own_terms(), discounts(), parent,
                       purchase_order(), chance(5) ? ", 'separate_invoice': true" : ""});
    text.more += additions();
    if (chance(2)) text.more += consumption_terms();
    text.more += dimensions();
    if (chance(4)) text.more += deposits();
    if (block) text.more += ", 'block': " + block_text;
    return text;
  }

  std::string fee_changes(Date start) {
    if (!chance(3)) return "";
    const Date on = start.plus_days(static_cast<std::int32_t>(random_.between(1, 100)));
    return join({", 'changes': [{'on': '", on.to_string(), "', 'amount': '", rate(), "'}, {'on': '",
                 on.plus_days(40).to_string(), "', 'amount': '", rate(), "'}]"});
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

  std::string proration(bool weeks, bool arrears) {
    const Words ways = {"off", "inclusive", "inclusive", "exclusive", "whole"};
    return join({", 'proration': '", pick(ways), "'",
                 chance(3) ? ", 'first_period_proration': '" + pick(ways) + "'" : "",
                 chance(2) ? ", 'proration_rounding': 'unit_price'" : "",
                 !weeks && chance(3) ? ", 'month_days': 'thirty'" : "",
                 !arrears && chance(3) ? ", 'parts_billed': 'next_invoice'" : "",
                 chance(3) ? ", 'unused_days': 'kept'" : "",
                 !arrears && chance(4)
                     ? pick({", 'look_ahead_days': 40", ", 'look_ahead_months': 1"})
                     : ""});
  }

  // None, one, or two that never meet.
  std::string uplifts() {
    const std::string percent = "{'method': 'percent', 'value': '" + pick({"3.5", "-1", "0"}) + "'";
    const std::string index =
        "{'method': 'index', 'index': [{'on': '2000-01-01', 'value': '100'}, {'on': '2026-01-01', "
        "'value': '104.7'}]";
    return "'uplifts': [" +
           pick({"", percent + "}", index + "}", percent + ", 'first': '2025-06-01'}",
                 percent + ", 'last': '2026-01-01'}, " + index + ", 'first': '2026-01-02'}"}) +
           "]";
  }

  std::string cancelled(Date start, Date end) {
    const Date on = day();
    return chance(4) && start < on && on < end ? ", 'cancelled_on': '" + on.to_string() + "'" : "";
  }

  std::string conditions() {
    if (!chance(3)) return "";
    std::string all = "{'field': '" + pick({"ticket", "project", "fields/Site"}) +
                      "', 'operator': '" + pick({"is", "is_not", "in"}) + "', 'values': ['" +
                      pick({"A", "B"}) + "']}";
    if (chance(4)) {
      all += ", {'field': 'work_time', 'operator': 'in', 'values': ['business', 'weekend']}";
    }
    if (chance(3)) all += ", {'field': 'minutes', 'operator': 'at_most', 'values': ['300']}";
    return ", 'conditions': [" + all + "]";
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

  std::string quantity() { return "'quantity': '" + pick({"0", "1", "12", "2.5", "1000"}) + "'"; }

  // When it lives, and what changes while it does.
  std::string life(bool has_price_sheet) {
    const bool has_start = chance(2);
    const Date start = has_start ? day() : agreement_start_;
    const Date end = day();
    std::string fields = has_start ? ", 'start': '" + start.to_string() + "'" : "";
    if (chance(6)) return fields + ", 'one_time': true";
    const bool ends = chance(3) && start < end;
    if (ends) fields += ", 'end': '" + end.to_string() + "'";
    std::string changes;
    Date on = start;
    for (std::int64_t left = chance(2) ? random_.between(1, 3) : 0; left > 0; --left) {
      on = on.plus_days(static_cast<std::int32_t>(random_.between(1, 45)));
      if (ends && end <= on) break;
      const bool priced = !has_price_sheet && chance(3);
      changes += join({changes.empty() ? "{" : ", {", "'on': '", on.to_string(), "'",
                       priced ? ", " + unit_price() : "",
                       !priced || chance(2) ? ", " + quantity() : "", "}"});
    }
    fields += ", 'changes': [" + changes + "]";
    return fields + cancelled(on, ends ? end : end_.plus_months(3));
  }

  // Licences of two kinds, counted now and then, and sometimes twice.
  std::string count_source() {
    std::string snapshots;
    for (std::int64_t left = random_.between(0, 12); left > 0; --left) {
      snapshots +=
          join({snapshots.empty() ? "{" : ", {", "'client': '", pick(clients_), "', 'taken_at': '",
                day().to_string(), "T06:00', 'attributes': [{'name': 'sku', 'value': '",
                pick({"a", "b"}), "'}], 'count': '", pick({"0", "3", "20", "24.5"}), "'}"});
    }
    const std::string schedule =
        pick({"", ", 'schedule': {'every': 'daily'}", ", 'schedule': {'every': 'weekly', 'day': 3}",
              ", 'schedule': {'every': 'monthly', 'day': 31}"});
    return join({"{'id': 'source', 'name': 'Source', 'kind': 'licences'", schedule,
                 ", 'snapshots': [", snapshots, "]}"});
  }

  std::string counted() {
    const std::string sampling =
        arrears_ ? pick({"invoice_date", "period_end", "maximum", "average", "by_day"})
                 : "invoice_date";
    std::string fields = "'counted': {'source': 'source', 'sampling': '" + sampling + "'";
    if (!chance(4)) fields += ", 'match': [{'name': 'sku', 'value': '" + pick({"a", "b"}) + "'}]";
    for (const char* fault : {"missed", "unmatched", "ambiguous"}) {
      if (chance(2)) continue;
      fields += join({", '", fault, "': '", pick({"keep_last", "bill_nothing", "bill_zero"}), "'"});
    }
    return fields + "}";
  }

  std::string vendor_count() {
    if (!leak_chance(3)) return "";
    return leak_chance(3) ? ", 'vendor_count': {}"
                          : ", 'vendor_count': {'source': 'source', 'match': [{'name': 'sku', "
                            "'value': 'a'}]}";
  }

  std::string counted_life() {
    const bool has_start = chance(2);
    const Date start = has_start ? day() : agreement_start_;
    return (has_start ? ", 'start': '" + start.to_string() + "'" : "") +
           cancelled(start, end_.plus_months(3));
  }

  std::string additions() {
    std::string all;
    const std::int64_t count = random_.between(0, 2);
    const bool is_bundle = count == 2 && chance(2);  // Of the second, the first is a part.
    for (std::int64_t i = count; i > 0; --i) {
      const bool has_price_sheet = chance(2);
      const bool is_counted = chance(3);
      all += join({all.empty() ? "{" : ", {", "'id': 'addition" + std::to_string(i),
                   "', 'name': 'Addition'", section(),
                   is_bundle && i == 1 ? ", 'part_of': 'addition2'" : "",
                   chance(3) ? ", 'parts': 'without_price'" : "", ", ",
                   is_counted ? counted() : quantity() + vendor_count(),
                   chance(2) ? ", 'included': '" + pick({"0", "1", "3", "2000"}) + "'" : "", ", ",
                   has_price_sheet ? price_sheet() : unit_price(),
                   is_counted ? counted_life() : life(has_price_sheet),
                   chance(3) ? ", 'unit_cost': '" + rate() + "'" : "",
                   chance(3) ? ", 'sequence': " + std::to_string(random_.between(0, 2)) : "",
                   tax_rate_list(), dimensions(), "}"});
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
                    pick({"0", "1.5", "3"}), "'}, {'work_time': 'after_hours', 'factor': '2'}, ",
                    "{'factor': '", pick({"0.5", "1.4"}), "'}]"});
      if (chance(2)) more += ", 'overage_by_factor': true";
    }
    if (chance(6)) {
      more += join({", 'top_up': {'threshold': '2', ", pick({"'by': '3.3'", "'up_to': '7'"}),
                    ", 'unit_price': '", rate(), "'}"});
    }
    if (overage == "bill_overage_rate" && chance(3)) {
      more += join({", 'overage_rates': [{'method': 'custom', 'value': '", rate(),
                    "'}, {'work_time': 'weekend', 'method': 'multiplier', 'value': '1.5'}]"});
    }
    if (chance(5)) more += ", 'overage_discount_percent': '" + pick({"0", "10", "100"}) + "'";
    const bool is_billed = overage == "bill_overage_rate" || overage == "bill_own_rate";
    if (per_period && (is_billed || overage == "carry") && chance(2)) {
      more += ", 'overage_billed': 'period_end'";
      if (chance(2)) more += ", 'granted_every': 'quarterly'";
    }
    if (chance(5)) more += ", 'alerts': [{'percent_left': '20'}, {'percent_left': '0'}]";
    if (chance(6)) more += ", 'recognition': 'at_sale'";
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
      units +=
          ", 'adjustments': [{'id': 'a0', 'on': '" + on + "', 'quantity': '" +
          pick({"3", "-2', 'refund_unit_price': '33.335", "-50", "-50', 'refund_unit_price': '7"}) +
          "', 'reason': 'R'}]";
    }
    return units;
  }

  std::string closed_tickets() {
    std::string all;
    for (const char* id : {"A", "B", "D"}) {
      if (leak_chance(2)) continue;
      all += join({all.empty() ? "{" : ", {", "'id': '", id, "', 'client': '", clients_.front(),
                   "', 'closed_on': '", start_.to_string(), "'}"});
    }
    return all.empty() ? "" : ", 'closed_tickets': [" + all + "]";
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
    if (chance(6)) text.more += work_time();
    if (chance(6)) text.more += ", 'hourly_rate': '" + rate() + "'";
    if (chance(6)) text.more += ", 'overage_rate': '" + rate() + "'";
    if (chance(3)) text.more += ", 'project': '" + pick({"A", "B"}) + "'";
    if (chance(3)) text.more += ", 'fields': {'Site': '" + pick({"A", "B"}) + "'}";
    if (chance(3)) text.more += ", 'member': 'kim'";
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

  Words agreement_clients_;  // Of the agreements made so far.
  Date agreement_start_;     // Of the agreement that is being written.
  bool arrears_ = false;     // Of the same.
};

}  // namespace billing::testing
