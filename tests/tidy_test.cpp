// The style rules that a machine can check, and tests that each of them fires.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

struct Source {
  std::string path;  // From the project's root.
  std::string text;
};

// A source taken apart, so that a rule about code is not upset by prose, nor the other way round.
struct Parts {
  std::string code;      // Comments and literals are blanked.
  std::string comments;  // Everything else is blanked.
};

Parts split(const std::string& text) {
  enum class Inside { code, line_comment, block_comment, literal };
  Parts parts{std::string(text.size(), ' '), std::string(text.size(), ' ')};
  Inside inside = Inside::code;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view two = std::string_view(text).substr(i, 2);
    if (c == '\n') {
      parts.code[i] = parts.comments[i] = c;
      if (inside == Inside::line_comment) inside = Inside::code;
    } else if (inside == Inside::line_comment || inside == Inside::block_comment) {
      parts.comments[i] = c;
      if (inside == Inside::block_comment && two == "*/") inside = Inside::code;
    } else if (inside == Inside::literal) {
      if (c == '\\') ++i;
      if (c == quote) inside = Inside::code;
    } else if (two == "//" || two == "/*") {
      inside = two == "//" ? Inside::line_comment : Inside::block_comment;
    } else if (c == '"' || (c == '\'' && (i == 0 || !std::isalnum(text[i - 1])))) {
      inside = Inside::literal;  // A ' after a digit only groups digits: 1'000.
      quote = c;
    } else {
      parts.code[i] = c;
    }
  }
  return parts;
}

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

Lines words_of(const std::string& line) {
  Lines words;
  auto start = line.begin();
  while ((start = std::find_if(start, line.end(), is_word_character)) != line.end()) {
    const auto end = std::find_if_not(start, line.end(), is_word_character);
    words.emplace_back(start, end);
    start = end;
  }
  return words;
}

bool contains(const Lines& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string folder_of(const std::string& path, std::size_t place) {
  const std::filesystem::path parts(path);
  auto part = parts.begin();
  for (; place > 0 && part != parts.end(); --place) ++part;
  return part == parts.end() ? "" : part->string();
}

bool is_in_engine(const std::string& path) { return folder_of(path, 0) == "engine"; }
bool is_test(const std::string& path) { return folder_of(path, 0) == "tests"; }

std::string at(const Source& source, std::size_t line, const std::string& complaint) {
  return source.path + ":" + std::to_string(line + 1) + ": " + complaint;
}

// --- The rules. Each answers with its complaints.

Lines check_sizes(const Source& source) {
  const Lines lines = lines_of(source.text);
  const std::size_t file_limit = folder_of(source.path, 0) == "wasm" ? 40
                                 : is_test(source.path)              ? 500
                                                                     : 350;
  Lines complaints;
  if (lines.size() > file_limit) {
    complaints.push_back(at(source, file_limit, "a file this long holds a second idea"));
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto continued = [](char c) { return (c & 0xC0) == 0x80; };  // Bytes inside a character.
    const auto bytes = std::count_if(lines[i].begin(), lines[i].end(), continued);
    if (lines[i].size() - static_cast<std::size_t>(bytes) > 100) {
      complaints.push_back(at(source, i, "a line has at most 100 characters"));
    }
  }
  return complaints;
}

// In formatted code a function ends with a lone brace in the first column, and begins with the last
// line before it that has code in the first column.
Lines check_function_lengths(const Source& source) {
  constexpr std::size_t kLinesMax = 60;
  if (is_test(source.path)) return {};
  const Lines lines = lines_of(split(source.text).code);
  Lines complaints;
  std::size_t start = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] == "}" && i - start + 1 > kLinesMax) {
      complaints.push_back(at(source, start, "a function has at most 60 lines"));
    }
    if (!lines[i].empty() && is_word_character(lines[i][0])) start = i;
  }
  return complaints;
}

