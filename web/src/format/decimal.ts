// Printing the engine's decimal strings. Nothing here adds, rounds or converts to a number: digits
// are grouped and signs are replaced, and that is all.

const minus = "−";

interface DecimalParts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

export function splitDecimal(text: string): DecimalParts {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  return { negative, whole, fraction };
}

export function groupDigits(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "-1234.50" becomes "−1,234.50". */
export function formatDecimal(text: string): string {
  const { negative, whole, fraction } = splitDecimal(text);
  return (negative ? minus : "") + groupDigits(whole) + (fraction ? `.${fraction}` : "");
}

/** Fills the fraction with zeros up to `digits`; a longer fraction is kept. */
export function padFraction(text: string, digits: number): string {
  const { negative, whole, fraction } = splitDecimal(text);
  const padded = fraction.padEnd(digits, "0");
  return (negative ? "-" : "") + whole + (padded ? `.${padded}` : "");
}

export function isZero(text: string): boolean {
  return /^-?[0.]*$/.test(text);
}

export function isNegative(text: string): boolean {
  return text.startsWith("-") && !isZero(text);
}

export function withoutSign(text: string): string {
  return text.startsWith("-") ? text.slice(1) : text;
}

/** The same quantity with the other sign, for a statement that prints what was taken away. */
export function withOtherSign(text: string): string {
  if (isZero(text)) return withoutSign(text);
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}

/** Groups the digits of the amounts in a sentence: "6250.00 prepaid" becomes "6,250.00 prepaid". */
export function formatAmountsIn(sentence: string): string {
  return sentence.replace(/(?<![\w.,-])-?\d{4,}\.\d+(?![\w])/g, formatDecimal);
}

/** Orders two decimals exactly, without leaving text. */
export function compareDecimals(left: string, right: string): number {
  const a = splitDecimal(left);
  const b = splitDecimal(right);
  const aNegative = isNegative(left);
  const bNegative = isNegative(right);
  if (aNegative !== bNegative) return aNegative ? -1 : 1;
  const size = compareSizes(a, b);
  return aNegative ? -size : size;
}

function compareSizes(a: DecimalParts, b: DecimalParts): number {
  const aWhole = a.whole.replace(/^0+(?=\d)/, "");
  const bWhole = b.whole.replace(/^0+(?=\d)/, "");
  if (aWhole.length !== bWhole.length) return aWhole.length < bWhole.length ? -1 : 1;
  const digits = Math.max(a.fraction.length, b.fraction.length);
  const aText = aWhole + a.fraction.padEnd(digits, "0");
  const bText = bWhole + b.fraction.padEnd(digits, "0");
  return aText === bText ? 0 : aText < bText ? -1 : 1;
}

/**
 * What someone typed as a decimal, in the contract's form: "$6,250." becomes "6250". What can't be
 * read as a decimal is returned trimmed, so that the engine refuses it with its own sentence.
 */
export function normaliseDecimal(typed: string): string {
  const plain = typed
    .trim()
    .replace(/[\s,'’_  ]/g, "")
    .replace(/^([-−–+]?)[^\d.+\-−–]{1,3}(?=[\d.])/, "$1")
    .replace(/^[−–]/, "-")
    .replace(/^\+/, "");
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match || !/\d/.test(plain)) return typed.trim();
  const [, sign = "", whole = "", fraction = ""] = match;
  const wholeDigits = whole.replace(/^0+(?=\d)/, "") || "0";
  return sign + wholeDigits + (fraction ? `.${fraction}` : "");
}
