// Random projects, deposits, expenses, products and metered usage.
#pragma once

#include <string>

#include "support/random_terms.h"

namespace billing::testing {

class RandomSales : protected RandomTerms {
 protected:
  explicit RandomSales(std::uint64_t seed) : RandomTerms(seed) {}

  std::string deposits() {
    std::string all;
    for (std::int64_t i = random_.between(0, 2); i > 0; --i) {
      all += join({all.empty() ? "" : ", ", "{'id': 'd", std::to_string(i), "', 'on': '",
                   day().to_string(), "', 'amount': '", pick({"0", "99.995", "500", "100000"}), "'",
                   tax_rate_list(), "}"});
    }
    return ", 'deposits': [" + all + "]";
  }

  std::string milestones() {
    std::string all;
    for (std::int64_t i = random_.between(1, 4); i > 0; --i) {
      all += join({all.empty() ? "" : ", ", "{'id': 'm", std::to_string(i), "', 'name': 'M', ",
                   chance(4) ? "'amount': '-12.345'" : "'percent': '" + pick({"25", "7.777"}) + "'",
                   chance(4)
                       ? ""
                       : ", '" + pick({"due_on", "reached_on"}) + "': '" + day().to_string() + "'",
                   "}"});
    }
    return "'milestones': [" + all + "]";
  }

  std::string progress() {
    std::string all;
    Date on = day();
    for (std::int64_t i = random_.between(1, 4); i > 0; --i) {
      all += join({all.empty() ? "" : ", ", "{'on': '", on.to_string(), "', 'percent_complete': '",
                   pick({"0", "33.33", "60", "100"}), "'}"});
      on = on.plus_days(static_cast<std::int32_t>(random_.between(1, 40)));
    }
    return "'progress': [" + all + "]";
  }

  std::string projects() {
    std::string all;
    for (std::int64_t i = chance(2) ? 0 : random_.between(1, 2); i > 0; --i) {
      all += join({all.empty() ? "" : ", ", "{'id': 'project", std::to_string(i),
                   "', 'name': 'Project', 'client': '", pick(clients_), "', 'price': '",
                   pick({"0", "100.01", "12345.678"}), "', ", chance(2) ? milestones() : progress(),
                   deposits(), tax_rate_list(), "}"});
    }
    return all;
  }

  std::string items(const std::string& price) {
    std::string all;
    for (std::int64_t i = chance(2) ? 0 : random_.between(1, 6); i > 0; --i) {
      const Date on = day();
      all += join(
          {all.empty() ? "" : ", ",
           "{'id': '",
           price,
           std::to_string(i),
           "', 'name': 'Item', 'client': '",
           pick(clients_),
           "', 'on': '",
           on.to_string(),
           "', '",
           price,
           "': '",
           chance(6) ? "-" : "",
           pick({"0", "1", "49.995", "300", "0.0001"}),
           "'",
           price == "unit_price" ? ", 'quantity': '" + pick({"1", "3", "0.5"}) + "'" : "",
           price == "cost" && chance(2) ? ", 'mark_up': {'method': 'percent', 'value': '15'}" : "",
           chance(3) ? ", 'category': 'Travel'" : "",
           chance(2) ? ", 'entered_at': '" + on.plus_days(3).to_string() + "T10:00'" : "",
           chance(6) ? ", 'billing': '" + pick({"no_charge", "do_not_bill"}) + "'" : "",
           tax_rate_list(),
           "}"});
    }
    return all;
  }

  std::string consumption_terms() {
    std::string mark_ups;
    if (chance(2)) {
      mark_ups = ", 'mark_ups': [{'method': 'percent', 'value': '" + pick({"15", "-5", "0.001"}) +
                 "'}, {'kind': 'licence', 'method': 'fixed', 'value': '0.335'}, {'meter_group': " +
                 "'Compute', 'method': 'set_price', 'value': '" + rate() + "'}]";
    }
    return join({", 'consumption': {'base': '", pick({"net", "list"}), "'", mark_ups,
                 ", 'rounding': '", pick({"group", "row", "end"}), "', 'vendor_rounding': '",
                 pick({"exact", "microsoft"}), "'",
                 chance(2) ? ", 'exchange_rate': '" + pick({"0.92", "1.0837"}) + "'" : "",
                 tax_rate_list(), "}"});
  }

  std::string consumption() {
    std::string all;
    for (std::int64_t i = chance(2) ? 0 : random_.between(1, 12); i > 0; --i) {
      all += join({all.empty() ? "" : ", ",
                   "{'id': 'row",
                   std::to_string(i),
                   "', 'client': '",
                   pick(clients_),
                   "', 'on': '",
                   day().to_string(),
                   "', 'kind': '",
                   pick({"consumption", "reserved_instance", "marketplace", "licence"}),
                   "'",
                   chance(2) ? ", 'meter_group': '" + pick({"Compute", "Storage"}) + "'" : "",
                   ", 'quantity': '",
                   pick({"0", "1", "744", "-2", "0.123456789012"}),
                   "', 'list_price': '",
                   pick({"12.305", "0.0184", "100"}),
                   "', 'net_price': '",
                   pick({"0.335", "0.000000000000000001", "-1.5"}),
                   "'",
                   chance(4) ? ", 'exchange_rate': '0.85'" : "",
                   leak_chance(3) ? ", 'partner_credit_percent': '0'" : "",
                   leak_chance(3) ? ", 'vendor_subtotal': '-12.345'" : "",
                   "}"});
    }
    return all;
  }
};

}  // namespace billing::testing
