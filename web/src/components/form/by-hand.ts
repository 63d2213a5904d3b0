// The fields that have a place made for them in the forms. Every other field of the schema is drawn by
// fields.svelte, so what is missing here is still in the form; a browser test looks for all of them.

export const soldByHand = {
  recurring_fee: ["amount", "tax_rates"],
  block: ["unit", "grant", "cycle", "sold_price", "hour_price", "tax_rates"],
};

export const agreementByHand: readonly string[] = [
  "name",
  "recurring_fee",
  "block",
  "coverage",
  "minimum_minutes",
  "increment_minutes",
  "additions",
  "rate_rules",
];

export const byHand = {
  addition: ["name", "quantity", "included", "unit_price", "start", "end", "tax_rates"],
  coverage: ["time", "excluded_work_roles", "excluded_work_types"],
  rate_rule: ["work_role", "work_type", "method", "value", "overage_rate"],
  tax_rate: ["name", "percent"],
  work_role: ["name", "hourly_rate"],
  work_type: ["name", "minimum_minutes", "increment_minutes", "tax_rates"],
};
