// The profiles that a book can be billed under: the contract, the platforms, and the book's own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/field_reader.h"
#include "api/json_text.h"
#include "book/book.h"
#include "profile/profile.h"

namespace billing {

inline constexpr std::string_view kEvidenceWords =
    "documented, schema, third_party, community, article, assumption";
std::optional<Evidence> find_evidence(std::string_view word);
std::string_view to_string(Evidence evidence);

// The contract first, then the platforms in the order of their files.
const std::vector<Profile>& built_in_profiles();

// Reads one platform's file. A policy that it leaves out is as signed, as an assumption. Without
// `scenarios` it takes no part in assessments; with them every one has to be there.
Profile read_profile(const JsonValue& value, const std::string& pointer, Problems& problems);

// A file that is built in: std::logic_error where anything is wrong with it.
Profile read_built_in(std::string_view text);

// The book's own: what each is based on, and what it sets otherwise.
std::vector<CustomProfile> read_profiles(const std::vector<JsonValue>& profiles,
                                         const std::string& pointer, Problems& problems);
void write_profiles(const Terms& terms, JsonText& book);

// The built-in one with the id, or the book's own.
std::optional<Profile> find_profile(const Terms& terms, const std::string& id);

// A question's field: an id, or {"based_on": id, "policies": {...}} as the book's own are written.
std::optional<Profile> read_profile_choice(FieldReader& question, std::string_view field,
                                           const Terms& terms, Problems& problems);

}  // namespace billing
