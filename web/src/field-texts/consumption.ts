// Metered usage and its mark-ups.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "consumption_row.kind": { label: "Kind" },
  "consumption_row.on": { label: "Used on" },
  "consumption_terms.mark_ups.value": { label: "Value" },
  "consumption_terms.rounding": { label: "Rounds" },
  base: { label: "Mark-up on" },
  exchange_rate: { label: "Exchange rate", placeholder: "1" },
  list_price: { label: "List price" },
  mark_ups: { label: "Mark-ups" },
  meter: { label: "Meter" },
  meter_group: { label: "Meter group" },
  net_price: { label: "Net price" },
  partner_credit_percent: { label: "Partner credit", unit: "%", placeholder: "not known" },
  vendor_subtotal: { label: "Vendor’s sum" },
  rounding: { label: "Lines round" },
  vendor_rounding: { label: "Vendor rounds" },
};

export const records: RecordNames = {
  consumption_row: "row",
  "consumption_terms.mark_ups": "mark-up",
};

export const choices: ChoiceTexts = {
  "consumption_terms.mark_ups.method": {
    percent: "A percentage of the cost",
    fixed: "So much on each unit",
    set_price: "A price of its own",
  },
  "mark_up.method": {
    percent: "A percentage of the cost",
    fixed: "So much on each unit",
    set_price: "A price of its own",
  },
  "consumption_terms.rounding": {
    group: "Each line once",
    row: "Each row",
    end: "The month’s sum",
  },
  base: { net: "The net price", list: "The list price" },
  vendor_rounding: { exact: "Not at all", microsoft: "As Microsoft" },
};
