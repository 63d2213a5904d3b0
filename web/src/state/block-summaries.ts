// The list of blocks asks again only for those that an edit may have changed: a block's answer is
// long, and a keystroke in one agreement touches one client.
import type { Book } from "../engine/contract.ts";
import type { BlockSummary } from "../engine/questions.ts";
import { blocksOf } from "./whereabouts.ts";

/** The blocks whose summary of the book before can't be used for the book after. */
export function staleBlocks(before: Book | null, after: Book): string[] {
  const blocks = blocksOf(after);
  if (!before || !differsInAgreementsOnly(before, after)) return blocks.map(({ id }) => id);
  const known = new Map(before.agreements.map((agreement) => [agreement.id, agreement]));
  const touched = new Set<string>();
  for (const agreement of after.agreements) {
    if (known.get(agreement.id) !== agreement) touched.add(agreement.client);
    known.delete(agreement.id);
  }
  for (const removed of known.values()) touched.add(removed.client);
  return blocks.filter(({ client }) => touched.has(client)).map(({ id }) => id);
}

// Books share what they have in common, so the same list is the same object.
function differsInAgreementsOnly(before: Book, after: Book): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Book)[]);
  keys.delete("agreements");
  return [...keys].every((key) => before[key] === after[key]);
}

/** New summaries in the place of old ones; those of blocks that are gone are left out. */
export function mergeSummaries(
  before: readonly BlockSummary[],
  answered: readonly BlockSummary[],
  book: Book,
): readonly BlockSummary[] {
  const byId = new Map([...before, ...answered].map((summary) => [summary.agreement, summary]));
  return blocksOf(book).flatMap(({ id }) => byId.get(id) ?? []);
}
