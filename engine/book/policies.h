// How the whole provider bills where platforms differ: a platform is a set of these values. What
// one agreement may choose for itself stands on the agreement.
#pragma once

namespace billing {

// The order in which work draws on blocks.
enum class EntryOrder {
  saved,   // As it was saved (third party: Better Invoice, ConnectWise time-tab).
  worked,  // As it was done; of the same minute as saved (documented: Autotask, blocks by worked
           // date and start time).
};

struct Policies {
  EntryOrder entry_order = EntryOrder::saved;
};

}  // namespace billing
