// Walks from children to parents; books have no circles once they are read.
#include "book/agreement_tree.h"

#include <algorithm>
#include <cstdint>

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

std::vector<ParentFault> parent_faults(const std::vector<Agreement>& agreements,
                                       std::size_t depth_max) {
  constexpr std::size_t kUnknown = SIZE_MAX, kEndless = SIZE_MAX - 1;
  std::vector<ParentFault> faults(agreements.size(), ParentFault::none);
  std::vector<std::size_t> above(agreements.size(), kUnknown);  // How many are; kEndless: a circle.
  std::vector<Index> way_of(agreements.size(), kNowhere);       // On whose way up it was met first.
  for (Index start = 0; start < agreements.size(); ++start) {
    std::vector<Index> way;
    Index at = start;
    for (; at != kNowhere && way_of[at] == kNowhere; at = agreements[at].parent) {
      way_of[at] = start;
      way.push_back(at);
    }
    const bool meets_itself = at != kNowhere && above[at] == kUnknown;
    if (meets_itself) {
      for (auto one = std::find(way.begin(), way.end(), at); one != way.end(); ++one) {
        faults[*one] = ParentFault::circular;
      }
    }
    std::size_t depth = at == kNowhere ? 0 : meets_itself ? kEndless : above[at] + 1;
    if (at != kNowhere && above[at] == kEndless) depth = kEndless;
    for (auto one = way.rbegin(); one != way.rend(); ++one) {
      above[*one] = depth;
      if (depth == kEndless) continue;
      if (depth++ > depth_max) faults[*one] = ParentFault::too_deep;
    }
  }
  return faults;
}

}  // namespace billing
