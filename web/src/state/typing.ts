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

/** One address line a row; empty rows are left out. */
export function readLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
