// What the profile does not touch is taken over.
#include "api/bill_profile.h"

#include <algorithm>

#include "api/profiles.h"
#include "money/error.h"

namespace billing {

ProfiledBook bill_under(const BilledBook& billed, const Profile& profile, Problems& problems) {
  ProfiledBook under{billed, {}};
  Terms& terms = under.billed.book.terms;
  under.touched = apply_settings(terms, profile.settings);
  const AllUsage usage = usage_of(under.billed.book);
  for (Index client = 0; client < under.billed.clients.size(); ++client) {
    const bool is_touched =
        std::any_of(under.touched.begin(), under.touched.end(),
                    [&](const Touched& touched) { return touched.touches(terms, client); });
    if (!is_touched) continue;
    try {
      under.billed.clients[client].bill =
          bill_client(terms, usage, under.billed.own_usage[client], client);
    } catch (const BillingError& error) {
      problems.add(error.code(), "/clients/" + std::to_string(client),
                   terms.clients[client].name + " cannot be billed as " + profile.name +
                       " would: " + error.what());
    }
  }
  return under;
}

std::optional<BilledBook> read_profiled(FieldReader& question, const BilledBook& billed,
                                        Problems& problems) {
  if (!question.has("profile")) return std::nullopt;
  const auto profile = read_profile_choice(question, "profile", billed.book.terms, problems);
  if (!profile) return std::nullopt;
  return bill_under(billed, *profile, problems).billed;
}

}  // namespace billing
