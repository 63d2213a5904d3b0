// Columns become time entries by way of the JSON reader's own checks, so that no rule of what a
// good entry is stands twice.
#include "api/columns.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

#include "api/json_text.h"
#include "api/limits.h"
#include "api/read_time_entries.h"
#include "api/words.h"

namespace billing {
namespace {

struct ColumnView {
  const std::uint8_t* values = nullptr;
  std::vector<std::string> dictionary;

  template <typename Value>
  Value at(std::size_t row) const {
    Value value;
    std::memcpy(&value, values + row * sizeof(Value), sizeof(Value));
    return value;
  }
};

struct ColumnShape {
  std::string_view name;
  std::string_view type;
  std::size_t width;
  bool has_dictionary;
  bool may_be_none;
  bool is_optional = false;  // Without the column, no row has a value.
};

constexpr std::array<ColumnShape, 18> kShapes = {{{"id", "uint32", 4, true, false},
                                                  {"client", "uint32", 4, true, false},
                                                  {"agreement", "uint32", 4, true, true},
                                                  {"worked_at", "int32", 4, false, false},
                                                  {"entered_at", "int32", 4, false, false},
                                                  {"minutes", "int32", 4, false, false},
                                                  {"hours", "uint32", 4, true, true},
                                                  {"work_role", "uint32", 4, true, false},
                                                  {"work_type", "uint32", 4, true, false},
                                                  {"billing", "uint8", 1, false, false},
                                                  {"hourly_rate", "uint32", 4, true, true},
                                                  {"overage_rate", "uint32", 4, true, true},
                                                  {"ticket", "uint32", 4, true, true},
                                                  {"note", "uint32", 4, true, true},
                                                  {"approval", "uint32", 4, true, true, true},
                                                  {"project", "uint32", 4, true, true, true},
                                                  {"member", "uint32", 4, true, true, true},
                                                  {"work_time", "uint32", 4, true, true, true}}};

// A column for each of the entries' own fields: "fields/Site".
constexpr std::string_view kOwnField = "fields/";
constexpr ColumnShape kOwnFieldShape{kOwnField, "uint32", 4, true, true, true};

const ColumnShape* find_shape(std::string_view name) {
  if (name.starts_with(kOwnField) && name.size() > kOwnField.size()) return &kOwnFieldShape;
  const auto shape = std::find_if(kShapes.begin(), kShapes.end(),
                                  [&](const ColumnShape& one) { return one.name == name; });
  return shape == kShapes.end() ? nullptr : &*shape;
}

class ColumnsReader {
 public:
  ColumnsReader(std::span<const std::uint8_t> bytes, Problems& problems)
      : bytes_(bytes), problems_(problems) {}

  bool read_header(const JsonValue& root) {
    FieldReader fields(root, "", problems_);
    rows_ = static_cast<std::size_t>(
        fields.optional_integer("rows", {0, static_cast<int>(kTimeEntriesMax)}).value_or(0));
    if (!fields.has("rows")) fields.missing("rows");
    const auto& columns = fields.list("columns", kShapes.size() + kEntryFieldsMax);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      read_column(columns[i], "/columns/" + std::to_string(i));
    }
    fields.finish();
    for (const ColumnShape& shape : kShapes) {
      if (!shape.is_optional && views_.find(shape.name) == views_.end()) {
        problems_.add("columns.malformed", "/columns",
                      "The column \"" + std::string(shape.name) + "\" is missing.");
      }
    }
    return problems_.none();
  }

  std::size_t rows() const { return rows_; }

  // One row, as the JSON that would say the same.
  bool read_row(std::size_t row, JsonValue& entry) {
    entry.kind = JsonValue::Kind::object;
    entry.members.clear();
    for (const ColumnShape& shape : kShapes) {
      const auto view = views_.find(shape.name);
      if (view == views_.end() || !shape.has_dictionary) continue;
      if (!read_text(shape.name, shape, view->second, row, entry)) return false;
    }
    if (!read_own_fields(row, entry)) return false;
    const auto put = [&](const char* name, JsonValue::Kind kind, std::string text) {
      JsonValue value;
      value.kind = kind;
      value.text = std::move(text);
      entry.members.emplace_back(name, std::move(value));
    };
    static const LocalTime first = LocalTime::parse("1900-01-01T00:00").value();
    static const LocalTime last = LocalTime::parse("2199-12-31T23:59").value();
    for (const char* name : {"worked_at", "entered_at"}) {
      const auto time = LocalTime::from_minutes(views_.find(name)->second.at<std::int32_t>(row));
      if (time < first || last < time) return malformed(name, row);
      put(name, JsonValue::Kind::string, time.to_string());
    }
    const auto minutes = views_.find("minutes")->second.at<std::int32_t>(row);
    if (minutes != -1) put("minutes", JsonValue::Kind::number, std::to_string(minutes));
    const auto billing = views_.find("billing")->second.at<std::uint8_t>(row);
    if (billing > 3) return malformed("billing", row);
    put("billing", JsonValue::Kind::string,
        std::string(to_string(static_cast<EntryBilling>(billing))));
    return true;
  }

 private:
  bool malformed(std::string_view column, std::size_t row) {
    problems_.add("columns.malformed",
                  "/time_entries/" + std::to_string(row) + "/" + std::string(column),
                  "The value of this row does not fit the column's header.");
    return false;
  }

