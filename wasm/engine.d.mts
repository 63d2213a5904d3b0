// What wasm/bindings.cpp exposes, for TypeScript. Written by hand, since Debian's Emscripten cannot
// write it; tests/web/engine.test.ts calls everything that is declared here.

/** Holds one book. Every answer is JSON text: see engine/api/answers.schema.json. */
export interface Session {
  /** Room for `size` bytes in the engine's memory. Fill it and call at once: growth detaches it. */
  input(size: number): Uint8Array;
  /** Reads the book, UTF-8 JSON, from the input. A bad book is refused and the old one stays. */
  open(): string;
  /** Adds usage whose columns are in the input, laid out as the header says. */
  putTimeEntries(header: string): string;
  edit(edit: string): string;
  ask(question: string): string;
  explain(question: string): string;
  /** Leaves columns in the output, laid out as the answered header says. */
  series(question: string): string;
  /** The engine's own memory: copy it before the next call. */
  output(): Uint8Array;
  delete(): void;
}

export interface Engine {
  readonly Session: new () => Session;
  engineVersion(): string;
}

type InstanceReady = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

export interface EngineOptions {
  /** Supplies the compiled module, so that the engine never fetches anything itself. */
  instantiateWasm(imports: WebAssembly.Imports, ready: InstanceReady): object;
}

export default function createEngine(options: EngineOptions): Promise<Engine>;
