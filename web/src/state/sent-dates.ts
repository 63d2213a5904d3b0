// Days as other programs write them. A day that may be read in two ways is refused, never guessed.

/** What comes first in "01/02/2026": settled by another row of the same table, such as 31/01/2026. */
export type DayOrder = "day" | "month" | "unsettled" | "mixed";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

export function settledOrder(days: readonly string[]): DayOrder {
  let order: DayOrder = "unsettled";
  for (const day of days) {
    const [, first = "", , second = ""] = numeric.exec(day.trim()) ?? [];
    const found = Number(first) > 12 ? "day" : Number(second) > 12 ? "month" : null;
    if (found === null || found === order) continue;
    if (order !== "unsettled") return "mixed";
    order = found;
  }
  return order;
}

/** "2026-10-31", or null with what is wrong. */
export function readDay(
  written: string,
  order: DayOrder,
  refuse: (sentence: string) => void,
): string | null {
  const text = written.trim();
  if (text === "") {
    refuse("The date is missing.");
    return null;
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(text, iso[1], iso[2], iso[3], refuse);
  const named =
    /^(\d{1,2})[. -]+(\p{L}{3,})\.?[, -]+(\d{4})$/u.exec(text) ??
    swap(/^(\p{L}{3,})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})$/u.exec(text));
  if (named) {
    const month = months.indexOf((named[2] ?? "").slice(0, 3).toLowerCase()) + 1;
    return dayOf(text, named[3], String(month), named[1], refuse);
  }
  const parts = numeric.exec(text);
  if (!parts) {
    refuse(`“${text}” is no date. Write it as 2026-10-31.`);
    return null;
  }
  const [, first, , second, year] = parts;
  if (first === second || order === "day") return dayOf(text, year, second, first, refuse);
  if (order === "month") return dayOf(text, year, first, second, refuse);
  refuse(
    order === "mixed"
      ? `“${text}”: some rows begin with the day, others with the month. Write it as 2026-10-31.`
      : `“${text}” may be two days. Write it as 2026-10-31.`,
  );
  return null;
}

function swap(match: RegExpExecArray | null): string[] | null {
  return match && [match[0], match[2] ?? "", match[1] ?? "", match[3] ?? ""];
}

function dayOf(
  written: string,
  year = "",
  month = "",
  day = "",
  refuse: (sentence: string) => void,
): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  refuse(`“${written}” is no day of the calendar.`);
  return null;
}
