// The page's only door to the engine. The engine runs in a worker, so a long run never freezes the
// page; a worker that dies is replaced and given the last good book again.
import type { Step } from "../state/history.ts";
import { encodeTimeEntries } from "./columns.ts";
import type { Book, Refusal } from "./contract.ts";
import type { Answer, Batch, BatchAnswer, Call, Failure, Start } from "./messages.ts";
import { type Answers, type Questions, questionCalls, readAnswers } from "./questions.ts";
import type { Source } from "./source.ts";

export interface Outcome {
  /** Why the step was not taken; the engine then still holds the book before it. */
  readonly refusal: Refusal | null;
  readonly answers: Answers;
  /** What the engine said of a fault of its own in a question; it was then started again. */
  readonly fault?: string | undefined;
}

/** What the editor needs of an engine; the tests put a small one of their own in its place. */
export interface Engine {
  /** Takes a step, if there is one, and answers about the book after it. */
  run(step: Step | null, bookAfter: Book, questions: Questions): Promise<Outcome>;
}

interface Waiting {
  resolve(answer: BatchAnswer): void;
  reject(reason: Error): void;
}

export class EngineClient implements Engine {
  readonly #source: Pick<Source, "compileEngine" | "startWorker">;
  readonly #waiting = new Map<number, Waiting>();
  #module: Promise<WebAssembly.Module> | null = null;
  #worker: Worker | null = null;
  #lastGoodBook: Book | null = null;
  /** The session holds no book, or one whose time entries were refused. */
  #holdsAnotherBook = true;
  #lastId = 0;

  constructor(source: Pick<Source, "compileEngine" | "startWorker">) {
    this.#source = source;
  }

  /** Another session of the same engine, which is compiled once. */
  another(): EngineClient {
    const other = new EngineClient(this.#source);
    this.start();
    other.#module = this.#module;
    return other;
  }

  /** Compiling the engine takes longest, so it begins before there is a book. */
  start(): void {
    this.#module ??= this.#source.compileEngine();
    // A failure is reported by run(), to whoever waits for an answer.
    this.#module.catch(() => undefined);
  }

  async run(step: Step | null, bookAfter: Book, questions: Questions): Promise<Outcome> {
    const steps = step ? stepCalls(step) : [];
    const opens = step !== null && "book" in step;
    if (this.#holdsAnotherBook && this.#lastGoodBook && !opens) {
      steps.unshift(...openCalls(this.#lastGoodBook));
    }
    const asked = questionCalls(questions);
    let answer: BatchAnswer;
    try {
      answer = await this.#send(
        steps.map(numbered),
        asked.map(({ call }, place) => numbered(call, place)),
      );
    } catch (error) {
      if (step === null || !(error instanceof EngineStopped)) throw error;
      return { refusal: refusalBy(error.message), answers: {} };
    }
    const refusal = refusalIn(answer.steps);
    const fault = faultIn([...answer.steps, ...answer.questions]);
    this.#holdsAnotherBook = refusal !== null && opens && answer.steps.length > 1;
    // An engine that found a fault in itself can't be trusted with the next question either.
    if (fault !== undefined) this.#replaceWorker();
    if (refusal) return { refusal, answers: {} };
    this.#lastGoodBook = bookAfter;
    return { refusal: null, answers: readAnswers(asked, answer.questions), fault };
  }

  async #send(steps: Call[], questions: Call[]): Promise<BatchAnswer> {
    const worker = await this.#liveWorker();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, steps, questions } satisfies Batch);
    });
  }

  async #liveWorker(): Promise<Worker> {
    if (this.#worker) return this.#worker;
    this.start();
    let module: WebAssembly.Module | undefined;
    try {
      module = (await this.#module) ?? undefined;
    } catch (error) {
      // The next run tries again: a network may be back by then.
      this.#module = null;
      throw error;
    }
    if (!module) throw new Error("The engine is missing.");
    this.#worker ??= this.#connect(module);
    return this.#worker;
  }

  #connect(module: WebAssembly.Module): Worker {
    const worker = this.#source.startWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<BatchAnswer | Failure>) => {
      // The last words of a worker that was replaced are about another engine.
      if (worker !== this.#worker) return;
      if ("failure" in data) this.#giveUp(data.failure);
      else this.#waiting.get(data.id)?.resolve(data);
      this.#waiting.delete(data.id);
    });
    worker.addEventListener("error", (event) => {
      if (worker === this.#worker) this.#giveUp(event.message);
    });
    worker.postMessage({ module } satisfies Start);
    return worker;
  }

  #giveUp(reason: string): void {
    this.#replaceWorker();
    for (const { reject } of this.#waiting.values()) {
      reject(new EngineStopped(`The engine stopped. (${reason})`));
    }
    this.#waiting.clear();
  }

  /** The next run starts another worker and opens the last good book in it. */
  #replaceWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#holdsAnotherBook = true;
  }
}

/** The worker died in the middle of an answer. */
class EngineStopped extends Error {}

type UnnumberedCall = Omit<Call, "id">;

function numbered(call: UnnumberedCall, id: number): Call {
  return { id, ...call };
}

function stepCalls(step: Step): UnnumberedCall[] {
  if ("book" in step) return step.text === undefined ? openCalls(step.book) : openText(step.text);
  return [{ method: "edit", text: JSON.stringify({ operations: step.operations }) }];
}

// A file that someone wrote crosses as it is, so that its problems are found where they stand in it
// and no number takes the way through a double.
function openText(text: string): UnnumberedCall[] {
  return [{ method: "open", text: "", bytes: new TextEncoder().encode(text) }];
}

const entriesInJsonMax = 2000;

function openCalls(book: Book): UnnumberedCall[] {
  if (book.time_entries.length <= entriesInJsonMax) {
    return openText(JSON.stringify(book));
  }
  const bytes = new TextEncoder().encode(JSON.stringify({ ...book, time_entries: [] }));
  const entries = encodeTimeEntries(book.time_entries);
  return [
    { method: "open", text: "", bytes },
    { method: "putTimeEntries", text: JSON.stringify(entries.header), bytes: entries.bytes },
  ];
}

function refusalIn(answers: readonly Answer[]): Refusal | null {
  const last = answers.at(-1);
  if (!last) return null;
  const read = JSON.parse(last.text) as { ok: boolean };
  return read.ok ? null : (read as Refusal);
}

/** The code of a fault in the engine itself, which is a bug, never the book's. */
export const internalCode = "internal";

function faultIn(answers: readonly Answer[]): string | undefined {
  for (const { text } of answers) {
    // Nearly every answer is a good one and long; only the others are read.
    if (!/^\s*\{\s*"ok"\s*:\s*false/.test(text)) continue;
    const { problems } = JSON.parse(text) as Refusal;
    const fault = problems.find(({ code }) => code === internalCode);
    if (fault) return fault.sentence;
  }
  return undefined;
}

function refusalBy(sentence: string): Refusal {
  const problem = { code: internalCode, pointer: "", sentence };
  return { ok: false, problems: [problem], problems_total: 1 };
}
