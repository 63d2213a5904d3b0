// Sentences of what a better agreement would be, and of what agreements earn.
import { formatDecimal } from "./format/decimal.ts";
import type { BetterCandidate, Block, MarginsAnswer } from "./engine/contract.ts";
import type { Mark, Shown } from "./state/better-terms.ts";

export const unitWord: Record<Block["unit"], string> = {
  hours: "hours",
  amount: "money",
  incidents: "incidents",
};

export const carryOverWord: Record<BetterCandidate["carry_over"], string> = {
  none: "nothing",
  all: "all",
};

export const overageShort: Record<BetterCandidate["overage"], string> = {
  bill_own_rate: "own rate",
  bill_overage_rate: "overage rate",
};

/** "22.00 hours", "2,750.00 in money" */
export function sizeWords({ grant, unit }: Pick<BetterCandidate, "grant" | "unit">): string {
  return `${formatDecimal(grant)} ${unit === "amount" ? "in money" : unitWord[unit]}`;
}

export function termsWords(candidate: BetterCandidate): string {
  const { carry_over, overage } = candidate;
  return `${sizeWords(candidate)}, carried over ${carryOverWord[carry_over]}, ${overageShort[overage]}`;
}

export const markWord: Record<Mark, string> = {
  least: "least surprise",
  frontier: "on the frontier",
  target: "meets the target",
  short: "below the target",
};

export const shownWord: Record<Shown, string> = {
  frontier: "Frontier",
  target: "On target",
  all: "All",
};

export const belowWord: Record<MarginsAnswer["agreements"][number]["below_floor"][number], string> =
  {
    hourly_rate: "an hour brings less than the floor",
    margin_percent: "margin below the floor",
  };

export const betterTexts = {
  heading: "A better agreement",
  looking: "Billing this client’s history again under other terms…",
  again: "Looking again…",
  failed: "Other terms could not be looked at.",
  notSearched: "Other terms cannot be tried for this block:",
  noCosts:
    "Margins need what an hour of each work role costs you, and what goods cost. Type the hours’ costs under Margins below.",
  goods: "What an addition costs stands in its own row of the agreement.",
  caveat: "Closed months would stay as they are; the search bills them as if they were open.",
  noneMeets: "No other terms reach the target. Lower it, or look at all of them.",
  noWork: "No hour was worked for this block: what would surprise the client cannot be seen yet.",
  label: (terms: string, name: string): string => `trying ${terms} for ${name}`,
  backLabel: (name: string): string => `going back to what was signed for ${name}`,
  notTried: "These terms were not tried.",
  moved: "The book changed meanwhile. Try it again.",
  today: "as signed",
} as const;

export const marginTexts = {
  heading: "Margins",
  looking: "Adding up what agreements earn and cost…",
  failed: "Margins could not be added up.",
  costs: "Costs of an hour, and floors",
  kept: "Kept on this device, in no book.",
  noCosts: "Type what an hour costs you to see margins; until then only revenue and hourly rates.",
  none: "No agreement earns or costs anything in this book yet.",
  noneBelow: "No agreement is below the floor.",
  noFloor: "No floor is set.",
  outside: "Outside of agreements",
  table: "What agreements earn and cost",
} as const;
