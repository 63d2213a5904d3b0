// conformance FILE...: runs rows that others have published, or worked out, through the engine's
// own rules and tells each difference. The last line counts; the exit status is 1 if a row failed
// and 2 if a file could not be run.
#include <fstream>
#include <iostream>
#include <iterator>

#include "skips.h"

using namespace billing;
using namespace billing::testing;

namespace {

struct Counts {
  int passed = 0;
  int failed = 0;
  int skipped = 0;
};

// A file of JSON, or of one JSON value a line, which becomes {"lines": [...]}.
JsonValue read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::invalid_argument("cannot be opened");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  Problems problems;
  auto whole = parse_json(text, nullptr, problems);
  if (whole && problems.none()) return *whole;

  JsonValue lines;
  lines.kind = JsonValue::Kind::array;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = std::string_view(text).substr(start, end - start);
    start = end + 1;
    if (line.find_first_not_of(" \r\t") == std::string_view::npos) continue;
    Problems of_line;
    const auto value = parse_json(line, nullptr, of_line);
    if (!value || !of_line.none()) throw std::invalid_argument("is not JSON");
    lines.items.push_back(*value);
  }
  JsonValue file_of_lines;
  file_of_lines.kind = JsonValue::Kind::object;
  file_of_lines.members.emplace_back("lines", std::move(lines));
  return file_of_lines;
}

const Collection& recognise(const std::vector<Collection>& known, const Row& file) {
  for (const Collection& collection : known) {
    if (collection.recognises(file)) return collection;
  }
  throw std::invalid_argument("holds no collection that is known here");
}

// What the engine answers; that it refuses is an answer too.
JsonValue answer(const Collection& collection, const Case& one) {
  try {
    return read(collection.answer(Row(one.row)));
  } catch (const CannotRun& error) {
    return read(JsonText{{"cannot_run", error.what()}});
  } catch (const std::invalid_argument& error) {
    return read(JsonText{{"cannot_run", error.what()}});
  } catch (const std::exception& error) {
    const bool meant = one.expected.find("error") != nullptr;
    return meant ? one.expected : read(JsonText{{"throws", error.what()}});
  }
}

void tell(const Collection& collection, const Case& one, const JsonValue& got) {
  std::cout << collection.name << ' ' << one.id << (one.kind.empty() ? "" : " (" + one.kind + ")")
            << "\n  expected " << to_text(one.expected) << "\n  got      " << to_text(got) << '\n';
}

void run(const Collection& collection, const std::vector<Skip>& skips, const Case& one,
         Counts& counts) {
  const Skip* skip = find_skip(skips, collection.name, one);
  if (skip != nullptr && skip->is_whole_kind()) {
    ++counts.skipped;
    return;
  }
  const JsonValue got = answer(collection, one);
  const bool good = agrees(one.expected, got);
  if (skip == nullptr) {
    ++(good ? counts.passed : counts.failed);
    if (!good) tell(collection, one, got);
  } else if (skip->is_open_kind()) {
    // Only what has no conversion is excused.
    const bool excused = got.find("cannot_run") != nullptr;
    ++(excused ? counts.skipped : good ? counts.passed : counts.failed);
    if (!excused && !good) tell(collection, one, got);
  } else if (good) {
    ++counts.failed;
    tell(collection, one, got);
    std::cout << "  skips.json lists it, and needs to no longer\n";
  } else {
    ++counts.skipped;
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "conformance FILE...\n";
    return 2;
  }
  const std::vector<Collection> known = {
      allocation(), charge_models(), currencies(), dates(),          decimal_gda(),
      gl_cascade(), prepaid(),       proration(),  rounding_money(), vectors()};
  Counts counts;
  bool broken = false;
  for (int i = 1; i < count; ++i) {
    const std::string path = arguments[i];
    try {
      const std::vector<Skip> skips = read_skips();
      const JsonValue value = read_file(path);
      const Row file(value);
      const Collection& collection = recognise(known, file);
      const Counts before = counts;
      for (const Case& one : collection.cases(file)) run(collection, skips, one, counts);
      std::cout << collection.name << ": " << counts.passed - before.passed << " passed, "
                << counts.failed - before.failed << " failed, " << counts.skipped - before.skipped
                << " skipped\n";
    } catch (const std::exception& error) {
      std::cerr << path << ": " << error.what() << '\n';
      broken = true;
    }
  }
  std::cout << counts.passed << " passed, " << counts.failed << " failed, " << counts.skipped
            << " skipped\n";
  if (broken) return 2;
  return counts.failed == 0 ? 0 : 1;
}
