import { expect, test } from "vitest";
import type { BlockHistory, Movement } from "../engine/contract.ts";
import { dayOf, stackLots, trimFraction } from "./burn-down.ts";

function movement(kind: Movement["kind"], on: string, lot: string, quantity: string): Movement {
  const rest = { entry: null, note: "", hours: null, rate: null, beyond: "0.00", left: "0.00" };
  return { id: `${on}${kind}${quantity}`, kind, on, lot, quantity, ...rest };
}

function history(movements: Movement[], lots: readonly [string, string | null][]): BlockHistory {
  return {
    agreement: "a",
    client: "c",
    name: "Block",
    unit: "hours",
    months: [],
    movements,
    alerts: [],
    lots: lots.map(([granted_on, expires_on]) => ({
      id: granted_on,
      origin: "grant" as const,
      granted_on,
      expires_on,
      granted: "0",
      drawn: "0",
      expired: "0",
      taken_back: "0",
      left: "0",
    })),
  };
}

test("the lot that expires first lies at the bottom", () => {
  const [first, second] = stackLots(
    history(
      [
        movement("grant", "2026-01-01", "2026-01-01", "10"),
        movement("grant", "2026-02-01", "2026-02-01", "5"),
      ],
      [
        ["2026-01-01", null],
        ["2026-02-01", "2026-03-01"],
      ],
    ),
  );
  expect(first?.lot.id).toBe("2026-02-01");
  expect(first?.steps).toEqual([{ day: dayOf("2026-02-01"), low: 0, high: 5 }]);
  expect(second?.steps.at(-1)).toEqual({ day: dayOf("2026-02-01"), low: 5, high: 15 });
});

test("work that was saved late is drawn on its own day, as the line has it", () => {
  const [lot] = stackLots(
    history(
      [
        movement("grant", "2026-01-01", "2026-01-01", "10"),
        movement("draw", "2026-01-20", "2026-01-01", "-2"),
        movement("draw", "2026-01-10", "2026-01-01", "-3"),
      ],
      [["2026-01-01", null]],
    ),
  );
  expect(lot?.steps.map(({ high }) => high)).toEqual([10, 7, 5]);
  expect(lot?.steps.map(({ day }) => day)).toEqual(
    ["2026-01-01", "2026-01-10", "2026-01-20"].map(dayOf),
  );
});

test("trimFraction drops zeros, but nothing that counts", () => {
  expect(trimFraction("6325.0000", 2)).toBe("6325.00");
  expect(trimFraction("0.1250", 2)).toBe("0.125");
});
