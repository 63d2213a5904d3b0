// An explanation's steps in the form in which one would write them down: "36.00 h × 125.00".
import type { Explanation, ExplanationStep } from "../engine/contract.ts";
import { formatDecimal } from "../format/decimal.ts";

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

export interface WrittenStep {
  readonly id: string;
  readonly label: string;
  readonly working: string;
  readonly result: string;
}

export function writtenSteps(steps: readonly ExplanationStep[]): WrittenStep[] {
  const results = new Map<string, string>();
  return steps.map((step) => {
    results.set(`$${step.id}`, step.result);
    return {
      id: step.id,
      label: step.label,
      working: workingOf(step, (operand) => formatOperand(results.get(operand) ?? operand)),
      result: formatDecimal(step.result),
    };
  });
}

function workingOf(step: ExplanationStep, shown: (operand: string) => string): string {
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
    case "round":
      return `${operands.map(shown).join(" ")}, ${roundingWords[step.rounding ?? ""] ?? "rounded"}`;
    case "sum_rows":
      return "from the rows";
    default:
      return "";
  }
}

function formatOperand(operand: string): string {
  return /^-?\d+(\.\d+)?$/.test(operand) ? formatDecimal(operand) : operand;
}

export type { Explanation };
