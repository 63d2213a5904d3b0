import { expect, test } from "vitest";

import { type DayOrder, readDay, settledOrder } from "./sent-dates.ts";

function read(written: string, order: DayOrder = "unsettled"): string {
  let said = "";
  const day = readDay(written, order, (sentence) => (said = sentence));
  return day ?? said;
}

test.each([
  ["2026-10-31", "2026-10-31"],
  ["2026/1/5", "2026-01-05"],
  ["2026-10-31T00:00:00", "2026-10-31"],
  ["31 Oct 2026", "2026-10-31"],
  ["October 31, 2026", "2026-10-31"],
  ["3. March 2026", "2026-03-03"],
  ["05/05/2026", "2026-05-05"],
])("%s is read", (written, day) => {
  expect(read(written)).toBe(day);
});

test.each([
  ["", "The date is missing."],
  ["soon", "“soon” is no date. Write it as 2026-10-31."],
  ["2026-02-30", "“2026-02-30” is no day of the calendar."],
  ["31 Foo 2026", "“31 Foo 2026” is no day of the calendar."],
  ["01/02/2026", "“01/02/2026” may be two days. Write it as 2026-10-31."],
])("%j is refused", (written, sentence) => {
  expect(read(written)).toBe(sentence);
});

test("another row of the table settles what comes first", () => {
  expect(settledOrder(["01/02/2026", "31/01/2026"])).toBe("day");
  expect(settledOrder(["01/02/2026", "1/31/2026"])).toBe("month");
  expect(settledOrder(["13/01/2026", "1/31/2026"])).toBe("mixed");
  expect(settledOrder(["01/02/2026", "2026-10-31"])).toBe("unsettled");
  expect(read("01/02/2026", "day")).toBe("2026-02-01");
  expect(read("01/02/2026", "month")).toBe("2026-01-02");
  expect(read("01/02/2026", "mixed")).toContain("some rows begin with the day");
});
