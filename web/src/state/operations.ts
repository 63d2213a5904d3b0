// The book's edits: what the engine is sent, the same edit on the page's own copy, and its inverse.
// The copy is never changed in place, so an earlier book stays whole for undo and for a refusal.
import type { Book } from "../engine/contract.ts";
import { listOfKind } from "../generated/book-shapes.ts";

export type ListKind = keyof typeof listOfKind;
type BookList = (typeof listOfKind)[ListKind];
export type ElementByKind = {
  [Kind in ListKind]: NonNullable<Book[(typeof listOfKind)[Kind]]>[number];
};

/** What the book has once, and is always set as a whole. */
export type WholeKind = Exclude<keyof Book, BookList | "format">;
type WholeByKind = { [Kind in WholeKind]: NonNullable<Book[Kind]> };

type SetElement = {
  [Kind in ListKind]: {
    readonly operation: "set";
    readonly kind: Kind;
    readonly value: ElementByKind[Kind];
    /** Where to insert it; at the end without it. An element that exists keeps its place. */
    readonly at?: number;
  };
}[ListKind];
type SetWhole = {
  [Kind in WholeKind]: {
    readonly operation: "set";
    readonly kind: Kind;
    readonly value: WholeByKind[Kind];
  };
}[WholeKind];
interface RemoveElement {
  readonly operation: "remove";
  readonly kind: ListKind;
  readonly id: string;
}
export type Operation = SetElement | SetWhole | RemoveElement;

export function isListKind(kind: string): kind is ListKind {
  return Object.hasOwn(listOfKind, kind);
}

export interface AppliedOperations {
  readonly book: Book;
  /** Applied to `book`, gives the book before. */
  readonly inverse: readonly Operation[];
}

export function applyOperations(book: Book, operations: readonly Operation[]): AppliedOperations {
  const inverse: Operation[] = [];
  let edited = book;
  for (const operation of operations) {
    const applied = applyOne(edited, operation);
    edited = applied.book;
    inverse.unshift(...applied.inverse);
  }
  return { book: edited, inverse };
}

function applyOne(book: Book, operation: Operation): AppliedOperations {
  if (operation.operation === "remove") return removeElement(book, operation);
  if (isListKind(operation.kind)) return setElement(book, operation as SetElement);
  const { kind, value } = operation as SetWhole;
  const none = Array.isArray(value) ? [] : {};
  const before = { operation: "set", kind, value: book[kind] ?? none } as SetWhole;
  return { book: { ...book, [kind]: value }, inverse: [before] };
}

function setElement(book: Book, operation: SetElement): AppliedOperations {
  const { kind, value, at } = operation;
  const list = elementsOf(book, kind);
  const place = list.findIndex((element) => element.id === value.id);
  const before = list[place];
  const edited = [...list];
  if (before === undefined) edited.splice(at ?? list.length, 0, value);
  else edited[place] = value;
  const inverse: Operation =
    before === undefined
      ? { operation: "remove", kind, id: value.id }
      : ({ operation: "set", kind, value: before } as SetElement);
  return { book: { ...book, [listOfKind[kind]]: edited }, inverse: [inverse] };
}

function removeElement(book: Book, { kind, id }: RemoveElement): AppliedOperations {
  const list = elementsOf(book, kind);
  const at = list.findIndex((element) => element.id === id);
  const value = list[at];
  // The engine refuses to remove what isn't there; the copy then stays as it is.
  if (value === undefined) return { book, inverse: [] };
  const edited = list.filter((_, place) => place !== at);
  const inverse = { operation: "set", kind, value, at } as SetElement;
  return { book: { ...book, [listOfKind[kind]]: edited }, inverse: [inverse] };
}

export function elementsOf<Kind extends ListKind>(
  book: Book,
  kind: Kind,
): readonly ElementByKind[Kind][] {
  return (book[listOfKind[kind]] ?? []) as unknown as readonly ElementByKind[Kind][];
}

/** Which elements an edit sets or removes: two edits of the same ones may become one. */
export function touchedElements(operations: readonly Operation[]): string {
  return operations
    .map((operation) => {
      if (operation.operation === "remove") return `-${operation.kind}/${operation.id}`;
      return "id" in operation.value ? `${operation.kind}/${operation.value.id}` : operation.kind;
    })
    .join(" ");
}

/** The same edit in one step for each element: a half-made one would be refused on its way. */
export function lastOfEach(operations: readonly Operation[]): Operation[] {
  if (operations.some(({ operation }) => operation === "remove")) return [...operations];
  return [...new Map(operations.map((one) => [touchedElements([one]), one])).values()];
}

export function shareElements(left: readonly Operation[], right: readonly Operation[]): boolean {
  const touched = new Set(left.map((one) => touchedElements([one])));
  return right.some((one) => touched.has(touchedElements([one])));
}

/** The first free id of the form "client-7". */
export function freeId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map((element) => element.id));
  let number = taken.length + 1;
  while (ids.has(`${prefix}-${String(number)}`)) number += 1;
  return `${prefix}-${String(number)}`;
}
