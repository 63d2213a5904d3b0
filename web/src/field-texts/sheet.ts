// The client's sheet: its currency, numbers, terms, sections, bundles and what of it is printed.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "agreement.cap.billed_before": { label: "Billed before", money: true },
  "agreement.cap.cycle": { label: "In each" },
  "agreement.cap.maximum": { label: "At most", money: true },
  "agreement.cap.name": { label: "Name", placeholder: "Cap" },
  "agreement.due_day": { label: "Due on the", unit: "of a month", placeholder: "the client’s" },
  "agreement.terms_days": { label: "Terms", unit: "days", placeholder: "the client’s" },
  "agreement.recurring_fee.section": { label: "Section", placeholder: "the agreement’s" },
  "addition.section": { label: "Section", placeholder: "the agreement’s" },
  "client.currency": { label: "Currency", placeholder: "the provider’s" },
  "provider.exchange_rates.rate": { label: "One is worth", placeholder: "0.92" },
  "provider.invoice_numbers.sequence": { label: "Counted" },
  "provider.invoice_numbers.start": { label: "Begins with", placeholder: "1" },
  cap: { label: "Cap" },
  differing_terms: { label: "Differing terms" },
  digits: { label: "Digits", unit: "at least", placeholder: "4" },
  exchange_rates: { label: "Exchange rates" },
  format: { label: "Looks like", placeholder: "{prefix}-{number}" },
  from: { label: "From" },
  invoice_numbers: { label: "Invoice numbers" },
  invoice_sections: { label: "Sections" },
  part_of: { label: "Part of", placeholder: "no bundle" },
  parts: { label: "Its parts are" },
  printed_prices: { label: "Prices shown" },
  section: { label: "Section" },
};

export const records: RecordNames = {
  "provider.exchange_rates": "exchange rate",
};

export const choices: ChoiceTexts = {
  "agreement.cap.cycle": {
    monthly: "Month",
    two_monthly: "Two months",
    quarterly: "Quarter",
    semi_annual: "Half year",
    yearly: "Year",
  },
  differing_terms: {
    earliest: "The first day counts",
    latest: "The last day counts",
    client: "The client’s terms count",
  },
  invoice_sections: {
    agreement: "By agreement",
    heading: "By their own headings",
    kind: "By what is sold",
  },
  parts: { hidden: "Not printed", without_price: "Printed without a price" },
  printed_prices: { all: "All", amounts: "Amounts only", subtotals: "Subtotals only" },
  sequence: { continuous: "On and on", yearly: "From 1 each year" },
};
