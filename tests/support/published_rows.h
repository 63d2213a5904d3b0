// Runs every row of a file in tests/data/ through the engine. A row may be left out only by its id
// and with a reason, in <name>.skips.json beside the file; a reason that no longer holds, because
// the row would pass or is gone, fails as loudly as a wrong figure.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace billing::testing {

using Json = nlohmann::json;

inline Json read_json(const std::string& file_name) {
  std::ifstream file(std::string(DRAWDOWN_ROOT) + "/tests/data/" + file_name);
  if (!file) throw std::invalid_argument("tests/data/" + file_name + " is missing");
  return Json::parse(file);
}

// Both as text, so that a failure shows the two.
struct Comparison {
  std::string answer;
  std::string expected;
  bool agrees() const { return answer == expected; }
};

class PublishedRows {
 public:
  explicit PublishedRows(const std::string& name) : name_(name), file_(read_json(name + ".json")) {
    const std::string skips = name_ + ".skips.json";
    if (std::filesystem::exists(std::string(DRAWDOWN_ROOT) + "/tests/data/" + skips)) {
      unused_skips_ = read_json(skips).get<std::map<std::string, std::string>>();
    }
  }

  const Json& list(const std::string& field) const { return file_.at(field); }

  // An exception that `compare` lets through is an answer too: "throws: ...".
  template <typename Compare>
  void run(const std::string& id, const Compare& compare) {
    Comparison comparison;
    try {
      comparison = compare();
    } catch (const std::exception& error) {
      comparison = {std::string("throws: ") + error.what(), "a result"};
    }
    ++rows_;
    CAPTURE(name_, id, comparison.answer, comparison.expected);
    if (unused_skips_.erase(id) == 0) {
      CHECK(comparison.agrees());
    } else {
      ++listed_;
      INFO("This row is listed as one that the engine does not agree with.");
      CHECK_FALSE(comparison.agrees());
    }
  }

  void finish() {
    CHECK(rows_ > 0);
    for (const auto& [id, reason] : unused_skips_) {
      FAIL_CHECK(name_ << ".skips.json lists a row that does not exist: " << id);
    }
    std::cout << name_ << ": " << rows_ << " rows, " << rows_ - listed_ << " run, " << listed_
              << " listed with a reason\n";
  }

 private:
  std::string name_;
  Json file_;
  std::map<std::string, std::string> unused_skips_;
  int rows_ = 0;
  int listed_ = 0;
};

}  // namespace billing::testing
