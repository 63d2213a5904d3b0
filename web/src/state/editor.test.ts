import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Engine, Outcome } from "../engine/client.ts";
import type { Block, Book, Problem } from "../engine/contract.ts";
import { editAgreement, editClient } from "./edits.ts";
import { Editor } from "./editor.ts";
import type { Step } from "./history.ts";
import { smallBook } from "./small-book.ts";

/**
 * Refuses grants that are not digits, and expiry without a one-time grant, as the real engine does;
 * remembers what it was sent.
 */
class SmallEngine implements Engine {
  readonly steps: Step[] = [];
  breaks = false;

  async run(step: Step | null, bookAfter: Book): Promise<Outcome> {
    await Promise.resolve();
    if (this.breaks) throw new Error("The engine stopped.");
    if (step) this.steps.push(step);
    const problems = bookAfter.agreements.flatMap(({ block }, place): Problem[] => {
      const here = `/agreements/${String(place)}/block`;
      const grant = block?.grant ?? "0";
      const found: Problem[] = [];
      if (!/^\d+$/.test(grant)) {
        const sentence = `"${grant}" is not a number.`;
        found.push({ code: "number.malformed", pointer: `${here}/grant`, sentence });
      }
      if (block?.expires_after_days !== undefined && block.cycle === "per_period") {
        const sentence = "What a period grants expires with it.";
        found.push({ code: "field.contradiction", pointer: `${here}/cycle`, sentence });
      }
      return found;
    });
    if (problems.length === 0) return { refusal: null, answers: {} };
    return { refusal: { ok: false, problems, problems_total: problems.length }, answers: {} };
  }
}

const field = "agreement/block#/block/grant";
let engine: SmallEngine;
let editor: Editor;
let failures: readonly string[];
let now: number;

beforeEach(async () => {
  engine = new SmallEngine();
  failures = [];
  now = 0;
  editor = new Editor(engine, {
    questions: () => ({}),
    answered: () => undefined,
    opened: () => undefined,
    took: () => undefined,
    changed: () => undefined,
    failed: ({ sentences, faults = [] }) => {
      failures = [...sentences, ...faults.map(({ place, sentence }) => `${place}: ${sentence}`)];
    },
    now: () => now,
  });
  editor.open(smallBook(), "");
  await editor.settled();
});

function typeGrant(text: string): void {
  editor.type(field, text, {
    label: "the grant",
    operations: editAgreement("block", (before) => ({
      ...before,
      ...(before.block && { block: { ...before.block, grant: text } }),
    })),
  });
}

const grant = () => editor.book?.agreements[0]?.block?.grant;
const nameOfA = () => editor.book?.clients[0]?.name;

function rename(name: string): void {
  const operations = editClient("a", (before) => ({ ...before, name }));
  editor.edit({ label: "the name", field: null, operations });
}

test("opening the first book is nothing to undo", () => {
  expect(editor.undoable).toBeUndefined();
});

test("an edit made at once after opening can be undone and redone", async () => {
  typeGrant("20");
  await editor.settled();
  expect(grant()).toBe("20");
  editor.undo();
  await editor.settled();
  expect(grant()).toBe("10");
  editor.redo();
  await editor.settled();
  expect(grant()).toBe("20");
});

test("fast typing sends the newest text only and is one change", async () => {
  typeGrant("2");
  typeGrant("25");
  typeGrant("250");
  await editor.settled();
  expect(grant()).toBe("250");
  expect(engine.steps.length).toBeLessThan(4);
  editor.undo();
  await editor.settled();
  expect(grant()).toBe("10");
});

describe("two edits that need each other", () => {
  const days = "agreement/block#/block/expires_after_days";
  const cycle = "agreement/block#/block/cycle";

  function typeInBlock(name: string, change: Partial<Block>): void {
    editor.type(name, "as typed", {
      label: "the block",
      operations: editAgreement("block", (before) => ({
        ...before,
        ...(before.block && { block: { ...before.block, ...change } }),
      })),
    });
  }

  beforeEach(async () => {
    typeInBlock(days, { expires_after_days: 90 });
    await editor.settled();
  });

  test("wait for each other, the first with the way to the other field", () => {
    expect(editor.drafts.get(days)?.problems).toEqual([
      {
        sentence: "What a period grants expires with it.",
        elsewhere: {
          place: { kind: "agreement", id: "block", path: "/block/cycle" },
          words: "Agreement 1 “Block”, block, cycle",
        },
      },
    ]);
  });

  test("are taken together, and undone together", async () => {
    typeInBlock(cycle, { cycle: "one_time" });
    await editor.settled();
    expect(editor.book?.agreements[0]?.block).toMatchObject({
      cycle: "one_time",
      expires_after_days: 90,
    });
    expect([...editor.drafts.values()].flatMap(({ problems }) => problems)).toEqual([]);
    editor.undo();
    await editor.settled();
    expect(editor.book?.agreements[0]?.block).toEqual(smallBook().agreements[0]?.block);
  });

  test("do not keep each other from being taken alone", async () => {
    typeInBlock(field, { grant: "20" });
    await editor.settled();
    expect(grant()).toBe("20");
    expect(editor.drafts.get(days)?.problems).toHaveLength(1);
  });
});

