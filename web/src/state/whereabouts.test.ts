import { expect, test } from "vitest";

import { baselineOf } from "./whereabouts.ts";

const pin = { label: "as opened", currency: "USD", totals: { "2026-10": "136188.40" } };

test("a month is compared with what was pinned for it", () => {
  expect(baselineOf(pin, "2026-10", "USD")).toBe("136188.40");
});

test("what was pinned in another currency, or not at all, is compared with nothing", () => {
  expect(baselineOf(pin, "2026-10", "JPY")).toBeUndefined();
  expect(baselineOf(pin, "2027-01", "USD")).toBeUndefined();
  expect(baselineOf(null, "2026-10", "USD")).toBeUndefined();
});
