// The geometry of a block's burn-down: what is stacked where. Numbers here are pixels in the making;
// every amount that is printed stays the engine's text.
import { type Columns, columnValues, dayText, fixedPointText } from "../engine/columns.ts";
import type { BlockHistory, Lot, Movement } from "../engine/contract.ts";
import { parseDate } from "../format/dates.ts";
import { splitDecimal } from "../format/decimal.ts";

export interface BalancePoint {
  readonly on: string;
  readonly day: number;
  readonly height: number;
  readonly left: string;
}

export interface LotArea {
  readonly lot: Lot;
  readonly place: number;
  readonly steps: readonly LotStep[];
}

export interface LotStep {
  readonly day: number;
  readonly low: number;
  readonly high: number;
}

const millisecondsInDay = 86_400_000;

export function dayOf(date: string): number {
  return parseDate(date).getTime() / millisecondsInDay;
}

export function balancePoints({ header, bytes }: Columns): BalancePoint[] {
  const on = header.columns.find((column) => column.name === "on");
  const left = header.columns.find((column) => column.name === "left");
  if (!on || !left) return [];
  const days = columnValues(on, header.rows, bytes);
  const lefts = columnValues(left, header.rows, bytes) as BigInt64Array;
  return Array.from(lefts, (value, row) => {
    const day = Number(days[row]);
    const text = trimFraction(fixedPointText(value, left.digits ?? 0), 2);
    return { on: dayText(day), day, height: Number(text), left: text };
  });
}

/** Drops zeros at the end of the fraction down to `digits`; nothing that counts is lost. */
export function trimFraction(text: string, digits: number): string {
  const { negative, whole, fraction } = splitDecimal(text);
  let end = fraction.length;
  while (end > digits && fraction[end - 1] === "0") end -= 1;
  const kept = fraction.slice(0, end);
  return (negative ? "-" : "") + whole + (kept ? `.${kept}` : "");
}

/** Nearest expiry at the bottom: that is the order in which lots are lost. */
export function stackLots({ lots, movements }: BlockHistory): LotArea[] {
  const stacked = lots.toSorted(
    (a, b) =>
      (a.expires_on ?? "9999").localeCompare(b.expires_on ?? "9999") ||
      a.granted_on.localeCompare(b.granted_on),
  );
  const remaining = new Map<string, number>(stacked.map((lot) => [lot.id, 0]));
  const steps = new Map<string, LotStep[]>(stacked.map((lot) => [lot.id, []]));
  // Work is drawn in the order in which it was saved, which is not the order of its days; the line
  // shows the balance of each day, so the areas under it must too.
  for (const [on, moved] of byDay(movements)) {
    for (const movement of moved) {
      const before = movement.lot === null ? undefined : remaining.get(movement.lot);
      if (movement.lot === null || before === undefined) continue;
      remaining.set(movement.lot, before + changeOfLot(movement));
    }
    addSteps(stacked, remaining, steps, dayOf(on));
  }
  const granted = lots.map((lot) => lot.id);
  return stacked.map((lot) => ({
    lot,
    place: granted.indexOf(lot.id),
    steps: steps.get(lot.id) ?? [],
  }));
}

/** Repaying takes from the lot, although the balance fell already when the work was owed. */
function changeOfLot({ kind, quantity, beyond }: Movement): number {
  return kind === "repay" ? -Number(beyond) : Number(quantity);
}

function byDay(movements: readonly Movement[]): [string, Movement[]][] {
  const days = new Map<string, Movement[]>();
  for (const movement of movements) {
    const moved = days.get(movement.on);
    if (moved) moved.push(movement);
    else days.set(movement.on, [movement]);
  }
  return [...days].sort(([a], [b]) => a.localeCompare(b));
}

function addSteps(
  stacked: readonly Lot[],
  remaining: ReadonlyMap<string, number>,
  steps: ReadonlyMap<string, LotStep[]>,
  day: number,
): void {
  let low = 0;
  for (const lot of stacked) {
    const left = Math.max(0, remaining.get(lot.id) ?? 0);
    const own = steps.get(lot.id);
    const last = own?.at(-1);
    const isDrawn = left > 0 || (last !== undefined && last.high > last.low);
    const isSame = last && last.low === low && last.high === low + left;
    if (isDrawn && !isSame) own?.push({ day, low, high: low + left });
    low += left;
  }
}
