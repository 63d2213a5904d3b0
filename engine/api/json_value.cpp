// Builds the tree from nlohmann's SAX events, within limits on depth and keys.
#include "api/json_value.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "api/limits.h"

namespace billing {
namespace {

constexpr int kNumberTooLarge = 406;  // nlohmann's number for 1e400, which no field needs.

class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, const StreamedLists* streamed, Problems& problems)
      : text_(text), streamed_(streamed), problems_(problems) {}

  JsonValue take_root() { return std::move(root_); }

  bool null() override { return put({}); }
  bool boolean(bool value) override {
    JsonValue node;
    node.kind = JsonValue::Kind::boolean;
    node.boolean = value;
    return put(std::move(node));
  }
  bool number_integer(number_integer_t value) override { return put_number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    return put_number(std::to_string(value));
  }
  bool number_float(number_float_t, const string_t& written) override {
    return put_number(written);
  }
  bool string(string_t& value) override {
    JsonValue node;
    node.kind = JsonValue::Kind::string;
    node.text = std::move(value);
    return put(std::move(node));
  }
  bool binary(binary_t&) override { return false; }  // JSON text has none.
  bool start_object(std::size_t) override { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) override { return open(JsonValue::Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    JsonValue& object = open_.back();
    if (object.find(name) != nullptr) {
      problems_.add("json.duplicate_key", pointer() + pointer_part(name),
                    in_quotes(name) + " stands twice in the same object. Keep one of them.");
    }
    if (object.members.size() == kMembersMax) {
      problems_.add("json.too_many_keys", pointer(),
                    "More than " + std::to_string(kMembersMax) + " keys in one object.");
      return false;
    }
    object.members.emplace_back(std::move(name), JsonValue{});
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    if (error.id == kNumberTooLarge) {
      problems_.add("number.out_of_range", pointer(), "A number here is too large for any field.");
      return false;
    }
    const std::string_view before = text_.substr(0, std::min(position, text_.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto column = before.size() - (before.rfind('\n') + 1);
    problems_.add("json.syntax", pointer(),
                  "This is not JSON: it goes wrong at line " + std::to_string(line) +
                      ", character " + std::to_string(column) + ".");
    return false;
  }

 private:
  bool put_number(std::string written) {
    JsonValue node;
    node.kind = JsonValue::Kind::number;
    node.text = std::move(written);
    return put(std::move(node));
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == kDepthMax) {
      problems_.add("json.too_deep", pointer(),
                    "Lists and objects inside each other go more than " +
                        std::to_string(kDepthMax) + " levels deep.");
      return false;
    }
    if (open_.size() == 1) streamed_count_ = 0;
    open_.emplace_back().kind = kind;
    return true;
  }

  bool close() {
    JsonValue node = std::move(open_.back());
    open_.pop_back();
    return put(std::move(node));
  }

  // The list under the root that is being read, if its elements are to stream by.
  const StreamedList* streamed_list() const {
    if (streamed_ == nullptr || open_.size() < 2 || open_[1].kind != JsonValue::Kind::array ||
        open_[0].kind != JsonValue::Kind::object) {
      return nullptr;
    }
    const auto found = std::find_if(streamed_->begin(), streamed_->end(), [&](const auto& list) {
      return list.key == open_[0].members.back().first;
    });
    return found == streamed_->end() ? nullptr : &*found;
  }

  bool put(JsonValue node) {
    const StreamedList* streamed = open_.size() == 2 ? streamed_list() : nullptr;
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (streamed != nullptr) {
      streamed->take(node, streamed_count_++);
    } else if (open_.back().kind == JsonValue::Kind::array) {
      open_.back().items.push_back(std::move(node));
    } else {
      open_.back().members.back().second = std::move(node);
    }
    return true;
  }

  std::string pointer() const {
    std::string path;
    for (const JsonValue& value : open_) {
      if (value.kind == JsonValue::Kind::object) {
        if (!value.members.empty() && &value != &open_.back()) {
          path += pointer_part(value.members.back().first);
        }
      } else if (&value != &open_.back()) {
        const bool streams = open_.size() > 2 && &value == &open_[1] && streamed_list() != nullptr;
        path += "/" + std::to_string(streams ? streamed_count_ : value.items.size());
      }
    }
    return path;
  }

  std::string_view text_;
  const StreamedLists* streamed_;
  Problems& problems_;
  JsonValue root_;
  std::vector<JsonValue> open_;     // The objects and lists that are not closed yet.
  std::size_t streamed_count_ = 0;  // Of the list that is being read.
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string_view to_string(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::null:
      return "null";
    case JsonValue::Kind::boolean:
      return "true or false";
    case JsonValue::Kind::number:
      return "a bare number";
    case JsonValue::Kind::string:
      return "a text";
    case JsonValue::Kind::array:
      return "a list";
    case JsonValue::Kind::object:
      return "an object";
  }
  return "";
}

std::optional<JsonValue> parse_json(std::string_view text, const StreamedLists* streamed,
                                    Problems& problems) {
  if (text.size() > kBookBytesMax) {
    problems.add("json.too_large", "",
                 "The file has " + std::to_string(text.size()) + " bytes; at most " +
                     std::to_string(kBookBytesMax) + " are read.");
    return std::nullopt;
  }
  TreeBuilder builder(text, streamed, problems);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  return builder.take_root();
}

}  // namespace billing
