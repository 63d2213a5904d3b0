// Money as the page prints it: the engine's string, its digits grouped, with or without the sign of
// its currency. Intl is asked for the sign alone, never for the number of digits.
import { formatDecimal, isNegative, splitDecimal, withoutSign } from "./decimal.ts";

const signs = new Map<string, string>();

export function currencySign(currency: string): string {
  const known = signs.get(currency);
  if (known !== undefined) return known;
  const sign = findCurrencySign(currency);
  signs.set(currency, sign);
  return sign;
}

function findCurrencySign(currency: string): string {
  try {
    const parts = new Intl.NumberFormat("en-US", {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    }).formatToParts(0);
    const sign = parts.find((part) => part.type === "currency")?.value ?? currency;
    // A sign of letters, such as CHF, needs air before the figure.
    return /[A-Za-z]$/.test(sign) ? `${sign} ` : sign;
  } catch {
    return `${currency} `;
  }
}

/** "US dollars" */
export function currencyName(currency: string): string {
  try {
    const parts = new Intl.NumberFormat("en-US", {
      style: "currency",
      currency,
      currencyDisplay: "name",
    }).formatToParts(2);
    return parts.find((part) => part.type === "currency")?.value ?? currency;
  } catch {
    return currency;
  }
}

/** "-1234.5" in dollars becomes "−$1,234.5". */
export function formatMoney(amount: string, currency: string): string {
  const sign = isNegative(amount) ? "−" : "";
  return sign + currencySign(currency) + formatDecimal(withoutSign(amount));
}

export interface FigureParts {
  readonly large: string;
  readonly small: string;
}

/** The grand total in two weights: what stands before the point, and the cents. */
export function figureParts(amount: string, currency: string): FigureParts {
  const { fraction } = splitDecimal(amount);
  const printed = formatMoney(amount, currency);
  const point = fraction ? printed.length - fraction.length - 1 : printed.length;
  return { large: printed.slice(0, point), small: printed.slice(point) };
}
