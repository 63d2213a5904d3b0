// Answers about a book under several profiles.
#pragma once

#include "api/billed_book.h"
#include "api/json_text.h"
#include "api/problem.h"
#include "profile/profile.h"

namespace billing {

// Every profile with each of its policies: value, evidence, source, sentence.
JsonText write_all_profiles(const Terms& terms);

// What two profiles invoice, the differences by month, client, line and block, and their causes.
JsonText write_comparison(const BilledBook& billed, const Profile& from, const Profile& to,
                          Problems& problems);

// The most money first: the first `lines_shown` of what differs, and the policies that it is from.
JsonText write_top_differences(const BilledBook& billed, const Profile& from, const Profile& to,
                               std::size_t lines_shown, Problems& problems);

// All profiles against `from`: what each invoices in the month, and what of it differs why.
JsonText write_platforms(const BilledBook& billed, const Profile& from, std::size_t month,
                         Problems& problems);

}  // namespace billing
