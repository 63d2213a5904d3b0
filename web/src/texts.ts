// Every sentence and label of the page, so that the wording can be read and changed in one place.
// What the engine says about rules and problems comes from the engine.
import type { Agreement, Explanation, LineKind, Movement, State } from "./engine/contract.ts";

export const texts = {
  product: "Drawdown",
  promise: "Nothing leaves this page",
  promiseDetail:
    "The engine runs in this page. Your book is kept by this browser, on this device, and is sent nowhere.",
  unopened: "This book was not opened. The one before is still here.",
  unchanged: "Nothing was changed.",
  broken: "Something went wrong in the page itself.",
  unreadable: "This file was not opened.",
  views: { invoice: "Invoice", blocks: "Blocks", leakage: "Leakage" },
} as const;

export const stateWord: Record<State, string> = {
  leaking: "leaking",
  running_out: "running out",
  healthy: "healthy",
};

export const stateMeaning: Record<State, string> = {
  leaking: "In this month the same block counted in money would have invoiced more.",
  running_out: "A fifth or less of the block is left at the month’s end.",
  healthy: "Nothing is missing and the block is not running out.",
};

/** What a line without an amount prints in its place. */
export const wordForLine: Partial<Record<LineKind, string>> = {
  covered_time: "covered",
  refused_time: "not billed",
  carried_time: "carried over",
  no_charge_time: "no charge",
};

export const cycleWord: Record<Agreement["billing_cycle"], string> = {
  weekly: "weekly",
  two_weekly: "every two weeks",
  four_weekly: "every four weeks",
  monthly: "monthly",
  two_monthly: "every two months",
  quarterly: "quarterly",
  semi_annual: "twice a year",
  yearly: "yearly",
};

export const cyclePeriodWord: Record<Agreement["billing_cycle"], string> = {
  weekly: "week",
  two_weekly: "two weeks",
  four_weekly: "four weeks",
  monthly: "month",
  two_monthly: "two months",
  quarterly: "quarter",
  semi_annual: "half year",
  yearly: "year",
};

type Overage = NonNullable<Agreement["block"]>["overage"];

export const overageWord: Record<Overage, string> = {
  bill_overage_rate: "the rest is billed at the overage rate",
  bill_own_rate: "the rest is billed at its own rate",
  refuse: "the rest is not billed",
  carry: "the rest is owed by the next grant",
};

export const overageChoice: Record<Overage, string> = {
  bill_overage_rate: "Bill it at the overage rate",
  bill_own_rate: "Bill it at its own rate",
  refuse: "Do not bill it",
  carry: "Take it from the next grant",
};

export const evidenceWord: Record<Explanation["rule"]["evidence"], string> = {
  documented: "documented",
  schema: "schema",
  third_party: "third party",
  article: "the article",
  assumption: "assumption",
  design: "by design",
};

export const movementWord: Record<Movement["kind"], string> = {
  grant: "Granted",
  draw: "Drawn",
  owe: "Owed to the next grant",
  repay: "Repaid from the grant",
  expire: "Rest expires",
  overage: "Beyond the block",
};

export function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
