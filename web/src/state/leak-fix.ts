// Trying a fix: the engine's own edit, done as any other and taken back like one.
import type { LeakageAnswer, LeakFinding } from "../engine/contract.ts";
import { accepted } from "../engine/questions.ts";
import { leakTexts } from "../leak-texts.ts";
import type { Operation } from "./operations.ts";
import { sentencesOf } from "./refusals.ts";
import type { Workspace } from "./workspace.ts";

export type FixAs = "mended" | "meant";

function labelOf(answer: LeakageAnswer, finding: LeakFinding, as: FixAs): string {
  const title = answer.checks.find(({ check }) => check === finding.check)?.title ?? finding.check;
  return leakTexts.fixLabel[as](title.toLowerCase(), finding.name);
}

/** True once the book has the edit. */
export async function tryFix(
  workspace: Workspace,
  answer: LeakageAnswer,
  finding: LeakFinding,
  as: FixAs,
): Promise<boolean> {
  const { book } = workspace;
  const { leak_fix } = await workspace.editor.ask({ leak_fix: { finding: finding.finding, as } });
  const fix = accepted(leak_fix);
  if (!fix || workspace.book !== book) {
    const sentences = leak_fix?.ok === false ? sentencesOf(leak_fix.problems) : [leakTexts.moved];
    workspace.notice = { title: leakTexts.notTried, sentences };
    return false;
  }
  const label = labelOf(answer, finding, as);
  workspace.edit({ label, operations: () => fix.edit.operations as unknown as Operation[] });
  await workspace.editor.settled();
  if (workspace.undoLabel !== label) return false;
  const isStep = as === "mended" && finding.currency === answer.currency;
  const amount = isStep ? finding.amount : null;
  workspace.leaking.tried = { finding: finding.finding, label, amount, before: answer.total };
  return true;
}
