// Writes the contract's types, the book's validator and the shapes of its forms from the two schemas
// in engine/api, so that the page cannot drift from the engine. Runs before dev, build, check, lint and
// test.
import { mkdir, readFile, writeFile } from "node:fs/promises";

import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

import { bookShapes } from "./book-shapes.mjs";

const schemas = new URL("../../engine/api/", import.meta.url);
const generated = new URL("../src/generated/", import.meta.url);

async function readSchema(name) {
  return JSON.parse(await readFile(new URL(`${name}.schema.json`, schemas), "utf8"));
}

// Unchanged files keep their time, so a watching dev server or type check does not start again.
async function write(name, text) {
  const file = new URL(name, generated);
  const previous = await readFile(file, "utf8").catch(() => null);
  if (previous !== text) await writeFile(file, text);
}

// What TypeScript's types cannot say well: lists of bounded length would become tuples, "exactly one
// of" an intersection that allows any key, and a type called Date would hide the built-in one.
function writeTypes(name, schema) {
  schema.$defs.date.title = "CalendarDate";
  if (schema.$defs.time_entry) delete schema.$defs.time_entry.oneOf;
  if (schema.$defs.addition) delete schema.$defs.addition.oneOf;
  return compile(schema, schema.title, {
    bannerComment: `/* Generated from engine/api/${name}.schema.json. */`,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    format: false,
  }).then((text) => write(`${name}.ts`, text));
}

// unicode: false, because the default imports a CommonJS helper for string lengths, which an ES
// module cannot. Ajv warns about it; a length in UTF-16 units is all the same for these limits.
// Without messages and inlined references it is a third smaller: the engine words the problems.
function validatorCode(schema) {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    inlineRefs: false,
    messages: false,
    unicode: false,
    formats: { date: true },
    logger: false,
    strictRequired: false,
  });
  return standaloneCode(ajv, ajv.compile(schema));
}

const validatorTypes = `/* Generated from engine/api/book.schema.json. */
import type { Book } from "./book.ts";

export interface Mismatch {
  readonly instancePath: string;
  readonly keyword: string;
}

/** Says whether the value has a book's shape; what it means is for the engine to judge. */
declare const validate: {
  (value: unknown): value is Book;
  errors: readonly Mismatch[] | null;
};
export default validate;
`;

function shapesCode(schema) {
  const { shapes, listOfKind } = bookShapes(schema);
  return `/* Generated from engine/api/book.schema.json. */
import type { RecordShape } from "../state/shapes.ts";

export const shapes: Readonly<Record<string, RecordShape>> = ${JSON.stringify(shapes)};

/** The book's lists whose elements have an id, by what one element is called. */
export const listOfKind = ${JSON.stringify(listOfKind)} as const;
`;
}

await mkdir(generated, { recursive: true });
const book = await readSchema("book");
await writeTypes("book", structuredClone(book));
await write("book-shapes.ts", shapesCode(book));
await writeTypes("answers", await readSchema("answers"));
await write("book-validator.js", validatorCode(book));
await write("book-validator.d.ts", validatorTypes);
