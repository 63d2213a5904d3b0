import { expect, test } from "vitest";

import { bandPoints, chanceText, type Futures, runOutText, spanText } from "./block-forecast.ts";
import { dayOf } from "./burn-down.ts";

const futures: Futures = {
  weeks_of_history: 12,
  notes: [],
  span: { start: "2026-04-01", end: "2026-05-01" },
  span_ends_with: "period",
  left: "30.00",
  chance_to_run_out: "0.83",
  runs_out_on: { p10: "2026-04-20", p50: "2026-04-22", p90: null },
  looks_ahead_to: "2026-07-01",
  needed: { p10: "30.00", p50: "44.00", p90: "50.00" },
  expected_beyond: "14.00",
  expected_overage: "1400.00",
  expected_lost: "0.00",
  expected_expiry: "0.00",
  bands: [{ on: "2026-04-05", p10: "22.00", p50: "24.00", p90: "27.50" }],
};

test("a balance at a day's end is drawn at the next morning, after what there is now", () => {
  expect(bandPoints(futures)).toEqual([
    { day: dayOf("2026-04-01"), low: 30, middle: 30, high: 30 },
    { day: dayOf("2026-04-06"), low: 22, middle: 24, high: 27.5 },
  ]);
});

test.each([
  ["0", "0 %"],
  ["0.0001", "less than 1 %"],
  ["0.01", "1 %"],
  ["0.8292", "83 %"],
  ["0.99", "99 %"],
  ["0.9951", "more than 99 %"],
  ["1", "100 %"],
])("a chance of %s is %s", (chance, text) => {
  expect(chanceText(chance)).toBe(text);
});

test("when it runs out is told as far as futures do", () => {
  expect(runOutText(futures)).toBe(
    "One of ten futures has run out by 20 April 2026, five by 22 April 2026.",
  );
  const never = { p10: null, p50: null, p90: null };
  expect(runOutText({ ...futures, runs_out_on: never })).toBe(
    "Fewer than one in ten futures run out by 30 June 2026.",
  );
});

test("the span is named by what ends it", () => {
  expect(spanText(futures)).toBe("before its period ends on 30 April 2026");
  expect(spanText({ ...futures, span_ends_with: "lots" })).toBe(
    "before the last of it expires on 30 April 2026",
  );
  expect(spanText({ ...futures, span_ends_with: "horizon" })).toBe("up to 30 April 2026");
});
