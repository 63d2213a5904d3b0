// The books that tests bill, and files in general.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace billing::testing {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

struct GoldenBook {
  std::string name;
  std::filesystem::path book_path;
  std::filesystem::path result_path;
};

// examples/NAME.json and tests/golden/NAME.book.json, by name.
inline std::vector<GoldenBook> golden_books() {
  const std::filesystem::path root = DRAWDOWN_ROOT;
  const std::filesystem::path results = root / "tests" / "golden";
  std::vector<GoldenBook> books;
  for (const auto& file : std::filesystem::directory_iterator(root / "examples")) {
    if (file.path().extension() != ".json") continue;
    const std::string name = file.path().stem().string();
    books.push_back({name, file.path(), results / (name + ".result.json")});
  }
  constexpr std::string_view kBook = ".book.json";
  for (const auto& file : std::filesystem::directory_iterator(results)) {
    const std::string name = file.path().filename().string();
    if (!name.ends_with(kBook)) continue;
    const std::string stem = name.substr(0, name.size() - kBook.size());
    books.push_back({stem, file.path(), results / (stem + ".result.json")});
  }
  std::sort(books.begin(), books.end(),
            [](const GoldenBook& a, const GoldenBook& b) { return a.name < b.name; });
  return books;
}

}  // namespace billing::testing
