// What a form's text means in the contract. What can't be read is passed on as typed, because the
// engine refuses it with a sentence that says more than a field could.
import { formatDecimal, normaliseDecimal, padFraction } from "../format/decimal.ts";

/** Decimals in the form that the contract asks for. */
export function readDecimal(text: string): string {
  return normaliseDecimal(text);
}

export function showDecimal(value: string | undefined, digits = 0): string {
  return value === undefined ? "" : formatDecimal(padFraction(value, digits));
}

/**
 * Whole numbers are JSON numbers, and so are decimals: the engine says of those that they are not
 * whole. Anything else stays text and is refused.
 */
export function readInteger(text: string): number {
  const plain = normaliseDecimal(text);
  return (/^-?\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : text.trim()) as number;
}

export function showInteger(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}

/** "name: value" a row, for names of the user's own. */
export function readPairs(text: string): Record<string, string> {
  const pairs = readLines(text).map((line): [string, string] => {
    const [name = "", ...value] = line.split(":");
    return [name.trim(), value.join(":").trim()];
  });
  return Object.fromEntries(pairs);
}

export function showPairs(pairs: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(pairs ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

/** One address line a row; empty rows are left out. */
export function readLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
