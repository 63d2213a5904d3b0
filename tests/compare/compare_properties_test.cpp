// What holds of every comparison, on random books and random profiles.
#include <catch2/catch.hpp>

#include "api/bill_profile.h"
#include "api/profiles.h"
#include "api/write_causes.h"
#include "support/random_books.h"

using namespace billing;
using namespace billing::testing;

namespace {

Profile random_profile(Random& random) {
  const std::vector<Profile>& built_in = built_in_profiles();
  Profile profile = built_in[static_cast<std::size_t>(
      random.between(0, static_cast<std::int64_t>(built_in.size()) - 1))];
  for (Index i = 0; i < profile.settings.size(); ++i) {
    if (random.between(0, 5) != 0) continue;
    const auto values = all_policies()[i].values;
    profile.settings[i].value = values[static_cast<std::size_t>(
        random.between(0, static_cast<std::int64_t>(values.size()) - 1))];
  }
  return profile;
}

Money sum_of(const std::vector<Cause>& causes, Currency currency) {
  Money sum = Money::zero(currency);
  for (const Cause& cause : causes) sum += cause.amount;
  return sum;
}

// Line by line: from + causes = to, and both sides are what the profiles bill.
void check_client(const BilledBook& from, const BilledBook& to, const ClientDifference& client,
                  Claims& claims) {
  LineTotals walked = line_totals(from.book.terms, from.clients[client.client].bill);
  for (const LineDifference& line : client.lines) {
    claims.claim(line.to == line.from + sum_of(line.causes, line.from.currency()),
                 "the causes of a line do not add up to its difference");
    const auto before = walked.find(line.subject);
    claims.claim((before == walked.end() ? line.from.is_zero() : before->second == line.from),
                 "a line is not what the first profile bills");
    walked.erase(line.subject);
    if (!line.to.is_zero()) walked.emplace(line.subject, line.to);
  }
  const LineTotals expected = line_totals(to.book.terms, to.clients[client.client].bill);
  claims.claim(walked.size() == expected.size() &&
                   std::equal(walked.begin(), walked.end(), expected.begin(),
                              [](const auto& a, const auto& b) {
                                return a.first == b.first && a.second == b.second;
                              }),
               "the steps do not end at what the second profile bills");
}

}  // namespace

TEST_CASE("properties: the steps between two profiles add up to every difference",
          "[property][compare]") {
  Random random(20261125);
  for_random_books(times(1'000, 50), [&](const std::string& text, const Session&, Claims& claims) {
    Problems problems;
    const std::optional<BilledBook> billed = bill_book(*read_book(text, problems), problems);
    const Profile one = random_profile(random);
    const Profile other = random_profile(random);
    const BilledBook from = bill_under(*billed, one, problems).billed;
    const BilledBook to = bill_under(*billed, other, problems).billed;
    claims.claim(true, "");
    claims.claim(true, "");
    if (!problems.none()) return;  // A rate below zero under one of them.
    const Comparison comparison = compare_billed(*billed, from, one, other);
    for (const ClientDifference& client : comparison.clients) {
      check_client(from, to, client, claims);
    }
    for (Index client = 0; client < billed->clients.size(); ++client) {
      const bool is_walked =
          std::any_of(comparison.clients.begin(), comparison.clients.end(),
                      [&](const ClientDifference& one_of) { return one_of.client == client; });
      if (is_walked) continue;
      const LineTotals before = line_totals(from.book.terms, from.clients[client].bill);
      const LineTotals after = line_totals(to.book.terms, to.clients[client].bill);
      claims.claim(before.size() == after.size() &&
                       std::equal(before.begin(), before.end(), after.begin(),
                                  [](const auto& a, const auto& b) {
                                    return a.first == b.first && a.second == b.second;
                                  }),
                   "a client that no step touches is billed otherwise");
    }
  });
}
