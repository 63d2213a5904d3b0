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

/**
 * Groups the digits of the amounts in a sentence: "6250.00 prepaid" becomes "6,250.00 prepaid". Without
 * a point a number is an amount only where its unit follows: it may as well be a year.
 */
export function formatAmountsIn(sentence: string): string {
  return sentence.replace(
    /(?<![\w.,-])-?\d{4,}(?:\.\d+(?!\w)|(?= (?:[A-Z]{3}|hours|incidents|units)\b))/g,
    formatDecimal,
  );
}

/** The same where every number counts or measures something. */
export function formatNumbersIn(text: string): string {
  return text.replace(/(?<![\w.,-])-?\d{4,}(?:\.\d+)?(?![\w.]\w|\w)/g, formatDecimal);
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

/** Between thousands, a comma, an apostrophe or a space of any width; never two kinds at once. */
const grouped = /^\d{1,3}(?:([,'’_\s\u00a0\u202f])\d{3})(?:\1\d{3})*$/;
const separators = /[,'’_\s\u00a0\u202f]/g;

/**
 * What someone typed as a decimal, in the contract's form: "$6,250" becomes "6250". What can't be
 * read as a decimal is returned trimmed, so that the engine refuses it with its own sentence.
 */
export function normaliseDecimal(typed: string): string {
  const { sign, number } = splitTyped(typed);
  const match = /^(.*?)(?:\.(\d*))?$/s.exec(number);
  const [, whole = "", fraction = ""] = match ?? [];
  const isPlain = /^\d*$/.test(whole) && /\d/.test(number);
  if (!isPlain && !grouped.test(whole)) return typed.trim();
  const digits = whole.replace(separators, "").replace(/^0+(?=\d)/, "") || "0";
  return sign + digits + (fraction ? `.${fraction}` : "");
}

/** Typed text less its spaces around, its minus and the currency's sign. */
function splitTyped(typed: string): { readonly sign: string; readonly number: string } {
  const currency = /^([-−–+]?)\s*(?:(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})\s*(?=[\d.]))?(.*)$/su;
  const [, sign = "", number = ""] = currency.exec(typed.trim()) ?? [];
  return { sign: /[-−–]/.test(sign) ? "-" : "", number };
}

/**
 * Why typed text with a comma or another separator in the wrong place is not a number; null where
 * it is one, and where it has no separator, which is the engine's to judge. "12,50" must become
 * neither 1,250 nor 12.50: one is wrong by a hundred, and the other would be a guess.
 */
export function misplacedSeparator(typed: string): string | null {
  const { sign, number } = splitTyped(typed);
  const [separator] = /[,'’_]|(?<=\d)\s+(?=\d)/.exec(number) ?? [];
  if (separator === undefined || normaliseDecimal(typed) !== typed.trim()) return null;
  const name = separator === "," ? "A comma" : /\s/.test(separator) ? "A space" : `“${separator}”`;
  const sentence = `${name} stands only between thousands, as in 1,250 or 1,250.50.`;
  const decimals = /^(\d+),(\d{1,2})$/.exec(number);
  if (!decimals) return sentence;
  const [, whole = "", fraction = ""] = decimals;
  return `${sentence} For decimals write a point: ${sign}${whole}.${fraction}.`;
}
