// What is on no invoice, with what the book says of it: the engine names it and gives the reason.
import type { Book, UnbilledAnswer } from "../engine/contract.ts";
import { formatDate } from "../format/dates.ts";
import { formatDecimal } from "../format/decimal.ts";

type Unbilled = UnbilledAnswer["unbilled"][number];

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

export function unbilledRows(unbilled: readonly Unbilled[], book: Book): UnbilledGroup[] {
  const clients = new Map(book.clients.map(({ id, name }) => [id, name]));
  const entries = new Map(book.time_entries.map((entry) => [entry.id, entry]));
  const expenses = new Map((book.expenses ?? []).map((expense) => [expense.id, expense]));
  const products = new Map((book.products ?? []).map((product) => [product.id, product]));
  const usage = new Map((book.consumption ?? []).map((row) => [row.id, row]));

  function cellsOf({ kind, entry: id }: Unbilled): readonly string[] {
    if (kind === "time_entry") {
      const entry = entries.get(id);
      if (!entry) return [id];
      const { hours, minutes = 0 } = entry;
      const length = hours === undefined ? `${String(minutes)} min` : `${formatDecimal(hours)} h`;
      const what = entry.note ?? entry.ticket ?? entry.work_type;
      return [what, clients.get(entry.client) ?? "", formatDate(entry.worked_at), length];
    }
    if (kind === "expense" || kind === "product") {
      const item = (kind === "expense" ? expenses : products).get(id);
      if (!item) return [id];
      const quantity = "quantity" in item ? formatDecimal(item.quantity) : "1";
      return [item.name, clients.get(item.client) ?? "", formatDate(item.on), quantity];
    }
    const row = usage.get(id);
    if (!row) return [id];
    const what = row.meter ?? row.meter_group ?? id;
    return [what, clients.get(row.client) ?? "", formatDate(row.on), formatDecimal(row.quantity)];
  }

  const groups = new Map<Unbilled["reason"], UnbilledRow[]>();
  for (const one of unbilled) {
    const rows = groups.get(one.reason) ?? [];
    rows.push({ kind: one.kind, id: one.entry, cells: cellsOf(one) });
    groups.set(one.reason, rows);
  }
  return [...groups].map(([reason, rows]) => ({ reason, rows }));
}
