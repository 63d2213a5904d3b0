import { expect, test } from "vitest";
import { removeClient } from "./edits.ts";
import { applyOperations, freeId, type Operation } from "./operations.ts";
import { smallBook } from "./small-book.ts";

function expectUndone(operations: readonly Operation[]): void {
  const before = smallBook();
  const { book, inverse } = applyOperations(before, operations);
  expect(book).not.toEqual(before);
  expect(applyOperations(book, inverse).book).toEqual(before);
  expect(before, "the earlier book stays whole").toEqual(smallBook());
}

test("an element that is replaced comes back", () => {
  expectUndone([{ operation: "set", kind: "client", value: { id: "a", name: "Other" } }]);
});

test("an element that is inserted goes again", () => {
  expectUndone([{ operation: "set", kind: "client", value: { id: "new", name: "New" }, at: 0 }]);
});

test("an element that is removed comes back to its place", () => {
  expectUndone([{ operation: "remove", kind: "client", id: "a" }]);
});

test("what the book has once is replaced whole", () => {
  expectUndone([
    { operation: "set", kind: "provider", value: { name: "Other", currency: "EUR" } },
    { operation: "set", kind: "rate_rules", value: [{ method: "custom", value: "1" }] },
  ]);
});

test("a client is removed with its agreements and its time, and all of it comes back", () => {
  const operations = removeClient("a")(smallBook());
  const { book } = applyOperations(smallBook(), operations);
  expect(book.clients.map((client) => client.id)).toEqual(["b"]);
  expect(book.agreements).toEqual([]);
  expect(book.time_entries).toEqual([]);
  expectUndone(operations);
});

test("a free id is not taken", () => {
  expect(freeId("client", [{ id: "client-2" }])).toBe("client-3");
  expect(freeId("client", [])).toBe("client-1");
});
