import { expect, test } from "vitest";
import { type Change, History } from "./history.ts";

function change(field: string | null, from: string, to: string): Change {
  const set = (name: string) => ({
    operations: [{ operation: "set" as const, kind: "client" as const, value: { id: "a", name } }],
  });
  return { label: `${from} to ${to}`, field, forward: set(to), backward: set(from) };
}

test("typing in one field within 600 ms is one change, back to where it began", () => {
  const history = new History();
  history.record(change("name", "A", "B"), 1000);
  history.record(change("name", "B", "C"), 1500);
  expect(history.undoable?.backward).toEqual(change("name", "A", "C").backward);
  expect(history.undoable?.forward).toEqual(change("name", "A", "C").forward);
  history.moveBack();
  expect(history.undoable).toBeUndefined();
});

test("the first edit right after loading is a change of its own", () => {
  const history = new History();
  history.record(change("name", "A", "B"), 0);
  expect(history.undoable?.label).toBe("A to B");
});

test.each([
  ["a pause", "name", 1700],
  ["another field", "terms", 1100],
])("%s begins a new change", (_why, field, at) => {
  const history = new History();
  history.record(change("name", "A", "B"), 1000);
  history.record(change(field, "B", "C"), at);
  history.moveBack();
  expect(history.undoable?.label).toBe("A to B");
});

test("a button's changes never become one", () => {
  const history = new History();
  history.record(change(null, "A", "B"), 1000);
  history.record(change(null, "B", "C"), 1001);
  history.moveBack();
  expect(history.undoable?.label).toBe("A to B");
});

test("leaving a field ends its change", () => {
  const history = new History();
  history.record(change("name", "A", "B"), 1000);
  history.close();
  history.record(change("name", "B", "C"), 1100);
  history.moveBack();
  expect(history.undoable?.label).toBe("A to B");
});

test("what was undone can be done again, until something else is done", () => {
  const history = new History();
  history.record(change("name", "A", "B"), 1000);
  history.moveBack();
  expect(history.redoable?.label).toBe("A to B");
  history.moveForward();
  expect(history.undoable?.label).toBe("A to B");
  history.moveBack();
  history.record(change("name", "A", "D"), 1100);
  expect(history.redoable).toBeUndefined();
});
