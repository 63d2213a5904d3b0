import { expect, test } from "vitest";

import { entryHours } from "./entry-hours.ts";

test.each([
  ["a whole entry", { quantity: "2.75", hours: "2.75", amount: "343.75" }, "2.75"],
  ["the hours of one that a block in hours split", hoursOf("1.25", "156.25"), "1.25"],
  ["the part of one that a block in money split", hoursOf("0.00", "193.75"), "part of 2.75"],
  ["an entry of no minutes", { quantity: "0.00", hours: "0.00", amount: "0.00" }, "0.00"],
])("%s", (_, row, printed) => {
  expect(entryHours(row)).toBe(printed);
});

function hoursOf(quantity: string, amount: string) {
  return { quantity, hours: "2.75", amount };
}
