// Agreements by what they earn, the lowest margin first; those whose costs nobody has said come last,
// since no place among the others can be told.
import type { MarginsAnswer } from "../engine/contract.ts";
import { compareDecimals } from "../format/decimal.ts";

export type MarginRow = MarginsAnswer["agreements"][number];

export function marginRows(
  { agreements }: Pick<MarginsAnswer, "agreements">,
  isBelowOnly: boolean,
): MarginRow[] {
  const shown = agreements.filter(({ below_floor }) => !isBelowOnly || below_floor.length > 0);
  return shown.toSorted((a, b) => {
    const [one, other] = [a.figures.margin, b.figures.margin];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return compareDecimals(one, other);
  });
}
