// Explanations that the page makes itself, of amounts that it shows beside each other.
import type { Explanation, ExplanationStep } from "../engine/contract.ts";
import { addDecimals } from "../format/sum.ts";
import { compareDecimals } from "../format/decimal.ts";

export interface Part {
  readonly label: string;
  readonly amount: string;
}

export function given(id: string, label: string, amount: string): ExplanationStep {
  return { id, label, operation: "given", operands: [], result: amount };
}

/** `currency`: the amounts', where it may be a client's own. */
export function sumOf(
  sentence: string,
  parts: readonly Part[],
  total: Part,
  currency?: string,
): Explanation {
  const steps: ExplanationStep[] = parts.map((part, place) =>
    given(`part-${String(place)}`, part.label, part.amount),
  );
  steps.push({
    id: "total",
    label: total.label,
    operation: "add",
    operands: steps.map((step) => `$${step.id}`),
    result: total.amount,
  });
  const inputs = currency === undefined ? [] : [{ name: "currency", value: currency }];
  return { ...explanation(sentence, total.amount, steps), inputs };
}

/** The parts beside the whole where they make it; else the whole alone. */
export function sumOrWhole(sentence: string, parts: readonly Part[], total: Part): Explanation {
  const sum = addDecimals(parts.map(({ amount }) => amount));
  if (parts.length > 0 && compareDecimals(sum, total.amount) === 0) {
    return sumOf(sentence, parts, total);
  }
  return explanation(sentence, total.amount, [given("total", total.label, total.amount)]);
}

export function explanation(
  sentence: string,
  result: string,
  steps: ExplanationStep[],
  settings: Explanation["settings"] = [],
): Explanation {
  return {
    ok: true,
    id: "",
    rule: { id: "", name: "", evidence: "design", source: "" },
    sentence,
    inputs: [],
    steps,
    rows: [],
    usage_rows: [],
    rows_total: 0,
    settings,
    result,
  };
}
