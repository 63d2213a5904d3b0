// What the answer about leakage says of a month or the whole period, of one client or all. The engine
// gives every amount; here they are looked up, put in order, and added up by check or by cause.
import type { LeakageAnswer, LeakFinding, LeakTotal } from "../engine/contract.ts";
import { compareDecimals, isNegative, isZero, withOtherSign } from "../format/decimal.ts";
import { addDecimals } from "../format/sum.ts";

export type Check = LeakageAnswer["checks"][number];
export type Cause = Check["cause"];
export type Direction = "under" | "over";

/** In the order in which the waterfall begins with them. */
export const causes: readonly Cause[] = [
  "counting",
  "capture",
  "consumption",
  "configuration",
  "billing",
];

export interface Scope {
  /** Null for the whole period of the book. */
  readonly month: string | null;
  /** Null for all clients of the book's currency. */
  readonly client: string | null;
}

interface Part {
  readonly key: string;
  readonly check: Check | null;
  readonly cause: Cause | null;
  readonly title: string;
  /** Above zero what is lost, below what is billed too much. */
  readonly amount: string;
}

export interface LeakStep extends Part {
  readonly direction: Direction;
  /** What it changes on the way from earned to invoiced. */
  readonly change: string;
  readonly before: string;
  readonly after: string;
}

export interface Waterfall {
  readonly earned: string;
  readonly invoiced: string;
  readonly gap: string;
  readonly steps: readonly LeakStep[];
}

export function subtract(amount: string, other: string): string {
  return addDecimals([amount, withOtherSign(other)]);
}

/** Undefined where nothing of the client leaks. */
export function totalOf(answer: LeakageAnswer, client: string | null): LeakTotal | undefined {
  return client === null ? answer.total : answer.clients.find((one) => one.client === client);
}

export function currencyOf(answer: LeakageAnswer, client: string | null): string {
  return answer.clients.find((one) => one.client === client)?.currency ?? answer.currency;
}

export function waterfall(
  answer: LeakageAnswer,
  scope: Scope,
  by: "check" | "cause",
): Waterfall | undefined {
  const total = totalOf(answer, scope.client);
  const place = total?.months.findIndex(({ month }) => month === scope.month) ?? -1;
  const ends = scope.month === null ? total : total?.months[place];
  if (!ends) return undefined;
  const { earned, configured, invoiced } = ends;
  const checks = checkParts(answer, scope, place);
  // What a finding about the whole book does to one client in one month is told nowhere else.
  const rest = subtract(subtract(earned, configured), sum(checks));
  if (!isZero(rest))
    checks.push(restPart("of_all", "Its part of what is set for all clients", rest));
  const parts = [
    ...(by === "cause" ? byCause(checks) : checks),
    ...platformParts(answer, scope, subtract(configured, invoiced)),
  ];
  return { earned, invoiced, gap: subtract(earned, invoiced), steps: walk(earned, parts) };
}

/** Of what a step is the sum: a check's of its findings, a cause's of its checks. */
export function stepParts(
  answer: LeakageAnswer,
  scope: Scope,
  { check, cause, direction }: LeakStep,
): { readonly label: string; readonly amount: string }[] {
  const months = totalOf(answer, scope.client)?.months ?? [];
  const place = months.findIndex(({ month }) => month === scope.month);
  if (check === null) {
    return checkParts(answer, scope, place)
      .filter((part) => part.cause === cause && directionOf(part.amount) === direction)
      .map(({ title, amount }) => ({ label: title, amount }));
  }
  return answer.findings
    .filter((one) => one.is_step && one.check === check.check)
    .flatMap((finding) =>
      amountsIn(answer, finding, scope, place)
        .filter((amount) => !isZero(amount) && directionOf(amount) === direction)
        .map((amount) => ({ label: finding.name || check.title, amount })),
    );
}

/** What a check loses and what it bills too much are two parts: they are never netted. */
function checkParts(answer: LeakageAnswer, scope: Scope, place: number): Part[] {
  return answer.checks.flatMap((check): Part[] => {
    const found = answer.findings.filter((one) => one.is_step && one.check === check.check);
    const amounts = found.flatMap((finding) => amountsIn(answer, finding, scope, place));
    return (["under", "over"] as const).flatMap((direction) => {
      const own = amounts.filter((amount) => !isZero(amount) && directionOf(amount) === direction);
      if (own.length === 0) return [];
      const { cause, title } = check;
      const key = `${check.check}/${direction}`;
      return [{ key, check, cause, title, amount: addDecimals(own) }];
    });
  });
}

function amountsIn(
  answer: LeakageAnswer,
  finding: LeakFinding,
  { month, client }: Scope,
  place: number,
): string[] {
  if (client !== null && finding.client !== client) {
    if (finding.client !== null || month !== null) return [];
    const steps = answer.clients.find((one) => one.client === client)?.steps ?? [];
    return steps.flatMap((one) => (one.finding === finding.finding ? [one.amount] : []));
  }
  if (client === null && finding.currency !== answer.currency) return [];
  if (month !== null) return [finding.months[place] ?? "0"];
  return [finding.under_billed, finding.over_billed];
}

/** Platforms tell policy by policy what they bill otherwise in the whole period, else in one sum. */
function platformParts(answer: LeakageAnswer, { month, client }: Scope, amount: string): Part[] {
  const limits = restPart("platform", `What ${answer.to.name} bills otherwise`, amount);
  const told = answer.platform.map((one) =>
    restPart(one.policy, one.title.replace(/\.$/, ""), one.amount),
  );
  const isTold = month === null && client === null;
  const parts = isTold && isZero(subtract(amount, sum(told))) ? told : [limits];
  return parts.filter((part) => !isZero(part.amount));
}

