// A second engine beside the editor's, for what bills a whole book many times over or a book that is
// not the open one. It starts when it is first asked; the editor never waits for it.
import type { Engine, Outcome } from "../engine/client.ts";
import type { Book } from "../engine/contract.ts";
import type { Questions } from "../engine/questions.ts";

export class SideEngine {
  readonly #start: () => Engine;
  #engine: Engine | null = null;
  #holds: Book | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: () => Engine) {
    this.#start = start;
  }

  /** One question after another; the book is opened only where another one was asked about before. */
  ask(book: Book, questions: Questions): Promise<Outcome> {
    const run = this.#last.then(() => this.#run(book, questions));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #run(book: Book, questions: Questions): Promise<Outcome> {
    this.#engine ??= this.#start();
    const step = this.#holds === book ? null : { book };
    this.#holds = null;
    const outcome = await this.#engine.run(step, book, questions);
    if (!outcome.refusal) this.#holds = book;
    return outcome;
  }
}
