// The rows behind a number as a table: time entries and rows of metered usage have the same one.
import type { Explanation } from "../engine/contract.ts";
import { formatDate, formatDayMonth } from "../format/dates.ts";
import { formatDecimal } from "../format/decimal.ts";
import { entryHours } from "./entry-hours.ts";
import { pieceText } from "./piece-text.ts";

export interface WhyTableRow {
  readonly when: { readonly text: string; readonly title: string };
  readonly what: string;
  /** All that the row's text leaves out. */
  readonly detail: string;
  /** The time entry that the row leads to. */
  readonly entry?: string;
  readonly figures: readonly string[];
}

export interface WhyTable {
  readonly caption: string;
  /** One and many of its rows. */
  readonly words: readonly [string, string];
  /** Day, text, then figures. */
  readonly heads: readonly string[];
  /** Among the figures, the one that only helps to read the others. */
  readonly dimColumn: number;
  readonly rows: readonly WhyTableRow[];
}

export function entriesTable(rows: Explanation["rows"]): WhyTable {
  return {
    caption: "Time entries",
    words: ["entry", "entries"],
    heads: ["Worked", "Time entry", "Hours", "Rate", "Amount"],
    dimColumn: 1,
    rows: rows.map((row) => ({
      when: {
        text: formatDayMonth(row.worked_at),
        title: `${formatDate(row.worked_at)}, ${row.worked_at.slice(11)}`,
      },
      what: [pieceText(row), row.note || row.work_type].filter(Boolean).join(", "),
      detail: [`${row.ticket} ${row.note}`.trim(), row.work_role, row.work_type, pieceText(row)]
        .filter(Boolean)
        .join(", "),
      entry: row.entry,
      figures: [entryHours(row), formatDecimal(row.rate), formatDecimal(row.amount)],
    })),
  };
}

export function usageTable(rows: Explanation["usage_rows"]): WhyTable {
  return {
    caption: "Rows of usage",
    words: ["row", "rows"],
    heads: ["Used", "Meter", "Quantity", "Price", "Cost", "Amount"],
    dimColumn: 1,
    rows: rows.map((row) => ({
      when: { text: formatDayMonth(row.on), title: formatDate(row.on) },
      what: row.meter || row.row,
      detail: `${row.row} ${row.meter}`.trim(),
      figures: [row.quantity, row.unit_price, row.cost, row.amount].map(formatDecimal),
    })),
  };
}
