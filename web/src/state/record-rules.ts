// What the schema cannot say of the book's records, and a form must know to make one that the engine
// takes at once.

export type Fields = Readonly<Record<string, unknown>>;

/** What new records begin with, where one of each needed field would not do. */
export const firstValues: Readonly<Record<string, Fields>> = {
  agreement: { billing_cycle: "monthly", coverage: { time: false } },
  block: { unit: "hours", grant: "10", cycle: "per_period", overage: "bill_own_rate" },
  "addition.uplifts": { method: "percent", value: "3" },
  "addition.uplifts.index": { on: "2000-01-01", value: "100" },
  "addition.dimensions": { name: "department", value: "Service desk" },
  "agreement.dimensions": { name: "department", value: "Service desk" },
  "agreement.recurring_fee.uplifts": { method: "percent", value: "3" },
  "agreement.recurring_fee.uplifts.index": { on: "2000-01-01", value: "100" },
  "agreement.uplifts": { method: "percent", value: "3" },
  "agreement.uplifts.index": { on: "2000-01-01", value: "100" },
  "block.alerts": { percent_left: "20" },
  "block.top_up": { threshold: "0", up_to: "10" },
  calendar: {
    working_hours: ["monday", "tuesday", "wednesday", "thursday", "friday"].map((weekday) => ({
      weekday,
      start: "09:00",
      end: "17:00",
    })),
  },
  "calendar.time_zone": { offset: "+00:00" },
  "calendar.time_zone.transitions": { offset: "+01:00" },
  "calendar.working_hours": { weekday: "saturday", start: "09:00", end: "12:00" },
  "client.dimensions": { name: "department", value: "Service desk" },
  coverage_condition: { field: "ticket", operator: "is", values: ["T-1"] },
  pricing: { model: "per_unit", unit_price: "0" },
  price_tier: { unit_price: "0" },
};

const uplift = {
  percent: { value: "3" },
  amount: { value: "0" },
  index: { index: [{ on: "2000-01-01", value: "100" }] },
};

/** Fields that belong to one value of a choice: they come and go with it. */
export const companions: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  "addition.uplifts.method": uplift,
  "agreement.recurring_fee.uplifts.method": uplift,
  "agreement.uplifts.method": uplift,
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

/** Lists whose records stand beside records of the book, whose ids they have: each begins as a copy. */
export const copied: Readonly<
  Record<string, "agreements" | "clients" | "work_roles" | "work_types">
> = {
  "configured.agreements": "agreements",
  "configured.clients": "clients",
  "configured.work_roles": "work_roles",
  "configured.work_types": "work_types",
};
