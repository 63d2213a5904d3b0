// Questions about leakage: the waterfall with its findings, a finding's fix and its explanation.
#pragma once

#include <string>

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "api/json_text.h"
#include "leakage/waterfall.h"
#include "profile/profile.h"

namespace billing {

// {"question": "leakage", "to": profile?, "order": [check ids]?}: what is earned, what is billed on
// the platform, and every step between.
JsonText answer_leakage(const BilledBook& billed, FieldReader& fields, Problems& problems);
// {"question": "leak_fix", "finding": id, "as": "mended" | "meant"}: the operations that put it
// right, or that say that it is meant so.
JsonText answer_leak_fix(const BilledBook& billed, FieldReader& fields, Problems& problems);
// {"finding": id}
JsonText explain_finding(const BilledBook& billed, const std::string& id, FieldReader& fields,
                         Problems& problems);

// check/client/agreement/addition/part, of what it is about; unique in an answer.
std::string finding_id(const LeakBook& book, const Finding& finding);
// What it loses, above zero, or bills too much, below, by month.
std::vector<Money> finding_months(const LeakBook& book, const Leakage& leakage, std::size_t place,
                                  Currency currency);

// The check order that a question may give: those that it leaves out come after it in theirs.
std::vector<Index> read_check_order(FieldReader& fields);

}  // namespace billing
