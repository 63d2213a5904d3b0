import { expect, test } from "vitest";
import type { Engine } from "../engine/client.ts";
import type { AssessAnswer, Problem, QuestionnaireAnswer, Refusal } from "../engine/contract.ts";
import type { Answers, GivenAnswers, Questions } from "../engine/questions.ts";
import { Questioning } from "./questioning.svelte.ts";
import { SideEngine } from "./side-engine.ts";
import { smallBook } from "./small-book.ts";

const question = (
  id: string,
  options: string[] = [],
): QuestionnaireAnswer["questions"][number] => ({
  question: id,
  title: id,
  help: "",
  group: null,
  kind: options.length > 0 ? "choice" : "count",
  options: options.map((option) => ({ option, title: option, help: "" })),
  default: options[0] ?? "40",
  minimum: null,
  maximum: null,
});
const questions = [
  question("clients"),
  question("blocks", ["none", "monthly"]),
  question("unused"),
];
const tooMany: Problem = {
  code: "number.too_large",
  pointer: "/answers/clients",
  sentence: "Less.",
};

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
}

/** As many points as there are answers; more than 500 clients are refused. */
function questioning(storage: Storage = memory()) {
  const sent: GivenAnswers[] = [];
  const books: unknown[] = [];
  const ask = ({ questionnaire, book_from_answers: made }: Questions): Promise<Answers> => {
    if (questionnaire) return Promise.resolve({ questionnaire: { ok: true, questions } });
    const answers = made?.answers ?? {};
    sent.push(answers);
    if (Number(answers["clients"] ?? 0) > 500) {
      const refusal: Refusal = { ok: false, problems: [tooMany], problems_total: 1 };
      return Promise.resolve({ book_from_answers: refusal });
    }
    const book = { ...smallBook(), points: Object.keys(answers).length };
    return Promise.resolve({
      book_from_answers: { ok: true, answers, book },
    } as unknown as Answers);
  };
  const engine: Engine = {
    run: (_step, book) => {
      books.push(book);
      const { points } = book as unknown as { points: number };
      const assess = { ok: true, score: { points } } as unknown as AssessAnswer;
      return Promise.resolve({ refusal: null, answers: { assess } });
    },
  };
  return { sent, books, state: new Questioning(new SideEngine(() => engine), ask, storage) };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

test("nothing is made before the first answer, and from then on the result is live", async () => {
  const { sent, state } = questioning();
  await state.begin();
  expect(state.at).toBe("clients");
  expect(sent).toEqual([]);
  state.answer("clients", 12);
  await settled();
  expect(state.result?.assessment.score.points).toBe(1);
  state.next();
  state.answer("blocks", "monthly");
  expect(state.isUpToDate).toBe(false);
  await settled();
  expect(state.isUpToDate).toBe(true);
  expect(state.pointsBefore).toBe(1);
  expect(state.result?.assessment.score.points).toBe(2);
});

test("of answers that follow each other quickly the last one counts", async () => {
  const { books, state } = questioning();
  await state.begin();
  for (const clients of [1, 12, 120]) state.answer("clients", clients);
  await settled();
  expect(state.result?.given).toEqual({ clients: 120 });
  expect(books).toHaveLength(1);
});

test("a refused answer leaves the last result, which is no longer that of the answers", async () => {
  const { state } = questioning();
  await state.begin();
  state.answer("clients", 12);
  await settled();
  state.answer("clients", 501);
  await settled();
  expect(state.problems).toEqual([tooMany]);
  expect(state.result?.given).toEqual({ clients: 12 });
  expect(state.isUpToDate).toBe(false);
});

test("back and on, over what is not asked, to the summary; and all of it after a reload", async () => {
  const storage = memory();
  const { sent, state } = questioning(storage);
  await state.begin();
  state.next();
  state.answer("blocks", "none");
  await settled();
  state.next();
  expect(state.at).toBeNull();
  state.back();
  expect(state.at).toBe("blocks");
  state.next();
  expect(sent.at(-1)).toEqual({ blocks: "none" });

  const again = questioning(storage);
  await again.state.begin();
  expect(again.state.at).toBeNull();
  expect(again.state.given).toEqual({ blocks: "none" });
  expect(again.state.result?.given).toEqual({ blocks: "none" });
  again.state.startOver();
  expect(again.state.at).toBe("clients");
  expect(again.state.result).toBeUndefined();
});
