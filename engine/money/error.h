// What the engine throws when a book that reads well still cannot be billed: a sum too large, a
// rate that falls below zero. Not a bug and not a guess; engine/api/ turns it into a problem.
#pragma once

#include <stdexcept>
#include <string>

namespace billing {

class BillingError : public std::runtime_error {
 public:
  BillingError(std::string code, const std::string& sentence)
      : std::runtime_error(sentence), code_(std::move(code)) {}
  const std::string& code() const { return code_; }  // Language-neutral: "decimal.overflow".

 private:
  std::string code_;
};

}  // namespace billing
