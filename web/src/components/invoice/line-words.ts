// The small texts of an invoice: what a section and a line say besides their name. Dates come from
// the engine as dates and are written here.
import type { Agreement, Invoice, Line } from "../../engine/contract.ts";
import { formatDayMonthLong, formatPeriod, lastDay } from "../../format/dates.ts";
import { formatNumbersIn } from "../../format/decimal.ts";
import { count, cycleWord } from "../../texts.ts";

/** "prepaid, monthly", or the period that all recurring lines of the section are for. */
export function sectionNote(agreement: Agreement, lines: readonly Line[]): string {
  if (agreement.block) {
    const once = agreement.block.cycle === "one_time";
    return `prepaid, ${once ? "once" : cycleWord[agreement.block.granted_every ?? agreement.billing_cycle]}`;
  }
  const periods = lines.filter((line) => isRecurring(line) && line.charged_days === null);
  const period = periods[0]?.period;
  return period ? formatPeriod(period.start, period.end) : cycleWord[agreement.billing_cycle];
}

/** What each line prints, to tell which an edit changed. */
export function printedLines(invoice: Invoice): ReadonlyMap<string, string> {
  const lines = invoice.sections.flatMap((section) => section.lines);
  return new Map(
    lines.map((line) => [
      line.id,
      `${line.quantity} ${line.unit_price} ${line.amount} ${line.kind} ${line.shown} ${line.printed_amount ?? ""}`,
    ]),
  );
}

export const noLines: ReadonlySet<string> = new Set();

function isRecurring({ kind }: Line): boolean {
  return kind === "recurring_fee" || kind === "addition" || kind === "block_sale";
}

export function lineDetail(line: Line): string {
  const parts: string[] = [];
  if (line.detail) parts.push(formatNumbersIn(line.detail));
  if (line.charged_days) {
    const { days, of_days } = line.charged_days;
    parts.push(`${String(days)} of ${count(of_days, "day", "days")}`);
  }
  if (line.entries > 0) {
    const when = line.period ? `${workedPeriod(line.period.start, line.period.end)}, ` : "";
    parts.push(when + count(line.entries, "entry", "entries"));
  }
  return parts.join(", ");
}

/** "28 to 30 October", or one day; the year stands at the head of the invoice. */
function workedPeriod(start: string, end: string): string {
  const last = lastDay(end);
  if (start === last) return formatDayMonthLong(start);
  if (start.slice(0, 7) !== last.slice(0, 7)) {
    return `${formatDayMonthLong(start)} to ${formatDayMonthLong(last)}`;
  }
  return `${String(Number(start.slice(8)))} to ${formatDayMonthLong(last)}`;
}
