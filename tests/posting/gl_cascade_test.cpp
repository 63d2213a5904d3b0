// Accounts by cascade: most specific first, then upward.
#include "posting/gl_cascade.h"

#include <catch2/catch.hpp>

#include "money/error.h"

using namespace billing;

namespace {

GlCascade labour() {
  return {{{"work_type", {"work_type"}},
           {"work_role", {"work_role"}},
           {"department", {"office", "department"}},
           {"owner", {}}},
          {{"owner", {}, "4000"},
           {"department", {{"office", "London"}, {"department", "Sales"}}, "4230"},
           {"work_role", {{"work_role", "engineer"}}, "4010"},
           {"work_type", {{"work_type", "after_hours"}}, "4015"}}};
}

std::string found(const GlCascade& cascade, const GlDimensions& posted) {
  const GlAnswer answer = AccountFinder(cascade).find(posted);
  return answer.account + " at " + answer.level;
}

}  // namespace

TEST_CASE("gl cascade: the first level that has a mapping", "[posting]") {
  const GlDimensions both = {{"work_type", "after_hours"}, {"work_role", "engineer"}};
  CHECK(found(labour(), both) == "4015 at work_type");
  CHECK(found(labour(), {{"work_type", "standard"}, {"work_role", "engineer"}}) ==
        "4010 at work_role");
  CHECK(found(labour(), {{"work_role", "senior"}}) == "4000 at owner");
  CHECK(found(labour(), {}) == "4000 at owner");
}

TEST_CASE("gl cascade: every dimension of a level counts", "[posting]") {
  CHECK(found(labour(), {{"office", "London"}, {"department", "Sales"}}) == "4230 at department");
  CHECK(found(labour(), {{"office", "Auckland"}, {"department", "Sales"}}) == "4000 at owner");
}

TEST_CASE("gl cascade: users order the levels", "[posting]") {
  GlCascade cascade = labour();
  std::swap(cascade.levels[0], cascade.levels[1]);
  CHECK(found(cascade, {{"work_type", "after_hours"}, {"work_role", "engineer"}}) ==
        "4010 at work_role");
}

TEST_CASE("gl cascade: without the owner's mapping the rest has no account", "[posting]") {
  GlCascade cascade = labour();
  cascade.mappings.erase(cascade.mappings.begin());
  CHECK(found(cascade, {{"work_role", "engineer"}}) == "4010 at work_role");
  CHECK_THROWS_AS(found(cascade, {{"work_role", "senior"}}), BillingError);
}
