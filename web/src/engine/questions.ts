// What a view asks the engine, and what comes back, by name. One message carries an edit and every
// question of the views in sight, so that an edit is one round trip.
import type { Columns, ColumnsHeader } from "./columns.ts";
import type {
  Agreement,
  AnsweredBookAnswer,
  AssessAnswer,
  BetterAgreementAnswer,
  Block,
  BlockAnswer,
  BlockHistory,
  BlockUnitAnswer,
  ClosingAnswer,
  CompareAnswer,
  Explanation,
  ForecastAnswer,
  Invoice,
  InvoiceAnswer,
  JournalAnswer,
  LeakageAnswer,
  LeakFixAnswer,
  MarginsAnswer,
  Overview,
  ParallelMonthAnswer,
  ProfilesAnswer,
  QuestionnaireAnswer,
  Refusal,
  Result,
} from "./contract.ts";
import type { Answer, Call } from "./messages.ts";

export type WhyTarget =
  | { readonly line: string }
  | { readonly movement: string }
  | { readonly tax: string }
  | { readonly invoice: string }
  /** The sum that a bundle's line shows. */
  | { readonly bundle: string }
  /** What a check has found, with the checks in this order. */
  | { readonly finding: string; readonly order?: readonly string[] };

/** A platform by its id, or a built-in one with some policies set otherwise. */
export type ProfileChoice =
  string | { readonly based_on: string; readonly policies: Readonly<Record<string, string>> };

/** What work by hand is reckoned with, where it is not the engine's prior. */
export interface CostInputs {
  readonly wage?: string;
  readonly cost_of_cash_percent?: string;
  readonly late_invoices?: string;
  readonly touches?: readonly {
    /** A platform's profile, or by_hand. */
    readonly profile: string;
    readonly scenario: string;
    readonly touches: number | string;
    readonly minutes: number | string;
  }[];
}

/** What an hour of a work role costs the provider. */
export interface RoleCost {
  readonly work_role: string;
  readonly hourly_cost: string;
}

/** What somebody has said so far, by question. */
export type GivenAnswers = Readonly<Record<string, string | number>>;

export interface Questions {
  /** `baseline` is the month's total that was pinned; the answer carries the change against it. */
  readonly overview?: { readonly month: string; readonly baseline?: string };
  /** `invoice` is the id of one of several. */
  readonly invoice?: {
    readonly client: string;
    readonly month: string;
    readonly invoice?: string;
  };
  readonly block?: { readonly agreement: string };
  /** The whole bill, less what other questions tell: see BillSummary. */
  readonly result?: object;
  /** The general ledger's entries and the roll-forward of deferred revenue. */
  readonly journal?: object;
  /** The ledger with all months before that day closed. */
  readonly closing?: { readonly until: string };
  readonly block_units?: { readonly month: string };
  readonly explanation?: WhyTarget;
  /** The burn-down: the balance after each change, as typed columns. */
  readonly balance?: { readonly agreement: string };
  /** The months and lots of many blocks, without their movements. */
  readonly block_summaries?: { readonly agreements: readonly string[] };
  /** When the block runs out. */
  readonly forecast?: { readonly agreement: string };
  /** What agreements earn, cost, and bring for an hour worked. */
  readonly margins?: {
    readonly role_costs: readonly RoleCost[];
    readonly floor_hourly_rate?: string;
    readonly floor_margin_percent?: string;
  };
  /** The client's own history under other terms for the agreement's block. */
  readonly better_agreement?: {
    readonly agreement: string;
    readonly target?: string;
    readonly role_costs: readonly RoleCost[];
  };
  /** A block as it would be in the other unit, at the price of its hour. */
  readonly block_in_unit?: { readonly agreement: string; readonly unit: Block["unit"] };
  /** How platforms bill, policy after policy. */
  readonly profiles?: object;
  /** The book under two profiles, and what the difference comes from. */
  readonly compare?: { readonly from: ProfileChoice; readonly to: ProfileChoice };
  /** From what is earned to what a platform bills, one finding at a time. */
  readonly leakage?: { readonly to: ProfileChoice; readonly order?: readonly string[] };
  /** The edit that puts a finding right, or says that it is meant so. */
  readonly leak_fix?: { readonly finding: string; readonly as: "mended" | "meant" };
  /** How complex the book's billing is, and which platform fits. */
  readonly assess?: CostInputs & { readonly without_differences?: boolean };
  /** What the questionnaire asks. */
  readonly questionnaire?: object;
  /** The representative book that answers make. */
  readonly book_from_answers?: { readonly answers: GivenAnswers };
  /** The invoices that were really sent, beside the computed ones. */
  readonly parallel_month?: { readonly month: string };
  /** An invoice as a profile bills it. */
  readonly side_invoice?: {
    readonly profile: ProfileChoice;
    readonly client: string;
    readonly month: string;
  };
  /** Lines of the book as a profile bills it, explained. */
  readonly side_lines?: { readonly profile: ProfileChoice; readonly lines: readonly string[] };
  /** What is behind each of these lines, for an invoice that prints every entry. */
  readonly line_entries?: { readonly lines: readonly string[] };
}

export type BlockSummary = Omit<BlockHistory, "movements">;

