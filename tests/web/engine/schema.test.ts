// Holds the engine against the published contract: a book that the schema refuses is refused by the
// reader too, and every answer is as its schema says.
import { readdirSync, readFileSync } from "node:fs";

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";

import type { Engine, Session } from "#engine/engine.mjs";

import { loadEngine, open, root } from "./built-engine.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const mutationsPerBook = 400;

/** What the reader refuses beyond the schema, which sees one field at a time. */
const beyondTheSchema = new Set([
  "agreement.circular_parent",
  "agreement.too_deep",
  "block.cannot_sell",
  "block.covers_nothing",
  "block.factor_ambiguous",
  "block.no_period_end",
  "block.overage_ambiguous",
  "block.nothing_to_carry_to",
  "block.outside_agreement",
  "block.too_many_lots",
  "block.top_up_endless",
  "calendar.holiday_twice",
  "calendar.no_provider_zone",
  "calendar.overlapping_hours",
  "calendar.transitions_not_ascending",
  "book.too_many_counts",
  "book.too_many_lines",
  "count.needs_arrears",
  "consumption.no_price",
  "block.cannot_count",
  "change.not_ascending",
  "commitment.unknown_start",
  "project.above_price",
  "project.not_ascending",
  "uplift.ambiguous",
  "uplift.below_zero",
  "uplift.index_order",
  "uplift.index_too_short",
  "uplift.no_unit_price",
  "currency.other",
  "currency.unknown",
  "currency.no_exchange_rate",
  "exchange_rate.not_ascending",
  "tax.other_currency",
  "invoice_number.malformed",
  "invoice_number.not_unique",
  "bundle.nested",
  "cycle.needs_contract_anchor",
  "date.does_not_exist",
  "date.malformed",
  "decimal.overflow",
  "field.conflict",
  "field.missing",
  "gl.ambiguous",
  "gl.class_missing",
  "gl.malformed_account",
  "gl.no_owner_level",
  "gl.no_owner_mapping",
  "gl.not_closed",
  "gl.unbalanced",
  "gl.wrong_values",
  "id.duplicate",
  "list.repeats",
  "mark_up.ambiguous",
  "money.overflow",
  "number.negative",
  "number.out_of_range",
  "number.too_long",
  "period.empty",
  "period.not_months",
  "period.too_long",
  "price.negative_quantity",
  "time.minimum_above_maximum",
  "coverage.wrong_values",
  "price.minimum_above_maximum",
  "tier.none",
  "tier.not_ascending",
  "tier.open_too_soon",
  "tier.closed",
  "tier.without_price",
  "rate.negative",
  "rate_rule.ambiguous",
  "rate_rule.empty_limit",
  "reference.other_client",
  "reference.unknown",
]);

const golden = new URL("tests/golden/", root);
const smallBooks = readdirSync(golden).filter((name) => name.endsWith(".book.json"));

let engine: Engine;
let isBook: ValidateFunction;
let isAnswer: ValidateFunction;

function compile(schema: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { date: true } });
  return ajv.compile(JSON.parse(readFileSync(new URL(`engine/api/${schema}`, root), "utf8")));
}

beforeAll(async () => {
  engine = await loadEngine();
  isBook = compile("book.schema.json");
  isAnswer = compile("answers.schema.json");
});

function readBook(name: string): Json {
  return JSON.parse(readFileSync(new URL(name, golden), "utf8"));
}

/** xorshift32: the same mutations every time, and a failure names its number. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const strangeValues: Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  "",
  "0",
  "-1",
  "007",
  "1e3",
  "1,5",
  " 1",
  "+1",
  "1.",
  ".5",
  "9".repeat(12),
  "9".repeat(13),
  `0.${"9".repeat(12)}`,
  `0.${"9".repeat(13)}`,
  "2026-02-30",
  "2026-10-01",
  "2026-10-01T24:00",
  "2026-10-01T09:15",
  "a b",
  "x".repeat(64),
  "x".repeat(65),
  "é".repeat(200),
  "é".repeat(201),
  [],
  {},
  [""],
  ["a", "a"],
];

/** Every place of the value that holds something: its parent and its key there. */
function placesOf(value: Json): [Json[] | Record<string, Json>, string | number][] {
  if (value === null || typeof value !== "object") return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const parent = value as Record<string | number, Json>;
  return keys.flatMap((key) => [
    [value, key] as [Json[] | Record<string, Json>, string | number],
    ...placesOf(parent[key] as Json),
  ]);
}

function mutate(book: Json, random: (below: number) => number): Json {
  const changed = structuredClone(book);
  const places = placesOf(changed);
  const [parent, key] = places[random(places.length)]!;
  const holder = parent as Record<string | number, Json>;
  switch (random(4)) {
    case 0:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    case 1:
      if (Array.isArray(parent)) parent.push(structuredClone(holder[key] as Json));
      else parent[`${key}_too`] = holder[key] as Json;
      break;
    default:
      holder[key] = structuredClone(strangeValues[random(strangeValues.length)] as Json);
  }
  return changed;
}

function openBook(book: Json): { ok: boolean; problems?: { code: string }[] } {
  const session = new engine.Session();
  const answer = JSON.parse(open(session, new TextEncoder().encode(JSON.stringify(book))));
  session.delete();
  return answer;
}

