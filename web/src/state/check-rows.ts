// What someone should look at before invoices go out: work on no invoice, work that no agreement paid
// for, counts that nobody has. The engine names each and gives the reason; the book says what it is.
import type { Book, Result, TimeEntry } from "../engine/contract.ts";
import { addDays, formatDate, formatDayMonth, formatPeriod } from "../format/dates.ts";
import { formatDecimal } from "../format/decimal.ts";
import { countFault, notCoveredReason } from "../texts.ts";
import type { FieldPlace } from "./pointers.ts";

type Unbilled = Result["unbilled"][number];
type NotCovered = Result["not_covered"][number];
type Uncounted = NonNullable<Result["uncounted"]>[number];

export interface UnbilledRow {
  readonly kind: Unbilled["kind"];
  readonly id: string;
  /** What, client, day, quantity. */
  readonly cells: readonly string[];
}

export interface UnbilledGroup {
  readonly reason: Unbilled["reason"];
  readonly rows: readonly UnbilledRow[];
}

/** A month as "2026-10", or null for the whole book. */
type Month = string | null;

interface Told {
  readonly on: string;
  readonly cells: readonly string[];
}

function namesOf(elements: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(elements.map(({ id, name }) => [id, name]));
  return (id: string) => names.get(id) ?? id;
}

/** Within a month its name need not be said. */
function dayFormat(month: Month): (day: string) => string {
  return month === null ? formatDate : formatDayMonth;
}

function entryCells(
  entry: TimeEntry,
  clientName: (id: string) => string,
  month: Month,
): readonly string[] {
  const { hours, minutes = 0 } = entry;
  const length = hours === undefined ? `${String(minutes)} min` : `${formatDecimal(hours)} h`;
  const what = entry.note ?? entry.ticket ?? entry.work_type;
  return [what, clientName(entry.client), dayFormat(month)(entry.worked_at), length];
}

export function unbilledRows(
  unbilled: readonly Unbilled[],
  book: Book,
  month: Month,
): UnbilledGroup[] {
  const clientName = namesOf(book.clients);
  const entries = new Map(book.time_entries.map((entry) => [entry.id, entry]));
  const expenses = new Map((book.expenses ?? []).map((expense) => [expense.id, expense]));
  const products = new Map((book.products ?? []).map((product) => [product.id, product]));
  const usage = new Map((book.consumption ?? []).map((row) => [row.id, row]));

  function tell({ kind, entry: id, hours, billed_on: due }: Unbilled): Told | undefined {
    if (kind === "time_entry") {
      const entry = entries.get(id);
      if (!entry) return undefined;
      const [what = "", client = "", day = "", length = ""] = entryCells(entry, clientName, month);
      const part = hours === undefined ? length : `${formatDecimal(hours)} h of it`;
      const quantity = due === undefined ? part : `${part}, on ${formatDate(due)}`;
      return { on: entry.worked_at, cells: [what, client, day, quantity] };
    }
    if (kind === "expense" || kind === "product") {
      const item = (kind === "expense" ? expenses : products).get(id);
      if (!item) return undefined;
      const quantity = "quantity" in item ? formatDecimal(item.quantity) : "1";
      const cells = [item.name, clientName(item.client), dayFormat(month)(item.on), quantity];
      return { on: item.on, cells };
    }
    const row = usage.get(id);
    if (!row) return undefined;
    const what = row.meter ?? row.meter_group ?? id;
    const cells = [
      what,
      clientName(row.client),
      dayFormat(month)(row.on),
      formatDecimal(row.quantity),
    ];
    return { on: row.on, cells };
  }

  const groups = new Map<Unbilled["reason"], UnbilledRow[]>();
  for (const one of unbilled) {
    const told = tell(one) ?? { on: month ?? "", cells: [one.entry] };
    if (month !== null && !told.on.startsWith(month)) continue;
    const rows = groups.get(one.reason) ?? [];
    rows.push({ kind: one.kind, id: one.entry, cells: told.cells });
    groups.set(one.reason, rows);
  }
  return [...groups].map(([reason, rows]) => ({ reason, rows }));
}

/** "its block did not hold all of it" */
export function notCoveredWords({ reason, field }: NotCovered): string {
  return field === null ? notCoveredReason[reason] : `a condition on ${field} does not hold`;
}

export interface NotCoveredRow {
  readonly entry: string;
  /** What, client, day, length, and why, a line an agreement. */
  readonly cells: readonly string[];
}

/** One row an entry, with the reason of each agreement in the order in which they were asked. */
export function notCoveredRows(
  notCovered: readonly NotCovered[],
  book: Book,
  month: Month,
): NotCoveredRow[] {
  const clientName = namesOf(book.clients);
  const agreementName = namesOf(book.agreements);
  const byEntry = new Map<string, NotCovered[]>();
  for (const one of notCovered) {
    const reasons = byEntry.get(one.entry);
    if (reasons) reasons.push(one);
    else byEntry.set(one.entry, [one]);
  }
  return book.time_entries.flatMap((entry) => {
    const reasons = byEntry.get(entry.id);
    if (!reasons || (month !== null && !entry.worked_at.startsWith(month))) return [];
    const why = reasons.map((one) => `${agreementName(one.agreement)}: ${notCoveredWords(one)}`);
    return [{ entry: entry.id, cells: [...entryCells(entry, clientName, month), why.join("\n")] }];
  });
}

export interface UncountedRow {
  readonly key: string;
  readonly place: FieldPlace;
  /** Addition, client, source, what is wrong, days, what stands. */
  readonly cells: readonly string[];
}

/** Updates of count sources that gave no one count; of a client, or of all where it is null. */
export function uncountedRows(
  uncounted: readonly Uncounted[],
  book: Book,
  client: string | null,
  month: Month,
): UncountedRow[] {
  const clientName = namesOf(book.clients);
  const sourceName = namesOf(book.count_sources ?? []);
  const isIn = ({ days }: Uncounted) =>
    month === null || (days.start.slice(0, 7) <= month && days.end > `${month}-01`);
  return uncounted
    .filter((one) => (client === null || one.client === client) && isIn(one))
    .map((one, place) => {
      const agreement = book.agreements.find(({ id }) => id === one.agreement);
      const at = agreement?.additions?.findIndex(({ id }) => id === one.addition) ?? -1;
      const name = agreement?.additions?.[at]?.name ?? one.addition;
      const { start, end } = one.days;
      const days = addDays(start, 1) === end ? formatDate(start) : formatPeriod(start, end);
      return {
        key: `${String(place)}/${one.agreement}/${one.addition}/${start}`,
        place: {
          kind: "agreement",
          id: one.agreement,
          path: `/additions/${String(at)}/counted`,
        } as const,
        cells: [
          name,
          clientName(one.client),
          sourceName(one.source),
          countFault[one.fault],
          days,
          one.count === null ? "nothing is billed" : formatDecimal(one.count),
        ],
      };
    });
}
