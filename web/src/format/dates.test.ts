import { expect, test } from "vitest";
import { addDays, addMonths, formatPeriod, lastDay, monthEnd } from "./dates.ts";

test("a half-open end prints as the last day", () => {
  expect(lastDay("2026-11-01")).toBe("2026-10-31");
  expect(lastDay("2024-03-01")).toBe("2024-02-29");
  expect(monthEnd("2026-12")).toBe("2027-01-01");
});

test.each([
  ["one month", "2026-10-01", "2026-11-01", "1 to 31 October 2026"],
  ["two months of a year", "2026-10-15", "2026-11-15", "15 October to 14 November 2026"],
  ["over new year", "2026-12-15", "2027-01-15", "15 December 2026 to 14 January 2027"],
])("formatPeriod: %s", (_why, start, end, printed) => {
  expect(formatPeriod(start, end)).toBe(printed);
});

test("days and months are counted in the calendar", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
});
