import { expect, test } from "vitest";

import { readInteger, readPairs, showPairs } from "./typing.ts";

test.each([
  ["30", 30],
  [" 1,440 ", 1440],
  ["-1", -1],
  ["30.5", 30.5],
])("%j is passed on as a number, for the engine to judge", (text, number) => {
  expect(readInteger(text)).toBe(number);
});

test.each(["", "half", "12,50", "1e3"])("%j is passed on as it was typed", (text) => {
  expect(readInteger(text)).toBe(text);
});

test("own fields are a row each, and a value may have colons", () => {
  const pairs = { Site: "North", Time: "10:30" };
  expect(showPairs(pairs)).toBe("Site: North\nTime: 10:30");
  expect(readPairs("Site: North\n\n Time :10:30")).toEqual(pairs);
});
