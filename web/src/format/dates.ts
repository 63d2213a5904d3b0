// Dates as the page prints them. The contract's dates are calendar dates without a time zone, so
// everything here is reckoned in UTC.

const dayMonthYear = formatter({ day: "numeric", month: "long", year: "numeric" });
const dayMonth = formatter({ day: "numeric", month: "short" });
const dayMonthLong = formatter({ day: "numeric", month: "long" });
const monthYear = formatter({ month: "long", year: "numeric" });
const monthShort = formatter({ month: "short" });

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
}

/** Reads "2026-10", "2026-10-31" or "2026-10-31T18:20". */
export function parseDate(text: string): Date {
  const [year = 1970, month = 1, day = 1] = text.slice(0, 10).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

export function toDateText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function addDays(text: string, days: number): string {
  const date = parseDate(text);
  date.setUTCDate(date.getUTCDate() + days);
  return toDateText(date);
}

export function addMonths(month: string, months: number): string {
  const date = parseDate(month);
  date.setUTCMonth(date.getUTCMonth() + months);
  return toDateText(date).slice(0, 7);
}

/** "31 October 2026" */
export const formatDate = (text: string): string => printed(dayMonthYear, text);
/** "31 Oct" */
export const formatDayMonth = (text: string): string => printed(dayMonth, text);
/** "31 October" */
export const formatDayMonthLong = (text: string): string => printed(dayMonthLong, text);
/** "October 2026" */
export const formatMonth = (text: string): string => printed(monthYear, text);
/** "Oct" */
export const formatMonthShort = (text: string): string => printed(monthShort, text).slice(0, 3);

function printed(format: Intl.DateTimeFormat, text: string): string {
  const date = parseDate(text);
  return Number.isNaN(date.getTime()) ? text : format.format(date);
}

/** The last day of a half-open period or month: what a client reads as its end. */
export function lastDay(end: string): string {
  return addDays(end, -1);
}

export function monthStart(month: string): string {
  return `${month}-01`;
}

export function monthEnd(month: string): string {
  return monthStart(addMonths(month, 1));
}

/** "1 to 31 October 2026", or with both years where they differ. */
export function formatPeriod(start: string, end: string): string {
  const last = lastDay(end);
  if (start.slice(0, 7) === last.slice(0, 7)) {
    return `${String(parseDate(start).getUTCDate())} to ${formatDate(last)}`;
  }
  const sameYear = start.slice(0, 4) === last.slice(0, 4);
  return `${sameYear ? formatDayMonthLong(start) : formatDate(start)} to ${formatDate(last)}`;
}
