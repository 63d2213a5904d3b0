// What fills a quantity by counting: licences, devices, users; and what it has counted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

enum class CountKind { licences, devices, users, custom };

enum class UpdateCycle { daily, weekly, monthly };

// When a source is due to count. A due day without a snapshot is a missed update.
struct UpdateSchedule {
  UpdateCycle every = UpdateCycle::daily;
  int day = 1;  // 1 Monday to 7 Sunday; or of the month, in shorter months the last day.
  friend bool operator==(const UpdateSchedule&, const UpdateSchedule&) = default;
};

struct CountAttribute {
  std::string name;
  std::string value;
  friend bool operator==(const CountAttribute&, const CountAttribute&) = default;
};

// One row of what a source counted at one time for one client: 24 of the product "BP".
struct CountSnapshot {
  Index client = kNowhere;
  LocalTime taken_at;
  std::vector<CountAttribute> attributes;  // In the order written.
  Decimal count;
};

struct CountSource {
  std::string id;
  std::string name;
  CountKind kind = CountKind::custom;
  std::optional<UpdateSchedule> schedule;  // None: it counts when it counts.
  std::vector<CountSnapshot> snapshots;    // In the order written.
  std::vector<Index> in_time;              // Their places, by client, then by time.
};

// Which of the counts of a period is billed.
enum class CountSampling {
  invoice_date,  // As it stands on the invoice's date.
  period_end,    // On the last day charged.
  maximum,       // The most of any day.
  average,       // Of all days, each counting once.
  by_day,        // Every day its own: a line for each count, charged for its days.
};

// What an update that gives no one count comes to. Default keep_last (documented: N-able billing
// profiles, where none or two matches leave the quantity as it was, without a word).
enum class WithoutCount {
  keep_last,     // The count before it stands; nothing is billed while there was none.
  bill_nothing,  // Nothing is billed for its days.
  bill_zero,     // It counts as zero.
};

// What a vendor counts of an addition whose quantity is typed in: to lay beside it, not to bill.
struct VendorCount {
  Index source = kNowhere;  // kNowhere: none of them counts it.
  std::vector<CountAttribute> match;
  friend bool operator==(const VendorCount&, const VendorCount&) = default;
};

// An addition's quantity taken from a source: from the one snapshot of each update that has all
// the attributes in `match`.
struct CountedQuantity {
  Index source = kNowhere;
  std::vector<CountAttribute> match;
  CountSampling sampling = CountSampling::period_end;
  WithoutCount missed = WithoutCount::keep_last;     // It was due, and there is no snapshot.
  WithoutCount unmatched = WithoutCount::keep_last;  // There are snapshots, but none matches.
  WithoutCount ambiguous = WithoutCount::keep_last;  // More than one does.
  friend bool operator==(const CountedQuantity&, const CountedQuantity&) = default;
};

}  // namespace billing
