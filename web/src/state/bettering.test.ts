import { expect, test } from "vitest";
import type { Engine, Outcome } from "../engine/client.ts";
import type { Agreement, Book, Refusal } from "../engine/contract.ts";
import type { Answers, Questions } from "../engine/questions.ts";
import { Bettering } from "./bettering.svelte.ts";
import { applyOperations } from "./operations.ts";
import { SideEngine } from "./side-engine.ts";
import { smallBook } from "./small-book.ts";

const rest = () => new Promise((resolve) => setTimeout(resolve));
const refused = { ok: false, problems: [{ pointer: "/target" }], problems_total: 1 } as Refusal;

function begin(storage: Storage | null = null) {
  const searched: { book: Book; questions: Questions }[] = [];
  const asked: Questions[] = [];
  const answers: Answers[] = [];
  const margins: Answers[] = [];
  const engine: Engine = {
    run: (_step, book, questions): Promise<Outcome> => {
      searched.push({ book, questions });
      return Promise.resolve({ refusal: null, answers: answers.shift() ?? {} });
    },
  };
  const bettering = new Bettering(
    new SideEngine(() => engine),
    (questions) => {
      asked.push(questions);
      return Promise.resolve(margins.shift() ?? {});
    },
    storage,
  );
  return { bettering, searched, asked, answers, margins };
}

const found = (target: string) => ({ better_agreement: { ok: true, target } }) as Answers;
const signedIn = (book: Book) => book.agreements[0] as Agreement;

function edited(book: Book, grant: string): { book: Book; agreement: Agreement } {
  const signed = signedIn(book);
  const agreement = { ...signed, block: { ...signed.block, grant } } as Agreement;
  const operation = { operation: "set", kind: "agreement", value: agreement } as const;
  return { book: applyOperations(book, [operation]).book, agreement };
}

test("a target that is refused leaves the answer as it was, and says why", async () => {
  const { bettering, searched, answers } = begin();
  const book = smallBook();
  answers.push(found("100.00"), { better_agreement: refused }, found("90.00"));
  bettering.want(book, "block");
  await rest();
  expect(searched[0]?.questions).toEqual({
    better_agreement: { agreement: "block", role_costs: [] },
  });
  bettering.setTarget("block", "much");
  bettering.want(book, "block");
  await rest();
  expect(searched[1]?.questions.better_agreement?.target).toBe("much");
  expect(bettering.search.answer?.target).toBe("100.00");
  expect(bettering.search.problems).toEqual(refused.problems);
  bettering.setTarget("block", "90");
  bettering.want(book, "block");
  await rest();
  expect(bettering.search.answer?.target).toBe("90.00");
  expect(bettering.search.problems).toEqual([]);
  expect(bettering.search.isStale).toBe(false);
});

test("while terms are tried the search stays about what was signed", async () => {
  const { bettering, searched, answers } = begin();
  const book = smallBook();
  answers.push(found("1"), found("2"));
  bettering.want(book, "block");
  await rest();
  const first = edited(book, "12");
  bettering.note(book, "hours/none/bill_own_rate/120", first.agreement);
  expect(bettering.triedIn(first.book, "block")).toBe("hours/none/bill_own_rate/120");
  expect(bettering.signedOf(first.book, "block")).toBe(signedIn(book));
  bettering.want(first.book, "block");
  // A second try is also seen against what was signed before the first.
  const second = edited(first.book, "15");
  bettering.note(first.book, "hours/none/bill_own_rate/150", second.agreement);
  bettering.want(second.book, "block");
  await rest();
  expect(bettering.triedIn(second.book, "block")).toBe("hours/none/bill_own_rate/150");
  expect(bettering.signedOf(second.book, "block")).toBe(signedIn(book));
  expect(searched).toHaveLength(1);
  // Undone: what the book holds is what was signed, and nothing is tried.
  expect(bettering.triedIn(book, "block")).toBeNull();
});

test("any other edit makes what the book then holds what is signed", async () => {
  const { bettering, searched, answers } = begin();
  const book = smallBook();
  const tried = edited(book, "12");
  bettering.note(book, "hours/none/bill_own_rate/120", tried.agreement);
  const typed = edited(tried.book, "13");
  expect(bettering.triedIn(typed.book, "block")).toBeNull();
  expect(bettering.signedOf(typed.book, "block")).toBe(typed.agreement);
  const elsewhere = { ...tried.book, time_entries: [] };
  expect(bettering.triedIn(elsewhere, "block")).toBeNull();
  answers.push(found("1"));
  bettering.want(elsewhere, "block");
  await rest();
  expect(searched[0]?.book).toBe(elsewhere);
});

test("costs are kept once the engine took them, and asked with by the book’s roles", async () => {
  let kept = "";
  const storage = {
    getItem: () => null,
    setItem: (_key: string, text: string) => (kept = text),
  } as unknown as Storage;
  const { bettering, asked, margins } = begin(storage);
  margins.push({ margins: refused }, { margins: { ok: true } } as Answers);
  bettering.inputs = { costs: { engineer: "-1" }, floor_hourly_rate: "150" };
  bettering.want(smallBook(), null);
  await rest();
  expect(asked[0]).toEqual({
    margins: {
      role_costs: [{ work_role: "engineer", hourly_cost: "-1" }],
      floor_hourly_rate: "150",
    },
  });
  expect(kept).toBe("");
  bettering.inputs = { costs: { engineer: "52" } };
  bettering.want(smallBook(), null);
  await rest();
  expect(JSON.parse(kept)).toEqual({ costs: { engineer: "52" } });
});

test("what fails is told, and tried again when asked", async () => {
  const { bettering, answers } = begin();
  bettering.want(smallBook(), "block");
  await rest();
  expect(bettering.search.hasFailed).toBe(true);
  answers.push(found("1"));
  bettering.search.tryAgain();
  await rest();
  expect(bettering.search.answer?.target).toBe("1");
});