/** What a bill says of an invoice apart from its lines. */
export type InvoiceSummary = Omit<Invoice, "sections" | "taxes" | "blocks">;
export type BillSummary = Omit<Result, "invoices" | "blocks"> & {
  readonly invoices: readonly InvoiceSummary[];
};

export interface Answers {
  readonly overview?: Overview | Refusal;
  readonly invoice?: InvoiceAnswer | Refusal;
  readonly block?: BlockAnswer | Refusal;
  readonly result?: BillSummary | Refusal;
  readonly journal?: JournalAnswer | Refusal;
  readonly closing?: ClosingAnswer | Refusal;
  readonly block_units?: BlockUnitAnswer | Refusal;
  readonly explanation?: Explanation | Refusal;
  readonly balance?: Columns | Refusal;
  readonly block_summaries?: readonly BlockSummary[];
  readonly line_entries?: readonly Explanation[];
  readonly profiles?: ProfilesAnswer | Refusal;
  readonly compare?: CompareAnswer | Refusal;
  readonly leakage?: LeakageAnswer | Refusal;
  readonly leak_fix?: LeakFixAnswer | Refusal;
  readonly assess?: AssessAnswer | Refusal;
  readonly questionnaire?: QuestionnaireAnswer | Refusal;
  readonly book_from_answers?: AnsweredBookAnswer | Refusal;
  readonly parallel_month?: ParallelMonthAnswer | Refusal;
  readonly side_invoice?: InvoiceAnswer | Refusal;
  readonly side_lines?: readonly Explanation[];
  readonly forecast?: ForecastAnswer | Refusal;
  readonly margins?: MarginsAnswer | Refusal;
  readonly better_agreement?: BetterAgreementAnswer | Refusal;
  readonly block_in_unit?: { readonly ok: true; readonly agreement: Agreement } | Refusal;
}

export interface AskedCall {
  readonly name: keyof Questions;
  readonly call: Omit<Call, "id">;
}

const asked = [
  "overview",
  "invoice",
  "block",
  "block_units",
  "block_in_unit",
  "forecast",
  "margins",
  "better_agreement",
  "journal",
  "closing",
  "profiles",
  "compare",
  "leakage",
  "leak_fix",
  "assess",
  "questionnaire",
  "book_from_answers",
  "parallel_month",
] as const;

export function questionCalls(questions: Questions): AskedCall[] {
  const calls: AskedCall[] = [];
  const add = (
    name: keyof Questions,
    method: Call["method"],
    text: object,
    omit?: Call["omit"],
  ) => {
    const call = { method, text: JSON.stringify(text) };
    calls.push({ name, call: omit ? { ...call, omit } : call });
  };
  for (const name of asked) {
    if (questions[name]) add(name, "ask", { question: name, ...questions[name] });
  }
  if (questions.result) add("result", "ask", { question: "result" }, "lines");
  if (questions.explanation) add("explanation", "explain", questions.explanation);
  if (questions.balance) add("balance", "series", { question: "balance", ...questions.balance });
  for (const agreement of questions.block_summaries?.agreements ?? []) {
    add("block_summaries", "ask", { question: "block", agreement }, "movements");
  }
  for (const line of questions.line_entries?.lines ?? []) {
    add("line_entries", "explain", { line });
  }
  if (questions.side_invoice) {
    add("side_invoice", "ask", { question: "invoice", ...questions.side_invoice });
  }
  for (const line of questions.side_lines?.lines ?? []) {
    add("side_lines", "explain", { line, profile: questions.side_lines?.profile });
  }
  return calls;
}

export function readAnswers(asked: readonly AskedCall[], answers: readonly Answer[]): Answers {
  const read: Record<string, unknown> = {};
  const summaries: BlockSummary[] = [];
  const lists = {
    line_entries: [] as Explanation[],
    side_lines: [] as Explanation[],
  };
  asked.forEach(({ name }, place) => {
    const answer = answers[place];
    if (!answer) return;
    const value = readAnswer(answer);
    if (name === "block_summaries") {
      const { ok, block } = value as { ok: boolean; block?: BlockSummary };
      if (ok && block) summaries.push(block);
    } else if (name === "line_entries" || name === "side_lines") {
      if ((value as Explanation | Refusal).ok) lists[name].push(value as Explanation);
    } else read[name] = value;
  });
  const isAsked = (wanted: keyof Questions) => asked.some(({ name }) => name === wanted);
  if (isAsked("block_summaries")) read["block_summaries"] = summaries;
  if (isAsked("line_entries")) read["line_entries"] = lists.line_entries;
  if (isAsked("side_lines")) read["side_lines"] = lists.side_lines;
  return read;
}

function readAnswer({ text, columns }: Answer): unknown {
  const value = JSON.parse(text) as { readonly ok?: boolean };
  if (!columns || value.ok === false) return value;
  return { header: value as unknown as ColumnsHeader, bytes: columns } satisfies Columns;
}

/** The answer, unless it is a refusal or not there yet. */
export function accepted<T extends { ok: boolean }>(
  answer: T | undefined,
): Exclude<T, { ok: false }> | undefined {
  return answer?.ok === true ? (answer as Exclude<T, { ok: false }>) : undefined;
}
