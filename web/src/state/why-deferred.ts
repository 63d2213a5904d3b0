// "Why this number?" in the roll-forward of deferred revenue.
import type { Book, Explanation, JournalAnswer } from "../engine/contract.ts";
import { formatDate, formatMonth } from "../format/dates.ts";
import { isZero, withOtherSign } from "../format/decimal.ts";
import { addDecimals } from "../format/sum.ts";
import { deferredWord } from "../texts.ts";
import { explanation, given, type Part, sumOf, sumOrWhole } from "./explanations.ts";
import {
  type Deferred,
  type DeferredFigure,
  type DeferredMonth,
  deferredRows,
  entriesIn,
  type Posting,
  type Scope,
} from "./ledger.ts";
import { postingWords } from "./posting-words.ts";

export type DeferredTarget =
  | ({ readonly sum: "deferred_total"; readonly figure: DeferredFigure } & Scope)
  | {
      readonly sum: "deferred";
      readonly agreement: string;
      readonly what: Deferred["what"];
      readonly month: string;
      readonly figure: DeferredFigure;
    };

function deferredName({ name, client, what }: Deferred, book: Book): string {
  const owner = book.clients.find(({ id }) => id === client)?.name ?? client;
  return `${owner}, ${name}, ${what}`;
}

export function explainDeferredTotal(
  { figure, ...scope }: { figure: DeferredFigure } & Scope,
  journal: JournalAnswer,
  book: Book,
): Explanation {
  const parts = deferredRows(journal.deferred, scope)
    .map(({ deferred, month }) => ({
      label: deferredName(deferred, book),
      amount: month[figure],
    }))
    .filter(({ amount }) => !isZero(amount));
  return sumOf(
    `Deferred revenue, ${deferredWord[figure].toLowerCase()}, of every agreement in ${formatMonth(scope.month)}.`,
    parts,
    { label: deferredWord[figure], amount: addDecimals(parts.map(({ amount }) => amount)) },
  );
}

export function explainDeferred(
  target: Extract<DeferredTarget, { sum: "deferred" }>,
  journal: JournalAnswer,
  book: Book,
): Explanation | null {
  const { figure } = target;
  const found = journal.deferred.find(
    (one) => one.agreement === target.agreement && one.what === target.what,
  );
  const month = found?.months.find((one) => one.month === target.month);
  if (!found || !month) return null;
  if (figure === "closing") return explainClosing(month);
  const total = { label: deferredWord[figure], amount: month[figure] };
  return sumOrWhole(
    `${deferredSentence[figure]} ${deferredName(found, book)}, ${formatMonth(target.month)}.`,
    postingsBehind(found, month, figure, journal, book),
    total,
  );
}

const deferredSentence: Record<Exclude<DeferredFigure, "closing">, string> = {
  opening: "Billed and not earned when the month begins.",
  sold: "Billed ahead in the month, so a liability until it is earned.",
  recognised: "Earned in the month.",
  expired: "Units that were lost: their money is earned as breakage.",
  taken_back: "Units that an adjustment took back: their money is earned as breakage.",
};

function explainClosing(month: DeferredMonth): Explanation {
  const { opening, sold, recognised, expired, taken_back, closing } = month;
  const held = addDecimals([opening, sold]);
  const less = [recognised, expired, taken_back];
  const steps = [
    given("opening", deferredWord.opening, opening),
    given("sold", deferredWord.sold, sold),
    given("recognised", deferredWord.recognised, recognised),
    given("expired", deferredWord.expired, expired),
    given("taken_back", deferredWord.taken_back, taken_back),
    {
      id: "held",
      label: "Opening and sold",
      operation: "add" as const,
      operands: ["$opening", "$sold"],
      result: held,
    },
    {
      id: "closing",
      label: `At the end of ${formatMonth(month.month)}`,
      operation: "subtract" as const,
      operands: ["$held", "$recognised", "$expired", "$taken_back"].filter(
        (_, place) => place === 0 || !isZero(less[place - 1] ?? "0"),
      ),
      result: closing,
    },
  ];
  return explanation(
    "Opening and sold, less what was earned, lost and taken back, is what is still owed in work.",
    closing,
    steps.filter(({ id, result }) => id !== "taken_back" || !isZero(result)),
  );
}

/** The postings of the month that move the agreement's deferred revenue this way. */
function postingsBehind(
  { agreement, client }: Deferred,
  { month }: DeferredMonth,
  figure: DeferredFigure,
  journal: JournalAnswer,
  book: Book,
): Part[] {
  const source = figure === "sold" ? "invoice" : "recognition";
  const isLost = figure === "expired" || figure === "taken_back";
  const isBehind = (posting: Posting) =>
    figure === "sold"
      ? posting.class === "deferred"
      : posting.class !== "deferred" && (posting.class === "breakage") === isLost;
  return entriesIn(journal.entries, { month, of: { client } })
    .filter((entry) => entry.source === source)
    .flatMap((entry) =>
      entry.postings
        .filter((posting) => posting.agreement === agreement && isBehind(posting))
        .map((posting) => ({
          label: `${entry.number ?? formatDate(entry.on)}, ${postingWords(entry, posting, book)}`,
          amount: withOtherSign(posting.amount),
        })),
    );
}
