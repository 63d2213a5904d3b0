import { expect, test } from "vitest";
import {
  answerFrom,
  answerText,
  askedQuestions,
  knownAnswers,
  noDraft,
  type Question,
  readDraft,
  saidGroups,
  sentAnswers,
  withAnswer,
  writeDraft,
} from "./questionnaire.ts";

function question(id: string, kind: Question["kind"], options: string[] = []): Question {
  return {
    question: id,
    title: id,
    help: "",
    group: kind === "choice" ? "blocks" : null,
    kind,
    options: options.map((option) => ({ option, title: option.toUpperCase(), help: "" })),
    default: options[0] ?? "1",
    minimum: null,
    maximum: null,
  };
}

const questions = [
  question("currency", "currency"),
  question("clients", "count"),
  question("monthly_recurring", "amount"),
  question("blocks", "choice", ["none", "monthly"]),
  question("after_hours", "choice", ["same", "dearer"]),
  question("block_draw", "choice", ["one_for_one", "money"]),
  question("overage", "choice", ["own_rate"]),
];
const ids = (list: readonly Question[]) => list.map(({ question: id }) => id);

function storageOf(text: string | null): Storage {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => (kept = value),
  } as unknown as Storage;
}

test("whoever sells no blocks is not asked about them", () => {
  expect(ids(askedQuestions(questions, {}))).toEqual(ids(questions));
  expect(ids(askedQuestions(questions, { blocks: "none" }))).not.toContain("overage");
  const sameRate = askedQuestions(questions, { blocks: "monthly", after_hours: "same" });
  expect(ids(sameRate)).not.toContain("block_draw");
  expect(ids(sameRate)).toContain("overage");
});

test("an answer that is no longer asked for is kept but not sent", () => {
  const given = { blocks: "none", overage: "own_rate", clients: 12 };
  expect(sentAnswers(questions, given)).toEqual({ blocks: "none", clients: 12 });
});

test.each([
  ["clients", "40", 40],
  ["clients", "1,200", 1200],
  ["clients", "a few", "a few"],
  ["clients", " ", undefined],
  ["monthly_recurring", "$120,000", "120000"],
  ["monthly_recurring", "a lot", "a lot"],
  ["currency", "eur", "EUR"],
])("%s answered with %j is %j", (id, typed, answer) => {
  const asked = questions.find((one) => one.question === id);
  expect(asked && answerFrom(asked, typed)).toBe(answer);
});

test("an answer takes the place of the one before, and can be taken back", () => {
  const given = withAnswer(withAnswer({}, "clients", 12), "clients", 13);
  expect(given).toEqual({ clients: 13 });
  expect(withAnswer(given, "clients", undefined)).toEqual({});
});

test("a choice is told by its title, and what is not answered by the default's", () => {
  const blocks = question("blocks", "choice", ["none", "monthly"]);
  expect(answerText(blocks, "monthly")).toBe("MONTHLY");
  expect(answerText(blocks, undefined)).toBe("NONE");
});

test("a group of the score counts as asked once one of its questions is answered", () => {
  expect(saidGroups(questions, { clients: 12 })).toEqual(new Set());
  expect(saidGroups(questions, { blocks: "none" })).toEqual(new Set(["blocks"]));
});

test("answers are kept on the device, and what is not ours is not believed", () => {
  const storage = storageOf(null);
  expect(readDraft(storage)).toEqual(noDraft);
  writeDraft(storage, { given: { clients: 12 }, at: "blocks" });
  expect(readDraft(storage)).toEqual({ given: { clients: 12 }, at: "blocks" });
  for (const text of ["{", "3", '{"given":3}', "null"]) {
    expect(readDraft(storageOf(text))).toEqual(noDraft);
  }
  expect(readDraft(storageOf('{"given":{"clients":{},"blocks":"none"},"at":3}'))).toEqual({
    given: { blocks: "none" },
    at: null,
  });
  expect(readDraft(null)).toEqual(noDraft);
});

test("questions and options that are gone are forgotten", () => {
  const kept = { clients: 12, blocks: "yearly", moon: "full", after_hours: "dearer" };
  expect(knownAnswers(questions, kept)).toEqual({ clients: 12, after_hours: "dearer" });
});
