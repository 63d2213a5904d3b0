// "Why this number?" for the steps of the waterfall and the gap that they come to.
import type { Explanation, LeakageAnswer } from "../engine/contract.ts";
import { formatMonth } from "../format/dates.ts";
import { withOtherSign } from "../format/decimal.ts";
import { causeWord } from "../leak-texts.ts";
import { explanation, given, sumOf, sumOrWhole } from "./explanations.ts";
import { type LeakStep, type Scope, stepParts, waterfall } from "./leakage.ts";

export interface LeakTarget {
  readonly sum: "leak";
  /** Of the step; null for the gap. */
  readonly step: string | null;
  readonly by: "check" | "cause";
  readonly scope: Scope;
}

export function explainLeak(target: LeakTarget, answer: LeakageAnswer): Explanation | null {
  const { scope, by } = target;
  const shown = waterfall(answer, scope, by);
  const step = shown?.steps.find(({ key }) => key === target.step);
  if (!shown || (target.step !== null && !step)) return null;
  const where = [
    scope.month === null ? "in the whole period" : `in ${formatMonth(scope.month)}`,
    answer.clients.find(({ client }) => client === scope.client)?.name ?? "all clients",
  ].join(", ");
  return step ? explainStep(answer, scope, step, where) : explainGap(shown, where);
}

function explainGap(
  shown: { readonly earned: string; readonly invoiced: string; readonly gap: string },
  where: string,
): Explanation {
  const sentence = `What is invoiced less what was signed earns, before tax, ${where}. The steps of the waterfall come to the same.`;
  return explanation(sentence, withOtherSign(shown.gap), [
    given("invoiced", "Invoiced", shown.invoiced),
    given("earned", "Earned", shown.earned),
    {
      id: "gap",
      label: "Invoiced less earned",
      operation: "subtract",
      operands: ["$invoiced", "$earned"],
      result: withOtherSign(shown.gap),
    },
  ]);
}

function explainStep(
  answer: LeakageAnswer,
  scope: Scope,
  step: LeakStep,
  where: string,
): Explanation {
  const way = step.direction === "under" ? "too little is invoiced" : "too much is invoiced";
  const name = step.check === null && step.cause ? causeWord[step.cause] : step.title;
  const rule = step.check ? ` ${step.check.rule}` : "";
  const sentence = `${name}: ${way}, ${where}.${rule}`;
  const parts = stepParts(answer, scope, step).map(({ label, amount }) => ({
    label,
    amount: withOtherSign(amount),
  }));
  const total = { label: name, amount: step.change };
  return step.cause ? sumOf(sentence, parts, total) : sumOrWhole(sentence, parts, total);
}
