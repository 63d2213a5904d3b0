// Exact sums of the engine's decimal strings. The engine tells every amount; what it does not add up,
// such as the debits of an account in a month, is added here without leaving whole digits.
import { splitDecimal } from "./decimal.ts";

function digitsOf(amount: string): number {
  return splitDecimal(amount).fraction.length;
}

/** With as many digits after the point as the longest of them; "0" for none. */
export function addDecimals(amounts: readonly string[]): string {
  const digits = amounts.reduce((most, amount) => Math.max(most, digitsOf(amount)), 0);
  let sum = 0n;
  for (const amount of amounts) {
    const { negative, whole, fraction } = splitDecimal(amount);
    const units = BigInt(whole + fraction.padEnd(digits, "0"));
    sum += negative ? -units : units;
  }
  const size = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, "0");
  const point = size.length - digits;
  const text = digits === 0 ? size : `${size.slice(0, point)}.${size.slice(point)}`;
  return sum < 0n ? `-${text}` : text;
}
