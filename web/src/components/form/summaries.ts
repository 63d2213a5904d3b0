// What a closed group says in grey.
import type { Agreement, Book } from "../../engine/contract.ts";
import { formatDecimal } from "../../format/decimal.ts";
import { formatMoney } from "../../format/money.ts";
import { cyclePeriodWord } from "../../texts.ts";
import { nameOf } from "./choices.ts";

export function soldSummary(agreement: Agreement, currency: string): string {
  const { block, recurring_fee, additions } = agreement;
  const parts: string[] = [];
  const per = cyclePeriodWord[agreement.billing_cycle];
  if (recurring_fee) parts.push(`${formatMoney(recurring_fee.amount, currency)} a ${per}`);
  if (block)
    parts.push(`${grantText(block, currency)} ${block.cycle === "one_time" ? "once" : `a ${per}`}`);
  if (parts.length === 0 && additions?.length) parts.push("additions only");
  return parts.join(", ") || "nothing yet";
}

export function grantText(block: NonNullable<Agreement["block"]>, currency: string): string {
  return block.unit === "amount"
    ? formatMoney(block.grant, currency)
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
