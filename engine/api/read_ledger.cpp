// The general ledger: for each class of amount a cascade of levels and the accounts mapped on them.
#include <algorithm>
#include <set>

#include "api/limits.h"
#include "api/read_terms.h"
#include "api/words.h"
#include "posting/accounts.h"

namespace billing {
namespace {

bool is_known_to_engine(std::string_view dimension) {
  return dimension == kClientDimension || dimension == kAgreementDimension ||
         dimension == kWorkRoleDimension || dimension == kWorkTypeDimension ||
         dimension == kTaxRateDimension;
}

// The ids that a dimension of the engine's own takes as values.
const Ids& ids_of(std::string_view dimension, const BookIds& ids) {
  if (dimension == kClientDimension) return ids.clients;
  if (dimension == kAgreementDimension) return ids.agreements;
  if (dimension == kWorkRoleDimension) return ids.work_roles;
  return dimension == kWorkTypeDimension ? ids.work_types : ids.tax_rates;
}

void check_name(const std::string& name, const std::string& pointer, Problems& problems) {
  if (is_id(name)) return;
  problems.add("id.malformed", pointer,
               in_quotes(name) +
                   " is not the name of a dimension: use letters, digits, points, "
                   "hyphens and underscores.");
}

GlLevel read_level(const JsonValue& value, const std::string& pointer, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  GlLevel level;
  level.name = fields.id("name");
  level.dimensions = fields.texts("dimensions", kDimensionsMax);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < level.dimensions.size(); ++i) {
    const std::string here = fields.at("dimensions") + "/" + std::to_string(i);
    check_name(level.dimensions[i], here, problems);
    if (seen.insert(level.dimensions[i]).second) continue;
    problems.add("list.repeats", here, "This level names the dimension twice.");
  }
  fields.finish();
  return level;
}

std::vector<GlLevel> read_levels(FieldReader& fields, Problems& problems) {
  std::vector<GlLevel> levels;
  std::set<std::string> names;
  if (!fields.has("levels")) fields.missing("levels");
  const auto& items = fields.list("levels", kGlLevelsMax);
  if (items.empty() && fields.has("levels")) {
    fields.problem("gl.no_owner_level", "levels",
                   "A cascade has at least the owner's level, which holds for everything.");
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string here = fields.at("levels") + "/" + std::to_string(i);
    levels.push_back(read_level(items[i], here, problems));
    const std::string& name = levels.back().name;
    if (!name.empty() && !names.insert(name).second) {
      problems.add("id.duplicate", here + "/name",
                   "Another level of this cascade is called " + in_quotes(name) + " too.");
    }
    if (levels.back().dimensions.empty() == (i + 1 == items.size())) continue;
    problems.add("gl.no_owner_level", here + "/dimensions",
                 i + 1 == items.size()
                     ? "The last level is the owner's and holds for everything: it has no "
                       "dimensions. Add one after this."
                     : "Only the last level, the owner's, has no dimensions: what comes after this "
                       "one would never be looked at.");
  }
  return levels;
}

GlMapping read_mapping(const JsonValue& value, const std::string& pointer,
                       const std::vector<GlLevel>& levels, const BookIds& ids, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  GlMapping mapping;
  mapping.level = fields.id("level");
  const std::vector<std::string> values = fields.texts("values", kDimensionsMax);
  mapping.account = fields.text("account");
  check_account(fields, mapping.account);
  fields.finish();
  const auto level = std::find_if(levels.begin(), levels.end(),
                                  [&](const GlLevel& one) { return one.name == mapping.level; });
  if (level == levels.end()) {
    if (!mapping.level.empty()) {
      fields.problem("reference.unknown", "level",
                     "This cascade has no level " + in_quotes(mapping.level) + ".");
    }
    return mapping;
  }
  if (values.size() != level->dimensions.size()) {
    fields.problem("gl.wrong_values", "values",
                   "The level " + in_quotes(level->name) + " has " +
                       std::to_string(level->dimensions.size()) +
                       " dimensions: write one value for each, in their order.");
    return mapping;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string& dimension = level->dimensions[i];
    mapping.values[dimension] = values[i];
    if (!is_known_to_engine(dimension) || ids_of(dimension, ids).contains(values[i])) continue;
    problems.add("reference.unknown", fields.at("values") + "/" + std::to_string(i),
                 "There is no " + dimension + " with the id " + in_quotes(values[i]) + ".");
  }
  return mapping;
}

// Every level's mappings are of different values, and the owner's level has one.
void check_mappings(const GlCascade& cascade, const std::string& pointer, Problems& problems) {
  std::set<std::pair<std::string, GlDimensions>> seen;
  for (std::size_t i = 0; i < cascade.mappings.size(); ++i) {
    const GlMapping& mapping = cascade.mappings[i];
    if (seen.emplace(mapping.level, mapping.values).second) continue;
    problems.add("gl.ambiguous", pointer + "/mappings/" + std::to_string(i),
                 "Another mapping of this level has the same values, so it is not clear which "
                 "account counts. Keep one.");
  }
  if (cascade.levels.empty() || !cascade.levels.back().dimensions.empty()) return;
  if (seen.contains({cascade.levels.back().name, {}})) return;
  problems.add("gl.no_owner_mapping", pointer + "/mappings",
               "No account is mapped at the owner's level " +
                   in_quotes(cascade.levels.back().name) +
                   ", so what matches nothing above it could not be posted. Map one there.");
}

bool has_cascade(const std::vector<ClassCascade>& cascades, GlClass of) {
  return std::any_of(cascades.begin(), cascades.end(),
                     [&](const ClassCascade& one) { return one.of == of; });
}

void read_cascade(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                  std::vector<ClassCascade>& cascades, Problems& problems) {
  FieldReader fields(value, pointer, problems);
  const std::size_t faults = problems.total();
  const GlClass of = fields.choice("class", find_gl_class, kGlClassWords);
  const bool is_known = problems.total() == faults;
  GlCascade cascade;
  cascade.levels = read_levels(fields, problems);
  if (!fields.has("mappings")) fields.missing("mappings");
  const auto& mappings = fields.list("mappings", kGlMappingsMax);
  const std::size_t faults_before = problems.total();
  for (std::size_t i = 0; i < mappings.size(); ++i) {
    const std::string here = fields.at("mappings") + "/" + std::to_string(i);
    cascade.mappings.push_back(read_mapping(mappings[i], here, cascade.levels, ids, problems));
  }
  if (problems.total() == faults_before) check_mappings(cascade, pointer, problems);
  fields.finish();
  if (!is_known) return;
  if (has_cascade(cascades, of)) {
    fields.problem("id.duplicate", "class",
                   "Another cascade is for the class " + in_quotes(to_string(of)) + " too.");
  }
  cascades.push_back({of, std::move(cascade)});
}

}  // namespace

