// What holds for the page wherever it runs: on a server, below a path of one, as a file on a disk.
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Host, serve } from "./static-server.ts";
import { dist, launchChromium, singleFile, type Visit, visit } from "./visit.ts";
import { oaklineInvoice, october, openOctober, total } from "./workspace.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const outputs = [
  { name: "hosted", host: () => serve(dist) },
  { name: "as a file", host: null },
];

describe.each(outputs)("page $name", ({ name, host: startHost }) => {
  let host: Host | undefined;
  let current: Visit;

  beforeAll(async () => {
    host = await startHost?.();
  });
  afterAll(() => host?.close());
  beforeEach(async () => {
    current = await visit(browser, host?.address ?? singleFile);
  });
  afterEach(async () => {
    await current.leave();
    expect(current.complaints).toEqual([]);
  });

  test(`page ${name}: shows the first invoice without a click`, async () => {
    const { page } = current;
    await oaklineInvoice(page).waitFor();
    expect(await total(page).textContent()).toBe(october.total);
    expect(await oaklineInvoice(page).innerText()).toContain(october.oaklineDue);
  });

  test(`page ${name}: an edit changes the total to the cent, and undo takes it back`, async () => {
    const { page } = current;
    const price = page.getByRole("textbox", { name: "Sold for" });
    await price.fill("6350.01");
    await expect.poll(() => total(page).textContent()).toBe("$136,288.41");
    await expect.poll(() => oaklineInvoice(page).innerText()).toContain("$17,446.07");

    await price.blur();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => total(page).textContent()).toBe(october.total);
    expect(await price.inputValue()).toBe("6,250.00");
    await expect.poll(() => oaklineInvoice(page).innerText()).toContain(october.oaklineDue);
  });

  test(`page ${name}: undo from the keyboard also resets the field in which one types`, async () => {
    const { page } = current;
    const price = page.getByRole("textbox", { name: "Sold for" });
    await price.fill("7000");
    await expect.poll(() => total(page).textContent()).toBe("$136,938.40");
    await price.press("Control+z");
    await expect.poll(() => total(page).textContent()).toBe(october.total);
    await expect.poll(() => price.inputValue()).toBe("6,250.00");
  });

  test(`page ${name}: what was edited is there after a reload`, async () => {
    const { page } = current;
    await page.getByRole("textbox", { name: "Sold for" }).fill("6251");
    await expect.poll(() => total(page).textContent()).toBe("$136,189.40");
    // Nothing on the page says when it was kept, and it takes less than a second.
    await page.waitForTimeout(2000);
    await page.reload();
    await total(page).waitFor();
    await openOctober(page);
    await expect.poll(() => total(page).textContent()).toBe("$136,189.40");
  });

  test(`page ${name}: every amount explains itself`, async () => {
    const { page } = current;
    await page.getByRole("button", { name: "150.97: why? Managed user, added 12 October" }).click();
    const why = page.getByRole("complementary");
    await expect.poll(() => why.innerText()).toMatch(/3\s*×\s*78\.00|78\.00\s*×\s*3/);
  });
});

test.each([
  { where: "below a path", options: { path: "/clients/demo/" } },
  { where: "on a host that doesn't know wasm", options: { withoutWasmType: true } },
])("page $where: shows the first invoice", async ({ options }) => {
  const host = await serve(dist, options);
  const { page, complaints, leave } = await visit(browser, host.address);
  await oaklineInvoice(page).waitFor();
  expect(await total(page).textContent()).toBe(october.total);
  expect(complaints).toEqual([]);
  await leave();
  await host.close();
});
