// The clients' order in the tree: largest first. It is made when a book is opened or another month
// is chosen and then holds still, so that rows don't jump away under the hand that edits them.
import type { Overview } from "../engine/contract.ts";
import { compareDecimals } from "../format/decimal.ts";

export function orderClients(
  overview: Overview,
  before: readonly string[],
  isAnotherMonth: boolean,
): readonly string[] {
  const known = new Set(before);
  const ids = overview.clients.map(({ client }) => client);
  const isAnotherBook = !ids.some((id) => known.has(id));
  if (isAnotherBook || isAnotherMonth) {
    const byTotal = overview.clients.toSorted((a, b) => compareDecimals(b.total, a.total));
    return byTotal.map(({ client }) => client);
  }
  const present = new Set(ids);
  return [...before.filter((id) => present.has(id)), ...ids.filter((id) => !known.has(id))];
}
