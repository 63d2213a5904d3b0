// Blocks of prepaid work.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "block.adjustments.quantity": { label: "More or less" },
  "block.adjustments.reason": { label: "Reason" },
  "block.adjustments.refund_unit_price": { label: "Refund of a unit", money: true },
  "block.carry_over.minimum": { label: "At least" },
  "block.carry_over.maximum": { label: "At most" },
  "block.carry_over.percent": { label: "Share", unit: "% of what is left" },
  "block.draw_factors.factor": { label: "Draws", unit: "hours an hour" },
  "block.purchases.expires_on": { label: "Lost on" },
  "block.purchases.on": { label: "Sold on" },
  "block.purchases.price": { label: "For all of it", money: true },
  "block.top_up.unit_price": { label: "Price of one", money: true },
  "block.top_up.up_to": { label: "Up to" },
  adjustments: { label: "Adjustments" },
  alerts: { label: "Alerts" },
  borrow_percent: { label: "Borrows", unit: "% of the next grant" },
  by: { label: "By" },
  carry_over: { label: "Carry-over" },
  draw_factors: { label: "Draw factors" },
  expires_after_days: { label: "Expires after", unit: "days" },
  expires_after_months: { label: "Expires after", unit: "months" },
  factor: { label: "Factor" },
  grant: { label: "Size" },
  granted_every: { label: "Granted", placeholder: "each billing period" },
  hour_price: { label: "One hour", money: true, unit: "per hour" },
  lot_order: { label: "Used first" },
  overage: { label: "Work beyond" },
  overage_billed: { label: "Work beyond is billed" },
  overage_by_factor: { label: "Factor too" },
  overage_discount_percent: { label: "Discount", unit: "% off work beyond" },
  percent_left: { label: "At", unit: "% left" },
  priority: { label: "Priority", placeholder: "0" },
  purchases: { label: "Purchases" },
  sold_price: { label: "Sold for", money: true },
  threshold: { label: "Below" },
  top_up: { label: "Top-up" },
  unit: { label: "Measured in" },
  unlimited: { label: "Unlimited" },
  recognition: { label: "Earned" },
};

export const records: RecordNames = {
  "block.adjustments": "adjustment",
  "block.alerts": "alert",
  "block.draw_factors": "factor",
  "block.purchases": "purchase",
};

export const choices: ChoiceTexts = {
  "block.cycle": { per_period: "each period", one_time: "once", purchased: "as purchased" },
  "block.lot_order": {
    oldest: "The oldest, so carried over first",
    newest: "The newest",
    nearest_expiry: "Those that expire first",
    priority: "By their priority",
  },
  "block.overage": {
    bill_overage_rate: "Bill it at the overage rate",
    bill_own_rate: "Bill it at its own rate",
    refuse: "Do not bill it",
    carry: "Take it from the next grant",
    sell_block: "Sell another block at once",
    next_agreement: "Leave it to the next agreement",
  },
  "block.overage_billed": {
    with_work: "In the month of the work",
    period_end: "When the block's period ends",
  },
  "block.unit": { hours: "Hours", amount: "Money", incidents: "Tickets" },
  recognition: { by_draw: "Draw by draw", at_sale: "When it is billed" },
};
