// The engine as the page gets it: the built module, compiled from bytes and never fetched.
import { readFileSync } from "node:fs";

import createEngine, { type Engine, type Session } from "#engine/engine.mjs";

export const root = new URL("../../../", import.meta.url);

export function loadEngine(): Promise<Engine> {
  const wasm = new WebAssembly.Module(readFileSync(new URL("build/wasm/engine.wasm", root)));
  return createEngine({
    instantiateWasm(imports, ready) {
      ready(new WebAssembly.Instance(wasm, imports), wasm);
      return {};
    },
  });
}

export function open(session: Session, book: Uint8Array): string {
  session.input(book.length).set(book);
  return session.open();
}
