// Clients: who is billed, on what terms.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

const discountOn = {
  recurring_fee: "Fees",
  addition: "Additions",
  block_sale: "Blocks sold",
  consumption: "Metered usage",
  time: "Work",
};

export const fields: FieldTexts = {
  "client.credits.on": { label: "From" },
  "client.discounts.on": { label: "Only on" },
  "client.due_day": { label: "Due on the", unit: "of a month", placeholder: "as the price list" },
  "client.minimum_invoice.name": { label: "Name", placeholder: "Minimum invoice" },
  address: { label: "Address", rows: 4 },
  credits: { label: "Credits" },
  due_day: { label: "Due on the", unit: "of a month" },
  exempt_tax_rates: { label: "Pays no" },
  hides_covered_work: { label: "Hides covered" },
  invoice_note: { label: "Invoice note", rows: 2 },
  maximum_invoice: { label: "Invoice at most", money: true },
  minimum_invoice: { label: "Invoice at least" },
  separate_invoices: { label: "Own invoices" },
  terms_days: { label: "Terms", unit: "days", placeholder: "30, or as the price list" },
  time_layout: { label: "Time shows" },
};

export const records: RecordNames = {
  client: "client",
  "client.credits": "credit",
  "client.discounts": "discount",
  "client.dimensions": "dimension",
};

export const choices: ChoiceTexts = {
  "client.discounts.on": discountOn,
  time_layout: {
    summary: "By role and type",
    ticket: "Each ticket",
    day: "Each day",
    person: "Each person",
  },
  separate_invoices: {
    none: "None",
    agreement: "For each agreement",
    purchase_order: "For each purchase order",
    ticket: "For each ticket",
    project: "For each project",
  },
};
