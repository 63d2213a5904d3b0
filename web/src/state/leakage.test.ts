import { describe, expect, test } from "vitest";
import type { LeakageAnswer, LeakFinding } from "../engine/contract.ts";
import { addDecimals } from "../format/sum.ts";
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

function finding(id: string, months: readonly string[], more: Partial<LeakFinding> = {}) {
  const [check = "", client] = id.split("/");
  const under = months.filter((one) => !one.startsWith("-"));
  const over = months.filter((one) => one.startsWith("-"));
  return {
    finding: id,
    check,
    client: client ?? null,
    agreement: null,
    addition: null,
    name: id,
    currency: "USD",
    sentence: "",
    confidence: "inferred",
    reason: "not_stated",
    money: "invoiced",
    is_step: true,
    can_be_mended: true,
    amount: addDecimals(["0.00", ...months]),
    under_billed: addDecimals(["0.00", ...under]),
    over_billed: addDecimals(["0.00", ...over]),
    per_month: "0.00",
    per_year: "0.00",
    months: [...months],
    evidence: [],
    evidence_total: 0,
    ...more,
  } satisfies LeakFinding;
}

function check(id: string, cause: LeakageAnswer["checks"][number]["cause"], findings: number) {
  const none = { amount: "0.00", under_billed: "0.00", over_billed: "0.00" };
  return { check: id, number: "L1", cause, title: id, rule: "", findings, ...none };
}

/** 1,000 a month is billed; seats lose 30 and bill 10 too much, a rule of all clients loses 5. */
function answer(): LeakageAnswer {
  const month = (name: string, earned: string, invoiced = "1000.00") => ({
    month: name,
    earned,
    configured: "1000.00",
    invoiced,
  });
  const total = {
    earned: "2025.00",
    configured: "2000.00",
    invoiced: "1993.00",
    gap: "32.00",
    gap_per_month: "16.00",
    gap_per_year: "192.00",
    under_billed: "42.00",
    over_billed: "-10.00",
    months: [month("2026-01", "1032.00", "993.00"), month("2026-02", "993.00")],
  };
  const ofA = {
    ...total,
    months: [month("2026-01", "1031.00", "993.00"), month("2026-02", "991.00")],
    client: "a",
    name: "Client A",
    currency: "USD",
    earned: "2022.00",
    steps: [
      { finding: "seats/a", amount: "20.00" },
      { finding: "rates", amount: "2.00" },
    ],
  };
  return {
    ok: true,
    currency: "USD",
    to: { profile: "autotask", name: "Autotask PSA" },
    total,
    checks: [
      check("seats", "counting", 2),
      check("quiet", "capture", 0),
      check("rates", "configuration", 1),
      check("rounding", "consumption", 1),
    ],
    platform: [
      {
        policy: "borrowing",
        title: "Borrowing.",
        sentence: "",
        evidence: "documented",
        amount: "7.00",
      },
    ],
    clients: [ofA],
    findings: [
      finding("seats/a", ["30.00", "-10.00"]),
      finding("seats/euro", ["9.00", "9.00"], { currency: "EUR" }),
      finding("rates", ["2.00", "3.00"], { confidence: "proved" }),
      finding("rounding/a", ["0.00", "0.50"], { is_step: false, money: "cost" }),
      finding("rates/b", ["0.00", "0.00"]),
    ],
    priors: {
      percent: 3,
      invoiced_per_month: "996.50",
      rule_of_thumb_per_month: "29.90",
      rule_of_thumb_per_year: "358.74",
      said: [],
    },
  };
}

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
