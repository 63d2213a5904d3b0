// Which count of a vendor an addition stands beside: the one that somebody has chosen, else the one that
// the engine finds by its name (see engine/leakage/count_groups.h), so that it can be confirmed.
import type { Addition, Agreement, Book } from "../engine/contract.ts";
import { editAgreement, type Operations } from "./edits.ts";

type VendorCount = NonNullable<Addition["vendor_count"]>;

/** Names are the same but for case, blanks and signs. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9\u0080-\uffff]/g, "");
}

export function vendorCountOf(
  book: Book,
  agreement: Agreement,
  addition: Addition,
): VendorCount | undefined {
  if (addition.vendor_count) return addition.vendor_count;
  const name = plain(addition.name);
  if (name === "") return undefined;
  for (const { id: source, name: called, snapshots = [] } of book.count_sources ?? []) {
    for (const { client, attributes = [] } of snapshots) {
      if (client !== agreement.client) continue;
      const match = attributes.find(({ value }) => plain(value) === name);
      if (match) return { source, match: [match] };
      if (attributes.length === 0 && plain(called) === name) return { source };
    }
  }
  return undefined;
}

/** "Microsoft 365, Business Premium": the source, and which of its rows. */
export function vendorCountWords(book: Book, { source, match = [] }: VendorCount): string {
  const named = book.count_sources?.find(({ id }) => id === source)?.name;
  return [named ?? "nobody’s count", ...match.map(({ value }) => value)].join(", ");
}

/** Writes the match down in the addition, where it is seen and changed. */
export function chooseCount(agreement: string, addition: string, count: VendorCount): Operations {
  return editAgreement(agreement, (before) => ({
    ...before,
    additions: (before.additions ?? []).map((one) =>
      one.id === addition && !one.vendor_count ? { ...one, vendor_count: count } : one,
    ),
  }));
}
