// Somebody who is invoiced.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/rate_rule.h"

namespace billing {

struct Client {
  std::string id;
  std::string name;
  std::vector<std::string> address;
  std::optional<int> terms_days;  // Instead of the provider's.
  RateRules rate_rules;
};

}  // namespace billing
