// The book's edits: what the engine is sent, the same edit on the page's own copy, and its inverse.
// The copy is never changed in place, so an earlier book stays whole for undo and for a refusal.
import type { Agreement, Book, Client, Ledger, RateRule, TaxRate, TimeEntry } from "../engine/contract.ts";
import type { Policies, Provider, WorkRole, WorkType } from "../engine/contract.ts";

export interface ElementByKind {
  tax_rate: TaxRate;
  work_role: WorkRole;
  work_type: WorkType;
  client: Client;
  agreement: Agreement;
  time_entry: TimeEntry;
}
export type ListKind = keyof ElementByKind;

interface WholeByKind {
  provider: Provider;
  policies: Policies;
  period: Book["period"];
  rate_rules: RateRule[];
  ledger: Ledger;
}
export type WholeKind = keyof WholeByKind;

const wholes: readonly string[] = [
  "provider",
  "policies",
  "period",
  "rate_rules",
  "ledger",
] satisfies WholeKind[];
/** Whether it is a kind that the book has once, and that an edit replaces whole. */
export const isWhole = (kind: string): kind is WholeKind => wholes.includes(kind);

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
const isSetWhole = (operation: SetElement | SetWhole): operation is SetWhole =>
  isWhole(operation.kind);
interface RemoveElement {
  readonly operation: "remove";
  readonly kind: ListKind;
  readonly id: string;
}
export type Operation = SetElement | SetWhole | RemoveElement;

export const listOfKind = {
  tax_rate: "tax_rates",
  work_role: "work_roles",
  work_type: "work_types",
  client: "clients",
  agreement: "agreements",
  time_entry: "time_entries",
} as const satisfies Record<ListKind, keyof Book>;

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
  if (isSetWhole(operation)) {
    const { kind } = operation;
    const absent = kind === "rate_rules" ? [] : {};
    const before = { operation: "set", kind, value: book[kind] ?? absent } as SetWhole;
    return { book: { ...book, [kind]: operation.value }, inverse: [before] };
  }
  return setElement(book, operation);
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

/** The first free id of the form "client-7". */
export function freeId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map((element) => element.id));
  let number = taken.length + 1;
  while (ids.has(`${prefix}-${String(number)}`)) number += 1;
  return `${prefix}-${String(number)}`;
}
