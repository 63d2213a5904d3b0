// The questionnaire that is being answered: the questions, what was said, and what comes of it. The
// book of the answers is assessed by the second engine, so the open book stays as it is.
import type { AssessAnswer, Book, Problem } from "../engine/contract.ts";
import type { Answers, GivenAnswers, Questions } from "../engine/questions.ts";
import { deviceStorage } from "./preferences.ts";
import {
  askedQuestions,
  knownAnswers,
  type Question,
  readDraft,
  sentAnswers,
  withAnswer,
  writeDraft,
} from "./questionnaire.ts";
import type { SideEngine } from "./side-engine.ts";

export interface AnsweredResult {
  readonly given: GivenAnswers;
  readonly book: Book;
  readonly assessment: AssessAnswer;
}

export class Questioning {
  questions = $state.raw<readonly Question[] | undefined>();
  given = $state.raw<GivenAnswers>({});
  /** The question on show; null for the summary after the last. */
  at = $state<string | null>(null);
  /** What comes of the last answers that the engine took. */
  result = $state.raw<AnsweredResult | undefined>();
  /** The points when the question on show came up. */
  pointsBefore = $state<number | undefined>();
  /** What the engine says of the answers. */
  problems = $state.raw<readonly Problem[]>([]);
  hasFailed = $state(false);
  readonly asked: readonly Question[] = $derived(askedQuestions(this.questions ?? [], this.given));
  readonly place: number = $derived(
    this.at === null
      ? this.asked.length
      : this.asked.findIndex(({ question }) => question === this.at),
  );
  readonly current: Question | undefined = $derived(this.asked[this.place]);
  /** The result is of the answers as they stand. */
  readonly isUpToDate: boolean = $derived(this.result?.given === this.given);

  readonly #side: SideEngine;
  readonly #ask: (questions: Questions) => Promise<Answers>;
  readonly #storage: Storage | null;
  #isRunning = false;
  #tried: GivenAnswers | null = null;

  constructor(
    side: SideEngine,
    ask: (questions: Questions) => Promise<Answers>,
    storage: Storage | null = deviceStorage(),
  ) {
    this.#side = side;
    this.#ask = ask;
    this.#storage = storage;
  }

  /** The questions, and what was kept of an earlier visit. */
  async begin(): Promise<void> {
    this.hasFailed = false;
    if (!this.questions) {
      const { questionnaire } = await this.#ask({ questionnaire: {} });
      if (questionnaire?.ok !== true) {
        this.hasFailed = true;
        return;
      }
      const { questions } = questionnaire;
      const { given, at } = readDraft(this.#storage);
      this.questions = questions;
      this.given = knownAnswers(questions, given);
      const isThere = this.asked.some(({ question }) => question === at);
      const isDone = at === "" && Object.keys(this.given).length > 0;
      this.at = isThere ? at : isDone ? null : (questions[0]?.question ?? null);
    }
    if (Object.keys(this.given).length > 0) await this.#run();
  }

  answer(question: string, answer: string | number | undefined): void {
    if (this.given[question] === answer) return;
    this.given = withAnswer(this.given, question, answer);
    this.#keep();
    void this.#run();
  }

  next(): void {
    this.goTo(this.asked[this.place + 1]?.question ?? null);
  }

  back(): void {
    const before = this.asked[this.place - 1];
    if (before) this.goTo(before.question);
  }

  goTo(question: string | null): void {
    this.at = question;
    this.pointsBefore = this.result?.assessment.score.points;
    this.#keep();
  }

  startOver(): void {
    this.given = {};
    this.result = undefined;
    this.problems = [];
    this.#tried = null;
    this.goTo(this.questions?.[0]?.question ?? null);
  }

  /** Leaving the page at any time loses nothing. The summary is kept as an empty name. */
  #keep(): void {
    writeDraft(this.#storage, { given: this.given, at: this.at ?? "" });
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      while (this.#tried !== this.given && Object.keys(this.given).length > 0) {
        this.#tried = this.given;
        await this.#assess(this.given);
      }
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
      this.#tried = null;
    } finally {
      this.#isRunning = false;
    }
  }

  async #assess(given: GivenAnswers): Promise<void> {
    const answers = sentAnswers(this.questions ?? [], given);
    const { book_from_answers: made } = await this.#ask({ book_from_answers: { answers } });
    if (given !== this.given) return;
    if (!made) throw new Error("The engine gave no answer.");
    this.problems = made.ok ? [] : made.problems;
    if (!made.ok) return;
    const book = made.book as unknown as Book;
    const { answers: said, refusal } = await this.#side.ask(book, {
      assess: { without_differences: true },
    });
    if (given !== this.given) return;
    const assessment = said.assess;
    if (refusal || assessment?.ok !== true) throw new Error("The engine gave no answer.");
    this.result = { given, book, assessment };
  }
}
