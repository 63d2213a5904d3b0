// A static host as plain as they come: files below a path, nothing else. It can be switched off.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export interface HostOptions {
  /** The path that the page lives under. */
  readonly path?: string;
  /** For hosts that know fewer types: they send wasm as bytes. */
  readonly withoutWasmType?: boolean;
  /** Appended to the service worker, which makes it a newer version. */
  readonly newerWorker?: () => string;
}

export interface Host {
  readonly address: string;
  close(): Promise<void>;
}

export async function serve(folder: string, options: HostOptions = {}): Promise<Host> {
  const path = options.path ?? "/";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const relative = pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : null;
    const file = relative === null ? null : join(folder, normalize(`/${relative}`));
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const ending = extname(file);
    const type = ending === ".wasm" && options.withoutWasmType ? undefined : types[ending];
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" });
    const stream = createReadStream(file);
    const addition = file.endsWith("/sw.js") ? options.newerWorker?.() : undefined;
    stream.pipe(response, { end: !addition });
    if (addition) stream.on("end", () => response.end(addition));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