Lines check_head(const Source& source) {
  if (source.text.starts_with("//")) return {};
  return {at(source, 0, "the first line says what the file is for")};
}

// What the money path must not know: fractions without exactness, the time, chance, the machine.
Lines check_words(const Source& source) {
  const Lines everywhere_in_engine = {"double",       "float",  "rand",         "srand",
                                      "system_clock", "getenv", "steady_clock", "localtime",
                                      "gmtime",       "mktime", "setlocale",    "random_device"};
  if (!is_in_engine(source.path)) return {};
  const Lines lines = lines_of(split(source.text).code);
  Lines complaints;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const std::string& word : words_of(lines[i])) {
      if (contains(everywhere_in_engine, word)) {
        complaints.push_back(at(source, i, "the engine never uses " + word));
      }
      const std::string folder = folder_of(source.path, 1);
      if (word == "catch" && folder != "api" && folder != "command") {
        complaints.push_back(at(source, i, "only engine/api catches"));
      }
    }
  }
  return complaints;
}

Lines check_includes(const Source& source) {
  // Each folder may include those before it and itself.
  const Lines arrow = {"money",    "calendar", "book",    "profile", "rating",
                       "blocks",   "invoice",  "posting", "compare", "leakage",
                       "forecast", "better",   "assess",  "api",     "command"};
  if (!is_in_engine(source.path)) return {};
  const std::string folder = folder_of(source.path, 1);
  const auto own = std::find(arrow.begin(), arrow.end(), folder);
  Lines complaints;
  if (own == arrow.end())
    complaints.push_back(at(source, 0, "this folder has no place in the arrow"));
  const Lines lines = lines_of(source.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with("#include ")) continue;
    const std::string included = lines[i].substr(10, lines[i].find_first_of("\">", 10) - 10);
    if (lines[i][9] == '"' && std::find(arrow.begin(), arrow.end(), folder_of(included, 0)) > own) {
      complaints.push_back(at(source, i, "an include against the arrow"));
    }
    if (included.starts_with("nlohmann") && folder != "api") {
      complaints.push_back(at(source, i, "only engine/api knows JSON"));
    }
    if (included.ends_with("stream") && folder != "command") {
      complaints.push_back(at(source, i, "streams cost the page 30 kB: only engine/command"));
    }
  }
  return complaints;
}

bool is_empty_verb(const std::string& word) {
  return word.starts_with("process") || (word.starts_with("do_") && !word.starts_with("do_not_"));
}

// Names that say nothing.
Lines check_names(const Source& source) {
  const Lines empty_words = {"Manager", "Helper", "Util", "Data", "Info"};
  const Lines introducers = {"class", "struct", "enum", "using", "namespace"};
  const Lines lines = lines_of(split(source.text).code);
  Lines complaints;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Lines words = words_of(lines[i]);
    for (std::size_t w = 0; w < words.size(); ++w) {
      const bool is_type = w > 0 && contains(introducers, words[w - 1]);
      const bool is_empty = std::any_of(
          empty_words.begin(), empty_words.end(),
          [&](const std::string& empty) { return words[w].find(empty) != std::string::npos; });
      if ((is_type && is_empty) || is_empty_verb(words[w])) {
        complaints.push_back(at(source, i, words[w] + " says nothing"));
      }
    }
  }
  return complaints;
}

// Platforms are data: only their files know one. Comments may say where a rule is from, and so may
// the explanations that engine/api writes, by a platform's name but not by its id.
Lines check_platforms(const Source& source) {
  if (!is_in_engine(source.path)) return {};
  const Lines lines = lines_of(source.text);
  const Lines prose = lines_of(split(source.text).comments);
  Lines platforms = {"connectwise", "halo_", "autotask"};
  if (folder_of(source.path, 1) != "api") {
    platforms.insert(platforms.end(), {"ConnectWise", "Halo", "Autotask"});
  }
  Lines complaints;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string code = lines[i].substr(0, prose[i].find_first_not_of(' '));
    for (const std::string& platform : platforms) {
      if (code.find(platform) == std::string::npos) continue;
      complaints.push_back(at(source, i, "a rule that knows a platform's name"));
    }
  }
  return complaints;
}

