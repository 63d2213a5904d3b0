// Holds the last good book and lets one step at a time past the engine: edits, undo, other books.
// What the engine refuses stays in its field as typed, with the engine's sentence, and changes
// nothing else.
import type { Book, Problem } from "../engine/contract.ts";
import type { Engine } from "../engine/client.ts";
import type { Answers, Questions } from "../engine/questions.ts";
import { texts } from "../texts.ts";
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
  /** The book, the drafts or the history changed. */
  changed(): void;
  /** Something that belongs to no field went wrong. */
  failed(notice: Notice): void;
  now(): number;
}

interface Job {
  readonly field: string | null;
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

  /** Resolves once nothing is left to do. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  open(book: Book, label: string): void {
    this.#enqueue(null, async () => {
      const before = this.#book;
      if (!(await this.#take({ book }, book))) return;
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

  edit(edit: Edit): void {
    this.#enqueue(edit.field, () => this.#runEdit(edit));
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
    if (!(await this.#take(step, book, edit.field))) return;
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
    const outcome = await this.#engine.run(step, book, this.#port.questions(book, "book" in step));
    if (outcome.refusal) {
      const { problems } = outcome.refusal;
      if ("book" in step) this.#port.failed(unopened(problems));
      else this.#refuse(problems, field);
      return false;
    }
    this.#book = book;
    this.#port.answered(outcome.answers);
    if ("book" in step) this.#port.opened(book);
    this.#port.changed();
    return true;
  }

  #refuse(problems: readonly Problem[], field: string | null): void {
    const sentences = sentencesOf(problems);
    const draft = field === null ? undefined : this.#drafts.get(field);
    if (field !== null && draft) {
      this.#setDraft(field, { text: draft.text, problems: sentences });
      this.#port.changed();
    } else this.#port.failed({ title: texts.unchanged, sentences });
  }

  #record(change: Change): void {
    this.#history.record(change, this.#port.now());
    this.#port.changed();
  }

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

  #enqueue(field: string | null, run: () => Promise<void>): void {
    // Only the newest text of a field is worth a run.
    if (field !== null) this.#queue = this.#queue.filter((job) => job.field !== field);
    this.#push({ field, isRefresh: false, run });
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
function unopened(problems: readonly Problem[]): Notice {
  const sentences = problems.map(
    ({ pointer, sentence }) => `${pointer || "The file"}: ${sentence}`,
  );
  return { title: texts.unopened, sentences };
}
