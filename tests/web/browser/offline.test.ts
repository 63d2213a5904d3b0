// The hosted page without its host, and with a newer version on it.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { serve } from "./static-server.ts";
import { dist, launchChromium, visit } from "./visit.ts";
import { oaklineInvoice, october, total } from "./workspace.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

test.each(["/", "/clients/demo/"])(
  "offline: after one visit of %s it needs no host",
  async (path) => {
    const host = await serve(dist, { path });
    const { page, complaints, leave } = await visit(browser, host.address);
    await oaklineInvoice(page).waitFor();
    await waitUntilKept(page);
    await host.close();

    await page.reload();
    await oaklineInvoice(page).waitFor();
    expect(await total(page).textContent()).toBe(october.total);
    expect(complaints).toEqual([]);
    await leave();
  },
);

test("offline: a newer version waits until the reader asks for it", async () => {
  let newer = "";
  const host = await serve(dist, { newerWorker: () => newer });
  const { page, complaints, leave } = await visit(browser, host.address);
  await oaklineInvoice(page).waitFor();
  await waitUntilKept(page);
  await page.reload();
  await oaklineInvoice(page).waitFor();
  const workerNow = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  expect(await workerNow()).toBe(true);

  newer = "\n// A newer version.\n";
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const reload = page.getByRole("button", { name: "Reload to use it" });
  await reload.waitFor();
  const isWaiting = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  expect(await isWaiting()).toBe(true);

  await Promise.all([page.waitForEvent("load"), reload.click()]);
  await oaklineInvoice(page).waitFor();
  expect(await isWaiting()).toBe(false);
  expect(complaints).toEqual([]);
  await leave();
  await host.close();
});
