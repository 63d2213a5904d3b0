// Walks from children to parents; books have no circles once they are read.
#include "book/agreement_tree.h"

#include <algorithm>

namespace billing {
namespace {

// From the root down to the agreement; few, since the depth has a limit.
std::vector<Index> path_to(const std::vector<Agreement>& agreements, Index agreement) {
  std::vector<Index> path;
  for (Index at = agreement; at != kNowhere; at = agreements[at].parent) path.push_back(at);
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace

Index root_of(const std::vector<Agreement>& agreements, Index agreement) {
  while (agreements[agreement].parent != kNowhere) agreement = agreements[agreement].parent;
  return agreement;
}

std::vector<Index> in_print_order(const std::vector<Agreement>& agreements, Index client) {
  std::vector<std::vector<Index>> paths;
  for (Index i = 0; i < agreements.size(); ++i) {
    if (agreements[i].client == client) paths.push_back(path_to(agreements, i));
  }
  std::sort(paths.begin(), paths.end());  // A path goes before those that it begins.
  std::vector<Index> ordered;
  for (const std::vector<Index>& path : paths) ordered.push_back(path.back());
  return ordered;
}

ParentFault find_parent_fault(const std::vector<Agreement>& agreements, Index agreement,
                              std::size_t depth_max) {
  Index at = agreements[agreement].parent;
  for (std::size_t depth = 0; at != kNowhere; ++depth) {
    if (at == agreement) return ParentFault::circular;
    if (depth == depth_max) return ParentFault::too_deep;
    at = agreements[at].parent;
  }
  return ParentFault::none;
}

}  // namespace billing
