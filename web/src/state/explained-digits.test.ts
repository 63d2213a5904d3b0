// Digits of an explanation's amounts.
import { expect, test } from "vitest";
import type { Explanation } from "../engine/contract.ts";
import { explainedDigits } from "./explained-digits.ts";

const overview = {
  currency_digits: 2,
  other_currencies: [{ currency: "JPY", currency_digits: 0, total: "0", months: [] }],
};

function explanationIn(currency?: string): Explanation {
  const inputs = currency === undefined ? [] : [{ name: "currency", value: currency }];
  return {
    ok: true,
    id: "",
    rule: { id: "", name: "", evidence: "design", source: "" },
    sentence: "",
    inputs,
    steps: [],
    rows: [],
    usage_rows: [],
    rows_total: 0,
    settings: [],
    result: "0",
  };
}

test("a client's own currency has its own digits, all else the book's", () => {
  expect(explainedDigits(explanationIn("JPY"), overview)).toBe(0);
  expect(explainedDigits(explanationIn("USD"), overview)).toBe(2);
  expect(explainedDigits(explanationIn(), overview)).toBe(2);
  expect(explainedDigits(explanationIn(), undefined)).toBe(2);
});
