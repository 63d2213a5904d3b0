// What becomes of work on a platform that has no such line for it: it may be covered there, or refused.
import type { Explanation, Invoice, LineKind } from "../engine/contract.ts";
import { accepted, type Answers, type ProfileChoice, type Questions } from "../engine/questions.ts";
import type { ComparedLine } from "./platforms.ts";

const timeKinds: readonly LineKind[] = [
  "time",
  "covered_time",
  "block_overage",
  "refused_time",
  "carried_time",
  "no_charge_time",
];

/** client/month/agreement/kind/role/type/…: whose work it is, whatever became of it. */
function workOf(line: string): string {
  const [client, month, agreement, , role, type] = line.split("/");
  return JSON.stringify([client, month, agreement, role, type]);
}

/** The invoice's lines that are about the same work as these. */
export function linesOfSameWork(invoice: Invoice, lines: readonly string[]): string[] {
  const works = new Set(lines.map(workOf));
  return invoice.sections
    .flatMap((section) => section.lines)
    .filter(({ id, kind }) => timeKinds.includes(kind) && works.has(workOf(id)))
    .map(({ id }) => id);
}

/** The explanations of a side's own lines; where it has none, of what the same work became there. */
export async function explainSide(
  ask: (questions: Questions) => Promise<Answers>,
  line: ComparedLine,
  profile: ProfileChoice,
  own: readonly string[],
  others: readonly string[],
): Promise<readonly Explanation[]> {
  let lines = own;
  if (lines.length === 0 && timeKinds.includes(line.kind)) {
    const { client, month } = line;
    const { side_invoice } = await ask({ side_invoice: { profile, client, month } });
    const invoice = accepted(side_invoice)?.invoice;
    lines = invoice ? linesOfSameWork(invoice, others) : [];
  }
  if (lines.length === 0) return [];
  const { side_lines } = await ask({ side_lines: { profile, lines } });
  return side_lines ?? [];
}
