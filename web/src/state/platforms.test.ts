import { expect, test } from "vitest";

import type { CompareAnswer } from "../engine/contract.ts";
import {
  choiceKey,
  clientRows,
  evidenceOfCauses,
  filterLines,
  mainCause,
  totalsAt,
  walk,
} from "./platforms.ts";

function step(policy: string, evidence: CompareAnswer["steps"][number]["evidence"]) {
  return {
    policy,
    title: `${policy}.`,
    from: "as_signed",
    to: "none",
    sentence: "",
    evidence,
    amount: "0.00",
    everyone: false,
    agreements: [],
    out_of_reach: [],
  };
}

const october = {
  month: "2026-10",
  from: "100.00",
  to: "70.01",
  difference: "-29.99",
  causes: [
    { policy: "block_unit", amount: "-50.00" },
    { policy: "proration", amount: "20.01" },
  ],
};
const september = { month: "2026-09", from: "5.00", to: "5.00", difference: "0.00", causes: [] };
const line = {
  client: "oakline",
  agreement: "support",
  month: "2026-10",
  kind: "block_overage" as const,
  description: "Beyond the block",
  from: "50.00",
  to: "0.00",
  difference: "-50.00",
  causes: [{ policy: "block_unit", amount: "-50.00" }],
  from_lines: ["a"],
  to_lines: [],
};
const answer: CompareAnswer = {
  ok: true,
  currency: "USD",
  from: { profile: "contract", name: "Signed contract" },
  to: { profile: "halo", name: "Halo" },
  total: { ...october, from: "105.00", to: "75.01", months: [september, october] },
  steps: [
    step("lot_order", "schema"),
    step("block_unit", "article"),
    step("proration", "assumption"),
  ],
  clients: [
    {
      ...october,
      client: "oakline",
      name: "Oakline",
      currency: "USD",
      months: [september, october],
    },
    { ...september, client: "alder", name: "Alder", currency: "USD", months: [september] },
  ],
  lines: [
    line,
    { ...line, month: "2026-09", agreement: "other", from_lines: ["b"] },
    {
      ...line,
      client: "alder",
      agreement: null,
      causes: [{ policy: "proration", amount: "20.01" }],
      from_lines: ["c"],
    },
  ],
  lines_total: 3,
  blocks: [],
  ledger: { earned: october, deferred: october, tax: october, accounts: [] },
};

test("steps begin where the one before ended, in the printed order, and end at the other total", () => {
  const totals = totalsAt(answer, "2026-10");
  const steps = totals ? walk(answer, totals) : [];
  expect(steps.map(({ policy, amount, before, after }) => [policy, amount, before, after])).toEqual(
    [
      ["lot_order", "0.00", "100.00", "100.00"],
      ["block_unit", "-50.00", "100.00", "50.00"],
      ["proration", "20.01", "50.00", "70.01"],
    ],
  );
  expect(steps.at(-1)?.after).toBe(totals?.to);
});

test("totals are those of the period, the month or the client", () => {
  expect(totalsAt(answer, null)?.from).toBe("105.00");
  expect(totalsAt(answer, "2026-09")?.to).toBe("5.00");
  expect(totalsAt(answer, "2026-10", "oakline")?.difference).toBe("-29.99");
  expect(totalsAt(answer, "2026-10", "nobody")).toBeUndefined();
});

test("the main cause moves most money, whichever way; without any there is none", () => {
  expect(mainCause(answer, october)?.step.policy).toBe("block_unit");
  expect(mainCause(answer, september)).toBeNull();
});

test("evidence is that of what moves money, each kind once, in the order of the key", () => {
  expect(evidenceOfCauses(answer, october)).toEqual(["article", "assumption"]);
  expect(evidenceOfCauses(answer, september)).toEqual([]);
});

test("clients that differ are told, with what is not billed yet left open", () => {
  const [row, ...others] = clientRows([undefined, answer], "2026-10");
  expect(others).toEqual([]);
  expect(row?.client).toBe("oakline");
  expect(row?.differences).toEqual([undefined, "-29.99"]);
  expect(row?.causes).toEqual([
    { title: "block_unit.", amount: "-50.00" },
    { title: "proration.", amount: "20.01" },
  ]);
});

test("lines are filtered by client, agreement, cause and month, and keep their order", () => {
  const all = { client: null, agreement: null, policy: null, month: null };
  const ids = (filter: Partial<Parameters<typeof filterLines>[1]>) =>
    filterLines(answer.lines, { ...all, ...filter }).map(({ from_lines }) => from_lines[0]);
  expect(ids({})).toEqual(["a", "b", "c"]);
  expect(ids({ client: "oakline" })).toEqual(["a", "b"]);
  expect(ids({ client: "oakline", month: "2026-10" })).toEqual(["a"]);
  expect(ids({ agreement: "other" })).toEqual(["b"]);
  expect(ids({ policy: "proration" })).toEqual(["c"]);
});

test("a changed platform is the same whatever was changed first", () => {
  const left = choiceKey({ based_on: "autotask", policies: { a: "1", b: "2" } });
  expect(choiceKey({ based_on: "autotask", policies: { b: "2", a: "1" } })).toBe(left);
  expect(choiceKey({ based_on: "connectwise", policies: { a: "1", b: "2" } })).not.toBe(left);
});
