// The choices of the forms, in the order in which they are offered.
import type {
  Agreement,
  Block,
  Pricing,
  Provider,
  RateRule,
  TimeEntry,
} from "../../engine/contract.ts";
import { overageChoice } from "../../texts.ts";

type Choices<Value extends string> = readonly { readonly value: Value; readonly label: string }[];

export const cycles: Choices<Agreement["billing_cycle"]> = [
  { value: "weekly", label: "Every week" },
  { value: "two_weekly", label: "Every two weeks" },
  { value: "four_weekly", label: "Every four weeks" },
  { value: "monthly", label: "Every month" },
  { value: "two_monthly", label: "Every two months" },
  { value: "quarterly", label: "Every quarter" },
  { value: "semi_annual", label: "Every half year" },
  { value: "yearly", label: "Every year" },
  { value: "two_yearly", label: "Every two years" },
  { value: "three_yearly", label: "Every three years" },
  { value: "four_yearly", label: "Every four years" },
  { value: "five_yearly", label: "Every five years" },
];

export const anchors: Choices<NonNullable<Agreement["cycle_anchor"]>> = [
  { value: "calendar", label: "Calendar" },
  { value: "contract", label: "Agreement" },
];

export const timings: Choices<NonNullable<Agreement["timing"]>> = [
  { value: "advance", label: "First day" },
  { value: "arrears", label: "Last day" },
];

export const prorations: Choices<NonNullable<Agreement["proration"]>> = [
  { value: "off", label: "Not by days" },
  { value: "inclusive", label: "By days, with the day it starts" },
  { value: "exclusive", label: "By days, from the day after" },
  { value: "whole", label: "The whole period" },
];

export const units: Choices<Block["unit"]> = [
  { value: "hours", label: "Hours" },
  { value: "amount", label: "Money" },
  { value: "incidents", label: "Tickets" },
];

export const lotOrders: Choices<NonNullable<Block["lot_order"]>> = [
  { value: "oldest", label: "The oldest, so carried over first" },
  { value: "newest", label: "The newest" },
  { value: "nearest_expiry", label: "Those that expire first" },
  { value: "priority", label: "By their priority" },
];

export const overages = (Object.keys(overageChoice) as (keyof typeof overageChoice)[]).map(
  (value) => ({ value, label: overageChoice[value] }),
);

export const rateMethods: Choices<RateRule["method"]> = [
  { value: "custom", label: "is" },
  { value: "adjustment", label: "add" },
  { value: "multiplier", label: "times" },
];

export const roundings: Choices<NonNullable<Provider["rounding"]>> = [
  { value: "half_away_from_zero", label: "Half away from zero" },
  { value: "half_even", label: "Half to even" },
  { value: "half_toward_zero", label: "Half toward zero" },
  { value: "away_from_zero", label: "Always away from zero" },
  { value: "toward_zero", label: "Always toward zero" },
  { value: "floor", label: "Always down" },
  { value: "ceiling", label: "Always up" },
];

export const taxRoundings: Choices<NonNullable<Provider["tax_rounding"]>> = [
  { value: "per_rate", label: "Once a rate" },
  { value: "per_line", label: "Every line" },
  { value: "once", label: "Once an invoice" },
];

/** A price sheet is read from a book and shown by its model; the form does not edit it yet. */
export const priceModels: Readonly<Record<Pricing["model"], string>> = {
  flat: "flat price",
  per_unit: "price sheet",
  package: "by package",
  percentage: "by percentage",
  graduated: "in tiers",
  graduated_percentage: "percent in tiers",
  volume: "by volume",
};

export const billings: Choices<TimeEntry["billing"]> = [
  { value: "billable", label: "Billable" },
  { value: "no_charge", label: "No charge" },
  { value: "do_not_bill", label: "Left off" },
  { value: "written_off", label: "Written off" },
];

/** A list of the book's elements by name, with a first choice that stands for none or all. */
export function named(
  elements: readonly { readonly id: string; readonly name: string }[],
  first?: string,
): Choices<string> {
  const choices = elements.map(({ id, name }) => ({ value: id, label: name }));
  return first === undefined ? choices : [{ value: "", label: first }, ...choices];
}

export function nameOf(
  elements: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): string {
  return elements?.find((element) => element.id === id)?.name ?? id;
}
