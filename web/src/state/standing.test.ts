import { expect, test } from "vitest";
import { standingIn } from "./standing.ts";

test.each([
  ["without days it is always on", {}, ""],
  ["ended the day before the month", { end: "2026-10-01" }, "ended 30 September 2026"],
  ["ended on the month's first day", { end: "2026-10-02" }, ""],
  ["begins on the month's last day", { start: "2026-10-31" }, ""],
  ["begins the day after the month", { start: "2026-11-01" }, "begins 1 November 2026"],
])("standingIn: %s", (_why, days, sentence) => {
  expect(standingIn("2026-10", days).sentence).toBe(sentence);
  expect(standingIn("2026-10", days).isOn).toBe(sentence === "");
});
