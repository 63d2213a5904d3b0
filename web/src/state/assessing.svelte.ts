// What the Assessment view has asked so far. The score comes first, because it is quick; differences
// bill the book once for each platform, so they come after it and are kept until the book changes.
import type { AssessAnswer, Book, Problem } from "../engine/contract.ts";
import type { Answers, CostInputs, Questions } from "../engine/questions.ts";
import { readCostInputs, writeCostInputs } from "./cost-inputs.ts";
import { deviceStorage } from "./preferences.ts";
import { Questioning } from "./questioning.svelte.ts";
import type { SideEngine } from "./side-engine.ts";

export type Differences = AssessAnswer["differences"];

export class Assessing {
  /** What somebody has set otherwise than the engine's priors. */
  inputs = $state.raw<CostInputs>({});
  /** Everything but the differences. */
  answer = $state.raw<AssessAnswer | undefined>();
  differences = $state.raw<Differences | undefined>();
  /** What the engine says of the inputs; the answer is then that of the last good ones. */
  problems = $state.raw<readonly Problem[]>([]);
  hasFailed = $state(false);
  /** The agreements of this client are on show in the mapping; null for all. */
  client = $state<string | null | undefined>();
  /** The platform that the mapping is written for. */
  platform = $state<string | null>(null);

  readonly questioning: Questioning;
  readonly #side: SideEngine;
  readonly #storage: Storage | null;
  #book: Book | null = null;
  #isWanted = false;
  #isRunning = false;
  /** What the answer at hand is of. */
  #answered: CostInputs | null = null;

  constructor(
    side: SideEngine,
    ask: (questions: Questions) => Promise<Answers>,
    storage: Storage | null = deviceStorage(),
  ) {
    this.questioning = new Questioning(side, ask, storage);
    this.#side = side;
    this.#storage = storage;
    this.inputs = readCostInputs(storage);
  }

  want(book: Book): void {
    if (book !== this.#book) {
      this.#book = book;
      // With figures that were refused, nothing could be said of this book.
      if (this.problems.length > 0) this.inputs = {};
      this.#answered = null;
      this.answer = undefined;
      this.differences = undefined;
      this.problems = [];
      this.hasFailed = false;
    }
    this.#isWanted = true;
    if (!this.#isRunning) void this.#run();
  }

  /** Nothing more is asked while another view is on show. */
  rest(): void {
    this.#isWanted = false;
  }

  set(inputs: CostInputs): void {
    this.inputs = inputs;
    if (this.#isWanted && !this.#isRunning) void this.#run();
  }

  tryAgain(): void {
    this.hasFailed = false;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#book && this.#isWanted && !this.hasFailed) {
      const book = this.#book;
      const { inputs } = this;
      const isQuick = this.#answered !== inputs;
      if (!isQuick && this.differences) break;
      await this.#ask(book, inputs, isQuick);
    }
    this.#isRunning = false;
  }

  async #ask(book: Book, inputs: CostInputs, isQuick: boolean): Promise<void> {
    const question = isQuick ? { ...inputs, without_differences: true } : {};
    try {
      const { answers, refusal } = await this.#side.ask(book, { assess: question });
      if (book !== this.#book) return;
      const assess = refusal ?? answers.assess;
      if (!assess) throw new Error("The engine gave no answer.");
      if (isQuick) this.#answered = inputs;
      if (!assess.ok) {
        if (isQuick && !this.answer && Object.keys(inputs).length > 0) {
          // Kept of another version, or refused with the book before: nothing could be said.
          this.inputs = {};
          return;
        }
        this.problems = assess.problems;
        if (!isQuick || !this.answer) this.hasFailed = true;
        return;
      }
      if (isQuick) {
        this.answer = assess;
        this.problems = [];
        writeCostInputs(this.#storage, inputs);
      } else this.differences = assess.differences;
    } catch {
      if (book === this.#book) this.hasFailed = true;
    }
  }
}
