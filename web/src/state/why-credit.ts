// "Why this number?" for what the provider owes a client.
import type { Explanation } from "../engine/contract.ts";
import { formatDayMonth, formatMonth, lastDay } from "../format/dates.ts";
import { isZero, withOtherSign } from "../format/decimal.ts";
import { addDecimals } from "../format/sum.ts";
import { explanation, given, type Part, sumOrWhole } from "./explanations.ts";
import type { SumSources } from "./why.ts";

export type CreditTarget =
  /** At the end of the book's period. */
  | { readonly sum: "credit"; readonly client: string }
  /** After the invoice on show. */
  | { readonly sum: "credit_left" };

export function explainCredit(target: CreditTarget, sources: SumSources): Explanation | null {
  if (target.sum === "credit") return explainBalance(target.client, sources);
  const { invoice } = sources;
  if (!invoice) return null;
  const { credit_applied, credit_added, credit_left } = invoice;
  const before = addDecimals([credit_left, credit_applied, withOtherSign(credit_added)]);
  return explanation(
    "What is left of the client’s credit after this invoice, for those to come.",
    credit_left,
    [
      given("before", "Credit before it", before),
      given("added", "Kept as credit", credit_added),
      {
        id: "held",
        label: "Credit to use",
        operation: "add",
        operands: ["$before", "$added"],
        result: addDecimals([before, credit_added]),
      },
      given("applied", "Paid from credit", credit_applied),
      {
        id: "left",
        label: "Credit left",
        operation: "subtract",
        operands: ["$held", "$applied"],
        result: credit_left,
      },
    ],
  );
}

function explainBalance(id: string, { bill, book }: SumSources): Explanation | null {
  const balance = bill?.credit_balances.find(({ client }) => client === id);
  const client = book?.clients.find((one) => one.id === id);
  if (!bill || !book || !balance || !client) return null;
  const granted = (client.credits ?? []).map(({ on, amount, reason }): Part => ({
    label: `${formatDayMonth(on)}, ${reason ?? "credit"}`,
    amount,
  }));
  const used = bill.invoices
    .filter((invoice) => invoice.client === id)
    .flatMap(({ number, credit_added, credit_applied }): Part[] => [
      { label: `${number}, kept as credit`, amount: credit_added },
      { label: `${number}, paid from credit`, amount: withOtherSign(credit_applied) },
    ])
    .filter(({ amount }) => !isZero(amount));
  const month = formatMonth(lastDay(book.period.end));
  return sumOrWhole(
    `What ${client.name} still has at the end of ${month}: credits, and what invoices kept, less what they used.`,
    [...granted, ...used],
    { label: "Credit left", amount: balance.left },
  );
}
