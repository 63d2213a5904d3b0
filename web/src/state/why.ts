// "Why this number?" For lines and movements the engine explains. For sums of printed amounts the
// answer is already on the page: which amounts, and their total as the engine gave it. Nothing is
// added up here; the parts are only put beside the whole.
import type {
  BlockUnitAnswer,
  Book,
  Explanation,
  Invoice,
  JournalAnswer,
  LeakageAnswer,
  Overview,
} from "../engine/contract.ts";
import type { BillSummary, WhyTarget } from "../engine/questions.ts";
import { formatMonth } from "../format/dates.ts";
import { formatMoney } from "../format/money.ts";
import { isNegative, isZero, withoutSign } from "../format/decimal.ts";
import { count } from "../texts.ts";
import { explanation, given, sumOf } from "./explanations.ts";
import { type CreditTarget, explainCredit } from "./why-credit.ts";
import { explainLeak, type LeakTarget } from "./why-leakage.ts";
import { explainLedger, type LedgerTarget } from "./why-ledger.ts";

export type SumTarget =
  | { readonly sum: "month" }
  | { readonly sum: "section"; readonly section: string }
  | { readonly sum: "subtotal" }
  | { readonly sum: "lost"; readonly agreement: string | null }
  | CreditTarget
  | LeakTarget
  | LedgerTarget;

export type Target = WhyTarget | SumTarget;

export interface Why {
  readonly target: Target;
  /** The number as printed where it was clicked. */
  readonly figure: string;
}

export function sameTarget(left: Target | undefined, right: Target): boolean {
  return left !== undefined && JSON.stringify(left) === JSON.stringify(right);
}

export interface SumSources {
  readonly overview: Overview | undefined;
  readonly invoice: Invoice | undefined;
  readonly block_units: BlockUnitAnswer | undefined;
  readonly leakage: LeakageAnswer | null;
  readonly journal: JournalAnswer | undefined;
  readonly bill: BillSummary | undefined;
  readonly book: Book | null;
}

/** The explanation of a sum, or null where what it is about is gone. */
export function explainSum(target: SumTarget, sources: SumSources): Explanation | null {
  const { overview, invoice, block_units } = sources;
  switch (target.sum) {
    case "month":
      return overview ? monthTotal(overview) : null;
    case "section":
      return invoice ? sectionSubtotal(invoice, target.section) : null;
    case "subtotal":
      return invoice ? invoiceSubtotal(invoice) : null;
    case "lost":
      return overview && block_units
        ? lostAmount(block_units, target.agreement, overview.currency)
        : null;
    case "leak":
      return sources.leakage ? explainLeak(target, sources.leakage) : null;
    case "credit":
    case "credit_left":
      return explainCredit(target, sources);
    default:
      return sources.journal && sources.book
        ? explainLedger(target, sources.journal, sources.book)
        : null;
  }
}

/** Those whose invoices are in the total: amounts of several currencies are never added up. */
function clientsInTotal({ clients, currency }: Overview) {
  return clients.filter((client) => client.currency === currency);
}

/** "39 of 40 clients": said the same beside the total and in its explanation. */
export function billedClients(overview: Overview): string {
  const clients = clientsInTotal(overview);
  const billed = clients.filter((client) => !isZero(client.total)).length;
  const all = count(clients.length, "client", "clients");
  return billed === clients.length ? all : `${String(billed)} of ${all}`;
}

function monthTotal(overview: Overview): Explanation {
  const clients = clientsInTotal(overview);
  const billed = clients.filter((client) => !isZero(client.total));
  const money = formatMoney(overview.total, overview.currency);
  const others = clients.length - billed.length;
  const unbilled =
    others === 0
      ? ""
      : ` To the other ${others === 1 ? "one" : String(others)} there is nothing to invoice.`;
  return sumOf(
    `The lines of ${billedClients(overview)} in ${formatMonth(overview.month)} come to ${money}, before tax.${unbilled}`,
    billed.map((client) => ({ label: client.name, amount: client.total })),
    { label: "To invoice", amount: overview.total },
    overview.currency,
  );
}

/** What tells a section of an invoice from the others, whatever is edited. */
export function sectionKey({ kind, agreement, name }: Invoice["sections"][number]): string {
  return JSON.stringify([kind, agreement, kind === "heading" ? name : ""]);
}

function sectionSubtotal(invoice: Invoice, key: string): Explanation | null {
  const section = invoice.sections.find((candidate) => sectionKey(candidate) === key);
  if (!section) return null;
  return sumOf(
    `Each line is rounded once, as it is printed, and the subtotal adds what is printed.`,
    section.lines.map((line) => ({ label: line.description, amount: line.amount })),
    { label: section.name, amount: section.subtotal },
    invoice.currency,
  );
}

function invoiceSubtotal(invoice: Invoice): Explanation {
  return sumOf(
    "The subtotals of the sections make the subtotal of the invoice.",
    invoice.sections.map((section) => ({ label: section.name, amount: section.subtotal })),
    { label: "Subtotal", amount: invoice.subtotal },
    invoice.currency,
  );
}

function lostAmount(
  answer: BlockUnitAnswer,
  agreement: string | null,
  currency: string,
): Explanation | null {
  const block = answer.blocks.find((candidate) => candidate.agreement === agreement);
  const row = agreement === null ? answer : block;
  if (!row) return null;
  const what = block ? `${block.client_name}, ${block.name}` : "the whole book";
  const month = formatMonth(answer.month);
  const size = formatMoney(withoutSign(row.lost), currency);
  const sentence = isZero(row.lost)
    ? `In ${month}, ${what} invoices the same in hours as in money.`
    : `In ${month}, ${what} invoices ${size} ${isNegative(row.lost) ? "more" : "less"} when blocks are counted in hours than when they are counted in money.`;
  const { invoiced_hours, invoiced_amount, lost } = row;
  return explanation(sentence, lost, [
    given("amount", "Counted in money", invoiced_amount),
    given("hours", "Counted in hours", invoiced_hours),
    {
      id: "lost",
      label: isNegative(lost) ? "Over-billed in hours" : "Lost in hours",
      operation: "subtract",
      operands: ["$amount", "$hours"],
      result: lost,
    },
  ]);
}
