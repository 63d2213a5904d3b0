// Bulk rows as typed columns, little endian, each column starting on its own alignment. What
// crosses in bytes is copied once and never parsed; see "the boundary" in engine/README.md.
import type { TimeEntry } from "./contract.ts";

export type ColumnType = "uint8" | "int32" | "uint32" | "int64";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly offset: number;
  /** Decimals of a fixed-point column. */
  readonly digits?: number;
  /** The texts that the numbers of this column stand for. */
  readonly dictionary?: readonly string[];
}

export interface ColumnsHeader {
  readonly rows: number;
  readonly columns: readonly Column[];
}

export interface Columns {
  readonly header: ColumnsHeader;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** In a dictionary column: the row has no value. */
export const noValue = 0xffffffff;
/** In the minutes column: the entry gives hours. */
const noMinutes = -1;

const billingCodes = ["billable", "no_charge", "do_not_bill", "written_off"] as const;
const columnBytes: Record<ColumnType, number> = { uint8: 1, int32: 4, uint32: 4, int64: 8 };

const dictionaryColumns = [
  "id",
  "client",
  "agreement",
  "work_role",
  "work_type",
  "ticket",
  "note",
  "hours",
  "hourly_rate",
  "overage_rate",
  "approval",
  "project",
  "member",
  "work_time",
] as const;
/** Begins the name of the column of one of the entries' own fields. */
const ownField = "fields/";
const timeColumns = ["worked_at", "entered_at"] as const;

export function encodeTimeEntries(entries: readonly TimeEntry[]): Columns {
  const columns: Column[] = [];
  let size = 0;
  const place = (name: string, type: ColumnType): void => {
    const width = columnBytes[type];
    const offset = Math.ceil(size / width) * width;
    size = offset + width * entries.length;
    columns.push({ name, type, offset });
  };
  for (const name of dictionaryColumns) place(name, "uint32");
  for (const name of ownFieldsOf(entries)) place(ownField + name, "uint32");
  for (const name of timeColumns) place(name, "int32");
  place("minutes", "int32");
  place("billing", "uint8");

  const buffer = new ArrayBuffer(size);
  const filled = columns.map((column) => fillColumn(column, entries, buffer));
  return { header: { rows: entries.length, columns: filled }, bytes: new Uint8Array(buffer) };
}

function fillColumn(column: Column, entries: readonly TimeEntry[], buffer: ArrayBuffer): Column {
  const { name, offset } = column;
  const rows = entries.length;
  if (name === "billing") {
    const codes = new Uint8Array(buffer, offset, rows);
    entries.forEach((entry, row) => (codes[row] = billingCodes.indexOf(entry.billing)));
    return column;
  }
  if (name === "minutes") {
    const minutes = new Int32Array(buffer, offset, rows);
    entries.forEach((entry, row) => (minutes[row] = entry.minutes ?? noMinutes));
    return column;
  }
  if (name === "worked_at" || name === "entered_at") {
    const times = new Int32Array(buffer, offset, rows);
    entries.forEach((entry, row) => (times[row] = minutesSince1970(entry[name])));
    return column;
  }
  const words = new Map<string, number>();
  const codes = new Uint32Array(buffer, offset, rows);
  entries.forEach((entry, row) => {
    const word = textOf(entry, name);
    if (word === undefined) {
      codes[row] = noValue;
      return;
    }
    let code = words.get(word);
    if (code === undefined) words.set(word, (code = words.size));
    codes[row] = code;
  });
  return { ...column, dictionary: [...words.keys()] };
}

function ownFieldsOf(entries: readonly TimeEntry[]): Set<string> {
  return new Set(entries.flatMap((entry) => Object.keys(entry.fields ?? {})));
}

function textOf(entry: TimeEntry, column: string): string | undefined {
  if (column.startsWith(ownField)) return entry.fields?.[column.slice(ownField.length)];
  return entry[column as (typeof dictionaryColumns)[number]];
}

/** The inverse of encodeTimeEntries; the tests use it to prove that nothing is lost. */
export function decodeTimeEntries({ header, bytes }: Columns): TimeEntry[] {
  const entries: Record<string, unknown>[] = Array.from({ length: header.rows }, () => ({}));
  for (const column of header.columns) {
    const values = columnValues(column, header.rows, bytes);
    entries.forEach((entry, row) => {
      const value = readCell(column, Number(values[row]));
      if (value === undefined) return;
      if (!column.name.startsWith(ownField)) entry[column.name] = value;
      else {
        const own = { [column.name.slice(ownField.length)]: value };
        entry["fields"] = { ...(entry["fields"] as object | undefined), ...own };
      }
    });
  }
  return entries as unknown as TimeEntry[];
}

function readCell(column: Column, code: number): string | number | undefined {
  if (column.dictionary) return code === noValue ? undefined : column.dictionary[code];
  if (column.name === "billing") return billingCodes[code];
  if (column.name === "minutes") return code === noMinutes ? undefined : code;
  return localTime(code);
}

export function columnValues(
  column: Column,
  rows: number,
  bytes: Uint8Array,
): Uint8Array | Int32Array | Uint32Array | BigInt64Array {
  const width = columnBytes[column.type];
  // A copy starts on an aligned address wherever the answer itself began.
  const copy = bytes.slice(column.offset, column.offset + width * rows).buffer;
  switch (column.type) {
    case "uint8":
      return new Uint8Array(copy);
    case "int32":
      return new Int32Array(copy);
    case "uint32":
      return new Uint32Array(copy);
    case "int64":
      return new BigInt64Array(copy);
  }
}

/** A fixed-point integer as a decimal string: 12345n with 2 digits is "123.45". */
export function fixedPointText(value: bigint, digits: number): string {
  const sign = value < 0n ? "-" : "";
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const minutesInDay = 1440;

function minutesSince1970(text: string): number {
  return Date.parse(`${text}:00Z`) / 60_000;
}

function localTime(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

/** Days since 1970-01-01 as a calendar date. */
export function dayText(days: number): string {
  return localTime(days * minutesInDay).slice(0, 10);
}
