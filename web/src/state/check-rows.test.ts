import { expect, test } from "vitest";
import type { Book } from "../engine/contract.ts";
import { smallBook } from "./small-book.ts";
import { notCoveredRows, uncountedRows, unbilledRows } from "./check-rows.ts";

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
    null,
  );
  expect(groups.map(({ reason, rows }) => [reason, rows.map(({ cells }) => cells)])).toEqual([
    ["do_not_bill", [["standard", "Client A", "5 January 2026", "60 min"]]],
    ["no_agreement", [["VM", "Client B", "3 February 2026", "1,234.5"]]],
  ]);
});

test("a part that waits for the end of a block's period tells its hours and the day", () => {
  const groups = unbilledRows(
    [
      {
        kind: "time_entry",
        entry: "e1",
        reason: "at_period_end",
        hours: "0.50",
        billed_on: "2026-03-31",
      },
    ],
    smallBook(),
    "2026-01",
  );
  expect(groups[0]?.rows.map(({ cells }) => cells)).toEqual([
    ["standard", "Client A", "5 Jan", "0.50 h of it, on 31 March 2026"],
  ]);
});

test("rows of another month are left out", () => {
  const unbilled = [{ kind: "time_entry", entry: "e1", reason: "do_not_bill" }] as const;
  expect(unbilledRows(unbilled, smallBook(), "2026-02")).toEqual([]);
  expect(unbilledRows(unbilled, smallBook(), "2026-01")).toHaveLength(1);
});

test("work that no agreement paid for says why, agreement by agreement", () => {
  const notCovered = [
    { entry: "e1", agreement: "block", reason: "condition_failed", field: "project" },
    { entry: "e1", agreement: "gone", reason: "used_up", field: null },
  ] as const;
  expect(notCoveredRows(notCovered, smallBook(), "2026-01")).toEqual([
    {
      entry: "e1",
      cells: [
        "standard",
        "Client A",
        "5 Jan",
        "60 min",
        "Block: a condition on project does not hold\ngone: its block did not hold all of it",
      ],
    },
  ]);
});

test("an update without a count tells its days and what stands", () => {
  const one = {
    client: "a",
    agreement: "block",
    addition: "seats",
    source: "rmm",
    fault: "missed",
    days: { start: "2026-01-31", end: "2026-02-01" },
    count: null,
  } as const;
  const book = { ...smallBook(), count_sources: [{ id: "rmm", name: "RMM", kind: "devices" }] };
  const [row] = uncountedRows([one], book as Book, "a", "2026-01");
  expect(row?.cells).toEqual([
    "seats",
    "Client A",
    "RMM",
    "Due, and there was none",
    "31 January 2026",
    "nothing is billed",
  ]);
  expect(uncountedRows([one], book as Book, "a", "2026-02")).toEqual([]);
  expect(uncountedRows([one], book as Book, "b", null)).toEqual([]);
});
