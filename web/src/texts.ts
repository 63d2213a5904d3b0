// Every sentence and label of the page, so that the wording can be read and changed in one place.
// What the engine says about rules and problems comes from the engine; what the forms call the book's
// fields is in field-texts.ts.
import type {
  Agreement,
  BlockHistory,
  Evidence,
  Explanation,
  Invoice,
  LineKind,
  Movement,
  JournalAnswer,
  ParallelMonthAnswer,
  Result,
  State,
} from "./engine/contract.ts";

export const texts = {
  product: "Drawdown",
  promise: "Nothing leaves this page",
  promiseDetail:
    "The engine runs in this page. Your book is kept by this browser, on this device, and is sent nowhere.",
  unopened: "This book was not opened. The one before is still here.",
  restarted: "The engine failed and was started again with the last good book.",
  restartedDetail:
    "Nothing in the book is lost. This is a fault of the page, not of the book: please report what you did.",
  untaken: "This was not taken: the engine failed on it.",
  reopened: "Reopened as you left it. Undo does not reach past a reload.",
  undoReach: "Undo does not reach past a reload of the page.",
  beforeReload: "the last edit before the reload",
  unchanged: "Nothing was changed.",
  broken: "Something went wrong in the page itself.",
  unreadable: "This file was not opened.",
  nothingToWorkAs: "Work needs a role and a type: add them to the price list first.",
  nothingToReferTo: "This refers to something that the book does not have yet: add that first.",
  views: {
    invoice: "Invoice",
    blocks: "Blocks",
    leakage: "Leakage",
    compare: "Compare",
    assessment: "Assessment",
    questionnaire: "Questionnaire",
    journal: "Journal",
    checks: "Checks",
  },
  loading: "The book is being read and billed…",
} as const;

/** Sentences of the Compare view. */
export const compareTexts = {
  sameWork: "same book, same work; only the platform’s rules differ",
  beginning: "Looking up how each platform bills…",
  billing: (name: string, place: number, all: number): string =>
    name === ""
      ? `Billing the book anew, ${String(place)} of ${String(all)}…`
      : `Billing the book as ${name} would, ${String(place)} of ${String(all)}…`,
  failed: "Not every platform could be billed.",
  changed: (name: string): string => `${name}, changed`,
  noSuchLine: "There is no such line on this invoice, so nothing is charged for it.",
  sameWorkThere: "The same work stands there so:",
  gone: "After the last change this line is no longer there.",
  explaining: "Looking up how both come about…",
  nothingMoves: (when: string): string => `Both invoice the same in ${when}, to the cent.`,
  outsidePeriod: (period: string): string =>
    `Sent in no month of the book, so beside nothing (the book is of ${period}):`,
  sameLedger: "The same lands on the same accounts, in the same months, with the same tax.",
  unitUnknown:
    "A block that has no price of its hour can’t be counted in the other unit, so it stays as it is:",
  ownName: "Its name",
  adds: "The steps add up to the difference: each changes one policy, in this order, and bills again.",
  layingBeside: "Laying what was sent beside what is computed…",
  nothingSent:
    "No invoice that was sent in this month is in the book yet. Paste them from what made them, or type them in, and each line is laid beside the computed one.",
  howMatched:
    "Lines are matched by what somebody has chosen, then by the same text and amount, the same text alone, the same amount alone; never by a guess. Where a rule is wrong, choose yourself.",
  refusedAll:
    "Nothing was taken, because some rows can’t be read. Mend them and read the table again.",
  pasteHelp:
    "Columns: client, date, description, quantity, amount, and if you like number and currency. With or without a first row of names; commas, semicolons or tabs. Amounts are before tax.",
};

export const stateWord: Record<State, string> = {
  leaking: "leaking",
  running_out: "running out",
  healthy: "healthy",
};