Lines check_leftovers(const Source& source) {
  // In halves, or this file would complain about itself.
  const Lines leftovers = {std::string("FIX") + "ME", std::string("TO") + "DO"};
  const Lines lines = lines_of(source.text);
  Lines complaints;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const std::string& word : words_of(lines[i])) {
      if (contains(leftovers, word)) complaints.push_back(at(source, i, word + " never lands"));
    }
  }
  return complaints;
}

Lines check(const Source& source) {
  Lines complaints;
  for (const auto rule : {check_sizes, check_function_lengths, check_head, check_words,
                          check_includes, check_names, check_platforms, check_leftovers}) {
    const Lines found = rule(source);
    complaints.insert(complaints.end(), found.begin(), found.end());
  }
  return complaints;
}

Source read_source(const std::filesystem::path& file, const std::filesystem::path& root) {
  std::ifstream stream(file, std::ios::binary);
  return {std::filesystem::relative(file, root).generic_string(),
          {std::istreambuf_iterator<char>(stream), {}}};
}

std::vector<Source> read_sources(const Lines& folders, const Lines& extensions) {
  const std::filesystem::path root(DRAWDOWN_ROOT);
  std::vector<Source> sources;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      if (entry.is_regular_file() && contains(extensions, entry.path().extension().string())) {
        sources.push_back(read_source(entry.path(), root));
      }
    }
  }
  return sources;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += "\n" + line;
  return text;
}

}  // namespace

TEST_CASE("tidy: the C++ keeps every rule", "[tidy]") {
  const std::vector<Source> sources = read_sources({"engine", "tests", "wasm"}, {".h", ".cpp"});
  CHECK(sources.size() > 20);
  Lines complaints;
  for (const Source& source : sources) {
    const Lines found = check(source);
    complaints.insert(complaints.end(), found.begin(), found.end());
  }
  INFO(joined(complaints));
  CHECK(complaints.empty());
}

TEST_CASE("tidy: nothing unfinished is left in the page or the scripts", "[tidy]") {
  Lines complaints;
  for (const Source& source :
       read_sources({"web/src", "web/tools", "tests/web", "script", "wasm"},
                    {".ts", ".mts", ".mjs", ".svelte", ".css", "", ".cmake"})) {
    const Lines found = check_leftovers(source);
    complaints.insert(complaints.end(), found.begin(), found.end());
  }
  INFO(joined(complaints));
  CHECK(complaints.empty());
}

