// Devices, as monitoring counts them.
#include "leakage/checks/checks.h"

#include "leakage/checks/drift.h"

namespace billing {

std::vector<Finding> find_device_drift(const LeakBook& book) {
  return find_drift(book, [](CountKind kind) { return kind == CountKind::devices; });
}

}  // namespace billing
