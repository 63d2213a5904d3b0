import { describe, expect, test, vi } from "vitest";
import { Autosave, type KeyValueStore, type SaveState } from "./autosave.ts";
import { Journal, type Operations } from "./journal.ts";
import { smallBook } from "./small-book.ts";

function memoryStore(): KeyValueStore & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(void kept.set(key, structuredClone(value))),
  };
}

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

function watched(store: KeyValueStore, journal = new Journal(memoryStorage())) {
  const states: SaveState[] = [];
  const autosave = new Autosave(store, journal, (state) => states.push(state));
  return { states, autosave };
}

test("what was saved is read back", async () => {
  const { autosave, states } = watched(memoryStore());
  const work = {
    book: smallBook(),
    pin: { label: "as opened", currency: "USD", totals: { "2026-01": "1.00" } },
  };
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

describe("a page that is left at once", () => {
  const work = { book: smallBook(), pin: null };
  const rename = (name: string): Operations => [
    { operation: "set", kind: "client", value: { id: "a", name } },
  ];
  const place = {
    month: "2026-10",
    clientId: "a",
    agreementId: null,
    entryId: null,
    subject: "client",
    detail: "lines",
  } as const;

  /** What the next visit finds, when the book of the last save arrived or was lost on the way. */
  async function leftBehind(arrives: boolean): Promise<readonly Operations[]> {
    const store = memoryStore();
    const storage = memoryStorage();
    const { autosave } = watched(store, new Journal(storage));
    autosave.save(work);
    await autosave.flush();
    autosave.note(rename("kept nowhere yet"));
    autosave.save(work);
    const set = vi.spyOn(store, "set");
    if (!arrives) set.mockImplementation(() => new Promise(() => undefined));
    autosave.leave([rename("not answered yet")]);
    set.mockRestore();
    const next = watched(store, new Journal(storage)).autosave;
    await next.read();
    return next.readEdits();
  }

  test("leaves the edits that its book did not take along", async () => {
    expect(await leftBehind(false)).toEqual([
      rename("kept nowhere yet"),
      rename("not answered yet"),
    ]);
  });

  test("does not make an edit twice that its book took along", async () => {
    expect(await leftBehind(true)).toEqual([rename("not answered yet")]);
  });

  test("leaves edits of the example, where nothing was ever stored", async () => {
    const journal = new Journal(memoryStorage());
    const { autosave } = watched(memoryStore(), journal);
    autosave.note(rename("first"));
    autosave.leave([]);
    const next = watched(memoryStore(), journal).autosave;
    expect(await next.read()).toBeNull();
    expect(next.readEdits()).toEqual([rename("first")]);
  });

  test("leaves no edits of a book that another one replaced", () => {
    const journal = new Journal(memoryStorage());
    const { autosave } = watched(memoryStore(), journal);
    autosave.note(rename("of the book before"));
    autosave.note("another book");
    autosave.leave([]);
    expect(journal.readEdits(null)).toEqual([]);
  });

  test("keeps the edits of a book that could not be stored", async () => {
    const store = { ...memoryStore(), set: () => Promise.reject(new Error("full")) };
    const journal = new Journal(memoryStorage());
    const { autosave } = watched(store, journal);
    autosave.note(rename("one"));
    autosave.save(work);
    await autosave.flush();
    autosave.note(rename("two"));
    autosave.leave([]);
    expect(journal.readEdits(null)).toEqual([rename("one"), rename("two")]);
  });

  test("finds its place again", () => {
    const journal = new Journal(memoryStorage());
    expect(journal.readPlace()).toBeNull();
    journal.writePlace(place);
    expect(journal.readPlace()).toEqual(place);
  });

  test.each([
    ["an edit of nothing known", [{ revision: null, edits: [[{ operation: "set", kind: "x" }]] }]],
    ["no list", { revision: null }],
    ["no edits", [{ revision: null }]],
  ])("does not believe what another program left: %s", (_why, left) => {
    const storage = memoryStorage();
    storage.setItem("drawdown/left-edits/1", JSON.stringify(left));
    storage.setItem("drawdown/place/1", JSON.stringify({ ...place, subject: "nothing" }));
    expect(new Journal(storage).readEdits(null)).toEqual([]);
    expect(new Journal(storage).readPlace()).toBeNull();
  });
});
