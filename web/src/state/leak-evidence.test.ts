import { expect, test } from "vitest";
import type { LeakFinding } from "../engine/contract.ts";
import { evidenceRows } from "./leak-evidence.ts";
import { smallBook } from "./small-book.ts";

test("rows that show a finding are found in the book by their ids, and lead to their forms", () => {
  const book = {
    ...smallBook(),
    count_sources: [{ id: "seats", name: "Seats", kind: "licences" as const }],
    closed_tickets: [{ id: "T-1", client: "a", closed_on: "2026-01-09" }],
  };
  const evidence: LeakFinding["evidence"] = [
    { kind: "time_entry", id: "e1" },
    { kind: "snapshot", id: "seats/2026-01-31T00:00/12" },
    { kind: "ticket", id: "T-1" },
    { kind: "time_entry", id: "gone" },
  ];
  const rows = evidenceRows({ evidence } as LeakFinding, book);
  expect(rows.map(({ when, what, figure, place }) => [when, what, figure, place])).toEqual([
    ["5 January 2026", "e1", "1:00 h", { kind: "time_entry", id: "e1", path: "" }],
    ["31 January 2026", "Seats", "12", { kind: "count_source", id: "seats", path: "" }],
    ["9 January 2026", "T-1", "", { kind: "closed_tickets", id: null, path: "/0" }],
    ["", "gone", "", null],
  ]);
});
