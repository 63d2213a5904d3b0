// Counts: sources, their updates, and what additions bill of them.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

const whereNoCount = {
  keep_last: "The last count stands",
  bill_nothing: "Nothing is billed",
  bill_zero: "Counts as zero",
};

export const fields: FieldTexts = {
  "addition.vendor_count": { label: "Vendor’s count" },
  "vendor_count.source": { label: "Counted by", placeholder: "nobody" },
  ambiguous: { label: "Several rows match" },
  attributes: { label: "Attributes" },
  count: { label: "Count" },
  match: { label: "Rows with" },
  "attribute.value": { label: "Value" },
  "count_source.schedule.day": { label: "On day" },
  "count_source.schedule.every": { label: "Every" },
  unmatched: { label: "No row matches" },
  taken_at: { label: "Counted at" },
  snapshots: { label: "Snapshots" },
  schedule: { label: "Updates" },
  sampling: { label: "Bills" },
  missed: { label: "Update missed" },
};

export const records: RecordNames = {
  attribute: "attribute",
  count_snapshot: "snapshot",
  count_source: "count source",
};

export const choices: ChoiceTexts = {
  every: { daily: "Every day", weekly: "Every week", monthly: "Every month" },
  "count_source.kind": {
    licences: "Licences",
    devices: "Devices",
    users: "Users",
    custom: "Something else",
  },
  sampling: {
    invoice_date: "As counted on the invoice's date",
    period_end: "As counted on the last day",
    maximum: "The most of any day",
    average: "The average of all days",
    by_day: "Every day its own count",
  },
  ambiguous: whereNoCount,
  missed: whereNoCount,
  unmatched: whereNoCount,
};
