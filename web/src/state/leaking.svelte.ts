// What the Leakage view has asked and what is on show in it. The walk bills clients again for each
// finding, so it is asked for once a book, order and platform, and kept until the book changes.
import type { Book, LeakageAnswer, LeakFinding, LeakTotal, Refusal } from "../engine/contract.ts";
import { accepted, type Answers, type Questions } from "../engine/questions.ts";
import type { Cause } from "./leakage.ts";

/** A fix that was tried, as long as it can be taken back with one click. */
export interface Tried {
  readonly finding: string;
  /** Of the edit in the history. */
  readonly label: string;
  /** Of its step; null where the edit says that it is meant so, or its money is another. */
  readonly amount: string | null;
  readonly before: LeakTotal;
}

export class Leaking {
  /** The platform at the end. */
  to = $state("contract");
  /** Ids of all checks; null for the catalogue's order. */
  order = $state.raw<readonly string[] | null>(null);
  span = $state<"month" | "period">("period");
  by = $state<"check" | "cause">("check");
  client = $state<string | null>(null);
  cause = $state<Cause | null>(null);
  check = $state<string | null>(null);
  confidence = $state<LeakFinding["confidence"] | null>(null);
  /** The finding whose row is open. */
  opened = $state<string | null>(null);
  tried = $state.raw<Tried | null>(null);
  /** The newest answer that was accepted, of whatever book and order. */
  answer = $state.raw<LeakageAnswer | null>(null);
  /** Why there is no answer about this book. */
  problem = $state.raw<Refusal | "failed" | null>(null);
  /** What `answer` is about, so that it can be told from what is wanted. */
  #answered = $state.raw<string | null>(null);
  #wanted = $state.raw<string | null>(null);

  readonly #ask: (questions: Questions) => Promise<Answers>;
  #book: Book | null = null;
  /** Counts the books, of which two may look alike. */
  #books = 0;
  #isRunning = false;

  constructor(ask: (questions: Questions) => Promise<Answers>) {
    this.#ask = ask;
  }

  /** The answer on show is about an earlier book, order or platform. */
  get isStale(): boolean {
    return this.#answered !== this.#wanted;
  }

  want(book: Book): void {
    if (book !== this.#book) {
      this.#book = book;
      this.#books += 1;
    }
    const key = JSON.stringify([this.#books, this.to, this.order]);
    if (key === this.#wanted) return;
    this.#wanted = key;
    this.problem = null;
    if (!this.#isRunning) void this.#run();
  }

  tryAgain(): void {
    this.problem = null;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#answered !== this.#wanted && this.problem === null) {
      const key = this.#wanted;
      const { to, order } = this;
      const { leakage } = await this.#ask({ leakage: { to, ...(order && { order }) } });
      // What changed meanwhile is asked about next.
      if (key !== this.#wanted) continue;
      const answer = accepted(leakage);
      if (answer) {
        this.answer = answer;
        this.#answered = key;
      } else this.problem = leakage?.ok === false ? leakage : "failed";
    }
    this.#isRunning = false;
  }
}