export const stateMeaning: Record<State, string> = {
  leaking: "Leaking: in this month the same block counted in money would have invoiced more.",
  running_out: "Running out: a fifth or less of the block is left at the month’s end.",
  healthy: "Healthy: nothing is lost, and no block is running out.",
};

/** What a line without an amount prints in its place. */
export const wordForLine: Partial<Record<LineKind, string>> = {
  covered_time: "covered",
  refused_time: "not billed",
  carried_time: "carried over",
  no_charge_time: "no charge",
  covered_item: "covered",
  refused_item: "not billed",
  carried_item: "carried over",
  no_charge_item: "no charge",
};

type Unbilled = Result["unbilled"][number];

/** Why something that was worked or used is on no invoice. */
export const unbilledReason: Record<Unbilled["reason"], string> = {
  do_not_bill: "Left off by its own setting: do not bill",
  outside_period: "Outside the period that the book bills",
  written_off: "Written off",
  not_approved: "Not approved yet",
  rejected: "Rejected",
  later_invoice: "Saved too late, and the book bills no later month",
  at_period_end: "Billed when the block's period ends, after the book's last month",
  no_agreement: "No agreement of the client bills metered usage on that day",
};

type NotCovered = Result["not_covered"][number];

/** Why an agreement did not pay for work. */
export const notCoveredReason: Record<NotCovered["reason"], string> = {
  no_time: "covers no time",
  not_active: "not in force on that day",
  role_excluded: "does not cover the role",
  type_excluded: "does not cover the type of work",
  condition_failed: "a condition does not hold",
  saved_on_other: "the entry names another agreement",
  used_up: "its block did not hold all of it",
  not_reached: "an agreement before it bills what it does not cover",
};

type Uncounted = NonNullable<Result["uncounted"]>[number];

/** What was wrong with an update of a count source. */
export const countFault: Record<Uncounted["fault"], string> = {
  missed: "Due, and there was none",
  unmatched: "No row has the attributes",
  ambiguous: "Several rows match",
};

type JournalEntry = JournalAnswer["entries"][number];

export const glClassWord: Record<JournalEntry["postings"][number]["class"], string> = {
  receivable: "Receivable",
  labour: "Labour",
  agreement: "Fees and blocks",
  product: "Products",
  expense: "Expenses",
  tax: "Tax",
  deferred: "Deferred revenue",
  breakage: "Breakage",
  opening: "Opening",
};

export const journalSourceWord: Record<JournalEntry["source"], string> = {
  opening: "Opening",
  invoice: "Invoice",
  recognition: "Earned in the month",
  adjustment: "Adjustment of closed months",
};

type DeferredMonth = JournalAnswer["deferred"][number]["months"][number];

export const deferredWord: Record<Exclude<keyof DeferredMonth, "month">, string> = {
  opening: "Opening",
  sold: "Sold",
  recognised: "Earned",
  expired: "Expired",
  taken_back: "Taken back",
  closing: "Closing",
};

export const usageKind: Record<Unbilled["kind"], string> = {
  time_entry: "Time",
  expense: "Expense",
  product: "Product",
  consumption_row: "Metered usage",
};

export const invoiceKind: Record<Invoice["kind"], string> = {
  invoice: "Invoice",
  credit_note: "Credit note",
};

/** What sets one of a client’s invoices apart. */
export const invoiceGroup: Record<NonNullable<Invoice["group"]>["by"], string> = {
  agreement: "Agreement",
  purchase_order: "Purchase order",
  ticket: "Ticket",
  project: "Project",
  credit_note: "Credit note for",
  billed_again: "Billed again for",
};

type Terms = Invoice["terms"];

/** When an invoice is due, in words. */
export function termsWords({ code, days, day }: Terms): string {
  if (code === "on_receipt") return "On receipt";
  if (code === "net") return `Net ${String(days)}`;
  const on = day === 31 ? "month’s end" : `day ${String(day)} of a month`;
  return days === 0 ? `By ${on}` : `Net ${String(days)}, then ${on}`;
}

