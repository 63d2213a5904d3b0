import { expect, test } from "vitest";

import type { Explanation } from "../engine/contract.ts";
import { pieceText } from "./piece-text.ts";

type Piece = NonNullable<Explanation["rows"][number]["piece"]>;

const piece: Piece = {
  calendar: "/provider/calendar",
  starts_at: "2026-10-05T17:00",
  minutes_from: "30",
  minutes: "60",
  weight: "1",
  weighed_from: "30",
  weighed_total: "90",
  rounded_as: { minimum_minutes: "0", increment_minutes: "0", maximum_minutes: "0" },
  entry_hours: "1.5",
  hours_from: "0.5",
  limits: [],
  drawn: null,
};

test("a piece says how long and when, a whole entry when it was not in business time", () => {
  expect(pieceText({ work_time: "after_hours", piece, minutes: "90" })).toBe(
    "60 minutes after hours",
  );
  expect(pieceText({ work_time: "business", piece, minutes: "90" })).toBe(
    "60 minutes in business time",
  );
  expect(pieceText({ work_time: "holiday", piece, minutes: "60" })).toBe("on a holiday");
  expect(pieceText({ work_time: "weekend", piece: null, minutes: "60" })).toBe("at the weekend");
  expect(pieceText({ work_time: "business", piece, minutes: "60" })).toBe("");
});
