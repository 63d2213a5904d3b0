import { expect, test } from "vitest";
import { figureParts, formatMoney } from "./money.ts";

test.each([
  ["dollars", "-1234.50", "USD", "−$1,234.50"],
  ["yen have no cents", "136904", "JPY", "¥136,904"],
  ["dinars have three digits", "1.250", "KWD", "KWD 1.250"],
  ["a sign of letters stands apart", "10.00", "CHF", "CHF 10.00"],
  ["a currency that Intl does not know", "10.00", "X", "X 10.00"],
])("formatMoney: %s", (_why, amount, currency, printed) => {
  expect(formatMoney(amount, currency)).toBe(printed);
});

test("the grand total is split at its point", () => {
  expect(figureParts("136904.18", "USD")).toEqual({ large: "$136,904", small: ".18" });
  expect(figureParts("136904", "JPY")).toEqual({ large: "¥136,904", small: "" });
});