  bool read_own_fields(std::size_t row, JsonValue& entry) {
    JsonValue own;
    own.kind = JsonValue::Kind::object;
    for (auto at = views_.lower_bound(kOwnField);
         at != views_.end() && at->first.starts_with(kOwnField); ++at) {
      const std::string_view name = std::string_view(at->first).substr(kOwnField.size());
      if (!read_text(name, kOwnFieldShape, at->second, row, own)) return false;
    }
    if (!own.members.empty()) entry.members.emplace_back("fields", std::move(own));
    return true;
  }

  bool read_text(std::string_view name, const ColumnShape& shape, const ColumnView& view,
                 std::size_t row, JsonValue& object) {
    const auto position = view.at<std::uint32_t>(row);
    if (position == kNowhere && shape.may_be_none) return true;
    if (position >= view.dictionary.size()) return malformed(name, row);
    JsonValue value;
    value.kind = JsonValue::Kind::string;
    value.text = view.dictionary[position];
    object.members.emplace_back(name, std::move(value));
    return true;
  }

  void read_column(const JsonValue& value, const std::string& pointer) {
    FieldReader fields(value, pointer, problems_);
    const std::string name = fields.text("name");
    const std::string type = fields.text("type");
    const auto offset = fields.optional_integer("offset", {0, 999'999'999});
    const bool has_dictionary = fields.has("dictionary");
    ColumnView view;
    view.dictionary = read_dictionary(fields);
    fields.finish();
    const ColumnShape* shape = find_shape(name);
    const bool fits = shape != nullptr && shape->type == type && offset &&
                      shape->has_dictionary == has_dictionary &&
                      static_cast<std::size_t>(*offset) + rows_ * shape->width <= bytes_.size();
    if (!fits) {
      problems_.add(
          "columns.malformed", pointer,
          "The column " + in_quotes(name) + " has another type, or lies outside the bytes.");
      return;
    }
    view.values = bytes_.data() + *offset;
    if (!views_.emplace(name, std::move(view)).second) {
      problems_.add("columns.malformed", pointer,
                    "The column " + in_quotes(name) + " stands twice.");
    }
  }

  std::vector<std::string> read_dictionary(FieldReader& fields) {
    std::vector<std::string> dictionary;
    const auto& texts = fields.list("dictionary", kTimeEntriesMax);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      dictionary.push_back(texts[i].text);
      if (texts[i].kind == JsonValue::Kind::string) continue;
      problems_.add("field.wrong_type", fields.at("dictionary") + "/" + std::to_string(i),
                    "A text in quotes belongs here.");
    }
    return dictionary;
  }

  std::span<const std::uint8_t> bytes_;
  Problems& problems_;
  std::size_t rows_ = 0;
  std::map<std::string, ColumnView, std::less<>> views_;
};

}  // namespace

std::vector<TimeEntry> read_time_entry_columns(std::string_view header,
                                               std::span<const std::uint8_t> bytes,
                                               const Terms& terms, Problems& problems) {
  const std::optional<JsonValue> root = parse_json(header, nullptr, problems);
  ColumnsReader columns(bytes, problems);
  if (!root || !columns.read_header(*root)) return {};
  TimeEntriesReader reader(problems);
  JsonValue row;
  std::vector<std::size_t> rows;  // Of the entries read: those before them may not fit.
  for (std::size_t i = 0; i < columns.rows(); ++i) {
    if (!columns.read_row(i, row)) continue;
    reader.read(row, "/time_entries/" + std::to_string(i));
    rows.push_back(i);
  }
  std::vector<TimeEntry> entries = reader.resolve(collect_ids(terms), [&](std::size_t index) {
    return "/time_entries/" + std::to_string(rows[index]);
  });
  if (rows.size() < columns.rows()) return {};
  check_entry_ids(entries, problems);
  check_entry_agreements(terms, entries, problems);
  return problems.none() ? std::move(entries) : std::vector<TimeEntry>{};
}

template <typename Value>
void ColumnWriter::add(std::string_view name, std::string_view type,
                       const std::vector<Value>& values, int digits) {
  assert(values.size() == rows_);
  bytes_.resize((bytes_.size() + sizeof(Value) - 1) / sizeof(Value) * sizeof(Value));
  const std::size_t offset = bytes_.size();
  bytes_.resize(offset + values.size() * sizeof(Value));
  if (!values.empty()) {
    std::memcpy(bytes_.data() + offset, values.data(), values.size() * sizeof(Value));
  }
  columns_.push_back({std::string(name), std::string(type), offset, digits});
}

void ColumnWriter::add_int32(std::string_view name, const std::vector<std::int32_t>& values) {
  add(name, "int32", values, -1);
}

void ColumnWriter::add_int64(std::string_view name, const std::vector<std::int64_t>& values,
                             int digits) {
  add(name, "int64", values, digits);
}

std::string ColumnWriter::header() const {
  JsonText columns = JsonText::array();
  for (const Column& column : columns_) {
    JsonText one{{"name", column.name}, {"type", column.type}, {"offset", column.offset}};
    if (column.digits >= 0) one.set("digits", column.digits);
    columns.push_back(one);
  }
  return JsonText{{"ok", true}, {"rows", rows_}, {"columns", columns}}.text();
}

}  // namespace billing
