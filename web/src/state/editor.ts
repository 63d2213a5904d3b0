// Holds the last good book and lets one step at a time past the engine: edits, undo, other books.
// What the engine refuses stays in its field as typed, with the engine's sentence, and changes
// nothing else.
import type { Book, Problem } from "../engine/contract.ts";
import { type Engine, internalCode, type Outcome } from "../engine/client.ts";
import type { Answers, Questions } from "../engine/questions.ts";
import { texts } from "../texts.ts";
import { type Draft, Drafts, type Edit } from "./drafts.ts";
import { type Change, History, type Step } from "./history.ts";
import { type Operation, applyOperations, lastOfEach } from "./operations.ts";
import {
  type FieldProblem,
  type Notice,
  problemsAt,
  restarted,
  sentencesOf,
  unopened,
} from "./refusals.ts";

export interface EditorPort {
  /** What the views in sight need after the next step; `opens` where it brings another book. */
  questions(book: Book, opens: boolean): Questions;
  answered(answers: Answers): void;
  /** Another book is in place of the one before. */
  opened(book: Book): void;
  /** The engine took a step, in either direction. */
  took(step: Step): void;
  /** The book, the drafts or the history changed. */
  changed(): void;
  /** Something that belongs to no field went wrong. */
  failed(notice: Notice): void;
  now(): number;
}

interface Job {
  readonly field: string | null;
  readonly edit?: Edit;
  readonly isRefresh: boolean;
  run(): Promise<void>;
}

export class Editor {
  readonly #engine: Engine;
  readonly #port: EditorPort;
  readonly #history = new History();
  readonly #drafts = new Drafts();
  /** Fields that were left while their last text was still on its way. */
  readonly #left = new Set<string>();
  #queue: Job[] = [];
  #running: Promise<void> | null = null;
  /** The edit that the engine is judging. */
  #judged: readonly Operation[] | null = null;
  #book: Book | null = null;

  constructor(engine: Engine, port: EditorPort) {
    this.#engine = engine;
    this.#port = port;
  }

  get book(): Book | null {
    return this.#book;
  }

  get undoable(): Change | undefined {
    return this.#history.undoable;
  }

  get redoable(): Change | undefined {
    return this.#history.redoable;
  }

  get drafts(): ReadonlyMap<string, Draft> {
    return this.#drafts.all;
  }

  /** Edits that the engine has not answered yet, for a page that is about to be left. */
  unanswered(): (readonly Operation[])[] {
    let book = this.#book;
    const unanswered: (readonly Operation[])[] = [];
    const add = (operations: readonly Operation[]) => {
      if (!book || operations.length === 0) return;
      unanswered.push(operations);
      book = applyOperations(book, operations).book;
    };
    if (this.#judged) add(this.#judged);
    for (const { edit } of this.#queue) if (edit && book) add(edit.operations(book));
    return unanswered;
  }

  /** Resolves once nothing is left to do. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** `text` is the file that the book was read from. */
  open(book: Book, label: string, text?: string): void {
    this.#enqueue(null, async () => {
      const before = this.#book;
      if (!(await this.#take({ book, text }, book))) return;
      this.#drafts.clear();
      if (before)
        this.#record({ label, field: null, forward: { book }, backward: { book: before } });
    });
  }

  /** Takes typed text: it is kept in the field from now on, whatever the engine says. */
  type(field: string, text: string, edit: Omit<Edit, "field">): void {
    this.#drafts.set(field, { text, problems: this.#drafts.all.get(field)?.problems ?? [] });
    this.#left.delete(field);
    this.#port.changed();
    this.edit({ ...edit, field });
  }

  /** Keeps text that means nothing to the engine, with what is wrong with it. */
  hold(field: string, text: string, problems: readonly FieldProblem[]): void {
    // What was typed before and still waits is no longer wanted.
    this.#queue = this.#queue.filter((job) => job.field !== field);
    this.#left.delete(field);
    this.#drafts.set(field, { text, problems });
    this.#port.changed();
  }

  edit(edit: Edit): void {
    this.#enqueue(edit.field, () => this.#runEdit(edit), edit);
  }

  /** The field was left: what the engine took is shown from the book again. */
  leave(field: string): void {
    this.#left.add(field);
    this.#enqueue(null, () => {
      this.#history.close();
      if (this.#left.has(field) && this.#drafts.all.get(field)?.problems.length === 0) {
        this.#drafts.set(field, undefined);
        this.#port.changed();
      }
      return Promise.resolve();
    });
  }

