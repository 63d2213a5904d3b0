// Licences, users and whatever else is no device.
#include "leakage/checks/checks.h"

#include "leakage/checks/drift.h"

namespace billing {

std::vector<Finding> find_seat_drift(const LeakBook& book) {
  return find_drift(book, [](CountKind kind) { return kind != CountKind::devices; });
}

}  // namespace billing
