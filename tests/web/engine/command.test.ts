// The native command as a person or a script meets it: what it prints where, and its exit status.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { loadEngine, open, root } from "./built-engine.ts";

const command = fileURLToPath(new URL("build/native/drawdown", root));
const path = (file: string) => fileURLToPath(new URL(file, root));
const flagship = path("examples/flagship.json");
const flagshipText = readFileSync(flagship, "utf8");
const overage = "counted-in-amount/2026-10/block-in-amount/block_overage/engineer/standard/125";

function run(words: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(command, words, { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

function onOneLine(file: string): string {
  return JSON.stringify(JSON.parse(readFileSync(path(file), "utf8")));
}

test("command: check says that a book is good", () => {
  const good = {
    status: 0,
    stdout: "good: 2 clients, 2 agreements, 34 time entries\n",
    stderr: "",
  };
  expect(run(["check", flagship])).toEqual(good);
  expect(run(["check"], flagshipText)).toEqual(good);
  expect(run(["check", "-"], flagshipText)).toEqual(good);
});

test("command: a bad book is every problem on standard error, nothing on standard output, status 1", () => {
  const book = JSON.parse(flagshipText);
  book.agreements[0].block.grant = "-50";
  book.agreements[1].start = "2026-02-30";
  book.time_entries[3].work_type = "nobody";
  const { status, stdout, stderr } = run(["bill"], JSON.stringify(book));
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("/agreements/0/block/grant: ");
  expect(stderr).toContain("/agreements/1/start: ");
  expect(stderr).toContain("/time_entries/3/work_type: ");
  expect(stderr.trim().split("\n")).toHaveLength(3);
});

test("command: bill reads a file or standard input alike", () => {
  const billed = run(["bill", flagship]);
  expect(billed.status).toBe(0);
  expect(run(["bill"], flagshipText)).toEqual(billed);
});

test("command: the flagship's money block is 500.00 over, its hours block nothing", () => {
  const { blocks, invoices } = JSON.parse(run(["bill", flagship]).stdout);
  expect(blocks.map((block: { months: object[] }) => block.months[0])).toEqual([
    {
      month: "2026-10",
      opening: "0.00",
      granted: "50.00",
      drawn: "50.00",
      expired: "0.00",
      left: "0.00",
    },
    {
      month: "2026-10",
      opening: "0.00",
      granted: "6250.00",
      drawn: "6250.00",
      expired: "0.00",
      left: "0.00",
    },
  ]);
  expect(invoices.map((invoice: { subtotal: string }) => invoice.subtotal)).toEqual([
    "6250.00",
    "6750.00",
  ]);
});

test("command: explain prints why, and status 2 for what the book does not have", () => {
  const why = run(["explain", overage, flagship]);
  expect(why.status).toBe(0);
  expect(JSON.parse(why.stdout)).toMatchObject({ ok: true, id: overage });
  const none = run(["explain", "block-in-amount/9999", flagship]);
  expect(none).toMatchObject({ status: 2, stdout: "" });
  expect(none.stderr).toContain("reference.unknown");
});

test("command: one book a line gives one answer a line, in order; a blank line gives none", () => {
  const books = [
    onOneLine("examples/one_call.json"),
    '{"format": 1}',
    "",
    onOneLine("examples/flagship.json"),
  ];
  const { status, stdout, stderr } = run(["bill", "--ndjson"], `${books.join("\n")}\n`);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map((answer) => answer.ok)).toEqual([true, false, true]);
  expect(answers[2]).toEqual(JSON.parse(run(["bill", flagship]).stdout));
  expect(status).toBe(1);
  expect(stderr).toContain("line 2:");
  expect(stderr).not.toContain("line 3:");
});

test.each([
  [[]],
  [["pay"]],
  [["bill", "--fast"]],
  [["check", "--ndjson"]],
  [["bill", "one", "two"]],
  [["explain"]],
  [["better"]],
  [["forecast", "--with"]],
  [["bill", "--with", "{}"]],
  [["bill", "/no/such/book.json"]],
])("command: %j is bad usage, status 2", (words) => {
  const { status, stdout, stderr } = run(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).not.toBe("");
});

test("command: what all clients pay together may be too much, and is refused in its place", () => {
  const book = JSON.parse(readFileSync(path("examples/one_call.json"), "utf8"));
  const rich = {
    ...book.agreements[0],
    additions: [{ id: "gold", name: "Gold", quantity: "90000", unit_price: "999999999999" }],
  };
  book.clients.push({ id: "another", name: "Another" });
  book.agreements = [rich, { ...rich, id: "second", client: "another" }];
  const lines = `${JSON.stringify(book)}\n${onOneLine("examples/flagship.json")}\n`;
  const { status, stdout } = run(["bill", "--ndjson"], lines);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers[0].problems[0].code).toBe("money.overflow");
  expect(answers[1].ok).toBe(true);
  expect(status).toBe(1);
});

test("command: a full disk is a failure, not a short bill", () => {
  const { status, stderr } = spawnSync(
    "sh",
    ["-c", '"$0" bill "$1" > /dev/full', command, flagship],
    {
      encoding: "utf8",
    },
  );
  expect(status).toBe(3);
  expect(stderr).toContain("could not be written");
});

test("command: --help prints the usage and is good", () => {
  const { status, stdout } = run(["--help"]);
  expect(status).toBe(0);
  expect(stdout).toContain("usage: drawdown");
});

test("command: assess says what the page's session says", async () => {
  const { Session } = await loadEngine();
  const session = new Session();
  open(session, readFileSync(flagship));
  const { status, stdout } = run(["assess", flagship]);
  expect(status).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout))).toBe(session.ask('{"question":"assess"}'));
  session.delete();
});

