import { expect, test, vi } from "vitest";
import { Autosave, type KeyValueStore, type SaveState } from "./autosave.ts";
import { smallBook } from "./small-book.ts";

function memoryStore(): KeyValueStore & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(void kept.set(key, structuredClone(value))),
    del: (key) => Promise.resolve(void kept.delete(key)),
  };
}

function watched(store: KeyValueStore) {
  const states: SaveState[] = [];
  return { states, autosave: new Autosave(store, (state) => states.push(state)) };
}

test("what was saved is read back", async () => {
  const { autosave, states } = watched(memoryStore());
  const work = { book: smallBook(), pin: { label: "as opened", totals: { "2026-01": "1.00" } } };
  autosave.save(work);
  await autosave.flush();
  expect(states.map(({ state }) => state)).toEqual(["saving", "saved"]);
  expect(await autosave.read()).toMatchObject(work);
});

test("edits in quick succession are written once, the newest", async () => {
  vi.useFakeTimers();
  const store = memoryStore();
  const set = vi.spyOn(store, "set");
  const { autosave } = watched(store);
  for (const name of ["One", "Two", "Three"]) {
    autosave.save({ book: { ...smallBook(), provider: { name, currency: "USD" } }, pin: null });
  }
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(set).toHaveBeenCalledTimes(1);
  expect((await autosave.read())?.book.provider.name).toBe("Three");
});

test.each([
  ["nothing", undefined],
  ["another program's value", { hello: 1 }],
  ["a book that is not one", { format: "drawdown-autosave-1", pin: null, book: { clients: 3 } }],
  ["a pin that is not one", { format: "drawdown-autosave-1", pin: 7, book: smallBook() }],
])("%s is not believed", async (_why, value) => {
  const store = memoryStore();
  store.kept.set("drawdown/autosave/1", value);
  expect(await watched(store).autosave.read()).toBeNull();
});

test.each([
  ["QuotaExceededError", "no room left"],
  ["InvalidStateError", "private window"],
])("a store that fails with %s says so in words", async (name, words) => {
  const store = { ...memoryStore(), set: () => Promise.reject(new DOMException("", name)) };
  const { autosave, states } = watched(store);
  autosave.save({ book: smallBook(), pin: null });
  await autosave.flush();
  expect(states.at(-1)).toMatchObject({ state: "failed" });
  expect(JSON.stringify(states.at(-1))).toContain(words);
});