export const cycleWord: Record<Agreement["billing_cycle"], string> = {
  weekly: "weekly",
  two_weekly: "every two weeks",
  four_weekly: "every four weeks",
  monthly: "monthly",
  two_monthly: "every two months",
  quarterly: "quarterly",
  semi_annual: "twice a year",
  yearly: "yearly",
  two_yearly: "every two years",
  three_yearly: "every three years",
  four_yearly: "every four years",
  five_yearly: "every five years",
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
  two_yearly: "two years",
  three_yearly: "three years",
  four_yearly: "four years",
  five_yearly: "five years",
};

type Overage = NonNullable<Agreement["block"]>["overage"];

export const overageWord: Record<Overage, string> = {
  bill_overage_rate: "the rest is billed at the overage rate",
  bill_own_rate: "the rest is billed at its own rate",
  refuse: "the rest is not billed",
  carry: "the rest is owed by the next grant",
  sell_block: "another block is sold at once",
  next_agreement: "the rest goes to the next agreement",
};

/** Of a rule, or of what a platform does. */
export type AnyEvidence = Explanation["rule"]["evidence"] | Evidence;

export const evidenceWord: Record<AnyEvidence, string> = {
  contract: "from your book",
  chosen: "chosen by you",
  community: "community",
  documented: "documented",
  schema: "schema",
  third_party: "third party",
  article: "from the article",
  assumption: "assumption",
  design: "by design",
};

/** What the words above say, for whoever does not know them. */
export const evidenceMeaning: Record<AnyEvidence, string> = {
  contract: "From your book: what the agreements say, without a platform’s limits.",
  chosen: "Chosen by you: set otherwise than the platform has it.",
  community: "Community: users of the platform say so; its makers don’t.",
  documented: "Documented: the makers of billing platforms write in their manuals that it is so.",
  schema: "Schema: read off the fields of a billing platform; no manual says it in words.",
  third_party:
    "Third party: described by others who work with billing platforms, not by their makers.",
  article:
    "The article: from the article on hour blocks and money blocks that this page’s example retells.",
  assumption: "Assumption: nobody documents it. We chose what seems usual; yours may differ.",
  design: "By design: a decision of this page, which no billing platform need share.",
};

/** The same in a few words, for the key below a table. */
export const evidenceShort: Record<Evidence, string> = {
  contract: "what the agreements say",
  chosen: "set by you, can be changed",
  documented: "the maker’s manual",
  schema: "fields and their types",
  third_party: "an integrator’s guide",
  community: "a user’s word",
  article: "a claim to check",
  assumption: "ours, can be changed",
};

type Match = ParallelMonthAnswer["clients"][number]["matches"][number];

/** By which rule a sent line stands beside a computed one. */
export const matchWord: Record<Match["rule"], string> = {
  chosen: "chosen",
  same_text_and_amount: "same text and amount",
  same_text: "same text",
  same_amount: "same amount",
  none: "no match",
};

export const matchMeaning: Record<Match["rule"], string> = {
  chosen: "Somebody has said which computed lines this one stands for, or that none does.",
  same_text_and_amount: "Description and amount are the same.",
  same_text: "The description is the same, and no other line of either side has it.",
  same_amount: "The amount is the same, and no other line of either side has it.",
  none: "No rule finds a line on the other side.",
};

export const movementWord: Record<Movement["kind"], string> = {
  grant: "Granted",
  draw: "Drawn",
  owe: "Owed to the next grant",
  repay: "Repaid from the grant",
  expire: "Rest expires",
  overage: "Beyond the block",
  adjust: "Taken back",
};

export function count(number: number, one: string, many: string): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}

/** In what a block is counted: money is named by its currency. */
export function blockUnitName(unit: BlockHistory["unit"], currency: string): string {
  return unit === "amount" ? currency : unit;
}
