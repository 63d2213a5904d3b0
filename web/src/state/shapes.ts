// What the schema says of the book's records, for forms that are drawn from it: which fields there
// are, what a new record begins with, and what goes with a choice.
import type { Book } from "../engine/contract.ts";
import { listOfKind, shapes } from "../generated/book-shapes.ts";
import { type Fields, companions, copied, firstValues } from "./record-rules.ts";
import { freeId } from "./operations.ts";

type BookList = (typeof listOfKind)[keyof typeof listOfKind];

export type Shape =
  | {
      readonly as: "text" | "decimal" | "integer" | "date" | "time" | "flag" | "lines" | "unknown";
    }
  /** Names of the user's own, each with a text. */
  | { readonly as: "pairs" }
  | { readonly as: "choice" | "choices"; readonly values: readonly string[] }
  /** The id of an element of the book, or several. */
  | { readonly as: "reference" | "references"; readonly to: BookList }
  /** A record inside this one, or a list of them. */
  | { readonly as: "group" | "list"; readonly of: string };

/** How well it is known what a setting does: the kind of source, and its name where there is one. */
export interface Evidence {
  readonly kind: "documented" | "schema" | "third_party" | "article" | "assumption";
  readonly source: string;
}

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required?: true;
  /** The schema's description. */
  readonly help?: string;
  /** By value of a choice, or of the field itself under "". */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /** Of a choice, what holds where nothing is chosen. */
  readonly usual?: string;
}

export interface RecordShape {
  readonly fields: readonly Field[];
  readonly help?: string;
  /** Choices, each between ways to say it, each way the fields that it takes. */
  readonly alternatives?: readonly (readonly (readonly string[])[])[];
  /** What a new record has of fields of which it needs one or another. */
  readonly first?: readonly string[];
}

/** "block" or, for a record that the schema defines in place, "block.top_up". */
export function shapeOf(of: string): RecordShape {
  const shape = shapes[of];
  if (!shape) throw new Error(`The schema has no record called ${of}`);
  return shape;
}

export function fieldOf(of: string, name: string): Field {
  const field = shapeOf(of).fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`${of} has no field called ${name}`);
  return field;
}

/** The most particular of the entries for a field: "block.top_up.up_to" before "up_to". */
export function forField<T>(
  table: Readonly<Record<string, T>>,
  of: string,
  name: string,
): T | undefined {
  return table[`${of}.${name}`] ?? table[name];
}

/** The evidence for what the record has in the field, or for the field where all its values share it. */
export function evidenceOf({ evidence, usual }: Field, value: unknown): Evidence | undefined {
  const chosen = typeof value === "string" ? value : (usual ?? "");
  return evidence?.[chosen] ?? evidence?.[""];
}

/** Fields that the page fills in itself: a name that only references use. */
export function isShown({ name }: Field): boolean {
  return name !== "id";
}

/** Whether its value is a record or a list of them. */
export function isNested({ shape }: Field): boolean {
  return shape.as === "group" || shape.as === "list";
}

/** The fields that exclude `name`, and so leave when it comes. */
export function excludedBy(of: string, name: string): readonly string[] {
  const { alternatives = [] } = shapeOf(of);
  return alternatives.flatMap((ways) => {
    const own = ways.find((way) => way.includes(name)) ?? [];
    return own.length > 0 ? ways.flat().filter((other) => !own.includes(other)) : [];
  });
}

/** The record with a field set: what that excludes leaves, what it takes beside it comes. */
export function withField(
  of: string,
  name: string,
  value: unknown,
  before: Fields,
  around: Surroundings,
): Fields {
  const { alternatives = [], fields } = shapeOf(of);
  const excluded = excludedBy(of, name);
  const kept = Object.entries(before).filter(([other]) => !excluded.includes(other));
  const after: Record<string, unknown> = { ...Object.fromEntries(kept), [name]: value };
  const beside = alternatives.flatMap((ways) => ways.find((way) => way.includes(name)) ?? []);
  for (const field of fields) {
    if (!beside.includes(field.name) || after[field.name] !== undefined) continue;
    after[field.name] = newValue(of, field, around);
  }
  return after;
}

/** Where a record is made: the book, the chosen month, and what the list already has. */
export interface Surroundings {
  readonly book: Book;
  readonly month: string;
  readonly taken?: readonly unknown[];
}

