// Folds a build into one HTML file. Its policy allows exactly the script and style that it carries,
// by their hashes, and no connection at all, so the file can be trusted with a client's prices.
import { readFileSync } from "node:fs";

import type { Plugin, Rolldown } from "vite";

import { hashSource, insertFirst, policyTag } from "./content-policy.ts";

type Bundle = Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>;

function onlyOne<T>(found: T[], what: string): T {
  if (found.length !== 1)
    throw new Error(`single file: expected one ${what}, found ${found.length}`);
  return found[0] as T;
}

// An HTML parser ends a script at the first "</script", even inside a string; and "<!--" hides it.
function escapeScript(code: string): string {
  return code.replace(/<\/script/gi, "<\\/script").replace(/<!--/g, "<\\!--");
}

function asText(asset: Rolldown.OutputAsset): string {
  return typeof asset.source === "string" ? asset.source : new TextDecoder().decode(asset.source);
}

// Replacements are functions throughout: `$&` in a bundle would corrupt a string replacement.
function fold(html: string, script: string, style: string, icon: string): string {
  const policy = {
    "default-src": ["'none'"],
    "script-src": [hashSource(script), "'wasm-unsafe-eval'", "blob:"],
    "style-src": [hashSource(style)],
    "img-src": ["data:", "blob:"],
    "font-src": ["data:"],
    "worker-src": ["blob:"],
    "connect-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  const bare = html
    .replace(/\s*<script type="module"[^>]*><\/script>/g, "")
    .replace(/\s*<link rel="(stylesheet|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, "")
    .replace(/(<link rel="icon"[^>]*href=")[^"]*/, (_, start: string) => start + icon)
    .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
    // A classic script is not deferred, so it comes after the element that it mounts into.
    .replace("</body>", () => `  <script>${script}</script>\n  </body>`);
  return insertFirst(bare, policyTag(policy));
}

export function singleFile(fileName: string): Plugin {
  let iconFile: string;
  return {
    name: "single-file",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      iconFile = `${config.publicDir}/logo.svg`;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle: Bundle) {
        const files = Object.values(bundle);
        const assets = files.filter((file) => file.type === "asset");
        const page = onlyOne(
          assets.filter((file) => file.fileName.endsWith(".html")),
          "page",
        );
        const style = onlyOne(
          assets.filter((file) => file.fileName.endsWith(".css")),
          "style sheet",
        );
        const chunk = onlyOne(
          files.filter((file) => file.type === "chunk"),
          "script",
        );
        const others = assets.filter((file) => file !== page && file !== style);
        if (others.length > 0)
          throw new Error(`single file: left over ${others.map((f) => f.fileName)}`);

        const icon = `data:image/svg+xml;base64,${readFileSync(iconFile).toString("base64")}`;
        const script = escapeScript(chunk.code).trim();
        const source = fold(asText(page), script, asText(style).trim(), icon);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}
