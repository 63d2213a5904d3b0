// The general ledger.
import { glClassWord } from "../texts.ts";
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "book.ledger": { label: "Ledger" },
  "ledger.fee_recognition": { label: "Fees are earned" },
  "ledger.cascades": { label: "Accounts" },
  "ledger.closed_until": { label: "Open from" },
  "ledger.closed_entries": { label: "Closed entries" },
  "gl_cascade.levels": { label: "Levels" },
  "gl_cascade.mappings": { label: "Mappings" },
  "gl_cascade.levels.dimensions": { label: "Looks at" },
  "gl_cascade.mappings.values": { label: "Values" },
  "closed_entry.invoice": { label: "Invoice" },
  "closed_entry.number": { label: "Number" },
  "closed_entry.postings": { label: "Postings" },
  "closed_entry.postings.what": { label: "For" },
  account: { label: "Account" },
  class: { label: "Class" },
  level: { label: "Level" },
};

export const records: RecordNames = {
  closed_entry: "closed entry",
  "closed_entry.postings": "posting",
  gl_cascade: "class of accounts",
  "gl_cascade.levels": "level",
  "gl_cascade.mappings": "mapping",
};

export const choices: ChoiceTexts = {
  class: glClassWord,
  "closed_entry.source": {
    opening: "Opening",
    invoice: "Invoice",
    recognition: "Earned",
    adjustment: "Adjustment",
  },
  fee_recognition: {
    by_month: "The same every month",
    by_day: "By the days of each month",
    at_invoice: "With the invoice",
  },
};
