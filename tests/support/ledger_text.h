// Ledgers as a test writes them: one class in full, the others with one account each.
#pragma once

#include <array>
#include <string>

namespace billing::testing {

// One class: levels before the owner's, and mappings beside the owner's own.
struct CascadeText {
  std::string of;
  std::string levels = {};    // "{'name': 'work_type', 'dimensions': ['work_type']}"
  std::string mappings = {};  // "{'level': 'work_type', 'values': ['standard'], 'account': '4'}"
  std::string owner = {};     // Its account; empty: the class's own name.

  std::string text() const {
    const auto before = [](const std::string& list) { return list.empty() ? "" : list + ", "; };
    return "{'class': '" + of + "', 'levels': [" + before(levels) +
           "{'name': 'owner'}], 'mappings': [" + before(mappings) +
           "{'level': 'owner', 'account': '" + (owner.empty() ? of : owner) + "'}]}";
  }
};

// Fields of a ledger in which every class is posted to an account of its own name, but `special`.
inline std::string ledger_text(const CascadeText& special = {.of = "labour"}) {
  constexpr std::array kClasses = {"receivable", "labour",   "agreement", "product", "expense",
                                   "tax",        "deferred", "breakage",  "opening"};
  std::string cascades;
  for (const char* of : kClasses) {
    const CascadeText one = special.of == of ? special : CascadeText{.of = of};
    cascades += (cascades.empty() ? "" : ", ") + one.text();
  }
  return "'cascades': [" + cascades + "]";
}

}  // namespace billing::testing
