// The book as another profile would bill it.
#pragma once

#include <optional>

#include "api/billed_book.h"
#include "api/field_reader.h"
#include "api/problem.h"
#include "profile/profile.h"

namespace billing {

struct ProfiledBook {
  BilledBook billed;
  TouchedByPolicy touched;
};

// Bills the clients again that the profile touches. One that cannot be billed under it is a problem
// at its place; the book itself stays as it is.
ProfiledBook bill_under(const BilledBook& billed, const Profile& profile, Problems& problems);

// The book as the profile that a question names bills it; nullopt where it names none.
std::optional<BilledBook> read_profiled(FieldReader& question, const BilledBook& billed,
                                        Problems& problems);

}  // namespace billing
