// Content security policies, written into the page when it is built.
import { createHash } from "node:crypto";

import type { Plugin } from "vite";

type Policy = Record<string, string[]>;

export function policyTag(policy: Policy): string {
  const text = Object.entries(policy).map(([directive, sources]) =>
    [directive, ...sources].join(" "),
  );
  return `<meta http-equiv="Content-Security-Policy" content="${text.join("; ")}" />`;
}

export function hashSource(inlined: string): string {
  return `'sha256-${createHash("sha256").update(inlined, "utf8").digest("base64")}'`;
}

// `first` must be the first thing in the head: a policy holds only for what follows it.
export function insertFirst(html: string, first: string): string {
  return html.replace(/<meta charset="[^"]*"\s*\/?>/, (charset) => `${charset}\n    ${first}`);
}

/** The hosted page talks to its own origin only. Not in development, where Vite injects scripts. */
export function hostedPolicy(): Plugin {
  const policy: Policy = {
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return {
    name: "hosted-policy",
    apply: "build",
    transformIndexHtml: { order: "post", handler: (html) => insertFirst(html, policyTag(policy)) },
  };
}
