// The same book gives the same bytes, natively and in WebAssembly, as the golden file says.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { beforeAll, expect, test } from "vitest";

import type { Session } from "#engine/engine.mjs";

import { loadEngine, open, root } from "./built-engine.ts";

const booksMin = 5;

interface GoldenBook {
  readonly name: string;
  readonly book: URL;
  readonly result: URL;
}

function findBooks(folder: string, ending: string): GoldenBook[] {
  return readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(ending))
    .map((file) => {
      const name = file.slice(0, -ending.length);
      const result = new URL(`tests/golden/${name}.result.json`, root);
      return { name, book: new URL(folder + file, root), result };
    });
}

const books = [...findBooks("examples/", ".json"), ...findBooks("tests/golden/", ".book.json")];

function readGolden({ result }: GoldenBook): string {
  return readFileSync(result, "utf8");
}

let session: Session;
beforeAll(async () => {
  const engine = await loadEngine();
  session = new engine.Session();
});

test("parity: there are books to compare, each with its result", () => {
  expect(books.length).toBeGreaterThanOrEqual(booksMin);
  expect(books.filter(({ result }) => !existsSync(result))).toEqual([]);
});

// A golden file is laid out for people. Without the white space it is what the session answers.
test.each(books)("parity: WebAssembly bills $name as the golden file says", (golden) => {
  expect(open(session, readFileSync(golden.book))).toMatch(/^\{"ok":true/);
  const answer = session.ask('{"question":"result"}');
  expect(answer).toBe(JSON.stringify(JSON.parse(readGolden(golden))));
});

test.each(books)("parity: the native command prints $name as the golden file has it", (golden) => {
  const command = fileURLToPath(new URL("build/native/drawdown", root));
  const printed = execFileSync(command, ["bill", fileURLToPath(golden.book)], {
    maxBuffer: 1 << 28,
  });
  expect(printed.toString("utf8")).toBe(readGolden(golden));
});

interface GoldenQuestion {
  readonly book: string;
  readonly question: { readonly question: string };
}

const golden = new URL("tests/golden/", root);
const questions = readdirSync(golden).filter((file) => file.endsWith(".question.json"));

test.each(questions)("parity: WebAssembly answers %s as the golden file says", (file) => {
  const asked = JSON.parse(readFileSync(new URL(file, golden), "utf8")) as GoldenQuestion;
  const answer = readFileSync(new URL(file.replace(".question.", ".answer."), golden), "utf8");
  expect(open(session, readFileSync(new URL(asked.book, root)))).toMatch(/^\{"ok":true/);
  expect(session.ask(JSON.stringify(asked.question))).toBe(JSON.stringify(JSON.parse(answer)));
});
