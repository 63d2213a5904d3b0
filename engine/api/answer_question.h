// Answers questions about a billed book; what is wrong with a question is a problem.
#pragma once

#include <optional>

#include "api/billed_book.h"
#include "api/columns.h"
#include "api/json_text.h"
#include "api/json_value.h"

namespace billing {

// {"question": "overview" | "invoice" | "block" | "block_units" | "journal" | "result" | "book",
// ...}.
JsonText answer_question(const BilledBook& billed, const JsonValue& question, Problems& problems);
// {"line": id} or {"movement": id}.
JsonText answer_explain(const BilledBook& billed, const JsonValue& question, Problems& problems);
// {"question": "balance", "agreement": id}. nullopt with a problem.
std::optional<ColumnWriter> answer_series(const BilledBook& billed, const JsonValue& question,
                                          Problems& problems);

}  // namespace billing