  undo(): void {
    this.#enqueue(null, async () => {
      const refused = this.#drafts.dropRefused();
      if (refused.length > 0) this.#port.changed();
      // What was refused and what the engine took of the same typing are one thing to take back.
      const field = this.#history.undoable?.field ?? null;
      if (refused.length > 0 && (field === null || !refused.includes(field))) return;
      await this.#runHistory("undo");
    });
  }

  redo(): void {
    this.#enqueue(null, () => this.#runHistory("redo"));
  }

  /** Asks again, after another month or client was chosen. */
  refresh(): void {
    this.#queue = this.#queue.filter((job) => !job.isRefresh);
    this.#push({ field: null, isRefresh: true, run: () => this.#runRefresh() });
  }

  /** Asks once, after every edit before it; for what a button needs to know. */
  async ask(questions: Questions): Promise<Answers> {
    let answers: Answers = {};
    await new Promise<void>((resolve) => {
      this.#enqueue(null, async () => {
        try {
          if (this.#book) answers = (await this.#engine.run(null, this.#book, questions)).answers;
        } finally {
          resolve();
        }
      });
    });
    return answers;
  }

  async #runEdit(edit: Edit): Promise<void> {
    const before = this.#book;
    if (!before) return;
    const operations = edit.operations(before);
    if (operations.length === 0) {
      this.#acceptDraft(edit.field);
      return;
    }
    // Two edits that need each other are taken together.
    const waiting = this.#drafts.waitingWith(edit, operations, before);
    if (waiting.length > 0 && (await this.#runTogether(before, [...waiting, edit]))) return;
    await this.#runOperations(before, operations, edit, { isTrial: false });
  }

  async #runTogether(before: Book, edits: readonly Edit[]): Promise<boolean> {
    let book = before;
    const operations: Operation[] = [];
    for (const edit of edits) {
      const next = edit.operations(book);
      operations.push(...next);
      book = applyOperations(book, next).book;
    }
    const last = edits.at(-1);
    if (!last) return false;
    const joined = lastOfEach(operations);
    if (!(await this.#runOperations(before, joined, last, { isTrial: true }))) return false;
    for (const { field } of edits) {
      if (field !== null && field !== last.field) this.#drafts.set(field, undefined);
    }
    this.#port.changed();
    return true;
  }

  async #runOperations(
    before: Book,
    operations: readonly Operation[],
    edit: Edit,
    { isTrial }: { readonly isTrial: boolean },
  ): Promise<boolean> {
    const { book, inverse } = applyOperations(before, operations);
    const step = { operations };
    this.#judged = operations;
    const isTaken = await this.#take(step, book, isTrial ? "trial" : edit).finally(
      () => (this.#judged = null),
    );
    if (!isTaken) return false;
    const { label, field } = edit;
    this.#record({ label, field, forward: step, backward: { operations: inverse } });
    this.#acceptDraft(field);
    return true;
  }

  async #runHistory(direction: "undo" | "redo"): Promise<void> {
    const change = direction === "undo" ? this.#history.undoable : this.#history.redoable;
    if (!change || !this.#book) return;
    const step = direction === "undo" ? change.backward : change.forward;
    const book = "book" in step ? step.book : applyOperations(this.#book, step.operations).book;
    if (!(await this.#take(step, book))) return;
    if (direction === "undo") this.#history.moveBack();
    else this.#history.moveForward();
    // The change came from outside the fields, so none may go on showing its typed text.
    this.#drafts.clear();
    this.#port.changed();
  }

  async #runRefresh(): Promise<void> {
    if (!this.#book) return;
    const { answers } = await this.#engine.run(
      null,
      this.#book,
      this.#port.questions(this.#book, false),
    );
    this.#port.answered(answers);
  }

  /** True when the engine took the step; the book is then the one after it. A trial may fail. */
  async #take(step: Step, book: Book, edit: Edit | "trial" | null = null): Promise<boolean> {
    const outcome = await this.#run(step, book);
    if (outcome.refusal) {
      if (edit === "trial") return false;
      if ("book" in step) this.#port.failed(unopened(outcome.refusal, step.book));
      else this.#refuse(outcome.refusal.problems, book, edit);
      return false;
    }
    this.#book = book;
    this.#judged = null;
    this.#port.took(step);
    this.#port.answered(outcome.answers);
    if ("book" in step) this.#port.opened(book);
    this.#port.changed();
    if (outcome.fault !== undefined) this.#port.failed(restarted(outcome.fault));
    return true;
  }

  async #run(step: Step, book: Book): Promise<Outcome> {
    const questions = () => this.#port.questions(book, "book" in step);
    if (!("book" in step) || step.text === undefined) {
      return this.#engine.run(step, book, questions());
    }
    // What a file holds may be anything, and is asked about only once it is known to be a book.
    const opened = await this.#engine.run(step, book, {});
    return opened.refusal ? opened : this.#engine.run(null, book, questions());
  }

  #refuse(problems: readonly Problem[], after: Book, edit: Edit | null): void {
    const fault = problems.find(({ code }) => code === internalCode);
    if (fault) this.#port.failed(restarted(fault.sentence));
    const field = edit?.field ?? null;
    const draft = field === null ? undefined : this.#drafts.all.get(field);
    if (edit && field !== null && draft) {
      const said = fault ? [{ sentence: texts.untaken }] : problemsAt(field, problems, after);
      this.#drafts.set(field, { text: draft.text, problems: said, ...(!fault && { edit }) });
      this.#port.changed();
    } else if (!fault) {
      this.#port.failed({ title: texts.unchanged, sentences: sentencesOf(problems) });
    }
  }

  #record(change: Change): void {
    this.#history.record(change, this.#port.now());
    this.#port.changed();
  }

  #acceptDraft(field: string | null): void {
    this.#drafts.accept(field);
    this.#port.changed();
  }

  #enqueue(field: string | null, run: () => Promise<void>, edit?: Edit): void {
    // Only the newest text of a field is worth a run.
    if (field !== null) this.#queue = this.#queue.filter((job) => job.field !== field);
    this.#push({ field, isRefresh: false, run, ...(edit && { edit }) });
  }

  #push(job: Job): void {
    this.#queue.push(job);
    this.#running ??= this.#drain();
  }

  async #drain(): Promise<void> {
    try {
      for (let job = this.#queue.shift(); job; job = this.#queue.shift()) {
        try {
          await job.run();
        } catch (error) {
          const sentences = [error instanceof Error ? error.message : String(error)];
          this.#port.failed({ title: texts.broken, sentences });
        }
      }
    } finally {
      this.#running = null;
    }
  }
}
