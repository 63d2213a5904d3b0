// Profiles of the book's own, what was really invoiced: a label a policy, a word a value.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  actual_invoices: { label: "Sent invoices" },
  "actual_invoice.number": { label: "Number" },
  "actual_invoice.lines": { label: "Lines" },
  "actual_line.description": { label: "Description" },
  "actual_line.matches": { label: "Stands for" },
  based_on: { label: "Based on" },
  profiles: { label: "Own platforms" },
  "profile.policies": { label: "Otherwise" },
  "profile.policies.approval_needed": { label: "Bills work" },
  "profile.policies.late_entries": { label: "Late work" },
  "profile.policies.work_time_split": { label: "Across hours" },
  "profile.policies.time_limits": { label: "Minimums, steps" },
  "profile.policies.time_rounding_scope": { label: "Rounds by" },
  "profile.policies.time_rounding_order": { label: "Rounds first" },
  "profile.policies.multiplier_order": { label: "Multiplies" },
  "profile.policies.coverage_conditions": { label: "Coverage asks" },
  "profile.policies.coverage_match": { label: "Work goes to" },
  "profile.policies.entry_order": { label: "Work draws" },
  "profile.policies.next_agreement": { label: "The rest of work" },
  "profile.policies.block_unit": { label: "Blocks count" },
  "profile.policies.incidents": { label: "Blocks of tickets" },
  "profile.policies.draw_factors": { label: "An hour draws" },
  "profile.policies.work_time_factors": { label: "By night draws" },
  "profile.policies.entry_split": { label: "Partly covered" },
  "profile.policies.lot_order": { label: "Drawn first" },
  "profile.policies.carry_over": { label: "Left over" },
  "profile.policies.expiry": { label: "Units last" },
  "profile.policies.borrowing": { label: "Borrowing" },
  "profile.policies.top_up": { label: "Top-up" },
  "profile.policies.further_block": { label: "When it runs out" },
  "profile.policies.overage": { label: "Past the end" },
  "profile.policies.overage_rate": { label: "Rate past the end" },
  "profile.policies.overage_factor": { label: "Factor past the end" },
  "profile.policies.count_sampling": { label: "Count billed" },
  "profile.policies.free_units": { label: "Included units" },
  "profile.policies.tier_model": { label: "Tiers" },
  "profile.policies.line_limits": { label: "Line limits" },
  "profile.policies.uplift": { label: "Yearly uplift" },
  "profile.policies.proration": { label: "Part periods" },
  "profile.policies.day_count": { label: "Days of a part" },
  "profile.policies.proration_rounding": { label: "A part rounds" },
  "profile.policies.month_days": { label: "A month has" },
  "profile.policies.parts_billed": { label: "Parts are billed" },
  "profile.policies.unused_days": { label: "Days left over" },
  "profile.policies.consumption_markup": { label: "Cloud mark-up" },
  "profile.policies.consumption_rounding": { label: "Cloud rounds" },
  "profile.policies.time_layout": { label: "Time printed" },
  "profile.policies.separate_invoices": { label: "Own invoices" },
  "profile.policies.discounts": { label: "Discounts" },
  "profile.policies.commitments": { label: "Commitments" },
  "profile.policies.minimum_invoice": { label: "Least invoice" },
  "profile.policies.maximum_invoice": { label: "Most invoice" },
  "profile.policies.tax_levels": { label: "Taxes" },
  "profile.policies.tax_rounding": { label: "Tax rounds" },
  "profile.policies.gl_dimensions": { label: "Accounts by" },
  "profile.policies.fee_deferral": { label: "Fees are earned" },
  "profile.policies.deferral": { label: "Prepaid is earned" },
};

export const records: RecordNames = {
  actual_invoice: "sent invoice",
  actual_line: "line",
  profile: "platform",
};

