// What a page that is being left can still keep: storing a book takes longer than leaving does, but
// local storage is written on the spot. So the edits since the last stored book go there, to be made
// again when the page is next opened, and beside them where the reader was.
import { shapes } from "../generated/book-shapes.ts";
import { type Operation, isListKind } from "./operations.ts";
import type { InvoiceDetail } from "./whereabouts.ts";

export type Operations = readonly Operation[];

export interface LeftEdits {
  /** The stored book that they are edits of; null for the example as it comes. */
  readonly revision: string | null;
  readonly edits: readonly Operations[];
}

export const subjects = ["client", "agreement", "provider", "entry"] as const;
/** What the form on the right is about. */
export type Subject = (typeof subjects)[number];
const details: readonly InvoiceDetail[] = ["summary", "lines", "entries"];

/** Where in the book the reader was. */
export interface Place {
  readonly month: string;
  readonly clientId: string;
  readonly agreementId: string | null;
  readonly entryId: string | null;
  readonly subject: Subject;
  readonly detail: InvoiceDetail;
}

const editsKey = "drawdown/left-edits/1";
const placeKey = "drawdown/place/1";

export class Journal {
  readonly #storage: Storage | null;

  constructor(storage: Storage | null) {
    this.#storage = storage;
  }

  /** More than one where the book is just being stored: only one of the revisions will be found. */
  writeEdits(left: readonly LeftEdits[]): void {
    this.#write(editsKey, left);
  }

  /** The edits of that revision; none where another one was stored since. */
  readEdits(revision: string | null): readonly Operations[] {
    const left = this.#read(editsKey);
    if (!Array.isArray(left)) return [];
    return left.filter(isLeftEdits).find((one) => one.revision === revision)?.edits ?? [];
  }

  dropEdits(): void {
    try {
      this.#storage?.removeItem(editsKey);
    } catch {
      // Edits of a revision that is gone are never read.
    }
  }

  writePlace(place: Place): void {
    this.#write(placeKey, place);
  }

  readPlace(): Place | null {
    const place = this.#read(placeKey);
    return isPlace(place) ? place : null;
  }

  #write(key: string, value: unknown): void {
    try {
      this.#storage?.setItem(key, JSON.stringify(value));
    } catch {
      // A full or blocked storage; the book itself is kept elsewhere.
    }
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(this.#storage?.getItem(key) ?? "null");
    } catch {
      return null;
    }
  }
}

// Other files opened from the same disk share the storage, so nothing in it is believed: shapes are
// checked here, and what an edit says is the engine's to judge.

function isLeftEdits(value: unknown): value is LeftEdits {
  if (typeof value !== "object" || value === null) return false;
  const { revision, edits } = value as Record<string, unknown>;
  const isRevision = revision === null || typeof revision === "string";
  const isEdit = (edit: unknown) => Array.isArray(edit) && edit.every(isOperation);
  return isRevision && Array.isArray(edits) && edits.every(isEdit);
}

function isOperation(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const operation = value as Record<string, unknown>;
  const { kind } = operation;
  const isList = typeof kind === "string" && isListKind(kind);
  if (operation["operation"] === "remove") return isList && typeof operation["id"] === "string";
  if (operation["operation"] !== "set" || typeof operation["value"] !== "object") return false;
  return operation["value"] !== null && (isList || isOfBook(kind));
}

function isOfBook(kind: unknown): boolean {
  return shapes["book"]?.fields.some(({ name }) => name === kind) ?? false;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null) return false;
  const place = value as Record<string, unknown>;
  const isId = (id: unknown) => id === null || typeof id === "string";
  return (
    /^\d{4}-\d{2}$/.test(String(place["month"])) &&
    typeof place["clientId"] === "string" &&
    isId(place["agreementId"]) &&
    isId(place["entryId"]) &&
    (subjects as readonly unknown[]).includes(place["subject"]) &&
    (details as readonly unknown[]).includes(place["detail"])
  );
}
