// "Why this number?" in the journal: which postings make it, and where they come from.
import type { Book, Explanation, JournalAnswer } from "../engine/contract.ts";
import { formatMonth } from "../format/dates.ts";
import { isZero, withoutSign, withOtherSign } from "../format/decimal.ts";
import { formatMoney } from "../format/money.ts";
import { addDecimals } from "../format/sum.ts";
import { glClassWord } from "../texts.ts";
import { explanation, given, sumOf, sumOrWhole } from "./explanations.ts";
import {
  accountRows,
  entriesIn,
  isOf,
  type JournalEntry,
  type Posting,
  postingKey,
  type Scope,
  type Side,
  sideOf,
} from "./ledger.ts";
import { type DeferredTarget, explainDeferred, explainDeferredTotal } from "./why-deferred.ts";
import { postingWords } from "./posting-words.ts";
import type { Target } from "./why.ts";

export type LedgerTarget =
  | { readonly sum: "posting"; readonly posting: string }
  | ({ readonly sum: "account"; readonly account: string; readonly side: Side } & Scope)
  | ({ readonly sum: "balance"; readonly account: string } & Scope)
  | ({ readonly sum: "side"; readonly side: Side } & Scope)
  | DeferredTarget;

/**
 * What explains a posting: of an open month's invoice its line or tax, where that is the amount. A
 * line with a tax inside its price posts less than it prints, and one that is billed ahead is posted
 * in two parts; those, and what the client owes, are told by the other postings of the entry.
 */
export function postingTarget(entry: JournalEntry, posting: Posting, book: Book): Target {
  const closedUntil = book.ledger?.closed_until ?? "";
  const isOpen = entry.on >= closedUntil;
  const hasIncludedTax = book.tax_rates?.some((rate) => rate.included) ?? false;
  if (entry.source === "invoice" && entry.invoice !== null && isOpen) {
    // With closed months a tax may be a sum of its own and of corrections.
    const mayCorrect = (book.ledger?.closed_invoices?.length ?? 0) > 0;
    if (posting.class === "tax" && !mayCorrect)
      return { tax: `${entry.invoice}/tax/${posting.what ?? ""}` };
    const isWhole = partsOfLine(entry, posting).length === 1;
    if (posting.what !== null && isWhole && !hasIncludedTax) return { line: posting.what };
  }
  return { sum: "posting", posting: postingKey(entry, posting) };
}

function partsOfLine({ source, postings }: JournalEntry, { what, class: of }: Posting): Posting[] {
  if (source !== "invoice" || what === null || of === "tax") return [];
  return postings.filter((one) => one.what === what && one.class !== "tax");
}

export function explainLedger(
  target: LedgerTarget,
  journal: JournalAnswer,
  book: Book,
): Explanation | null {
  switch (target.sum) {
    case "posting":
      return explainPosting(target.posting, journal, book);
    case "account":
      return explainAccount(target, journal, book);
    case "balance":
      return explainBalance(target, journal);
    case "side":
      return explainSide(target, journal);
    case "deferred_total":
      return explainDeferredTotal(target, journal, book);
    case "deferred":
      return explainDeferred(target, journal, book);
  }
}

function entryName(entry: JournalEntry, book: Book): string {
  const client = book.clients.find(({ id }) => id === entry.client)?.name ?? entry.client;
  return entry.number === null ? client : `${client}, ${entry.number}`;
}

function explainAccount(
  { account, side, ...scope }: { account: string; side: Side } & Scope,
  journal: JournalAnswer,
  book: Book,
): Explanation | null {
  const row = accountRows(journal.entries, scope).find((one) => one.account === account);
  if (!row) return null;
  const parts = entriesIn(journal.entries, scope).flatMap((entry) =>
    entry.postings
      .filter((posting) => posting.account === account && sideOf(posting) === side)
      .map((posting) => ({
        label: `${entryName(entry, book)}, ${postingWords(entry, posting, book)}`,
        amount: withoutSign(posting.amount),
      })),
  );
  const word = side === "debit" ? "debited to" : "credited to";
  return sumOf(
    `What is ${word} account ${account} in ${formatMonth(scope.month)}, posting by posting.`,
    parts,
    { label: side === "debit" ? "Debits" : "Credits", amount: row[side] },
  );
}

function explainBalance(
  { account, ...scope }: { account: string } & Scope,
  journal: JournalAnswer,
): Explanation | null {
  const row = accountRows(journal.entries, scope).find((one) => one.account === account);
  if (!row) return null;
  const byMonth = new Map<string, string[]>();
  for (const entry of journal.entries) {
    const { on, postings } = entry;
    const month = on.slice(0, 7);
    if (month > scope.month || !isOf(entry, scope)) continue;
    const amounts = postings.filter((one) => one.account === account).map(({ amount }) => amount);
    if (amounts.length > 0) byMonth.set(month, [...(byMonth.get(month) ?? []), ...amounts]);
  }
  const parts = [...byMonth]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, amounts]) => ({ label: formatMonth(month), amount: addDecimals(amounts) }));
  return sumOf(
    `The balance of account ${account} at the end of ${formatMonth(scope.month)}: debits less credits of each month of the book until then.`,
    parts,
    { label: "Balance", amount: row.balance },
  );
}

