// What an invoice line is for: invoices have it, and what the ledger keeps of closed months.
#pragma once

namespace billing {

// In the order in which an agreement's lines are printed.
enum class LineKind {
  recurring_fee,
  addition,
  block_sale,
  consumption,   // Metered usage.
  expense,       // Billed.
  product,       // Billed.
  covered_item,  // An expense or product that the agreement or its block pays for; amount zero.
  refused_item,  // Past the end of a block, not billed.
  carried_item,  // Past the end of a block, owed to the next grant.
  no_charge_item,
  milestone,      // Of a project.
  progress,       // Of a project, less what was billed before.
  time,           // Time and materials.
  covered_time,   // Paid for by the agreement or its block; amount zero.
  block_overage,  // Past the end of a block, billed.
  refused_time,   // Past the end of a block, not billed.
  carried_time,   // Past the end of a block, owed to the next grant.
  no_charge_time,
  discount,
  cap,                // What an agreement comes to above the most, taken off.
  true_up,            // What an agreement falls short of its commitment.
  deposit,            // To be paid ahead.
  deposit_deduction,  // What was paid ahead, taken off.
  // Of the whole invoice, outside of agreements.
  invoice_discount,
  invoice_minimum,  // What it falls short of the least.
  invoice_maximum,  // What is above the most, taken off.
};

inline bool is_of_whole_invoice(LineKind kind) { return kind >= LineKind::invoice_discount; }
// Made from other lines.
inline bool is_adjustment(LineKind kind) { return kind >= LineKind::discount; }

enum class LineUnit {
  each,
  hours,
  part,  // The rest of one entry that an amount block split; quantity is 1.
};

// What of a line is printed.
enum class Shown {
  priced,         // All of it.
  amount,         // Without its price and quantity.
  without_price,  // Without its amount too.
  hidden,         // Not at all.
};

}  // namespace billing
