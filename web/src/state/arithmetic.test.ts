import { expect, test } from "vitest";
import type { ExplanationStep } from "../engine/contract.ts";
import { writtenSteps } from "./arithmetic.ts";

const given = (id: string, label: string, result: string): ExplanationStep => ({
  id,
  label,
  operation: "given",
  operands: [result],
  result,
});

test("steps are written with the figures that they use, points aligned", () => {
  const written = writtenSteps(
    [
      given("hours", "Hours of the entries", "4"),
      given("rate", "Rate", "125"),
      {
        id: "whole",
        label: "Hours x rate",
        operation: "multiply",
        operands: ["$hours", "$rate"],
        result: "500",
      },
    ],
    2,
  );
  expect(written.map(({ working, result }) => [working, result])).toEqual([
    ["", "4.00"],
    ["", "125.00"],
    ["4.00 × 125.00", "500.00"],
  ]);
});

test("pieces and days are counted without decimals", () => {
  const [quantity] = writtenSteps([given("quantity", "Quantity", "85")], 2);
  expect(quantity?.result).toBe("85");
});

test("rounding is told only where something was rounded", () => {
  const round = (from: string, result: string): ExplanationStep => ({
    id: "amount",
    label: "Amount",
    operation: "round",
    operands: [from],
    digits: 2,
    rounding: "half_away_from_zero",
    result,
  });
  expect(writtenSteps([round("500.00", "500")], 2)[0]?.working).toBe("");
  expect(writtenSteps([round("150.967", "150.97")], 2)[0]?.working).toBe(
    "150.967 rounded half away from zero",
  );
});