export const choices: ChoiceTexts = {
  based_on: {
    contract: "Signed contract",
    connectwise: "ConnectWise PSA",
    halo_documented: "HaloPSA, as documented",
    halo_as_described: "HaloPSA, as the article describes it",
    autotask: "Autotask PSA",
  },
  "profile.policies.approval_needed": {
    as_signed: "As signed",
    approved: "That is approved",
    submitted: "Submitted too",
    none: "All of it",
  },
  "profile.policies.late_entries": {
    as_signed: "As signed",
    bill_again: "Bills its month again",
    next_invoice: "On the next invoice",
  },
  "profile.policies.work_time_split": {
    as_signed: "As signed",
    at_border: "A piece for each",
    by_start: "As it begins",
  },
  "profile.policies.time_limits": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.time_rounding_scope": {
    as_signed: "As signed",
    entry: "Each entry",
    ticket: "By ticket",
    day: "By day",
  },
  "profile.policies.time_rounding_order": {
    as_signed: "As signed",
    minimum_first: "The least, then steps",
    increment_first: "Steps, then the least",
  },
  "profile.policies.multiplier_order": {
    as_signed: "As signed",
    after_rounding: "After rounding",
  },
  "profile.policies.coverage_conditions": {
    as_signed: "As signed",
    role_and_type: "Role and type only",
  },
  "profile.policies.coverage_match": {
    as_signed: "As signed",
    first: "The first that covers it",
    best: "The most conditions",
  },
  "profile.policies.entry_order": {
    as_signed: "As signed",
    saved: "As saved",
    worked: "As worked",
  },
  "profile.policies.next_agreement": {
    as_signed: "As signed",
    time_and_materials: "Is time and materials",
  },
  "profile.policies.block_unit": {
    as_signed: "As signed",
    hours: "Hours",
  },
  "profile.policies.incidents": {
    as_signed: "As signed",
    time_and_materials: "Time and materials",
  },
  "profile.policies.draw_factors": {
    as_signed: "As signed",
    by_role: "By role only",
    one_to_one: "One for one",
  },
  "profile.policies.work_time_factors": {
    as_signed: "As signed",
    none: "As much as by day",
  },
  "profile.policies.entry_split": {
    as_signed: "Split where it ends",
  },
  "profile.policies.lot_order": {
    as_signed: "As signed",
    oldest: "The oldest",
    newest: "The newest",
    nearest_expiry: "What expires first",
    priority: "By priority",
  },
  "profile.policies.carry_over": {
    as_signed: "As signed",
    all: "All of it",
    none: "None",
  },
  "profile.policies.expiry": {
    as_signed: "As signed",
    whole_months: "Whole months",
    never: "Without end",
  },
  "profile.policies.borrowing": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.top_up": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.further_block": {
    as_signed: "As signed",
    time_and_materials: "Time and materials",
  },
  "profile.policies.overage": {
    as_signed: "As signed",
    billed: "Billed",
    not_billed: "Not billed",
  },
  "profile.policies.overage_rate": {
    as_signed: "As signed",
    own_rate: "The work’s own rate",
  },
  "profile.policies.overage_factor": {
    as_signed: "As signed",
    plain: "Plain",
    by_factor: "By the factor",
  },
  "profile.policies.count_sampling": {
    as_signed: "As signed",
    invoice_date: "On the invoice’s day",
    period_end: "At the period’s end",
  },
  "profile.policies.free_units": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.tier_model": {
    as_signed: "As signed",
    graduated: "Graduated",
    volume: "All at the tier reached",
  },
  "profile.policies.line_limits": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.uplift": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.proration": {
    as_signed: "As signed",
    on: "By days",
    off: "Not by days",
  },
  "profile.policies.day_count": {
    as_signed: "As signed",
    inclusive: "With the first day",
    exclusive: "From the day after",
  },
  "profile.policies.proration_rounding": {
    as_signed: "As signed",
    line: "The line",
    unit_price: "The unit price",
  },
  "profile.policies.month_days": {
    as_signed: "As signed",
    actual: "Its own days",
    thirty: "Thirty days",
  },
  "profile.policies.parts_billed": {
    as_signed: "As signed",
    at_once: "At once",
    next_invoice: "On the next invoice",
  },
  "profile.policies.unused_days": {
    as_signed: "As signed",
    credited: "Credited",
    kept: "Kept",
  },
  "profile.policies.consumption_markup": {
    as_signed: "As signed",
    at_cost: "At cost",
    not_billed: "Not billed",
  },
  "profile.policies.consumption_rounding": {
    as_signed: "As signed",
    group: "By group",
    row: "By row",
    end: "At the end",
  },
  "profile.policies.time_layout": {
    as_signed: "As signed",
    summary: "Together",
    ticket: "By ticket",
    day: "By day",
  },
  "profile.policies.separate_invoices": {
    as_signed: "As signed",
    none: "None: all together",
    agreement: "By agreement",
    ticket: "By ticket",
  },
  "profile.policies.discounts": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.commitments": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.minimum_invoice": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.maximum_invoice": {
    as_signed: "As signed",
    none: "None",
  },
  "profile.policies.tax_levels": {
    as_signed: "As signed",
    plain: "Plain",
  },
  "profile.policies.tax_rounding": {
    as_signed: "As signed",
    per_rate: "Once a rate",
    per_line: "Every line",
    once: "Once an invoice",
  },
  "profile.policies.gl_dimensions": {
    as_signed: "As signed",
    one_dimension: "One thing at a time",
    flat: "Nothing: one each",
  },
  "profile.policies.fee_deferral": {
    as_signed: "As signed",
    at_invoice: "When invoiced",
  },
  "profile.policies.deferral": {
    as_signed: "As signed",
    at_invoice: "When invoiced",
  },
};
