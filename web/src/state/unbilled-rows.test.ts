import { expect, test } from "vitest";
import type { Book } from "../engine/contract.ts";
import { smallBook } from "./small-book.ts";
import { unbilledRows } from "./unbilled-rows.ts";

test("rows are told by reason, with what the book says of them", () => {
  const book: Book = {
    ...smallBook(),
    consumption: [
      { id: "u1", client: "b", on: "2026-02-03", quantity: "1234.5", net_price: "1", meter: "VM" },
    ],
  };
  const groups = unbilledRows(
    [
      { kind: "time_entry", entry: "e1", reason: "do_not_bill" },
      { kind: "consumption_row", entry: "u1", reason: "no_agreement" },
    ],
    book,
  );
  expect(groups.map(({ reason, rows }) => [reason, rows.map(({ cells }) => cells)])).toEqual([
    ["do_not_bill", [["standard", "Client A", "5 January 2026", "60 min"]]],
    ["no_agreement", [["VM", "Client B", "3 February 2026", "1,234.5"]]],
  ]);
});
