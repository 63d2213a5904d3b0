// The page as one file, opened by double click: nothing may be fetched, so the engine is inside.
import engineText from "virtual:engine-text";
import InlineWorker from "./worker.ts?worker&inline";

import type { Source } from "./source.ts";

async function compileEngine(): Promise<WebAssembly.Module> {
  const deflated = Uint8Array.from(atob(engineText), (character) => character.charCodeAt(0));
  const inflated = new Blob([deflated])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  return WebAssembly.compile(await new Response(inflated).arrayBuffer());
}

export const source: Source = {
  compileEngine,
  startWorker: () => new InlineWorker(),
  onUpdateReady() {},
  offlineCopy: null,
};