const fernhill = path("examples/fernhill.json");

test.each([
  [["forecast"], { question: "forecast" }],
  [
    ["forecast", "--with", '{"as_of":"2026-10-01","futures":500}'],
    { question: "forecast", as_of: "2026-10-01", futures: 500 },
  ],
  [["margins"], { question: "margins" }],
  [
    ["better", "stonebridge-support"],
    { question: "better_agreement", agreement: "stonebridge-support" },
  ],
])("command: %j says what the page's session says", async (words, question) => {
  const { Session } = await loadEngine();
  const session = new Session();
  open(session, readFileSync(fernhill));
  const { status, stdout } = run([...words, fernhill]);
  expect(status).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout))).toBe(session.ask(JSON.stringify(question)));
  session.delete();
});

test.each([
  [
    ["forecast", "--with", '{"as_of":"2020-01-01","futures":1,"agreement":"x"}'],
    ["/as_of", "/futures", "/agreement"],
  ],
  [["forecast", "--with", '{"question":"result"}'], ["/question"]],
  [["forecast", "--with", '{"fast":true}'], ["/fast"]],
  [["forecast", "--with", "[1]"], ["object"]],
  [["forecast", "--with", "{"], ["json.syntax"]],
  [["better", "harcourt-support"], ["/agreement"]],
  [
    ["margins", "--with", '{"role_costs":[{"work_role":"nobody"}]}'],
    ["/role_costs/0/work_role", "/role_costs/0/hourly_cost"],
  ],
])("command: %j is refused with every place, status 2", (words, places) => {
  const { status, stdout, stderr } = run([...words, fernhill]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  for (const place of places) expect(stderr).toContain(place);
});

test("command: questionnaire prints the book of the answers, as the session makes it", async () => {
  const { Session } = await loadEngine();
  const session = new Session();
  const answers = { clients: 5, blocks: "until_used", cloud: "marked_up" };
  const { status, stdout } = run(["questionnaire"], JSON.stringify(answers));
  expect(status).toBe(0);
  const answer = session.ask(JSON.stringify({ question: "book_from_answers", answers }));
  expect(JSON.parse(stdout)).toEqual(JSON.parse(answer).book);
  expect(run(["check"], stdout).stdout).toContain("good: 5 clients");
  session.delete();
});

test("command: bad answers are told all at once, and nothing is printed", () => {
  const { status, stdout, stderr } = run(["questionnaire"], '{"clients":0,"blocks":"lots"}');
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("/clients: ");
  expect(stderr).toContain("/blocks: ");
});