/** A record with no more than it needs; undefined where the book lacks what it must refer to. */
export function newRecord(of: string, around: Surroundings): Fields | undefined {
  const known = firstValues[of];
  const record: Record<string, unknown> = {};
  const { fields, first = [] } = shapeOf(of);
  for (const field of fields) {
    const isNeeded = field.required ?? first.includes(field.name);
    if (known?.[field.name] !== undefined) record[field.name] = known[field.name];
    else if (isNeeded) {
      const value = newValue(of, field, around);
      if (value === undefined) return undefined;
      record[field.name] = value;
    }
  }
  return record;
}

/** What a field begins with when it is added; undefined where the book has nothing to choose from. */
export function newValue(of: string, field: Field, around: Surroundings): unknown {
  const { shape, name } = field;
  switch (shape.as) {
    case "text":
      return name === "id" ? newId(of, around.taken ?? []) : `New ${name.replaceAll("_", " ")}`;
    case "decimal":
      return /price|amount|rate|cost|fee|flat|value|percent/.test(name) ? "0" : "1";
    case "integer":
      return 1;
    case "date":
      return `${around.month}-01`;
    case "time":
      return `${around.month}-01T09:00`;
    case "flag":
      return true;
    case "choice":
      return field.usual ?? shape.values[0];
    case "reference":
      return around.book[shape.to]?.[0]?.id;
    case "pairs":
      return {};
    case "group":
      return newRecord(shape.of, around);
    case "list": {
      const list = `${of}.${name}`;
      if (copied[list]) return copiesFor(list, { ...around, taken: [] }).slice(0, 1);
      const record = newRecord(shape.of, { ...around, taken: [] });
      return record && [record];
    }
    default:
      return [];
  }
}

/** Those of the book's records that have no copy in the list yet, as they would begin there. */
export function copiesFor(list: string, { book, taken = [] }: Surroundings): Fields[] {
  const from = copied[list];
  const [of = "", name = ""] = list.split(".");
  const { shape } = fieldOf(of, name);
  if (!from || shape.as !== "list") return [];
  const there = new Set(taken.map((one) => (one as Fields)["id"]));
  return book[from].filter(({ id }) => !there.has(id)).map((one) => copyOf(shape.of, one));
}

/** What a record of the other kind has of the same fields. */
function copyOf(of: string, record: object): Fields {
  const copy: Record<string, unknown> = {};
  for (const { name, shape, required } of shapeOf(of).fields) {
    const value = (record as Fields)[name];
    if (value !== undefined) copy[name] = value;
    else if (required && shape.as === "list") copy[name] = [];
  }
  return copy;
}

function newId(of: string, taken: readonly unknown[]): string {
  const word = of.split(".").at(-1) ?? of;
  const ids = taken.map((one) => ({ id: String((one as { id?: unknown }).id) }));
  return freeId(word.replace(/s$/, "").replaceAll("_", "-"), ids);
}

/** The record with another choice made, and with the fields that go with that choice. */
export function withChoice(of: string, name: string, value: string, before: Fields): Fields {
  const after: Record<string, unknown> = { ...before, [name]: value };
  const byValue = companions[`${of}.${name}`];
  if (!byValue) return after;
  const wanted = byValue[value] ?? {};
  for (const key of new Set(Object.values(byValue).flatMap(Object.keys))) {
    if (!(key in wanted)) delete after[key];
    else if (!sameKind(after[key], wanted[key])) after[key] = wanted[key];
  }
  return after;
}

/** Whether a field belongs to a choice that the record has not made: it comes with that choice. */
export function isOfOtherChoice(of: string, name: string, record: Fields): boolean {
  return shapeOf(of).fields.some((choice) => {
    const byValue = companions[`${of}.${choice.name}`];
    if (!byValue) return false;
    const chosen = byValue[String(record[choice.name])] ?? {};
    return !(name in chosen) && Object.values(byValue).some((fields) => name in fields);
  });
}

/** Whether what a field holds can stay: tiers with percentages are no tiers with prices. */
function sameKind(held: unknown, wanted: unknown): boolean {
  if (held === undefined) return false;
  if (!Array.isArray(held) || !Array.isArray(wanted)) return true;
  const keys = Object.keys((wanted[0] ?? {}) as object);
  return held.every((one) => keys.every((key) => key in (one as object)));
}
