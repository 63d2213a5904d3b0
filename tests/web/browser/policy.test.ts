// The content policy is in force: even the page's own scripts cannot send anything elsewhere.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { serve } from "./static-server.ts";
import { dist, launchChromium, singleFile, visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function triesFrom(address: string): Promise<string[]> {
  const { page, complaints, leave } = await visit(browser, address);
  await page.evaluate(async () => {
    const elsewhere = "https://elsewhere.example/";
    await fetch(elsewhere).catch(() => undefined);
    document.body.append(Object.assign(new Image(), { src: elsewhere }));
    document.body.append(Object.assign(document.createElement("script"), { src: elsewhere }));
    document.body.append(Object.assign(document.createElement("script"), { text: "window.x = 1" }));
  });
  await expect.poll(() => complaints.filter((text) => text.startsWith("policy:")).length).toBe(4);
  const refused = complaints.filter((text) => text.startsWith("policy:"));
  await leave();
  return refused.map((text) => text.split(" ")[1] ?? "");
}

const refusals = ["connect-src", "img-src", "script-src-elem", "script-src-elem"];

test("policy: the hosted page reaches its own origin only", async () => {
  const host = await serve(dist);
  expect((await triesFrom(host.address)).sort()).toEqual(refusals);
  await host.close();
});

test("policy: the single file reaches nothing", async () => {
  expect((await triesFrom(singleFile)).sort()).toEqual(refusals);
});
