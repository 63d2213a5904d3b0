// How well a platform does what a scenario asks for, and what is left to do by hand.
#pragma once

#include <string>

#include "profile/evidence.h"

namespace billing {

enum class Support {
  native,
  workaround,  // Its users get there another way, or by hand.
  none,
};

struct ScenarioSupport {
  Support support = Support::native;
  Evidence evidence = Evidence::assumption;
  std::string source;
  std::string sentence;  // For the page: how it is done.
  int touches = 0;       // By hand, of each use, a month (assumption).
  int minutes = 0;       // Of a touch (assumption).
  std::string check;     // What to look at in a month that is billed on both platforms.
};

}  // namespace billing
