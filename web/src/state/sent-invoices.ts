// What was really invoiced: changes of the book's sent invoices, and which computed lines each of their
// lines stands for.
import type { ActualInvoice, ActualLine } from "../engine/contract.ts";
import { type Operations, withOptional } from "./edits.ts";
import type { Workspace } from "./workspace.ts";

/** The one place that changes them; resolves when the engine has them. */
export async function changeSent(
  workspace: Workspace,
  label: string,
  operations: Operations,
): Promise<void> {
  workspace.edit({ label, operations });
  await workspace.editor.settled();
}

/** Adds invoices; lines of one that is there already go below its own. */
export function addSent(invoices: readonly ActualInvoice[]): Operations {
  return (book) => {
    const known = new Map((book.actual_invoices ?? []).map((one) => [one.id, one]));
    return invoices.map((invoice) => {
      const before = known.get(invoice.id);
      const value = before ? { ...before, lines: [...before.lines, ...invoice.lines] } : invoice;
      return { operation: "set", kind: "actual_invoice", value };
    });
  };
}

/** "sent-2/3": the third line of that invoice. */
export function placeOfLine(line: string): { readonly invoice: string; readonly place: number } {
  const slash = line.lastIndexOf("/");
  return { invoice: line.slice(0, slash), place: Number(line.slice(slash + 1)) - 1 };
}

function editLines(
  line: string,
  change: (lines: readonly ActualLine[], place: number) => ActualLine[],
): Operations {
  const { invoice: id, place } = placeOfLine(line);
  return (book) => {
    const invoice = book.actual_invoices?.find((one) => one.id === id);
    if (!invoice?.lines[place]) return [];
    const lines = change(invoice.lines, place);
    return lines.length === 0
      ? [{ operation: "remove", kind: "actual_invoice", id }]
      : [{ operation: "set", kind: "actual_invoice", value: { ...invoice, lines } }];
  };
}

/** Says which computed lines a sent one stands for; null gives it back to the rules. */
export function matchLine(line: string, computed: readonly string[] | null): Operations {
  return editLines(line, (lines, at) =>
    lines.map((one, place) => {
      if (place !== at) return one;
      return withOptional(one, "matches", computed === null ? undefined : [...computed]);
    }),
  );
}

/** An invoice goes with its last line. */
export function removeSentLine(line: string): Operations {
  return editLines(line, (lines, at) => lines.filter((_, place) => place !== at));
}

export function removeSentInvoices(ids: readonly string[]): Operations {
  return () => ids.map((id) => ({ operation: "remove", kind: "actual_invoice", id }));
}