describe("a refused edit", () => {
  beforeEach(async () => {
    typeGrant("2x");
    await editor.settled();
  });

  test("keeps the last good book and the typed text, with the engine's sentence", () => {
    expect(grant()).toBe("10");
    expect(editor.drafts.get(field)).toMatchObject({
      text: "2x",
      problems: [{ sentence: '"2x" is not a number.' }],
    });
    expect(editor.undoable).toBeUndefined();
  });

  test("stays in its field when that is left", async () => {
    editor.leave(field);
    await editor.settled();
    expect(editor.drafts.get(field)?.text).toBe("2x");
  });

  test("does not stand in the way of an edit elsewhere", async () => {
    rename("Other");
    await editor.settled();
    expect(nameOfA()).toBe("Other");
    expect(editor.drafts.get(field)?.text).toBe("2x");
  });

  test("is mended by typing on", async () => {
    typeGrant("22");
    await editor.settled();
    expect(grant()).toBe("22");
    expect(editor.drafts.get(field)?.problems).toEqual([]);
  });

  test("is what undo takes back first", async () => {
    rename("Other");
    await editor.settled();
    editor.undo();
    await editor.settled();
    expect(editor.drafts.size).toBe(0);
    expect(nameOfA()).toBe("Other");
    editor.undo();
    await editor.settled();
    expect(nameOfA()).toBe("Client A");
  });
});

test("undo takes back what was accepted and what was refused of one typing together", async () => {
  typeGrant("2");
  await editor.settled();
  typeGrant("2x");
  await editor.settled();
  expect(grant()).toBe("2");
  editor.undo();
  await editor.settled();
  expect(grant()).toBe("10");
  expect(editor.drafts.size).toBe(0);
});

test("a change from outside clears a field's typed text", async () => {
  typeGrant("20");
  await editor.settled();
  expect(editor.drafts.get(field)?.text).toBe("20");
  editor.undo();
  await editor.settled();
  expect(editor.drafts.has(field)).toBe(false);
});

test("a field that is left shows the book again, also when its last edit was still on its way", async () => {
  typeGrant("20");
  editor.leave(field);
  await editor.settled();
  expect(editor.drafts.has(field)).toBe(false);
  expect(grant()).toBe("20");
});

test("edits in quick succession build on each other", async () => {
  rename("First");
  typeGrant("30");
  rename("Second");
  await editor.settled();
  expect([nameOfA(), grant()]).toEqual(["Second", "30"]);
  editor.undo();
  editor.undo();
  editor.undo();
  await editor.settled();
  expect([nameOfA(), grant()]).toEqual(["Client A", "10"]);
});

test("an edit that changes nothing is no change", async () => {
  rename("Client A");
  await editor.settled();
  expect(editor.undoable).toBeUndefined();
  expect(engine.steps).toHaveLength(1);
});

test("another book can be undone whole", async () => {
  const other = {
    ...smallBook(),
    clients: [{ id: "z", name: "Other" }],
    agreements: [],
    time_entries: [],
  };
  editor.open(other, "opening a file");
  await editor.settled();
  expect(nameOfA()).toBe("Other");
  editor.undo();
  await editor.settled();
  expect(nameOfA()).toBe("Client A");
});

test("a book that is refused leaves the one before open and says why", async () => {
  const bad = smallBook();
  const [agreement] = bad.agreements;
  if (agreement?.block) agreement.block.grant = "many";
  editor.open(bad, "opening a file");
  await editor.settled();
  expect(failures).toEqual(['Agreement 1 “Block”, block, grant: "many" is not a number.']);
  expect(grant()).toBe("10");
});

test("an engine that breaks loses only the edit it broke on", async () => {
  engine.breaks = true;
  rename("Lost");
  await editor.settled();
  expect(failures).toEqual(["The engine stopped."]);
  engine.breaks = false;
  rename("Kept");
  await editor.settled();
  expect(nameOfA()).toBe("Kept");
});

test("a file is asked about only once the engine found a book in it", async () => {
  const asked: unknown[] = [];
  const run = vi.fn((step: Step | null): Promise<Outcome> => {
    const isBad = step !== null && "book" in step && step.text === "[]";
    const problem = { code: "field.wrong_type", pointer: "", sentence: "Not a book." };
    const refusal = { ok: false as const, problems: [problem], problems_total: 1 };
    return Promise.resolve({ refusal: isBad ? refusal : null, answers: {} });
  });
  const port = { answered: vi.fn(), opened: vi.fn(), took: vi.fn(), changed: vi.fn() };
  const failed = vi.fn();
  const questions = (book: Book) => (asked.push(book.period.start), {});
  const own = new Editor({ run }, { ...port, questions, failed, now: () => 0 });
  own.open([] as unknown as Book, "opening a list", "[]");
  await own.settled();
  expect(failed).toHaveBeenCalledOnce();
  expect(asked).toEqual([]);
  expect(own.book).toBeNull();

  own.open(smallBook(), "opening a book", JSON.stringify(smallBook()));
  await own.settled();
  expect(asked).toEqual(["2026-01-01"]);
  expect(own.book).toEqual(smallBook());
});
