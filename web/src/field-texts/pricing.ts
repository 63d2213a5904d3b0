// Price sheets.
import type { ChoiceTexts, FieldTexts, RecordNames } from "./kinds.ts";

export const fields: FieldTexts = {
  "price_tier.flat": { label: "Once", money: true },
  "price_tier.up_to": { label: "Up to" },
  "pricing.amount": { label: "Amount", money: true },
  "pricing.maximum": { label: "At most", money: true },
  "pricing.minimum": { label: "At least", money: true },
  flat: { label: "Flat", money: true },
  model: { label: "Priced" },
  package_size: { label: "Packages of" },
  tiers: { label: "Tiers" },
};

export const records: RecordNames = {
  price_tier: "tier",
};

export const choices: ChoiceTexts = {
  "pricing.model": {
    flat: "One price for all",
    per_unit: "So much for each",
    package: "By package",
    percentage: "A percentage",
    graduated: "In tiers, each for its own part",
    graduated_percentage: "Percentages in tiers",
    volume: "In tiers, one for all of it",
  },
};
