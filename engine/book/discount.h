// What changes an amount after its lines are priced: discounts, commitments, limits, credits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/reference.h"
#include "calendar/cycle.h"
#include "money/decimal.h"

namespace billing {

// The lines that a discount is for; time with what is past the end of a block.
enum class DiscountOn { recurring_fee, addition, block_sale, consumption, time };

// Off an agreement's lines, or a client's invoices; each off what those before it have left.
struct Discount {
  std::string id;
  std::string name;
  std::optional<Decimal> percent;
  std::optional<Decimal> amount;  // Instead: of each invoice, at most what there is to take off.
  std::vector<DiscountOn> on;     // None: every line.
  std::vector<Index> additions;   // Only these of the agreement; none: all.
  std::optional<Date> start;      // Invoices issued from this day,
  std::optional<Date> end;        // and before this one.
  friend bool operator==(const Discount&, const Discount&) = default;
};

// So much is invoiced in each of its periods; what the agreement's own lines fall short of it is
// trued up on the period's last invoice (documented: Lago, minimum commitment).
inline constexpr std::string_view kCommitmentName = "Minimum commitment";

struct Commitment {
  std::string name;
  Cycle cycle = Cycle::monthly;  // A month or more.
  Decimal minimum;
  std::optional<Decimal> billed_before;  // In the period that the book begins within.
  std::vector<Index> tax_rates;
  friend bool operator==(const Commitment&, const Commitment&) = default;
};

// The most that an agreement's own lines come to in each of its periods (assumption: no platform
// documents one). Counted like a commitment, and before it.
inline constexpr std::string_view kCapName = "Cap";

struct Cap {
  std::string name;
  Cycle cycle = Cycle::monthly;  // A month or more.
  Decimal maximum;
  std::optional<Decimal> billed_before;  // In the period that the book begins within.
  friend bool operator==(const Cap&, const Cap&) = default;
};

inline constexpr std::string_view kMinimumInvoiceName = "Minimum invoice";

// Documented: HaloPSA minimum_amount, a line for what is missing.
struct MinimumInvoice {
  std::string name;
  Decimal amount;
  std::vector<Index> tax_rates;
  friend bool operator==(const MinimumInvoice&, const MinimumInvoice&) = default;
};

// Money that the provider owes the client, used up by invoices from its day on.
struct Credit {
  std::string id;
  Date on;
  Decimal amount;
  std::string reason;
  friend bool operator==(const Credit&, const Credit&) = default;
};

}  // namespace billing
