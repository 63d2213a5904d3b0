// What the page asks to compare platforms: the steps add up to the cent, everywhere, and the command
// prints the same.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { beforeAll, describe, expect, test } from "vitest";

import type { Session } from "#engine/engine.mjs";

import type { CompareAnswer, PlatformsAnswer } from "../../../web/src/engine/contract.ts";
import { answerCall } from "../../../web/src/engine/engine.ts";
import {
  accepted,
  type Answers,
  type ProfileChoice,
  questionCalls,
  type Questions,
  readAnswers,
} from "../../../web/src/engine/questions.ts";
import { addDecimals } from "../../../web/src/format/sum.ts";
import { clientRows, mainCause, totalsAt, walk } from "../../../web/src/state/platforms.ts";
import { explainSide } from "../../../web/src/state/same-work.ts";
import { loadEngine, open, root } from "./built-engine.ts";

const platforms = ["connectwise", "halo_documented", "halo_as_described", "autotask"];
const path = (file: string) => fileURLToPath(new URL(file, root));

let session: Session;

/** As the page asks and reads it. */
function ask(questions: Questions): Answers {
  const calls = questionCalls(questions);
  return readAnswers(
    calls,
    calls.map(({ call }, id) => answerCall(session, { id, ...call })),
  );
}

function compare(from: ProfileChoice, to: ProfileChoice): CompareAnswer {
  const answer = accepted(ask({ compare: { from, to } }).compare);
  if (!answer) throw new Error(`refused: ${JSON.stringify([from, to])}`);
  return answer;
}

function sum(amounts: readonly { readonly amount: string }[]): string {
  return addDecimals(["0.00", ...amounts.map(({ amount }) => amount)]);
}

describe.each(["examples/fernhill.json", "examples/flagship.json"])("%s", (file) => {
  beforeAll(async () => {
    session = new (await loadEngine()).Session();
    expect(open(session, readFileSync(new URL(file, root)))).toMatch(/^\{"ok":true/);
  });

  const pairs = platforms.flatMap((to): [ProfileChoice, ProfileChoice][] => [
    ["contract", to],
    [to, "contract"],
  ]);
  pairs.push([
    "autotask",
    { based_on: "halo_as_described", policies: { block_unit: "as_signed", proration: "off" } },
  ]);

  test.each(pairs)("compare: the steps from %j to %j add up, everywhere", (from, to) => {
    const answer = compare(from, to);
    const all = [answer.total, ...answer.clients];
    for (const totals of all.flatMap((one) => [one, ...one.months])) {
      expect(walk(answer, totals).at(-1)?.after ?? totals.from).toBe(totals.to);
      expect(sum(totals.causes)).toBe(totals.difference);
    }
    expect(sum(answer.steps)).toBe(answer.total.difference);
    for (const line of answer.lines) expect(sum(line.causes)).toBe(line.difference);
    const lines = answer.lines.map(({ difference: amount }) => ({ amount }));
    if (answer.lines.length === answer.lines_total) {
      expect(sum(lines)).toBe(answer.total.difference);
    }
  });

  test.each(platforms)(
    "compare: the command prints of %s what the page is answered",
    (platform) => {
      const words = ["compare", "contract", platform, path(file)];
      const printed = execFileSync(path("build/native/drawdown"), words, { maxBuffer: 1 << 28 });
      const [called] = questionCalls({ compare: { from: "contract", to: platform } });
      if (!called) throw new Error("nothing asked");
      const { text } = answerCall(session, { id: 0, ...called.call });
      expect(text).toBe(JSON.stringify(JSON.parse(printed.toString("utf8"))));
    },
  );

  test.each(["contract", "halo_as_described"])(
    "compare: the table against %s says what the engine does",
    (from) => {
      const month = "2026-10";
      const text = JSON.stringify({ question: "platforms", from, month });
      const { profiles } = JSON.parse(session.ask(text)) as PlatformsAnswer;
      for (const row of profiles.filter(({ profile }) => profile !== from)) {
        const answer = compare(from, row.profile);
        const totals = totalsAt(answer, month);
        if (!totals) throw new Error("no such month");
        expect(totals).toMatchObject({ to: row.total, difference: row.difference });
        expect(totals.causes).toEqual(row.causes);
        expect(totalsAt(answer, null)).toMatchObject({
          to: row.total_in_period,
          difference: row.difference_in_period,
        });
        const main = mainCause(answer, totals);
        expect(main && { policy: main.step.policy, amount: main.amount }).toEqual(
          row.main_cause && { policy: row.main_cause.policy, amount: row.main_cause.amount },
        );
        const clients = clientRows([answer], month).map(({ client, differences }) => ({
          client,
          difference: differences[0],
        }));
        const expected = row.clients.map(({ client, difference }) => ({ client, difference }));
        expect(new Set(clients.map((one) => JSON.stringify(one)))).toEqual(
          new Set(expected.map((one) => JSON.stringify(one))),
        );
      }
    },
  );

  test.each(platforms)(
    "compare: both explanations of each line of %s come to its amounts",
    async (to) => {
      const answer = compare("contract", to);
      const asking = (questions: Questions) => Promise.resolve(ask(questions));
      for (const line of answer.lines.slice(0, 10)) {
        for (const [profile, own, others, amount] of [
          ["contract", line.from_lines, line.to_lines, line.from],
          [to, line.to_lines, line.from_lines, line.to],
        ] as const) {
          const found = await explainSide(asking, line, profile, own, others);
          const results = own.length > 0 ? found.map(({ result }) => ({ amount: result })) : [];
          expect(Number(sum(results))).toBe(Number(amount));
        }
      }
    },
  );
});

test("compare: what the block of the flagship does not bill in hours stands there as covered", async () => {
  session = new (await loadEngine()).Session();
  open(session, readFileSync(new URL("examples/flagship.json", root)));
  const answer = compare("contract", "halo_as_described");
  const line = answer.lines.find(({ kind }) => kind === "block_overage");
  expect(line).toMatchObject({ from: "500.00", to: "0.00" });
  if (!line) return;
  const asking = (questions: Questions) => Promise.resolve(ask(questions));
  const [there] = await explainSide(
    asking,
    line,
    "halo_as_described",
    line.to_lines,
    line.from_lines,
  );
  expect(there?.id).toContain("/covered_time/");
  expect(Number(there?.result)).toBe(0);
});

test("parallel month: each rule finds its lines, and both sides add up", async () => {
  session = new (await loadEngine()).Session();
  open(session, readFileSync(new URL("tests/golden/sent_invoices.book.json", root)));
  const answer = accepted(ask({ parallel_month: { month: "2026-10" } }).parallel_month);
  expect(answer).toMatchObject({ actual: "1410.00", computed: "1475.00", difference: "-65.00" });
  const matches = answer?.clients[0]?.matches ?? [];
  expect(
    matches.map(({ rule, actual, computed, difference }) => [
      rule,
      actual?.description,
      computed.map(({ description }) => description),
      difference,
    ]),
  ).toEqual([
    ["same_text_and_amount", "managed network.", ["Managed network"], "0.00"],
    ["same_amount", "Users", ["Managed user"], "0.00"],
    ["chosen", "Work of October", ["Standard, Engineer"], "-125.00"],
    ["none", "Backup", [], "60.00"],
  ]);
});

test("compare: a profile that nobody knows, and a policy's unknown value, are answers", () => {
  for (const to of ["nowhere", { based_on: "autotask", policies: { borrowing: "maybe" } }]) {
    const { compare: refused } = ask({ compare: { from: "contract", to } });
    expect(refused?.ok).toBe(false);
  }
});
