import { describe, expect, test } from "vitest";
import type { LeakFinding } from "../engine/contract.ts";
import {
  type FindingFilter,
  findingTable,
  leakMonths,
  mayBeMeant,
  moveCheck,
  sortFindings,
  steppingChecks,
  waterfall,
} from "./leakage.ts";
import { smallFinding as finding, smallLeakage as answer } from "./small-leakage.ts";

function told(month: string | null, client: string | null, by: "check" | "cause" = "check") {
  return waterfall(answer(), { month, client }, by)?.steps.map(({ key, change }) => [key, change]);
}

describe("the waterfall", () => {
  test("tells what is lost and what is billed too much of a check apart, then the platform", () => {
    expect(told(null, null)).toEqual([
      ["seats/under", "-30.00"],
      ["seats/over", "10.00"],
      ["rates/under", "-5.00"],
      ["borrowing", "-7.00"],
    ]);
  });

  test("tells of a client its part of what is about the whole book", () => {
    expect(told(null, "a")?.slice(0, 3)).toEqual([
      ["seats/under", "-30.00"],
      ["seats/over", "10.00"],
      ["rates/under", "-2.00"],
    ]);
    expect(told("2026-01", "a")).toEqual([
      ["seats/under", "-30.00"],
      ["of_all", "-1.00"],
      ["platform", "-7.00"],
    ]);
  });

  test("adds checks of one cause up, and neither direction to the other", () => {
    expect(told("2026-02", null, "cause")).toEqual([
      ["counting/over", "10.00"],
      ["configuration/under", "-3.00"],
    ]);
  });

  test("ends at what is invoiced, whatever is asked for", () => {
    for (const month of [null, "2026-01", "2026-02"]) {
      for (const client of [null, "a"]) {
        for (const by of ["check", "cause"] as const) {
          const shown = waterfall(answer(), { month, client }, by);
          expect(shown?.steps.at(-1)?.after).toBe(shown?.invoiced);
        }
      }
    }
    expect(waterfall(answer(), { month: null, client: "nobody" }, "check")).toBeUndefined();
  });

  test("of months: the gap of each is what it earns less what is invoiced", () => {
    expect(leakMonths(answer().total).map(({ gap }) => gap)).toEqual(["39.00", "-7.00"]);
  });
});

describe("the order of the checks", () => {
  test("is of those with a step, and moves one past the next of them", () => {
    expect(steppingChecks(answer()).map((one) => one.check)).toEqual(["seats", "rates"]);
    expect(moveCheck(answer(), "rates", "up")).toEqual(["rates", "seats", "quiet", "rounding"]);
    expect(moveCheck(answer(), "seats", "down")).toEqual(["quiet", "rates", "seats", "rounding"]);
    expect(moveCheck(answer(), "seats", "up")).toEqual(["seats", "quiet", "rates", "rounding"]);
  });
});

describe("findings", () => {
  const all: FindingFilter = { client: null, cause: null, check: null, confidence: null };
  const ids = (list: readonly LeakFinding[]) => list.map((one) => one.finding);

  test("are steps, or beside them, or without effect", () => {
    const { steps, beside, idle } = sortFindings(answer(), all);
    expect(ids(steps)).toEqual(["seats/a", "seats/euro", "rates"]);
    expect(ids(beside)).toEqual(["rounding/a"]);
    expect(ids(idle)).toEqual(["rates/b"]);
  });

  test("without a price are not without effect", () => {
    const unpriced = finding("seats/b", ["0.00"], { is_step: false, money: "not_priced" });
    const found = sortFindings({ ...answer(), findings: [unpriced] }, all);
    expect(ids(found.beside)).toEqual(["seats/b"]);
  });

  test("are filtered by client, cause, check and confidence", () => {
    const steps = (filter: Partial<FindingFilter>) =>
      ids(sortFindings(answer(), { ...all, ...filter }).steps);
    expect(steps({ client: "a" })).toEqual(["seats/a", "rates"]);
    expect(steps({ cause: "counting" })).toEqual(["seats/a", "seats/euro"]);
    expect(steps({ check: "rates" })).toEqual(["rates"]);
    expect(steps({ confidence: "proved" })).toEqual(["rates"]);
  });

  test("may be said to be meant where nobody has said it, and nothing proves them", () => {
    const of = { agreement: "one" };
    expect(mayBeMeant(finding("rates/a", [], of), new Set())).toBe(true);
    expect(mayBeMeant(finding("rates/a", [], of), new Set(["one"]))).toBe(false);
    expect(mayBeMeant(finding("rates/a", [], { ...of, confidence: "proved" }), new Set())).toBe(
      false,
    );
    expect(mayBeMeant(finding("rates", []), new Set())).toBe(false);
    const work = { evidence: [{ kind: "time_entry" as const, id: "e1" }] };
    expect(mayBeMeant(finding("given/a", [], work), new Set())).toBe(true);
  });

  test("are a table for a spreadsheet, as wide as its head", () => {
    const [head = [], ...rows] = findingTable(answer(), answer().findings);
    expect(rows.map((row) => row.length)).toEqual(answer().findings.map(() => head.length));
    expect(rows[0]?.slice(0, 6)).toEqual(["L1", "seats", "counting", "seats/a", "USD", "20.00"]);
  });
});
