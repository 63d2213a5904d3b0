import { describe, expect, test } from "vitest";
import {
  compareDecimals,
  formatAmountsIn,
  formatNumbersIn,
  formatDecimal,
  isNegative,
  isZero,
  misplacedSeparator,
  normaliseDecimal,
  padFraction,
  withOtherSign,
} from "./decimal.ts";

describe("formatDecimal", () => {
  test.each([
    ["zero is printed", "0.00", "0.00"],
    ["three digits need no comma", "999", "999"],
    ["the first comma", "1000", "1,000"],
    ["groups of three", "1234567.8", "1,234,567.8"],
    ["a true minus sign", "-1234.50", "−1,234.50"],
    ["beyond what a double holds", "9007199254740993.01", "9,007,199,254,740,993.01"],
    ["the fraction is never grouped", "0.123456789012", "0.123456789012"],
  ])("%s", (_why, text, printed) => {
    expect(formatDecimal(text)).toBe(printed);
  });
});

describe("normaliseDecimal: what is typed, in the contract's form", () => {
  test.each([
    ["grouped digits", "6,250.00", "6250.00"],
    ["a currency sign", "$6,250", "6250"],
    ["a negative amount with a sign", "−$12.50", "-12.50"],
    ["a point at the end while typing", "125.", "125"],
    ["a point at the beginning", ".5", "0.5"],
    ["zeros at the beginning", "007", "7"],
    ["zero itself", "0", "0"],
    ["spaces", " 1 250 ", "1250"],
    ["a narrow space, as Intl prints it", "1\u202f250.50", "1250.50"],
    ["several groups", "1,250,000", "1250000"],
    ["a currency of letters", "CHF 12.50", "12.50"],
    ["decimals after a comma", "12,50", "12,50"],
    ["a group of two", "1,25", "1,25"],
    ["a group of four", "1,2500", "1,2500"],
    ["a first group of four", "1250,000", "1250,000"],
    ["a comma at the end", "1,250,", "1,250,"],
    ["a comma after the point", "1.250,50", "1.250,50"],
    ["two kinds of separator", "1,250 000", "1,250 000"],
    ["letters before the digits", "x12", "x12"],
    ["not a number goes to the engine as it is", "12x", "12x"],
    ["nothing stays nothing", "  ", ""],
    ["a lone sign is not a number", "-", "-"],
  ])("%s", (_why, typed, expected) => {
    expect(normaliseDecimal(typed)).toBe(expected);
  });
});

describe("misplacedSeparator", () => {
  test.each(["1,250", "1,250.50", "12.50", "$6,250", "1 250", "", "-", "12x"])(
    "has nothing to say about %j",
    (typed) => {
      expect(misplacedSeparator(typed)).toBeNull();
    },
  );

  test.each(["12,50", "1,2", "1,25,000", "1250,000", "1.250,50", "1'25", "12 50"])(
    "refuses %j, whose size would be a guess",
    (typed) => {
      expect(misplacedSeparator(typed)).toMatch(/stands only between thousands/);
      expect(normaliseDecimal(typed)).toBe(typed);
    },
  );

  test("says how decimals are written where they seem to be meant", () => {
    expect(misplacedSeparator("-12,50")).toContain("For decimals write a point: -12.50.");
  });
});

test("padFraction fills up to the digits and keeps a longer fraction", () => {
  expect(padFraction("6250", 2)).toBe("6250.00");
  expect(padFraction("0.125", 2)).toBe("0.125");
  expect(padFraction("-5", 0)).toBe("-5");
});

test("a negative zero is zero and has no direction", () => {
  expect(isZero("-0.00")).toBe(true);
  expect(isNegative("-0.00")).toBe(false);
  expect(withOtherSign("-0.00")).toBe("0.00");
});

test("compareDecimals orders exactly, whatever the number of digits", () => {
  const sorted = ["2.50", "-10", "9007199254740993", "2.5001", "9007199254740992", "-2", "2.5"];
  expect(sorted.toSorted(compareDecimals)).toEqual([
    "-10",
    "-2",
    "2.50",
    "2.5",
    "2.5001",
    "9007199254740992",
    "9007199254740993",
  ]);
});

test("formatNumbersIn groups whole amounts too, as of yen, but no ids", () => {
  expect(formatNumbersIn("6250 prepaid, 1200.5 less 1000 of T-12841")).toBe(
    "6,250 prepaid, 1,200.5 less 1,000 of T-12841",
  );
});

test("formatAmountsIn groups a whole amount before its unit", () => {
  expect(formatAmountsIn("In October 2026 the 62500 JPY and 1200 hours of 2026.")).toBe(
    "In October 2026 the 62,500 JPY and 1,200 hours of 2026.",
  );
});

test("formatAmountsIn groups amounts, but neither years nor tickets", () => {
  expect(formatAmountsIn("6250.00 prepaid in 2026 for T-12841.50")).toBe(
    "6,250.00 prepaid in 2026 for T-12841.50",
  );
});
