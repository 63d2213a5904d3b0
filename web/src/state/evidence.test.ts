import { expect, test } from "vitest";
import { fieldOf, evidenceOf } from "./shapes.ts";

function evidence(of: string, name: string, value?: string) {
  const found = evidenceOf(fieldOf(of, name), value);
  return found && `${found.kind}: ${found.source}`;
}

test("evidence stands beside the value that the schema's words put it with", () => {
  expect(evidence("policies", "entry_order", "saved")).toBe(
    "third_party: Better Invoice on ConnectWise",
  );
  expect(evidence("policies", "entry_order", "worked")).toBe("documented: Autotask");
  expect(evidence("policies", "time_rounding_scope", "ticket")).toBe("documented: HaloPSA");
  expect(evidence("policies", "time_rounding_scope", "day")).toBeUndefined();
});

test("evidence of the default holds where nothing is chosen", () => {
  expect(evidence("policies", "late_entries")).toBe("assumption: ");
  expect(evidence("policies", "late_entries", "next_invoice")).toBeUndefined();
});

test("a value that is only described takes the bracket after “or”", () => {
  expect(evidence("policies", "coverage_match", "best")).toBe("assumption: ");
});

test("one bracket may be about two values", () => {
  const straight = "assumption: the usual straight line";
  expect(evidence("ledger", "fee_recognition", "by_month")).toBe(straight);
  expect(evidence("ledger", "fee_recognition", "by_day")).toBe(straight);
});

test("a bracket in a clause of its own is about the whole field", () => {
  expect(evidence("tax_rate", "amount_per", "unit")).toBe("assumption: ");
  expect(evidence("block", "unlimited")).toBe(
    "schema: ConnectWise applicationUnlimitedFlag, Starting 0.00",
  );
});
