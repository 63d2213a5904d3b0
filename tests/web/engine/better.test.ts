// What the page tries is what the search has billed: each candidate that it puts into the book is, asked
// about again, signed to the cent.
import { readFileSync } from "node:fs";

import { beforeEach, expect, test } from "vitest";

import type { Session } from "#engine/engine.mjs";

import type { Agreement, BetterAgreementAnswer, Book } from "../../../web/src/engine/contract.ts";
import { answerCall } from "../../../web/src/engine/engine.ts";
import {
  accepted,
  type Answers,
  questionCalls,
  type Questions,
  readAnswers,
} from "../../../web/src/engine/questions.ts";
import { withCandidate } from "../../../web/src/state/better-terms.ts";
import { marginRows } from "../../../web/src/state/margin-rows.ts";
import { loadEngine, open, root } from "./built-engine.ts";

const file = readFileSync(new URL("examples/fernhill.json", root));
const book = JSON.parse(file.toString()) as Book;
let session: Session;

/** As the page asks and reads it. */
function ask(questions: Questions): Answers {
  const calls = questionCalls(questions);
  return readAnswers(
    calls,
    calls.map(({ call }, id) => answerCall(session, { id, ...call })),
  );
}

function search(agreement: string): BetterAgreementAnswer {
  const answer = accepted(
    ask({ better_agreement: { agreement, role_costs: [] } }).better_agreement,
  );
  if (!answer) throw new Error(`refused: ${agreement}`);
  return answer;
}

function set(value: Agreement): void {
  const edit = { operations: [{ operation: "set", kind: "agreement", value }] };
  const edited = JSON.parse(session.edit(JSON.stringify(edit))) as { ok: boolean };
  expect(edited, value.id).toMatchObject({ ok: true });
}

beforeEach(async () => {
  session = new (await loadEngine()).Session();
  expect(open(session, file)).toMatch(/^\{"ok":true/);
});

// One sold by hours, one sold by money with an overage rate, one that is a part of the fee.
test.each(["stonebridge-support", "selby-support", "tidewater-support"])(
  "better: every ninth of the terms of %s bills in the book what the search says",
  (id) => {
    const signed = book.agreements.find((agreement) => agreement.id === id);
    if (!signed?.block) throw new Error(`no block: ${id}`);
    const { candidates } = search(id);
    const tried = candidates.filter((_, place) => place % 9 === 0);
    expect(tried.length).toBeGreaterThan(5);
    for (const candidate of tried) {
      const question = { block_in_unit: { agreement: id, unit: candidate.unit } };
      const converted = accepted(ask(question).block_in_unit)?.agreement.block;
      if (!converted) throw new Error(`not converted: ${candidate.unit}`);
      set(withCandidate(signed, converted, candidate));
      const now = search(id).signed;
      expect({ ...now, id: candidate.id }).toEqual({ ...candidate.billed, id: candidate.id });
      set(signed);
    }
  },
);

test("better: margins add up, and those below a floor are those that the page shows", () => {
  const role_costs = book.work_roles.map(({ id }) => ({ work_role: id, hourly_cost: "50" }));
  const answer = accepted(ask({ margins: { role_costs, floor_hourly_rate: "150" } }).margins);
  if (!answer) throw new Error("refused");
  const below = marginRows(answer, true);
  expect(below.length).toBeGreaterThan(0);
  for (const row of marginRows(answer, false)) {
    const rate = row.figures.hourly_rate;
    expect(below.includes(row)).toBe(rate !== null && Number(rate) < 150);
    expect(Number(row.figures.hours_without_cost)).toBe(0);
  }
});
