// The edits that the forms make, as functions from the book to operations. A form reads the newest
// element when its turn comes, so two quick edits of one agreement never undo each other.
import type { Agreement, Book, Client, Provider, TimeEntry } from "../engine/contract.ts";
import {
  type ElementByKind,
  type ListKind,
  type Operation,
  type WholeKind,
  elementsOf,
  freeId,
} from "./operations.ts";

export type Operations = (book: Book) => readonly Operation[];

export function editElement<Kind extends ListKind>(
  kind: Kind,
  id: string,
  change: (element: ElementByKind[Kind]) => ElementByKind[Kind],
): Operations {
  return (book) => {
    const element = elementsOf(book, kind).find((candidate) => candidate.id === id);
    if (!element) return [];
    const value = change(element);
    return sameJson(value, element) ? [] : [{ operation: "set", kind, value } as Operation];
  };
}

export const editAgreement = (
  id: string,
  change: (agreement: Agreement) => Agreement,
): Operations => editElement("agreement", id, change);

export const editClient = (id: string, change: (client: Client) => Client): Operations =>
  editElement("client", id, change);

export const editProvider = (change: (provider: Provider) => Provider): Operations =>
  editWhole("provider", change);

/** What the book has once; `change` is given an empty one where the book has none yet. */
export function editWhole<Kind extends WholeKind>(
  kind: Kind,
  change: (whole: NonNullable<Book[Kind]>) => NonNullable<Book[Kind]>,
  none: object = {},
): Operations {
  return (book) => {
    const before = (book[kind] ?? none) as NonNullable<Book[Kind]>;
    const value = change(before);
    return sameJson(value, before) ? [] : [{ operation: "set", kind, value } as Operation];
  };
}

/** Sets an optional member, or leaves it out where the text is empty. */
export function withOptional<T extends object, Key extends keyof T>(
  element: T,
  key: Key,
  value: T[Key] | undefined | "",
): T {
  const copy = { ...element };
  if (value === undefined || value === "") delete copy[key];
  else copy[key] = value as T[Key];
  return copy;
}

/** A client and all that refers to it: its agreements and its time entries. */
export function removeClient(id: string): Operations {
  return (book) => [
    ...book.time_entries
      .filter((entry) => entry.client === id)
      .map((entry): Operation => ({ operation: "remove", kind: "time_entry", id: entry.id })),
    ...book.agreements
      .filter((agreement) => agreement.client === id)
      .map((agreement): Operation => ({
        operation: "remove",
        kind: "agreement",
        id: agreement.id,
      })),
    { operation: "remove", kind: "client", id },
  ];
}

/** An agreement goes; the work that was saved on it stays with the client. */
export function removeAgreement(id: string): Operations {
  return (book) => [
    ...book.time_entries
      .filter((entry) => entry.agreement === id)
      .map((entry): Operation => ({
        operation: "set",
        kind: "time_entry",
        value: withOptional(entry, "agreement", undefined),
      })),
    { operation: "remove", kind: "agreement", id },
  ];
}

/** The agreement as the platform has it, beside what was signed; the same until it is changed. */
export function setUpAgreement(id: string): Operations {
  return (book) => {
    const agreement = book.agreements.find((one) => one.id === id);
    const { agreements = [], ...others } = book.configured ?? {};
    if (!agreement || agreements.some((one) => one.id === id)) return [];
    const missing = others.missing_agreements?.filter((one) => one !== id);
    const value = {
      ...others,
      ...(missing && { missing_agreements: missing }),
      agreements: [...agreements, agreement],
    };
    return [{ operation: "set", kind: "configured", value }];
  };
}

export function newClient(book: Book): Client {
  return { id: freeId("client", book.clients), name: "New client" };
}

export function newAgreement(book: Book, client: string): Agreement {
  return {
    id: freeId("agreement", book.agreements),
    client,
    name: "New agreement",
    start: book.period.start,
    billing_cycle: "monthly",
    recurring_fee: { amount: "0" },
    coverage: { time: false },
  };
}

/** An hour on the month's first day; null where the price list has no role or no type yet. */
export function newTimeEntry(
  book: Book,
  client: string,
  agreement: string | null,
  month: string,
): TimeEntry | null {
  const [role] = book.work_roles;
  const [type] = book.work_types;
  if (!role || !type) return null;
  const entry: TimeEntry = {
    id: freeId("entry", book.time_entries),
    client,
    worked_at: `${month}-01T09:00`,
    entered_at: `${month}-01T10:00`,
    minutes: 60,
    work_role: role.id,
    work_type: type.id,
    billing: "billable",
  };
  return withOptional(entry, "agreement", agreement ?? undefined);
}

function sameJson(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
