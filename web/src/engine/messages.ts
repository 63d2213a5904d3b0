// What the page and the engine's worker say to each other.

/** The first message: the compiled engine. The worker answers nothing. */
export interface Start {
  readonly module: WebAssembly.Module;
}

/** One call of the session. `bytes` go into the input buffer first. */
export interface Call {
  readonly id: number;
  readonly method: "open" | "putTimeEntries" | "edit" | "ask" | "explain" | "series";
  readonly text: string;
  readonly bytes?: Uint8Array;
  /** What the page does not need and need not receive: a block's movements, a bill's lines. */
  readonly omit?: "movements" | "lines";
}

/** Every call is answered, in order. `columns` come with series only. */
export interface Answer {
  readonly id: number;
  readonly text: string;
  readonly columns?: Uint8Array<ArrayBuffer>;
}

/** An edit and what the views ask about the book after it, so that both cross at once. */
export interface Batch {
  readonly id: number;
  /** The calls that change the book. The first refusal ends the batch: its answer is the last. */
  readonly steps: readonly Call[];
  readonly questions: readonly Call[];
}

export interface BatchAnswer {
  readonly id: number;
  readonly steps: readonly Answer[];
  readonly questions: readonly Answer[];
}

/** The engine itself broke, which is a bug: the worker is of no more use. */
export interface Failure {
  readonly id: number;
  readonly failure: string;
}
