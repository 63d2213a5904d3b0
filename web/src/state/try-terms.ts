// Trying other terms: an ordinary edit of the agreement, seen at once in every total and taken back
// like any other.
import type { BetterCandidate, Block } from "../engine/contract.ts";
import { accepted } from "../engine/questions.ts";
import { betterTexts } from "../better-texts.ts";
import { withCandidate } from "./better-terms.ts";
import { editAgreement } from "./edits.ts";
import { sentencesOf } from "./refusals.ts";
import type { Workspace } from "./workspace.ts";

/** True once the book has the terms, which `words` name to whoever wants to undo them. */
export async function tryTerms(
  workspace: Workspace,
  agreement: string,
  candidate: BetterCandidate,
  words: string,
): Promise<boolean> {
  const { book, bettering } = workspace;
  const signed = book ? bettering.signedOf(book, agreement) : undefined;
  if (!book || !signed?.block) return false;
  let converted: Block | undefined = signed.block;
  if (candidate.unit !== signed.block.unit) {
    // The engine converts all that the block counts, at the price of its hour.
    const question = { block_in_unit: { agreement, unit: candidate.unit } };
    const { block_in_unit } = await bettering.askSigned(book, agreement, question);
    converted = accepted(block_in_unit)?.agreement.block;
    if (!converted || !workspace.book || bettering.signedOf(workspace.book, agreement) !== signed) {
      const refused = block_in_unit?.ok === false ? sentencesOf(block_in_unit.problems) : [];
      const sentences = refused.length > 0 ? refused : [betterTexts.moved];
      workspace.notice = { title: betterTexts.notTried, sentences };
      return false;
    }
  }
  const changed = withCandidate(signed, converted, candidate);
  bettering.note(book, candidate.id, changed);
  const label = betterTexts.label(words, signed.name);
  workspace.edit({ label, operations: editAgreement(agreement, () => changed) });
  await workspace.editor.settled();
  return workspace.book !== null && bettering.triedIn(workspace.book, agreement) === candidate.id;
}

/** Puts back what was signed before the first try. */
export function goBack(workspace: Workspace, agreement: string): void {
  const { book, bettering } = workspace;
  const signed = book ? bettering.signedOf(book, agreement) : undefined;
  if (!signed) return;
  const label = betterTexts.backLabel(signed.name);
  workspace.edit({ label, operations: editAgreement(agreement, () => signed) });
}
