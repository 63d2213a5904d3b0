// The hours that a row of time entries prints beside its rate and its amount.
import type { Explanation } from "../engine/contract.ts";
import { formatDecimal, isZero } from "../format/decimal.ts";

type Row = Pick<Explanation["rows"][number], "quantity" | "hours" | "amount">;

/** Money that ended inside an entry splits it at no round hour: such a row has none of its own. */
export function entryHours({ quantity, hours, amount }: Row): string {
  const isPart = isZero(quantity) && !isZero(amount);
  return isPart ? `part of ${formatDecimal(hours)}` : formatDecimal(quantity);
}
