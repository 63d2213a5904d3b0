// Every number of the page's journal explains itself, in every golden book: by the engine where the
// number is a line, a tax or a total, else by the postings that make it.
import { readdirSync, readFileSync } from "node:fs";

import { beforeAll, expect, test } from "vitest";

import type { Session } from "#engine/engine.mjs";

import type { Book, Explanation, JournalAnswer } from "../../../web/src/engine/contract.ts";
import { addDecimals } from "../../../web/src/format/sum.ts";
import { compareDecimals, withoutSign } from "../../../web/src/format/decimal.ts";
import {
  accountRows,
  bothSides,
  deferredFigures,
  deferredRows,
} from "../../../web/src/state/ledger.ts";
import { explainLedger, postingTarget } from "../../../web/src/state/why-ledger.ts";
import { loadEngine, open, root } from "./built-engine.ts";

const folder = new URL("tests/golden/", root);
const names = readdirSync(folder).filter((name) => name.endsWith(".book.json"));

let session: Session;
beforeAll(async () => {
  const engine = await loadEngine();
  session = new engine.Session();
});

function same(left: string, right: string): boolean {
  return compareDecimals(withoutSign(left), withoutSign(right)) === 0;
}

/** What an explanation's own steps come to, where they are a sum. */
function added({ steps, result }: Explanation): string {
  const sum = steps.at(-1);
  if (sum?.operation !== "add") return result;
  return addDecimals(steps.slice(0, -1).map((step) => step.result));
}

test.each(names)("journal: every number of %s explains itself", (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const book = JSON.parse(bytes.toString()) as Book;
  open(session, bytes);
  const journal = JSON.parse(session.ask('{"question": "journal"}')) as JournalAnswer;
  expect(journal.ok).toBe(true);

  const wrong: unknown[] = [];
  for (const entry of journal.entries) {
    expect(addDecimals(entry.postings.map(({ amount }) => amount))).toMatch(/^0(\.0+)?$/);
    for (const posting of entry.postings) {
      const target = postingTarget(entry, posting, book);
      const explanation =
        "sum" in target
          ? explainLedger(target as never, journal, book)
          : (JSON.parse(session.explain(JSON.stringify(target))) as Explanation);
      if (!explanation?.ok || !same(explanation.result, posting.amount)) {
        wrong.push({
          target,
          amount: posting.amount,
          explained: explanation?.result,
        });
      }
    }
  }
  for (const month of new Set(journal.entries.map(({ on }) => on.slice(0, 7)))) {
    for (const currency of new Set(journal.entries.map((entry) => entry.currency))) {
      const scope = { month, of: { currency } };
      const rows = accountRows(journal.entries, scope);
      expect(bothSides(rows).areEqual).toBe(true);
      for (const { account, ...row } of rows) {
        for (const side of ["debit", "credit"] as const) {
          const told = explainLedger({ sum: "account", account, side, ...scope }, journal, book);
          if (!told || !same(told.result, row[side]) || !same(added(told), row[side])) {
            wrong.push({ account, side, month });
          }
        }
        const told = explainLedger({ sum: "balance", account, ...scope }, journal, book);
        if (!told || !same(told.result, row.balance) || !same(added(told), row.balance)) {
          wrong.push({ account, month, balance: row.balance });
        }
      }
      for (const { deferred, month: figures } of deferredRows(journal.deferred, scope)) {
        for (const figure of deferredFigures) {
          const { agreement, what } = deferred;
          const told = explainLedger(
            { sum: "deferred", agreement, what, month, figure },
            journal,
            book,
          );
          if (!told || !same(told.result, figures[figure]))
            wrong.push({ agreement, month, figure });
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
