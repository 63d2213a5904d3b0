// What the page asks about leakage: its steps add up to the cent everywhere, its fixes are edits that
// the engine takes, and the command prints the same.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { beforeEach, describe, expect, test } from "vitest";

import type { Session } from "#engine/engine.mjs";

import type { Book, LeakageAnswer } from "../../../web/src/engine/contract.ts";
import { answerCall } from "../../../web/src/engine/engine.ts";
import {
  accepted,
  type Answers,
  questionCalls,
  type Questions,
  readAnswers,
} from "../../../web/src/engine/questions.ts";
import { isZero } from "../../../web/src/format/decimal.ts";
import { addDecimals } from "../../../web/src/format/sum.ts";
import {
  mayBeMeant,
  moveCheck,
  sortFindings,
  steppingChecks,
  waterfall,
} from "../../../web/src/state/leakage.ts";
import { chooseCount, vendorCountOf } from "../../../web/src/state/vendor-match.ts";
import { loadEngine, open, root } from "./built-engine.ts";

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

function leakage(question: Questions["leakage"] = { to: "contract" }): LeakageAnswer {
  const answer = accepted(ask({ leakage: question }).leakage);
  if (!answer) throw new Error(`refused: ${JSON.stringify(question)}`);
  return answer;
}

function fix(finding: string, as: "mended" | "meant"): void {
  const answer = accepted(ask({ leak_fix: { finding, as } }).leak_fix);
  if (!answer) throw new Error(`no fix of ${finding}`);
  const edited = JSON.parse(session.edit(JSON.stringify(answer.edit))) as { ok: boolean };
  expect(edited.ok, finding).toBe(true);
}

const books = ["examples/fernhill.json", "examples/flagship.json"];

