// How many digits an explanation's amounts have: those of the currency that it names, which may be
// the client's own.
import type { Explanation, Overview } from "../engine/contract.ts";

export function explainedDigits(
  { inputs }: Explanation,
  overview: Pick<Overview, "currency_digits" | "other_currencies"> | undefined,
): number {
  const named = inputs.find(({ name }) => name === "currency")?.value;
  const other = overview?.other_currencies.find(({ currency }) => currency === named);
  return other?.currency_digits ?? overview?.currency_digits ?? 2;
}
