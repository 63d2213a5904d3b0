// All plants.
#pragma once

#include "support/plants_of_blocks.h"
#include "support/plants_of_counts.h"
#include "support/plants_of_rows.h"
#include "support/plants_of_settings.h"

namespace billing::testing {

inline std::vector<Plant> all_plants() {
  std::vector<Plant> all;
  for (const auto* some :
       {&kPlantsOfCounts, &kPlantsOfSettings, &kPlantsOfBlocks, &kPlantsOfRows}) {
    all.insert(all.end(), some->begin(), some->end());
  }
  return all;
}

}  // namespace billing::testing
