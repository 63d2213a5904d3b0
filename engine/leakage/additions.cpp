// References are places, so they move when one is taken out.
#include "leakage/additions.h"

namespace billing {

Index find_addition(const Agreement& agreement, const std::string& id) {
  for (Index i = 0; i < agreement.additions.size(); ++i) {
    if (agreement.additions[i].id == id) return i;
  }
  return kNowhere;
}

void append_addition(Agreement& to, const Addition& addition, const Agreement& from) {
  Addition added = addition;
  if (added.part_of != kNowhere) {
    added.part_of = find_addition(to, from.additions[added.part_of].id);
  }
  to.additions.push_back(std::move(added));
}

void remove_addition(Agreement& agreement, Index addition) {
  agreement.additions.erase(agreement.additions.begin() + addition);
  for (Addition& one : agreement.additions) {
    if (one.part_of == kNowhere || one.part_of < addition) continue;
    one.part_of = one.part_of == addition ? kNowhere : one.part_of - 1;
  }
  for (Discount& discount : agreement.discounts) {
    std::erase(discount.additions, addition);
    for (Index& one : discount.additions) {
      if (one > addition) --one;
    }
  }
}

}  // namespace billing
