// Bulk data as typed columns: a small JSON header beside one buffer of little-endian bytes.
//
// {"rows": 3, "columns": [{"name": "minutes", "type": "int32", "offset": 0},
//                         {"name": "client", "type": "uint32", "offset": 12,
//                          "dictionary": ["oakline", "lowell"]}]}
//
// A text column is uint32 positions in its dictionary, kNowhere for none.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/problem.h"
#include "book/book.h"

namespace billing {

// Columns: id, client, agreement, work_role, work_type, ticket, note, hours, hourly_rate,
// overage_rate (uint32 with dictionary; all but id, client, work_role, work_type may be none);
// worked_at, entered_at (int32, minutes since 1970-01-01T00:00); minutes (int32, -1: see hours);
// billing (uint8: 0 billable, 1 no_charge, 2 do_not_bill, 3 written_off). And, where any row has
// one: approval, project, member and fields/NAME for each own field (uint32 with dictionary, or
// none). The same checks as for JSON hold.
std::vector<TimeEntry> read_time_entry_columns(std::string_view header,
                                               std::span<const std::uint8_t> bytes,
                                               const Terms& terms, Problems& problems);

// Builds columns to hand out.
class ColumnWriter {
 public:
  explicit ColumnWriter(std::size_t rows) : rows_(rows) {}
  void add_int32(std::string_view name, const std::vector<std::int32_t>& values);
  // Exact decimals as whole numbers of 10^-digits.
  void add_int64(std::string_view name, const std::vector<std::int64_t>& values, int digits);
  std::string header() const;
  std::vector<std::uint8_t> take_bytes() { return std::move(bytes_); }

 private:
  struct Column {
    std::string name;
    std::string type;
    std::size_t offset;
    int digits;  // -1: none.
  };
  template <typename Value>
  void add(std::string_view name, std::string_view type, const std::vector<Value>& values,
           int digits);

  std::size_t rows_;
  std::vector<Column> columns_;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace billing
