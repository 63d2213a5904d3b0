// References are places, so they move when one is taken out.
#include "leakage/additions.h"

#include <algorithm>

namespace billing {
namespace {

// Whether the addition is the only one of the discount's that is there.
bool lacks_all_but(const Agreement& to, Index there, const Discount& discount,
                   const Agreement& from) {
  return std::all_of(discount.additions.begin(), discount.additions.end(), [&](Index one) {
    const Index own = find_addition(to, from.additions[one].id);
    return own == kNowhere || own == there;
  });
}

}  // namespace

Index find_addition(const Agreement& agreement, const std::string& id) {
  for (Index i = 0; i < agreement.additions.size(); ++i) {
    if (agreement.additions[i].id == id) return i;
  }
  return kNowhere;
}

void append_addition(Agreement& to, Index addition, const Agreement& from) {
  const auto added = static_cast<Index>(to.additions.size());
  to.additions.push_back(from.additions[addition]);
  to.additions[added].part_of = bundle_in(to, addition, from);
  for (Index part = 0; part < from.additions.size(); ++part) {
    if (from.additions[part].part_of != addition) continue;
    const Index own = find_addition(to, from.additions[part].id);
    if (own != kNowhere && to.additions[own].part_of == kNowhere) to.additions[own].part_of = added;
  }
  // In the order of `from`: each is off what those before it have left.
  std::size_t next = 0;
  for (const Discount& discount : from.discounts) {
    const auto own = std::find_if(to.discounts.begin(), to.discounts.end(),
                                  [&](const Discount& one) { return one.id == discount.id; });
    const bool is_for_it = std::find(discount.additions.begin(), discount.additions.end(),
                                     addition) != discount.additions.end();
    if (own != to.discounts.end()) {
      if (is_for_it && !own->additions.empty()) own->additions.push_back(added);
      next = static_cast<std::size_t>(own - to.discounts.begin()) + 1;
    } else if (is_for_it && lacks_all_but(to, added, discount, from)) {
      Discount brought = discount;
      brought.additions = {added};
      to.discounts.insert(to.discounts.begin() + static_cast<std::ptrdiff_t>(next++), brought);
    }
  }
}

void remove_addition(Agreement& agreement, Index addition) {
  agreement.additions.erase(agreement.additions.begin() + addition);
  for (Addition& one : agreement.additions) {
    if (one.part_of == kNowhere || one.part_of < addition) continue;
    one.part_of = one.part_of == addition ? kNowhere : one.part_of - 1;
  }
  std::erase_if(agreement.discounts,
                [&](const Discount& one) { return one.additions == std::vector<Index>{addition}; });
  for (Discount& discount : agreement.discounts) {
    std::erase(discount.additions, addition);
    for (Index& one : discount.additions) {
      if (one > addition) --one;
    }
  }
}

std::vector<Discount> discounts_in(const Agreement& to, const Agreement& from) {
  std::vector<Discount> discounts;
  for (const Discount& discount : from.discounts) {
    Discount own = discount;
    own.additions.clear();
    for (const Index addition : discount.additions) {
      const Index place = find_addition(to, from.additions[addition].id);
      if (place != kNowhere) own.additions.push_back(place);
    }
    if (own.additions.empty() == discount.additions.empty()) discounts.push_back(std::move(own));
  }
  return discounts;
}

Index bundle_in(const Agreement& to, Index addition, const Agreement& from) {
  const Index bundle = from.additions[addition].part_of;
  return bundle == kNowhere ? kNowhere : find_addition(to, from.additions[bundle].id);
}

void drop_changes_after_end(Agreement& agreement) {
  for (Addition& addition : agreement.additions) {
    const std::optional<Date> over = addition.cancelled_on ? addition.cancelled_on : addition.end;
    if (!over) continue;
    std::erase_if(addition.changes,
                  [&](const RecurringChange& change) { return *over <= change.on; });
  }
}

}  // namespace billing
