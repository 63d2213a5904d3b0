import { expect, test } from "vitest";

import type { Book } from "../engine/contract.ts";
import { applyOperations } from "./operations.ts";
import { addSent, matchLine, removeSentLine } from "./sent-invoices.ts";
import { readSentRow, readSentTable } from "./sent-table.ts";
import { smallBook } from "./small-book.ts";

function sentences(text: string, book: Book = smallBook()): string[] {
  const { invoices, refused } = readSentTable(text, book);
  expect(invoices).toEqual([]);
  return refused.map(({ row, sentence }) => `${String(row)}: ${sentence}`);
}

test("a pasted table with heads, tabs and thousands becomes an invoice a client, day and number", () => {
  const text = [
    "Invoice No.\tCustomer\tInvoice date\tItem\tQty\tLine total",
    "77\tClient A\t2026-10-31\tSupport\t1\t$6,250.00",
    "77\tclient a\t2026-10-31\tCredit\t\t(25.00)",
    "",
    "78\tb\t31 Oct 2026\tBackup, per TB\t1.5 h\t120",
  ].join("\n");
  expect(readSentTable(text, smallBook())).toEqual({
    invoices: [
      {
        id: "sent-1",
        client: "a",
        number: "77",
        on: "2026-10-31",
        lines: [
          { description: "Support", quantity: "1", amount: "6250.00" },
          { description: "Credit", amount: "-25.00" },
        ],
      },
      {
        id: "sent-2",
        client: "b",
        number: "78",
        on: "2026-10-31",
        lines: [{ description: "Backup, per TB", quantity: "1.5", amount: "120" }],
      },
    ],
    rows: 3,
    refused: [],
    unknownClients: [],
  });
});

test("without heads the columns stand in the page's order; quotes keep commas and quotes", () => {
  const { invoices } = readSentTable(
    'Client A,2026-10-31,"Cable, 2"" long",3,12.50\n',
    smallBook(),
  );
  expect(invoices[0]?.lines).toEqual([
    { description: 'Cable, 2" long', quantity: "3", amount: "12.50" },
  ]);
});

test("one row that can't be read stops all, and every fault is told with its row", () => {
  const text = [
    "client,date,description,quantity,amount,currency",
    "Client A,2026-10-31,Good,1,5.00,USD",
    "Nobody,2026-10-31,Bad,1,5.00,",
    "Client B,2026-13-01,Bad,one,5.001,EUR",
    "Client B,2026-10-31,,1,€5.00,",
    ",2026-10-31,Bad,1,,",
  ].join("\n");
  const read = readSentTable(text, smallBook());
  expect(read.invoices).toEqual([]);
  expect(read.unknownClients).toEqual(["Nobody"]);
  expect(read.refused.map(({ row, sentence }) => `${String(row)}: ${sentence}`)).toEqual([
    "3: “Nobody” is no client of this book.",
    "4: “2026-13-01” is no day of the calendar.",
    "4: “5.001” has more digits after the point than the currency.",
    "4: “one” is no quantity.",
    "4: The invoice is in “EUR”, the book in USD. Convert its amounts.",
    "5: The description is missing.",
    "5: The invoice is in “€”, the book in USD. Convert its amounts.",
    "6: The client is missing.",
    "6: The amount is missing.",
  ]);
});

test("an unknown client is whoever somebody says it is", () => {
  const text = "Acme Ltd,2026-10-31,Support,1,5.00";
  expect(readSentTable(text, smallBook()).unknownClients).toEqual(["Acme Ltd"]);
  const { invoices, refused } = readSentTable(text, smallBook(), { "Acme Ltd": "b" });
  expect(refused).toEqual([]);
  expect(invoices[0]?.client).toBe("b");
});

test("two clients of one name are told apart by their ids", () => {
  const book = smallBook();
  const twins = { ...book, clients: [...book.clients, { id: "a2", name: "Client A" }] };
  expect(sentences("Client A,2026-10-31,Support,1,5.00", twins)).toEqual([
    "1: Several clients are called “Client A”: write a or a2.",
  ]);
  expect(readSentTable("a2,2026-10-31,Support,1,5.00", twins).invoices[0]?.client).toBe("a2");
});

test("a first row of names must name what is needed; a row with cells too many is refused", () => {
  expect(sentences("Client,Date,Amount\nClient A,2026-10-31,5")).toEqual([
    "1: The first row names no column “description”.",
  ]);
  expect(sentences("Client A,2026-10-31,Support,1,5,N-1,USD,extra")).toEqual([
    "1: The row has more cells than there are columns.",
  ]);
});

test("the same table twice is refused; by hand a line may be repeated", () => {
  const text = "Client A,2026-10-31,Support,1,5.00";
  const book = smallBook();
  const after = applyOperations(book, addSent(readSentTable(text, book).invoices)(book)).book;
  expect(sentences(text, after)).toEqual([
    "1: The invoice of 31 October 2026 is in the book already, with the same lines.",
  ]);
  const row = { client: "a", date: "2026-10-31", description: "Support", amount: "5.00" };
  const again = readSentRow(row, after);
  const both = applyOperations(after, addSent(again.invoices)(after)).book;
  expect(both.actual_invoices).toHaveLength(1);
  expect(both.actual_invoices?.[0]?.lines).toHaveLength(2);
});

test("matches are chosen, none, or the rules' again; an invoice goes with its last line", () => {
  const book = smallBook();
  const { invoices } = readSentTable("Client A,2026-10-31,Support,1,5.00", book);
  let edited = applyOperations(book, addSent(invoices)(book)).book;
  const matches = () => edited.actual_invoices?.[0]?.lines[0]?.matches;
  for (const chosen of [["x", "y"], [], null]) {
    edited = applyOperations(edited, matchLine("sent-1/1", chosen)(edited)).book;
    expect(matches()).toEqual(chosen ?? undefined);
  }
  expect(matchLine("sent-1/2", [])(edited)).toEqual([]);
  const removed = applyOperations(edited, removeSentLine("sent-1/1")(edited));
  expect(removed.book.actual_invoices).toEqual([]);
  expect(applyOperations(removed.book, removed.inverse).book).toEqual(edited);
});
