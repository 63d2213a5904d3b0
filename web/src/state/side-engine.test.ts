import { expect, test } from "vitest";
import type { Engine, Outcome } from "../engine/client.ts";
import { SideEngine } from "./side-engine.ts";
import { smallBook } from "./small-book.ts";

function recording(answer: () => Promise<Outcome>) {
  const opened: boolean[] = [];
  let started = 0;
  const engine: Engine = {
    run: (step) => {
      opened.push(step !== null);
      return answer();
    },
  };
  const start = () => {
    started += 1;
    return engine;
  };
  return { opened, side: new SideEngine(start), starts: () => started };
}

const good: Outcome = { refusal: null, answers: {} };

test("the second engine starts when it is first asked, and opens a book once", async () => {
  const { opened, side, starts } = recording(() => Promise.resolve(good));
  expect(starts()).toBe(0);
  const [one, other] = [smallBook(), smallBook()];
  for (const book of [one, one, other, one]) await side.ask(book, {});
  expect(opened).toEqual([true, false, true, true]);
  expect(starts()).toBe(1);
});

test("a book that was refused, or on which the engine broke, is opened again", async () => {
  const answers: (() => Promise<Outcome>)[] = [
    () => Promise.resolve({ refusal: { ok: false, problems: [], problems_total: 1 }, answers: {} }),
    () => Promise.reject(new Error("broken")),
    () => Promise.resolve(good),
  ];
  const { opened, side } = recording(() => answers.shift()?.() ?? Promise.resolve(good));
  const book = smallBook();
  await side.ask(book, {});
  await expect(side.ask(book, {})).rejects.toThrow("broken");
  await side.ask(book, {});
  await side.ask(book, {});
  expect(opened).toEqual([true, true, true, false]);
});
