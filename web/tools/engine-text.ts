// The engine as text for the single file: deflated first, since base64 then costs half as much.
import { readFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";

import type { Plugin } from "vite";

const id = "virtual:engine-text";

export function engineText(wasmFile: string): Plugin {
  return {
    name: "engine-text",
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(resolved) {
      if (resolved !== `\0${id}`) return null;
      const deflated = deflateRawSync(await readFile(wasmFile), { level: 9 });
      return `export default ${JSON.stringify(deflated.toString("base64"))};`;
    },
  };
}
