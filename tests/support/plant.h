// A flaw to plant in the clean book, and what it costs by hand.
#pragma once

#include "support/seeded_book.h"

namespace billing::testing {

// Where a plant makes the flaw.
enum class Soil {
  set_up,  // The platform has it otherwise than was signed.
  agreed,  // The agreement itself says so, and nobody has said that it is meant.
  rows,    // In what was captured or counted.
};

// Where it is told.
enum class Told {
  step,        // In the waterfall.
  beside,      // Beside it: every invoice stays as it was.
  not_billed,  // Beside it, though invoices change: nobody knows yet what is right.
};

struct Plant {
  std::string check;
  std::string client;     // Empty: of the whole book.
  std::string agreement;  // Empty: of none.
  std::string amount;     // What it loses in the whole book, by the domain's computation.
  Soil soil = Soil::set_up;
  void (*plant)(Book& book) = nullptr;
  Told told = Told::step;
  std::vector<std::string> slots = {};  // Two plants with one in common would hide one another.
};

}  // namespace billing::testing
