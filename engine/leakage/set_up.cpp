// One finding for an agreement or an addition, whatever of the part differs.
#include "leakage/set_up.h"

#include <functional>
#include <map>

namespace billing {
namespace {

using Carry = std::function<bool(Agreement& set_up, const Agreement& as_signed)>;

// Half of what was signed could be a block that sells further ones of nothing, which nobody can
// bill: then what it sells goes with what becomes of the work.
void keep_sellable(std::optional<Block>& set_up, const std::optional<Block>& as_signed) {
  if (!set_up || !as_signed || set_up->overage != Overage::sell_block) return;
  if (!set_up->grant.is_zero() && set_up->sold_price) return;
  set_up->overage = as_signed->overage;
  set_up->grant = as_signed->grant;
  set_up->unlimited = as_signed->unlimited;
  set_up->sold_price = as_signed->sold_price;
}

Finding of_agreement(Index place, const Agreement& agreed, std::string_view sentence, Carry carry) {
  Finding finding;
  finding.client = agreed.client;
  finding.agreement = place;
  finding.reason = kSignedOtherwise;
  finding.sentence = sentence;
  finding.mended.agreements = {place};
  finding.mend = [carry = std::move(carry), place, &agreed](MendedBook& mended) {
    Agreement& agreement = mended.terms.agreements[place];
    carry(agreement, agreed);
    keep_sellable(agreement.block, agreed.block);
  };
  return finding;
}

// The two that an id names; null where one has none.
struct AdditionPair {
  Addition* set_up = nullptr;
  const Addition* as_signed = nullptr;
};

AdditionPair additions_of(Agreement& set_up, const Agreement& as_signed, const std::string& id) {
  AdditionPair pair;
  for (Addition& one : set_up.additions) {
    if (one.id == id) pair.set_up = &one;
  }
  for (const Addition& one : as_signed.additions) {
    if (one.id == id) pair.as_signed = &one;
  }
  return pair;
}

std::vector<RecurringChange> merge(const std::vector<RecurringChange>& quantities,
                                   const std::vector<RecurringChange>& prices) {
  std::map<Date, RecurringChange> by_day;
  for (const RecurringChange& one : quantities) {
    if (one.quantity) by_day[one.on].quantity = one.quantity;
  }
  for (const RecurringChange& one : prices) {
    if (one.unit_price) by_day[one.on].unit_price = one.unit_price;
  }
  std::vector<RecurringChange> merged;
  for (auto& [day, change] : by_day) {
    change.on = day;
    merged.push_back(change);
  }
  return merged;
}

}  // namespace

std::vector<Finding> find_set_up_otherwise(const LeakBook& book, std::string_view sentence,
                                           CarryAgreement carry) {
  std::vector<Finding> findings;
  if (!book.book.terms.configured) return findings;
  for (const auto& [place, record] : book.book.terms.configured->agreements) {
    const Agreement& agreed = book.book.terms.agreements[place];
    Agreement set_up = record;
    if (carry(set_up, agreed)) findings.push_back(of_agreement(place, agreed, sentence, carry));
  }
  return findings;
}

std::vector<Finding> find_additions_otherwise(const LeakBook& book, std::string_view sentence,
                                              CarryAddition carry) {
  std::vector<Finding> findings;
  if (!book.book.terms.configured) return findings;
  for (const auto& [place, record] : book.book.terms.configured->agreements) {
    const Agreement& agreed = book.book.terms.agreements[place];
    for (Index i = 0; i < record.additions.size(); ++i) {
      const auto carry_one = [carry, id = record.additions[i].id](Agreement& set_up,
                                                                  const Agreement& as_signed) {
        const AdditionPair pair = additions_of(set_up, as_signed, id);
        return pair.set_up && pair.as_signed && carry(*pair.set_up, *pair.as_signed);
      };
      Agreement set_up = record;
      if (!carry_one(set_up, agreed)) continue;
      Finding finding = of_agreement(place, agreed, sentence, carry_one);
      finding.addition = i;
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

std::vector<Finding> find_time_limits_otherwise(const LeakBook& book, std::string_view sentence,
                                                CarryTimeLimits carry) {
  std::vector<Finding> findings;
  const Terms& as_signed = book.book.terms;
  if (!as_signed.configured) return findings;
  for (const auto& [place, record] : as_signed.configured->agreements) {
    const auto carry_one = [carry](Agreement& set_up, const Agreement& agreed) {
      return carry(set_up.time_limits, agreed.time_limits);
    };
    Agreement set_up = record;
    const Agreement& agreed = as_signed.agreements[place];
    if (!carry_one(set_up, agreed)) continue;
    findings.push_back(of_agreement(place, agreed, sentence, carry_one));
  }
  for (const auto& [place, record] : as_signed.configured->work_types) {
    const TimeLimits& agreed = as_signed.work_types[place].time_limits;
    TimeLimits set_up = record.time_limits;
    if (!carry(set_up, agreed)) continue;
    Finding finding;
    finding.part = record.id;
    finding.reason = kSignedOtherwise;
    finding.sentence = sentence;
    finding.mended.work_types = {place};
    finding.mend = [carry, place = place, &agreed](MendedBook& mended) {
      carry(mended.terms.work_types[place].time_limits, agreed);
    };
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> find_consumption_otherwise(const LeakBook& book, std::string_view sentence,
                                                CarryConsumption carry) {
  std::vector<Finding> findings;
  if (!book.book.terms.configured) return findings;
  for (const auto& [place, record] : book.book.terms.configured->agreements) {
    const auto carry_one = [carry](Agreement& set_up, const Agreement& as_signed) {
      return set_up.consumption && as_signed.consumption &&
             carry(*set_up.consumption, *as_signed.consumption);
    };
    const Agreement& agreed = book.book.terms.agreements[place];
    Agreement set_up = record;
    if (!carry_one(set_up, agreed)) continue;
    findings.push_back(of_agreement(place, agreed, sentence, carry_one));
  }
  return findings;
}

std::vector<Finding> find_policies_otherwise(const LeakBook& book, std::string_view sentence,
                                             CarryPolicies carry) {
  std::vector<Finding> findings;
  const Terms& as_signed = book.book.terms;
  if (!as_signed.configured || !as_signed.configured->policies) return findings;
  Policies set_up = *as_signed.configured->policies;
  if (!carry(set_up, as_signed.policies)) return findings;
  Finding finding;
  finding.part = "policies";
  finding.reason = kSignedOtherwise;
  finding.sentence = sentence;
  finding.mended.policies = true;
  finding.mend = [carry, &as_signed](MendedBook& mended) {
    carry(mended.terms.policies, as_signed.policies);
  };
  findings.push_back(std::move(finding));
  return findings;
}

bool carry_price(Addition& set_up, const Addition& as_signed) {
  if (set_up.pricing || as_signed.pricing) return false;  // Price sheets have their own check.
  const bool price = carry_field(set_up.unit_price, as_signed.unit_price);
  return carry_price_changes(set_up, as_signed) || price;
}

bool carry_price_changes(Addition& set_up, const Addition& as_signed) {
  return carry_field(set_up.changes, merge(set_up.changes, as_signed.changes));
}

bool carry_quantity(Addition& set_up, const Addition& as_signed) {
  const bool quantity = carry_field(set_up.quantity, as_signed.quantity);
  const bool counted = carry_field(set_up.counted, as_signed.counted);
  const bool changes = carry_field(set_up.changes, merge(as_signed.changes, set_up.changes));
  return quantity || counted || changes;
}

}  // namespace billing
