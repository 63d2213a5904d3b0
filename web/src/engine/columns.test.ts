import { expect, test } from "vitest";
import {
  columnValues,
  dayText,
  decodeTimeEntries,
  encodeTimeEntries,
  fixedPointText,
} from "./columns.ts";
import type { TimeEntry } from "./contract.ts";

const base: TimeEntry = {
  id: "a",
  client: "oakline",
  worked_at: "2026-10-29T10:50",
  entered_at: "2026-10-30T00:00",
  minutes: 60,
  work_role: "engineer",
  work_type: "standard",
  billing: "billable",
};

test("time entries come back from columns as they went in", () => {
  const entries: TimeEntry[] = [
    base,
    {
      ...base,
      id: "b",
      agreement: "block",
      ticket: "T-1",
      note: "Größe, 日本",
      billing: "no_charge",
    },
    { ...base, id: "c", worked_at: "1969-12-31T23:59", minutes: 0, billing: "do_not_bill" },
    { ...base, id: "d", hourly_rate: "125.50", overage_rate: "0", approval: "draft" },
    {
      ...base,
      id: "f",
      project: "move",
      member: "Kim",
      work_time: "weekend",
      fields: { Site: "Dock", "PO 1": "x" },
    },
    { ...base, id: "g", fields: { Site: "Yard" } },
  ];
  const byHours: TimeEntry = { ...base, id: "e", hours: "1.255" };
  delete byHours.minutes;
  entries.push(byHours);
  expect(decodeTimeEntries(encodeTimeEntries(entries))).toEqual(entries);
});

test("no entries make empty columns", () => {
  const columns = encodeTimeEntries([]);
  expect(columns.header.rows).toBe(0);
  expect(decodeTimeEntries(columns)).toEqual([]);
});

test("every column begins on its own alignment", () => {
  const entries = Array.from({ length: 3 }, (_, row) => ({ ...base, id: `e${String(row)}` }));
  for (const column of encodeTimeEntries(entries).header.columns) {
    expect(column.offset % (column.type === "uint8" ? 1 : 4)).toBe(0);
  }
});

test("a column is read wherever the answer's bytes begin", () => {
  const bytes = new Uint8Array(9);
  new DataView(bytes.buffer).setInt32(5, -7, true);
  const shifted = bytes.subarray(1) as Uint8Array<ArrayBuffer>;
  expect([...columnValues({ name: "on", type: "int32", offset: 4 }, 1, shifted)]).toEqual([-7]);
});

test.each([
  [12345n, 2, "123.45"],
  [-5n, 4, "-0.0005"],
  [0n, 2, "0.00"],
  [7n, 0, "7"],
  [90071992547409930001n, 4, "9007199254740993.0001"],
])("fixed point %s with %s digits is %s", (value, digits, text) => {
  expect(fixedPointText(value, digits)).toBe(text);
});

test("days count from 1970", () => {
  expect(dayText(0)).toBe("1970-01-01");
  expect(dayText(20_758)).toBe("2026-11-01");
});
