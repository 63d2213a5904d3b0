// What readers do that a page easily gets wrong: a comma for a point, a reload at once, keys pressed
// quickly, files that are no books.
import { readFileSync } from "node:fs";

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { launchChromium, singleFile, type Visit, visit } from "./visit.ts";
import { oaklineInvoice, october, total } from "./workspace.ts";

let browser: Browser;
let current: Visit;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  current = await visit(browser, singleFile);
  await oaklineInvoice(current.page).waitFor();
});
afterEach(async () => {
  await current.leave();
  expect(current.complaints).toEqual([]);
});

const flagship = readFileSync(new URL("../../../examples/flagship.json", import.meta.url), "utf8");

test("mishap: decimals after a comma are refused beside the field and change nothing", async () => {
  const { page } = current;
  const price = page.getByRole("textbox", { name: "Sold for" });
  await price.fill("12,50");
  await page.getByRole("alert").getByText("For decimals write a point: 12.50.").waitFor();
  await price.blur();
  expect(await price.inputValue()).toBe("12,50");
  expect(await total(page).textContent()).toBe(october.total);
  await price.fill("6,251.00");
  await expect.poll(() => total(page).textContent()).toBe("$136,189.40");
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("mishap: an edit and a reload in one breath lose neither edit, place nor baseline", async () => {
  const { page } = current;
  await page.getByRole("slider", { name: "Month" }).press("ArrowLeft");
  await expect.poll(() => page.getByText("To invoice, September 2026").count()).toBe(1);
  const september = await total(page).textContent();
  const field = await page.getByRole("textbox", { name: "Sold for" }).elementHandle();
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate((input) => {
      (input as HTMLInputElement).value = "7250";
      input?.dispatchEvent(new Event("input", { bubbles: true }));
      location.reload();
    }, field),
  ]);
  const bar = page.getByRole("region", { name: "Total" });
  await expect.poll(() => bar.innerText()).toContain("$1,000.00");
  expect(await bar.innerText()).toContain("September 2026");
  expect(await bar.innerText()).toContain(`“as opened”, ${september ?? ""}`);
  expect(await page.getByRole("textbox", { name: "Sold for" }).inputValue()).toBe("7,250.00");
});

test("mishap: every quick press of an arrow key counts", async () => {
  const { page } = current;
  const months = page.getByRole("slider", { name: "Month" });
  await months.evaluate((slider) => {
    for (let press = 0; press < 5; press += 1) {
      const key = new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true });
      slider.dispatchEvent(key);
    }
  });
  await expect.poll(() => page.getByText("To invoice, May 2026").count()).toBe(1);
  expect(await months.getAttribute("aria-valuetext")).toContain("May 2026");
});

test("mishap: a file's faults are listed all at once, each with its place", async () => {
  const { page } = current;
  const book = flagship
    .replace('"USD"', '"ZZZ"')
    .replace('"2026-10-01", "billing_cycle"', '"2026-02-30", "billing_cycle"')
    .replace(/"minutes": \d+/g, '"minutes": 1e3');
  await page
    .getByLabel("Book file")
    .setInputFiles({ name: "faulty.json", mimeType: "", buffer: Buffer.from(book) });
  const faults = page.getByRole("region", { name: "Faults in the file" });
  await faults.waitFor();
  const listed = await faults.innerText();
  expect(listed).toContain("Provider, currency");
  expect(listed).toContain("/provider/currency");
  const minutes = book.match(/1e3/g)?.length ?? 0;
  expect(minutes).toBeGreaterThan(6);
  expect(await faults.getByRole("listitem").count()).toBeGreaterThan(minutes);
  expect(await total(page).textContent()).toBe(october.total);
});

test.each([
  ["a PDF", "%PDF-1.7", "book.pdf is a PDF."],
  ["an empty file", "", "book.pdf is empty."],
  ["another text", "clients: 3", "This is not JSON: it goes wrong at line 1"],
  ["another JSON", "[1, 2]", "An object in braces belongs here, not a list."],
])("mishap: %s is named as what it is, and the book stays", async (_why, text, sentence) => {
  const { page } = current;
  await page
    .getByLabel("Book file")
    .setInputFiles({ name: "book.pdf", mimeType: "", buffer: Buffer.from(text) });
  await page.getByText(sentence).waitFor();
  expect(await total(page).textContent()).toBe(october.total);
});

test("mishap: a file that is dropped anywhere is opened, and can be undone", async () => {
  const { page } = current;
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "flagship.json"));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
  }, flagship);
  await page.getByRole("button", { name: "Undo opening flagship.json" }).click();
  await expect.poll(() => total(page).textContent()).toBe(october.total);
});

test("mishap: a client can be added", async () => {
  const { page } = current;
  await page.getByRole("button", { name: "Add a client" }).click();
  await page.getByText(/39 of 41 clients/).waitFor();
  expect(await page.getByRole("textbox", { name: "Name" }).inputValue()).toBe("New client");
});

test("mishap: a block counts what it was sold for, whichever unit it is counted in", async () => {
  const { page } = current;
  const size = page.getByRole("textbox", { name: "Block", exact: true });
  await page.getByRole("radio", { name: "Hours" }).check();
  await expect.poll(() => size.inputValue()).toBe("50.00");
  await page.keyboard.press("Control+z");
  await expect.poll(() => size.inputValue()).toBe("6,250.00");

  // Without a price of an hour there is nothing to convert with.
  await page.getByRole("textbox", { name: "One hour" }).fill("");
  await page.getByRole("radio", { name: "Hours" }).click();
  await page.getByText("without a price of an hour").waitFor();
  expect(await size.inputValue()).toBe("");
  expect(await total(page).textContent()).toBe(october.total);
  await size.fill("40");
  await expect.poll(() => page.getByText("no price of an hour").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => size.inputValue()).toBe("6,250.00");
  expect(await page.getByRole("radio", { name: "Money" }).isChecked()).toBe(true);
});
