// An answer that stands on show until a newer question is answered. Of questions that follow each
// other quickly only the newest is asked; what was typed and is refused leaves the answer as it was.
import type { Book, Problem, Refusal } from "../engine/contract.ts";
import type { Questions } from "../engine/questions.ts";

type Accepted = { readonly ok: true };

export class Standing<Answer extends Accepted> {
  answer = $state.raw<Answer | null>(null);
  /** What the engine says of the newest question. */
  problems = $state.raw<readonly Problem[]>([]);
  hasFailed = $state(false);
  #answered = $state.raw<string | null>(null);
  #wanted = $state.raw<string | null>(null);

  readonly #ask: (book: Book, questions: Questions) => Promise<Answer | Refusal | undefined>;
  #book: Book | null = null;
  /** Counts the books, of which two may look alike. */
  #books = 0;
  #questions: Questions = {};
  #taken: () => void = () => undefined;
  #isRunning = false;

  constructor(ask: (book: Book, questions: Questions) => Promise<Answer | Refusal | undefined>) {
    this.#ask = ask;
  }

  /** The answer on show is of an earlier question. */
  get isStale(): boolean {
    return this.#answered !== this.#wanted;
  }

  /** `taken` is called once the engine took the question. */
  want(book: Book, questions: Questions, taken: () => void = () => undefined): void {
    if (book !== this.#book) {
      this.#book = book;
      this.#books += 1;
    }
    const key = JSON.stringify([this.#books, questions]);
    if (key === this.#wanted) return;
    this.#questions = questions;
    this.#taken = taken;
    this.#wanted = key;
    this.hasFailed = false;
    if (!this.#isRunning) void this.#run();
  }

  tryAgain(): void {
    this.hasFailed = false;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#book && this.isStale && !this.hasFailed) {
      const key = this.#wanted;
      const taken = this.#taken;
      const answer = await this.#ask(this.#book, this.#questions).catch(() => undefined);
      // What changed meanwhile is asked next.
      if (key !== this.#wanted) continue;
      if (!answer) {
        this.hasFailed = true;
        continue;
      }
      this.#answered = key;
      this.problems = answer.ok ? [] : answer.problems;
      if (!answer.ok) continue;
      this.answer = answer;
      taken();
    }
    this.#isRunning = false;
  }
}
