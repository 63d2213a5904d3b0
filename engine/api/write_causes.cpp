// Causes of nothing are left out.
#include "api/write_causes.h"

namespace billing {

Comparison compare_billed(const BilledBook& billed, const BilledBook& from_side,
                          const Profile& from, const Profile& to) {
  return compare_profiles(
      billed.book.terms, usage_of(billed.book), from.settings, to.settings,
      [&](Index client) -> const ClientBill& { return from_side.clients[client].bill; });
}

JsonText write_causes(const std::vector<Cause>& causes) {
  JsonText list = JsonText::array();
  for (const Cause& cause : causes) {
    if (cause.amount.is_zero()) continue;
    list.push_back(
        {{"policy", all_policies()[cause.policy].id}, {"amount", cause.amount.to_string()}});
  }
  return list;
}

}  // namespace billing