test.each(smallBooks)("schema: %s is a book, and so says the reader", (name) => {
  const book = readBook(name);
  expect(isBook(book), JSON.stringify(isBook.errors)).toBe(true);
  expect(openBook(book).ok).toBe(true);
});

test("schema: what it refuses, the reader refuses; what only the reader refuses has a reason", () => {
  let refusedByBoth = 0;
  let good = 0;
  for (const [place, name] of smallBooks.entries()) {
    const random = randomFrom(0x9e3779b9 ^ place);
    const book = readBook(name);
    for (let number = 0; number < mutationsPerBook; number++) {
      const changed = mutate(book, random);
      const answer = openBook(changed);
      const where = `${name}, mutation ${number}: ${JSON.stringify(answer)}`;
      if (!isBook(changed)) {
        const errors = isBook.errors?.slice(0, 3);
        expect(answer.ok, `${where} ${JSON.stringify(errors)}`).toBe(false);
        refusedByBoth++;
      } else if (answer.ok) {
        good++;
      } else {
        for (const { code } of answer.problems ?? []) {
          expect(beyondTheSchema.has(code), `${where}: ${code}`).toBe(true);
        }
      }
    }
  }
  expect(refusedByBoth).toBeGreaterThan(1000);
  expect(good).toBeGreaterThan(100);
}, 600_000);

function checkAnswer(text: string): unknown {
  const answer = JSON.parse(text);
  expect(
    isAnswer(answer),
    `${text.slice(0, 300)} ${JSON.stringify(isAnswer.errors?.slice(-3))}`,
  ).toBe(true);
  expect(answer.ok).toBe(true);
  return answer;
}

interface Result {
  period: { end: string };
  invoices: { client: string; month: string; sections: { lines: { id: string }[] }[] }[];
  blocks: { agreement: string; movements: { id: string }[] }[];
}

interface Leakage {
  findings: { finding: string; can_be_mended: boolean }[];
}

function askAll(session: Session): void {
  const ask = (question: object) => checkAnswer(session.ask(JSON.stringify(question)));
  const explain = (question: object) => checkAnswer(session.explain(JSON.stringify(question)));
  const result = ask({ question: "result" }) as Result;
  ask({ question: "overview" });
  ask({ question: "overview", baseline: "100" });
  ask({ question: "block_units" });
  ask({ question: "assess", late_invoices: "2" });
  ask({ question: "journal" });
  const { findings } = ask({ question: "leakage" }) as Leakage;
  for (const { finding, can_be_mended } of findings) {
    explain({ finding });
    if (can_be_mended) ask({ question: "leak_fix", finding });
  }
  ask({ question: "closing", until: result.period.end });
  ask({ question: "margins", floor_hourly_rate: "100" });
  ask({ question: "forecast", futures: 100 });
  for (const { client, month, sections } of result.invoices) {
    ask({ question: "invoice", client, month });
    for (const line of sections.flatMap((section) => section.lines)) explain({ line: line.id });
  }
  for (const { agreement, movements } of result.blocks) {
    ask({ question: "block", agreement });
    const better = { question: "better_agreement", agreement, size_step_percent: 75 };
    // Some blocks are not searched; that is a refusal, and one that says so.
    if (JSON.parse(session.ask(JSON.stringify(better))).ok) ask(better);
    for (const movement of movements) explain({ movement: movement.id });
  }
}

test.each(smallBooks)("schema: every answer about %s is as it says", (name) => {
  const session = new engine.Session();
  checkAnswer(open(session, readFileSync(new URL(name, golden))));
  askAll(session);
  session.delete();
});

interface Question {
  question: string;
  kind: string;
  options: { option: string }[];
  default: string;
  minimum: number | null;
  maximum: number | null;
}

test("schema: the questionnaire's is the engine's own list of questions", () => {
  const session = new engine.Session();
  const { questions } = checkAnswer(session.ask('{"question":"questionnaire"}')) as {
    questions: Question[];
  };
  const schema = JSON.parse(
    readFileSync(new URL("engine/api/questionnaire.schema.json", root), "utf8"),
  );
  expect(Object.keys(schema.properties)).toEqual(questions.map(({ question }) => question));
  for (const { question, kind, options, default: answer, minimum, maximum } of questions) {
    const field = schema.properties[question];
    expect(String(field.default)).toBe(answer);
    if (kind === "choice") expect(field.enum).toEqual(options.map(({ option }) => option));
    if (kind === "count") expect([field.minimum, field.maximum]).toEqual([minimum, maximum]);
  }
  session.delete();
});

test("schema: a book of answers is a book, and its answers are complete", () => {
  const session = new engine.Session();
  const areAnswers = compile("questionnaire.schema.json");
  const given = { clients: 4, blocks: "monthly", block_draw: "differs", accounting: "both" };
  const { answers, book } = checkAnswer(
    session.ask(JSON.stringify({ question: "book_from_answers", answers: given })),
  ) as { answers: Json; book: Json };
  expect(answers).toMatchObject(given);
  expect(areAnswers(answers), JSON.stringify(areAnswers.errors)).toBe(true);
  expect(isBook(book), JSON.stringify(isBook.errors)).toBe(true);
  session.delete();
});