TEST_CASE("tidy: every rule fires on what it forbids and on nothing else", "[tidy]") {
  struct Row {
    std::string why, path, text;
    std::size_t complaints;
  };
  std::string long_function = "// Long.\nint f() {\n";
  for (int i = 0; i < 58; ++i) long_function += "  g();\n";
  std::string many_lines = "// Many.\n";
  for (int i = 0; i < 400; ++i) many_lines += "int a;\n";
  const std::string left = std::string("FIX") + "ME";

  const std::vector<Row> rows = {
      {"clean", "engine/money/a.h", "// A.\n#pragma once\n#include \"money/b.h\"\nint a();\n", 0},
      {"no head", "engine/money/a.h", "#pragma once\n", 1},
      {"line of 100", "engine/money/a.h", "// " + std::string(97, 'x') + "\n", 0},
      {"line of 101", "engine/money/a.h", "// " + std::string(98, 'x') + "\n", 1},
      {"letters, not bytes", "engine/money/a.h", "// " + joined(Lines(1, "\u00e9")) + "\n", 0},
      {"long file", "engine/money/a.cpp", many_lines, 1},
      {"longer test", "tests/money/a_test.cpp", many_lines, 0},
      {"60 lines", "engine/money/a.cpp", long_function + "}\n", 0},
      {"61 lines", "engine/money/a.cpp", long_function + "  g();\n}\n", 1},
      {"floating point", "engine/money/a.cpp", "// A.\nfloat a; double b;\n", 2},
      {"prose may say it", "engine/money/a.cpp", "// Never a double.\n/* float */\n", 0},
      {"text may say it", "engine/money/a.cpp", "// A.\nauto a = \"double \\\" float\";\n", 0},
      {"grouped digits", "engine/money/a.cpp", "// A.\nint a = 1'000; double b = 1'0;\n", 1},
      {"part of a word", "engine/money/a.cpp", "// A.\nint doubled, operand;\n", 0},
      {"clock", "engine/api/a.cpp", "// A.\nauto t = std::chrono::system_clock::now();\n", 1},
      {"chance", "engine/api/a.cpp", "// A.\nint a = rand();\n", 1},
      {"the machine", "engine/command/a.cpp", "// A.\nauto a = std::getenv(\"A\");\n", 1},
      {"tests may", "tests/a_test.cpp", "// A.\nauto a = std::getenv(\"A\"); double b;\n", 0},
      {"catch", "engine/invoice/a.cpp", "// A.\ntry { } catch (...) { }\n", 1},
      {"catch at the border", "engine/api/a.cpp", "// A.\ntry { } catch (...) { }\n", 0},
      {"with the arrow", "engine/blocks/a.cpp", "// A.\n#include \"rating/a.h\"\n", 0},
      {"against the arrow", "engine/rating/a.cpp", "// A.\n#include \"blocks/a.h\"\n", 1},
      {"money knows nobody", "engine/money/a.cpp", "// A.\n#include \"calendar/date.h\"\n", 1},
      {"a platform's name", "engine/blocks/a.cpp", "// A.\nbool b = id == \"autotask\";\n", 1},
      {"where a rule is from", "engine/blocks/a.cpp", "// A.\nint a;  // Autotask.\n", 0},
      {"by its name", "engine/blocks/a.cpp", "// A.\nauto a = \"Autotask\";\n", 1},
      {"an explanation's source", "engine/api/a.cpp", "// A.\nauto a = \"Autotask\";\n", 0},
      {"unknown folder", "engine/misc/a.cpp", "// A.\n", 1},
      {"JSON inside", "engine/book/a.h", "// A.\n#include <nlohmann/json.hpp>\n", 1},
      {"JSON at the border", "engine/api/a.h", "// A.\n#include <nlohmann/json.hpp>\n", 0},
      {"stream", "engine/api/a.cpp", "// A.\n#include <sstream>\n", 1},
      {"stream of the command", "engine/command/main.cpp", "// A.\n#include <iostream>\n", 0},
      {"empty type name", "engine/book/a.h", "// A.\nclass BookManager;\nstruct Info {};\n", 2},
      {"a standard name", "engine/book/a.h", "// A.\nauto a = list.data();\n", 0},
      {"empty verb", "engine/book/a.h", "// A.\nvoid process_book();\nvoid do_it();\n", 2},
      {"the trade's own word", "engine/book/a.h", "// A.\nenum class B { do_not_bill };\n", 0},
      {"left over", "engine/book/a.h", "// A. " + left + "\n", 1},
      {"left over in a test", "tests/a_test.cpp", "// A. " + left + ": later\n", 1},
      {"thin border", "wasm/bindings.cpp", "// A.\n" + std::string(39, '\n'), 0},
      {"thick border", "wasm/bindings.cpp", "// A.\n" + std::string(40, '\n'), 1},
  };
  for (const Row& row : rows) {
    const Lines complaints = check({row.path, row.text});
    INFO(row.why << joined(complaints));
    CHECK(complaints.size() == row.complaints);
  }
}
