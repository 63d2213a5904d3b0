// Other terms for an agreement's block: which of them are on show, what they would change, and the
// same terms as an edit of the agreement.
import type {
  Agreement,
  BetterAgreementAnswer,
  BetterCandidate,
  Block,
} from "../engine/contract.ts";
import { compareDecimals } from "../format/decimal.ts";
import { addDecimals } from "../format/sum.ts";
import { withOptional } from "./edits.ts";
import { subtract } from "./leakage.ts";

/** All that a candidate is but its size. */
export type Kind = Pick<BetterCandidate, "unit" | "carry_over" | "overage">;
export type Shown = "frontier" | "target" | "all";

/**
 * The agreement with a candidate's terms, by what the engine says that they are; all else that is
 * signed stays. `converted` is the block in the candidate's unit, as the engine converts it.
 */
export function withCandidate(
  agreement: Agreement,
  converted: Block,
  candidate: BetterCandidate,
): Agreement {
  const block: Block = {
    ...converted,
    grant: candidate.grant,
    overage: candidate.overage,
    ...(candidate.sold_price !== null && { sold_price: candidate.sold_price }),
  };
  if (candidate.carry_over === "all") block.carry_over = {};
  else delete block.carry_over;
  if (candidate.overage === "bill_own_rate") delete block.overage_rates;
  const changed = withFee({ ...agreement, block }, candidate.fee);
  // Hours cannot pay for what is bought.
  if (candidate.unit === "amount") return changed;
  const coverage = withOptional(agreement.coverage, "expenses", undefined);
  return { ...changed, coverage: withOptional(coverage, "products", undefined) };
}

/** The fee that the block is a part of; what it will be later grows by the same. */
function withFee(agreement: Agreement, fee: string | null): Agreement {
  const before = agreement.recurring_fee;
  if (fee === null || !before) return agreement;
  const more = subtract(fee, before.amount);
  const changes = before.changes?.map((change) => ({
    ...change,
    amount: addDecimals([change.amount, more]),
  }));
  return {
    ...agreement,
    recurring_fee: withOptional({ ...before, amount: fee }, "changes", changes),
  };
}

export function kindOf({ unit, carry_over, overage }: Kind): Kind {
  return { unit, carry_over, overage };
}

const isKind = (one: Kind, other: Kind): boolean =>
  one.unit === other.unit && one.carry_over === other.carry_over && one.overage === other.overage;

/** Of a kind, from the smallest. */
export function sizesOf({ candidates }: BetterAgreementAnswer, kind: Kind): BetterCandidate[] {
  return candidates.filter((candidate) => isKind(candidate, kind));
}

/** The candidate that is as near as can be to what is signed. */
export function nearestToSigned(
  { candidates }: BetterAgreementAnswer,
  { block }: Agreement,
): BetterCandidate | undefined {
  const distance = (candidate: BetterCandidate): number =>
    Math.abs(candidate.size_percent - 100) * 8 +
    (candidate.unit === block?.unit ? 0 : 4) +
    (candidate.overage === block?.overage ? 0 : 2) +
    ((candidate.carry_over === "all") === (block?.carry_over !== undefined) ? 0 : 1);
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The same size of another kind, or the next nearest where that size is not possible. */
export function ofKind(
  answer: BetterAgreementAnswer,
  from: BetterCandidate,
  change: Partial<Kind>,
): BetterCandidate | undefined {
  const sizes = sizesOf(answer, { ...kindOf(from), ...change });
  const away = ({ size_percent }: BetterCandidate) => Math.abs(size_percent - from.size_percent);
  return sizes.toSorted((a, b) => away(a) - away(b))[0];
}

/** The least surprise first, then the lowest bill: the order in which they are worth looking at. */
export function shownCandidates(
  { candidates }: BetterAgreementAnswer,
  shown: Shown,
): BetterCandidate[] {
  return candidates
    .filter(
      (one) => shown === "all" || (shown === "target" ? one.meets_target : one.is_on_frontier),
    )
    .toSorted(
      (a, b) =>
        compareDecimals(a.billed.surprise, b.billed.surprise) ||
        compareDecimals(a.billed.revenue, b.billed.revenue),
    );
}

export type Mark = "least" | "frontier" | "target" | "short";

export function markOf(candidate: BetterCandidate): Mark {
  if (candidate.has_least_surprise) return "least";
  if (candidate.is_on_frontier) return "frontier";
  return candidate.meets_target ? "target" : "short";
}

export interface CurvePoint {
  readonly key: string;
  readonly revenue: number;
  readonly surprise: number;
  readonly mark: Mark;
  /** The candidates whose bill and surprise are the same. */
  readonly ids: readonly string[];
}

const order: readonly Mark[] = ["short", "target", "frontier", "least"];

/** One for each bill and surprise, the best last, so that it is drawn above the others. */
export function curvePoints({ candidates }: BetterAgreementAnswer): CurvePoint[] {
  const points = new Map<string, CurvePoint>();
  for (const candidate of candidates) {
    const { revenue, surprise } = candidate.billed;
    const key = `${revenue} ${surprise}`;
    const mark = markOf(candidate);
    const before = points.get(key);
    const best = before && order.indexOf(before.mark) > order.indexOf(mark) ? before.mark : mark;
    points.set(key, {
      key,
      revenue: Number(revenue),
      surprise: Number(surprise),
      mark: best,
      ids: [...(before?.ids ?? []), candidate.id],
    });
  }
  return [...points.values()].toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
}
