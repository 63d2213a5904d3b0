// Holds the last good book and lets one step at a time past the engine: edits, undo, other books.
// What the engine refuses stays in its field as typed, with the engine's sentence, and changes
// nothing else.
import type { Book, Problem, Refusal } from "../engine/contract.ts";
import { type Engine, internalCode, type Outcome } from "../engine/client.ts";
import type { Answers, Questions } from "../engine/questions.ts";
import { texts } from "../texts.ts";
import { type Fault, faultsIn } from "./faults.ts";
import { type Change, History, type Step } from "./history.ts";
import { type Operation, applyOperations } from "./operations.ts";

export interface Draft {
  /** The field's text as typed, which need not be what the book holds. */
  readonly text: string;
  readonly problems: readonly string[];
}

export const noDrafts: ReadonlyMap<string, Draft> = new Map();

export interface Notice {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What is wrong with a file, each with its place in it. */
  readonly faults?: readonly Fault[];
  /** All of them; a refusal lists only so many. */
  readonly faultsTotal?: number;
}

export interface Edit {
  readonly label: string;
  /** The field typed in; null for a button. */
  readonly field: string | null;
  /** The operations on the book as it is when the edit's turn comes; none where nothing changes. */
  operations(book: Book): readonly Operation[];
}

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
  #drafts = noDrafts;
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
    return this.#drafts;
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
      this.#drafts = noDrafts;
      if (before)
        this.#record({ label, field: null, forward: { book }, backward: { book: before } });
    });
  }

  /** Takes typed text: it is kept in the field from now on, whatever the engine says. */
  type(field: string, text: string, edit: Omit<Edit, "field">): void {
    this.#setDraft(field, { text, problems: this.#drafts.get(field)?.problems ?? [] });
    this.#left.delete(field);
    this.#port.changed();
    this.edit({ ...edit, field });
  }

  /** Keeps text that means nothing to the engine, with what is wrong with it. */
  hold(field: string, text: string, problems: readonly string[]): void {
    // What was typed before and still waits is no longer wanted.
    this.#queue = this.#queue.filter((job) => job.field !== field);
    this.#left.delete(field);
    this.#setDraft(field, { text, problems });
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
      if (this.#left.has(field) && this.#drafts.get(field)?.problems.length === 0) {
        this.#setDraft(field, undefined);
        this.#port.changed();
      }
      return Promise.resolve();
    });
  }

  undo(): void {
    this.#enqueue(null, async () => {
      const refused = this.#dropRefusedDrafts();
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
    const { book, inverse } = applyOperations(before, operations);
    const step = { operations };
    this.#judged = operations;
    const isTaken = await this.#take(step, book, edit.field).finally(() => (this.#judged = null));
    if (!isTaken) return;
    const { label, field } = edit;
    this.#record({ label, field, forward: step, backward: { operations: inverse } });
    this.#acceptDraft(field);
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
    this.#drafts = noDrafts;
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

  /** True when the engine took the step; the book is then the one after it. */
  async #take(step: Step, book: Book, field: string | null = null): Promise<boolean> {
    const outcome = await this.#run(step, book);
    if (outcome.refusal) {
      if ("book" in step) this.#port.failed(unopened(outcome.refusal, step.book));
      else this.#refuse(outcome.refusal.problems, field);
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

  #refuse(problems: readonly Problem[], field: string | null): void {
    const fault = problems.find(({ code }) => code === internalCode);
    if (fault) this.#port.failed(restarted(fault.sentence));
    const sentences = fault ? [texts.untaken] : sentencesOf(problems);
    const draft = field === null ? undefined : this.#drafts.get(field);
    if (field !== null && draft) {
      this.#setDraft(field, { text: draft.text, problems: sentences });
      this.#port.changed();
    } else if (!fault) this.#port.failed({ title: texts.unchanged, sentences });
  }

  #record(change: Change): void {
    this.#history.record(change, this.#port.now());
    this.#port.changed();
  }

  /** The book now holds what was typed in the field. */
  #acceptDraft(field: string | null): void {
    for (const [other, draft] of this.#drafts) {
      // An edit elsewhere may have changed what this field shows; only refused text stays.
      if (other !== field && draft.problems.length === 0) this.#setDraft(other, undefined);
    }
    const draft = field === null ? undefined : this.#drafts.get(field);
    if (field !== null && draft) this.#setDraft(field, { text: draft.text, problems: [] });
    this.#port.changed();
  }

  #dropRefusedDrafts(): string[] {
    const refused = [...this.#drafts].filter(([, draft]) => draft.problems.length > 0);
    for (const [field] of refused) this.#setDraft(field, undefined);
    if (refused.length > 0) this.#port.changed();
    return refused.map(([field]) => field);
  }

  /** Never in place: whoever holds the drafts of a moment ago may compare. */
  #setDraft(field: string, draft: Draft | undefined): void {
    const drafts = new Map(this.#drafts);
    if (draft) drafts.set(field, draft);
    else drafts.delete(field);
    this.#drafts = drafts;
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

function sentencesOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map((problem) => problem.sentence))];
}

/** In a file the place matters: it is mended in another program. */
function unopened({ problems, problems_total }: Refusal, book: unknown): Notice {
  const fault = problems.find(({ code }) => code === internalCode);
  if (fault) return restarted(fault.sentence);
  return {
    title: texts.unopened,
    sentences: [],
    faults: faultsIn(book, problems),
    faultsTotal: problems_total,
  };
}

function restarted(sentence: string): Notice {
  return { title: texts.restarted, sentences: [texts.restartedDetail, sentence] };
}
