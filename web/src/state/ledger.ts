// The journal as the page shows it: one month of one client or of all, by entry and by account.
import type { JournalAnswer } from "../engine/contract.ts";
import { compareDecimals, isNegative, withoutSign } from "../format/decimal.ts";
import { addDecimals } from "../format/sum.ts";

export type JournalEntry = JournalAnswer["entries"][number];
export type Posting = JournalEntry["postings"][number];
export type Deferred = JournalAnswer["deferred"][number];
export type DeferredMonth = Deferred["months"][number];
export type DeferredFigure = Exclude<keyof DeferredMonth, "month">;
export type Side = "debit" | "credit";

/** A month, and one client or all of a currency: amounts of several are never added up. */
export interface Scope {
  readonly month: string;
  readonly of: { readonly client: string } | { readonly currency: string };
}

export function isOf(
  one: { readonly client: string; readonly currency: string },
  { of }: Scope,
): boolean {
  return "client" in of ? one.client === of.client : one.currency === of.currency;
}

export interface AccountRow {
  readonly account: string;
  readonly classes: readonly Posting["class"][];
  readonly debit: string;
  readonly credit: string;
  /** Of all months up to this one's end; debit above zero. */
  readonly balance: string;
}

export function entriesIn(entries: readonly JournalEntry[], scope: Scope): readonly JournalEntry[] {
  return entries.filter((entry) => entry.on.startsWith(scope.month) && isOf(entry, scope));
}

export function sideOf({ amount }: Posting): Side {
  return isNegative(amount) ? "credit" : "debit";
}

export function accountRows(entries: readonly JournalEntry[], scope: Scope): AccountRow[] {
  const known = new Map<string, { inMonth: Posting[]; until: string[] }>();
  for (const entry of entries) {
    if (entry.on.slice(0, 7) > scope.month) continue;
    if (!isOf(entry, scope)) continue;
    const isInMonth = entry.on.startsWith(scope.month);
    for (const posting of entry.postings) {
      const row = known.get(posting.account) ?? { inMonth: [], until: [] };
      row.until.push(posting.amount);
      if (isInMonth) row.inMonth.push(posting);
      known.set(posting.account, row);
    }
  }
  return [...known]
    .filter(([, { inMonth }]) => inMonth.length > 0)
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([account, { inMonth, until }]) => ({
      account,
      classes: [...new Set(inMonth.map((posting) => posting.class))],
      debit: sumSide(inMonth, "debit"),
      credit: sumSide(inMonth, "credit"),
      balance: addDecimals(until),
    }));
}

function sumSide(postings: readonly Posting[], side: Side): string {
  return addDecimals(
    postings.filter((one) => sideOf(one) === side).map(({ amount }) => withoutSign(amount)),
  );
}

export interface BothSides {
  readonly debit: string;
  readonly credit: string;
  readonly areEqual: boolean;
}

export function bothSides(rows: readonly AccountRow[]): BothSides {
  const debit = addDecimals(rows.map((row) => row.debit));
  const credit = addDecimals(rows.map((row) => row.credit));
  return { debit, credit, areEqual: compareDecimals(debit, credit) === 0 };
}

export interface DeferredRow {
  readonly deferred: Deferred;
  readonly month: DeferredMonth;
}

export const deferredFigures: readonly DeferredFigure[] = [
  "opening",
  "sold",
  "recognised",
  "expired",
  "taken_back",
  "closing",
];

/** The roll-forwards of the month in which something stands or moves. */
export function deferredRows(deferred: readonly Deferred[], scope: Scope): DeferredRow[] {
  return deferred
    .filter((one) => isOf(one, scope))
    .flatMap((one) => {
      const row = one.months.find((candidate) => candidate.month === scope.month);
      const isEmpty = deferredFigures.every((name) => /^-?[0.]*$/.test(row?.[name] ?? "0"));
      return row && !isEmpty ? [{ deferred: one, month: row }] : [];
    });
}

/** A name for a posting that stays while other things change. */
export function postingKey(entry: JournalEntry, posting: Posting): string {
  const place = entry.postings.indexOf(posting);
  const { on, source, client, invoice } = entry;
  return [client, on, source, invoice ?? "", posting.what ?? posting.class, place].join("|");
}

/** The postings as rows of a spreadsheet, with a head. */
export function postingRows(
  entries: readonly JournalEntry[],
  nameOf: (client: string) => string,
): string[][] {
  const head = ["Date", "Entry", "Number", "Client", "Account", "Class", "For", "Debit", "Credit"];
  const rows = entries.flatMap((entry) =>
    entry.postings.map((posting) => {
      const size = withoutSign(posting.amount);
      const isDebit = sideOf(posting) === "debit";
      return [
        entry.on,
        entry.source,
        entry.number ?? "",
        nameOf(entry.client),
        posting.account,
        posting.class,
        posting.what ?? "",
        isDebit ? size : "",
        isDebit ? "" : size,
      ];
    }),
  );
  return [head, ...rows];
}
