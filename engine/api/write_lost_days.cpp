// Agreement after agreement, in the book's order.
#include "api/write_lost_days.h"

#include "api/print.h"
#include "leakage/lost_days.h"

namespace billing {

JsonText write_lost_days(const BilledBook& billed) {
  Terms scratch = billed.book.terms;
  const Currency currency = scratch.provider.currency;
  Money lost = Money::zero(scratch.provider.currency);
  JsonText parts = JsonText::array();
  for (Index i = 0; i < scratch.agreements.size(); ++i) {
    scratch.provider = billed.terms_of(scratch.agreements[i].client).provider;
    for (const LostDays& part : find_lost_days(scratch, i)) {
      const Agreement& agreement = scratch.agreements[i];
      const bool is_fee = part.addition == kNowhere;
      JsonText addition;
      if (!is_fee) addition = agreement.additions[part.addition].id;
      if (part.amount.currency() == currency) lost += part.amount;  // Of one currency.
      parts.push_back({{"agreement", agreement.id},
                       {"client", scratch.clients[agreement.client].id},
                       {"addition", std::move(addition)},
                       {"name", is_fee ? agreement.recurring_fee->name
                                       : agreement.additions[part.addition].name},
                       {"currency", part.amount.currency().text()},
                       {"period", print_period(part.period)},
                       {"days", part.days.days},
                       {"of_days", part.days.of_days},
                       {"lost", part.amount.to_string()}});
    }
  }
  return {{"ok", true}, {"lost_in_period", lost.to_string()}, {"parts", std::move(parts)}};
}

}  // namespace billing
