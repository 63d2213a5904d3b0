// Calls everything that wasm/engine.d.mts declares, since that file is written by hand.
import { readFileSync } from "node:fs";

import { beforeAll, beforeEach, expect, test } from "vitest";

import type { Engine, Session } from "#engine/engine.mjs";

import { encodeTimeEntries } from "../../../web/src/engine/columns.ts";
import { loadEngine, open, root } from "./built-engine.ts";

const book = readFileSync(new URL("examples/one_call.json", root));
const parsedBook = JSON.parse(book.toString("utf8"));

let engine: Engine;
let session: Session;

beforeAll(async () => {
  engine = await loadEngine();
});

beforeEach(() => {
  session = new engine.Session();
  expect(open(session, book)).toMatch(/^\{"ok":true/);
});

function ask(question: object) {
  return JSON.parse(session.ask(JSON.stringify(question)));
}

test("engine: says its version", () => {
  expect(engine.engineVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});

test("engine: the input is a window into its memory", () => {
  const input = session.input(3);
  expect(input).toBeInstanceOf(Uint8Array);
  expect(input.length).toBe(3);
});

test("engine: a bad book is refused with what is wrong, and the good one stays", () => {
  const before = ask({ question: "result" });
  const refusal = JSON.parse(open(session, new TextEncoder().encode('{"format":1')));
  expect(refusal).toMatchObject({ ok: false });
  expect(refusal.problems[0].code).toEqual(expect.any(String));
  expect(ask({ question: "result" })).toEqual(before);
});

test("engine: an edit is answered with the clients that it touches", () => {
  const agreement = { ...parsedBook.agreements[0], name: "Another name" };
  const operations = [{ operation: "set", kind: "agreement", value: agreement }];
  const answer = JSON.parse(session.edit(JSON.stringify({ operations })));
  expect(answer).toEqual({ ok: true, touched: [agreement.client] });
  expect(ask({ question: "result" }).blocks[0].name).toBe("Another name");
});

test("engine: time entries in the page's columns bill as they do in JSON", () => {
  const before = ask({ question: "result" });
  const { header, bytes } = encodeTimeEntries(parsedBook.time_entries);
  session.input(bytes.length).set(bytes);
  const answer = JSON.parse(session.putTimeEntries(JSON.stringify(header)));
  expect(answer).toMatchObject({ ok: true, time_entries: parsedBook.time_entries.length });
  expect(ask({ question: "result" })).toEqual(before);
});

test("engine: explains a line", () => {
  const id = ask({ question: "result" }).invoices[0].sections[0].lines[0].id;
  expect(JSON.parse(session.explain(JSON.stringify({ line: id })))).toMatchObject({ ok: true, id });
});

test("engine: a series leaves columns in the output", () => {
  const question = { question: "balance", agreement: parsedBook.agreements[0].id };
  const header = JSON.parse(session.series(JSON.stringify(question)));
  expect(header.rows).toBeGreaterThan(0);
  expect(session.output().length).toBeGreaterThan(0);
});

test("engine: text that is not a question is an answer, never an exception", () => {
  for (const text of ["", "{", "[]", "null", '{"question":"nothing"}', "\u{1F4B6}", "\0"]) {
    expect(JSON.parse(session.ask(text))).toMatchObject({ ok: false });
    expect(JSON.parse(session.edit(text))).toMatchObject({ ok: false });
    expect(JSON.parse(session.explain(text))).toMatchObject({ ok: false });
    expect(JSON.parse(session.series(text))).toMatchObject({ ok: false });
    expect(JSON.parse(session.putTimeEntries(text))).toMatchObject({ ok: false });
  }
});

test("engine: sessions do not know of each other, and are given back", () => {
  const other = new engine.Session();
  expect(JSON.parse(other.ask('{"question":"result"}'))).toMatchObject({ ok: false });
  other.delete();
  expect(ask({ question: "result" }).ok).toBe(true);
});
