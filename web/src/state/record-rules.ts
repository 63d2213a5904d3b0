// What the schema cannot say of the book's records, and a form must know to make one that the engine
// takes at once.

export type Fields = Readonly<Record<string, unknown>>;

/** What new records begin with, where one of each needed field would not do. */
export const firstValues: Readonly<Record<string, Fields>> = {
  agreement: { billing_cycle: "monthly", coverage: { time: false } },
  block: { unit: "hours", grant: "10", cycle: "per_period", overage: "bill_own_rate" },
  "block.alerts": { percent_left: "20" },
  "block.top_up": { threshold: "0", up_to: "10" },
  pricing: { model: "per_unit", unit_price: "0" },
  price_tier: { unit_price: "0" },
};

/** Fields that belong to one value of a choice: they come and go with it. */
export const companions: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  "pricing.model": {
    flat: { amount: "0" },
    per_unit: { unit_price: "0" },
    package: { amount: "0", package_size: "1" },
    percentage: { percent: "0" },
    graduated: { tiers: [{ unit_price: "0" }] },
    graduated_percentage: { tiers: [{ percent: "0" }] },
    volume: { tiers: [{ unit_price: "0" }] },
  },
};
