// Where the page's own parts come from. `#source` is source.hosted.ts or source.single.ts: the only
// two files that know which of the two outputs the page runs in.

export interface Source {
  /** Compiles the engine. The page passes the module on to the worker, so it is compiled once. */
  compileEngine(): Promise<WebAssembly.Module>;

  startWorker(): Worker;

  /**
   * Calls back when a newer version is installed and waits. Calling `reload` switches to it; until
   * then the page keeps the version it began with.
   */
  onUpdateReady(callback: (reload: () => void) => void): void;

  /** Where the page can be downloaded as one file; null in that file itself. */
  readonly offlineCopy: string | null;
}
