// A platform as the book's user sees it: another one with some policies set otherwise.
#pragma once

#include <string>
#include <vector>

namespace billing {

struct ChosenPolicy {
  std::string policy;  // By id, as the next.
  std::string value;
};

struct CustomProfile {
  std::string id;
  std::string name;
  std::string based_on;  // A built-in profile.
  std::vector<ChosenPolicy> policies;
};

}  // namespace billing
