// An explanation's steps in the form in which one would write them down: "36.00 × 125.00".
import type { ExplanationStep } from "../engine/contract.ts";
import { formatDecimal, padFraction } from "../format/decimal.ts";
import { printedLabel } from "./printed.ts";

const signs: Partial<Record<ExplanationStep["operation"], string>> = {
  add: "+",
  subtract: "−",
  multiply: "×",
  divide: "÷",
};

const roundingWords: Record<string, string> = {
  half_away_from_zero: "half away from zero",
  half_even: "half to even",
  half_toward_zero: "half toward zero",
  away_from_zero: "away from zero",
  toward_zero: "toward zero",
  floor: "down",
  ceiling: "up",
};

/** More operands than this are rows that stand above anyway. */
const operandsMax = 4;

/** Pieces and days are counted, not measured: they stand without decimals. */
const isCount = /^(Quantity|Included|Units|Days)\b/;

export interface WrittenStep {
  readonly id: string;
  readonly label: string;
  readonly working: string;
  readonly result: string;
}

/** `digits` are the currency's: every measured figure has at least as many, so that points align. */
export function writtenSteps(steps: readonly ExplanationStep[], digits: number): WrittenStep[] {
  const printed = new Map<string, string>();
  return steps.map((step) => {
    const bare = isCount.test(step.label) && !step.result.includes(".");
    const result = formatDecimal(padFraction(step.result, bare ? 0 : (step.digits ?? digits)));
    const working = workingOf(step, result, (operand) => printed.get(operand) ?? grouped(operand));
    printed.set(`$${step.id}`, result);
    return { id: step.id, label: printedLabel(step.label), working, result };
  });
}

/** A number that stands in a step itself; "8.25 %" and the like stay as they are. */
function grouped(operand: string): string {
  return /^-?\d+(\.\d+)?$/.test(operand) ? formatDecimal(operand) : operand;
}

function workingOf(
  step: ExplanationStep,
  result: string,
  shown: (operand: string) => string,
): string {
  const { operation, operands } = step;
  const sign = signs[operation];
  if (sign !== undefined) {
    return operands.length > operandsMax ? "" : operands.map(shown).join(` ${sign} `);
  }
  switch (operation) {
    case "minimum":
      return `smaller of ${operands.map(shown).join(" and ")}`;
    case "maximum":
      return `larger of ${operands.map(shown).join(" and ")}`;
    case "round": {
      const exact = operands.map(shown).join(" ");
      // What needed no rounding says nothing about it.
      if (exact === result) return "";
      return `${exact} rounded ${roundingWords[step.rounding ?? ""] ?? ""}`.trim();
    }
    case "sum_rows":
    case "sum_usage_rows":
      return "from the rows";
    default:
      return "";
  }
}
