// What the forms add is taken by the engine as it comes: for each kind of record that can be added
// there is a golden book that takes a new one, or the form would offer what nobody can add.
import { readdirSync, readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Session } from "#engine/engine.mjs";

import { listOfKind, shapes } from "../../../web/src/generated/book-shapes.ts";
import {
  type Field,
  isNested,
  isOfOtherChoice,
  newRecord,
  newValue,
  withField,
} from "../../../web/src/state/shapes.ts";
import type { Book } from "../../../web/src/engine/contract.ts";
import { loadEngine, open, root } from "./built-engine.ts";

type Fields = Record<string, unknown>;

const golden = new URL("tests/golden/", root);
const books = readdirSync(golden)
  .filter((name) => name.endsWith(".book.json"))
  .map((name) => readFileSync(new URL(name, golden)));

/** By what is added, "block.top_up": nothing once a book took it, else what the last one said. */
const refusals = new Map<string, string>();

let session: Session;

function tryEdit(key: string, kind: string, value: unknown, before: unknown): void {
  const edit = (operations: object[]) => JSON.parse(session.edit(JSON.stringify({ operations })));
  const answer = edit([{ operation: "set", kind, value }]);
  refusals.set(key, answer.ok ? "" : answer.problems[0].sentence);
  if (answer.ok && before !== undefined) edit([{ operation: "set", kind, value: before }]);
}

/** Adds to the record, and to each inside it; `whole` makes the element with the record in it. */
function addTo(of: string, record: Fields, around: Around, whole: (record: Fields) => Fields) {
  for (const field of shapes[of]?.fields ?? []) {
    const { name, shape } = field;
    const value = record[name];
    if (!isNested(field) || !("of" in shape)) continue;
    if (isOfOtherChoice(of, name, record)) continue;
    if (value === undefined) addField(of, field, record, around, whole);
    else if (shape.as === "group") {
      addTo(shape.of, value as Fields, around, (inner) => whole({ ...record, [name]: inner }));
    } else {
      (value as Fields[]).forEach((one, at) => {
        addTo(shape.of, one, around, (inner) =>
          whole({ ...record, [name]: (value as Fields[]).with(at, inner) }),
        );
      });
    }
  }
}

interface Around {
  readonly book: Book;
  readonly kind: string;
  readonly element: Fields;
}

function addField(
  of: string,
  field: Field,
  record: Fields,
  { book, kind, element }: Around,
  whole: (record: Fields) => Fields,
): void {
  const key = `${of}.${field.name}`;
  if (refusals.get(key) === "") return;
  const added = newValue(of, field, { book, month: book.period.start.slice(0, 7) });
  if (added === undefined) return;
  const month = book.period.start.slice(0, 7);
  const withAdded = (value: unknown) =>
    whole(withField(of, field.name, value, record, { book, month }));
  tryEdit(key, kind, withAdded(added), element);
  const { shape } = field;
  if (refusals.get(key) !== "" || !("of" in shape)) return;
  const isList = shape.as === "list";
  const inner = (isList ? (added as Fields[])[0] : added) as Fields;
  addTo(shape.of, inner, { book, kind, element }, (next) => withAdded(isList ? [next] : next));
}

function addElement(list: string, kind: string, book: Book): void {
  const key = `book.${list}`;
  if (refusals.get(key) === "") return;
  const taken = (book[list as keyof Book] ?? []) as unknown as Fields[];
  const value = newRecord(kind, { book, month: book.period.start.slice(0, 7), taken });
  if (value) tryEdit(key, kind, value, undefined);
}

beforeAll(async () => {
  const engine = await loadEngine();
  session = new engine.Session();
  for (const text of books) {
    const book = JSON.parse(text.toString("utf8")) as Book;
    expect(open(session, text)).toMatch(/^\{"ok":true/);
    for (const [kind, list] of Object.entries(listOfKind)) {
      for (const element of (book[list] ?? []) as unknown as Fields[]) {
        addTo(kind, element, { book, kind, element }, (record) => record);
      }
    }
    for (const [kind, list] of Object.entries(listOfKind)) addElement(list, kind, book);
  }
});

afterAll(() => {
  session.delete();
});

test("new records: each kind that can be added is taken as it comes", () => {
  expect(refusals.size).toBeGreaterThan(10);
  const refused = [...refusals].filter(([, refusal]) => refusal !== "");
  expect(refused).toEqual([
    // A client's clock is told from the provider's, and the sentence sends there.
    ["calendar.time_zone", expect.stringContaining("the time zone of the provider's calendar too")],
    // A match is looked for in a source, and the sentence asks for it.
    ["vendor_count.match", expect.stringContaining("Name the source")],
  ]);
});
