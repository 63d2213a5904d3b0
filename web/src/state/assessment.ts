// What the Assessment view makes of the engine's answer: rows looked up and put in order. Every amount
// and point is the engine's.
import type { AssessAnswer, AssessedScenario, Book } from "../engine/contract.ts";
import type { CostInputs } from "../engine/questions.ts";
import { compareDecimals } from "../format/decimal.ts";
import type { Differences } from "./assessing.svelte.ts";

export type Need = AssessedScenario;
export type Support = Need["platforms"][number]["support"];
export type Manual = AssessAnswer["cost"]["by_hand"];

/** The scenarios that the book uses, the most money first; equal ones in the engine's order. */
export function needsOf({ scenarios }: Pick<AssessAnswer, "scenarios">): Need[] {
  return scenarios
    .filter(({ is_used }) => is_used)
    .sort((a, b) => compareDecimals(b.amount_a_month, a.amount_a_month));
}

export function supportOf(need: Need, profile: string): Need["platforms"][number] | undefined {
  return need.platforms.find((platform) => platform.profile === profile);
}

export interface Way {
  readonly profiles: string[];
  readonly sentence: string;
  readonly source: string;
}

/** How the platforms do it, those that do it alike together. */
export function waysOf(need: Need): Way[] {
  const ways = new Map<string, Way>();
  for (const { profile, sentence, source } of need.platforms) {
    const key = JSON.stringify([sentence, source]);
    const way = ways.get(key) ?? { profiles: [], sentence, source };
    way.profiles.push(profile);
    ways.set(key, way);
  }
  return [...ways.values()];
}

/** What to look at in the parallel month, each sentence once with the platforms that it is for. */
export function checksOf(need: Need): { readonly check: string; readonly profiles: string[] }[] {
  const checks = new Map<string, string[]>();
  for (const { check, profile } of need.platforms) {
    checks.set(check, [...(checks.get(check) ?? []), profile]);
  }
  return [...checks].map(([check, profiles]) => ({ check, profiles }));
}

/** Work by hand without a platform, or on one. */
export function manualOf({ cost }: AssessAnswer, profile: string): Manual {
  const platform = cost.platforms.find((one) => one.profile === profile);
  return platform?.manual ?? cost.by_hand;
}

type Touches = NonNullable<CostInputs["touches"]>[number];

/** The inputs with the touches of one need on one platform set otherwise. */
export function withTouches(inputs: CostInputs, change: Touches): CostInputs {
  const others = (inputs.touches ?? []).filter(
    ({ profile, scenario }) => profile !== change.profile || scenario !== change.scenario,
  );
  return { ...inputs, touches: [...others, change] };
}

type PlainInput = Exclude<keyof CostInputs, "touches">;

/** The inputs with one set otherwise, or back at the engine's prior where nothing is typed. */
export function withInput(inputs: CostInputs, name: PlainInput, value: string): CostInputs {
  const rest = Object.fromEntries(Object.entries(inputs).filter(([other]) => other !== name));
  return value === "" ? rest : { ...rest, [name]: value };
}

/** A whole number as such; anything else stays text, which the engine refuses with its sentence. */
export function wholeNumber(typed: string): number | string {
  const text = typed.trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

export interface MappedUse {
  readonly need: Need;
  readonly amountAMonth: string;
}

export interface MappedAgreement {
  readonly key: string;
  readonly client: string | null;
  readonly agreement: string | null;
  readonly uses: readonly MappedUse[];
}

/**
 * The audit the other way round: which scenarios each agreement uses, in the book's order. What is a
 * client's or the whole book's comes after the agreements of the client.
 */
export function mappedAgreements(
  answer: AssessAnswer,
  book: Book,
  client: string | null,
): MappedAgreement[] {
  const rows = new Map<
    string,
    { client: string | null; agreement: string | null; uses: MappedUse[] }
  >();
  for (const need of answer.scenarios) {
    for (const use of need.uses) {
      if (client !== null && use.client !== null && use.client !== client) continue;
      const key = JSON.stringify([use.client, use.agreement]);
      const row = rows.get(key) ?? { client: use.client, agreement: use.agreement, uses: [] };
      row.uses.push({ need, amountAMonth: use.amount_a_month });
      rows.set(key, row);
    }
  }
  const clients = new Map(book.clients.map(({ id }, place) => [id, place]));
  const agreements = new Map(book.agreements.map(({ id }, place) => [id, place]));
  const placeIn = (places: ReadonlyMap<string, number>, id: string | null) =>
    id === null ? Infinity : (places.get(id) ?? Infinity);
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return [...rows]
    .map(([key, row]) => ({ key, ...row }))
    .sort(
      (a, b) =>
        compare(placeIn(clients, a.client), placeIn(clients, b.client)) ||
        compare(placeIn(agreements, a.agreement), placeIn(agreements, b.agreement)),
    );
}

/** Scenarios whose list of uses the engine has cut off. */
export function cutOff({ scenarios }: AssessAnswer): Need[] {
  return scenarios.filter(({ uses, uses_total }) => uses.length < uses_total);
}

/** The whole answer, as `drawdown assess` prints it. */
export function wholeAnswer(answer: AssessAnswer, differences: Differences): AssessAnswer {
  return { ...answer, differences };
}
