// What forms and buttons ask beside the questions of the views.
import type { Block, Book } from "../engine/contract.ts";
import { accepted } from "../engine/questions.ts";
import { formatMonth, lastDay } from "../format/dates.ts";
import { texts } from "../texts.ts";
import { editAgreement, editWhole } from "./edits.ts";
import { sentencesOf } from "./refusals.ts";
import type { Workspace } from "./workspace.ts";

/** What is to be added; where the book lacks what it must refer to, says so. */
export function make<T>(
  workspace: Workspace,
  make: (around: { readonly book: Book; readonly month: string }) => T | undefined,
  lack: string = texts.nothingToReferTo,
): T | undefined {
  const { book, month } = workspace;
  const made = book ? make({ book, month }) : undefined;
  if (made === undefined) workspace.notice = { title: texts.unchanged, sentences: [lack] };
  return made;
}

/**
 * Counts a block in the other unit. The engine converts its size at the price of its hour, so that
 * fifty hours become what they were sold for. False where it can't: the size must be told anew,
 * because fifty hours are not fifty dollars.
 */
export async function changeBlockUnit(
  workspace: Workspace,
  id: string,
  unit: Block["unit"],
): Promise<boolean> {
  const { block_in_unit } = await workspace.editor.ask({ block_in_unit: { agreement: id, unit } });
  const block = accepted(block_in_unit)?.agreement.block;
  if (!block) return false;
  workspace.edit({
    label: "the block’s unit",
    operations: editAgreement(id, (before) => ({ ...before, block })),
  });
  return true;
}

const pauseMs = 400;

/**
 * Asks for the whole bill once typing pauses, for a form that tells a part of it: it is long. What
 * comes back ends the wait.
 */
export function wantBill(workspace: Workspace): () => void {
  const { book } = workspace;
  if (book === null || book === workspace.billed) return () => undefined;
  const timer = setTimeout(() => {
    void workspace.editor.ask({ result: {} }).then(({ result }) => {
      if (!result || workspace.book !== book) return;
      workspace.billed = book;
      workspace.answers = { ...workspace.answers, result };
    });
  }, pauseMs);
  return () => {
    clearTimeout(timer);
  };
}

/** Closes all months before that day, or says why not. */
export async function closeMonths(workspace: Workspace, until: string): Promise<void> {
  const { closing } = await workspace.editor.ask({ closing: { until } });
  const ledger = accepted(closing)?.ledger;
  const months = formatMonth(lastDay(until));
  if (ledger) {
    workspace.edit({
      label: `closing months to ${months}`,
      operations: editWhole("ledger", () => ledger as NonNullable<Book["ledger"]>),
    });
  } else if (closing?.ok === false) {
    const sentences = sentencesOf(closing.problems);
    workspace.notice = { title: `${months} was not closed.`, sentences };
  }
}

/** Opens the book that the questionnaire's answers make; undo brings the one before back. */
export function openAnswered(workspace: Workspace, book: Book, label: string): void {
  workspace.notice = null;
  workspace.editor.open(book, label);
}
