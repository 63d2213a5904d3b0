// How the platform is set up, as somebody has found it; and what else only leakage looks at.
#pragma once

#include <optional>
#include <vector>

#include "api/json_text.h"
#include "api/read_terms.h"

namespace billing {

// Each record names one of the book's by its id and is given whole.
std::optional<Configured> read_configured(const JsonValue& value, const BookIds& ids,
                                          Problems& problems);
// Agreements stay with their clients, parents with their children.
void check_configured(const Terms& terms, Problems& problems);
JsonText write_configured(const Terms& terms, const Configured& configured);

ClosedTicket read_closed_ticket(const JsonValue& value, const std::string& pointer,
                                const BookIds& ids, Problems& problems);
JsonText write_closed_ticket(const Terms& terms, const ClosedTicket& ticket);

}  // namespace billing
