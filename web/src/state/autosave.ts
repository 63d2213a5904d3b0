// Keeps the book on this device, shortly after the last edit, and what a page that is being left has
// no time to keep there. What is read back is checked by the contract's schema before anything
// believes it; what goes wrong is said in words.
import type { Book } from "../engine/contract.ts";
import isBook from "../generated/book-validator.js";
import type { Journal, LeftEdits, Operations } from "./journal.ts";

const key = "drawdown/autosave/1";
const delayMilliseconds = 700;

/** The part of idb-keyval that is used, so that tests need no browser. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

export interface Pin {
  readonly label: string;
  readonly currency: string;
  /** Total of each month, as the engine gave it. */
  readonly totals: Readonly<Record<string, string>>;
}

export interface SavedWork {
  readonly book: Book;
  readonly pin: Pin | null;
}

export type SaveState =
  | { readonly state: "saved" | "saving" | "off" }
  | { readonly state: "failed"; readonly sentence: string };

/** A book on its way to the store, and the edits that made it of the one before; null for none. */
interface Coming {
  readonly revision: string;
  edits: readonly Operations[] | null;
}

export class Autosave {
  readonly journal: Journal;
  readonly #store: KeyValueStore;
  readonly #report: (state: SaveState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: SavedWork | null = null;
  /** Of the stored book. */
  #revision: string | null = null;
  #coming: Coming[] = [];
  /** What the engine took since the last book was sent to the store; null after another book. */
  #edits: Operations[] | null = [];

  constructor(store: KeyValueStore, journal: Journal, report: (state: SaveState) => void) {
    this.#store = store;
    this.journal = journal;
    this.#report = report;
  }

  async read(): Promise<SavedWork | null> {
    let kept: unknown;
    try {
      kept = await this.#store.get(key);
    } catch (error) {
      this.#report({ state: "failed", sentence: sentenceOf(error) });
      return null;
    }
    if (!isSavedWork(kept)) return null;
    this.#revision = kept.revision ?? "";
    return kept;
  }

  /** The edits that a page made after its book was stored, and could not store any more. */
  readEdits(): readonly Operations[] {
    return this.journal.readEdits(this.#revision);
  }

  /** The engine took an edit, or another book, which is no edit of the one that is stored. */
  note(edit: Operations | "another book"): void {
    if (edit === "another book") this.#edits = null;
    else this.#edits?.push(edit);
  }

  save(work: SavedWork): void {
    this.#next = work;
    this.#report({ state: "saving" });
    clearTimeout(this.#timer);
    // Another book can't be left behind as edits, so it is not kept waiting.
    const delay = this.#edits === null ? 0 : delayMilliseconds;
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const work = this.#next;
    if (!work) return;
    this.#next = null;
    const coming: Coming = { revision: newRevision(), edits: this.#edits };
    this.#coming.push(coming);
    this.#edits = [];
    const { revision } = coming;
    try {
      await this.#store.set(key, { format: "drawdown-autosave-1", revision, ...work });
      this.#revision = revision;
      this.#coming = this.#coming.filter((other) => other !== coming);
      if (!this.#next) this.#report({ state: "saved" });
    } catch (error) {
      this.#takeBack(coming);
      this.#report({ state: "failed", sentence: sentenceOf(error) });
    }
  }

  /**
   * The page is being left: the book sets out for the store, and what is lost if it does not arrive
   * is left behind on the spot. Which of the revisions arrived is known when the page is next opened.
   */
  leave(unanswered: readonly Operations[]): void {
    void this.flush();
    const left: LeftEdits[] = [];
    let since = this.#edits && [...this.#edits, ...unanswered];
    for (const { revision, edits } of this.#coming.toReversed()) {
      if (since) left.push({ revision, edits: since });
      since = since && edits && [...edits, ...since];
    }
    if (since) left.push({ revision: this.#revision, edits: since });
    if (left.some(({ edits }) => edits.length > 0)) this.journal.writeEdits(left);
    else this.journal.dropEdits();
  }

  /** A book did not arrive: its edits are still edits of the one before. */
  #takeBack(coming: Coming): void {
    const place = this.#coming.indexOf(coming);
    const next = this.#coming[place + 1];
    const joined = (later: readonly Operations[] | null) =>
      coming.edits && later && [...coming.edits, ...later];
    if (next) next.edits = joined(next.edits);
    else this.#edits = joined(this.#edits);
    this.#coming = this.#coming.filter((other) => other !== coming);
  }
}

function newRevision(): string {
  return `${String(Date.now())}-${Math.random().toString(36).slice(2)}`;
}

function isSavedWork(value: unknown): value is SavedWork & { readonly revision?: string } {
  if (typeof value !== "object" || value === null) return false;
  const kept = value as Record<string, unknown>;
  const { revision } = kept;
  const isRevision = revision === undefined || typeof revision === "string";
  const isOurs = kept["format"] === "drawdown-autosave-1" && isRevision;
  return isOurs && isPin(kept["pin"]) && isBook(kept["book"]);
}

function isPin(value: unknown): boolean {
  if (value === null) return true;
  const pin = value as Partial<Pin> | undefined;
  return (
    typeof pin?.label === "string" &&
    typeof pin.currency === "string" &&
    typeof pin.totals === "object" &&
    Object.values(pin.totals).every((total) => typeof total === "string")
  );
}

function sentenceOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") {
    return "This device has no room left for the book. Save it as a file to keep it.";
  }
  if (name === "InvalidStateError" || name === "SecurityError" || name === "UnknownError") {
    return "This browser does not keep anything for this page, as in a private window. Save the book as a file to keep it.";
  }
  return "The book could not be kept on this device. Save it as a file to keep it.";
}
