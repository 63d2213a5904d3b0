// The page on a web server: parts are files of their own, and a service worker keeps them for offline.
import wasmUrl from "#engine/engine.wasm?url";
import { registerSW } from "virtual:pwa-register";

import type { Source } from "./source.ts";

// Some static hosts serve wasm with a type that compileStreaming refuses.
async function compileEngine(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`The engine could not be loaded (${response.status}).`);
  if (response.headers.get("content-type") === "application/wasm") {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

export const source: Source = {
  compileEngine,
  startWorker: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
  onUpdateReady(callback) {
    const update = registerSW({ onNeedRefresh: () => callback(() => void update()) });
  },
  offlineCopy: "./drawdown.html",
};
