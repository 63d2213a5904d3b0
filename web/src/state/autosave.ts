// Keeps the book on this device, shortly after the last edit. What is read back is checked by the
// contract's schema before anything believes it; what goes wrong is said in words.
import type { Book } from "../engine/contract.ts";
import isBook from "../generated/book-validator.js";

const key = "drawdown/autosave/1";
const delayMilliseconds = 700;

/** The part of idb-keyval that is used, so that tests need no browser. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
}

export interface Pin {
  readonly label: string;
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

export class Autosave {
  readonly #store: KeyValueStore;
  readonly #report: (state: SaveState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: SavedWork | null = null;

  constructor(store: KeyValueStore, report: (state: SaveState) => void) {
    this.#store = store;
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
    return isSavedWork(kept) ? kept : null;
  }

  save(work: SavedWork): void {
    this.#next = work;
    this.#report({ state: "saving" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delayMilliseconds);
  }

  /** Writes at once, for a page that is about to be hidden. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const work = this.#next;
    if (!work) return;
    this.#next = null;
    try {
      await this.#store.set(key, { format: "drawdown-autosave-1", ...work });
      if (!this.#next) this.#report({ state: "saved" });
    } catch (error) {
      this.#report({ state: "failed", sentence: sentenceOf(error) });
    }
  }

  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#next = null;
    await this.#store.del(key).catch(() => undefined);
  }
}

function isSavedWork(value: unknown): value is SavedWork {
  if (typeof value !== "object" || value === null) return false;
  const kept = value as Record<string, unknown>;
  return kept["format"] === "drawdown-autosave-1" && isPin(kept["pin"]) && isBook(kept["book"]);
}

function isPin(value: unknown): boolean {
  if (value === null) return true;
  const pin = value as Partial<Pin> | undefined;
  return (
    typeof pin?.label === "string" &&
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
