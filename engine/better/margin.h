// What an agreement brings in, what it costs, and what an hour of work for it earns.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "invoice/bill_client.h"

namespace billing {

// What an hour of each work role costs the provider, by its place; none: nobody says.
using RoleCosts = std::vector<std::optional<Decimal>>;

struct AgreementMargin {
  Index client = kNowhere;
  Index agreement = kNowhere;             // kNowhere: the client's work and lines outside of any.
  Money revenue = Money::zero({});        // Lines before tax, without deposits.
  Money cost_of_goods = Money::zero({});  // Additions, expenses, products, consumption.
  Money cost_of_work = Money::zero({});
  Decimal minutes;                               // Worked, as far as a cost is known or not.
  Decimal minutes_without_cost;                  // Of them.
  Money revenue_without_cost = Money::zero({});  // Of goods whose cost nobody says.

  // All costs are known.
  bool is_complete() const {
    return minutes_without_cost.is_zero() && revenue_without_cost.is_zero();
  }
  Money margin() const { return revenue - cost_of_goods - cost_of_work; }
  // An hour's revenue, whatever it is for; none without work.
  std::optional<Money> hourly_rate(Rounding rounding) const;
};

// The client's agreements in the book's order, those without lines and work too; last, where there
// is any, what is outside of agreements.
//
// Work counts as worked, not as billed, with what is not charged or still waits for approval, and
// without what is rejected; it is work of the agreement that takes the entry's first piece, whoever
// pays for its rest (assumption). The revenue is all that is invoiced in the book's months.
std::vector<AgreementMargin> find_margins(const Terms& terms, const AllUsage& usage,
                                          const ClientBill& bill, const RoleCosts& costs);

}  // namespace billing
