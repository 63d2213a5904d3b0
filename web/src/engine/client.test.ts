import { expect, test } from "vitest";
import { smallBook } from "../state/small-book.ts";
import { EngineClient } from "./client.ts";
import type { Batch, Start } from "./messages.ts";

/** A worker that answers each batch as the test says, and remembers what it was sent. */
class SmallWorker {
  readonly methods: string[] = [];
  isAlive = true;
  #listen: (event: { data: object }) => void = () => undefined;
  readonly #answer: (batch: Batch) => object;

  constructor(answer: (batch: Batch) => object) {
    this.#answer = answer;
  }

  addEventListener(type: string, listener: (event: { data: object }) => void): void {
    if (type === "message") this.#listen = listener;
  }

  postMessage(message: Start | Batch): void {
    if ("module" in message) return;
    this.methods.push(...message.steps.map(({ method }) => method));
    queueMicrotask(() => {
      this.#listen({ data: this.#answer(message) });
    });
  }

  terminate(): void {
    this.isAlive = false;
  }
}

const good = '{"ok": true}';
const internal = JSON.stringify({
  ok: false,
  problems: [{ code: "internal", pointer: "", sentence: "The engine has a fault." }],
  problems_total: 1,
});

function all(batch: Batch, text: string): object {
  const answers = (calls: Batch["steps"]) => calls.map(({ id }) => ({ id, text }));
  return { id: batch.id, steps: answers(batch.steps), questions: answers(batch.questions) };
}

/** Each worker that is started answers as the next one of these. */
function clientOf(...answers: ((batch: Batch) => object)[]) {
  const workers: SmallWorker[] = [];
  const client = new EngineClient({
    compileEngine: () => Promise.resolve({} as WebAssembly.Module),
    startWorker: () => {
      const worker = new SmallWorker(answers[workers.length]!);
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { client, workers };
}

const book = smallBook();
const edit = { operations: [{ operation: "remove", kind: "client", id: "b" }] } as const;
const isEdit = (batch: Batch) => batch.steps.at(-1)?.method === "edit";

test.each([
  ["answers an edit with a fault of its own", (batch: Batch) => all(batch, internal)],
  ["dies of an edit", (batch: Batch) => ({ id: batch.id, failure: "unreachable" })],
])("an engine that %s is replaced, and goes on with the last good book", async (_why, fails) => {
  const { client, workers } = clientOf(
    (batch) => (isEdit(batch) ? fails(batch) : all(batch, good)),
    (batch) => all(batch, good),
  );
  await client.run({ book }, book, {});
  const { refusal } = await client.run(edit, book, {});
  expect(refusal?.problems[0]).toMatchObject({ code: "internal" });
  expect(workers[0]?.isAlive).toBe(false);

  expect((await client.run(edit, book, {})).refusal).toBeNull();
  expect(workers).toHaveLength(2);
  expect(workers[1]?.methods).toEqual(["open", "edit"]);
});

test("an engine that fails on a question keeps the edit, says so and is replaced", async () => {
  const { client, workers } = clientOf(
    (batch) => ({
      ...all(batch, good),
      questions: batch.questions.map(({ id }) => ({ id, text: internal })),
    }),
    (batch) => all(batch, good),
  );
  const outcome = await client.run({ book }, book, { overview: { month: "2026-01" } });
  expect(outcome).toMatchObject({ refusal: null, fault: "The engine has a fault." });

  await client.run(edit, book, {});
  expect(workers.map(({ isAlive }) => isAlive)).toEqual([false, true]);
  expect(workers[1]?.methods).toEqual(["open", "edit"]);
});

test("a file crosses as its own text", async () => {
  let text = "";
  const { client } = clientOf((batch) => {
    text = new TextDecoder().decode(batch.steps[0]?.bytes);
    return all(batch, good);
  });
  await client.run({ book, text: '{"amount": 1.10}' }, book, {});
  expect(text).toBe('{"amount": 1.10}');
});
