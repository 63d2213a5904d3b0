// Which snapshots made a counted quantity, and which updates gave none.
#pragma once

#include "api/explanation.h"
#include "api/phrase.h"
#include "rating/count/sample_counts.h"

namespace billing {

// The steps from snapshots to the line's quantity, and the snapshots as settings. `pointer` is the
// addition's. Gives the operand of the quantity.
std::string explain_count(const Terms& terms, const Line& line, const std::string& pointer,
                          Explanation& explanation);

// "24 counted on 2026-10-31", "30 counted at most", "24.689655 counted on average".
Phrase say_count(const Terms& terms, const Line& line);

}  // namespace billing
