import { expect, test } from "vitest";
import type { JournalEntry, Posting } from "./ledger.ts";
import { postingWords } from "./posting-words.ts";
import { smallBook } from "./small-book.ts";

function words(posting: Pick<Posting, "class" | "what" | "agreement">): string {
  const whole: Posting = { ...posting, account: "4000", level: "owner", amount: "-1.00" };
  const entry: JournalEntry = {
    on: "2026-01-31",
    source: "invoice",
    client: "a",
    invoice: "a/2026-01",
    number: "INV-1",
    currency: "USD",
    postings: [whole],
  };
  return postingWords(entry, whole, smallBook());
}

test("a posting of work names agreement, role and type", () => {
  expect(words({ class: "labour", what: "block/engineer/standard", agreement: "block" })).toBe(
    "Labour, Block, Engineer, Standard",
  );
  const what = "a/2026-01/block/time/engineer/standard/125";
  expect(words({ class: "labour", what, agreement: "block" })).toBe(
    "Labour, Block, Engineer, Standard",
  );
});

test("what has no more to say is told by its class", () => {
  expect(words({ class: "receivable", what: null, agreement: null })).toBe("Receivable");
  expect(words({ class: "breakage", what: "block", agreement: "block" })).toBe("Breakage, Block");
});