describe.each(books)("%s", (file) => {
  beforeEach(async () => {
    session = new (await loadEngine()).Session();
    expect(open(session, readFileSync(new URL(file, root)))).toMatch(/^\{"ok":true/);
  });

  test.each(["contract", "autotask"])(
    "leakage: the steps to %s add up, for every client and month, by check and by cause",
    (to) => {
      const answer = leakage({ to });
      const months = [null, ...answer.total.months.map(({ month }) => month)];
      const clients = [null, ...answer.clients.map(({ client }) => client)];
      for (const month of months) {
        for (const client of clients) {
          for (const by of ["check", "cause"] as const) {
            const shown = waterfall(answer, { month, client }, by);
            expect(shown?.steps.at(-1)?.after ?? shown?.earned).toBe(shown?.invoiced);
          }
        }
      }
      // Of all clients every step is some check's or policy's: nothing is left over.
      const whole = waterfall(answer, { month: null, client: null }, "check");
      const rest = whole?.steps.filter(({ key }) => key === "of_all" || key === "platform");
      expect(rest).toEqual([]);
    },
  );

  test("leakage: another order splits the gap otherwise, and its sum stays", () => {
    const answer = leakage();
    const last = steppingChecks(answer).at(-1)?.check;
    if (last === undefined) throw new Error("no check has a step");
    const order = moveCheck(answer, last, "up");
    const other = leakage({ to: "contract", order });
    expect(other.checks.map(({ check }) => check)).toEqual(order);
    expect(other.total).toEqual(answer.total);
  });

  test.each(["contract", "autotask"])(
    "leakage: the command prints to %s what the page is answered",
    (to) => {
      const words = ["leakage", to, path(file)];
      const printed = execFileSync(path("build/native/drawdown"), words, { maxBuffer: 1 << 28 });
      const [called] = questionCalls({ leakage: { to } });
      if (!called) throw new Error("nothing asked");
      const { text } = answerCall(session, { id: 0, ...called.call });
      expect(text).toBe(JSON.stringify(JSON.parse(printed.toString("utf8"))));
    },
  );

  test("leakage: the explanation of a finding comes to its amount", () => {
    const answer = leakage();
    for (const { finding, amount } of sortFindings(answer, all).steps.slice(0, 5)) {
      const explained = accepted(ask({ explanation: { finding } }).explanation);
      expect(Number(explained?.result)).toBe(Number(amount));
    }
  });

  test("leakage: a fix is an edit that is taken; what it brings is gone from the gap", () => {
    for (const { check } of steppingChecks(leakage())) {
      const before = leakage();
      const [most] = sortFindings(before, { ...all, check }).steps;
      if (!most || isZero(most.amount)) continue;
      fix(most.finding, "mended");
      const after = leakage();
      expect(after.findings.map(({ finding }) => finding)).not.toContain(most.finding);
      expect(Number(after.total.under_billed)).toBeLessThan(Number(before.total.under_billed));
      expect(after.total.earned).toBe(before.total.earned);
    }
  });

  test("leakage: what the page lets be meant so, the engine takes as meant", () => {
    const before = leakage();
    const meant = before.findings.filter((one) => mayBeMeant(one, new Set())).slice(0, 4);
    expect(meant.length).toBeGreaterThan(0);
    for (const { finding } of meant) {
      if (!leakage().findings.some((one) => one.finding === finding)) continue;
      fix(finding, "meant");
      expect(leakage().findings.map((one) => one.finding)).not.toContain(finding);
    }
    expect(leakage().total.invoiced).toBe(before.total.invoiced);
  });
});

const all = { client: null, cause: null, check: null, confidence: null };

test("leakage: an order of unknown checks, and a finding that nobody has, are answers", async () => {
  session = new (await loadEngine()).Session();
  open(session, readFileSync(new URL("examples/flagship.json", root)));
  const refused = ask({
    leakage: { to: "contract", order: ["nothing"] },
    leak_fix: { finding: "nothing", as: "mended" },
  });
  expect([refused.leakage?.ok, refused.leak_fix?.ok]).toEqual([false, false]);
});

test("leakage: the checks’ amounts come to the gap", async () => {
  session = new (await loadEngine()).Session();
  open(session, readFileSync(new URL("examples/fernhill.json", root)));
  const { total, checks } = leakage();
  expect(addDecimals(checks.map(({ amount }) => amount))).toBe(total.gap);
});

test("leakage: a match that the page writes down is the one that the engine found", async () => {
  session = new (await loadEngine()).Session();
  const book = JSON.parse(readFileSync(new URL("examples/one_call.json", root), "utf8")) as Book;
  const [agreement] = book.agreements;
  if (!agreement) throw new Error("no agreement");
  const seats = { id: "seats", name: "Premium seat", quantity: "10", unit_price: "20" };
  agreement.additions = [seats];
  const at = { client: agreement.client, taken_at: `${book.period.start}T00:00`, count: "12" };
  const attributes = [{ name: "sku", value: "PREMIUM SEAT" }];
  const snapshots = [{ ...at, attributes }];
  book.count_sources = [{ id: "m365", name: "M365", kind: "licences", snapshots }];
  expect(open(session, new TextEncoder().encode(JSON.stringify(book)))).toMatch(/^\{"ok":true/);
  const drift = () => leakage().findings.find(({ check }) => check === "seat_drift");
  const before = drift();
  expect(before?.reason).toBe("matched_by_name");
  const count = vendorCountOf(book, agreement, seats);
  if (!count) throw new Error("not found by name");
  const operations = chooseCount(agreement.id, "seats", count)(book);
  session.edit(JSON.stringify({ operations }));
  expect(drift()).toMatchObject({ reason: "matched_by_hand", amount: before?.amount });
});

test("leakage: what is set up otherwise is found part by part, and no part is netted", async () => {
  session = new (await loadEngine()).Session();
  open(session, readFileSync(new URL("tests/golden/set_up_otherwise.book.json", root)));
  const answer = leakage();
  expect(answer.total).toMatchObject({
    earned: "1590.00",
    invoiced: "1510.00",
    gap: "80.00",
    under_billed: "180.00",
    over_billed: "-100.00",
  });
  const { steps, beside } = sortFindings(answer, all);
  expect(new Map(steps.map(({ finding, amount }) => [finding, amount]))).toEqual(
    new Map([
      ["stale_rates/oakline/support", "100.00"],
      ["minimum_missing/standard", "-100.00"],
      ["agreement_over/oakline/backup", "50.00"],
      ["stale_rates/oakline/rates", "20.00"],
      ["stale_rates/architect", "10.00"],
    ]),
  );
  // One of the two closed tickets has time; the other's worth is an estimate, and no step.
  expect(beside.map(({ finding, money }) => [finding, money])).toEqual([
    ["zero_time_tickets/oakline", "not_priced"],
  ]);
  const ofClient = waterfall(answer, { month: null, client: "oakline" }, "check");
  expect(ofClient?.steps.map(({ key, change }) => [key, change])).toEqual([
    ["minimum_missing/over", "100.00"],
    ["stale_rates/under", "-130.00"],
    ["agreement_over/under", "-50.00"],
  ]);
});
