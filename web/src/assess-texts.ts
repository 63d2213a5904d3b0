// Sentences of the Assessment view and of the questionnaire.
import type { AssessAnswer } from "./engine/contract.ts";
import type { Support } from "./state/assessment.ts";

export const supportWord: Record<Support, string> = {
  native: "built in",
  workaround: "workaround",
  none: "not there",
};

export const verdictWord: Record<AssessAnswer["fit"][number]["verdict"], string> = {
  native: "everything built in",
  workarounds: "with workarounds",
  gaps: "with gaps",
};

export const assessTexts = {
  /** Where a tab has no room for the whole word. */
  short: "Assess",
  heading: "Billing assessment",
  beginning: "The book is being assessed…",
  billing: "The same book is being billed as each platform would…",
  failed: "The book could not be assessed.",
  nothing:
    "This book invoices nothing yet, so there is nothing to assess. Add agreements, or answer a dozen questions and see what a book like yours comes to.",
  priors:
    "Touches, minutes, wage and late invoices are priors until you set them: what seems usual, not what was measured here.",
  measured: "Leakage is measured from this book, so it is not added to the priors.",
  notAdded:
    "A line counts for every need that it depends on, so the amounts do not add up to what is invoiced.",
  signOff:
    "For sign-off: the scenarios that each agreement uses, how the platform does them, and what to check in the month that is billed on both.",
  signature: "Agreed by, and date",
  wholeBook: "The whole book",
  wholeClient: "All agreements of the client",
  promise: "Nothing you type leaves this page.",
  kept: "Your answers are kept on this device; leave at any time.",
  waiting: "Answer the first question and the result stands here.",
  working: "A book of your answers is being made and assessed…",
  questionsFailed: "The questions could not be read.",
  resultFailed: "The answers could not be assessed.",
  summary: "Your answers",
  summaryLead:
    "They make a representative book of three months, always the same one for the same answers. Every figure in it can be refined afterwards in the full form.",
  useBook: "Use this book",
  useBookHelp: "It opens in the workspace. Undo brings back the book that is open now.",
  openLabel: "opening the book of your answers",
  unanswered: "not answered, so taken as",
} as const;
