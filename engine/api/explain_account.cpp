// Looks the account up again and points at the mapping.
#include "api/explain_account.h"

#include "posting/line_class.h"

namespace billing {

void add_account_setting(const Terms& terms, Index client, const Line& line,
                         Explanation& explanation) {
  if (line.amount.is_zero()) return;
  const GlClass of = class_of(terms, line);
  for (std::size_t i = 0; i < terms.ledger.cascades.size(); ++i) {
    const ClassCascade& own = terms.ledger.cascades[i];
    if (own.of != of) continue;
    const GlAnswer answer =
        AccountFinder(own.cascade).find(dimensions_of(terms, posted_of(client, line)));
    explanation.add_setting("/ledger/cascades/" + std::to_string(i) + "/mappings/" +
                                std::to_string(answer.mapping) + "/account",
                            "Account, found at the level " + answer.level, answer.account);
  }
}

}  // namespace billing
