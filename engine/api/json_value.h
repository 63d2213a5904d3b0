// A JSON text as a tree in which a number is still its own text, never a double.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/problem.h"

namespace billing {

struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  std::string text;  // A string's characters, or a number as it was written.
  std::vector<JsonValue> items;
  std::vector<std::pair<std::string, JsonValue>> members;  // In the order written.

  const JsonValue* find(std::string_view key) const;
};

std::string_view to_string(JsonValue::Kind kind);

// Takes the elements of a list, directly under the root, as they are read; they do not enter the
// tree, so a million of them need the memory of one.
struct StreamedList {
  std::string_view key;
  std::function<void(const JsonValue& element, std::size_t index)> take;
};

using StreamedLists = std::vector<StreamedList>;

// Parses with nlohmann's SAX interface. nullopt, and a problem, when the text had to be given up
// half-way; a key that stands twice is a problem too, but the rest is read. `streamed` may be null.
std::optional<JsonValue> parse_json(std::string_view text, const StreamedLists* streamed,
                                    Problems& problems);

}  // namespace billing
