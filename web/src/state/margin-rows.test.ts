import { expect, test } from "vitest";
import { type MarginRow, marginRows } from "./margin-rows.ts";

const row = (name: string, margin: string | null, below: MarginRow["below_floor"] = []) =>
  ({ name, figures: { margin }, below_floor: below }) as MarginRow;

const agreements = [
  row("unknown", null),
  row("large", "1000.00", ["hourly_rate"]),
  row("loss", "-20.00", ["margin_percent"]),
  row("small", "99.50"),
  row("unknown too", null, ["hourly_rate"]),
];

test("the lowest margin comes first, and what nobody knows last, as it stands in the book", () => {
  const names = marginRows({ agreements }, false).map(({ name }) => name);
  expect(names).toEqual(["loss", "small", "large", "unknown", "unknown too"]);
});

test("those below a floor alone", () => {
  const names = marginRows({ agreements }, true).map(({ name }) => name);
  expect(names).toEqual(["loss", "large", "unknown too"]);
});
