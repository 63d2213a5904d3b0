// What the comparison of two profiles says of a month or the whole period, of one client or all. The
// engine gives every amount and cause; here they are only looked up, put in order and filtered.
import type { CompareAnswer, Evidence } from "../engine/contract.ts";
import type { ProfileChoice } from "../engine/questions.ts";
import { compareDecimals, isZero, withoutSign } from "../format/decimal.ts";
import { addDecimals } from "../format/sum.ts";

/** Null for the whole period of the book. */
export type Scope = string | null;

export type Cause = CompareAnswer["total"]["causes"][number];
export type Totals = Pick<CompareAnswer["total"], "from" | "to" | "difference" | "causes">;
export type ComparedLine = CompareAnswer["lines"][number];
export type PolicyStep = CompareAnswer["steps"][number];

/** By what a comparison is kept: the same for the same profile, however it was put together. */
export function choiceKey(choice: ProfileChoice): string {
  if (typeof choice === "string") return choice;
  const policies = Object.entries(choice.policies).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([choice.based_on, policies]);
}

/** Undefined where nothing of the client differs in the whole period. */
export function totalsAt(
  answer: CompareAnswer,
  scope: Scope,
  client: string | null = null,
): Totals | undefined {
  const period =
    client === null ? answer.total : answer.clients.find((one) => one.client === client);
  if (scope === null || !period) return period;
  return period.months.find(({ month }) => month === scope);
}

/** The policy that moves most money, the first of equal ones. */
export function mainCause(
  answer: CompareAnswer,
  { causes }: Totals,
): { readonly step: PolicyStep; readonly amount: string } | null {
  let most: Cause | undefined;
  for (const cause of causes) {
    if (isZero(cause.amount)) continue;
    const isMore =
      !most || compareDecimals(withoutSign(cause.amount), withoutSign(most.amount)) > 0;
    if (isMore) most = cause;
  }
  const step = answer.steps.find(({ policy }) => policy === most?.policy);
  return most && step ? { step, amount: most.amount } : null;
}

/** In the order in which the badges are explained. */
export const evidenceOrder: readonly Evidence[] = [
  "contract",
  "documented",
  "schema",
  "third_party",
  "community",
  "article",
  "assumption",
  "chosen",
];

/** How well it is known what moves money, each kind once. */
export function evidenceOfCauses(answer: CompareAnswer, { causes }: Totals): Evidence[] {
  const moved = new Set(causes.filter(({ amount }) => !isZero(amount)).map(({ policy }) => policy));
  const kinds = new Set(
    answer.steps.filter(({ policy }) => moved.has(policy)).map(({ evidence }) => evidence),
  );
  return evidenceOrder.filter((kind) => kinds.has(kind));
}

export interface WalkedStep extends PolicyStep {
  /** What would be invoiced before this policy changes, and after. */
  readonly before: string;
  readonly after: string;
}

/** The way from one total to the other, in the printed order: each step begins where the last ended. */
export function walk(answer: CompareAnswer, { from, causes }: Totals): WalkedStep[] {
  const amounts = new Map(causes.map(({ policy, amount }) => [policy, amount]));
  let before = from;
  return answer.steps.map((step) => {
    const amount = amounts.get(step.policy) ?? zeroLike(from);
    const after = addDecimals([before, amount]);
    const walked = { ...step, amount, before, after };
    before = after;
    return walked;
  });
}

/** Nothing, with as many digits as the amount. */
function zeroLike(amount: string): string {
  return withoutSign(amount).replace(/^\d+/, "0").replace(/\d/g, "0");
}

export interface ClientRow {
  readonly client: string;
  /** The difference under each of the answers; undefined where that one is not there yet. */
  readonly differences: readonly (string | undefined)[];
  /** What moves money for this client, each policy once, the most money first. */
  readonly causes: readonly { readonly title: string; readonly amount: string }[];
  readonly largest: string;
}

/** The clients that differ under any of them, the most money first. */
export function clientRows(
  answers: readonly (CompareAnswer | undefined)[],
  scope: Scope,
): ClientRow[] {
  const ids = new Set(
    answers.flatMap((answer) => answer?.clients.map(({ client }) => client) ?? []),
  );
  const rows: ClientRow[] = [];
  for (const client of ids) {
    const totals = answers.map((answer) => answer && totalsAt(answer, scope, client));
    const known = totals.filter((one): one is Totals => one !== undefined);
    const zero = zeroLike(answers.find(Boolean)?.total.from ?? "0");
    const differences = answers.map((answer, place) =>
      answer ? (totals[place]?.difference ?? zero) : undefined,
    );
    if (!known.some(({ causes }) => causes.some(({ amount }) => !isZero(amount)))) continue;
    const largest = known
      .map(({ difference }) => withoutSign(difference))
      .reduce((most, one) => (compareDecimals(one, most) > 0 ? one : most), "0");
    rows.push({ client, differences, causes: causesOf(answers, totals), largest });
  }
  return rows.sort((a, b) => compareDecimals(b.largest, a.largest));
}

/** Of each policy the largest amount that it moves under any of the profiles. */
function causesOf(
  answers: readonly (CompareAnswer | undefined)[],
  totals: readonly (Totals | undefined)[],
): { title: string; amount: string }[] {
  const largest = new Map<string, string>();
  totals.forEach((one, place) => {
    for (const { policy, amount } of one?.causes ?? []) {
      const title = answers[place]?.steps.find((step) => step.policy === policy)?.title ?? policy;
      const known = largest.get(title);
      const isMore =
        known === undefined || compareDecimals(withoutSign(amount), withoutSign(known)) > 0;
      if (isMore && !isZero(amount)) largest.set(title, amount);
    }
  });
  return [...largest]
    .map(([title, amount]) => ({ title, amount }))
    .sort((a, b) => compareDecimals(withoutSign(b.amount), withoutSign(a.amount)));
}

/** Two lines of a month may be about the same work at two rates. */
export function lineKey({ month, client, from_lines, to_lines }: ComparedLine): string {
  return JSON.stringify([month, client, from_lines, to_lines]);
}

export interface LineFilter {
  readonly client: string | null;
  readonly agreement: string | null;
  readonly policy: string | null;
  readonly month: Scope;
}

/** In the engine's order: the most money first. */
export function filterLines(lines: readonly ComparedLine[], filter: LineFilter): ComparedLine[] {
  const { client, agreement, policy, month } = filter;
  return lines.filter(
    (line) =>
      (client === null || line.client === client) &&
      (agreement === null || line.agreement === agreement) &&
      (month === null || line.month === month) &&
      (policy === null ||
        line.causes.some((cause) => cause.policy === policy && !isZero(cause.amount))),
  );
}
