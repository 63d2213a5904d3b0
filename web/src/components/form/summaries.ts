// What a closed group says in grey.
import type { Agreement, Book } from "../../engine/contract.ts";
import { formatDecimal, padFraction } from "../../format/decimal.ts";
import { formatMoney } from "../../format/money.ts";
import { cyclePeriodWord } from "../../texts.ts";
import { nameOf } from "./choices.ts";

export function soldSummary(agreement: Agreement, currency: string, digits: number): string {
  const { block, recurring_fee, additions } = agreement;
  const parts: string[] = [];
  const per = cyclePeriodWord[agreement.billing_cycle];
  if (recurring_fee)
    parts.push(`${formatMoney(padFraction(recurring_fee.amount, digits), currency)} a ${per}`);
  if (block)
    parts.push(
      `${grantText(block, currency, digits)} ${block.cycle === "one_time" ? "once" : `a ${cyclePeriodWord[block.granted_every ?? agreement.billing_cycle]}`}`,
    );
  if (parts.length === 0 && additions?.length) parts.push("additions only");
  return parts.join(", ") || "nothing yet";
}

function grantText(
  block: NonNullable<Agreement["block"]>,
  currency: string,
  digits: number,
): string {
  return block.unit === "amount"
    ? formatMoney(padFraction(block.grant, digits), currency)
    : `${formatDecimal(block.grant)} h`;
}

export function coverageSummary(agreement: Agreement, book: Book): string {
  const { time, excluded_work_roles = [], excluded_work_types = [] } = agreement.coverage;
  if (!time) return "no time";
  const left = [
    ...excluded_work_types.map((id) => nameOf(book.work_types, id)),
    ...excluded_work_roles.map((id) => nameOf(book.work_roles, id)),
  ];
  return left.length === 0 ? "all time" : `time; not ${left.join(", not ").toLowerCase()}`;
}
