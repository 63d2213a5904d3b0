// Metered usage that a vendor bills the provider for, Azure and the like, and what the customer
// pays for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/mark_up.h"
#include "book/reference.h"
#include "calendar/date.h"
#include "money/decimal.h"

namespace billing {

enum class ConsumptionKind { consumption, reserved_instance, marketplace, licence };

// One row of a vendor's file. At least one of the prices is there.
struct ConsumptionRow {
  std::string id;
  Index client = kNowhere;
  Index agreement = kNowhere;  // kNowhere: the client's first that bills consumption.
  Date on;
  ConsumptionKind kind = ConsumptionKind::consumption;
  std::string meter;
  std::string meter_group;  // May be empty.
  Decimal quantity;
  std::optional<Decimal> list_price;     // Of a unit, in the vendor's currency (UnitPrice).
  std::optional<Decimal> net_price;      // What the provider pays (EffectiveUnitPrice).
  std::optional<Decimal> exchange_rate;  // To the invoice's currency, instead of the agreement's.
  // Of the list price, what the vendor gives the partner back for managing it: 0 or 15 (documented:
  // learn.microsoft.com, PartnerEarnedCreditPercentage).
  std::optional<Decimal> partner_credit_percent = {};
  std::optional<Decimal> vendor_subtotal = {};  // What the vendor's own invoice says for the row.
};

enum class ConsumptionBase { net, list };

enum class ConsumptionRounding {
  group,  // Each printed line, on the exact sum of its rows.
  row,    // Each row; lines add them up.
  end,    // The sum of an agreement's month; each line shows what the running sum grows by.
};

// How the vendor rounds what the provider pays for a row, before any mark-up.
enum class VendorRounding {
  exact,
  // Documented (learn.microsoft.com, modern-invoice-reconciliation-file): usage is rounded down
  // before and after the exchange rate; a licence's unit price after it, then times the quantity.
  // Reserved instances as licences, the marketplace as usage: assumption.
  microsoft,
};

// Which rows it is for: those of a kind, of a meter group, of both, or all. The most specific
// counts, a group before a kind (assumption).
struct ConsumptionMarkUp {
  std::optional<ConsumptionKind> kind;
  std::string meter_group;  // Empty: any.
  MarkUp mark_up;
  friend bool operator==(const ConsumptionMarkUp&, const ConsumptionMarkUp&) = default;
};

struct ConsumptionTerms {
  ConsumptionBase base = ConsumptionBase::net;
  std::vector<ConsumptionMarkUp> mark_ups;
  ConsumptionRounding rounding = ConsumptionRounding::group;
  VendorRounding vendor_rounding = VendorRounding::exact;
  Decimal exchange_rate = Decimal::from_integer(1);
  std::vector<Index> tax_rates;
  friend bool operator==(const ConsumptionTerms&, const ConsumptionTerms&) = default;
};

}  // namespace billing
