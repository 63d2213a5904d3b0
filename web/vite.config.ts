// Two outputs of one page. `vite build` writes the hosted one: hashed files, a service worker, a
// policy that lets it talk to its own origin only. `vite build --mode single` adds drawdown.html, the
// same page as one file that runs by double click and cannot talk to anything.
import { fileURLToPath } from "node:url";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type UserConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

import { hostedPolicy } from "./tools/content-policy.ts";
import { engineText } from "./tools/engine-text.ts";
import { singleFile } from "./tools/single-file.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// `cmake --build --preset wasm` writes engine.mjs and engine.wasm there.
const engine = path("../build/wasm");

const target = ["chrome123", "firefox120", "safari17.5"];

const hosted: UserConfig = {
  plugins: [
    svelte(),
    hostedPolicy(),
    VitePWA({
      // The page asks before it changes version: an old tab would lose its lazy chunks.
      registerType: "prompt",
      injectRegister: false,
      workbox: {
        globPatterns: ["**/*.{html,js,css,wasm,svg,png,woff2,webmanifest}"],
        navigateFallback: "index.html",
        navigateFallbackDenylist: [/drawdown\.html$/],
      },
      manifest: {
        name: "Drawdown",
        short_name: "Drawdown",
        description: "What managed service agreements really invoice.",
        lang: "en",
        display: "standalone",
        background_color: "#f1f3f3",
        theme_color: "#0b665a",
        icons: [
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
    }),
  ],
  resolve: { alias: { "#engine": engine, "#source": path("./src/engine/source.hosted.ts") } },
  worker: { format: "es" },
  build: { target, modulePreload: { polyfill: false } },
};

// A classic script has no import.meta; Vite's preload helper mentions it all the same.
const classicScript = { transform: { define: { "import.meta": "{}" } } };

const single: UserConfig = {
  plugins: [svelte(), engineText(`${engine}/engine.wasm`), singleFile("drawdown.html")],
  resolve: { alias: { "#engine": engine, "#source": path("./src/engine/source.single.ts") } },
  worker: { format: "iife", rolldownOptions: classicScript },
  build: {
    target,
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { ...classicScript, output: { format: "iife", codeSplitting: false } },
  },
};

export default defineConfig(({ mode }) => ({
  // Relative, so that the page runs under any path of any static host.
  base: "./",
  server: { fs: { allow: [path(".."), engine] } },
  ...(mode === "single" ? single : hosted),
}));
