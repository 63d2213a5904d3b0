// The rows behind a finding as the page shows them: found in the book by their ids.
import type { Book, LeakFinding } from "../engine/contract.ts";
import { formatDate } from "../format/dates.ts";
import { formatDecimal } from "../format/decimal.ts";
import { evidenceKindWord } from "../leak-texts.ts";
import { count } from "../texts.ts";
import type { FieldPlace } from "./pointers.ts";

type Row = LeakFinding["evidence"][number];

export interface EvidenceRow {
  readonly key: string;
  readonly when: string;
  readonly what: string;
  readonly detail: string;
  readonly figure: string;
  /** Its form; null where the row has none of its own. */
  readonly place: FieldPlace | null;
}

export function evidenceRows({ evidence }: LeakFinding, book: Book): EvidenceRow[] {
  const find = finderIn(book);
  return evidence.map((row, place) => ({ key: `${String(place)} ${row.id}`, ...find(row) }));
}

/** A finding may have hundreds of rows in a book of a hundred thousand: each list is looked at once. */
function finderIn(book: Book): (row: Row) => Omit<EvidenceRow, "key"> {
  const index = new Map<string, ReadonlyMap<string, unknown>>();
  function find<T extends { readonly id: string }>(
    kind: Row["kind"],
    list: readonly T[] | undefined,
    id: string,
  ): T | undefined {
    const known = index.get(kind) ?? new Map((list ?? []).map((one) => [one.id, one]));
    index.set(kind, known);
    return known.get(id) as T | undefined;
  }
  return (row) => {
    const { kind, id } = row;
    const word = evidenceKindWord[kind];
    switch (kind) {
      case "time_entry": {
        const entry = find(kind, book.time_entries, id);
        const role = book.work_roles.find((one) => one.id === entry?.work_role)?.name;
        const type = book.work_types.find((one) => one.id === entry?.work_type)?.name;
        return {
          when: dayOf(entry?.worked_at),
          what: entry?.note ?? id,
          detail: [id, role, type].filter(Boolean).join(", "),
          figure: entry ? lengthOf(entry) : "",
          place: entry ? { kind, id, path: "" } : null,
        };
      }
      case "expense": {
        const item = find(kind, book.expenses, id);
        const figure = formatDecimal(item?.cost ?? "");
        return itemRow({ kind, id }, item, figure);
      }
      case "product": {
        const item = find(kind, book.products, id);
        const figure = formatDecimal(item?.quantity ?? "");
        return itemRow({ kind, id }, item, figure);
      }
      case "consumption_row": {
        const used = find(kind, book.consumption, id);
        return {
          when: dayOf(used?.on),
          what: used?.meter ?? id,
          detail: `${word} ${id}`,
          figure: formatDecimal(used?.quantity ?? ""),
          place: used ? { kind, id, path: "" } : null,
        };
      }
      case "snapshot": {
        const [source = "", takenAt = "", counted = ""] = id.split("/");
        const name = book.count_sources?.find((one) => one.id === source)?.name ?? source;
        return {
          when: dayOf(takenAt),
          what: name,
          detail: word,
          figure: formatDecimal(counted),
          place: { kind: "count_source", id: source, path: "" },
        };
      }
      case "ticket": {
        const at = (book.closed_tickets ?? []).findIndex((one) => one.id === id);
        return {
          when: dayOf(book.closed_tickets?.[at]?.closed_on),
          what: id,
          detail: word,
          figure: "",
          place: at < 0 ? null : { kind: "closed_tickets", id: null, path: `/${String(at)}` },
        };
      }
    }
  };
}

function itemRow(
  { kind, id }: { readonly kind: "expense" | "product"; readonly id: string },
  item: { readonly on: string; readonly name: string } | undefined,
  figure: string,
): Omit<EvidenceRow, "key"> {
  return {
    when: dayOf(item?.on),
    what: item?.name ?? id,
    detail: `${evidenceKindWord[kind]} ${id}`,
    figure,
    place: item ? { kind, id, path: "" } : null,
  };
}

function dayOf(date: string | undefined): string {
  return date ? formatDate(date) : "";
}

/** As the entry has it: its length in minutes or in hours. */
function lengthOf({ minutes, hours }: Book["time_entries"][number]): string {
  return minutes === undefined ? `${formatDecimal(hours ?? "")} h` : hoursAndMinutes(minutes);
}

function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours === 0
    ? count(rest, "minute", "minutes")
    : `${String(hours)}:${String(rest).padStart(2, "0")} h`;
}
