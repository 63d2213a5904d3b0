// Sentences of the Leakage view.
import type { LeakFinding } from "./engine/contract.ts";
import type { Cause } from "./state/leakage.ts";

type Confidence = LeakFinding["confidence"];
type Money = LeakFinding["money"];

export const causeWord: Record<Cause, string> = {
  counting: "Counting",
  capture: "Capture",
  consumption: "Metered usage",
  configuration: "Configuration",
  billing: "Billing",
};

export const causeMeaning: Record<Cause, string> = {
  counting: "Seats and devices that are there and not billed, or billed and gone.",
  capture: "Work and things that never reach an invoice.",
  consumption: "Usage of a vendor’s services that is passed on too low, or not at all.",
  configuration: "The platform is set up otherwise than was signed.",
  billing: "Nothing is wrong with the rows; they are just not billed.",
};

export const confidenceWord: Record<Confidence, string> = {
  proved: "proved",
  inferred: "inferred",
  estimate: "estimate",
};

export const confidenceMeaning: Record<Confidence, string> = {
  proved: "Proved: what was signed, or rows of the book, say so.",
  inferred: "Inferred: rows say so, if what they seem to mean is meant.",
  estimate: "Estimate: a part of the figure is not in the book.",
};

export const reasonSentence: Record<LeakFinding["reason"], string> = {
  signed_otherwise: "What was signed says otherwise.",
  rows_say: "The rows of the book say so.",
  not_stated: "Nobody has said in the book that it is meant so.",
  matched_by_name: "The vendor’s count was matched by its name; nobody has confirmed the match.",
  matched_by_hand: "Somebody has chosen which vendor’s count it is laid beside.",
  price_assumed: "The price is another client’s: this one has none.",
  typical_ticket: "Each ticket is taken for the client’s middle one.",
};

export const moneyWord: Record<Money, string> = {
  invoiced: "invoiced",
  not_priced: "no price",
  at_risk: "at risk",
  cost: "cost",
  given_back: "given back",
  timing: "timing",
  account: "account",
  tax: "tax",
};

export const moneyMeaning: Record<Money, string> = {
  invoiced: "Would be invoiced, or would not, once it is put right.",
  not_priced: "Would be invoiced, but the book has no price for it.",
  at_risk: "Is invoiced, and the client could dispute it.",
  cost: "The vendor takes more, or gives less, than it should.",
  given_back: "Was credited to the client.",
  timing: "Is earned in another month.",
  account: "Is posted to an account that nobody chose.",
  tax: "Is owed to somebody else.",
};

type EvidenceKind = LeakFinding["evidence"][number]["kind"];

export const evidenceKindWord: Record<EvidenceKind, string> = {
  time_entry: "Time",
  expense: "Expense",
  product: "Product",
  consumption_row: "Metered usage",
  snapshot: "Count",
  ticket: "Ticket",
};

export const leakTexts = {
  heading: "From what is earned to what is invoiced",
  beginning: "Looking for leaks: each finding bills its clients again…",
  again: "Looking again…",
  failed: "Leaks could not be looked for.",
  noGap: "What is invoiced is what is earned, to the cent.",
  earned: "The signed contracts earn",
  invoicedOn: (platform: string): string => `Invoiced as ${platform} bills`,
  invoiced: "Invoiced as it is set up",
  underKey: "under-billed, money not asked for",
  overKey: "over-billed, a dispute waiting",
  overNote:
    "The gap is the one less the other. Over-billing makes up for nothing: it may have to be given back.",
  orderCaveat:
    "What two checks could claim is the earlier one’s. Another order splits the gap otherwise; its sum stays the same, to the cent.",
  ownOrder: "in an order of your own",
  reset: "Back to the usual order",
  beside:
    "These are no steps of the waterfall: no invoice would change by them, or the book has no price for them.",
  idle: "Something is otherwise than it should be, but in these months no invoice would change.",
  none: "No check finds anything here.",
  nothingThere: "All checks have looked, and none finds anything in this book.",
  notTried: "The fix was not tried.",
  moved: "The book changed meanwhile. Try it again.",
  noFix: "Nothing that stands in the book would put this right.",
  fixLabel: {
    mended: (title: string, where: string): string => `the fix of ${title}, ${where}`,
    meant: (title: string, where: string): string => `saying that ${title} is meant so, ${where}`,
  },
  alone: (step: string): string =>
    `Its step is ${step}. Alone it brings what stands here: the rest comes once the findings after it in the order are put right too.`,
  edited: "Other edits came after it: undo those first.",
  priorsHead: "What others say leaks",
  priorsTag: "not measured here",
  priors:
    "Figures of the industry, most of them from its own advertising. Nothing above is made of them.",
  measured: "Measured on this book",
} as const;
