import { expect, test } from "vitest";
import type { AssessAnswer, Book } from "../engine/contract.ts";
import type { Differences } from "./assessing.svelte.ts";
import {
  checksOf,
  cutOff,
  mappedAgreements,
  type Need,
  needsOf,
  wholeAnswer,
  wholeNumber,
  waysOf,
  withInput,
  withTouches,
} from "./assessment.ts";
import { smallBook } from "./small-book.ts";

function use(client: string | null, agreement: string | null, amount = "10.00") {
  return { client, agreement, amount_in_period: amount, amount_a_month: amount };
}

function need(scenario: string, amount: string, uses: Need["uses"] = []): Need {
  return {
    scenario,
    title: scenario,
    counted: "",
    is_used: uses.length > 0,
    amount_in_period: amount,
    amount_a_month: amount,
    variants: 1,
    uses,
    uses_total: uses.length,
    platforms: [],
  };
}

const answerOf = (scenarios: Need[]) => ({ scenarios }) as unknown as AssessAnswer;

test("needs are the scenarios in use, the most money first", () => {
  const scenarios = [
    need("small", "9.50", [use("a", "one")]),
    need("unused", "0.00"),
    need("large", "120.00", [use("a", "one")]),
    need("none", "0.00", [use("a", "one")]),
  ];
  expect(needsOf({ scenarios }).map(({ scenario }) => scenario)).toEqual([
    "large",
    "small",
    "none",
  ]);
});

test("what several platforms share is told once", () => {
  const platform = (profile: string, check: string): Need["platforms"][number] => ({
    profile,
    support: "native",
    evidence: "schema",
    source: "",
    sentence: "",
    check,
  });
  const one = {
    ...need("fee", "1.00"),
    platforms: [platform("a", "the fee"), platform("b", "the day"), platform("c", "the fee")],
  };
  expect(checksOf(one)).toEqual([
    { check: "the fee", profiles: ["a", "c"] },
    { check: "the day", profiles: ["b"] },
  ]);
  expect(waysOf(one)).toEqual([{ sentence: "", source: "", profiles: ["a", "b", "c"] }]);
});

function bookOf(): Book {
  const book = smallBook();
  const [client] = book.clients;
  const [agreement] = book.agreements;
  if (!client || !agreement) throw new Error("the small book has one of each");
  return {
    ...book,
    clients: ["first", "second"].map((id) => ({ ...client, id })),
    agreements: ["one", "two", "three"].map((id) => ({ ...agreement, id })),
  };
}

test("the mapping tells every agreement's scenarios in the book's order", () => {
  const answer = answerOf([
    need("taxes", "1.00", [use("first", null), use("second", "three")]),
    need("rates", "1.00", [use(null, null), use("first", "two"), use("first", "one")]),
    need("blocks", "1.00", [use("first", "two")]),
  ]);
  const rows = mappedAgreements(answer, bookOf(), null);
  expect(
    rows.map(({ client, agreement, uses }) => [
      client,
      agreement,
      uses.map((one) => one.need.scenario),
    ]),
  ).toEqual([
    ["first", "one", ["rates"]],
    ["first", "two", ["rates", "blocks"]],
    ["first", null, ["taxes"]],
    ["second", "three", ["taxes"]],
    [null, null, ["rates"]],
  ]);
});

test("the mapping of one client has what is the whole book's, and no other client's", () => {
  const answer = answerOf([
    need("rates", "1.00", [use(null, null), use("first", "one"), use("second", "three")]),
  ]);
  const rows = mappedAgreements(answer, bookOf(), "second");
  expect(rows.map(({ agreement }) => agreement)).toEqual(["three", null]);
});

test("a list of uses that was cut off is not passed over in silence", () => {
  const whole = need("whole", "1.00", [use("first", "one")]);
  const cut = { ...need("cut", "1.00", [use("first", "one")]), uses_total: 2001 };
  expect(cutOff(answerOf([whole, cut]))).toEqual([cut]);
});

test("an input that is emptied is the prior again", () => {
  const set = withInput({}, "wage", "62");
  expect(set).toEqual({ wage: "62" });
  expect(withInput(set, "late_invoices", "4")).toEqual({ wage: "62", late_invoices: "4" });
  expect(withInput(set, "wage", "")).toEqual({});
});

test("touches are set once for a need on a platform", () => {
  const first = { profile: "by_hand", scenario: "fee", touches: 2, minutes: 5 };
  const other = { ...first, profile: "autotask" };
  const inputs = withTouches(withTouches({ wage: "62" }, first), other);
  expect(withTouches(inputs, { ...first, minutes: 9 })).toEqual({
    wage: "62",
    touches: [other, { ...first, minutes: 9 }],
  });
});

test.each([
  ["7", 7],
  [" 12 ", 12],
  ["-1", "-1"],
  ["1.5", "1.5"],
  ["many", "many"],
])("%j as a whole number is %j", (typed, read) => {
  expect(wholeNumber(typed)).toBe(read);
});

test("the file has the differences where the command prints them", () => {
  const quick = { ok: true, differences: [], method: ["as signed"] } as unknown as AssessAnswer;
  const differences = [{ profile: "autotask" }] as unknown as Differences;
  expect(JSON.stringify(wholeAnswer(quick, differences))).toBe(
    '{"ok":true,"differences":[{"profile":"autotask"}],"method":["as signed"]}',
  );
});
