import { expect, test } from "vitest";
import type { Engine, Outcome } from "../engine/client.ts";
import type { AssessAnswer, Problem, Refusal } from "../engine/contract.ts";
import type { Questions } from "../engine/questions.ts";
import { Assessing } from "./assessing.svelte.ts";
import { SideEngine } from "./side-engine.ts";
import { smallBook } from "./small-book.ts";

type Asked = NonNullable<Questions["assess"]>;

const wageProblem: Problem = { code: "number.malformed", pointer: "/wage", sentence: "No number." };
const refusal: Refusal = { ok: false, problems: [wageProblem], problems_total: 1 };

/** An engine that says which question it answered, and refuses a wage that is no number. */
function assessing(
  breaks: (asked: Asked) => boolean = () => false,
  storage: Storage | null = null,
) {
  const asked: Asked[] = [];
  const engine: Engine = {
    run: (_step, _book, { assess = {} }) => {
      asked.push(assess);
      if (breaks(assess)) return Promise.reject(new Error("broken"));
      const differences = assess.without_differences ? [] : [{ profile: "autotask" }];
      const wage = assess.wage ?? "50";
      const answer = { ok: true, cost: { wage }, differences } as unknown as AssessAnswer;
      const isGood = /^\d+$/.test(wage);
      return Promise.resolve({
        refusal: null,
        answers: { assess: isGood ? answer : refusal },
      } satisfies Outcome);
    },
  };
  const state = new Assessing(new SideEngine(() => engine), () => Promise.resolve({}), storage);
  return { asked, state };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

test("the score comes first, the differences once for each book", async () => {
  const { asked, state } = assessing();
  const book = smallBook();
  state.want(book);
  await settled();
  expect(asked).toEqual([{ without_differences: true }, {}]);
  expect(state.differences).toHaveLength(1);
  state.rest();
  state.want(book);
  state.set({ wage: "60" });
  await settled();
  expect(asked.slice(2)).toEqual([{ wage: "60", without_differences: true }]);
  expect(state.answer?.cost.wage).toBe("60");
  state.want(smallBook());
  expect(state.answer).toBeUndefined();
  await settled();
  expect(asked).toHaveLength(5);
});

test("a refused input leaves the last good answer, and does not hold up another book", async () => {
  const { state } = assessing();
  state.want(smallBook());
  await settled();
  state.set({ wage: "plenty" });
  await settled();
  expect(state.problems).toEqual([wageProblem]);
  expect(state.answer?.cost.wage).toBe("50");
  expect(state.hasFailed).toBe(false);
  state.want(smallBook());
  await settled();
  expect(state.inputs).toEqual({});
  expect(state.problems).toEqual([]);
  expect(state.answer?.cost.wage).toBe("50");
});

test("what the engine took is kept on the device; what it refuses of that is left out", async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
  const { state } = assessing(undefined, storage);
  state.want(smallBook());
  state.set({ wage: "60" });
  await settled();
  state.set({ wage: "plenty" });
  await settled();
  const again = assessing(undefined, storage).state;
  expect(again.inputs).toEqual({ wage: "60" });
  again.want(smallBook());
  await settled();
  expect(again.answer?.cost.wage).toBe("60");
  for (const key of kept.keys()) kept.set(key, '{"wage":"plenty"}');
  const refused = assessing(undefined, storage).state;
  refused.want(smallBook());
  await settled();
  expect(refused.inputs).toEqual({});
  expect(refused.hasFailed).toBe(false);
  expect(refused.answer?.cost.wage).toBe("50");
});

test("an engine that breaks on the differences is not asked for ever, and can be asked again", async () => {
  let isBroken = true;
  const { asked, state } = assessing((question) => isBroken && !question.without_differences);
  state.want(smallBook());
  await settled();
  expect(state.hasFailed).toBe(true);
  expect(state.answer).toBeDefined();
  expect(asked).toHaveLength(2);
  isBroken = false;
  state.tryAgain();
  await settled();
  expect(state.hasFailed).toBe(false);
  expect(state.differences).toHaveLength(1);
});

test("while another view is on show nothing more is asked", async () => {
  const { asked, state } = assessing();
  state.want(smallBook());
  state.rest();
  await settled();
  expect(asked).toHaveLength(1);
});
