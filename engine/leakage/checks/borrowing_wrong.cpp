// What is used ahead of the next grant and not taken from it.
#include "leakage/checks/checks.h"

#include "leakage/set_up.h"

namespace billing {

std::vector<Finding> find_borrowing_wrong(const LeakBook& book) {
  return find_set_up_otherwise(
      book, "Units are borrowed from the next period otherwise than was signed.",
      [](Agreement& set_up, const Agreement& as_signed) {
        return carry_block_field(set_up, as_signed, &Block::borrow_percent);
      });
}

}  // namespace billing
