// One visitor of the page: a browser profile of its own, and everything the page did wrong in it.
import { fileURLToPath } from "node:url";

import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const root = new URL("../../../", import.meta.url);
export const dist = fileURLToPath(new URL("web/dist/", root));
export const singleFile = new URL("web/dist/drawdown.html", root).href;

// The flags keep Chromium from talking to anyone, and let it run as root in a container; the
// environment keeps its crash reports out of the home folder.
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    env: { ...process.env, XDG_CONFIG_HOME: fileURLToPath(new URL("build/chromium", root)) },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught ones, refusals of the content policy, requests to other origins. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    reducedMotion: "reduce",
    ...options,
  });
  const complaints: string[] = [];
  const home = new URL(address);
  context.on("request", (request) => {
    const target = new URL(request.url());
    const isInside = target.protocol === "data:" || target.protocol === "blob:";
    const isHome =
      home.protocol === "file:" ? target.href === home.href : target.origin === home.origin;
    if (!isInside && !isHome) complaints.push(`asked ${request.url()}`);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (refused) => {
      console.error(`policy: ${refused.violatedDirective} refuses ${refused.blockedURI}`);
    });
  });
  const page = await context.newPage();
  await page.goto(address);
  return { page, complaints, leave: () => context.close() };
}
