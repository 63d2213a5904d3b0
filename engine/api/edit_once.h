// Edits of what a book has once.
#pragma once

#include <string>

#include "api/edit_book.h"
#include "api/field_reader.h"

namespace billing {

// The provider, policies, period, price list's rules, ledger, profiles, what is set up: each is
// replaced whole. False for any other kind.
bool set_once(FieldReader& fields, const std::string& kind, const JsonValue& value,
              EditedBook& edited, Problems& problems);

}  // namespace billing
