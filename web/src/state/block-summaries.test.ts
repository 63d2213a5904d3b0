import { expect, test } from "vitest";
import type { Book } from "../engine/contract.ts";
import { mergeSummaries, staleBlocks } from "./block-summaries.ts";
import { editAgreement, editClient, removeAgreement } from "./edits.ts";
import { applyOperations, type Operation } from "./operations.ts";
import { smallBook } from "./small-book.ts";

const before: Book = {
  ...smallBook(),
  agreements: [
    ...smallBook().agreements,
    ...smallBook().agreements.map((block) => ({ ...block, id: "other", client: "b" })),
  ],
  time_entries: [],
};
const after = (operations: readonly Operation[]) => applyOperations(before, operations).book;
const rename = editAgreement("block", (block) => ({ ...block, name: "New" }));

test("at first every block is asked for, and then none while nothing changes", () => {
  expect(staleBlocks(null, before)).toEqual(["block", "other"]);
  expect(staleBlocks(before, before)).toEqual([]);
});

test("an edit of an agreement asks for its client's blocks only", () => {
  expect(staleBlocks(before, after(rename(before)))).toEqual(["block"]);
});

test("an edit of anything else asks for all of them", () => {
  const operations = editClient("a", (client) => ({ ...client, name: "New" }))(before);
  expect(staleBlocks(before, after(operations))).toEqual(["block", "other"]);
});

test("a removed agreement may change its client's other blocks", () => {
  const operations = removeAgreement("block")(before);
  expect(staleBlocks(before, after(operations))).toEqual([]);
});

test("new summaries replace old ones, and those of blocks that are gone go", () => {
  const summary = (agreement: string, name: string) => ({
    agreement,
    client: "a",
    name,
    unit: "hours" as const,
    lots: [],
    months: [],
    alerts: [],
  });
  const old = [summary("block", "old"), summary("gone", "old"), summary("other", "old")];
  const merged = mergeSummaries(old, [summary("block", "new")], before);
  expect(merged.map(({ agreement, name }) => [agreement, name])).toEqual([
    ["block", "new"],
    ["other", "old"],
  ]);
});