GlDimensions read_dimensions(FieldReader& fields, Problems& problems) {
  GlDimensions dimensions;
  const auto& items = fields.list("dimensions", kDimensionsMax);
  for (std::size_t i = 0; i < items.size(); ++i) {
    FieldReader one(items[i], fields.at("dimensions") + "/" + std::to_string(i), problems);
    const std::string name = one.id("name");
    const std::string value = one.text("value");
    if (is_known_to_engine(name)) {
      one.problem("field.conflict", "name",
                  "The engine itself knows the " + name + " of what it posts. Use another name.");
    }
    if (!name.empty() && !dimensions.emplace(name, value).second) {
      one.problem("id.duplicate", "name", "Another dimension here has this name too.");
    }
    one.finish();
  }
  return dimensions;
}

Ledger read_ledger(const JsonValue& value, const std::string& pointer, const BookIds& ids,
                   Problems& problems) {
  FieldReader fields(value, pointer, problems);
  Ledger ledger;
  ledger.fee_recognition =
      fields.optional_choice("fee_recognition", find_recognition, "by_month, by_day, at_invoice")
          .value_or(ledger.fee_recognition);
  const auto& items = fields.list("cascades", kGlClasses);
  for (std::size_t i = 0; i < items.size(); ++i) {
    read_cascade(items[i], fields.at("cascades") + "/" + std::to_string(i), ids, ledger.cascades,
                 problems);
  }
  for (std::size_t i = 0; !items.empty() && i < kGlClasses; ++i) {
    const auto of = static_cast<GlClass>(i);
    if (has_cascade(ledger.cascades, of)) continue;
    fields.problem("gl.class_missing", "cascades",
                   "The class " + in_quotes(to_string(of)) +
                       " has no cascade. Once one class has accounts, every class needs one at "
                       "least at the owner's level.");
  }
  read_closed_months(fields, ids, ledger, problems);
  fields.finish();
  return ledger;
}

}  // namespace billing
