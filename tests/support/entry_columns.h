// Time entries as the columns in which a page hands them over: header and bytes.
#pragma once

#include <cstring>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/json_text.h"
#include "api/words.h"
#include "book/book.h"
#include "rating/billed_hours.h"

namespace billing::testing {

struct EntryColumns {
  std::string header;
  std::vector<std::uint8_t> bytes;
};

class EntryColumnsWriter {
 public:
  explicit EntryColumnsWriter(const Book& book) : book_(book), entries_(book.time_entries) {}

  EntryColumns write() {
    const Terms& terms = book_.terms;
    const auto price = [](const std::optional<Decimal>& value) {
      return value ? value->to_string() : "";
    };
    // Of one byte each, so that no column after it is aligned.
    add_numbers<std::uint8_t>("billing", "uint8", [](const TimeEntry& entry) {
      return static_cast<std::uint8_t>(entry.billing);
    });
    add_texts("id", [](const TimeEntry& entry) { return entry.id; });
    add_texts("client", [&](const TimeEntry& entry) { return terms.clients[entry.client].id; });
    add_texts("agreement", [&](const TimeEntry& entry) {
      return entry.agreement == kNowhere ? "" : terms.agreements[entry.agreement].id;
    });
    add_texts("work_role",
              [&](const TimeEntry& entry) { return terms.work_roles[entry.work_role].id; });
    add_texts("work_type",
              [&](const TimeEntry& entry) { return terms.work_types[entry.work_type].id; });
    add_texts("ticket", [](const TimeEntry& entry) { return entry.ticket; });
    add_texts("note", [](const TimeEntry& entry) { return entry.note; });
    add_texts("hourly_rate", [&](const TimeEntry& entry) { return price(entry.hourly_rate); });
    add_texts("overage_rate", [&](const TimeEntry& entry) { return price(entry.overage_rate); });
    add_texts("approval",
              [](const TimeEntry& entry) { return std::string(to_string(entry.approval)); });
    add_texts("project", [](const TimeEntry& entry) { return entry.project; });
    add_texts("member", [](const TimeEntry& entry) { return entry.member; });
    add_texts("work_time", [](const TimeEntry& entry) {
      return entry.work_time ? std::string(to_string(*entry.work_time)) : "";
    });
    for (const std::string& name : own_fields()) {
      add_texts("fields/" + name, [&](const TimeEntry& entry) {
        for (const CustomField& field : entry.fields) {
          if (field.name == name) return field.value;
        }
        return std::string();
      });
    }
    add_texts("hours", [](const TimeEntry& entry) {
      return entry.given_in_hours ? hours_as_typed(entry).to_string() : "";
    });
    add_numbers<std::int32_t>("worked_at", "int32",
                              [](const TimeEntry& entry) { return entry.worked_at.minutes(); });
    add_numbers<std::int32_t>("entered_at", "int32",
                              [](const TimeEntry& entry) { return entry.entered_at.minutes(); });
    add_numbers<std::int32_t>("minutes", "int32", [](const TimeEntry& entry) {
      return entry.given_in_hours ? -1 : static_cast<std::int32_t>(entry.minutes.coefficient());
    });
    return {"{\"rows\":" + std::to_string(entries_.size()) + ",\"columns\":[" + columns_ + "]}",
            std::move(bytes_)};
  }

 private:
  std::set<std::string> own_fields() const {
    std::set<std::string> names;
    for (const TimeEntry& entry : entries_) {
      for (const CustomField& field : entry.fields) names.insert(field.name);
    }
    return names;
  }

  template <typename Value, typename Take>
  void add_numbers(const std::string& name, const std::string& type, Take take) {
    begin_column(name, type);
    for (const TimeEntry& entry : entries_) add_value<Value>(take(entry));
    columns_ += "}";
  }

  // An empty text is none.
  template <typename Take>
  void add_texts(const std::string& name, Take take) {
    begin_column(name, "uint32");
    std::map<std::string, std::uint32_t> places;
    JsonText dictionary = JsonText::array();
    for (const TimeEntry& entry : entries_) {
      const std::string text = take(entry);
      const auto [at, is_new] = places.try_emplace(text, static_cast<std::uint32_t>(places.size()));
      if (is_new && !text.empty()) dictionary.push_back(text);
      if (is_new && text.empty()) places.erase(at);
      add_value<std::uint32_t>(text.empty() ? kNowhere : places.at(text));
    }
    columns_ += ",\"dictionary\":" + dictionary.text() + "}";
  }

  void begin_column(const std::string& name, const std::string& type) {
    columns_ += std::string(columns_.empty() ? "" : ",") + "{\"name\":\"" + name +
                "\",\"type\":\"" + type + "\",\"offset\":" + std::to_string(bytes_.size());
  }

  template <typename Value>
  void add_value(Value value) {
    const std::size_t at = bytes_.size();
    bytes_.resize(at + sizeof(Value));
    std::memcpy(bytes_.data() + at, &value, sizeof(Value));
  }

  const Book& book_;
  const std::vector<TimeEntry>& entries_;
  std::string columns_;
  std::vector<std::uint8_t> bytes_;
};

inline std::string put_columns(Session& session, const EntryColumns& columns) {
  const std::span<std::uint8_t> input = session.input(columns.bytes.size());
  std::copy(columns.bytes.begin(), columns.bytes.end(), input.begin());
  return session.put_time_entries(columns.header);
}

}  // namespace billing::testing
