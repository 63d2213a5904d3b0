// One session holds one billed book for as long as the page lives. Text in, text out; nothing
// thrown: every failure is an answer {"ok": false, "problems": [...]}, and the last good book
// stays.
//
// This is the only place that catches.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/bill_book.h"
#include "api/json_text.h"
#include "api/problem.h"

namespace billing {

std::string_view engine_version();

class Session {
 public:
  // Reserves the input buffer, to be filled before open() or put_time_entries().
  std::span<std::uint8_t> input(std::size_t size);
  // The input buffer is a book as JSON. Answers $defs/opened.
  std::string open();
  std::string open(std::string_view json);
  // Replaces all time entries by columns (columns.h): `header` as JSON, bytes in the input buffer.
  // Answers $defs/opened.
  std::string put_time_entries(std::string_view header);
  // Operations as in edit_book.h. Answers $defs/edited.
  std::string edit(std::string_view edit_json);
  // {"question": "overview" | "invoice" | "block" | "block_units" | "journal" | "result" | "book",
  // ...}. "questionnaire" and "book_from_answers" (answers.h) are answered without a book too.
  std::string ask(std::string_view question_json) const;
  // {"line": id} or {"movement": id}. Answers $defs/explanation.
  std::string explain(std::string_view question_json) const;
  // {"question": "balance", "agreement": id}: header JSON, columns in the output buffer.
  std::string series(std::string_view question_json);
  std::span<const std::uint8_t> output() const { return output_; }

 private:
  std::vector<std::uint8_t> input_;
  std::vector<std::uint8_t> output_;
  std::optional<BilledBook> billed_;
};

JsonText write_refusal(const Problems& problems);

}  // namespace billing
