// Three projects: the page's plain code, the built engine in node, and both built pages in Debian's
// Chromium. `npm test -- --project page` runs one of them; the other two need a build.
import { fileURLToPath } from "node:url";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// Tests outside this folder still use the packages that are installed in it.
const resolvePackagesHere: Plugin = {
  name: "resolve-packages-here",
  enforce: "pre",
  resolveId(source, importer) {
    const isPackage = /^[@a-z]/.test(source);
    if (!isPackage || !importer?.includes("/tests/web/")) return null;
    return this.resolve(source, path("./vitest.config.ts"), { skipSelf: true });
  },
};

const shared = {
  plugins: [resolvePackagesHere],
  resolve: { alias: { "#engine": path("../build/wasm") } },
};

// Nothing here measures time, and a build machine may be busy.
const patient = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  test: {
    projects: [
      // The page's state in *.svelte.ts is compiled, so that its runes mean something.
      {
        ...shared,
        plugins: [...shared.plugins, svelte()],
        test: { name: "page", include: ["src/**/*.test.ts"] },
      },
      {
        ...shared,
        test: { name: "engine", dir: path("../tests/web/engine"), ...patient },
      },
      {
        ...shared,
        test: {
          name: "browser",
          dir: path("../tests/web/browser"),
          // Each file drives a browser of its own; two at once make both slow and late.
          fileParallelism: false,
          ...patient,
        },
      },
    ],
  },
});
