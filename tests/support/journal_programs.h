// The programs that the text journal is written for, run for real.
#pragma once

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "support/books.h"

namespace billing::testing {

struct ProgramOutput {
  int status = -1;
  std::string text;  // Standard output and error.
};

inline ProgramOutput run_program(const std::string& command) {
  ProgramOutput output;
  std::FILE* pipe = ::popen(("LC_ALL=C.UTF-8 " + command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.text.append(buffer.data(), count);
  }
  output.status = ::pclose(pipe);
  return output;
}

// A journal in a file of its own, for as long as the object lives.
class JournalFile {
 public:
  explicit JournalFile(const std::string& text)
      : path_(std::filesystem::temp_directory_path() /
              ("drawdown-" + std::to_string(::getpid()) + ".journal")) {
    write_file(path_, text);
  }
  JournalFile(const JournalFile&) = delete;
  JournalFile& operator=(const JournalFile&) = delete;
  ~JournalFile() { std::filesystem::remove(path_); }

  // Both check every balance assertion; ledger does so whenever it reads a journal.
  ProgramOutput check_with_hledger() const {
    return run_program("hledger -f '" + path_.string() + "' check");
  }
  ProgramOutput check_with_ledger() const {
    return run_program("ledger --no-pager --init-file /dev/null -f '" + path_.string() +
                       "' balance");
  }

 private:
  std::filesystem::path path_;
};

}  // namespace billing::testing
