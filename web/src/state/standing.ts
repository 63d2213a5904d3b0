// Whether something with a first and a last day is on in the chosen month.
import { formatDate, lastDay, monthEnd, monthStart } from "../format/dates.ts";

export interface Standing {
  readonly isOn: boolean;
  /** "ended" or "not begun", for where there is room for no more; empty where it is on. */
  readonly word: string;
  /** "ended 31 May 2026", "begins 1 November 2026"; empty where it is on. */
  readonly sentence: string;
}

const on: Standing = { isOn: true, word: "", sentence: "" };

/** `end` is the first day no longer in it; either may be left out. */
export function standingIn(
  month: string,
  { start, end }: { readonly start?: string | undefined; readonly end?: string | undefined },
): Standing {
  if (end !== undefined && end <= monthStart(month)) {
    return { isOn: false, word: "ended", sentence: `ended ${formatDate(lastDay(end))}` };
  }
  if (start !== undefined && start >= monthEnd(month)) {
    return { isOn: false, word: "not begun", sentence: `begins ${formatDate(start)}` };
  }
  return on;
}
