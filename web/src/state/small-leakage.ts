// An answer about leakage for tests: two months, and findings of every kind.
import type { LeakageAnswer, LeakFinding } from "../engine/contract.ts";
import { addDecimals } from "../format/sum.ts";

export function smallFinding(
  id: string,
  months: readonly string[],
  more: Partial<LeakFinding> = {},
) {
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
export function smallLeakage(): LeakageAnswer {
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
      smallFinding("seats/a", ["30.00", "-10.00"]),
      smallFinding("seats/euro", ["9.00", "9.00"], { currency: "EUR" }),
      smallFinding("rates", ["2.00", "3.00"], { confidence: "proved" }),
      smallFinding("rounding/a", ["0.00", "0.50"], { is_step: false, money: "cost" }),
      smallFinding("rates/b", ["0.00", "0.00"]),
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
