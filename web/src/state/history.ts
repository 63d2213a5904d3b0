// Undo as the core of the state: every change of the book is kept with its inverse. A change is
// looked at first and moved over only once the engine took it, so a refusal loses nothing.
import type { Book } from "../engine/contract.ts";
import { type Operation, touchedElements } from "./operations.ts";

/** One direction of a change: an edit of the open book, or another book in its place. */
export type Step =
  | { readonly operations: readonly Operation[] }
  /** `text` is the file that the book was read from; the engine then judges the file itself. */
  | { readonly book: Book; readonly text?: string | undefined };

export interface Change {
  /** What undo offers to take back, such as "the price of an hour". */
  readonly label: string;
  /** The field that was typed in; null for everything that is one action. */
  readonly field: string | null;
  readonly forward: Step;
  readonly backward: Step;
}

interface KeptChange extends Change {
  readonly at: number;
}

/** Typing in one field within this time is one change. */
const coalesceMilliseconds = 600;
const changesMax = 500;

export class History {
  #done: KeptChange[] = [];
  #undone: KeptChange[] = [];

  get undoable(): Change | undefined {
    return this.#done.at(-1);
  }

  get redoable(): Change | undefined {
    return this.#undone.at(-1);
  }

  record(change: Change, at: number): void {
    const last = this.#done.at(-1);
    this.#undone = [];
    if (last && continues(last, change, at)) {
      this.#done[this.#done.length - 1] = { ...change, backward: last.backward, at };
      return;
    }
    this.#done.push({ ...change, at });
    if (this.#done.length > changesMax) this.#done.shift();
  }

  moveBack(): void {
    const change = this.#done.pop();
    // What was taken back is closed: typing on after an undo is a change of its own.
    if (change) this.#undone.push({ ...change, at: -Infinity });
  }

  moveForward(): void {
    const change = this.#undone.pop();
    if (change) this.#done.push({ ...change, at: -Infinity });
  }

  /** The next change starts anew, although it may be in the same field: the field was left. */
  close(): void {
    const last = this.#done.at(-1);
    if (last) this.#done[this.#done.length - 1] = { ...last, at: -Infinity };
  }
}

function continues(last: KeptChange, next: Change, at: number): boolean {
  if (next.field === null || last.field !== next.field) return false;
  if (at - last.at > coalesceMilliseconds) return false;
  if (!("operations" in last.forward) || !("operations" in next.forward)) return false;
  return touchedElements(last.forward.operations) === touchedElements(next.forward.operations);
}