function explainSide(
  { side, ...scope }: { side: Side } & Scope,
  journal: JournalAnswer,
): Explanation {
  const parts = accountRows(journal.entries, scope)
    .map((row) => ({ label: `Account ${row.account}`, amount: row[side] }))
    .filter(({ amount }) => !isZero(amount));
  return sumOf(
    "The postings of each entry add up to zero, so that debits and credits of a month are equal.",
    parts,
    {
      label: side === "debit" ? "Debits" : "Credits",
      amount: addDecimals(parts.map(({ amount }) => amount)),
    },
  );
}

function explainPosting(key: string, journal: JournalAnswer, book: Book): Explanation | null {
  for (const entry of journal.entries) {
    const posting = entry.postings.find((one) => postingKey(entry, one) === key);
    if (posting) return tellPosting(entry, posting, journal, book);
  }
  return null;
}

function tellPosting(
  entry: JournalEntry,
  posting: Posting,
  journal: JournalAnswer,
  book: Book,
): Explanation {
  const size = formatMoney(withoutSign(posting.amount), journal.currency);
  const word = sideOf(posting) === "debit" ? "debit" : "credit";
  const what = `${size} is a ${word} to account ${posting.account}, ${glClassWord[posting.class].toLowerCase()}, found on level ${posting.level}.`;
  const settings = settingsOf(posting, book);
  const ofLine = partsOfLine(entry, posting);
  if (ofLine.length > 1) return { ...tellPart(posting, ofLine, what, book, entry), settings };
  // What the others post, with the other sign, is what this one must be.
  const others = entry.postings.filter((one) => one !== posting);
  const parts = others.map((one) => ({
    label: postingWords(entry, one, book),
    amount: withOtherSign(one.amount),
  }));
  return {
    ...sumOrWhole(`${sourceSentence(entry, posting, book)} ${what}`, parts, {
      label: "The other side of the entry",
      amount: posting.amount,
    }),
    settings,
  };
}

/** A line that is billed ahead: what its own month earns, and what later ones will. */
function tellPart(
  posting: Posting,
  ofLine: readonly Posting[],
  what: string,
  book: Book,
  entry: JournalEntry,
): Explanation {
  const others = ofLine.filter((one) => one !== posting);
  const when = posting.class === "deferred" ? "later months earn" : "its own month earns";
  return explanation(
    `Posted with invoice ${entry.number ?? ""}: what ${when} of a line that is billed ahead. ${what}`,
    withOtherSign(posting.amount),
    [
      given("line", "The line", withOtherSign(addDecimals(ofLine.map(({ amount }) => amount)))),
      ...others.map((one, place) =>
        given(`part-${String(place)}`, postingWords(entry, one, book), withOtherSign(one.amount)),
      ),
      {
        id: "rest",
        label: postingWords(entry, posting, book),
        operation: "subtract",
        operands: ["$line", ...others.map((_, place) => `$part-${String(place)}`)],
        result: withOtherSign(posting.amount),
      },
    ],
  );
}

function sourceSentence(entry: JournalEntry, posting: Posting, book: Book): string {
  const agreement = book.agreements.find(({ id }) => id === posting.agreement)?.name;
  const of = agreement === undefined ? "" : ` for “${agreement}”`;
  switch (entry.source) {
    case "opening":
      return `Billed${of} before the book’s period and not earned yet when it begins.`;
    case "recognition":
      return `What ${formatMonth(entry.on)} earns of the money billed ahead${of}.`;
    case "adjustment":
      return `Today’s terms post this otherwise in the closed months; the difference stands in the first open one.`;
    case "invoice":
      return entry.on < (book.ledger?.closed_until ?? "")
        ? `Posted with invoice ${entry.number ?? ""}, and kept as it was when the month was closed.`
        : posting.class === "receivable"
          ? `What invoice ${entry.number ?? ""} comes to, before credit pays a part of it.`
          : `Posted with invoice ${entry.number ?? ""}: the line less the tax inside its price.`;
  }
}

function settingsOf(posting: Posting, book: Book): Explanation["settings"] {
  const at = book.agreements.findIndex(({ id }) => id === posting.agreement);
  const agreement = book.agreements[at];
  if (!agreement || posting.class === "receivable" || posting.class === "tax") return [];
  const isBlock = agreement.block !== undefined;
  return [
    isBlock
      ? {
          pointer: `/agreements/${String(at)}/block/recognition`,
          label: "Earned",
          value: agreement.block?.recognition ?? "by_draw",
        }
      : {
          pointer: "/ledger/fee_recognition",
          label: "Fees are earned",
          value: book.ledger?.fee_recognition ?? "by_month",
        },
  ];
}
