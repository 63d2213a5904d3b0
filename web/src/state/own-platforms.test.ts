import { expect, test } from "vitest";

import type { Profile } from "../engine/contract.ts";
import { applyOperations } from "./operations.ts";
import {
  changePlatform,
  keepPlatform,
  type Platform,
  removePlatform,
  valuesOf,
  withPolicy,
} from "./own-platforms.ts";
import { smallBook } from "./small-book.ts";

function policy(name: string, value: string, alternative: string | null = null) {
  const evidence = "assumption" as const;
  return { policy: name, value, evidence, source: "", sentence: "", alternative };
}

const autotask: Platform = {
  profile: "autotask",
  name: "Autotask PSA",
  based_on: "autotask",
  policies: [policy("borrowing", "none", "as_signed"), policy("proration", "on")],
};
const kept: Profile = {
  id: "platform-1",
  name: "Ours",
  based_on: "autotask",
  policies: { borrowing: "as_signed" },
};
const own: Platform = {
  ...autotask,
  profile: "platform-1",
  name: "Ours",
  policies: [policy("borrowing", "as_signed"), policy("proration", "on")],
};

test("a policy is set otherwise, and set back the platform is itself again", () => {
  const book = smallBook();
  const tried = withPolicy(book, autotask, "autotask", "borrowing", "as_signed");
  expect(tried).toEqual({ based_on: "autotask", policies: { borrowing: "as_signed" } });
  expect(valuesOf(autotask, tried).get("borrowing")).toBe("as_signed");
  expect(valuesOf(autotask, tried).get("proration")).toBe("on");
  expect(withPolicy(book, autotask, tried, "borrowing", "none")).toBe("autotask");
});

test("a platform of the book's own keeps its policies when another is changed", () => {
  const book = { ...smallBook(), profiles: [kept] };
  const tried = withPolicy(book, own, "platform-1", "proration", "off");
  expect(tried).toEqual({
    based_on: "autotask",
    policies: { borrowing: "as_signed", proration: "off" },
  });
  expect(withPolicy(book, own, tried, "proration", "on")).toBe("platform-1");
  const undone = withPolicy(book, own, "platform-1", "borrowing", "none");
  expect(undone).toEqual({ based_on: "autotask", policies: { borrowing: "none" } });
});

test("what was tried is kept, changed and removed as one list, and undo takes each back", () => {
  const book = smallBook();
  const tried = { based_on: "autotask", policies: { borrowing: "as_signed" } };
  const { id, operations } = keepPlatform(book, "Ours", tried);
  const after = applyOperations(book, operations(book));
  expect(id).toBe("platform-1");
  expect(after.book.profiles).toEqual([kept]);
  expect(applyOperations(after.book, after.inverse).book.profiles).toEqual([]);

  const change = changePlatform(id, { based_on: "autotask", policies: { proration: "off" } });
  const changed = applyOperations(after.book, change(after.book)).book;
  expect(changed.profiles?.[0]?.policies).toEqual({ proration: "off" });
  const removed = applyOperations(changed, removePlatform(id)(changed)).book;
  expect(removed.profiles).toEqual([]);
});
