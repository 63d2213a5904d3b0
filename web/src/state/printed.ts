// The engine's sentences and settings are written for every reader, also for programs; here their
// amounts, dates and words of the contract take the page's form.
import { formatDate, formatMonth } from "../format/dates.ts";
import { formatAmountsIn } from "../format/decimal.ts";

export function printedSentence(sentence: string): string {
  const dated = sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => formatDate(date));
  return formatAmountsIn(dated);
}

/** The engine writes plain ASCII: "Hours x rate", "Lost, 2026-01". */
export function printedLabel(label: string): string {
  const dated = label.replace(/\b\d{4}-\d{2}\b(?!-)/g, (month) => formatMonth(month));
  return dated.replaceAll(" x ", " × ");
}

const words: Record<string, string> = {
  amount: "money",
  bill_overage_rate: "billed at the overage rate",
  bill_own_rate: "billed at its own rate",
  refuse: "not billed",
  carry: "owed by the next grant",
  per_period: "each period",
  one_time: "once",
};

export function printedSetting(value: string): string {
  return words[value] ?? printedSentence(value).replaceAll("_", " ");
}