function restPart(key: string, title: string, amount: string): Part {
  return { key, check: null, cause: null, title, amount };
}

function byCause(parts: readonly Part[]): Part[] {
  const groups = new Map<string, Part>();
  for (const part of parts) {
    const key = part.cause ? `${part.cause}/${directionOf(part.amount)}` : part.key;
    const before = groups.get(key);
    const amount = before ? addDecimals([before.amount, part.amount]) : part.amount;
    groups.set(key, { ...part, key, check: null, amount });
  }
  return [...groups.values()];
}

function walk(earned: string, parts: readonly Part[]): LeakStep[] {
  let before = earned;
  return parts.map((part) => {
    const change = withOtherSign(part.amount);
    const after = addDecimals([before, change]);
    const step = { ...part, direction: directionOf(part.amount), change, before, after };
    before = after;
    return step;
  });
}

function directionOf(amount: string): Direction {
  return isNegative(amount) ? "over" : "under";
}

function sum(parts: readonly Part[]): string {
  return addDecimals(parts.map(({ amount }) => amount));
}

export interface FindingFilter {
  readonly client: string | null;
  readonly cause: Cause | null;
  readonly check: string | null;
  readonly confidence: LeakFinding["confidence"] | null;
}

export interface SortedFindings {
  /** Steps of the waterfall that move money, the most first. */
  readonly steps: readonly LeakFinding[];
  /** What no invoice would have, by what its money is. */
  readonly beside: readonly LeakFinding[];
  /** Nothing is invoiced otherwise in these months. */
  readonly idle: readonly LeakFinding[];
}

/** In the engine's order: the most money first. */
export function sortFindings(answer: LeakageAnswer, filter: FindingFilter): SortedFindings {
  const causeOf = new Map(answer.checks.map(({ check, cause }) => [check, cause]));
  const found = answer.findings.filter(
    (one) =>
      (filter.client === null || one.client === filter.client || one.client === null) &&
      (filter.check === null || one.check === filter.check) &&
      (filter.cause === null || causeOf.get(one.check) === filter.cause) &&
      (filter.confidence === null || one.confidence === filter.confidence),
  );
  const isIdle = (one: LeakFinding) =>
    one.money !== "not_priced" && isZero(one.under_billed) && isZero(one.over_billed);
  return {
    steps: found.filter((one) => one.is_step && !isIdle(one)),
    beside: found.filter((one) => !one.is_step && !isIdle(one)),
    idle: found.filter(isIdle),
  };
}

/** Checks that have a step, in the order of the waterfall. */
export function steppingChecks(answer: LeakageAnswer): Check[] {
  const found = new Set(answer.findings.filter(({ is_step }) => is_step).map(({ check }) => check));
  return answer.checks.filter(({ check }) => found.has(check));
}

/** All checks' ids, with one of them moved before or behind the next that has a step. */
export function moveCheck(answer: LeakageAnswer, id: string, way: "up" | "down"): string[] {
  const shown = steppingChecks(answer).map(({ check }) => check);
  const other = shown[shown.indexOf(id) + (way === "up" ? -1 : 1)];
  const all = answer.checks.map(({ check }) => check).filter((one) => one !== id);
  if (other === undefined) return answer.checks.map(({ check }) => check);
  all.splice(all.indexOf(other) + (way === "up" ? 0 : 1), 0, id);
  return all;
}

export interface LeakMonth {
  readonly month: string;
  readonly earned: string;
  readonly invoiced: string;
  readonly gap: string;
}

export function leakMonths({ months }: LeakTotal): LeakMonth[] {
  return months.map(({ month, earned, invoiced }) => ({
    month,
    earned,
    invoiced,
    gap: subtract(earned, invoiced),
  }));
}

/** Whether somebody may say that what was found is meant so. */
export function mayBeMeant(finding: LeakFinding, confirmed: ReadonlySet<string>): boolean {
  const { agreement, confidence, evidence, can_be_mended } = finding;
  if (confidence === "proved") return false;
  if (agreement !== null) return !confirmed.has(agreement);
  return can_be_mended && evidence.some(({ kind }) => kind === "time_entry");
}

/** The larger of two amounts, whatever their signs. */
export function largest(amounts: readonly string[]): string {
  return amounts
    .map((amount) => (isNegative(amount) ? withOtherSign(amount) : amount))
    .reduce((most, amount) => (compareDecimals(amount, most) > 0 ? amount : most), "0");
}

/** For a spreadsheet: a head and a row for each. */
export function findingTable(answer: LeakageAnswer, findings: readonly LeakFinding[]): string[][] {
  const checks = new Map(answer.checks.map((check) => [check.check, check]));
  const heads = [
    ...["Check", "Finding", "Cause", "Where", "Currency", "Amount", "Under-billed", "Over-billed"],
    ...["A month", "A year", "Confidence", "Money", "Step of the waterfall", "What"],
  ];
  return [
    heads,
    ...findings.map((one) => {
      const check = checks.get(one.check);
      return [
        ...[check?.number ?? "", check?.title ?? one.check, check?.cause ?? "", one.name],
        ...[one.currency, one.amount, one.under_billed, one.over_billed, one.per_month],
        ...[one.per_year, one.confidence, one.money, one.is_step ? "yes" : "no", one.sentence],
      ];
    }),
  ];
}
