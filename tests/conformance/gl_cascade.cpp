// Look-ups over a published structure of offices and workgroups.
#include "posting/gl_cascade.h"

#include "collections.h"

namespace billing::testing {
namespace {

GlDimensions dimensions_of(const Row& row) {
  GlDimensions dimensions;
  for (const char* name : {"office", "workgroup"}) {
    if (row.has(name)) dimensions[name] = row.text(name);
  }
  return dimensions;
}

JsonText answer(const Row& row) {
  GlCascade cascade{{{"workgroup", {"office", "workgroup"}}, {"office", {"office"}}, {"owner", {}}},
                    {}};
  for (const Row& mapping : row.items("mappings")) {
    cascade.mappings.push_back(
        {mapping.text("level"), dimensions_of(mapping), mapping.text("account")});
  }
  const GlAnswer found = AccountFinder(cascade).find(dimensions_of(row.at("input")));
  return {{"account", found.account}, {"level", found.level}};
}

// A row names one of the file's maps: here it gets a copy.
std::vector<Case> cases(const Row& file) {
  std::vector<Case> all = plain_cases(file, "");
  for (Case& one : all) {
    const JsonValue mappings = file.at("maps").at(Row(one.row).text("maps")).value();
    one.row.members.emplace_back("mappings", mappings);
  }
  return all;
}

}  // namespace

Collection gl_cascade() {
  return {"gl_cascade",
          [](const Row& file) {
            return file.has("maps") && is_schema(file, "gl_cascade", {"maps", "input"});
          },
          cases, answer};
}

}  // namespace billing::testing
