import { expect, test } from "vitest";
import type { LeakageAnswer } from "../engine/contract.ts";
import type { Answers, Questions } from "../engine/questions.ts";
import { Leaking } from "./leaking.svelte.ts";
import { smallBook } from "./small-book.ts";

/** An engine that answers when it is told to. */
function slowEngine() {
  const asked: Questions[] = [];
  const waiting: ((answers: Answers) => void)[] = [];
  const leaking = new Leaking((questions) => {
    asked.push(questions);
    return new Promise((resolve) => waiting.push(resolve));
  });
  const answer = async (answers: Answers) => {
    waiting.shift()?.(answers);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { asked, leaking, answer };
}

const found = (currency: string) => ({ leakage: { ok: true, currency } as LeakageAnswer });

test("a book, an order and a platform are asked about once", async () => {
  const { asked, leaking, answer } = slowEngine();
  const book = smallBook();
  leaking.want(book);
  leaking.want(book);
  expect(leaking.isStale).toBe(true);
  await answer(found("USD"));
  expect(leaking.isStale).toBe(false);
  expect(asked).toEqual([{ leakage: { to: "contract" } }]);
  leaking.order = ["seats", "rates"];
  leaking.to = "autotask";
  leaking.want(book);
  expect(asked.at(-1)).toEqual({ leakage: { to: "autotask", order: ["seats", "rates"] } });
  expect(leaking.answer?.currency).toBe("USD");
  expect(leaking.isStale).toBe(true);
});

test("an answer about an earlier book is dropped, and the newer one asked about", async () => {
  const { asked, leaking, answer } = slowEngine();
  leaking.want(smallBook());
  leaking.want(smallBook());
  expect(asked).toHaveLength(1);
  await answer(found("USD"));
  expect(leaking.answer).toBeNull();
  expect(asked).toHaveLength(2);
  await answer(found("EUR"));
  expect(leaking.answer?.currency).toBe("EUR");
  expect(leaking.isStale).toBe(false);
});

test("what is refused or fails is told, and tried again when asked", async () => {
  const { asked, leaking, answer } = slowEngine();
  leaking.want(smallBook());
  await answer({ leakage: { ok: false, problems: [], problems_total: 0 } });
  expect(leaking.problem).toMatchObject({ ok: false });
  leaking.tryAgain();
  await answer({});
  expect(leaking.problem).toBe("failed");
  leaking.tryAgain();
  await answer(found("USD"));
  expect(leaking.problem).toBeNull();
  expect(asked).toHaveLength(3);
});
