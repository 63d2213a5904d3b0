// How well it is known what a platform does.
#pragma once

namespace billing {

enum class Evidence {
  contract,     // What the agreement itself says.
  chosen,       // What somebody has set in the book.
  documented,   // The maker's manual.
  schema,       // Fields and types that the maker publishes for programs.
  third_party,  // An integrator's guide.
  community,    // A user's word in public.
  article,      // The article that Drawdown starts from: a claim to check.
  assumption,   // Nobody says; ours, to be changed.
};

}  // namespace billing
