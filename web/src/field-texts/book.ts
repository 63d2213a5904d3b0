// What the book has once: the provider, its policies, taxes and the period.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "period.start": { label: "First day" },
  "provider.payment_note": { label: "Foot note", rows: 2 },
  "tax_rate.included": { label: "In the price" },
  agreements: { label: "Agreements" },
  amount_per: { label: "For each" },
  approval_needed: { label: "Bills work" },
  clients: { label: "Clients" },
  compound: { label: "On taxes too" },
  closing_days: { label: "Closes after", unit: "days", placeholder: "0" },
  count_sources: { label: "Count sources" },
  currency: { label: "Currency", unit: "ISO 4217" },
  email: { label: "Email" },
  entry_order: { label: "Work draws" },
  exempt_classes: { label: "Not on" },
  exempt_work_roles: { label: "Not on work by" },
  hours_digits: { label: "Hours keep", unit: "decimals", placeholder: "2" },
  increment_grace_minutes: { label: "Grace", unit: "minutes", placeholder: "0" },
  increment_rounding: { label: "Time steps round" },
  invoice_prefix: { label: "Invoice no.", unit: "prefix", placeholder: "INV" },
  late_entries: { label: "Late work" },
  maximum_taxable_per_line: { label: "Of a line, taxed at most", money: true },
  maximum_taxable_per_unit: { label: "Of a unit, taxed at most", money: true },
  maximum_tax: { label: "At most", money: true },
  maximum_taxable: { label: "Taxes at most", money: true },
  negative_total: { label: "Below zero" },
  period: { label: "Billed period" },
  policies: { label: "Policies" },
  projects: { label: "Projects" },
  provider: { label: "Provider" },
  tax_rounding: { label: "Tax rounds" },
  time_entries: { label: "Time" },
  time_rounding_order: { label: "Rounds first" },
  time_rounding_scope: { label: "Rounds by" },
  work_roles: { label: "Roles" },
  work_types: { label: "Types of work" },
  coverage_match: { label: "Work goes to" },
};

export const records: RecordNames = {
  tax_rate: "tax",
};

export const choices: ChoiceTexts = {
  "provider.rounding": {
    half_away_from_zero: "Half away from zero",
    half_even: "Half to even",
    half_toward_zero: "Half toward zero",
    away_from_zero: "Always away from zero",
    toward_zero: "Always toward zero",
    floor: "Always down",
    ceiling: "Always up",
  },
  amount_per: { invoice: "Invoice", line: "Line", unit: "Unit of a line" },
  approval_needed: {
    approved: "That is approved",
    submitted: "That is submitted or approved",
    none: "All of it, approved or not",
  },
  entry_order: { saved: "In the order saved", worked: "In the order worked" },
  exempt_classes: { service: "Services", product: "Products", expense: "Expenses" },
  increment_rounding: {
    up: "Up",
    down: "Down",
    nearest: "To the nearest",
    up_after_grace: "Up, once past a grace",
  },
  late_entries: {
    bill_again: "Bills its month again",
    next_invoice: "Goes on the next invoice",
  },
  time_rounding_order: {
    minimum_first: "The least time, then steps",
    increment_first: "Steps, then the least time",
  },
  time_rounding_scope: {
    entry: "Each entry",
    ticket: "The work of a ticket",
    day: "The work of a day",
  },
  negative_total: { credit_note: "Is paid out", credit_balance: "Is kept as credit" },
  tax_rounding: { per_rate: "Once a rate", per_line: "Every line", once: "Once an invoice" },
  coverage_match: { first: "The first that covers it", best: "The one with most conditions" },
};
