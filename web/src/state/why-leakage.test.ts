import { expect, test } from "vitest";
import { smallLeakage } from "./small-leakage.ts";
import { explainLeak, type LeakTarget } from "./why-leakage.ts";

const whole = { month: null, client: null };

function explained(target: Omit<LeakTarget, "sum">) {
  const found = explainLeak({ sum: "leak", ...target }, smallLeakage());
  return found?.steps.map(({ label, operation, result }) => [label, operation, result]);
}

test("a check’s step is the sum of its findings of that direction", () => {
  expect(explained({ step: "rates/under", by: "check", scope: whole })).toEqual([
    ["rates", "given", "-5.00"],
    ["rates", "add", "-5.00"],
  ]);
  expect(explained({ step: "seats/over", by: "check", scope: whole })?.at(-1)).toEqual([
    "seats",
    "add",
    "10.00",
  ]);
});

test("a cause’s step is the sum of its checks", () => {
  const scope = { month: "2026-02", client: null };
  expect(explained({ step: "configuration/under", by: "cause", scope })).toEqual([
    ["rates", "given", "-3.00"],
    ["Configuration", "add", "-3.00"],
  ]);
});

test("a platform’s step stands for itself, and the gap is a difference", () => {
  expect(explained({ step: "borrowing", by: "check", scope: whole })).toEqual([
    ["Borrowing", "given", "-7.00"],
  ]);
  expect(explained({ step: null, by: "check", scope: whole })).toEqual([
    ["Invoiced", "given", "1993.00"],
    ["Earned", "given", "2025.00"],
    ["Invoiced less earned", "subtract", "-32.00"],
  ]);
});

test("what an edit took away has no explanation", () => {
  expect(explained({ step: "gone/under", by: "check", scope: whole })).toBeUndefined();
});
